internal import CSQLite

/// A value that goes into a statement.
enum SQLValue {
  case null
  case integer(Int64)
  case text(String)
  /// A JSON text, which is UTF-8 already.
  case json([UInt8])
  case blob([UInt8])

  static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }

  static func optional(_ integer: Int64?) -> SQLValue { integer.map { .integer($0) } ?? .null }
}

/// The present row of a statement.
struct Row {
  let statement: OpaquePointer

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  func optionalInteger(_ column: Int32) -> Int64? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : integer(column)
  }

  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

  func optionalText(_ column: Int32) -> String? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : text(column)
  }

  /// The bytes of a text or blob.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Appends the bytes of a text or blob.
  func append(_ column: Int32, to bytes: inout [UInt8]) {
    guard let start = sqlite3_column_blob(statement, column) else { return }
    let count = Int(sqlite3_column_bytes(statement, column))
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }
}
