/// Numbers that a seed determines (SplitMix64): the same in each run.
public struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// A sequence of its own for each seed.
  public init(state: UInt64) { self.state = state }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a bound, without it.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One element of a list that has some.
  public mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
