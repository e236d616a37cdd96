/// Ids that Candor gives: made of the number of a row, so that they are the same in every run.
enum Identifier: String {
  case task = "candor-t"
  case event = "candor-e"
  case evidence = "candor-v"
  case decision = "candor-d"
  case notice = "candor-n"
  case review = "candor-r"
  case suppression = "candor-s"

  /// What every id of ours begins with; callers' own ids must not.
  static let prefix = "candor-"

  func text(_ number: Int64) -> String { rawValue + String(number) }

  /// The number in an id of this kind.
  func number(_ text: String) -> Int64? {
    guard text.hasPrefix(rawValue), let number = Int64(text.dropFirst(rawValue.count)),
      number > 0, self.text(number) == text
    else { return nil }
    return number
  }
}
