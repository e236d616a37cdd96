public import Vocabulary

/// A piece of evidence as it is judged; its full content lies in the store.
public struct Evidence: Hashable, Sendable {
  /// The id, given by the caller or by Candor.
  public let evidenceId: String
  /// The number of its arrival, ascending within the store.
  public let sequence: Int64
  /// What kind of evidence it is.
  public let evidenceClass: EvidenceClass
  /// Who produced it.
  public let producedBy: EvidenceProducer
  /// When it was produced, where that is stated.
  public let producedAt: Instant?
  /// When it arrived.
  public let arrivedAt: Instant
  /// What it says, in words.
  public var summary: String?
  /// What it is about, or where it lies.
  public var uri: String?
  /// Whether it brought a digest of its own.
  public var hasOwnDigest = false
  /// Whether its digest was seen before in its task.
  public var isDuplicate = false
  /// Whether the session's actor, an agent, was put in the producer's place.
  public var isSelfReported = false
  /// The command that was run.
  public var command: String?
  /// What the outcome, the exit code, the command and the output say together.
  public var run = RunReading()
  /// What it covers, as the producer says.
  public var covers: [String] = []

  /// An item with what is always there.
  public init(
    evidenceId: String,
    sequence: Int64,
    evidenceClass: EvidenceClass,
    producedBy: EvidenceProducer,
    producedAt: Instant?,
    arrivedAt: Instant
  ) {
    self.evidenceId = evidenceId
    self.sequence = sequence
    self.evidenceClass = evidenceClass
    self.producedBy = producedBy
    self.producedAt = producedAt
    self.arrivedAt = arrivedAt
  }

  /// When it counts as having happened: produced, else arrived.
  public var time: Instant { producedAt ?? arrivedAt }

  /// Whether this happened before the other; ties go by arrival.
  public func isBefore(_ other: Evidence) -> Bool {
    time != other.time ? time < other.time : sequence < other.sequence
  }

  /// Whether it is a change of documentation alone, which makes no test run stale.
  public var isDocumentationOnly: Bool {
    guard evidenceClass == .fileChange else { return false }
    let paths = covers.isEmpty ? [uri].compactMap { $0 } : covers
    return !paths.isEmpty && paths.allSatisfy(DocumentationPath.matches)
  }
}

/// Paths whose change cannot break a test.
enum DocumentationPath {
  private static let endings = [".md", ".markdown", ".rst", ".adoc", ".txt"]
  private static let names = ["license", "changelog", "authors", "contributing", "readme"]
  private static let notProse = ["requirements.txt", "cmakelists.txt", "constraints.txt"]

  static func matches(_ path: String) -> Bool {
    let lower = path.lowercased()
    let name = lower.split(separator: "/").last.map(String.init) ?? lower
    if notProse.contains(name) { return false }
    return endings.contains { name.hasSuffix($0) } || names.contains(name)
  }
}
