internal import Vocabulary

/// The evidence of one task, in the order of arrival, and what follows from the whole of it.
///
/// What follows is kept up to date item by item, so that a judgement need not go through all of it.
public struct EvidenceRecord: Equatable, Sendable {
  /// How many of the newest items are kept.
  private static let mostKept = 256
  /// How many older checks and changes are kept, each the newest of its kind.
  private static let mostChecks = 192
  /// How many other older items are.
  private static let mostOthers = 64

  private(set) var entries: [EvidenceEntry] = []
  /// The failures after which the same thing, or more than it, has not passed; the newest of each.
  private(set) var failures: [StandingFailure] = []
  /// What was failing before the task and was accepted as such.
  private(set) var earlier = EarlierFailures()
  private(set) var newestChangeEntry: EvidenceEntry?
  private(set) var lastCheck: EvidenceEntry?
  /// The first change after the last check.
  private var firstUnchecked: EvidenceEntry?
  /// The item that happened last.
  private var newest: EvidenceEntry?
  /// The item that arrived last of those that are worth anything by themselves.
  private var newestSupport: EvidenceEntry?
  /// The failures, by number, that are wider than a run and stood before it.
  private var widerFailures: [Int64: [Int64]] = [:]
  /// From which item on everything is held; `nil` where nothing was let go.
  private var from: Int64?

  /// The record of a task.
  public init(_ items: [Evidence] = []) {
    for item in items { append(item) }
  }

  /// The record as it was kept: the items of a span, in the order of arrival.
  public init(_ items: [Evidence], span: EvidenceSpan?) {
    self.init(span == nil ? items : [])
    guard let span else { return }
    rebuild(items.map(EvidenceEntry.init), standing: Set(span.standing), from: span.from)
  }

  /// Adds an item that has just arrived.
  public mutating func append(_ item: consuming Evidence) {
    take(EvidenceEntry(item))
    if entries.count > 2 * Self.mostKept { letGo() }
  }

  /// The items, in the order of arrival.
  public var items: [Evidence] { entries.map(\.item) }

  /// The results of tests and builds among them.
  public var checks: [Evidence] { entries.filter(\.isCheck).map(\.item) }

  /// How many items are held.
  public var count: Int { entries.count }

  /// The number of the newest item.
  public var lastSequence: Int64 { entries.last?.item.sequence ?? 0 }

  /// The number of the newest item that is worth anything by itself: neither a narrative, a reminder
  /// or a failed run, nor one that claims to come from later.
  public var lastSupportingSequence: Int64 { newestSupport?.item.sequence ?? 0 }

  /// Whether an item of that digest came; `nil` where not all items are held, so that only the store
  /// knows.
  public func has(_ digest: EvidenceDigest) -> Bool? {
    guard from == nil else { return nil }
    for entry in entries {
      guard let known = entry.item.digest else { return nil }
      if known == digest { return true }
    }
    return false
  }

  /// The newest change of a file that can break a test.
  public var newestChange: Evidence? { newestChangeEntry?.item }

  /// The failures after which the same thing, or more than it, has not passed.
  public var standingFailures: [Evidence] { failures.map(\.entry.item) }

  /// What was failing before the task, in words, the newest last.
  public var earlierFailures: [String] { earlier.words }

  /// The first change after which nothing was checked although there were checks before: such a
  /// change is what has to be verified, so it supports no completion.
  var uncheckedChange: EvidenceEntry? { lastCheck == nil ? nil : firstUnchecked }

  /// Whether a run is narrower than an earlier one that failed and has not passed since.
  func isPartial(_ entry: EvidenceEntry) -> Bool {
    guard !failures.isEmpty, let wider = widerFailures[entry.item.sequence] else { return false }
    return failures.contains { wider.contains($0.entry.item.sequence) }
  }

  /// What must be remembered of it to build it again; `nil` where every item is held.
  public var span: EvidenceSpan? {
    guard let from else { return nil }
    let numbers = entries.map(\.item.sequence)
    return EvidenceSpan(
      from: from,
      older: Array(numbers.prefix { $0 < from }),
      standing: failures.map(\.entry.item.sequence)
    )
  }
}

/// A failure that stands.
struct StandingFailure: Equatable, Sendable {
  let entry: EvidenceEntry
  /// A later success that may be of the failed thing, though nothing tells.
  var mender: EvidenceEntry?
}

