public import Claims
public import Vocabulary

/// A reporting pack: one or more rules about one risk, at one version.
public final class RulePack: Sendable {
  /// The stable id.
  public let id: String
  /// What it is called.
  public let title: String
  /// The version.
  public let version: String
  /// What it is for.
  public let summary: String
  /// Who is responsible.
  public let owner: String
  /// The severity of a rule that names none.
  public let severityDefault: Severity
  /// Where it applies.
  public let appliesTo: Applicability
  /// For search and grouping.
  public let tags: [String]
  /// How its rules are tried.
  public let evaluationMode: EvaluationMode
  /// Its own mode, where it has one.
  public let mode: RuleMode?
  /// The rules, in order.
  public let rules: [Rule]
  /// `sha256:` of its canonical content: every file and the base's digest, without test cases.
  public let digest: String
  /// The pack that it extends.
  public let base: PackBase?
  /// Its overlays, by name.
  public let profiles: [PackProfile]

  /// A checked pack.
  public init(
    id: String,
    title: String,
    version: String,
    summary: String,
    owner: String,
    severityDefault: Severity,
    appliesTo: Applicability,
    tags: [String],
    evaluationMode: EvaluationMode,
    mode: RuleMode?,
    rules: [Rule],
    digest: String,
    base: PackBase? = nil,
    profiles: [PackProfile] = []
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.summary = summary
    self.owner = owner
    self.severityDefault = severityDefault
    self.appliesTo = appliesTo
    self.tags = tags
    self.evaluationMode = evaluationMode
    self.mode = mode
    self.rules = rules
    self.digest = digest
    self.base = base
    self.profiles = profiles
  }
}

/// What a pack is narrowed to; a list that is empty or holds `any` does not narrow.
public struct Applicability: Hashable, Sendable {
  /// Runtimes by name.
  public var runtimes: [String] = []
  /// Task modes.
  public var taskModes: [String] = []
  /// Workflow shapes.
  public var workflowShapes: [String] = []
  /// Channels.
  public var channels: [String] = []

  /// Applies everywhere.
  public init() {}

  /// Whether the pack applies to the task.
  public func covers(_ task: Task) -> Bool {
    Self.has(runtimes, task.runtime) && Self.has(taskModes, task.mode.rawValue)
      && Self.has(workflowShapes, task.workflowShape) && Self.has(channels, task.channel)
  }

  private static func has(_ list: [String], _ value: String?) -> Bool {
    if list.isEmpty || list.contains("any") { return true }
    guard let value else { return false }
    return list.contains(value)
  }
}

/// The order in which packs are evaluated (`000…`, Rule ordering).
public enum PackOrder {
  private static let first = [
    "no-silence", "mandatory-checkpoint-structure", "no-fake-progress",
    "verified-completion-only",
  ]

  /// The packs in that order, any others by id; one that extends another stands where that one
  /// would, and one that is named twice stands once.
  ///
  /// One whose very version another of them
  /// extends, at whatever remove, is left out, for its rules stand there.
  public static func sorted(_ packs: [RulePack]) -> [RulePack] {
    let places = packs.map { place($0.base?.root ?? $0.id) }
    // They mostly stand so already.
    if zip(places, places.dropFirst()).allSatisfy(<) { return packs }
    var left = Set(packs.compactMap(\.base).flatMap { [$0] + $0.bases }.map(Version.init))
    return packs.indices.sorted { left, right in
      let (one, other) = (places[left], places[right])
      return one != other ? one < other : packs[left].id < packs[right].id
    }.map { packs[$0] }.filter { left.insert(Version($0)).inserted }
  }

  /// A pack at a version, whatever it extends.
  private struct Version: Hashable {
    let id: String
    let version: String

    init(_ pack: RulePack) { (id, version) = (pack.id, pack.version) }

    init(_ base: PackBase) { (id, version) = (base.id, base.version) }
  }

  /// The ids in that order.
  public static func sorted(ids: [String]) -> [String] {
    ids.sorted { left, right in
      let (one, other) = (place(left), place(right))
      return one != other ? one < other : left < right
    }
  }

  private static func place(_ id: String) -> Int { first.firstIndex(of: id) ?? first.count }
}
