#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What a user would pick instead, side by side in one run and from outside.
///
/// The servers answer without judging anything; the checkers judge and store nothing.
struct Compare {
  private let rig: Rig
  private let python: String
  /// The versions of the packages that the interpreter has.
  private let versions: [String: String]
  private let peers: String

  init(_ rig: Rig, _ python: String) throws {
    self.rig = rig
    self.python = python
    let source = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    peers = (source + ["Peers"]).joined(separator: "/")
    guard access(peers + "/versions.py", R_OK) == 0 else {
      throw Failure("the peers' scripts are not in \(peers)")
    }
    let names = ["mcp", "fastmcp", "pygls", "proof-of-done", "agent-claimcheck"]
    let told = try Child(python, [peers + "/versions.py"] + names).rest()
    let lines = String(decoding: told, as: UTF8.self).split(separator: "\n")
    guard lines.count == names.count else { throw Failure("`\(python)` runs no scripts") }
    let node = (try? Child("node", ["--version"]).rest()) ?? []
    let all = lines + ["node \(String(decoding: node.prefix { $0 != 0x0A }, as: UTF8.self))"]
    versions = Dictionary(
      uniqueKeysWithValues: all.compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        return words.count == 2 && words[1] != "-" ? (words[0], words[1]) : nil
      }
    )
  }

  /// Each group: what is compared, and the results, Candor's own first.
  func groups() throws -> [(name: String, results: [Peer.Result])] {
    [
      ("a tool call over MCP", try tools()),
      ("a request over JSON-RPC", try requests()),
      ("a check of one message, in a process that runs", try checks()),
      ("the same as a command: spawned, checked, ended", try commands()),
    ]
  }

  // MARK: servers

  private func tools() throws -> [Peer.Result] {
    let hello = """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
      "capabilities":{},"clientInfo":{"name":"candor-bench","version":"1"}}}
      """
    let greeting = [hello, #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#]
    func peer(_ name: String, _ program: String, _ arguments: [String], _ call: String) -> Peer {
      Peer(name: name, program: program, arguments: arguments, greeting: greeting) { number in
        """
        {"jsonrpc":"2.0","id":\(number),"method":"tools/call",\
        "params":{"name":"evaluate_claim","arguments":{"taskId":"t\(number / 10)",\(call)}}}
        """
      }
    }
    let text = "\"\(Requests.claim)\""
    let own = peer(
      "candor mcp, judges and stores",
      rig.candor,
      ["mcp", "--store", rig.newStore()],
      #""message":{"text":\#(text)}"#
    )
    let trivial = #""text":\#(text)"#
    return try results([
      (own, nil), (peer("mcp", python, [script("mcp_server")], trivial), "mcp"),
      (peer("fastmcp", python, [script("fastmcp_server")], trivial), "fastmcp"),
    ])
  }

  private func requests() throws -> [Peer.Result] {
    let hello = #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}}"#
    func peer(
      _ name: String,
      _ framing: Peer.Framing,
      _ program: String,
      _ arguments: [String]
    ) -> Peer {
      Peer(
        name: name,
        program: program,
        arguments: arguments,
        framing: framing,
        greeting: [hello, #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#]
      ) { evaluate($0) }
    }
    // It would answer a notification too.
    let node = Peer(
      name: "node, a bare loop",
      program: "node",
      arguments: [peers + "/node_loop.mjs"],
      greeting: [hello]
    ) { evaluate($0) }
    let serve = { ["serve", "--store", rig.newStore()] }
    return try results([
      (peer("candor, lines, judges and stores", .line, rig.candor, serve()), nil),
      (peer("candor, headers, judges and stores", .header, rig.candor, serve()), nil),
      (peer("pygls", .header, python, [script("pygls_server")]), "pygls"), (node, "node"),
    ])
  }

  // MARK: claim checkers

  private func checks() throws -> [Peer.Result] {
    _ = try Child(python, [script("sessions"), rig.folder, Requests.claim]).rest()
    // What the checkers read from a session beforehand, Candor is told beforehand.
    let evidence = #"{"taskId":"t","evidence":\#(Requests.evidence(1))}"#
    let own = Peer(
      name: "candor, dry, through the pipe",
      program: rig.candor,
      arguments: ["serve", "--store", rig.newStore()],
      greeting: [
        #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}"#,
        #"{"jsonrpc":"2.0","method":"recordEvidence","params":\#(evidence)}"#,
      ]
    ) { number in
      let params = #"{"taskId":"t","message":{"text":"\#(Requests.claim)"},"dryRun":true}"#
      return #"{"jsonrpc":"2.0","id":\#(number),"method":"evaluateClaim","params":\#(params)}"#
    }
    func peer(_ name: String, _ arguments: [String]) -> Peer {
      Peer(
        name: name + ", in process",
        program: python,
        arguments: arguments,
        greeting: ["check"],
        request: { _ in "check" },
        tellsTime: true
      )
    }
    let session = [script("proof_of_done_checks"), rig.folder + "/session.jsonl", Requests.claim]
    let trace = [script("claimcheck_checks"), rig.folder + "/traces.jsonl"]
    return try results([
      (own, nil), (peer("proof-of-done", session), "proof-of-done"),
      (peer("agent-claimcheck", trace), "agent-claimcheck"),
    ])
  }

  private func commands() throws -> [Peer.Result] {
    let folder = python.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    func command(_ name: String) -> String { folder.joined(separator: "/") + "/" + name }
    let store = rig.newStore()
    try rig.serve(store).end()
    let params =
      #"{"taskId":"t","message":{"text":"\#(Requests.claim)"},"evidence":\#(Requests.evidence(1))}"#
    let check = ["check", "--transcript", rig.folder + "/session.jsonl"]
    return [
      try spawned(
        "candor call, judges and stores",
        rig.candor,
        ["call", "evaluateClaim", params, "--store", store]
      ),
      try spawned(
        "proof-of-done",
        command("proof-of-done"),
        check + ["--message", Requests.claim],
        of: "proof-of-done"
      ),
      try spawned(
        "agent-claimcheck",
        command("agent-claimcheck"),
        ["check", rig.folder + "/traces.jsonl"],
        of: "agent-claimcheck"
      ),
    ]
  }

  private func spawned(
    _ name: String,
    _ program: String,
    _ arguments: [String],
    of package: String? = nil
  ) throws -> Peer.Result {
    if let package, versions[package] == nil { return Peer.Result(name: name, absence: absence) }
    var samples = Samples()
    for round in 0..<11 {
      var answer: [UInt8] = []
      let time = try Clock.time { answer = try Child(program, arguments).rest() }
      guard !answer.isEmpty else { throw Failure("\(name) says nothing") }
      // The first fills the caches.
      if round > 0 { samples.add(time) }
    }
    return Peer.Result(name: titled(name, package), start: samples.median / 1000)
  }

  // MARK: parts

  /// The same report with the same evidence.
  private func evaluate(_ number: Int) -> String {
    let bytes = Requests.evaluate(number, text: Requests.claim, hasEvidence: true)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  private func script(_ name: String) -> String { "\(peers)/\(name).py" }

  /// The peers in turn; `nil` in place of a package's name for what must be there.
  private func results(_ peers: [(peer: Peer, package: String?)]) throws -> [Peer.Result] {
    var absences = peers.map { one in one.package.flatMap { versions[$0] == nil ? absence : nil } }
    let runs = peers.map { PeerRun($0.peer) }
    func each(_ body: (PeerRun) throws -> Void) throws {
      for index in runs.indices where absences[index] == nil {
        do {
          try body(runs[index])
        } catch {
          // A package of another version may want to be asked otherwise; Candor must answer.
          guard peers[index].package != nil else { throw error }
          absences[index] = "does not answer: \(error)"
        }
      }
    }
    for _ in 0..<7 { try each { try $0.start() } }
    for round in 0..<11 { try each { try $0.call(50, isFirst: round == 0) } }
    return runs.indices.map { index in
      let name = titled(peers[index].peer.name, peers[index].package)
      if let absence = absences[index] { return Peer.Result(name: name, absence: absence) }
      var result = runs[index].result
      result.name = name
      return result
    }
  }

  private func titled(_ name: String, _ package: String?) -> String {
    package.flatMap { versions[$0] }.map { "\(name) (\($0))" } ?? name
  }

  private let absence = "not installed"
}
