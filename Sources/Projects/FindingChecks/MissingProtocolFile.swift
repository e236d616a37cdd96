internal import JSON
internal import Vocabulary

/// A required file of a run that is not there.
enum MissingProtocolFile: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    guard let run = situation.run else { return [] }
    return run.files.filter { !$0.look.isThere }.map { path, look in
      situation.finding(
        "missing_protocol_file.\(path)",
        .protocol,
        "the required file `\(path)` \(look.reason)",
        fix: "Write `\(path)` into the folder of the run.",
        ["file": .string(path), "protocolRunId": .string(run.protocolRunId)]
      )
    }
  }
}
