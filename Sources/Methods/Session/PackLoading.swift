internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules
internal import Store
internal import Vocabulary

extension Session {
  /// The kind of reporting packs in the store.
  static let reportingKind = "reporting"

  /// The packs that are used where none is named, as `initialize` tells them.
  ///
  /// Where the built-in packs are stored byte for byte and there are no others, their digests are
  /// known without reading them: that keeps the start short.
  func loadPacks() throws(ResponseError) -> [PackReference] {
    let rows = try reportingRows()
    let files = BuiltInPacks.reporting
    let isKnown =
      rows.count == files.count
      && files.allSatisfy { file in
        rows.contains { $0.source == file.text }
      }
    if configuration.packs.isEmpty, profile == nil, isKnown {
      forgetLibrary()
      return PackReference.current(rows)
    }
    library = try readPacks()
    let deprecated = library.deprecated
    return library.current.map {
      PackReference(
        id: $0.id,
        version: $0.version,
        digest: $0.digest,
        isDeprecated: deprecated.contains($0.id)
      )
    }
  }

  private func reportingRows() throws(ResponseError) -> [PackRow] {
    let session = self
    return try stored { () throws(StoreError) -> [PackRow] in
      try session.openStore().packs(kind: Self.reportingKind)
    }
  }

  /// Reads the library: what is stored, what is built in, and what `--packs` brought.
  ///
  /// What `--packs` brought is used for this process. Other content under a stored version is
  /// refused with both digests.
  func readPacks() throws(ResponseError) -> PackLibrary {
    let rows = try reportingRows()
    var library = PackLibrary()
    let own = Self.builtIn() + configuration.packs
    try Self.add(rows, own, to: &library)
    var new: [PackLibrary.Entry] = []
    for entry in own {
      let known = rows.first { $0.key == entry.pack.id && $0.version == entry.pack.version }
      if let known {
        guard known.digest == entry.pack.digest else {
          throw Self.conflict("\(entry.pack.id)@\(entry.pack.version)", entry.pack.digest, known)
        }
      } else {
        new.removeAll { $0.pack.id == entry.pack.id && $0.pack.version == entry.pack.version }
        new.append(entry)
        library.add(entry)
      }
    }
    for entry in configuration.packs { library.choose(entry.pack) }
    if !new.isEmpty { try store(new) }
    return library
  }

  /// The built-in packs alone.
  var builtInLibrary: PackLibrary {
    var library = PackLibrary()
    for entry in Self.builtIn() + configuration.packs { library.add(entry) }
    return library
  }

  private static func builtIn() -> [PackLibrary.Entry] {
    BuiltInPacks.reporting.compactMap { file in
      RulePackReader.read(file.text, file: file.path).pack
        .map { PackLibrary.Entry(pack: $0, source: file.text) }
    }
  }

  private static func add(
    _ rows: [PackRow],
    _ own: [PackLibrary.Entry],
    to library: inout PackLibrary
  ) throws(ResponseError) {
    let others = rows.filter { row in !own.contains { $0.pack.digest == row.digest } }
    let outcomes = RulePackReader.readAll(
      others.map { PackBundle(stored: $0.source, name: "\($0.key)@\($0.version)") }
    ) { id, version in
      own.first { $0.pack.id == id && $0.pack.version == version }?.pack
    }
    let read = own.map(\.pack) + outcomes.compactMap(\.pack)
    for row in rows {
      guard let pack = read.first(where: { $0.id == row.key && $0.digest == row.digest }) else {
        let name = "\(row.key)@\(row.version)"
        throw ResponseError(
          .policyInvalid,
          "the stored pack `\(name)` cannot be read by this build",
          data: ["pack": .string(name)]
        )
      }
      library.add(
        PackLibrary.Entry(
          pack: pack,
          source: row.source,
          status: PackStatus(rawValue: row.status) ?? .disabled
        )
      )
    }
  }

  /// Stores packs that another process may have stored since they were looked for.
  private func store(_ entries: [PackLibrary.Entry]) throws(ResponseError) {
    let time = now
    try stored { () throws(StoreError) in _ = try self.write() }
    let rows = try reportingRows()
    for entry in entries {
      if let known = rows.first(where: {
        $0.key == entry.pack.id && $0.version == entry.pack.version
      }) {
        guard known.digest != entry.pack.digest else { continue }
        throw Self.conflict("\(entry.pack.id)@\(entry.pack.version)", entry.pack.digest, known)
      }
      try stored { () throws(StoreError) in
        try self.write().putPack(
          kind: Self.reportingKind,
          key: entry.pack.id,
          version: entry.pack.version,
          digest: entry.pack.digest,
          source: entry.source,
          at: time.milliseconds
        )
      }
    }
  }

  /// The refusal of other content under a stored version.
  static func conflict(_ name: String, _ given: String, _ known: PackRow) -> ResponseError {
    ResponseError(
      .conflict,
      "the pack `\(name)` is stored with other content: stored \(known.digest), "
        + "given \(given); give the changed pack a new version",
      data: [
        "pack": .string(name), "stored": .string(known.digest), "given": .string(given),
      ]
    )
  }
}

/// A pack's id, version and digest.
struct PackReference {
  let id: String
  let version: String
  let digest: String
  /// Whether it is used although it is deprecated.
  let isDeprecated: Bool

  /// The version of each stored pack that is used where none is named, in the order of evaluation:
  /// the newest active one, else the newest deprecated one.
  static func current(_ rows: [PackRow]) -> [PackReference] {
    var usual: [String: PackRow] = [:]
    for row in rows where row.status != PackStatus.disabled.rawValue {
      if usual[row.key].map({ isBefore($0, row) }) ?? true { usual[row.key] = row }
    }
    return PackOrder.sorted(ids: Array(usual.keys)).compactMap { id in
      usual[id].map { row in
        PackReference(
          id: id,
          version: row.version,
          digest: row.digest,
          isDeprecated: row.status == PackStatus.deprecated.rawValue
        )
      }
    }
  }

  private static func isBefore(_ known: PackRow, _ row: PackRow) -> Bool {
    guard known.status == row.status else { return row.status == PackStatus.active.rawValue }
    return SemanticVersion(known.version) < SemanticVersion(row.version)
  }
}
