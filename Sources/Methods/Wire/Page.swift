internal import JSON
internal import JSONRPC

/// One page of a list: where it begins, and how long it may be.
struct Page {
  let after: Int64
  let limit: Int64

  /// The parameters of a list: its own, then which page.
  static func params(_ own: [ObjectShape.Member] = []) -> ObjectShape {
    ObjectShape(
      own + [
        .optional("cursor", .cursor, "Where an earlier page ended."),
        .optional("limit", .limit, "How many at most; absent: 100."),
      ]
    )
  }

  init(_ params: JSONView) throws(ResponseError) {
    limit = params["limit"]?.integer ?? 100
    guard let cursor = params["cursor"]?.string else {
      after = 0
      return
    }
    guard let number = Int64(cursor), number >= 0, String(number) == cursor else {
      throw .parameter(
        JSONPointer.root.appending("cursor"),
        expected: "a `nextCursor` of an earlier page",
        got: "`\(cursor.prefix(60))`"
      )
    }
    after = number
  }

  /// Writes the list; `elements` hold one more than the page where there is a next one.
  func write<Element>(
    _ name: StaticString,
    _ elements: [Element],
    number: (Element) -> Int64,
    _ result: inout JSONWriter,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    let page = Array(elements.prefix(Int(limit)))
    result.object { writer in
      writer.member(name, page, body)
      if elements.count > page.count, let last = page.last {
        writer.member("nextCursor", String(number(last)))
      }
    }
  }
}
