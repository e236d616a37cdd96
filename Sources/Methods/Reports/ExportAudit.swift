internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `exportAudit`: writes the hash-chained log as JSON Lines, beside other requests.
enum ExportAudit: Method {
  static let name = "exportAudit"
  static let summary = "Writes the audit log as JSON Lines, checkable offline."
  static let result = Shape.auditExport
  static let errors: [ErrorCode] = [.conflict, .forbidden, .cancelled]
  static let params = ObjectShape([
    .required("path", .path(maximum: 4096), "The new file; an existing one is not written over."),
    .optional("since", .instant, "Only from the first record of this moment or later on."),
    .optional("progressToken", .progressToken, "For `$/progress`."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    guard session.actor.kind != .agent else {
      throw ResponseError(.forbidden, "an agent may not export the audit log")
    }
    let head = try stored { () throws(StoreError) -> AuditHead in
      try session.openStore().auditHead()
    }
    let path = params["path"]?.string ?? ""
    do throws(ExportFile.Fault) {
      let file = try ExportFile(path)
      return .sliced(
        AuditExport(
          session,
          head,
          file,
          path,
          since: params["since"]?.string.flatMap(Instant.init),
          token: params["progressToken"].flatMap { JSONValue($0) }
        )
      )
    } catch {
      throw fault(error, path)
    }
  }

  static func fault(_ fault: ExportFile.Fault, _ path: String) -> ResponseError {
    if fault.isThere {
      return ResponseError(
        .conflict,
        "\(fault.message); name a new file",
        data: ["path": .string("/path")]
      )
    }
    return .parameter(
      JSONPointer.root.appending("path"),
      expected: "a file that can be created",
      got: fault.message
    )
  }
}

private final class AuditExport: SlicedWork {
  private let session: Session
  private let head: AuditHead
  private let file: ExportFile
  private let path: String
  /// From when on; `nil` once the first record is written, all others follow it.
  private var since: Instant?
  private let token: JSONValue?
  private var next: Int64 = 1
  private var count: Int64 = 0

  init(
    _ session: Session,
    _ head: AuditHead,
    _ file: ExportFile,
    _ path: String,
    since: Instant?,
    token: JSONValue?
  ) {
    self.session = session
    self.head = head
    self.file = file
    self.path = path
    self.since = since
    self.token = token
  }

  var progress: Progress? {
    token.map { Progress(token: $0, percentage: (next - 1) * 100 / max(1, head.sequence)) }
  }

  func advance(_ result: inout JSONWriter) throws(ResponseError) -> Bool {
    let (session, next) = (self.session, self.next)
    let records = try stored { () throws(StoreError) -> [AuditRecord] in
      try session.openStore().auditRecords(from: next, limit: 500)
    }.filter { $0.sequence <= head.sequence }
    var lines: [UInt8] = []
    for record in records where since == nil || isLate(record) {
      since = nil
      lines += Array(#"{"hash":"\#(record.hash)","record":"#.utf8) + record.record + [0x7D, 0x0A]
      count += 1
    }
    do throws(ExportFile.Fault) {
      try file.write(lines)
      self.next = (records.last?.sequence ?? head.sequence) + 1
      guard self.next > head.sequence else { return false }
      try file.finish()
    } catch {
      throw ExportAudit.fault(error, path)
    }
    result.object { writer in
      writer.member("path", path)
      writer.member("records", count)
      writer.member(
        "head",
        object: { writer in
          writer.member("seq", head.sequence)
          writer.member("hash", head.hash)
        }
      )
    }
    return true
  }

  private func isLate(_ record: AuditRecord) -> Bool {
    guard let since else { return true }
    let at = (try? JSONReader.read(record.record).root["at"]?.string).flatMap { $0 }
    return at.flatMap(Instant.init).map { $0 >= since } ?? true
  }
}
