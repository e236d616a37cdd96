public import JSON
internal import Digests

/// The end of the hash-chained log.
public struct AuditHead: Hashable, Sendable {
  /// The number of the newest record, from 1; 0 where there is none.
  public let sequence: Int64
  /// `sha256:` of that record; of nothing where there is none.
  public let hash: String

  /// The head of an empty log.
  public static var empty: AuditHead {
    AuditHead(sequence: 0, hash: "sha256:" + String(repeating: "0", count: 64))
  }

  /// A head.
  public init(sequence: Int64, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }
}

/// One record of the log, as it is stored.
public struct AuditRecord: Sendable {
  /// The number.
  public let sequence: Int64
  /// The canonical JSON (RFC 8785) that is hashed; it holds the hash of the record before.
  public let record: [UInt8]
  /// The 32 bytes of its SHA-256.
  public let digest: [UInt8]

  /// `sha256:` and the digest in hexadecimal.
  public var hash: String { "sha256:" + SHA256.hexadecimal(digest) }

  /// A record.
  public init(sequence: Int64, record: [UInt8], digest: [UInt8]) {
    self.sequence = sequence
    self.record = record
    self.digest = digest
  }

  /// A record with its hash as text; what is no hash is nobody's.
  public init(sequence: Int64, record: [UInt8], hash: String) {
    self.init(sequence: sequence, record: record, digest: SHA256.digest(text: hash) ?? [])
  }
}

extension Store {
  /// The newest record.
  public func auditHead() throws(StoreError) -> AuditHead {
    try database.first("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1") { row in
      AuditHead(
        sequence: row.integer(0),
        hash: "sha256:" + SHA256.hexadecimal(row.bytes(1))
      )
    } ?? .empty
  }

  /// Appends a record behind a head and answers the new one; what is written as its body is
  /// canonical JSON.
  public func appendAudit(
    kind: String,
    at: Int64,
    atText: String,
    task: Int64?,
    after head: AuditHead,
    capacity: Int = 1024,
    _ body: (inout JSONWriter) -> Void
  ) throws(StoreError) -> AuditHead {
    let sequence = head.sequence + 1
    var writer = JSONWriter(capacity: capacity)
    writer.object { writer in
      writer.member("at", atText)
      writer.name("body")
      body(&writer)
      writer.member("kind", kind)
      writer.member("prev", head.hash)
      writer.member("seq", sequence)
    }
    let database = database
    let digest = try writer.withBytes { (record) throws(StoreError) -> [UInt8] in
      let digest = SHA256.digest(record)
      try database.run(
        "INSERT INTO audit (seq, at, kind, task, hash, record) VALUES (?, ?, ?, ?, ?, ?)",
        [.integer(sequence), .integer(at), .text(kind), .optional(task), .blob(digest)],
        lastText: record
      )
      return digest
    }
    return AuditHead(sequence: sequence, hash: "sha256:" + SHA256.hexadecimal(digest))
  }

  /// The record of that number.
  public func auditRecord(_ sequence: Int64) throws(StoreError) -> AuditRecord? {
    try auditRecords(from: sequence, limit: 1).first { $0.sequence == sequence }
  }

  /// Records from a number on, at most so many.
  public func auditRecords(from sequence: Int64, limit: Int64) throws(StoreError) -> [AuditRecord] {
    var records: [AuditRecord] = []
    try database.forEach(Self.recordsFrom, [.integer(sequence), .integer(limit)]) { row in
      records.append(
        AuditRecord(sequence: row.integer(0), record: row.bytes(1), digest: row.bytes(2))
      )
    }
    return records
  }

  /// The records from a number on, at most so many, and none behind one that brings the stretch to
  /// so many bytes.
  public func auditStretch(
    from sequence: Int64,
    limit: Int64,
    upToBytes most: Int
  ) throws(StoreError) -> AuditStretch {
    var stretch = AuditStretch()
    try database.walk(Self.recordsFrom, [.integer(sequence), .integer(limit)]) { row in
      stretch.append(row)
      return stretch.byteCount < most
    }
    return stretch
  }

  private static let recordsFrom: StaticString =
    "SELECT seq, record, hash FROM audit WHERE seq >= ? ORDER BY seq LIMIT ?"

  /// Records of one kind from a number on, at most so many.
  public func auditRecords(
    kind: String,
    from sequence: Int64,
    task: Int64?,
    since: Int64?,
    limit: Int64
  ) throws(StoreError) -> [AuditRecord] {
    var records: [AuditRecord] = []
    try database.forEach(
      """
      SELECT seq, record, hash FROM audit WHERE seq >= ? AND kind = ? AND (?3 IS NULL OR task = ?3)
        AND (?4 IS NULL OR at >= ?4) ORDER BY seq LIMIT ?
      """,
      [
        .integer(sequence), .text(kind), .optional(task), .optional(since), .integer(limit),
      ]
    ) { row in
      records.append(
        AuditRecord(sequence: row.integer(0), record: row.bytes(1), digest: row.bytes(2))
      )
    }
    return records
  }
}
