/// Finds in one scan which of many words stand in a line, without regard to case: which runners may
/// have something to read in it.
struct LineMarks: Sendable {
  /// The runners of `Runner.all` as bits in their order.
  typealias Bits = UInt64

  /// The bit of plain counts, which no runner printed.
  static let plain: Bits = 1 << 63

  /// For every state and byte the next state (Aho and Corasick's automaton).
  private var next: [UInt16]
  /// What is found at a state.
  private var found: [Bits] = [0]

  /// Finds words, given in lower case, each of which sets its bits.
  init(_ words: [(text: String, bits: Bits)]) {
    var children: [[(byte: UInt8, state: Int)]] = [[]]
    for (text, bits) in words {
      var state = 0
      for byte in text.utf8 {
        if let child = children[state].first(where: { $0.byte == byte }) {
          state = child.state
        } else {
          children[state].append((byte, children.count))
          state = children.count
          children.append([])
          found.append(0)
        }
      }
      found[state] |= bits
    }
    next = Array(repeating: 0, count: 256 * children.count)
    link(children)
  }

  /// Gives every state its way back: where its longest own ending goes on.
  private mutating func link(_ children: [[(byte: UInt8, state: Int)]]) {
    var fallback = Array(repeating: 0, count: children.count)
    var queue = [0]
    var first = 0
    while first < queue.count {
      let state = queue[first]
      first += 1
      let back = fallback[state]
      found[state] |= found[back]
      for byte in 0..<256 where state != 0 { next[256 * state + byte] = next[256 * back + byte] }
      for (byte, child) in children[state] {
        fallback[child] = Int(next[256 * state + Int(byte)])
        next[256 * state + Int(byte)] = UInt16(child)
        if byte &- 0x61 < 26 { next[256 * state + Int(byte ^ 0x20)] = UInt16(child) }
        queue.append(child)
      }
    }
  }

  /// The bits of the words that stand in a line.
  func bits(_ line: Span<UInt8>) -> Bits {
    var state = 0
    var bits: Bits = 0
    for index in line.indices {
      state = Int(next[256 * state + Int(line[index])])
      bits |= found[state]
    }
    return bits
  }

  static let all = LineMarks(
    Runner.all.enumerated().flatMap { index, runner in
      runner.marks.map { (text: $0, bits: Bits(1) << Bits(index)) }
    } + ["pass", "fail", "0 tests", "no tests"].map { (text: $0, bits: plain) }
  )
}
