internal import JSON
internal import Vocabulary

extension Task {
  /// Applies an event: the fold that gives a task its state (`models.md`, Event).
  public mutating func apply(_ event: Event, _ record: EvidenceRecord) {
    apply(
      event,
      sequence: record.lastSequence,
      supporting: record.lastSupportingSequence
    )
  }

  /// Applies an event.
  ///
  /// `sequence` is the number of the newest evidence of the task, `supporting` that of the newest
  /// that is worth anything; absent: the same.
  public mutating func apply(_ event: Event, sequence: Int64, supporting: Int64? = nil) {
    let supporting = supporting ?? sequence
    ledger.newestEvents[event.type] = event.eventId
    guard let type = event.canonicalType else { return }
    let time = event.occurredAt
    switch type {
    case .taskCheckpointDue:
      announceCheckpoint(dueAt: event.data.instant("dueAt") ?? time)
    case .taskCheckpointSent:
      sawCheckpoint(at: time, sequence: sequence, supporting: supporting)
    case .operatorMessageSent:
      sawVisible(at: time)
    case .forcedOperatorUpdate:
      sawVisible(at: time)
      setCheckpointClock(at: time)
    case .subagentCompleted:
      expect(event.resultId, at: time)
    case .subagentResultNotForwarded:
      expect(event.resultId, at: time)
      announce(event.resultId)
    case .subagentResultForwarded:
      forwarded(event.resultId, isSeen: event.data["parentMode"]?.string != "silent", at: time)
    case .silenceTimeout:
      ledger.isSilenceAnnounced = true
    case .followupPromised:
      promise(event, sequence: sequence)
    case .followupDelivered:
      delivered(event.data["promiseId"]?.string, supporting: supporting)
    case .taskStatusChanged, .taskClosed:
      if let status = event.data["status"]?.string.flatMap(TaskStatus.init) { self.status = status }
    case .machineSlept:
      forgive(milliseconds: event.data["milliseconds"]?.integer ?? 0)
    case .taskStarted, .taskClaimedComplete, .operatorReviewRequested, .reviewResolved,
      .policyFinding:
      break
    }
  }

  /// A due time that the runtime names takes the place of the one that Candor reckons.
  ///
  /// The misses go on being counted, as only something visible ends them; and what has fired for a due
  /// time fires no second time because the runtime names it as well.
  private mutating func announceCheckpoint(dueAt: Instant) {
    if let fired = firedCheckpointDue, dueAt <= fired { return }
    ledger.announcedDueAt = dueAt
    ledger.checkpointSlept = 0
    ledger.checkpointPassed = 0
  }

  private mutating func sawVisible(at time: Instant) {
    lastVisibleAt = max(time, lastVisibleAt ?? time)
    passIntervals(until: time)
    ledger.checkpointMisses = 0
    ledger.silenceMisses = 0
    ledger.silenceSlept = 0
    ledger.isSilenceAnnounced = false
    ledger.results.removeAll { $0.isForwarded && time >= $0.forwardedAt ?? time }
  }

  private mutating func sawCheckpoint(at time: Instant, sequence: Int64, supporting: Int64) {
    sawVisible(at: time)
    lastCheckpointAt = max(time, lastCheckpointAt ?? time)
    setCheckpointClock(at: time)
    ledger.checkpointSequence = max(sequence, ledger.checkpointSequence)
    ledger.heldBack = []
    ledger.promises.removeAll { supporting > $0.sequence }
  }

  /// Sets the checkpoint's clock; what comes late sets it no earlier than it is.
  private mutating func setCheckpointClock(at time: Instant) {
    ledger.announcedDueAt = nil
    if let base = ledger.checkpointBase, base > time { return }
    ledger.checkpointBase = time
    ledger.checkpointSlept = 0
    ledger.checkpointPassed = 0
  }

  /// Once a deadline was missed, something visible ends the counting, and the next one is the first
  /// to come: those before it have fired, or would have.
  private mutating func passIntervals(until time: Instant) {
    guard ledger.checkpointPassed > 0, let interval = checkpoint.intervalSeconds, interval > 0,
      let due = checkpointDueAt
    else { return }
    let late = time.milliseconds - due.adding(seconds: checkpoint.graceSeconds).milliseconds
    ledger.checkpointPassed = max(ledger.checkpointPassed, late / (interval * 1000) + 1)
  }

  /// Time in which the machine slept is not charged (`models.md`, Obligations): everything owed
  /// falls due that much later, at most a year.
  private mutating func forgive(milliseconds: Int64) {
    let slept = max(0, min(milliseconds, 366 * 86_400_000))
    ledger.checkpointSlept += slept
    ledger.silenceSlept += slept
    for index in ledger.results.indices { ledger.results[index].slept += slept }
    for index in ledger.promises.indices {
      ledger.promises[index].dueAt = ledger.promises[index].dueAt.adding(milliseconds: slept)
    }
  }

  private mutating func expect(_ resultId: String, at time: Instant) {
    guard !ledger.results.contains(where: { $0.resultId.isExactly(resultId) }) else { return }
    ledger.results.append(WaitingResult(resultId: resultId, arrivedAt: time))
  }

  private mutating func announce(_ resultId: String) {
    for index in ledger.results.indices where ledger.results[index].resultId.isExactly(resultId) {
      ledger.results[index].isAnnounced = true
      ledger.results[index].hasFired = true
    }
  }

  /// Forwarding to a silent parent is no forwarding: nobody sees it there.
  ///
  /// What was said before it told nothing of the result: only something visible after it discharges.
  private mutating func forwarded(_ resultId: String, isSeen: Bool, at time: Instant) {
    guard isSeen else { return }
    for index in ledger.results.indices where ledger.results[index].resultId.isExactly(resultId) {
      ledger.results[index].isForwarded = true
      ledger.results[index].forwardedAt = time
      ledger.results[index].isAnnounced = false
    }
    guard let seen = lastVisibleAt, seen > time else { return }
    ledger.results.removeAll { $0.isForwarded && $0.resultId.isExactly(resultId) }
  }

  private mutating func promise(_ event: Event, sequence: Int64) {
    let due =
      event.data.instant("dueAt")
      ?? event.occurredAt.adding(
        seconds: event.data["deadlineSeconds"]?.integer ?? checkpoint.promiseSeconds
      )
    let id = event.data["promiseId"]?.string ?? event.eventId
    guard !ledger.promises.contains(where: { $0.promiseId.isExactly(id) }) else { return }
    ledger.promises.append(
      OpenPromise(promiseId: id, text: event.text ?? "", dueAt: due, sequence: sequence)
    )
  }

  /// A follow-up without evidence since the promise leaves it open.
  private mutating func delivered(_ promiseId: String?, supporting: Int64) {
    guard
      let index = ledger.promises.firstIndex(where: {
        promiseId.map($0.promiseId.isExactly) ?? true
      }), supporting > ledger.promises[index].sequence
    else { return }
    ledger.promises.remove(at: index)
  }
}

extension Event {
  /// The sub-agent's result that the event is about; one without an id is known by its agent.
  public var resultId: String { data["resultId"]?.string ?? agentId ?? "result" }
}
