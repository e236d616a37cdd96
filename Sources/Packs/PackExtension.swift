internal import JSON
internal import Rules
internal import Vocabulary

/// What `spec.extends` and `spec.raise` say.
///
/// Another pack at an exact version, with severities raised (`000…`, Future evolution: pack
/// composition and inheritance). It never loosens.
struct PackExtension {
  private(set) var base: RulePack?
  private(set) var raised: [String: Severity] = [:]
  private let place: Position

  init(_ members: [String: Document], _ reader: DocumentReader, _ bases: RulePackReader.Bases) {
    place = members["extends"]?.position ?? Position(line: 1, column: 1)
    if let document = members["extends"], let text = reader.text(document, "extends") {
      base = Self.base(text, document, reader, bases)
    }
    guard let document = members["raise"] else { return }
    guard members["extends"] != nil else {
      reader.error("missing_key", document.position, "`raise` needs `extends`")
      return
    }
    guard case .mapping(let entries) = document.content else {
      reader.error(
        "wrong_type",
        document.position,
        "raise must be a mapping of rule ids to severities, found \(document.kind)"
      )
      return
    }
    for entry in entries { raise(entry, reader) }
  }

  private static func base(
    _ text: String,
    _ document: Document,
    _ reader: DocumentReader,
    _ bases: RulePackReader.Bases
  ) -> RulePack? {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      reader.error(
        "bad_id",
        document.position,
        "extends must be a pack at an exact version, `id@version`, found `\(text.prefix(60))`"
      )
      return nil
    }
    if let base = bases(String(parts[0]), String(parts[1])) { return base }
    reader.error("unknown_base", document.position, "there is no pack `\(text.prefix(100))`")
    return nil
  }

  private mutating func raise(_ entry: Document.Entry, _ reader: DocumentReader) {
    let severity = reader.word(entry.value, "the severity of `\(entry.key)`", Severity.self)
    guard let severity, let base else { return }
    guard let rule = base.rules.first(where: { $0.id == entry.key }) else {
      return reader.error(
        "unknown_rule",
        entry.position,
        "`\(base.id)` has no rule `\(entry.key.prefix(60))`",
        suggestion: NearestName.of(entry.key, among: base.rules.map(\.id))
      )
    }
    guard severity >= rule.output.severity else {
      return reader.error(
        "loosens",
        entry.value.position,
        "`\(rule.id)` is \(rule.output.severity.rawValue) in `\(base.id)`: it can be raised, not lowered"
      )
    }
    raised[entry.key] = severity
  }

  /// Refuses what would ask less than the base asks.
  func check(_ pack: RulePack, _ reader: DocumentReader) {
    guard let base else { return }
    for change in base.appliesTo.loosenings(pack.appliesTo) {
      reader.error(
        "loosens",
        place,
        "\(change.what) is narrower than in `\(base.id)`: \(change.was) there, \(change.becomes) here"
      )
    }
    if pack.mode == .shadow, base.mode != .shadow {
      reader.error("loosens", place, "`\(base.id)` is enforced: a pack that extends it must be too")
    }
    if pack.evaluationMode == .firstMatch, base.evaluationMode == .anyRuleMatch {
      reader.error(
        "loosens",
        place,
        "every rule of `\(base.id)` counts: a pack that extends it cannot stop at the first"
      )
    }
    for rule in pack.rules where base.rules.contains(where: { $0.id == rule.id }) {
      reader.error(
        "duplicate_id",
        place,
        "the rule `\(rule.id)` stands in `\(base.id)`: raise it with `raise`, or name yours otherwise"
      )
    }
  }
}

/// A pack as read, before its files are put together.
struct PackDraft {
  let own: RulePack
  let base: RulePack?
  let raised: [String: Severity]
  var profiles: [PackProfile] = []

  init(own: RulePack, base: RulePack?, raised: [String: Severity]) {
    self.own = own
    self.base = base
    self.raised = raised
  }

  /// The pack with the rules of its base, which come first.
  var pack: RulePack { made(baseRules: base?.rules ?? [], digest: own.digest) }

  /// The pack over its base's profile of that name.
  func under(_ profile: String) -> RulePack {
    made(baseRules: baseRules(under: profile), digest: own.digest)
  }

  /// The base's rules under its profile of that name; where it puts the whole base into shadow, each
  /// of them is, for that reaches none of this pack's own.
  private func baseRules(under profile: String) -> [Rule] {
    guard let base else { return [] }
    let overlay = base.under(profile)
    guard overlay.mode == .shadow, base.mode != .shadow else { return overlay.rules }
    return overlay.rules.map(\.shadowed)
  }

  /// A profile of the base, for the rules of this pack too.
  func inherited(_ profile: PackProfile) -> PackProfile {
    PackProfile(
      name: profile.name,
      summary: profile.summary,
      appliesTo: own.appliesTo,
      mode: own.mode,
      rules: under(profile.name).rules,
      loosened: loosened(profile.name)
    )
  }

  /// What the base's profile of that name loosens in rules that this pack takes over; not what
  /// `raise` takes back, nor where the base applies, for this pack applies where it says itself.
  func loosened(_ profile: String) -> [Loosening] {
    guard let base, let overlay = base.profiles.first(where: { $0.name == profile }) else {
      return []
    }
    var loosened = overlay.loosened.filter { $0.ruleId != nil }
    if let whole = overlay.loosened.first(where: { $0.ruleId == nil && $0.isMode }) {
      let shadowed = Set(loosened.filter(\.isMode).map(\.ruleId))
      for rule in base.rules where rule.mode != .shadow && !shadowed.contains(rule.id) {
        loosened.append(whole.ofRule(rule.id))
      }
    }
    let pack = under(profile)
    return loosened.filter { $0.holds(in: pack.rules, mode: pack.mode) }
  }

  /// The whole pack, with its digest over all files and the base.
  func whole(_ files: BundleFiles) -> RulePack {
    made(
      baseRules: base?.rules ?? [],
      digest: PackDigest.of(files, base: base?.digest),
      profiles: profiles
    )
  }

  private func made(
    baseRules: [Rule],
    digest: String,
    profiles: [PackProfile] = []
  ) -> RulePack {
    RulePack(
      id: own.id,
      title: own.title,
      version: own.version,
      summary: own.summary,
      owner: own.owner,
      severityDefault: own.severityDefault,
      appliesTo: own.appliesTo,
      tags: own.tags,
      evaluationMode: own.evaluationMode,
      mode: own.mode,
      rules: baseRules.map { rule in raised[rule.id].map(rule.raised) ?? rule } + own.rules,
      digest: digest,
      base: base.map { PackBase(id: $0.id, version: $0.version, base: $0.base) },
      profiles: profiles
    )
  }
}
