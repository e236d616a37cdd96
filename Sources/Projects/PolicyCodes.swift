internal import JSON
internal import Vocabulary

/// The codes of findings: their rules, and the names that older packs use for them.
public enum PolicyCodes {
  /// Every rule; a finding's code is a rule, or a rule with a detail behind a dot.
  public static let rules = [
    "missing_step_section", "missing_protocol_file", "missing_artifact", "missing_required_check",
    "required_check_not_executable", "required_checks_unverifiable", "step_file_missing",
    "unanswered_clarification", "pack_defaulted", "pack_unavailable", "pack_deprecated",
    "pack_meant_for_block", "protocol_snapshot_missing", "policy_changed_since_start",
    "repo_local_unavailable", "repo_local_invalid", "repo_local_too_large",
    "repo_local_weakening_ignored", "constraint",
  ]

  /// The older names and what they mean.
  public static let aliases = [
    "policy.step.missing_section": "missing_step_section",
    "policy.protocol.missing_file": "missing_protocol_file",
    "policy.ci.required_check_missing": "missing_required_check",
    "policy.ci.required_check_not_executable": "required_check_not_executable",
    "policy.step.file_missing": "step_file_missing",
  ]

  /// What a policy without `block_codes` is read as naming.
  public static let defaultBlockCodes = [
    "missing_protocol_file", "missing_step_section", "step_file_missing", "missing_artifact",
    "missing_required_check", "required_check_not_executable",
  ]

  /// What blocks in block mode whatever the list says: nothing fails open.
  public static let alwaysBlocking = [
    "pack_unavailable", "protocol_snapshot_missing", "required_checks_unverifiable",
    "repo_local_invalid", "repo_local_too_large",
  ]

  /// Every name that a pack may write, in a fixed order.
  public static var known: [String] { rules + aliases.keys.sorted() }

  /// The code with an older name replaced.
  public static func canonical(_ code: String) -> String {
    if let name = aliases[code] { return name }
    for (alias, name) in aliases where code.hasPrefix(alias + ".") {
      return name + code.dropFirst(alias.count)
    }
    return code
  }

  /// The rule of a code, where there is one.
  public static func rule(_ code: String) -> String? {
    let code = canonical(code)
    return rules.first { code == $0 || (code.hasPrefix($0 + ".") && code.count > $0.count + 1) }
  }

  /// The severity of a code where nothing is set (`findings.md`).
  static func usualSeverity(_ code: String) -> FindingSeverity {
    let code = canonical(code)
    if code == "pack_meant_for_block" { return .info }
    let constraint = "constraint."
    let isNoted =
      code.hasPrefix(constraint)
      && !PolicyDefinition.constraints.contains(String(code.dropFirst(constraint.count)))
    return isNoted ? .info : .warning
  }

  /// Codes that stand for all findings that a setting is about.
  static func samples(_ code: String) -> [String] {
    guard canonical(code) == "constraint" else { return [code] }
    return (PolicyDefinition.constraints + ["other"]).map { "constraint.\($0)" }
  }

  /// The detail of a code, in lower case, spaces as hyphens.
  public static func slug(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }
}
