internal import Rules
public import Decisions
public import Packs

/// The test cases of a reporting pack, played.
public struct RuleCases {
  private let outcome: RulePackReader.Outcome
  /// The runs, in the order of the file.
  public let runs: [CaseRun]

  /// Plays the cases of a pack that was read, under a profile where one is named.
  public init(_ outcome: RulePackReader.Outcome, profile: String? = nil) {
    self.outcome = outcome
    let pack = outcome.pack?.under(profile)
    runs = pack.map { pack in outcome.cases.map { CaseRun($0, packs: [pack]) } } ?? []
  }

  /// A warning for each rule of the pack's own that no case makes fire.
  public func uncovered(_ file: String) -> [PackDiagnostic] {
    guard let pack = outcome.pack else { return [] }
    return CaseRun.uncovered(pack, runs).compactMap { id in
      outcome.positions[id].map { place in
        PackDiagnostic(
          severity: .warning,
          code: "no_case",
          file: file,
          position: place,
          message: "no case makes `\(id)` fire",
          suggestion: nil
        )
      }
    }
  }
}
