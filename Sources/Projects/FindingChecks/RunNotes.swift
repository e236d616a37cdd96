internal import JSON
internal import Vocabulary

/// What was noticed about a run's snapshot: drift, or none there.
enum RunNotes: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    guard let run = situation.run else { return [] }
    return run.notes.map {
      situation.finding($0.code, .protocol, $0.message, fix: $0.fix, $0.metadata)
    }
  }
}
