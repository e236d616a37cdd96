internal import JSON
internal import Vocabulary

/// A question without an answer.
enum UnansweredClarification: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    situation.questions.filter { $0.answer == nil }.map { question in
      situation.finding(
        "unanswered_clarification.\(question.key)",
        .project,
        "the question `\(question.key)` is not answered",
        fix: question.recommended == nil
          ? "Answer it with `answerClarification`."
          : "Answer it with `answerClarification`, or take the recommendation with `acceptRecommendations`.",
        [
          "key": .string(question.key), "blocking": .bool(question.isBlocking),
          "appliesTo": .array(question.appliesTo.map { .string($0.rawValue) }),
        ]
      )
    }
  }
}
