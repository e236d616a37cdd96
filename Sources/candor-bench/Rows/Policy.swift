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
    var changed: [Samples] = []
    var library: [Samples] = []
    for body in [clarifications, comments] {
      var samples = Samples()
      var alone = Samples()
      for round in 0..<200 {
        try write(root, round, body)
        samples.add(try Clock.time { _ = try server.call(request) })
        alone.add(try Clock.time { try YAMLFloor.read(Array(layer(round, body).utf8)) })
      }
      let answer = String(decoding: try server.call(request), as: UTF8.self)
      guard answer.contains(#""diagnostics":[]"#) else { throw Failure("refused: \(answer)") }
      changed.append(samples)
      library.append(alone)
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
        name: "`effectivePolicy`, a layer of 256 KB changed, most of it comments, p50",
        value: changed[1].median,
        unit: "µs",
        bar: floor + 1000,
        barText: "pipe + 1 ms",
        details: [("libyaml alone", library[1].median)]
      ),
      Figure(
        name: "`effectivePolicy`, a layer of 256 KB changed, most of it questions, p50",
        value: changed[0].median,
        unit: "µs",
        bar: floor + 1000,
        barText: "pipe + 1 ms",
        details: [("libyaml alone", library[0].median)]
      ),
    ]
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
