/// How long a machine has slept since it was started.
public struct MachineSleep: Hashable, Sendable {
  /// Which start of the machine it is.
  public let boot: String
  /// The time in sleep, in milliseconds.
  public let milliseconds: Int64

  /// A reading of the machine's clocks.
  public init(boot: String, milliseconds: Int64) {
    self.boot = boot
    self.milliseconds = milliseconds
  }

  /// The shortest sleep that counts, in milliseconds: below it the two clocks differ anyway.
  private static let shortest: Int64 = 1000

  /// How long it slept since an earlier reading, in milliseconds; 0 where it did not.
  ///
  /// After another start of the machine all its sleep is since then.
  public func since(_ earlier: MachineSleep) -> Int64 {
    let slept = boot == earlier.boot ? milliseconds - earlier.milliseconds : milliseconds
    return slept < Self.shortest ? 0 : slept
  }
}
