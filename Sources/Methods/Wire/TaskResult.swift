internal import Claims
internal import JSON
internal import Vocabulary

/// A task as it stands on the wire.
enum TaskResult {
  static func write(_ task: Task, at now: Instant, _ writer: inout JSONWriter) {
    writer.object { writer in
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
      writer.member("status", task.status.rawValue)
      writer.member("root", ifPresent: task.root)
      writer.name("checkpoint")
      write(task.checkpoint, &writer)
      if let packs = task.packs {
        writer.member("packs", packs) { writer, pin in
          writer.object { writer in
            writer.member("id", pin.id)
            writer.member("version", ifPresent: pin.version)
          }
        }
      }
      writer.member("startedAt", task.startedAt.text)
      writer.member("lastVisibleAt", orNull: task.lastVisibleAt?.text)
      writer.member("lastCheckpointAt", orNull: task.lastCheckpointAt?.text)
      writer.member("obligations", task.obligations(at: now)) { writer, obligation in
        write(obligation, &writer)
      }
    }
  }

  private static func write(_ plan: CheckpointPlan, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("intervalSeconds", ifPresent: plan.intervalSeconds)
      writer.member("silenceTimeoutSeconds", ifPresent: plan.silenceTimeoutSeconds)
      writer.member("graceSeconds", plan.graceSeconds)
      writer.member("handoffSeconds", plan.handoffSeconds)
      writer.member("promiseSeconds", plan.promiseSeconds)
      writer.member("externalizedPath", ifPresent: plan.externalizedPath)
    }
  }

  private static func write(_ obligation: Obligation, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", obligation.kind.rawValue)
      writer.member("id", obligation.id)
      writer.member("owner", obligation.owner)
      writer.member("dueAt", orNull: obligation.dueAt?.text)
      writer.member("state", obligation.state.rawValue)
      writer.member("text", ifPresent: obligation.text)
    }
  }
}
