internal import Vocabulary

/// Finds the fields of a checkpoint report: labels, headings, table rows and plain sentences.
struct CheckpointFieldReader {
  private(set) var fields: [CheckpointField: String] = [:]
  private var open: CheckpointField?

  init(_ bytes: [UInt8], sentences: [Sentence]) {
    for line in bytes.split(separator: 0x0A) {
      read(String(decoding: line, as: UTF8.self))
    }
    for sentence in sentences { read(sentence, bytes) }
  }

  private static let labels: [String: CheckpointField] = [
    "status": .currentStatus, "current status": .currentStatus, "state": .currentStatus,
    "completed": .completedThisSegment, "completed this segment": .completedThisSegment,
    "done": .completedThisSegment, "done this segment": .completedThisSegment,
    "done so far": .completedThisSegment, "what i did": .completedThisSegment,
    "completed so far": .completedThisSegment, "changes": .completedThisSegment,
    "next": .nextStep, "next step": .nextStep, "next steps": .nextStep, "next up": .nextStep,
    "next report": .nextReportCondition, "next update": .nextReportCondition,
    "next report condition": .nextReportCondition, "next check": .nextReportCondition,
    "next checkpoint": .nextReportCondition,
    "operator": .operatorIntervention, "operator needed": .operatorIntervention,
    "operator intervention": .operatorIntervention,
    "operator intervention needed": .operatorIntervention,
    "intervention needed": .operatorIntervention, "action needed": .operatorIntervention,
    "action required": .operatorIntervention, "needs operator": .operatorIntervention,
    "needed from you": .operatorIntervention, "need from you": .operatorIntervention,
    "blockers": .operatorIntervention, "operator action": .operatorIntervention,
  ]

  private mutating func read(_ line: String) {
    let cells = line.split(separator: "|").map { Self.plain($0) }
    if line.hasPrefix("|"), cells.count >= 2, let field = Self.labels[cells[0].lowercased()] {
      return set(field, cells[1])
    }
    let plain = Self.plain(Substring(line))
    if let colon = plain.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let label = Self.plain(plain[..<colon]).lowercased()
      if let field = Self.labels[label.filter { $0 != "?" }] {
        let value = Self.plain(plain[plain.index(after: colon)...])
        if value.isEmpty { open = field } else { set(field, value) }
        return
      }
    }
    let isMarked = line.hasPrefix("#") || line.hasPrefix("**")
    if let field = Self.labels[plain.lowercased()], isMarked {
      open = field
    } else if let field = open, !plain.isEmpty {
      set(field, plain)
      open = nil
    }
  }

  private mutating func set(_ field: CheckpointField, _ value: String) {
    guard fields[field] == nil, !value.isEmpty else { return }
    fields[field] = String(value.prefix(500))
  }

  private static func plain(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    let marks = " \t\r#*_-•`"
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }

  private mutating func read(_ sentence: Sentence, _ bytes: [UInt8]) {
    let reader = ClaimReader(sentence, bytes: bytes)
    let text = String(decoding: bytes[sentence.range], as: UTF8.self)
    let words = sentence.texts
    let joined = " " + words.joined(separator: " ") + " "
    if joined.contains(" no action needed ") || joined.contains(" nothing needed ")
      || joined.contains(" no operator ") || joined.contains(" no intervention ")
      || joined.contains(" need your ") || joined.contains(" waiting for your ")
    {
      set(.operatorIntervention, text)
    }
    for claim in reader.claims {
      switch claim.type {
      case .completion, .verifiedCompletion:
        set(.currentStatus, text)
        if words.count > 2 { set(.completedThisSegment, text) }
      case .progress: set(.currentStatus, text)
      case .blocked:
        set(.currentStatus, text)
        set(.operatorIntervention, text)
      case .nextStep: set(.nextStep, text)
      case .promisedFollowup: set(.nextReportCondition, text)
      }
    }
  }
}
