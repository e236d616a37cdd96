internal import Vocabulary

/// What is known where a claim falls short, in words that stand in the message.
extension SubjectSupport {
  func known(_ record: EvidenceRecord) -> String {
    if needsNew { return "nothing new is recorded since the last checkpoint" }
    switch subject {
    case .file(let path):
      return quality > .nothing
        ? "the change of \(Quoted.place(path)) is the agent's own word"
        : "no change of \(Quoted.place(path)) is recorded"
    case .deed(let deed):
      return quality > .nothing
        ? "the \(deed.noun) is the agent's own word" : "no \(deed.noun) is recorded"
    case .tests, .build, .check, nil: break
    }
    if let passedCount, let count = claim.count, reasons.contains(.mismatch) {
      return "the run passed \(passedCount) tests, not \(count)"
    }
    if let told = told(record) { return told }
    if quality > .nothing { return "only \(quality.rawValue) evidence of it is recorded" }
    return isCheckOnly ? "no passed \(run) is recorded" : "no evidence of it is recorded"
  }

  private var isCheckOnly: Bool { subject != nil || claim.type == .verifiedCompletion }

  /// What the run is called.
  private var run: String {
    switch subject {
    case .tests: "test run"
    case .build: "build"
    case .check, .file, .deed, nil: "check"
    }
  }

  /// What the first thing tells that lowers the evidence.
  private func told(_ record: EvidenceRecord) -> String? {
    for reason in [.stale, .partial, .masked, .empty, .unfinished, .undecided, .failed]
      as [EvidenceReason] where reasons.contains(reason)
    {
      switch reason {
      case .stale: return "no \(run) since the last change\(record.placeOfNewestChange)"
      case .partial: return "only a part of what failed was run again"
      case .masked: return "the command hid whether the \(run) passed"
      case .empty: return "the \(run) ran nothing"
      case .unfinished: return "the \(run) did not finish"
      case .undecided: return "nothing tells whether the \(run) passed"
      case .failed: return "the last \(run) failed"
      case .duplicate, .unidentified, .future, .mismatch, .selfReported, .preexisting: break
      }
    }
    return nil
  }
}

extension EvidenceRecord {
  /// The newest change's file as words behind "change"; empty where it names none.
  fileprivate var placeOfNewestChange: String {
    guard let change = newestChange, let path = change.covers.first ?? change.uri else { return "" }
    return " to \(Quoted.place(path))"
  }

  /// The newest failure that stands, in words.
  var failureInWords: String {
    guard let command = failures.last?.entry.item.command else {
      return "a recorded failure stands"
    }
    return "the last run of \(Quoted.place(command, else: "a check")) failed"
  }
}

/// Others' words in a sentence of ours: one short line of code, which nothing in it can leave.
enum Quoted {
  private static let longest = 60

  /// A bar would end a table's cell, a backtick the code.
  static func place(_ text: String, else name: String = "a file") -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x60 && $0 != 0x7C }
    guard isPlain, !text.isEmpty else { return name }
    guard text.utf8.count > longest else { return "`\(text)`" }
    return "`…\(text.suffix(longest - 1))`"
  }
}
