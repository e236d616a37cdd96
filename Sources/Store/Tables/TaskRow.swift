internal import Claims
internal import JSON
internal import Vocabulary

/// The state of a task as the text of a row.
enum TaskRow {
  static func bytes(_ task: Task) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      write(task, &writer)
      writer.member("ledger", object: { write(task.ledger, &$0) })
    }
    return writer.bytes
  }

  private static func write(_ task: Task, _ writer: inout JSONWriter) {
    writer.member("taskId", task.taskId)
    writer.member("title", ifPresent: task.title)
    writer.member("projectId", ifPresent: task.projectId)
    writer.member("protocolRunId", ifPresent: task.protocolRunId)
    writer.member("stepRunId", ifPresent: task.stepRunId)
    writer.member("parentTaskId", ifPresent: task.parentTaskId)
    writer.member("agentId", ifPresent: task.agentId)
    writer.member("runtime", task.runtime)
    writer.member("mode", task.mode.rawValue)
    writer.member("workflowShape", ifPresent: task.workflowShape)
    writer.member("channel", ifPresent: task.channel)
    writer.member("root", ifPresent: task.root)
    writer.member("status", task.status.rawValue)
    let plan = task.checkpoint
    writer.member("interval", ifPresent: plan.intervalSeconds)
    writer.member("silence", ifPresent: plan.silenceTimeoutSeconds)
    writer.member("grace", plan.graceSeconds)
    writer.member("handoff", plan.handoffSeconds)
    writer.member("promise", plan.promiseSeconds)
    writer.member("path", ifPresent: plan.externalizedPath)
    if let isValid = task.isExternalizedPathValid { writer.member("pathValid", isValid) }
    if let packs = task.packs {
      writer.member("packs", packs) { writer, pin in
        writer.object { writer in
          writer.member("id", pin.id)
          writer.member("version", ifPresent: pin.version)
        }
      }
    }
    writer.member("startedAt", task.startedAt.milliseconds)
    writer.member("lastVisibleAt", ifPresent: task.lastVisibleAt?.milliseconds)
    writer.member("lastCheckpointAt", ifPresent: task.lastCheckpointAt?.milliseconds)
  }

  private static func write(_ ledger: TaskLedger, _ writer: inout JSONWriter) {
    writer.member("announced", ifPresent: ledger.announcedDueAt?.milliseconds)
    writer.member("base", ifPresent: ledger.checkpointBase?.milliseconds)
    writer.member("checkpointSlept", ledger.checkpointSlept)
    writer.member("silenceSlept", ledger.silenceSlept)
    writer.member("checkpointMisses", ledger.checkpointMisses)
    writer.member("checkpointPassed", ledger.checkpointPassed)
    writer.member("silenceMisses", ledger.silenceMisses)
    writer.member("silenceAnnounced", ledger.isSilenceAnnounced)
    writer.member("sequence", ledger.checkpointSequence)
    writer.member("results", ledger.results) { writer, result in
      writer.object { writer in
        writer.member("id", result.resultId)
        writer.member("at", result.arrivedAt.milliseconds)
        writer.member("forwarded", result.isForwarded)
        writer.member("forwardedAt", ifPresent: result.forwardedAt?.milliseconds)
        writer.member("announced", result.isAnnounced)
        writer.member("fired", result.hasFired)
        writer.member("slept", result.slept)
      }
    }
    writer.member("promises", ledger.promises) { writer, promise in
      writer.object { writer in
        writer.member("id", promise.promiseId)
        writer.member("text", promise.text)
        writer.member("dueAt", promise.dueAt.milliseconds)
        writer.member("sequence", promise.sequence)
        writer.member("fired", promise.hasFired)
      }
    }
    writer.member("heldBack", ledger.heldBack) { writer, draft in
      writer.object { writer in
        writer.member("fingerprint", Int64(bitPattern: draft.fingerprint))
        writer.member("policyId", draft.policyId)
        writer.member("count", draft.count)
        writer.member("reviewId", ifPresent: draft.reviewId)
      }
    }
    writer.member("reviews", ledger.openReviews)
    if let span = ledger.evidence {
      writer.member(
        "evidence",
        object: { writer in
          writer.member("from", span.from)
          writer.member("older", span.older) { $0.integer($1) }
          writer.member("standing", span.standing) { $0.integer($1) }
        }
      )
    }
    writer.member(
      "events",
      object: { writer in
        for (type, id) in ledger.newestEvents.sorted(by: { $0.key < $1.key }) {
          writer.key(type)
          writer.string(id)
        }
      }
    )
  }

  static func task(_ bytes: [UInt8]) -> Task? {
    guard let view = try? JSONReader.read(bytes).root, let taskId = view["taskId"]?.string,
      let startedAt = instant(view["startedAt"])
    else { return nil }
    var task = Task(taskId: taskId, startedAt: startedAt)
    task.title = view["title"]?.string
    task.projectId = view["projectId"]?.string
    task.protocolRunId = view["protocolRunId"]?.string
    task.stepRunId = view["stepRunId"]?.string
    task.parentTaskId = view["parentTaskId"]?.string
    task.agentId = view["agentId"]?.string
    task.runtime = view["runtime"]?.string ?? "unknown"
    task.mode = view["mode"]?.string.flatMap(TaskMode.init) ?? .interactive
    task.workflowShape = view["workflowShape"]?.string
    task.channel = view["channel"]?.string
    task.root = view["root"]?.string
    task.status = view["status"]?.string.flatMap(TaskStatus.init) ?? .inProgress
    task.checkpoint = plan(view)
    task.isExternalizedPathValid = view["pathValid"]?.bool
    task.packs = view["packs"]?.elements.map {
      PackPin(id: $0["id"]?.string ?? "", version: $0["version"]?.string)
    }
    task.lastVisibleAt = instant(view["lastVisibleAt"])
    task.lastCheckpointAt = instant(view["lastCheckpointAt"])
    if let ledger = view["ledger"] { task.ledger = self.ledger(ledger) }
    return task
  }

  private static func instant(_ view: JSONView?) -> Instant? {
    view?.integer.map { Instant(milliseconds: $0) }
  }

  private static func plan(_ view: JSONView) -> CheckpointPlan {
    var plan = CheckpointPlan()
    plan.intervalSeconds = view["interval"]?.integer
    plan.silenceTimeoutSeconds = view["silence"]?.integer
    plan.graceSeconds = view["grace"]?.integer ?? plan.graceSeconds
    plan.handoffSeconds = view["handoff"]?.integer ?? plan.handoffSeconds
    plan.promiseSeconds = view["promise"]?.integer ?? plan.promiseSeconds
    plan.externalizedPath = view["path"]?.string
    return plan
  }

  private static func ledger(_ view: JSONView) -> TaskLedger {
    var ledger = TaskLedger()
    ledger.announcedDueAt = instant(view["announced"])
    ledger.checkpointBase = instant(view["base"])
    ledger.checkpointSlept = view["checkpointSlept"]?.integer ?? 0
    ledger.silenceSlept = view["silenceSlept"]?.integer ?? 0
    ledger.checkpointMisses = view["checkpointMisses"]?.integer ?? 0
    ledger.checkpointPassed = view["checkpointPassed"]?.integer ?? ledger.checkpointMisses
    ledger.silenceMisses = view["silenceMisses"]?.integer ?? 0
    ledger.isSilenceAnnounced = view["silenceAnnounced"]?.bool ?? false
    ledger.checkpointSequence = view["sequence"]?.integer ?? 0
    for element in view["results"]?.elements ?? [] {
      guard let at = instant(element["at"]) else { continue }
      var result = WaitingResult(resultId: element["id"]?.string ?? "", arrivedAt: at)
      result.isForwarded = element["forwarded"]?.bool ?? false
      result.forwardedAt = instant(element["forwardedAt"])
      result.isAnnounced = element["announced"]?.bool ?? false
      result.hasFired = element["fired"]?.bool ?? false
      result.slept = element["slept"]?.integer ?? 0
      ledger.results.append(result)
    }
    for element in view["promises"]?.elements ?? [] {
      guard let dueAt = instant(element["dueAt"]) else { continue }
      var promise = OpenPromise(
        promiseId: element["id"]?.string ?? "",
        text: element["text"]?.string ?? "",
        dueAt: dueAt,
        sequence: element["sequence"]?.integer ?? 0
      )
      promise.hasFired = element["fired"]?.bool ?? false
      ledger.promises.append(promise)
    }
    for element in view["heldBack"]?.elements ?? [] {
      ledger.heldBack.append(
        HeldBackDraft(
          fingerprint: UInt64(bitPattern: element["fingerprint"]?.integer ?? 0),
          policyId: element["policyId"]?.string ?? "",
          count: element["count"]?.integer ?? 0,
          reviewId: element["reviewId"]?.string
        )
      )
    }
    if let span = view["evidence"], let from = span["from"]?.integer {
      ledger.evidence = EvidenceSpan(
        from: from,
        older: span["older"]?.elements.compactMap(\.integer) ?? [],
        standing: span["standing"]?.elements.compactMap(\.integer) ?? []
      )
    }
    ledger.openReviews = view["reviews"]?.elements.compactMap(\.string) ?? []
    for member in view["events"]?.members ?? [] {
      ledger.newestEvents[member.name.string ?? ""] = member.value.string
    }
    return ledger
  }
}
