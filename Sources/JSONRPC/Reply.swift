internal import JSON

/// The answer to one frame: one message, that leaves after its commit.
public struct Reply {
  /// The message.
  public let bytes: [UInt8]
  /// Whether it stands only with the next commit.
  public let needsCommit: Bool
  private let ids: [RequestID]
  private let isBatch: Bool

  init(bytes: [UInt8], needsCommit: Bool, ids: [RequestID], isBatch: Bool) {
    self.bytes = bytes
    self.needsCommit = needsCommit
    self.ids = ids
    self.isBatch = isBatch
  }

  /// The same answer where the commit failed: the error for each request; nothing where no
  /// request is behind it.
  public func replaced(by error: ResponseError) -> [UInt8]? {
    guard !ids.isEmpty else { return nil }
    let answers = ids.map { Answer.failure($0, error) }
    return isBatch ? Answer.batch(answers) : answers[0]
  }
}

/// Writes single answers.
enum Answer {
  static func failure(_ id: RequestID, _ error: ResponseError) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.name("id")
      writer.raw(id.source)
      writer.name("error")
      error.write(to: &writer)
    }
    return writer.bytes
  }

  static func success(_ id: RequestID, _ result: [UInt8]) -> [UInt8] {
    var writer = JSONWriter(capacity: result.count + 128)
    begin(id, &writer)
    writer.raw(result)
    writer.endObject()
    return writer.bytes
  }

  /// Begins an answer: the result comes next, then the end of the object.
  static func begin(_ id: RequestID, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    writer.name("id")
    writer.raw(id.source)
    writer.name("result")
  }

  static func notification(_ method: String, _ params: [UInt8]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("method", method)
      writer.name("params")
      writer.raw(params)
    }
    return writer.bytes
  }

  static func batch(_ answers: [[UInt8]]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in for answer in answers { writer.raw(answer) } }
    return writer.bytes
  }
}
