internal import Claims
internal import JSON
internal import Rules
internal import Vocabulary

/// Reads the test cases of a pack.
struct PackCaseReader {
  private let reader: DocumentReader

  init(_ reader: DocumentReader) { self.reader = reader }

  func cases(_ document: Document) -> [PackCase] {
    reader.elements(document, "tests").compactMap(read)
  }

  private func read(_ document: Document) -> PackCase? {
    guard
      let members = reader.mapping(
        document,
        "a test case",
        required: ["name", "situation", "expect"]
      ),
      let name = reader.text(members["name"], "the name of a case"),
      let situation = members["situation"].flatMap({
        reader.mapping(
          $0,
          "situation",
          optional: ["task", "history", "after", "message", "claim", "event"]
        )
      }),
      let expectation = members["expect"].flatMap(expectation)
    else { return nil }
    let after = reader.integer(situation["after"], "after", in: 0...1_000_000_000)
    let history = reader.elements(situation["history"], "history").enumerated()
      .compactMap { step($1, index: $0) }
    let event = situation["event"].flatMap { self.event($0, at: after ?? 0) }
    return PackCase(
      name: name,
      task: task(situation["task"]),
      history: history,
      at: after ?? history.map(\.at).max() ?? 0,
      subject: subject(situation["message"], situation["claim"], event),
      expectation: expectation
    )
  }

  private func subject(
    _ message: Document?,
    _ claim: Document?,
    _ event: Event?
  ) -> PackCase.Subject {
    if let draft = draft(message, claim) { return .message(draft, event: event?.type) }
    return event.map { .event($0) } ?? .deadlines
  }

  private func task(_ document: Document?) -> Task {
    var task = Task(taskId: "case", startedAt: PackCase.start)
    guard let document,
      let members = reader.mapping(
        document,
        "task",
        optional: [
          "title", "mode", "status", "runtime", "interval_seconds", "silence_timeout_seconds",
          "grace_seconds", "handoff_seconds", "externalized_path_valid",
        ]
      )
    else { return task }
    let seconds: ClosedRange<Int64> = 0...1_000_000_000
    task.title = reader.text(members["title"], "title")
    task.mode = reader.word(members["mode"], "mode", TaskMode.self) ?? .interactive
    task.status = reader.word(members["status"], "status", TaskStatus.self) ?? .inProgress
    task.runtime = reader.text(members["runtime"], "runtime") ?? task.runtime
    task.checkpoint.intervalSeconds = reader.integer(
      members["interval_seconds"],
      "interval_seconds",
      in: seconds
    )
    task.checkpoint.silenceTimeoutSeconds = reader.integer(
      members["silence_timeout_seconds"],
      "silence_timeout_seconds",
      in: seconds
    )
    task.checkpoint.graceSeconds =
      reader.integer(members["grace_seconds"], "grace_seconds", in: seconds) ?? 60
    task.checkpoint.handoffSeconds =
      reader.integer(members["handoff_seconds"], "handoff_seconds", in: seconds) ?? 300
    task.isExternalizedPathValid = reader.bool(
      members["externalized_path_valid"],
      "externalized_path_valid"
    )
    return task
  }

  private func step(_ document: Document, index: Int) -> PackCase.Step? {
    guard
      let members = reader.mapping(
        document,
        "a step of the history",
        optional: ["at", "event", "evidence", "message", "claim"]
      )
    else { return nil }
    let at = reader.integer(members["at"], "at", in: 0...1_000_000_000) ?? 0
    if let event = members["event"].flatMap({ self.event($0, at: at) }) {
      return .init(at: at, action: .event(event))
    }
    if let evidence = members["evidence"].flatMap({ self.evidence($0, at: at, index: index) }) {
      return .init(at: at, action: .evidence(evidence))
    }
    if let draft = draft(members["message"], members["claim"]) {
      return .init(at: at, action: .message(draft))
    }
    reader.error(
      "missing_key",
      document.position,
      "a step needs `event`, `evidence` or `message`"
    )
    return nil
  }

