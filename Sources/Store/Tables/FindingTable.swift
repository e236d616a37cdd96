extension Store {
  /// The findings that were told for a scope.
  public func reportedFindings(_ scope: String) throws(StoreError) -> Set<String> {
    var findings: Set<String> = []
    try database.forEach("SELECT finding FROM reported_finding WHERE scope = ?", [.text(scope)]) {
      findings.insert($0.text(0))
    }
    return findings
  }

  /// Notes that a finding was told for a scope.
  public func addReportedFinding(_ finding: String, scope: String) throws(StoreError) {
    try database.run(
      "INSERT OR IGNORE INTO reported_finding (scope, finding) VALUES (?, ?)",
      [.text(scope), .text(finding)]
    )
  }

  /// Notes that a finding is gone: should it come again, it is new.
  public func removeReportedFinding(_ finding: String, scope: String) throws(StoreError) {
    try database.run(
      "DELETE FROM reported_finding WHERE scope = ? AND finding = ?",
      [.text(scope), .text(finding)]
    )
  }
}
