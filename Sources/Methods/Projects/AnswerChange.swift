internal import JSON
internal import JSONRPC
internal import Projects
internal import Store
internal import Vocabulary

/// Answers on their way into the store, and the gates before and after.
struct AnswerChange {
  let questions: [Clarification]
  let unblocked: [WorkPhase]
  private let view: ProjectView
  private let situation: ProjectSituation

  /// The view is of a store that the docket has locked: nobody else answers in between.
  init(
    _ view: ProjectView,
    _ answers: [(question: Clarification, answer: JSONValue)],
    _ actor: Actor,
    _ docket: Docket
  ) throws(ResponseError) {
    if actor.kind == .agent, let first = answers.first(where: { $0.question.isBlocking }) {
      throw ResponseError(
        .forbidden,
        "an agent cannot answer the blocking question `\(first.question.key)`",
        data: ["key": .string(first.question.key)]
      )
    }
    let session = view.session
    let before = try view.situation(withSteps: true)
    let scope = view.scopes[0]
    for (question, answer) in answers {
      let body: [String: JSONValue] = [
        "answer": answer, "answeredBy": actor.json, "answeredAt": .string(docket.now.text),
        "form": question.form,
      ]
      let bytes = CanonicalJSON.bytes(.object(body))
      try stored { () throws(StoreError) in
        try session.write().appendAnswer(scope, key: question.key, body: bytes)
      }
      docket.note(
        "clarification_answered",
        task: nil,
        body: CanonicalJSON.bytes(
          .object([
            "actor": actor.json, "after": answer, "before": question.answer?.answer ?? .null,
            "key": .string(question.key), "projectId": .string(scope.projectId),
            "protocolRunId": .string(scope.protocolRunId), "stepRunId": .string(scope.stepRunId),
          ])
        )
      )
    }
    try docket.store()
    situation = try view.situation(withSteps: true)
    questions = situation.questions
    self.view = view
    let after = situation
    unblocked = WorkPhase.allCases.filter {
      Gate($0, before).verdict == .block && Gate($0, after).verdict != .block
    }
  }

  /// The gate after the answers.
  func gate(_ phase: WorkPhase) -> JSONValue { view.json(Gate(phase, situation)) }
}
