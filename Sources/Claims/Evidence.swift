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
  /// What it is known by; `nil` where nobody asks whether it came before.
  public var digest: EvidenceDigest?
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
  /// Whether its producer declares that it was failing before the task.
  public var isPreexisting = false

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
    if covers.isEmpty { return uri.map(DocumentationPath.matches) ?? false }
    return covers.allSatisfy(DocumentationPath.matches)
  }
}

/// Paths whose change cannot break a test.
enum DocumentationPath {
  private static let endings = bytes([
    ".md", ".markdown", ".mdx", ".rst", ".adoc", ".asciidoc", ".txt",
  ])
  private static let names = bytes([
    "license", "licence", "copying", "notice", "changelog", "changes", "history", "authors",
    "contributors", "contributing", "maintainers", "readme", "codeowners",
  ])
  private static let folders = bytes(["docs", "doc", "documentation"])
  private static let notProse = bytes([
    "cmakelists.txt", "constraints.txt", "robots.txt", "meson_options.txt",
  ])
  private static let requirements = Array("requirements".utf8)

  private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  static func matches(_ path: String) -> Bool {
    let path = path.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    var name: ArraySlice<UInt8> = []
    var start = 0
    for index in 0...path.count {
      guard index == path.count || path[index] == 0x2F || path[index] == 0x5C else { continue }
      if index > start {
        if isOne(of: folders, name) { return true }
        name = path[start..<index]
      }
      start = index + 1
    }
    if name.isEmpty || name.starts(with: requirements) || isOne(of: notProse, name) { return false }
    let isProse = endings.contains { ending in
      name.count >= ending.count && name.suffix(ending.count).elementsEqual(ending)
    }
    return isProse || !name.contains(0x2E) && isOne(of: names, name)
  }

  private static func isOne(of words: [[UInt8]], _ word: ArraySlice<UInt8>) -> Bool {
    words.contains { $0.count == word.count && $0.elementsEqual(word) }
  }
}
