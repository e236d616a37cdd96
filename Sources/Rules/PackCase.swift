public import Claims
public import Vocabulary

/// A test case of a pack: a situation, told as a history with a clock, and what must be decided.
public struct PackCase: Sendable {
  /// One thing that happens.
  public struct Step: Sendable {
    /// What happens.
    public enum Action: Sendable {
      /// An event.
      case event(Event)
      /// A piece of evidence arrives.
      case evidence(Evidence)
      /// A message is judged, and delivered where it may be.
      case message(Draft)
    }

    /// When, in seconds since the task was started.
    public let at: Int64
    /// What happens.
    public let action: Action

    /// Something that happens at a time.
    public init(at: Int64, action: Action) {
      self.at = at
      self.action = action
    }
  }

  /// What is looked at in the end.
  public enum Subject: Sendable {
    /// A message, judged under an event where one is named.
    case message(Draft, event: String?)
    /// An event.
    case event(Event)
    /// What has fallen due by then.
    case deadlines
  }

  /// What must be decided.
  public struct Expectation: Sendable {
    /// The decision.
    public var decision: DecisionKind
    /// The deciding rule.
    public var policyId: String?
    /// The status that may be claimed.
    public var status: TaskStatus?
    /// Rules that must have fired.
    public var matched: [String] = []

    /// Expects a decision.
    public init(decision: DecisionKind) { self.decision = decision }
  }

  /// What the case shows.
  public let name: String
  /// The task, as it is started.
  public let task: Task
  /// What happens before.
  public let history: [Step]
  /// When it is judged, in seconds since the task was started.
  public let at: Int64
  /// What is judged.
  public let subject: Subject
  /// What must be decided.
  public let expectation: Expectation

  /// A case.
  public init(
    name: String,
    task: Task,
    history: [Step],
    at: Int64,
    subject: Subject,
    expectation: Expectation
  ) {
    self.name = name
    self.task = task
    self.history = history
    self.at = at
    self.subject = subject
    self.expectation = expectation
  }

  /// When the tasks of cases are started; any moment does.
  public static var start: Instant { Instant(milliseconds: 1_767_225_600_000) }
}
