/// The texts that were read lately, so that none is read twice in a row: an agent that is held back
/// sends its draft again, and a runtime sends what it was answered.
///
/// It changes no answer: a text is always read the same.
public final class ReadTexts {
  /// How many bytes each of the two generations takes, roughly.
  private static let mostBytes = 65_536
  /// What a reading takes beside its text, roughly.
  private static let overhead = 768
  /// A longer text is not kept.
  private static let longest = 16_384

  private var newer: [Key: TextReading] = [:]
  private var older: [Key: TextReading] = [:]
  private var bytes = 0

  /// Nothing read so far.
  public init() {}

  /// The reading of a text, from memory or made now.
  public func reading(_ text: String, before: TextReading? = nil) -> TextReading {
    let key = Key(text: text)
    if let known = newer[key] { return known }
    let reading = older[key] ?? TextReading(text, before: before)
    let length = text.utf8.count + Self.overhead
    guard length <= Self.longest else { return reading }
    if bytes + length > Self.mostBytes {
      older = newer
      newer = [:]
      bytes = 0
    }
    newer[key] = reading
    bytes += length
    return reading
  }

  /// A text by its bytes: two that only look the same have their claims at other places.
  private struct Key: Hashable {
    private let text: String
    private let sum: UInt64

    init(text: String) {
      self.text = text
      let bytes = text.utf8.span
      var sum: UInt64 = 0
      var place = 0
      while bytes.count &- place >= 8 {
        sum = WordHash.mix(sum, EightBytes(bytes, at: place).bits)
        place &+= 8
      }
      self.sum = WordHash.mix(sum, EightBytes(bytes, at: place).bits)
    }

    static func == (left: Key, right: Key) -> Bool {
      left.sum == right.sum && left.text.hasBytes(of: right.text)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(sum) }
  }
}
