internal import Store
internal import Rules
internal import Claims
internal import Decisions
internal import JSON
internal import Vocabulary

extension Docket {
  /// What follows for a task when a message was judged: clocks, promises, status, held-back drafts.
  ///
  /// `sent` is the event by which the caller names the sending; without one Candor's own is added.
  func conclude(
    _ ruling: Ruling,
    _ live: inout LiveTask,
    isCheckpoint: Bool,
    sent: EventIntake? = nil
  ) -> (events: [[UInt8]], isReport: Bool) {
    guard isLetThrough(ruling, isCheckpoint: isCheckpoint) else {
      hold(ruling, &live)
      return ([], false)
    }
    live.task.status = ruling.effectiveStatus
    guard isSent(ruling, isCheckpoint: isCheckpoint), let message = ruling.situation.message else {
      return ([], false)
    }
    var events: [[UInt8]] = []
    if message.isReport {
      let intake = sent ?? own(.taskCheckpointSent, live)
      add(intake, task: live.key)
      live.task.deliver(
        ruling,
        eventId: intake.event.eventId,
        live.record,
        at: now
      )
      events.append(intake.row.body)
    } else {
      let intake = sent ?? own(.operatorMessageSent, live)
      add(intake, task: live.key)
      live.task.apply(intake.event, live.record)
      events.append(intake.row.body)
    }
    if let promise = message.promise { events.append(openPromise(promise, &live)) }
    return (events, message.isReport)
  }

  /// Whether the message counts as sent to the operator with its judgement.
  func isSent(_ ruling: Ruling, isCheckpoint: Bool) -> Bool {
    isCheckpoint && isLetThrough(ruling, isCheckpoint: isCheckpoint)
      && ruling.situation.message?.draft.visibility == .operator
  }

  private func isLetThrough(_ ruling: Ruling, isCheckpoint: Bool) -> Bool {
    ruling.decision.mode == .shadow
      || !Judgement(packs: [], isCheckpoint: isCheckpoint).holdsBack(ruling.decision.kind)
  }

  private func own(_ type: EventType, _ live: LiveTask) -> EventIntake {
    EventIntake(
      own: type,
      taskId: live.task.taskId,
      at: now,
      number: heads.event + 1,
      isStored: !isDry
    )
  }

  private func hold(_ ruling: Ruling, _ live: inout LiveTask) {
    guard let message = ruling.situation.message else { return }
    if ruling.decision.kind == .escalate { live.task.status = ruling.effectiveStatus }
    live.task.holdBack(message.folded.fingerprint, ruling.decision.policyId ?? "")
  }

  /// Opens a promise that was said; one of a message that was judged earlier goes by its decision's
  /// id, so that it is not opened twice.
  @discardableResult
  func openPromise(
    _ promise: PromiseReading,
    id: String? = nil,
    _ live: inout LiveTask
  ) -> [UInt8] {
    let seconds = promise.deadlineSeconds ?? live.task.checkpoint.promiseSeconds
    var data: [String: JSONValue] = [
      "text": .string(promise.text), "dueAt": .string(now.adding(seconds: seconds).text),
    ]
    if let id { data["promiseId"] = .string(id) }
    return addOwn(.followupPromised, to: &live, data: data).row.body
  }
}

extension JudgedMessage {
  /// What it promises, as it is read or declared.
  var promise: PromiseReading? { reading.promise ?? declaredPromise }

  /// The promise that its sender declares, in the words of the whole message.
  var declaredPromise: PromiseReading? {
    guard draft.declaredTypes.contains(.promisedFollowup) else { return nil }
    let text = redaction?.text ?? draft.text
    return PromiseReading(text: String(text.prefix(500)), deadlineSeconds: nil)
  }
}
