internal import Vocabulary

/// What was noticed about the layers of the policy: nothing there fails open.
enum LayerNotes: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    situation.notes.map {
      situation.finding($0.code, .project, $0.message, fix: $0.fix, $0.metadata)
    }
  }
}
