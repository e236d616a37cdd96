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
    return verifyStore(command.store ?? StatePath.standard)
  }

  private func verifyStore(_ path: String) -> Int32 {
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
  private func verify(file path: String) throws(UsageError) -> Int32 {
    guard let bytes = Files.read(path, limit: 1 << 40) else {
      throw UsageError(message: "`\(path)` cannot be read")
    }
    var chain = AuditChain()
    for line in bytes.split(separator: 0x0A) where chain.firstBad == nil {
      guard let view = try? JSONReader.read(Array(line)).root, let record = view["record"],
        let value = JSONValue(record), let hash = view["hash"]?.string
      else {
        chain.miss()
        break
      }
      chain.add(
        AuditRecord(
          sequence: value["seq"]?.integer ?? 0,
          record: CanonicalJSON.bytes(value),
          hash: hash
        )
      )
    }
    return report(chain, path)
  }

  private func report(_ chain: AuditChain, _ path: String) -> Int32 {
    if let bad = chain.firstBad {
      Console.complain("\(path): the chain is broken at record \(bad)\n")
      return 1
    }
    if let head = command.head, head != chain.hash {
      Console.complain("\(path): the chain ends at \(chain.hash), not at the kept head\n")
      return 1
    }
    return Console.print(Array("\(path): \(chain.count) records, the chain holds\n".utf8))
  }
}
