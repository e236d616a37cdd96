internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `advanceClock`: moves a manual clock; what falls due on the way is decided.
enum AdvanceClock: Method {
  static let name = "advanceClock"
  static let summary = "Moves the manual clock, and decides what falls due on the way."
  static let result = Shape.advanced
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([.required("to", .instant, "The new time; never earlier.")])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    guard let present = session.stance.manualNow else {
      throw ResponseError(
        .invalidRequest,
        "the clock is the system's; initialize with `clock: \"manual\"`"
      )
    }
    guard let to = params["to"]?.string.flatMap(Instant.init), to >= present else {
      throw .parameter(
        JSONPointer.root.appending("to"),
        expected: "a time not before \(present.text)",
        got: "`\(params["to"]?.string ?? "")`"
      )
    }
    let filings = try session.passDeadlines(until: to, call: name, isWaiting: false)
    session.stance.manualNow = to
    let (next, head) = try stored { () throws(StoreError) in
      (try session.openStore().nextDue(), try session.currentHeads().audit)
    }
    result.object { writer in
      let news = filings.filter(\.isNews)
      writer.member("decisions", news) { writer, filing in filing.write(&writer) }
      writer.member("notices", filings.flatMap(\.notices)) { writer, notice in writer.raw(notice) }
      writer.member("now", to.text)
      writer.member("nextDueAt", orNull: next?.text)
      head.write(&writer)
    }
    return .written
  }
}
