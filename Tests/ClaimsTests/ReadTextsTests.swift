import Claims
import Testing

/// The memory of texts that were read changes no reading.
@Suite struct ReadTextsTests {
  @Test func aTextIsReadOnce() {
    let texts = ReadTexts()
    let first = texts.reading("Done, all 12 tests pass.")
    #expect(texts.reading("Done, all 12 tests pass.") === first)
    #expect(texts.reading("Done, all 13 tests pass.") !== first)
  }

  /// Two texts that Unicode calls equal have their claims at other bytes.
  @Test func textsThatOnlyLookTheSameAreReadEach() throws {
    let texts = ReadTexts()
    let short = texts.reading("Le caf\u{E9} est ouvert. Done, all tests pass.")
    let long = texts.reading("Le cafe\u{301} est ouvert. Done, all tests pass.")
    let ends = [short, long].compactMap { $0.reading.claims.last?.range?.upperBound }
    try #require(ends.count == 2)
    #expect(ends[1] == ends[0] + 1)
  }

  /// More text than is kept: every reading is what it is without the memory.
  @Test func whatIsForgottenIsReadAgain() {
    let texts = ReadTexts()
    let filler = String(repeating: "The parser reads a line at a time. ", count: 200)
    for round in 0..<2 {
      for number in 0..<40 {
        let text = "Fixed issue \(number). " + filler
        #expect(texts.reading(text).reading == TextReading(text).reading, "round \(round)")
      }
    }
    #expect(texts.reading("Done.") === texts.reading("Done."))
  }

  /// However short the texts are, only so many are kept.
  @Test func manyShortTextsAreForgottenToo() {
    let texts = ReadTexts()
    let first = texts.reading("Step 0 is done.")
    for number in 1...400 { _ = texts.reading("Step \(number) is done.") }
    #expect(texts.reading("Step 0 is done.") !== first)
  }

  /// A text too long to keep is read each time, and the same.
  @Test func aLongTextIsNotKept() {
    let texts = ReadTexts()
    let text = String(repeating: "The parser reads a line at a time. ", count: 2000) + "Done."
    let first = texts.reading(text)
    let second = texts.reading(text)
    #expect(first !== second)
    #expect(first.reading == second.reading)
  }
}
