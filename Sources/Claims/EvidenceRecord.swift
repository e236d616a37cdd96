internal import Vocabulary

/// The evidence of one task, in the order of arrival, and what follows from the whole of it.
public struct EvidenceRecord: Sendable {
  /// How many superseded items are kept before old ones are let go.
  private static let mostKept = 256

  /// The items, in the order of arrival.
  public private(set) var items: [Evidence]

  /// The record of a task.
  public init(_ items: [Evidence] = []) { self.items = items }

  /// Adds an item that has just arrived.
  public mutating func append(_ item: Evidence) {
    items.append(item)
    if items.count > 2 * Self.mostKept { letGo() }
  }

  /// The number of the newest item.
  public var lastSequence: Int64 { items.last?.sequence ?? 0 }

  /// The newest change of a file that can break a test.
  public var newestChange: Evidence? {
    items.filter { $0.evidenceClass == .fileChange && !$0.isDocumentationOnly }
      .max { $0.isBefore($1) }
  }

  /// Lets go of old items that a newer one of the same thing supersedes.
  private mutating func letGo() {
    var seen: Set<EvidenceIdentity> = []
    var kept: [Evidence] = []
    for item in items.reversed() {
      let isNewest = seen.insert(EvidenceIdentity(item)).inserted
      if isNewest || kept.count < Self.mostKept { kept.append(item) }
    }
    items = Array(kept.prefix(2 * Self.mostKept).reversed())
  }
}

/// What a piece of evidence is about: two items of one identity tell of the same thing.
struct EvidenceIdentity: Hashable, Sendable {
  private let evidenceClass: EvidenceClass
  private let scope: RunScope

  init(_ item: Evidence) {
    evidenceClass = item.evidenceClass
    scope = item.run.scope.isNamed ? item.run.scope : item.uri.map(RunScope.init) ?? item.run.scope
  }

  /// Whether a run of this is a run of the other, or of more than the other.
  func relation(to other: EvidenceIdentity) -> RunScope.Relation {
    // A runner tells what was run, whatever the item was recorded as.
    let isByRunner = scope.runner != nil && other.scope.runner != nil
    guard isByRunner || evidenceClass == other.evidenceClass else { return .unrelated }
    return scope.relation(to: other.scope)
  }
}
