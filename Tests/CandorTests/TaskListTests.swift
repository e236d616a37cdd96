import JSON
import TestSupport
import Testing

/// A list narrowed to a task holds what the whole list holds of it, in the same order, page by page.
@Suite struct TaskListTests {
  private static let texts = [
    "Done: the retry works and all 12 tests pass.", "Reading `client/http.py` now.",
    "Which of the two names do you want?", "Progress: the parser is built once.",
  ]

  private func ids(
    _ sidecar: Sidecar,
    _ method: String,
    _ list: String,
    _ id: String,
    _ narrowed: String
  ) throws -> [String] {
    var found: [String] = []
    var cursor: String?
    repeat {
      let more = cursor.map { #","cursor":"\#($0)""# } ?? ""
      let page = try sidecar.result(method, #"{"limit":3\#(narrowed)\#(more)}"#)
      found += page[list]?.elements.compactMap { ($0["decision"] ?? $0)[id]?.string } ?? []
      cursor = page["nextCursor"]?.string
    } while cursor != nil
    return found
  }

  @Test(arguments: [
    ("listDecisions", "decisions", "decisionId"), ("listNotices", "notices", "noticeId"),
    ("listEvents", "events", "eventId"),
  ])
  func pagesOfOneTaskAreItsPartOfTheWhole(
    _ method: String,
    _ list: String,
    _ id: String
  ) throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    for (number, text) in (Self.texts + Self.texts + Self.texts).enumerated() {
      for task in ["a", "b"] {
        let params = #"{"taskId":"\#(task)","message":{"text":"\#(number): \#(text)"}}"#
        _ = try sidecar.result("evaluateClaim", params)
      }
    }
    let all = try ids(sidecar, method, list, id, "")
    let ofTasks = try ["a", "b"].map { try ids(sidecar, method, list, id, #","taskId":"\#($0)""#) }
    #expect(ofTasks.allSatisfy { $0.count > 3 })
    #expect(Set(ofTasks[0]).isDisjoint(with: ofTasks[1]))
    for part in ofTasks { #expect(part == all.filter(Set(part).contains)) }
    #expect(Set(ofTasks[0] + ofTasks[1]) == Set(all))
  }
}
