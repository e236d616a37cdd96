/// Folds a character to the plain lower-case one that it stands for.
enum GlyphFolding {
  /// The folded scalar; 0 where the character stands for nothing (zero-width).
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar }
    if scalar < 0x180 {
      return scalar >= 0xC0
        ? UInt32(GlyphRanges.latin[Int(scalar - 0xC0)]) : scalar == 0xAD ? 0 : scalar
    }
    if scalar >= 0x3040, scalar < 0xFB00 { return scalar }
    for range in GlyphRanges.all where range.scalars.contains(scalar) {
      switch range.meaning {
      case .nothing: return 0
      case .letters(let first): return 0x61 + (scalar - first) % 26
      case .digits(let first): return 0x30 + (scalar - first) % 10
      case .shifted(let offset): return fold(scalar - offset)
      case .one(let letter): return UInt32(letter)
      }
    }
    return scalar
  }
}
