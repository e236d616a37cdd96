/// One change of a sentence whose claim is not supported.
public struct SentenceEdit: Hashable, Sendable {
  /// The sentence's place in the original, in UTF-8 bytes.
  public let range: Range<Int>
  /// The rule that asks for the change.
  public let policyId: String
  /// What is known instead, or missing, in words.
  public let why: String
  /// Whether the claim is one of completion, so that verification is what it lacks.
  public let isVerification: Bool

  /// What stands before the sentence afterwards.
  ///
  /// A sentence that begins so is another's word: reading it again finds no claim.
  var lead: String { lead(why) }

  /// The lead where an earlier one of the same message has told what is missing.
  var shortLead: String { lead("as above") }

  private func lead(_ why: String) -> String {
    isVerification
      ? "Reported done; not verified (\(why)): " : "Reported, without evidence (\(why)): "
  }
}

/// One change that was made, as clients see it.
public struct AppliedEdit: Hashable, Sendable {
  /// Where in the original, in UTF-8 bytes; empty at 0 for the header.
  public let range: Range<Int>
  /// What stands there now.
  public let replacement: String
  /// The rule that asked for it; `nil` for the header, which several share.
  public let policyId: String?
}
