internal import Vocabulary

/// What is known of a sentence while the claims of its message are decided.
struct SentenceNote {
  /// Its signals, as indices into the message's.
  private(set) var signals = 0..<0
  /// The token of its first finding.
  private(set) var finding: Int?
  /// Whether it says that something is left.
  private(set) var isUnfinished = false
  /// How strong its claim is.
  private(set) var strength = 0
  /// The types that were claimed, as bits.
  private var types: UInt8 = 0
  /// Whether it says that work of the author's goes on.
  var isUnderWay = false
  /// Whether it tells what its author means to do.
  var isPlanned = false
  /// Whether it tells of one item finished and of another that goes on.
  var isBeside = false
  /// Whether a check of it went wrong.
  var isFailing = false

  /// Takes its next signal.
  mutating func take(_ signal: Signal, at index: Int) {
    signals = (signals.isEmpty ? index : signals.lowerBound)..<index + 1
    if signal.kind == .finding, finding == nil { finding = signal.token }
    if signal.kind == .remaining, signal.standing == .asserted { isUnfinished = true }
  }

  /// Notes a claim; answers whether it is a new one, and no weaker one than another.
  mutating func note(_ type: ClaimType) -> Bool {
    let bit = type.bit
    guard types & bit == 0 else { return false }
    types |= bit
    if type.strength >= 1, type != .progress || !isBeside {
      guard strength < type.strength else { return false }
      strength = type.strength
    }
    return true
  }
}
