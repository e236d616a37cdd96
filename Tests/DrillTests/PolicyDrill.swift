import Foundation
import JSON
import TestSupport
import Testing

/// What a person decides while another process works on the same project stays.
@Suite(.serialized) struct PolicyDrill {
  private let scratch: Scratch
  private let sidecar: Sidecar
  private let file: StoredFile

  /// A project `p` where nothing is chosen or answered yet, and `q`, where somebody has.
  init() throws {
    scratch = try Scratch()
    sidecar = try Sidecar(store: scratch.path + "/c.db")
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
    let question =
      #"{"key":"w","question":"When?","options":["anytime","scheduled"],"recommended":"anytime","blocking":true}"#
    let pack =
      #"{"meta":{"key":"k","name":"K","version":"1"},"clarifications":[\#(question)],"enforcement":{"mode":"block"}}"#
    _ = try sidecar.result("putPolicyPack", #"{"source":\#(pack)}"#)
    for project in ["p", "q"] {
      _ = try sidecar.result("putProject", #"{"projectId":"\#(project)"}"#)
    }
    file = try StoredFile(scratch.path + "/c.db")
  }

  private func choose(_ project: String) throws {
    _ = try sidecar.result("setProjectPolicy", #"{"projectId":"\#(project)","packKey":"k"}"#)
  }

  private func answer(_ project: String, _ answer: String) -> String {
    #"{"projectId":"\#(project)","key":"w","answer":"\#(answer)"}"#
  }

  /// Makes a call that arrives while another process holds the lock and changes the project `p`.
  private func call(_ method: String, _ params: String, meanwhile sql: String) throws -> JSONView {
    _ = file.rows("BEGIN IMMEDIATE")
    sidecar.send(#"{"jsonrpc":"2.0","id":"x","method":"\#(method)","params":\#(params)}"#)
    // Long enough to read whatever is read without the lock.
    usleep(300_000)
    #expect(file.rows(sql).isEmpty)
    _ = file.rows("COMMIT")
    return try #require(sidecar.receive()?["result"])
  }

  /// The answer of `q`, given to `p` too.
  private let sameAnswer =
    """
    INSERT INTO clarification_answer (project_id, protocol_run_id, step_run_id, key, body)
    SELECT 'p', protocol_run_id, step_run_id, key, body FROM clarification_answer
    """

  @Test(arguments: ["checkGate", "policyFindings"])
  func aChoiceIsNotUndoneByACallThatReads(_ method: String) throws {
    try choose("q")
    let phase = method == "checkGate" ? #","phase":"qa""# : ""
    let read = try call(
      method,
      #"{"projectId":"p"\#(phase)}"#,
      meanwhile: """
        INSERT INTO project_policy (project_id, body)
        SELECT 'p', body FROM project_policy WHERE project_id = 'q'
        """
    )
    #expect(read["mode"]?.string == "block")
    let kept = try sidecar.result("getProjectPolicy", #"{"projectId":"p"}"#)
    #expect(kept["packKey"]?.string == "k")
  }

  @Test func aRecommendationDoesNotReplaceAnAnswer() throws {
    try choose("p")
    try choose("q")
    _ = try sidecar.result("answerClarification", answer("q", "scheduled"))
    let taken = try call("acceptRecommendations", #"{"projectId":"p"}"#, meanwhile: sameAnswer)
    #expect(taken["clarifications"]?.elements.isEmpty == true)
    let questions = try sidecar.result("listClarifications", #"{"projectId":"p"}"#)
    #expect(questions["clarifications"]?.elements.first?["answer"]?.string == "scheduled")
  }

  @Test func anAnswerIsNotedWithTheOneBeforeIt() throws {
    try choose("p")
    try choose("q")
    _ = try sidecar.result("answerClarification", answer("q", "scheduled"))
    let given = try call("answerClarification", answer("p", "anytime"), meanwhile: sameAnswer)
    #expect(given["unblocked"]?.elements.isEmpty == true)
    #expect(given["clarification"]?["history"]?.elements.count == 2)
    let record = try #require(
      file.column("SELECT record FROM audit WHERE kind = 'clarification_answered'").last
    )
    #expect(record.contains(#""before":"scheduled""#))
  }
}
