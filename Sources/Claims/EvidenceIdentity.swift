internal import Vocabulary

/// What a piece of evidence is about: two items of one identity tell of the same thing.
struct EvidenceIdentity: Hashable, Sendable {
  private let evidenceClass: EvidenceClass
  private let scope: RunScope
  /// The files of a change.
  private let files: [String]

  init(_ item: borrowing Evidence) {
    evidenceClass = item.evidenceClass
    scope = item.run.scope.isNamed ? item.run.scope : item.uri.map(RunScope.init) ?? item.run.scope
    files = item.evidenceClass == .fileChange ? item.covers : []
  }

  /// The runner, where the item is one of a run that is known.
  var runner: String? { scope.runner }

  /// Whether a run of this is a run of the other, or of more than the other.
  func relation(to other: EvidenceIdentity) -> RunScope.Relation {
    // A runner tells what was run, whatever the item was recorded as.
    let isByRunner = scope.runner != nil && other.scope.runner != nil
    guard isByRunner || evidenceClass == other.evidenceClass else { return .unrelated }
    return scope.relation(to: other.scope)
  }

  /// Whether a run of this takes in a run of the other.
  func takesIn(_ other: EvidenceIdentity) -> Bool {
    let relation = relation(to: other)
    return relation == .same || relation == .wider
  }
}
