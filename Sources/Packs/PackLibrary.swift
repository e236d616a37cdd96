public import Rules
public import Vocabulary

/// The reporting packs that a process can use: every version by id.
public struct PackLibrary {
  /// A pack with the text it was read from and its state.
  public struct Entry: Sendable {
    /// The checked pack.
    public let pack: RulePack
    /// Its files, as they are stored.
    public let source: [UInt8]
    /// Whether it may be used where no version is named.
    public var status: PackStatus

    /// A pack with its text.
    public init(pack: RulePack, source: [UInt8], status: PackStatus = .active) {
      self.pack = pack
      self.source = source
      self.status = status
    }
  }

  private var entries: [String: [Entry]] = [:]
  private var chosen: [String: String] = [:]

  /// An empty library.
  public init() {}

  /// Adds a version, or replaces the same one.
  public mutating func add(_ entry: Entry) {
    let pack = entry.pack
    entries[pack.id, default: []].removeAll { $0.pack.version == pack.version }
    entries[pack.id, default: []].append(entry)
    current = arranged()
  }

  /// Uses this version for the whole process where none is named, whatever else there is.
  public mutating func choose(_ pack: RulePack) {
    chosen[pack.id] = pack.version
    current = arranged()
  }

  /// The ids, sorted.
  public var ids: [String] { entries.keys.sorted() }

  /// Every version of a pack, the newest first.
  public func versions(_ id: String) -> [Entry] {
    (entries[id] ?? []).sorted {
      SemanticVersion($1.pack.version) < SemanticVersion($0.pack.version)
    }
  }

  /// A version of a pack; without a version the chosen one, else the newest active one, else the
  /// newest deprecated one: only a disabled pack stops judging.
  public func pack(_ id: String, version: String? = nil) -> RulePack? {
    let versions = versions(id)
    if let wanted = version ?? chosen[id] {
      return versions.first { $0.pack.version == wanted }?.pack
    }
    return usual(versions)?.pack
  }

  /// The packs of `current` that are used although they are deprecated, by id.
  public var deprecated: Set<String> {
    Set(
      current.compactMap { pack in
        let entry = versions(pack.id).first { $0.pack.version == pack.version }
        return entry?.status == .deprecated ? pack.id : nil
      }
    )
  }

  private func usual(_ versions: [Entry]) -> Entry? {
    versions.first { $0.status == .active } ?? versions.first { $0.status == .deprecated }
  }

  /// The pack of each id that is used where none is named, in the order of evaluation.
  public private(set) var current: [RulePack] = []

  private func arranged() -> [RulePack] { PackOrder.sorted(ids.compactMap { pack($0) }) }

  /// The names of all profiles of the packs that are used where none is named, sorted.
  public var profiles: [String] {
    Set(current.flatMap { $0.profiles.map(\.name) }).sorted()
  }
}
