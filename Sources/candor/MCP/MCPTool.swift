internal import JSON
internal import JSONRPC
internal import Methods

/// A method as a tool: its name in snake_case, its params and their schema.
struct MCPTool {
  let name: String
  let method: String
  private let summary: String
  private let params: ObjectShape
  private let result: Shape

  /// The tools, in the order of their listing.
  static let all: [MCPTool] = [
    "evaluateClaim", "recordEvidence", "checkGate", "listClarifications", "answerClarification",
    "effectivePolicy", "policyGuidance",
  ].compactMap(MCPTool.init)

  private init?(_ method: String) {
    guard let entry = Methods.table.entries.first(where: { $0.name == method }) else { return nil }
    self.method = method
    name = method.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
    summary = entry.summary
    params = entry.params
    result = entry.result
  }

  /// Writes the tool as `tools/list` shows it.
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("description", summary)
      writer.name("inputSchema")
      params.writeSchema(&writer)
      writer.name("outputSchema")
      result.writeSchema(&writer)
    }
  }

  /// What the tool takes, in words, for a caller that got it wrong.
  var usage: String {
    let names = params.members.map { $0.isRequired ? "`\($0.name)` (required)" : "`\($0.name)`" }
    return "`\(name)` takes " + names.joined(separator: ", ") + "."
  }
}