  private func event(_ document: Document, at: Int64) -> Event? {
    let time = PackCase.start.adding(seconds: at)
    if case .string(let type) = document.content {
      guard isKnown(type, document) else { return nil }
      return Event(eventId: "case-\(at)-\(type)", type: type, taskId: "case", occurredAt: time)
    }
    guard
      let members = reader.mapping(document, "event", required: ["type"], optional: ["data"]),
      let type = reader.text(members["type"], "type"), isKnown(type, document)
    else { return nil }
    return Event(
      eventId: "case-\(at)-\(type)",
      type: type,
      taskId: "case",
      occurredAt: time,
      data: members["data"]?.json ?? .object([:])
    )
  }

  private func isKnown(_ type: String, _ document: Document) -> Bool {
    if EventType(rawValue: type) != nil || type.hasPrefix(EventType.customPrefix) { return true }
    reader.error(
      "unknown_word",
      document.position,
      "there is no event type `\(type.prefix(60))`",
      suggestion: NearestName.of(type, among: EventType.words)
    )
    return false
  }

  private func evidence(_ document: Document, at: Int64, index: Int) -> Evidence? {
    guard
      let members = reader.mapping(
        document,
        "evidence",
        required: ["class"],
        optional: [
          "produced_by", "summary", "uri", "command", "exit_code", "output", "outcome", "covers",
        ]
      ),
      let evidenceClass = reader.word(members["class"], "class", EvidenceClass.self)
    else { return nil }
    let producer = reader.word(members["produced_by"], "produced_by", EvidenceProducer.self)
    var item = Evidence(
      evidenceId: "case-evidence-\(index + 1)",
      sequence: Int64(index + 1),
      evidenceClass: evidenceClass,
      producedBy: producer ?? .runtime,
      producedAt: nil,
      arrivedAt: PackCase.start.adding(seconds: at)
    )
    item.summary = reader.text(members["summary"], "summary")
    item.uri = reader.text(members["uri"], "uri")
    item.command = reader.text(members["command"], "command")
    item.covers = reader.texts(members["covers"], "covers")
    item.run = RunReading(
      outcome: reader.word(members["outcome"], "outcome", EvidenceOutcome.self),
      exitCode: reader.integer(members["exit_code"], "exit_code", in: -1_000_000...1_000_000),
      command: item.command,
      output: reader.text(members["output"], "output", maximum: 65_536),
      summary: item.summary,
      isCheck: evidenceClass.isCheckResult
    )
    return item
  }

  private func draft(_ message: Document?, _ claim: Document?) -> Draft? {
    guard let message else { return nil }
    var draft: Draft
    if case .string(let text) = message.content {
      draft = Draft(text: text)
    } else {
      guard
        let members = reader.mapping(
          message,
          "message",
          required: ["text"],
          optional: ["visibility", "fields"]
        ),
        let text = reader.text(members["text"], "text", maximum: 65_536)
      else { return nil }
      draft = Draft(text: text)
      draft.visibility =
        reader.word(members["visibility"], "visibility", MessageVisibility.self) ?? .operator
      draft.fields = fields(members["fields"])
    }
    if let claim,
      let members = reader.mapping(claim, "claim", optional: ["types", "status"])
    {
      draft.declaredTypes = reader.words(members["types"], "types", ClaimType.self)
      draft.declaredStatus = reader.word(members["status"], "status", TaskStatus.self)
    }
    return draft
  }

  private func fields(_ document: Document?) -> [CheckpointField: String] {
    guard let document else { return [:] }
    let members =
      reader.mapping(document, "fields", optional: CheckpointField.words) ?? [:]
    var fields: [CheckpointField: String] = [:]
    for field in CheckpointField.allCases {
      fields[field] = reader.text(members[field.rawValue], field.rawValue)
    }
    return fields
  }

  private func expectation(_ document: Document) -> PackCase.Expectation? {
    guard
      let members = reader.mapping(
        document,
        "expect",
        required: ["decision"],
        optional: ["policy_id", "status", "matched"]
      ),
      let decision = reader.word(members["decision"], "decision", DecisionKind.self)
    else { return nil }
    var expectation = PackCase.Expectation(decision: decision)
    expectation.policyId = reader.text(members["policy_id"], "policy_id")
    expectation.status = reader.word(members["status"], "status", TaskStatus.self)
    expectation.matched = reader.texts(members["matched"], "matched")
    return expectation
  }
}
