internal import JSON
internal import Methods
internal import Store

/// `candor audit verify`: the hash-chained log of a store, or of an exported file.
struct Audit {
  private let command: Command

  init(_ command: Command) throws(UsageError) {
    guard command.operands.first == "verify", command.operands.count <= 2 else {
      throw UsageError(message: "usage: candor audit verify [FILE]")
    }
    self.command = command
  }

  func run() throws(UsageError) -> Int32 {
    if command.operands.count == 2 { return try verify(file: command.operands[1]) }
    return try verify(store: command.store ?? StatePath.standard)
  }

  private func verify(store path: String) throws(UsageError) -> Int32 {
    guard Files.hasContent(path) else { throw UsageError(message: "there is no store `\(path)`") }
    do throws(StoreError) {
      let store = try Store(path: path)
      var chain = AuditChain()
      while chain.firstBad == nil {
        let records = try store.auditRecords(from: chain.count + 1, limit: 1000)
        if records.isEmpty { break }
        for record in records where chain.firstBad == nil { chain.add(record) }
      }
      return report(chain, path)
    } catch {
      Console.complain("candor: \(error.message)\n")
      return 1
    }
  }

  /// An exported log: one `{"hash": …, "record": …}` a line.
  ///
  /// One of the records since a moment goes on behind the record that its first one names.
  private func verify(file path: String) throws(UsageError) -> Int32 {
    guard let bytes = Files.read(path, limit: 1 << 40) else {
      throw UsageError(message: "`\(path)` cannot be read")
    }
    if bytes.starts(with: Array("SQLite format 3\0".utf8)) { return try verify(store: path) }
    let lines = bytes.split(separator: 0x0A)
    let start = lines.first.map(Self.start) ?? .empty
    var chain = AuditChain(after: start)
    for line in lines where chain.firstBad == nil {
      guard let (record, hash) = Self.record(line) else {
        chain.miss()
        break
      }
      chain.add(
        AuditRecord(
          sequence: record["seq"]?.integer ?? 0,
          record: CanonicalJSON.bytes(record),
          hash: hash
        )
      )
    }
    return report(chain, path, after: start.sequence)
  }

  private static func record(_ line: ArraySlice<UInt8>) -> (record: JSONValue, hash: String)? {
    guard let view = try? JSONReader.read(Array(line)).root, let hash = view["hash"]?.string,
      let record = view["record"].flatMap({ JSONValue($0) })
    else { return nil }
    return (record, hash)
  }

  /// What a log goes on behind, as its first line says.
  private static func start(_ line: ArraySlice<UInt8>) -> AuditHead {
    guard let (record, _) = record(line), let number = record["seq"]?.integer, number > 1,
      let hash = record["prev"]?.string
    else { return .empty }
    return AuditHead(sequence: number - 1, hash: hash)
  }

  private func report(_ chain: AuditChain, _ path: String, after start: Int64 = 0) -> Int32 {
    if let bad = chain.firstBad {
      Console.complain("\(path): the chain is broken at record \(bad)\n")
      return 1
    }
    if let head = command.head, head != chain.hash {
      Console.complain("\(path): the chain ends at \(chain.hash), not at the kept head\n")
      return 1
    }
    let stretch = start == 0 ? "records" : "records from record \(start + 1) on"
    let text = "\(path): \(chain.count - start) \(stretch), the chain holds\n"
    return Console.print(Array(text.utf8))
  }
}
