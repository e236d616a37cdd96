import Claims
import Foundation
import Testing
import Vocabulary

/// What bounds the reading: protected text, Candor's own words, unknown languages, worst cases.
@Suite struct ReadingLimitsTests {
  private func types(_ text: String) -> [ClaimType] { MessageReader.read(text).claims.map(\.type) }

  @Test(arguments: [
    "Reported, not verified (no test run): All tests pass.",
    "Reported, without evidence (nothing new): The parser is done.",
    "**Reported, not verified** (none)", "> Done! All tests pass. Next: the rollout.",
  ])
  func candorsOwnWordsAndQuotesClaimNothing(_ text: String) {
    #expect(types(text).filter { $0.strength >= 2 } == [])
  }

  @Test(arguments: ["Ｄｏｎｅ！", "𝗗𝗼𝗻𝗲!", "D\u{200B}one!", "D\u{43E}n\u{435}!", "It\u{2019}s done."])
  func charactersThatLookAlikeAreRead(_ text: String) {
    #expect(types(text) == [.completion])
  }

  /// Words are read eight bytes at a time: where they begin, how long they are and where the text
  /// ends must not matter.
  @Test(arguments: 0...17) func aClaimIsReadWhereverItStands(_ letters: Int) {
    let before = letters == 0 ? "" : String(repeating: "x", count: letters) + ".\n"
    let statement = "The implementation is completed"
    for behind in ["", " ", ".", "\n\nYours"] {
      let claims = MessageReader.read(before + statement + behind).claims
      #expect(claims.map(\.type) == [.completion])
      #expect(claims.first?.range?.lowerBound == before.utf8.count)
    }
    let joined = MessageReader.read(before + "The implementation is completed_at").claims
    #expect(joined.isEmpty)
  }

  @Test(arguments: ["Задача полностью готова, все тесты проходят.", "작업이 완료되었습니다."])
  func anUnknownLanguageIsNotRead(_ text: String) {
    let reading = MessageReader.read(text)
    #expect(reading.isUnread)
    #expect(reading.claims == [])
  }

  @Test(arguments: [
    "done ", "Done. ", "\"", "`", "<!--", "- [ ] done\n", "I will ", "done,", "* ", "|", "“", "(",
    "it is not done if ", "` `` ``` ", "Fixed the bug: ", "#", "\n", "é", "完",
    "✅ x\n", "3 of 5 ", "Fixed a.py and ", "need a decision, ", "I'll post it when ", "- [x] a\n",
    "Waiting for the build. ", "It is done, the rest is in progress. ", "Which one is it? ",
  ])
  func theTimeIsLinearInTheText(_ unit: String) {
    let small = String(repeating: unit, count: 2_000 / unit.utf8.count)
    let large = String(repeating: unit, count: 32_000 / unit.utf8.count)
    _ = MessageReader.read(small)
    let short = (0..<3).map { _ in Self.processorTime { _ = MessageReader.read(small) } }.min()
    let long = Self.processorTime { _ = MessageReader.read(large) }
    #expect(long < (short ?? 0) * 80 + 0.3)
  }

  /// A sentence of hundreds of words is read in parts; a phrase may begin in one and end in the next.
  @Test(arguments: [
    "the figures have top to bottom with no errors, and ", "it ran with exit code 0, ",
    "all of it is up and running, ", "waiting for the build, ", "we are blocked by it, ",
  ])
  func aPhraseMayCrossTheParts(_ unit: String) {
    for shift in 0..<24 {
      let text =
        "All nine notebooks re-executed " + String(repeating: "very ", count: shift)
        + String(repeating: unit, count: 80)
      #expect(MessageReader.read(text).claims.count < 400)
    }
  }

  /// The seconds that this thread computes, whatever else the machine does meanwhile.
  private static func processorTime(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
    let start = now()
    body()
    return now() - start
  }
}
