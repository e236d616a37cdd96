#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// `effectivePolicy`, unchanged and with a layer changed before each call.
enum Policy {
  static func figures(_ rig: Rig) throws -> [Figure] {
    let server = try rig.serve()
    defer { server.end() }
    let root = rig.folder + "/project"
    mkdir(root, 0o700)
    mkdir(root + "/.tasksgodzilla", 0o700)
    try write(root, 0)
    try rig.check(
      server.call(
        Requests.line(id: 1, "putProject", #"{"projectId":"p","root":"\#(root)"}"#)
      )
    )
    let trust = #"{"projectId":"p","repoLocalEnabled":true,"actor":{"kind":"human","id":"bench"}}"#
    try rig.check(server.call(Requests.line(id: 1, "setProjectPolicy", trust)))
    let request = Requests.line(id: 2, "effectivePolicy", #"{"projectId":"p"}"#)
    let first = try Array(server.call(request))
    try write(root, 1)
    guard try Array(server.call(request)) != first else {
      throw Failure("a changed layer changes nothing: \(String(decoding: first, as: UTF8.self))")
    }
    var pipe = try PipeFloor(rig.own)
    var same = Samples()
    var changed = Samples()
    for round in 0..<200 {
      try write(root, round)
      changed.add(try Clock.time { _ = try server.call(request) })
    }
    // Nothing changes any more; what changed just now may change again within a tick of the clock.
    usleep(200_000)
    _ = try server.call(request)
    for _ in 0..<200 {
      same.add(try Clock.time { _ = try server.call(request) })
      try pipe.measure(1, request)
    }
    try rig.check(server.call(request))
    let floor = pipe.samples.median
    return [
      Figure(
        name: "`effectivePolicy`, nothing changed, p50",
        value: same.median,
        unit: "µs",
        bar: floor + 30,
        barText: "pipe + 30 µs",
        details: [("pipe", floor)]
      ),
      Figure(
        name: "`effectivePolicy`, a layer of 256 KB changed, p50",
        value: changed.median,
        unit: "µs",
        bar: floor + 1000,
        barText: "pipe + 1 ms"
      ),
    ]
  }

  /// The project's own file, as large as it may be.
  private static func write(_ root: String, _ round: Int) throws {
    let head = "defaults: {ci: {required_checks: [scripts/\(round).sh]}}\n"
    let line = "# what a team writes about its policy, line after line, for the next reader\n"
    let count = (262_144 - head.utf8.count) / line.utf8.count
    let text = head + String(repeating: line, count: count)
    guard let file = fopen(root + "/" + fileName, "w") else { throw Failure("no file in \(root)") }
    fputs(text, file)
    fclose(file)
  }

  private static let fileName = ".tasksgodzilla/policy.yaml"
}
