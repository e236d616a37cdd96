internal import Vocabulary

/// An item of evidence with what it says, worked out once when it is taken in.
final class EvidenceEntry: Hashable, Sendable {
  let item: Evidence
  let identity: EvidenceIdentity
  /// What it is worth by itself, whatever comes before and after it.
  let worth: EvidenceQuality
  /// What lowers it by itself.
  let reasons: [EvidenceReason]
  /// Whether it is a change that can break a test.
  let isChange: Bool
  /// Whether it is a failure that contradicts a claim of success.
  let isFailure: Bool
  let isPass: Bool
  /// What it shows to be done outside the working copy.
  let deeds: Set<Deed>
  /// The files that it names as changed or made.
  private let places: [String]

  init(_ item: Evidence) {
    identity = EvidenceIdentity(item)
    (worth, reasons) = Self.worth(item)
    isChange = item.evidenceClass == .fileChange && !item.isDocumentationOnly
    isFailure = item.run.outcome == .failed && item.contradictsSuccess
    isPass = item.run.outcome == .passed
    // Reading a command is dear: once an item.
    let probes =
      item.evidenceClass == .toolOutput && item.command.map(ProbingCommand.matches) ?? false
    deeds = probes ? [] : Deed.shown(by: item)
    places = probes ? [] : Self.places(item)
    self.item = item
  }

  var isCheck: Bool { item.evidenceClass.isCheckResult }

  /// Whether it tells how the work stood at its time, so that a later change makes it old: a check,
  /// or what an accepted review confirmed.
  var saysHowItStood: Bool {
    isCheck || item.evidenceClass == .operatorConfirmation && !item.covers.isEmpty
  }

  /// Whether it is worth anything, whatever it is held against.
  var supportsByItself: Bool {
    worth > .nothing && item.producedAt.map { $0 <= item.arrivedAt.adding(seconds: 60) } ?? true
  }

  static func == (left: EvidenceEntry, right: EvidenceEntry) -> Bool {
    left === right || left.item == right.item
  }

  func hash(into hasher: inout Hasher) { hasher.combine(item.sequence) }

  private static func worth(_ item: Evidence) -> (EvidenceQuality, [EvidenceReason]) {
    var quality = item.evidenceClass.quality(from: item.producedBy)
    var reasons: [EvidenceReason] = []
    func lower(to most: EvidenceQuality, _ reason: EvidenceReason) {
      quality = min(quality, most)
      reasons.append(reason)
    }
    if item.isSelfReported { reasons.append(.selfReported) }
    if item.summary == nil, item.uri == nil, !item.hasOwnDigest {
      lower(to: quality.lowered, .unidentified)
    }
    let run = item.run
    if run.outcome == .failed { lower(to: .nothing, .failed) }
    if run.isUnfinished { lower(to: .nothing, .unfinished) }
    guard run.outcome != .failed else { return (quality, reasons) }
    if run.isMasked {
      lower(to: .weak, .masked)
    } else if run.outcome == .unknown, !run.isEmpty, !run.isUnfinished,
      run.isTold || item.evidenceClass.isCheckResult
    {
      lower(to: .weak, .undecided)
    }
    if item.evidenceClass.isCheckResult, run.isEmpty { lower(to: .weak, .empty) }
    return (quality, reasons)
  }

  private static func places(_ item: Evidence) -> [String] {
    switch item.evidenceClass {
    case .fileChange, .runtimeArtifact:
      var places = item.covers.map(FilePath.plain)
      for place in [item.uri, item.summary] {
        if let place { places.append(FilePath.plain(place)) }
      }
      return places
    case .toolOutput where item.run.outcome != .failed:
      guard let command = item.command else { return [] }
      let words = command.split { " \t\n\"'`()<>|;&=,".contains($0) }.prefix(64)
      return words.filter { $0.utf8.contains(0x2E) }.map { FilePath.plain(String($0)) }
    case .toolOutput, .testResult, .buildResult, .decisionRecord, .subagentResult,
      .externalReference, .operatorConfirmation, .narrative, .reminder:
      return []
    }
  }

  /// Whether it tells of a change of that file.
  func names(_ path: String) -> Bool {
    guard !places.isEmpty else { return false }
    let path = FilePath.plain(path)
    return places.contains { FilePath.isSame($0, path) }
  }
}

/// Paths as people and tools write them, to be compared.
enum FilePath {
  /// The path without `file://`, `./` and backslashes.
  static func plain(_ path: String) -> String {
    var plain = path[...]
    if path.utf8.first == 0x66, plain.hasPrefix("file://") { plain = plain.dropFirst(7) }
    while plain.utf8.first == 0x2E, plain.hasPrefix("./") { plain = plain.dropFirst(2) }
    if hasBackslash(path) {
      return String(decoding: plain.utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
    }
    return plain.startIndex == path.startIndex ? path : String(plain)
  }

  private static func hasBackslash(_ path: String) -> Bool {
    let bytes = path.utf8.span
    for index in bytes.indices where bytes[index] == 0x5C { return true }
    return false
  }

  /// Whether two paths may be of one file: one is the end of the other.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (longer, shorter) = left.utf8.count > right.utf8.count ? (left, right) : (right, left)
    return !shorter.isEmpty && longer.hasSuffix(shorter)
      && longer.utf8.dropLast(shorter.utf8.count).last == 0x2F
  }
}
