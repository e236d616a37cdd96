import JSON
import Projects
import Testing

/// Which changes of a policy make it looser.
@Suite struct PolicyChangeTests {
  private func looser(_ old: JSONValue, _ new: JSONValue) -> [Bool] {
    PolicyChange.between(old, new).map(\.isLooser)
  }

  private func rules(_ code: String, _ severity: String?) -> JSONValue {
    let rules = severity.map { [code: JSONValue.string($0)] } ?? [:]
    return .object(["enforcement": .object(["rules": .object(rules)])])
  }

  /// Where nothing is set, each code has the severity of `findings.md`.
  @Test(arguments: [
    ("constraint.no_force_push", "warning"), ("pack_meant_for_block", "warning"),
    ("constraint", "warning"), ("missing_artifact", "block"), ("pack_deprecated", "error"),
  ])
  func aSettingThatIsTakenAwayIsLooserWhereTheDefaultIsWeaker(_ code: String, _ severity: String) {
    #expect(looser(rules(code, severity), rules(code, nil)) == [true])
    #expect(looser(rules(code, nil), rules(code, severity)) == [false])
  }

  @Test(arguments: [
    ("constraint.no_force_push", "info"), ("pack_meant_for_block", "info"),
    ("constraint.forbid_stub_execution", "info"), ("pack_deprecated", "warning"),
  ])
  func aSettingThatIsTakenAwayIsNotLooserWhereTheDefaultIsNot(_ code: String, _ severity: String) {
    #expect(looser(rules(code, severity), rules(code, nil)) == [false])
  }

  @Test func aWholeRuleIsLooserWhereAnyOfItsFindingsIs() {
    #expect(looser(rules("constraint", nil), rules("constraint", "info")) == [true])
    #expect(looser(rules("constraint", "info"), rules("constraint", nil)) == [false])
  }
}
