internal import JSON

/// `candor demo`: starts this program as a sidecar, plays a session of an agent that over-claims,
/// and prints what was sent, decided and shown.
struct Demo {
  private let hasColour = Console.hasColour

  init(_ command: Command) throws(UsageError) {}

  func run() throws(UsageError) -> Int32 {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let store = folder.path + "/candor.db"
    let sidecar = try Sidecar(arguments: ["serve", "--store", store])
    say("")
    say("\(bold("Candor demo")): a sidecar on pipes, its store in \(store)")
    var number = 1
    let hello = #"{"protocolVersion":"1.0","clock":"manual","now":"2026-01-01T00:00:00Z"}"#
    guard call(sidecar, number, "initialize", hello) != nil else { return fail(sidecar) }
    for step in DemoScript.steps {
      number += 1
      say("")
      say(bold("\(number - 1). \(step.story)"))
      guard let answer = call(sidecar, number, step.method, step.params),
        let result = answer["result"]
      else { return fail(sidecar) }
      show(step.method, result, step.params)
    }
    say("")
    return sidecar.finish()
  }

  private func call(
    _ sidecar: Sidecar,
    _ id: Int,
    _ method: String,
    _ params: String
  ) -> JSONView? {
    let call = #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
    sidecar.send(Array(call.utf8))
    return sidecar.receive()
  }

  private func fail(_ sidecar: Sidecar) -> Int32 {
    _ = sidecar.finish()
    Console.complain("candor: the sidecar gave no answer\n")
    return 1
  }

  private func show(_ method: String, _ result: JSONView, _ params: String) {
    switch method {
    case "evaluateClaim": showClaim(result)
    case "recordEvidence":
      for item in result["evidence"]?.elements ?? [] {
        let reasons = item["reasons"]?.elements.compactMap(\.string) ?? []
        let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
        line("evidence", "\(text(item["evidenceId"])): \(text(item["quality"]))\(why)")
      }
    case "advanceClock":
      for decision in result["decisions"]?.elements ?? [] { showDecision(decision) }
      for notice in result["notices"]?.elements ?? [] { line("notice", text(notice["text"])) }
    case "verifyAudit":
      let holds = result["ok"]?.bool == true ? "the chain holds" : "the chain is broken"
      line("audit", "\(result["records"]?.integer ?? 0) records, \(holds)")
    default:
      line("task", "\(text(result["task"]?["taskId"])) is \(text(result["task"]?["status"]))")
    }
  }

  private func showClaim(_ result: JSONView) {
    line("sent", text(result["text"]?["original"]))
    if let decision = result["decision"] { showDecision(decision) }
    let status = result["status"]
    line("status", "claimed \(text(status?["claimed"])), may say \(text(status?["effective"]))")
    let isShown = result["deliver"]?.bool == true
    let shown = isShown ? text(result["text"]?["effective"]) : "nothing; it is held back"
    for (index, row) in shown.split(separator: "\n").enumerated() {
      line(index == 0 ? "shown" : "", String(row))
    }
    if let instruction = result["reviseInstruction"] { line("to agent", text(instruction)) }
  }

  private func showDecision(_ decision: JSONView) {
    let word = text(decision["decision"])
    line("decided", "\(coloured(word)): \(text(decision["reason"]))")
  }

  private func text(_ view: JSONView?) -> String { view?.string ?? "-" }

  private func line(_ label: String, _ text: String) {
    let gap = String(repeating: " ", count: max(1, 10 - label.count))
    say("   \(label)\(gap)\(text)")
  }

  private func say(_ text: String) { _ = Console.print(Array((text + "\n").utf8)) }

  private func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ decision: String) -> String {
    guard hasColour else { return decision }
    let colour = decision == "allow" ? "32" : decision == "block" ? "31" : "33"
    return "\u{1B}[\(colour);1m\(decision)\u{1B}[0m"
  }
}
