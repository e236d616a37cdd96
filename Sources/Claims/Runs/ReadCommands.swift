/// The commands that were read lately: an agent runs the same few again and again.
///
/// It changes no answer: a command is always read the same.
public final class ReadCommands {
  /// How many are kept.
  private static let most = 32
  /// A longer one is not kept.
  private static let longest = 1_000

  private var known: [CalledRun] = []
  /// Where the next one is put.
  private var place = 0

  /// Nothing read so far.
  public init() {}

  /// The reading of a command, from memory or made now.
  func reading(_ text: String) -> CalledRun {
    let length = text.utf8.count
    for index in known.indices {
      let own = known[index].text
      if own.utf8.count == length, own.hasBytes(of: text) { return known[index] }
    }
    let reading = CalledRun(text)
    guard length <= Self.longest else { return reading }
    if known.count < Self.most { known.append(reading) } else { known[place] = reading }
    place = (place + 1) % Self.most
    return reading
  }
}
