import Claims
import Testing
import Vocabulary

/// What is no check of the work, and what is told of a check that was not made.
@Suite struct DenialTests {
  private func types(_ text: String) -> [ClaimType] { MessageReader.read(text).claims.map(\.type) }

  @Test(arguments: [
    "Confirmed: the crash is real and it's ours.", "Bug confirmed on 14.2 and 15.0.",
    "I've confirmed that the race exists in the release build too.",
    "Confirmed, it's a real bug and not the test.",
    "Bestätigt: der Fehler tritt auch auf 3.2 auf.",
  ])
  func aFaultThatIsConfirmedFinishesNothing(_ text: String) {
    #expect(types(text) == [.progress])
  }

  @Test(arguments: [
    "Confirmed: all 212 tests pass.", "Verified: the bug is gone.",
    "Confirmed the crash no longer happens on 3.2.", "Verified that the fix resolves the leak.",
    "Fixed the crash on empty input. Verified with the crash file from the report.",
    "Implemented the limit. Verified that the API answers 429 with a clear error message.",
  ])
  func whatIsConfirmedToHoldIsVerified(_ text: String) {
    #expect(types(text).contains(.verifiedCompletion))
  }

  @Test(arguments: [
    "I haven't run the tests.", "Tests: not run.", "No device here, so this is untested.",
    "Added the retry. I wasn't able to run the test suite here.", "`tsc` still gives 4 errors.",
    "The unit tests pass, the e2e ones don't.", "None of this has been compiled.",
    "已经修改了超时。我这边没有运行测试。", "Der Parser ist umgestellt. Die Tests habe ich nicht laufen lassen.",
    "J'ai corrigé le parseur. Je n'ai pas lancé les tests.", "パーサーを修正しました。テストは未実行です。",
  ])
  func aCheckThatWasNotMadeIsDenied(_ text: String) {
    let reading = MessageReader.read(text)
    #expect(reading.negated.contains(.verifiedCompletion))
    #expect(!reading.claims.contains { $0.type == .verifiedCompletion })
  }

  @Test(arguments: [
    "Added the retry. All 48 tests pass. I haven't run the benchmarks.",
    "Removed three untested helpers; all tests pass.", "Fixed. `tsc` gives 0 errors.",
    "Fixed: the script doesn't run the tests twice any more, and CI is green.",
  ])
  func aCheckLeftOutTakesNoOtherAway(_ text: String) {
    let reading = MessageReader.read(text)
    #expect(reading.negated == [])
    #expect(reading.claims.contains { $0.type == .verifiedCompletion })
  }

  @Test(arguments: [
    "On `main`, before my change, the whole suite passes.", "Baseline: all 96 tests pass.",
    "Last night's CI run was green, but that was before this commit.",
    "With the flag off all tests pass; with it on I have no result.",
    "CI was green when Priya merged it on Friday.", "12 passed, then the runner crashed.",
    "The build is green because the failing step is skipped.",
  ])
  func aCheckOfSomethingElseFinishesNothing(_ text: String) {
    #expect(types(text) == [.progress])
  }

  @Test(arguments: [
    "Fixed. The tests pass before and after the change.", "Merged. All tests pass on main.",
    "Done. Baseline was 214 passed, now 218 passed.",
    "Before committing I ran the whole suite: 96 passed. Committed as 4f2ab1.",
    "All tests were green when I ran them after the merge. Done.",
  ])
  func aCheckOfTheWorkStaysOne(_ text: String) {
    #expect(types(text).contains(.verifiedCompletion))
  }
}
