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

  /// One receipt does not cover another claim, and none outlives a change.
  @Test func anAcceptedReviewConfirmsWhatWasReviewed() throws {
    try evidence(Self.undecided)
    _ = try claim("All tests pass.")
    _ = try resolve("candor-r1")
    #expect(try claim("All tests pass.")["decision"]?["decision"]?.string == "allow")
    for other in ["All 900 tests pass.", "All tests pass and it is deployed.", "Fixed `a.py`."] {
      let judged = try claim(other, #","dryRun":true"#)
      #expect(judged["decision"]?["decision"]?.string != "allow", "\(other)")
    }
    try evidence(#"{"class":"file_change","uri":"new.py"}"#)
    let later = try claim("All tests pass.")
    #expect(later["decision"]?["decision"]?.string != "allow")
    #expect(
      later["claims"]?.elements.first?["reasons"]?.elements.contains { $0.string == "stale" }
        == true
    )
  }

  @Test func anAcceptedReviewOfSilenceConfirmsNothing() throws {
    _ = try sidecar.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:40:00Z"}"#)
    let review = try #require(try reviews().first)
    #expect(review["draft"]?.kind == .null)
    _ = try resolve(try #require(review["reviewId"]?.string))
    let judged = try claim("Done! All 420 tests pass.")
    #expect(judged["claims"]?.elements.first?["supported"]?.bool == false)
    #expect(judged["decision"]?["evidence"]?["quality"]?.string == "none")
  }

  /// What has come since is not taken back.
  @Test(arguments: ["accepted", "rejected"])
  func aReviewThatIsDecidedLateChangesNoOtherStatus(_ outcome: String) throws {
    _ = try sidecar.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    try evidence(Self.undecided)
    _ = try claim("All tests pass.")
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:40:00Z"}"#)
    #expect(try reviews().count == 2)
    _ = try sidecar.result("closeTask", #"{"taskId":"t","status":"cancelled"}"#)
    for review in try reviews() {
      let resolved = try resolve(try #require(review["reviewId"]?.string), outcome)
      #expect(resolved["task"]?["status"]?.string == "cancelled")
    }
    let notices = try sidecar.result("listNotices", #"{"taskId":"t"}"#)["notices"]?.elements ?? []
    let rejections = notices.filter { $0["policyId"]?.string == "candor.review-rejected" }
    #expect(rejections.count == (outcome == "rejected" ? 2 : 0))
    // Nothing was claimed in silence.
    let texts = rejections.compactMap { $0["text"]?.string }
    #expect(texts.filter { $0.contains("claim") }.count == rejections.count / 2)
  }

  @Test func aReviewOfSilenceLeavesTheStatus() throws {
    _ = try sidecar.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:40:00Z"}"#)
    _ = try claim("Blocked by the missing API key.", #","claim":{"status":"blocked"}"#)
    let resolved = try resolve(try #require(reviews().first?["reviewId"]?.string))
    #expect(resolved["task"]?["status"]?.string == "blocked")
  }

  @Test func aReviewThatTheRuntimeAsksForIsOwedAndDecided() throws {
    let event = #"{"type":"operator_review_requested","taskId":"t","eventId":"e"}"#
    for _ in 1...2 {
      let asked = try sidecar.result("recordEvent", #"{"event":\#(event)}"#)
      #expect(asked["task"]?["obligations"]?.elements.map { $0["kind"]?.string } == ["review"])
    }
    let review = try #require(reviews().first)
    #expect(review["draft"]?.kind == .null)
    let resolved = try resolve(try #require(review["reviewId"]?.string))
    #expect(resolved["task"]?["obligations"]?.elements.isEmpty == true)
    _ = try claim("Looking at a.py.", #","event":{"type":"operator_review_requested"}"#)
    #expect(try reviews().map { $0["draft"]?.string } == ["Looking at a.py."])
  }

  /// A person decides a review, by name; an event only tells of it.
  @Test func aReviewIsDecidedByItsOwnMethodOnly() throws {
    func told(_ id: String) throws -> JSONView {
      let event = #"{"type":"review_resolved","taskId":"t","data":{"reviewId":"\#(id)"}}"#
      return try sidecar.call("recordEvent", #"{"event":\#(event)}"#)
    }
    #expect(try told("candor-r1")["error"]?["code"]?.integer == 1001)
    let beside =
      #"{"taskId":"t","message":{"text":"Hi."},"event":{"type":"review_resolved","data":{"reviewId":"candor-r9"}}}"#
    #expect(try sidecar.call("evaluateClaim", beside)["error"]?["code"]?.integer == 1001)
    let asked = #"{"event":{"type":"operator_review_requested","taskId":"t"}}"#
    _ = try sidecar.result("recordEvent", asked)
    let id = try #require(reviews().first?["reviewId"]?.string)
    #expect(try told(id)["result"]?.kind == .object)
    #expect(try reviews().map { $0["status"]?.string } == ["open"])
  }

  /// What was raised about a decision later came with its own answer.
  @Test func aNoticeIsHandedOutOnce() throws {
    let scratch = try Scratch()
    let store = scratch.path + "/c.db"
    let first = try Sidecar(store: store)
    try first.start()
    _ = try first.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    first.closeInput()
    _ = first.wait()
    let second = try Sidecar(store: store)
    let later = #""clock":"manual","now":"2026-01-01T00:40:00Z""#
    _ = try second.result("initialize", #"{\#(later),"actor":{"kind":"human","id":"ann"}}"#)
    let shadow = #"{"taskId":"t","message":{"text":"Hi"},"mode":"shadow"}"#
    _ = try second.result("evaluateClaim", shadow)
    let open = try second.result("listReviews", #"{"status":"open"}"#)["reviews"]?.elements
    let id = try #require(open?.first?["reviewId"]?.string)
    let rejected = try second.result(
      "resolveReview",
      #"{"reviewId":"\#(id)","outcome":"rejected"}"#
    )
    let told = try second.result("checkDeadlines")["notices"]?.elements ?? []
    #expect(rejected["notices"]?.elements.count == 1)
    #expect(told.count == 4)
    #expect(!told.contains { $0["policyId"]?.string == "candor.review-rejected" })
  }

  /// What the operator says to cover binds the operator's own confirmations too.
  @Test func anOperatorsConfirmationIsBoundByWhatItCovers() throws {
    try evidence(
      #"{"class":"operator_confirmation","producedBy":"operator","covers":["tests"],"summary":"ok"}"#
    )
    #expect(try claim("All tests pass.")["decision"]?["decision"]?.string == "allow")
    #expect(try claim("It is deployed.")["decision"]?["decision"]?.string != "allow")
    try evidence(
      #"{"class":"operator_confirmation","producedBy":"operator","summary":"all of it"}"#
    )
    #expect(try claim("It is deployed.")["decision"]?["decision"]?.string == "allow")
  }

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
