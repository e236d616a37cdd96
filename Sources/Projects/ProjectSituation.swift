public import JSON
internal import Vocabulary

/// What was found at a path.
public enum FileLook: Hashable, Sendable {
  /// A regular file with this text.
  case text(String)
  /// A regular file; whether it may be executed.
  case file(isExecutable: Bool)
  /// Nothing.
  case missing
  /// Something that is not looked at, and why.
  case refused(String)
  /// Nobody knows where to look.
  case unknown

  /// Whether there is a file.
  public var isThere: Bool {
    switch self {
    case .text, .file: true
    case .missing, .refused, .unknown: false
    }
  }

  /// Why there is none, in words.
  var reason: String {
    switch self {
    case .text, .file: "is there"
    case .missing: "does not exist"
    case .refused(let reason): "is not accepted: \(reason)"
    case .unknown: "cannot be looked for: no folder is known"
    }
  }
}

/// Something that was noticed while the policy was computed.
public struct PolicyNote: Hashable, Sendable {
  /// The code.
  public let code: String
  /// What is the matter.
  public let message: String
  /// What to do.
  public let fix: String
  /// Details.
  public let metadata: [String: JSONValue]

  /// A note.
  public init(_ code: String, _ message: String, fix: String, _ metadata: [String: JSONValue] = [:])
  {
    self.code = code
    self.message = message
    self.fix = fix
    self.metadata = metadata
  }
}

/// Everything that a check may look at, frozen.
public struct ProjectSituation: Sendable {
  /// The policy.
  public let policy: JSONValue
  /// How severe findings are under it.
  public let severities: PolicySeverities
  /// What was noticed about its layers.
  public var notes: [PolicyNote] = []
  /// The questions with their answers.
  public var questions: [Clarification] = []
  /// The required checks and what lies at their paths.
  public var checks: [(path: String, look: FileLook)] = []
  /// The required checks without a passed result from CI newer than the last change.
  public var checksNotGreen: [String] = []
  /// The run, where one is looked at.
  public var run: RunSituation?
  /// The steps that are looked at.
  public var steps: [StepSituation] = []

  /// A situation under a policy.
  public init(policy: JSONValue) {
    self.policy = policy
    severities = PolicySeverities(policy)
  }

  func texts(_ path: String...) -> [String] {
    policy.at(path)?.elements.compactMap(\.string) ?? []
  }
}

/// What is known of a protocol run.
public struct RunSituation: Sendable {
  /// The run.
  public let protocolRunId: String
  /// The required files and what lies there.
  public var files: [(path: String, look: FileLook)] = []
  /// The artifacts of no step, and whether each is there.
  public var artifacts: [(path: String, isThere: Bool)] = []
  /// What was noticed about its snapshot.
  public var notes: [PolicyNote] = []

  /// A run.
  public init(protocolRunId: String) { self.protocolRunId = protocolRunId }
}

/// What is known of a step.
public struct StepSituation: Sendable {
  /// The step; `nil` for a text that is no registered step.
  public let stepRunId: String?
  /// The file.
  public let file: String
  /// What lies there.
  public let look: FileLook
  /// Its artifacts, and whether each is there.
  public var artifacts: [(path: String, isThere: Bool)] = []
  /// Whether a task of it claims to be complete.
  public var isExecuted = false
  /// Whether there is evidence above `none`.
  public var hasEvidence = false

  /// A step.
  public init(stepRunId: String?, file: String, look: FileLook) {
    self.stepRunId = stepRunId
    self.file = file
    self.look = look
  }

  func metadata(_ more: [String: JSONValue] = [:]) -> [String: JSONValue] {
    var metadata = more
    if let stepRunId { metadata["stepRunId"] = .string(stepRunId) }
    metadata["file"] = .string(file)
    return metadata
  }
}
