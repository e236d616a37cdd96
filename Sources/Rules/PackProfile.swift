public import Vocabulary

/// An overlay of a pack for one environment (`000…`, Future evolution: profile overlays), already
/// laid over the pack's rules.
public struct PackProfile: Sendable {
  /// The name it is chosen by.
  public let name: String
  /// What it is for.
  public let summary: String?
  /// Where the pack applies under it.
  public let appliesTo: Applicability
  /// The pack's mode under it.
  public let mode: RuleMode?
  /// The rules as they are under it.
  public let rules: [Rule]
  /// What it loosens, each with its reason.
  public let loosened: [Loosening]

  /// A checked profile.
  public init(
    name: String,
    summary: String?,
    appliesTo: Applicability,
    mode: RuleMode?,
    rules: [Rule],
    loosened: [Loosening]
  ) {
    self.name = name
    self.summary = summary
    self.appliesTo = appliesTo
    self.mode = mode
    self.rules = rules
    self.loosened = loosened
  }
}

/// The pack that another one extends, at an exact version.
public struct PackBase: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its version.
  public let version: String
  /// What it extends itself, the nearest first.
  public let bases: [PackBase]

  /// A base, with the one that it extends itself.
  public init(id: String, version: String, base: PackBase? = nil) {
    self.id = id
    self.version = version
    bases = base.map { [$0] + $0.bases } ?? []
  }

  /// The id of the first pack in the chain: it gives the place in the order of evaluation.
  public var root: String { bases.last?.id ?? id }
}

extension RulePack {
  /// The pack under the profile; the pack itself where it has none of that name.
  public func under(_ profile: String?) -> RulePack {
    guard let profile, let overlay = profiles.first(where: { $0.name == profile }) else {
      return self
    }
    return RulePack(
      id: id,
      title: title,
      version: version,
      summary: summary,
      owner: owner,
      severityDefault: severityDefault,
      appliesTo: overlay.appliesTo,
      tags: tags,
      evaluationMode: evaluationMode,
      mode: overlay.mode,
      rules: overlay.rules,
      digest: digest,
      base: base,
      profiles: profiles
    )
  }
}

extension Applicability {
  /// What the other one leaves out of where this one applies.
  public func loosenings(_ other: Applicability) -> [Loosening] {
    let lists = [
      ("runtimes", runtimes, other.runtimes), ("task_modes", taskModes, other.taskModes),
      ("workflow_shapes", workflowShapes, other.workflowShapes),
      ("channels", channels, other.channels),
    ]
    return lists.compactMap { name, was, becomes in
      let isOpen = becomes.isEmpty || becomes.contains("any")
      let wasOpen = was.isEmpty || was.contains("any")
      if isOpen || (!wasOpen && was.allSatisfy(becomes.contains)) { return nil }
      return Loosening(
        ruleId: nil,
        what: "applies_to.\(name)",
        was: wasOpen ? "any" : was.joined(separator: ", "),
        becomes: becomes.joined(separator: ", ")
      )
    }
  }
}
