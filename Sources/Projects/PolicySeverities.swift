public import JSON
public import Vocabulary

/// How severe each finding is under a policy.
public struct PolicySeverities: Sendable {
  private var own: [String: FindingSeverity] = [:]
  /// The canonical rules and codes that block in block mode.
  public let blockCodes: Set<String>
  /// Whether findings can close a gate.
  public let mode: EnforcementMode

  /// Reads the `enforcement` of a policy.
  public init(_ policy: JSONValue) {
    let enforcement = policy["enforcement"]
    let codes = enforcement?["block_codes"]?.elements.compactMap(\.string)
    blockCodes = Set((codes ?? PolicyCodes.defaultBlockCodes).map(PolicyCodes.canonical))
    mode = enforcement?["mode"]?.string.flatMap(EnforcementMode.init) ?? .warn
    let direct = enforcement?.members.filter { PolicyCodes.rule($0.key) != nil } ?? [:]
    note(direct)
    note(enforcement?["rules"]?.members ?? [:])
  }

  private mutating func note(_ settings: [String: JSONValue]) {
    for (name, value) in settings {
      guard let severity = value.string.flatMap(FindingSeverity.init) else { continue }
      let code = PolicyCodes.canonical(name)
      own[code] = max(own[code] ?? .info, severity)
    }
  }

  /// What a code's or its rule's own setting says.
  public func ownSetting(_ code: String) -> FindingSeverity? {
    let code = PolicyCodes.canonical(code)
    return own[code] ?? PolicyCodes.rule(code).flatMap { own[$0] }
  }

  /// The severity in a mode.
  public func severity(
    _ code: String,
    in mode: EnforcementMode? = nil
  ) -> FindingSeverity {
    if let own = ownSetting(code) { return own }
    let usual = PolicyCodes.usualSeverity(code)
    guard (mode ?? self.mode) == .block else { return usual }
    let code = PolicyCodes.canonical(code)
    let rule = PolicyCodes.rule(code) ?? code
    let isNamed = blockCodes.contains(code) || blockCodes.contains(rule)
    return isNamed || PolicyCodes.alwaysBlocking.contains(rule) ? .block : usual
  }

  /// The codes that have a setting of their own.
  public var settings: [String] { own.keys.sorted() }

  /// The most that a code can be without a setting of its own: what an untrusted layer must reach.
  func floor(_ code: String) -> FindingSeverity { severity(code, in: .block) }
}
