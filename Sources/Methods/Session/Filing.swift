internal import Claims
internal import Decisions
internal import JSON
internal import Rules
internal import Vocabulary

/// A ruling as it is recorded and answered.
final class Filing {
  let ruling: Ruling
  let taskKey: Int64
  let at: Instant
  let packs: [RulePack]
  /// The number of its audit record; its id is made of it.
  let number: Int64
  /// The id; `nil` in a dry run.
  let decisionId: String?
  /// The decision as it stands on the wire.
  let decision: [UInt8]
  /// Its notices as they stand on the wire.
  let notices: [[UInt8]]
  /// The claims, each held against the evidence, as they stand on the wire.
  let claims: [UInt8]
  /// What else belongs into the audit record.
  var call = ""
  var messageId: String?
  var events: [[UInt8]] = []
  var evidence: [[UInt8]] = []
  /// The id that the caller gave to the event under which was judged.
  var eventId: String?
  /// The event that the caller sent, where the message was not: its id and digest.
  var unsent: (eventId: String, digest: String)?
  /// What an agent is told that is sent back to its work.
  var reviseInstruction: String?
  /// Whether a delivered report counted as a checkpoint.
  var isCheckpoint = true
  /// Whether it delivered a report.
  var isReport = false
  /// Whether a deadline made it and no answer has handed it out.
  var isWaiting = false
  /// The first number of its notices.
  var firstNotice: Int64 = 0
  /// The review that it opens.
  var openedReview: Int64?

  init(
    _ ruling: Ruling,
    _ live: LiveTask,
    at: Instant,
    packs: [RulePack],
    number: Int64,
    decisionId: String?,
    decision: [UInt8],
    notices: [[UInt8]]
  ) {
    self.ruling = ruling
    taskKey = live.key
    self.at = at
    self.packs = packs
    self.number = number
    self.decisionId = decisionId
    self.decision = decision
    self.notices = notices
    claims = ClaimResult.bytes(ruling.situation.supports)
  }

  /// Whether the answer lists it: `allow` is not news.
  var isNews: Bool { ruling.decision.kind != .allow }

  /// Writes it as an element of an answer's `decisions`.
  func write(_ writer: inout JSONWriter) {
    guard ruling.situation.message != nil || ruling.effectiveText != nil else {
      return writer.raw(decision)
    }
    var bytes = decision
    bytes.removeLast()
    var tail = JSONWriter()
    tail.object { writer in
      writer.name("status")
      writeStatus(&writer)
      writer.name("text")
      TextResult.write(ruling, &writer)
    }
    bytes.append(0x2C)
    bytes += tail.bytes.dropFirst()
    writer.raw(bytes)
  }

  func writeStatus(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("claimed", ruling.claimedStatus.rawValue)
      writer.member("effective", ruling.effectiveStatus.rawValue)
    }
  }
}
