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
    if let promise = promise(message, live) { events.append(openPromise(promise, &live)) }
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

  private func promise(_ message: JudgedMessage, _ live: LiveTask) -> PromiseReading? {
    if let promise = message.reading.promise { return promise }
    guard message.draft.declaredTypes.contains(.promisedFollowup) else { return nil }
    let text = message.redaction?.text ?? message.draft.text
    return PromiseReading(text: String(text.prefix(500)), deadlineSeconds: nil)
  }

  private func openPromise(_ promise: PromiseReading, _ live: inout LiveTask) -> [UInt8] {
    let seconds = promise.deadlineSeconds ?? live.task.checkpoint.promiseSeconds
    let intake = addOwn(
      .followupPromised,
      to: &live,
      data: [
        "text": .string(promise.text), "dueAt": .string(now.adding(seconds: seconds).text),
      ]
    )
    return intake.row.body
  }
}
