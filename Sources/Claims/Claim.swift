public import Vocabulary

/// What a message asserts about the work, or what its sender declared that it asserts.
public struct Claim: Hashable, Sendable {
  /// What is asserted.
  public let type: ClaimType
  /// Whether the caller declared it, or a declared status implies it.
  public var isDeclared: Bool
  /// The place in the text, in UTF-8 bytes; `nil` where it was only declared.
  public var range: Range<Int>?
  /// What it is about, where only evidence of its own kind supports it; each needs its own.
  public var subjects: [ClaimSubject]
  /// The count it names ("all 420 tests").
  public var count: Int64?
  /// Whether a next step asserts that it is under way already.
  public var isAdvancing: Bool

  /// A claim; without a range it was only declared.
  public init(
    type: ClaimType,
    isDeclared: Bool,
    range: Range<Int>?,
    subjects: [ClaimSubject] = [],
    count: Int64? = nil,
    isAdvancing: Bool = false
  ) {
    self.type = type
    self.isDeclared = isDeclared
    self.range = range
    self.subjects = subjects
    self.count = count
    self.isAdvancing = isAdvancing
  }
}

/// What a claim is about, where only evidence of its own kind supports it.
public enum ClaimSubject: Hashable, Sendable {
  /// A check of any kind, where a claim is about something else as well.
  case check
  /// A run of tests.
  case tests
  /// A build.
  case build
  /// A named file.
  case file(String)
  /// A push, a merge, a deployment and the like.
  case deed(Deed)

  /// The subject in words, as it stands on the wire.
  public var text: String {
    switch self {
    case .check: "check"
    case .tests: "tests"
    case .build: "build"
    case .file(let path): path
    case .deed(let deed): deed.rawValue
    }
  }
}
