/// Some of the bytes there are: a bit for each, so that a loop can hold its own copy.
struct ByteSet: Sendable {
  private let words: InlineArray<4, UInt64>

  init(_ contains: (UInt8) -> Bool) {
    words = InlineArray { word in
      (0..<64).reduce(0) { contains(UInt8(word * 64 + $1)) ? $0 | 1 << UInt64($1) : $0 }
    }
  }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
}
