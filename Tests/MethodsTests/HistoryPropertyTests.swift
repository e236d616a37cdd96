import Claims
import Decisions
import Packs
import Rules
import Testing

/// What must hold for any history: ten thousand random ones.
@Suite struct HistoryPropertyTests {
  private static let judgement = Judgement(
    packs: BuiltInPacks.reporting.compactMap {
      RulePackReader.read($0.text, file: $0.path).pack
    }
  )

  @Test(arguments: 0..<20)
  func everyHistoryKeepsItsPromises(_ part: Int) {
    for seed in (part * 500)..<((part + 1) * 500) {
      let history = RandomHistory(seed: UInt64(seed))
      let kept = PlayedHistory(history, Self.judgement, isReloaded: false)
      #expect(kept.broken.isEmpty, "seed \(seed)")
      let reloaded = PlayedHistory(history, Self.judgement, isReloaded: true)
      #expect(reloaded.broken.isEmpty, "seed \(seed)")
      #expect(kept.trace == reloaded.trace, "seed \(seed)")
      #expect(kept.task == reloaded.task, "seed \(seed)")
    }
  }
}
