import Claims

extension Draft {
  /// The draft with another text and nothing declared, as the law of the fixed point asks.
  func rewritten(_ text: String) -> Draft {
    var again = Draft(text: text)
    again.visibility = visibility
    again.fields = fields
    return again
  }
}
