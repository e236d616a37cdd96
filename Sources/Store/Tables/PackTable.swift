/// A stored version of a pack.
public struct PackRow: Sendable {
  /// The id.
  public let key: String
  /// The version.
  public let version: String
  /// The digest of its content.
  public let digest: String
  /// The text it was read from.
  public let source: [UInt8]
  /// `active`, `deprecated` or `disabled`.
  public let status: String
  /// When it was stored, in milliseconds.
  public let createdAt: Int64
  /// When its status last changed, in milliseconds.
  public let updatedAt: Int64
}

extension Store {
  /// Every stored pack of a kind.
  public func packs(kind: String) throws(StoreError) -> [PackRow] {
    var rows: [PackRow] = []
    try database.forEach(
      """
      SELECT key, version, digest, source, status, created_at, updated_at FROM pack WHERE kind = ?
      ORDER BY key, version
      """,
      [.text(kind)]
    ) { row in
      rows.append(
        PackRow(
          key: row.text(0),
          version: row.text(1),
          digest: row.text(2),
          source: row.bytes(3),
          status: row.text(4),
          createdAt: row.integer(5),
          updatedAt: row.integer(6)
        )
      )
    }
    return rows
  }

  /// Stores a new version of a pack.
  public func putPack(
    kind: String,
    key: String,
    version: String,
    digest: String,
    source: [UInt8],
    at: Int64
  ) throws(StoreError) {
    try database.run(
      """
      INSERT INTO pack (kind, key, version, digest, source, status, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, 'active', ?, ?)
      """,
      [
        .text(kind), .text(key), .text(version), .text(digest), .blob(source), .integer(at),
        .integer(at),
      ]
    )
  }
}

extension Store {
  /// Sets the status of one version of a pack, or of all.
  public func setPackStatus(
    kind: String,
    key: String,
    version: String?,
    status: String,
    at: Int64
  ) throws(StoreError) {
    try database.run(
      """
      UPDATE pack SET status = ?1, updated_at = ?2
      WHERE kind = ?3 AND key = ?4 AND (?5 IS NULL OR version = ?5)
      """,
      [.text(status), .integer(at), .text(kind), .text(key), .optional(version)]
    )
  }

  /// A text that changes whenever a pack of that kind is stored or changes its status.
  public func packSignature(kind: String) throws(StoreError) -> String {
    try database.first(
      """
      SELECT group_concat(key || '@' || version || ' ' || digest || ' ' || status, char(10))
      FROM (SELECT * FROM pack WHERE kind = ? ORDER BY key, version)
      """,
      [.text(kind)]
    ) { $0.text(0) } ?? ""
  }
}
