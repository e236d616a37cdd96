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

  /// What both begin with, or have in the middle, is passed over and changes nothing.
  @Test func longTextsThatDifferInOnePlaceAreTold() {
    var random = Seeded(state: 11)
    let letters = Array("aB1 :.\u{E9}\n9zqrstuvw")
    var equal = 0
    for _ in 0..<4000 {
      var one = (0..<random.below(90)).map { _ in letters[random.below(letters.count)] }
      let head = one
      for _ in 0..<random.below(3) {
        let place = random.below(one.count + 1)
        switch random.below(3) {
        case 0: one.insert(letters[random.below(letters.count)], at: place)
        case 1: if place < one.count { one.remove(at: place) }
        default: if place < one.count { one[place] = letters[random.below(letters.count)] }
        }
      }
      let (left, right) = (FoldedText(String(head)), FoldedText(String(one)))
      let isSame = left.fingerprint == right.fingerprint
      if isSame { equal += 1 }
      #expect((left == right) == isSame, "\(String(head).debugDescription)")
      #expect((right == left) == isSame)
    }
    #expect(equal > 400 && equal < 3600)
  }
}
