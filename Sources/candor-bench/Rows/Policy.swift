#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// `effectivePolicy`, unchanged and with a layer changed before each call.
enum Policy {
  static func figures(_ rig: Rig) throws -> [Figure] {
    defer { Placement.free.settle() }
    Placement.oneCore.beforeSpawning()
    let server = try rig.serve()
    defer { server.end() }
    let root = rig.folder + "/project"
    mkdir(root, 0o700)
    mkdir(root + "/.tasksgodzilla", 0o700)
    try write(root, 0, comments)
    try rig.check(
      server.call(
        Requests.line(id: 1, "putProject", #"{"projectId":"p","root":"\#(root)"}"#)
      )
    )
    let trust = #"{"projectId":"p","repoLocalEnabled":true,"actor":{"kind":"human","id":"bench"}}"#
    try rig.check(server.call(Requests.line(id: 1, "setProjectPolicy", trust)))
    let request = Requests.line(id: 2, "effectivePolicy", #"{"projectId":"p"}"#)
    let first = try Array(server.call(request))
    try write(root, 1, comments)
    guard try Array(server.call(request)) != first else {
      throw Failure("a changed layer changes nothing: \(String(decoding: first, as: UTF8.self))")
    }
    var pipe = try PipeFloor(rig.own)
    var same = Samples()
    let asked = try changed(server, root, request, clarifications)
    let remarked = try changed(server, root, request, comments)
    // Nothing changes any more; what changed just now may change again within a tick of the clock.
    usleep(200_000)
    _ = try server.call(request)
    for _ in 0..<100 {
      for _ in 0..<50 { same.add(try Clock.time { _ = try server.call(request) }) }
      try pipe.measure(50, request)
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
      figure("comments", remarked, floor), figure("questions", asked, floor),
    ]
  }

  private struct Changed {
    var samples = Samples()
    /// The same bytes, read by libyaml alone.
    var library = Samples()
  }

  /// Calls with a layer changed before each.
  private static func changed(
    _ server: Child,
    _ root: String,
    _ request: [UInt8],
    _ body: String
  ) throws -> Changed {
    var run = Changed()
    for round in 0..<200 {
      try write(root, round, body)
      run.samples.add(try Clock.time { _ = try server.call(request) })
      let bytes = Array(layer(round, body).utf8)
      run.library.add(try Clock.time { try YAMLFloor.read(bytes) })
    }
    let answer = String(decoding: try server.call(request), as: UTF8.self)
    guard answer.contains(#""diagnostics":[]"#) else { throw Failure("refused: \(answer)") }
    return run
  }

  private static func figure(_ what: String, _ run: Changed, _ floor: Double) -> Figure {
    Figure(
      name: "`effectivePolicy`, a layer of 256 KB changed, most of it \(what), p50",
      value: run.samples.median,
      unit: "µs",
      bar: floor + 1000,
      barText: "pipe + 1 ms",
      details: [("libyaml alone", run.library.median)]
    )
  }

  private static let line =
    "# what a team writes about its policy, line after line, for the next reader\n"
  private static let comments = String(repeating: line, count: 262_000 / line.utf8.count)

  /// As many questions as a policy may ask, each with a long text.
  private static let clarifications: String = {
    let words = String(repeating: "what the team has to settle before it begins ", count: 27)
    let questions = (100..<300).map { "  - {key: q\($0), question: \(words)}\n" }
    return "clarifications:\n" + questions.joined()
  }()

  /// The project's own file, as large as it may be.
  private static func layer(_ round: Int, _ body: String) -> String {
    "defaults: {ci: {required_checks: [scripts/\(round).sh]}}\n" + body
  }

  private static func write(_ root: String, _ round: Int, _ body: String) throws {
    guard let file = fopen(root + "/" + fileName, "w") else { throw Failure("no file in \(root)") }
    fputs(layer(round, body), file)
    fclose(file)
  }

  private static let fileName = ".tasksgodzilla/policy.yaml"
}
