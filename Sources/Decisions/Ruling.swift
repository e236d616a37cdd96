internal import Claims
public import Rules
public import Vocabulary

/// A decision with everything that follows from it for the message and the status.
public struct Ruling {
  /// The decision.
  public var decision: Decision
  /// What it was decided about, with what rules looked at.
  public let values: FactValues
  /// Whether the message may be shown.
  public var isDelivered: Bool
  /// The text to show; `nil` where there is none to show.
  public var effectiveText: String?
  /// The changes made to the text.
  public var edits: [AppliedEdit]
  /// The lines above the text.
  var header: [HeaderLine]
  /// How many bytes of the text they take.
  var headerLength: Int
  /// The status that is claimed.
  public let claimedStatus: TaskStatus
  /// The status that may be claimed.
  public var effectiveStatus: TaskStatus
  /// Every notice that a deciding rule requires.
  public var notices: [OperatorNotice]
  /// The text to show as it was read, where it was judged again.
  var shown: TextReading?
  /// Whether this draft was held back so often that it is escalated.
  public var isRepeat: Bool

  /// What it was decided about.
  public var situation: Situation { values.situation }

  /// By how many bytes the text is longer than it may be.
  var excess: Int {
    let original = situation.message?.draft.text ?? ""
    return (effectiveText?.utf8.count ?? 0) - Rewriter.limit(original)
  }

  /// Whether the text was changed.
  public var isChanged: Bool {
    guard let effectiveText else { return false }
    guard let original = situation.message?.draft.text else { return true }
    return effectiveText.utf8.count != original.utf8.count || effectiveText != original
  }
}

extension Ruling {
  /// Takes over what judging the changed text again made of it.
  mutating func take(_ next: Ruling, _ lines: [HeaderLine], of original: String) {
    let isHeaderAlone = next.headerLength > 0 && next.edits.count == 1
    let whole = 0..<original.utf8.count
    // An edit of the whole text, of an earlier round, has no header of its own to change.
    if isHeaderAlone, headerLength > 0, let own = edits.first, whole.isEmpty || own.range != whole {
      edits[0] = AppliedEdit(
        range: own.range,
        replacement: next.edits[0].replacement,
        policyId: own.policyId
      )
    } else {
      edits = [
        AppliedEdit(
          range: whole,
          replacement: next.effectiveText ?? "",
          policyId: next.decision.policyId
        )
      ]
    }
    effectiveText = next.effectiveText
    shown = nil
    header = lines
    headerLength = next.headerLength
  }
}