extension EvidenceRecord {
  private mutating func take(_ entry: EvidenceEntry) {
    let isNewest = newest.map { $0.item.isBefore(entry.item) } ?? true
    if entry.isPass { clear(by: entry) }
    if entry.isFailure { stand(entry, isNewest: isNewest) }
    entries.append(entry)
    if entry.supportsByItself { newestSupport = entry }
    earlier.note(entry)
    noteOrder(entry, isNewest: isNewest)
    if isNewest { newest = entry }
    guard entry.isCheck, !entry.isFailure, !failures.isEmpty else { return }
    let wider = failures.filter { failure in
      failure.entry.item.isBefore(entry.item)
        && failure.entry.identity.relation(to: entry.identity) == .wider
    }
    if !wider.isEmpty { widerFailures[entry.item.sequence] = wider.map(\.entry.item.sequence) }
  }

  /// A success clears the earlier failures of the same thing, or of a part of it.
  private mutating func clear(by pass: EvidenceEntry) {
    failures = failures.compactMap { failure in
      guard failure.entry.item.isBefore(pass.item) else { return failure }
      switch pass.identity.relation(to: failure.entry.identity) {
      case .same, .wider: return pass.item.run.isMasked ? failure : nil
      case .unrelated: return failure
      case .undecided:
        var open = failure
        open.mender = pass
        return open
      }
    }
  }

  private mutating func stand(_ entry: EvidenceEntry, isNewest: Bool) {
    var failure = StandingFailure(entry: entry)
    if !isNewest {
      for pass in entries where pass.isPass && entry.item.isBefore(pass.item) {
        switch pass.identity.relation(to: entry.identity) {
        case .same, .wider: if !pass.item.run.isMasked { return }
        case .unrelated: break
        case .undecided: failure.mender = pass
        }
      }
    }
    // Of two runs of the same thing the later one tells how it stands.
    let same = failures.filter { $0.entry.identity == entry.identity }
    if same.contains(where: { entry.item.isBefore($0.entry.item) }) { return }
    failures.removeAll { $0.entry.identity == entry.identity }
    if earlier.accepts(entry) { return }
    failures.append(failure)
    if failures.count > Self.mostKept { failures.removeFirst() }
    guard !isNewest else { return }
    for run in entries where run.isCheck && !run.isFailure && entry.item.isBefore(run.item) {
      if entry.identity.relation(to: run.identity) == .wider {
        widerFailures[run.item.sequence, default: []].append(entry.item.sequence)
      }
    }
  }

  private mutating func noteOrder(_ entry: EvidenceEntry, isNewest: Bool) {
    if entry.isCheck, lastCheck.map({ $0.item.isBefore(entry.item) }) ?? true {
      lastCheck = entry
      firstUnchecked =
        isNewest
        ? nil
        : entries.filter { $0.isChange && entry.item.isBefore($0.item) }
          .min { $0.item.isBefore($1.item) }
    }
    guard entry.isChange else { return }
    if newestChangeEntry.map({ $0.item.isBefore(entry.item) }) ?? true { newestChangeEntry = entry }
    let isAfterCheck = lastCheck.map { $0.item.isBefore(entry.item) } ?? true
    if isAfterCheck, firstUnchecked.map({ entry.item.isBefore($0.item) }) ?? true {
      firstUnchecked = entry
    }
  }

  /// Lets go of old items that say nothing any more: newer ones of the same thing have come.
  private mutating func letGo() {
    let recent = entries.suffix(Self.mostKept)
    let anchors = Set(
      failures.flatMap { [$0.entry, $0.mender].compactMap { $0 } } + earlier.entries
        + [newestChangeEntry, lastCheck, firstUnchecked, newestSupport].compactMap { $0 }
    )
    var seen = Set(recent.map(\.identity))
    var older: [EvidenceEntry] = []
    var (checks, others) = (0, 0)
    for entry in entries.dropLast(Self.mostKept).reversed() {
      let isNewestOfItsKind = seen.insert(entry.identity).inserted
      let isTelling = entry.isCheck || entry.isChange
      let hasRoom = isTelling ? checks < Self.mostChecks : others < Self.mostOthers
      guard anchors.contains(entry) || isNewestOfItsKind && hasRoom else { continue }
      if isTelling { checks += 1 } else { others += 1 }
      older.append(entry)
    }
    rebuild(
      Array(older.reversed() + recent),
      standing: Set(failures.map(\.entry.item.sequence)),
      from: recent.first?.item.sequence
    )
  }

  /// Takes items in anew, of whose failures only some stand.
  private mutating func rebuild(_ kept: [EvidenceEntry], standing: Set<Int64>, from: Int64?) {
    var record = EvidenceRecord()
    for entry in kept { record.take(entry) }
    record.failures.removeAll { !standing.contains($0.entry.item.sequence) }
    record.from = from
    self = record
  }
}
