internal import JSON
internal import Vocabulary

/// An artifact that neither a file nor evidence meets.
enum MissingArtifact: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    var findings: [Finding] = []
    for (path, isThere) in situation.run?.artifacts ?? [] where !isThere {
      findings.append(finding(situation, path, .protocol, [:]))
    }
    for step in situation.steps {
      for (path, isThere) in step.artifacts where !isThere {
        findings.append(finding(situation, path, .step, step.metadata()))
      }
    }
    return findings
  }

  private static func finding(
    _ situation: ProjectSituation,
    _ path: String,
    _ scope: FindingScope,
    _ metadata: [String: JSONValue]
  ) -> Finding {
    situation.finding(
      "missing_artifact.\(path)",
      scope,
      "the artifact `\(path)` is not there",
      fix: "Produce `\(path)`, or record evidence whose `uri` names it.",
      metadata.merging(["artifact": .string(path)]) { $1 }
    )
  }
}
