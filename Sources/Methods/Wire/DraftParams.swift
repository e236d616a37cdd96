internal import Claims
internal import JSON
internal import Vocabulary

/// A message to be judged, from parameters whose shape was checked.
enum DraftParams {
  static func draft(message: JSONView, claim: JSONView?) -> Draft {
    var draft = Draft(text: message["text"]?.string ?? "")
    draft.visibility =
      message["visibility"]?.string.flatMap(MessageVisibility.init) ?? .operator
    draft.fields = fields(message["fields"])
    draft.declaredTypes = types(claim?["types"])
    draft.declaredStatus = claim?["status"]?.string.flatMap(TaskStatus.init)
    return draft
  }

  static func fields(_ view: JSONView?) -> [CheckpointField: String] {
    var fields: [CheckpointField: String] = [:]
    guard let view else { return fields }
    for field in CheckpointField.allCases {
      guard let text = view[field.rawValue]?.string else { continue }
      if text.contains(where: { !$0.isWhitespace }) { fields[field] = text }
    }
    return fields
  }

  private static func types(_ view: JSONView?) -> [ClaimType] {
    var types: [ClaimType] = []
    for element in view?.elements ?? [] {
      guard let type = element.string.flatMap(ClaimType.init), !types.contains(type) else {
        continue
      }
      types.append(type)
    }
    return types
  }
}
