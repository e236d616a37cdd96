import JSON
import TestSupport
import Testing

/// Reviews: what opens them, and what a person's decision is worth (`protocol/decisions.md`).
@Suite struct ReviewTests {
  private let sidecar: Sidecar

  init() throws {
    sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
  }

  @discardableResult
  private func evidence(_ item: String) throws -> JSONView {
    try sidecar.result("recordEvidence", #"{"taskId":"t","evidence":[\#(item)]}"#)
  }

  private func claim(_ text: String, _ more: String = "") throws -> JSONView {
    try sidecar.result("evaluateClaim", #"{"taskId":"t","message":{"text":"\#(text)"}\#(more)}"#)
  }

  private func resolve(_ id: String, _ outcome: String = "accepted") throws -> JSONView {
    try sidecar.result("resolveReview", #"{"reviewId":"\#(id)","outcome":"\#(outcome)"}"#)
  }

  private func reviews() throws -> [JSONView] {
    try sidecar.result("listReviews", #"{"status":"open"}"#)["reviews"]?.elements ?? []
  }

  private static let undecided = #"{"class":"test_result","outcome":"unknown","summary":"cut"}"#
  private static let failed =
    #"{"class":"test_result","command":"pytest","exitCode":1,"summary":"3 failed"}"#

  /// A review of something else is no review of the draft.
  @Test func anEscalatedDraftHasItsOwnReview() throws {
    try evidence(Self.undecided)
    _ = try claim("All tests pass.")
    try evidence(Self.failed)
    for _ in 1...5 { _ = try claim("Done! Everything is fixed.") }
    #expect(
      try reviews().map { $0["draft"]?.string } == [
        "All tests pass.", "Done! Everything is fixed.",
      ]
    )
    let review = try #require(try reviews().last?["reviewId"]?.string)
    _ = try resolve(review, "rejected")
    _ = try claim("Done! Everything is fixed.")
    #expect(try reviews().count == 2)
  }
}
