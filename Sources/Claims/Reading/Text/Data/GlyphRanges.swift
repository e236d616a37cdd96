/// Characters that stand for plain Latin letters and digits, by ranges.
struct GlyphRanges: Sendable {
  /// What the characters of a range stand for.
  enum Meaning: Sendable {
    /// Nothing: they are not seen.
    case nothing
    /// Letters from a to z, over and over, from the first one.
    case letters(UInt32)
    /// Digits from 0 to 9, over and over, from the first one.
    case digits(UInt32)
    /// The character that lies so far below.
    case shifted(UInt32)
    /// One letter.
    case one(UInt8)
  }

  let scalars: ClosedRange<UInt32>
  let meaning: Meaning

  private init(_ scalars: ClosedRange<UInt32>, _ meaning: Meaning) {
    self.scalars = scalars
    self.meaning = meaning
  }

  private init(_ scalar: UInt32, _ letter: UInt8) {
    self.init(scalar...scalar, .one(letter))
  }

  /// U+00C0 to U+017F without their accents.
  static let latin: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8
  )

  static let all: [GlyphRanges] = [
    .init(0x2019...0x2019, .one(0x27)), .init(0x2018...0x2018, .one(0x27)),
    .init(0x200B...0x200F, .nothing), .init(0x202A...0x202E, .nothing),
    .init(0x2060...0x2069, .nothing), .init(0xFE00...0xFE0F, .nothing),
    .init(0xFEFF...0xFEFF, .nothing), .init(0x300...0x36F, .nothing),
    .init(0x180B...0x180F, .nothing), .init(0xE0000...0xE0FFF, .nothing),
    .init(0xFF01...0xFF5E, .shifted(0xFEE0)),
    .init(0x1D400...0x1D6A3, .letters(0x1D400)), .init(0x1D7CE...0x1D7FF, .digits(0x1D7CE)),
    .init(0x24B6...0x24E9, .letters(0x24B6)), .init(0x249C...0x24B5, .letters(0x249C)),
    .init(0x1F110...0x1F129, .letters(0x1F110)), .init(0x1F130...0x1F149, .letters(0x1F130)),
    .init(0x1F150...0x1F169, .letters(0x1F150)), .init(0x1F170...0x1F189, .letters(0x1F170)),
    .init(0x430, 0x61), .init(0x435, 0x65), .init(0x43E, 0x6F), .init(0x440, 0x70),
    .init(0x441, 0x63), .init(0x443, 0x79), .init(0x445, 0x78), .init(0x456, 0x69),
    .init(0x455, 0x73), .init(0x458, 0x6A), .init(0x501, 0x64), .init(0x4BB, 0x68),
    .init(0x410, 0x61), .init(0x415, 0x65), .init(0x41E, 0x6F), .init(0x420, 0x70),
    .init(0x421, 0x63), .init(0x425, 0x78), .init(0x406, 0x69), .init(0x405, 0x73),
    .init(0x41C, 0x6D), .init(0x422, 0x74), .init(0x41D, 0x68), .init(0x412, 0x62),
    .init(0x41A, 0x6B), .init(0x3BF, 0x6F), .init(0x3B1, 0x61), .init(0x3BD, 0x76),
    .init(0x399, 0x69), .init(0x39F, 0x6F), .init(0x391, 0x61), .init(0x395, 0x65),
  ]
}
