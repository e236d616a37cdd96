public import Vocabulary

/// A piece of work that an agent does and reports on.
public struct Task: Hashable, Sendable {
  /// The caller's id.
  public let taskId: String
  /// What it is, in words.
  public var title: String?
  /// The project it belongs to.
  public var projectId: String?
  /// The protocol run it belongs to.
  public var protocolRunId: String?
  /// The step it belongs to.
  public var stepRunId: String?
  /// The task that waits for its result.
  public var parentTaskId: String?
  /// The agent that works on it.
  public var agentId: String?
  /// The runtime that runs the agent.
  public var runtime = "unknown"
  /// Whether the operator sees its messages.
  public var mode = TaskMode.interactive
  /// The shape of the work, for packs that narrow to one.
  public var workflowShape: String?
  /// Where its messages go.
  public var channel: String?
  /// The folder it works in.
  public var root: String?
  /// Where it stands.
  public var status = TaskStatus.inProgress
  /// What it owes, and when.
  public var checkpoint = CheckpointPlan()
  /// Whether the externalized checkpoint path was found valid, by the edge, when last looked at.
  public var isExternalizedPathValid: Bool?
  /// The packs that judge it, where it was started with some.
  public var packs: [PackPin]?
  /// When it was started.
  public let startedAt: Instant
  /// When something visible was last said.
  public var lastVisibleAt: Instant?
  /// When the last checkpoint report went out.
  public var lastCheckpointAt: Instant?
  /// What its events have left behind.
  public var ledger = TaskLedger()

  /// A task with defaults.
  public init(taskId: String, startedAt: Instant) {
    self.taskId = taskId
    self.startedAt = startedAt
  }

  /// Whether the task's clocks still run.
  public var isOpen: Bool {
    switch status {
    case .complete, .verifiedComplete, .failed, .cancelled: false
    case .inProgress, .blocked, .waitingForOperator, .pendingVerification: true
    }
  }

  /// Whether the task owes reports at intervals.
  public var owesCheckpoints: Bool {
    checkpoint.intervalSeconds != nil || checkpoint.silenceTimeoutSeconds != nil
  }

  /// Whether the task is silent and nothing tells where to watch it.
  public var isUnobservable: Bool { mode == .silent && isExternalizedPathValid != true }
}

/// What a task owes by the clock; all times in seconds.
public struct CheckpointPlan: Hashable, Sendable {
  /// How often a report is owed.
  public var intervalSeconds: Int64?
  /// How long nothing visible may be said.
  public var silenceTimeoutSeconds: Int64?
  /// How late a checkpoint or a promise may be.
  public var graceSeconds: Int64 = 60
  /// How long a sub-agent's result may wait.
  public var handoffSeconds: Int64 = 300
  /// When a promise without a time falls due.
  public var promiseSeconds: Int64 = 3600
  /// Where a silent task can be watched.
  public var externalizedPath: String?

  /// The defaults: no interval, no silence time-out.
  public init() {}
}

/// A pack that a task or a call is pinned to.
public struct PackPin: Hashable, Sendable {
  /// The pack's id.
  public let id: String
  /// The version; absent: the newest active one.
  public let version: String?

  /// Pins a pack, at a version where one is given.
  public init(id: String, version: String?) {
    self.id = id
    self.version = version
  }
}
