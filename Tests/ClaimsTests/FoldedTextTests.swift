import Claims
import TestSupport
import Testing

/// Two texts are the same report where only case, space, numbers and times differ.
@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Done: 12 tests pass.", "done 13 TESTS   pass"),
    ("At 12:30 all is well", "at 9:05:59 all is well!"),
    ("", " \n\t. "),
    ("a", "A..."),
    ("\u{E9}t\u{E9} 1", "\u{E9}t\u{E9} 22"),
  ])
  func areTheSame(_ left: String, _ right: String) {
    #expect(FoldedText(left) == FoldedText(right))
    #expect(FoldedText(left).fingerprint == FoldedText(right).fingerprint)
    #expect(FoldedText(left).isNearly(FoldedText(right)))
  }

  @Test(arguments: [
    ("done", "done now"), ("done now", "done"), ("", "done"), ("do ne", "done"),
    ("passed 1 of", "passed of"), ("\u{E9}", "e"),
  ])
  func areNot(_ left: String, _ right: String) {
    #expect(FoldedText(left) != FoldedText(right))
    #expect(FoldedText(left).fingerprint != FoldedText(right).fingerprint)
  }

  /// Stores hold this number: another one would forget which drafts were held back.
  @Test func theFingerprintStaysWhatItWas() {
    // FNV-1a of "done 0 tests pass ", and of nothing.
    #expect(FoldedText("Done: 12 tests pass.").fingerprint == fnv("done 0 tests pass "))
    #expect(FoldedText("").fingerprint == 0xCBF2_9CE4_8422_2325)
    #expect(fnv("a") == 0xAF63_DC4C_8601_EC8C)
  }

  private func fnv(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Folding what was folded changes nothing, and equal texts share their number.
  @Test func foldingIsStable() {
    var random = Seeded(state: 7)
    let letters = Array("aB1 :.\u{E9}\n9z")
    for _ in 0..<2000 {
      let text = String((0..<random.below(40)).map { _ in letters[random.below(letters.count)] })
      let shouted = String(text.map { $0.isASCII ? Character($0.uppercased()) : $0 }) + "  "
      #expect(FoldedText(text) == FoldedText(shouted), "\(text.debugDescription)")
      #expect(FoldedText(text).fingerprint == FoldedText(shouted).fingerprint)
    }
  }
}
