/// Finds in one scan which runners may have something to read in a line.
struct LineMarks: Sendable {
  /// The runners of `Runner.all` as bits in their order.
  typealias Bits = UInt64

  /// The bit of plain counts, which no runner printed.
  static let plain: Bits = 1 << 63

  /// For every state and byte the next state (Aho and Corasick's automaton).
  private var next: [UInt16]
  /// What is found at a state.
  private var found: [Bits] = [0]

  private init(_ words: [(text: String, bits: Bits)]) {
    var children: [[UInt8: Int]] = [[:]]
    for (text, bits) in words {
      var state = 0
      for byte in text.utf8 {
        if let child = children[state][byte] {
          state = child
        } else {
          children.append([:])
          found.append(0)
          children[state][byte] = found.count - 1
          state = found.count - 1
        }
      }
      found[state] |= bits
    }
    next = Array(repeating: 0, count: 256 * children.count)
    link(children)
  }

  /// Gives every state its way back: where its longest own ending goes on.
  private mutating func link(_ children: [[UInt8: Int]]) {
    var fallback = Array(repeating: 0, count: children.count)
    var queue = [0]
    var first = 0
    while first < queue.count {
      let state = queue[first]
      first += 1
      found[state] |= found[fallback[state]]
      for byte in UInt8.min...UInt8.max {
        let back = state == 0 ? 0 : Int(next[256 * fallback[state] + Int(byte)])
        if let child = children[state][byte] {
          fallback[child] = back
          next[256 * state + Int(byte)] = UInt16(child)
          queue.append(child)
        } else {
          next[256 * state + Int(byte)] = UInt16(back)
        }
      }
    }
  }

  /// The runners that may read something in a line, and whether plain counts may.
  func bits(_ line: [UInt8]) -> Bits {
    var state = 0
    var bits: Bits = 0
    for byte in line {
      state = Int(next[256 * state + Int(byte)])
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
