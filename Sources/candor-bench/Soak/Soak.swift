#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Several processes on one store, each with a request in flight all the time; then the store is
/// read as an auditor reads it.
struct Soak {
  private let rig: Rig
  private let store: String
  private let servers: [Child]
  private var outcome: Outcome
  /// What was answered: the number of each record and the beginning of its hash.
  private var answered: [(sequence: Int64, hash: UInt64)] = []

  private init(_ rig: Rig) throws {
    self.rig = rig
    store = rig.newStore()
    let path = store
    servers = try (0..<rig.options.processes).map { _ in try rig.serve(path) }
    outcome = Outcome(processes: servers.count, seconds: rig.options.soak)
  }

  static func run(_ rig: Rig) throws -> Outcome {
    var soak = try Soak(rig)
    try soak.load()
    for server in soak.servers { server.end() }
    try soak.audit()
    return soak.outcome
  }

  private mutating func load() throws {
    let length = Int64(rig.options.soak) * 1_000_000_000
    let start = Clock.nanoseconds
    var (number, isEarly, nextLook) = (0, true, start)
    func next(_ server: Child) throws -> Int64 {
      number += 1
      try server.send(Requests.evaluate(number, text: Requests.claim, hasEvidence: true))
      return Clock.nanoseconds
    }
    var sent = try servers.map(next)
    while true {
      let now = Clock.nanoseconds
      if now >= nextLook {
        look()
        Progress.tell("soak", Int((now - start) / 1_000_000_000), of: rig.options.soak)
        nextLook = now + 1_000_000_000
      }
      if isEarly, now - start > length / 10 {
        isEarly = false
        outcome.memoryEarly = mostMemory
      }
      if now - start > length { break }
      for index in Child.ready(servers) {
        take(try servers[index].line())
        let now = Clock.nanoseconds
        outcome.times.add(now - sent[index])
        sent[index] = try next(servers[index])
      }
    }
    for server in servers { take(try server.line()) }
    look()
    outcome.memoryLate = mostMemory
  }

  private var mostMemory: Int { servers.compactMap(\.peakMemory).max() ?? 0 }

  private mutating func look() {
    var status = stat()
    guard stat(store + "-wal", &status) == 0 else { return }
    outcome.logBytes = max(outcome.logBytes, Int64(status.st_size))
  }

  private mutating func take(_ answer: ArraySlice<UInt8>) {
    // The audit's place stands at the end.
    let tail = String(decoding: answer.suffix(200), as: UTF8.self)
    guard let place = tail.range(from: #""audit":{"seq":"#),
      let sequence = Int64(tail[place...].prefix { $0.isNumber }),
      let hash = tail.range(from: "sha256:"), let head = UInt64(tail[hash...].prefix(16), radix: 16)
    else {
      outcome.refused += 1
      let text = String(decoding: answer.prefix(200), as: UTF8.self)
      if text.contains(#""code":1005"#) { outcome.unavailable += 1 }
      if outcome.firstRefusal.isEmpty { outcome.firstRefusal = text }
      return
    }
    answered.append((sequence, head))
  }

  private mutating func audit() throws {
    Progress.tell("soak: reading the store", answered.count, of: answered.count)
    let file = try AuditedFile(store)
    outcome.answered = answered.count
    outcome.stored = file.records
    outcome.lost = file.missing(answered)
    outcome.integrity = file.integrity
    var status = stat()
    if stat(store, &status) == 0 { outcome.fileBytes = Int64(status.st_size) }
    let server = try rig.serve(store)
    defer { server.end() }
    let verdict = try server.call(Requests.line(id: 1, "verifyAudit", "{}"))
    outcome.isChainWhole = String(decoding: verdict, as: UTF8.self)
      .contains(#""ok":true,"records":\#(file.records),"#)
  }
}

extension String {
  /// The place behind the last occurrence of a text.
  fileprivate func range(from mark: String) -> String.Index? {
    var found: String.Index?
    for index in indices where self[index...].hasPrefix(mark) {
      found = self.index(index, offsetBy: mark.count)
    }
    return found
  }
}
