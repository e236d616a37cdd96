internal import Vocabulary

/// What was failing before the task and has nothing to do with it, as declared with evidence.
///
/// A failed run that is declared so (`preexisting`) counts where the runtime, CI or the operator
/// says it. From an agent or a sub-agent it counts only where a run of the same suite that arrived
/// before the task's first change of a file failed in all that fails now, by name.
struct EarlierFailures: Equatable, Sendable {
  private static let most = 64

  /// Failed checks that arrived before the first change.
  private var baselines: [EvidenceEntry] = []
  private var firstChange: EvidenceEntry?
  /// The declared runs that were accepted.
  private var declared: [EvidenceEntry] = []
  /// The accepted runs that failed last, one a suite.
  private var named: [EvidenceEntry] = []

  /// The items that must be kept.
  var entries: [EvidenceEntry] { baselines + declared + named + [firstChange].compactMap { $0 } }

  /// Takes note of an item that has arrived.
  mutating func note(_ entry: EvidenceEntry) {
    if entry.isPass { named.removeAll { entry.identity.takesIn($0.identity) } }
    guard firstChange == nil else { return }
    if entry.isChange {
      firstChange = entry
    } else if entry.isFailure, !entry.item.run.failures.isEmpty, baselines.count < Self.most {
      baselines.append(entry)
    }
  }

  /// Whether a failure was there before the task; it is then named, and stands for nothing.
  mutating func accepts(_ entry: EvidenceEntry) -> Bool {
    let isAccepted = isDeclared(entry)
    guard isAccepted || isKnown(entry) else { return false }
    if isAccepted, declared.count < Self.most { declared.append(entry) }
    named.removeAll { $0.identity == entry.identity }
    named.append(entry)
    if named.count > Self.most { named.removeFirst() }
    return true
  }

  /// Whether an item is one of the failures that were there before.
  func has(_ entry: EvidenceEntry) -> Bool { named.contains(entry) || declared.contains(entry) }

  private func isDeclared(_ entry: EvidenceEntry) -> Bool {
    let item = entry.item
    guard item.isPreexisting, coversAll(item) else { return false }
    switch item.producedBy {
    case .runtime, .ci, .operator: return true
    case .agent, .subagent:
      return baselines.contains { baseline in
        baseline.identity.takesIn(entry.identity)
          && item.run.failsOnly(baseline.item.run.failures)
      }
    }
  }

  /// Whether everything that fails is covered by what the declaration names.
  ///
  /// It names tests, their files, or the runner; one that names nothing covers its whole run.
  private func coversAll(_ item: Evidence) -> Bool {
    let covers = item.covers
    guard !covers.isEmpty, !item.run.failures.isEmpty else { return true }
    let runner = item.run.scope.runner
    if covers.contains(where: { $0 == runner || $0 == item.command }) { return true }
    return item.run.isFullyNamed
      && item.run.failures.allSatisfy { name in covers.contains { Self.covers($0, name) } }
  }

  private static func covers(_ cover: String, _ name: String) -> Bool {
    guard !cover.isEmpty, name.hasPrefix(cover) else { return false }
    guard let next = name.utf8.dropFirst(cover.utf8.count).first else { return true }
    return [0x20, 0x23, 0x2E, 0x2F, 0x3A, 0x3E, 0x5B].contains(next)
  }

  /// Whether a run fails in nothing but what an accepted one of the same runner failed in.
  private func isKnown(_ entry: EvidenceEntry) -> Bool {
    guard let runner = entry.identity.runner else { return false }
    return declared.contains { known in
      known.identity.runner == runner
        && entry.item.run.failsOnly(known.item.run.failures.union(known.item.covers))
    }
  }

  /// What was failing before, in words: the run, and what failed in it.
  var words: [String] {
    named.map { entry in
      let item = entry.item
      let names = item.run.failures.isEmpty ? item.covers : item.run.failures.sorted()
      let run = item.command ?? entry.identity.runner ?? item.summary ?? item.evidenceId
      let told = names.prefix(5).joined(separator: ", ")
      return told.isEmpty ? "\(run)" : "\(run): \(told)\(names.count > 5 ? ", …" : "")"
    }
  }
}

extension RunReading {
  /// Whether every failure is known by its name.
  fileprivate var isFullyNamed: Bool {
    !failures.isEmpty && (failedCount.map { Int64(failures.count) >= $0 } ?? true)
  }

  fileprivate func failsOnly(_ names: Set<String>) -> Bool {
    isFullyNamed && failures.isSubset(of: names)
  }
}
