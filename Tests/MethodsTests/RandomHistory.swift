import Claims
import JSON
import Rules
import TestSupport
import Vocabulary

/// A history of one task that a seed determines.
struct RandomHistory {
  /// One thing that happens.
  enum Step {
    case wait(seconds: Int64)
    case event(EventType, JSONValue)
    case evidence(EvidenceClass, EvidenceOutcome)
    case message(String, TaskStatus?)
  }

  let task: Task
  let steps: [Step]

  private static let texts = [
    "Done! All tests pass.", "Done.", "Fixed `a.py`; I'll report back in 5 minutes.",
    "Still working on it.", "Not done yet: 3 tests fail.", "Next I will fix the parser.",
    "Status: in progress\nCompleted: the parser\nNext step: tests\nNext report: in 10 minutes\nOperator needed: no",
    "```\nAll tests pass.\n```\n\n- [x] step one is complete\n- [ ] step two",
    "Reminder: the build is still running.", "שלום. Done, deployed and verified!",
    "I am blocked: the key is missing.", "Everything is implemented, and 42 tests pass.",
    "> Done.\n\nAs the ticket says, it is complete.", "Should I go on?", "",
  ]
  private static let events: [EventType] = [
    .taskCheckpointDue, .operatorMessageSent, .subagentCompleted, .subagentResultForwarded,
    .subagentResultNotForwarded, .silenceTimeout, .followupPromised, .followupDelivered,
    .forcedOperatorUpdate, .machineSlept, .taskCheckpointSent,
  ]

  init(seed: UInt64) {
    var random = Seeded(state: seed)
    var task = Task(taskId: "t", startedAt: PackCase.start)
    task.mode = random.pick(TaskMode.allCases)
    if random.below(3) > 0 { task.checkpoint.intervalSeconds = Int64(60 + random.below(900)) }
    if random.below(2) == 0 {
      task.checkpoint.silenceTimeoutSeconds = Int64(30 + random.below(600))
    }
    task.isExternalizedPathValid = task.mode == .silent ? random.below(2) == 0 : nil
    self.task = task
    // Most are short, some have two hundred steps.
    let length = random.below(20) == 0 ? 1 + random.below(200) : 1 + random.below(24)
    var messages = 0
    steps = (0..<length).map { _ in
      switch random.below(8) {
      case 0, 1: return .wait(seconds: Int64(random.below(400)))
      case 2, 3, 4: return Self.event(&random)
      case 5, 6:
        return .evidence(random.pick(EvidenceClass.allCases), random.pick(EvidenceOutcome.allCases))
      default:
        messages += 1
        guard messages <= 3 else { return .wait(seconds: Int64(random.below(60))) }
        let status = random.below(2) == 0 ? nil : random.pick(TaskStatus.allCases)
        return .message(random.pick(Self.texts), status)
      }
    }
  }

  private static func event(_ random: inout Seeded) -> Step {
    let type = random.pick(events)
    var data: [String: JSONValue] = [:]
    switch type {
    case .subagentCompleted, .subagentResultForwarded, .subagentResultNotForwarded:
      data["resultId"] = .string("r\(random.below(4))")
      if random.below(4) == 0 { data["parentMode"] = .string("silent") }
    case .followupPromised:
      data["promiseId"] = .string("p\(random.below(4))")
      data["deadlineSeconds"] = .integer(Int64(random.below(900)))
    case .followupDelivered: data["promiseId"] = .string("p\(random.below(4))")
    case .machineSlept: data["milliseconds"] = .integer(Int64(random.below(600_000)))
    default: break
    }
    return .event(type, .object(data))
  }
}
