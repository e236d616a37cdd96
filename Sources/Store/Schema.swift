/// The tables of the store, as numbered steps; a step is never edited after its release.
enum Schema {
  /// The steps, the first one makes an empty file a store.
  static let migrations: [String] = [
    M0001Initial.script, M0002Governance.script, M0003Projects.script,
    M0004MachineSleep.script, M0005TaskIndices.script,
  ]

  /// The number of the newest step.
  static var version: Int64 { Int64(migrations.count) }

  /// Brings a database to the newest step.
  static func migrate(_ database: Database) throws(StoreError) {
    let present = try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0
    // The number may stand in the log alone, which the look at the file's header does not see.
    guard present <= version else { throw StoreFile.newer(present) }
    guard present < version else { return }
    try database.execute(script: "BEGIN IMMEDIATE")
    do {
      let inside = try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0
      for (index, script) in migrations.enumerated() where Int64(index) >= inside {
        try database.execute(script: script)
      }
      try database.execute(
        script:
          "PRAGMA application_id = \(StoreFile.applicationID); PRAGMA user_version = \(version)"
      )
      try database.execute(script: "COMMIT")
    } catch {
      try? database.execute(script: "ROLLBACK")
      throw error
    }
  }
}
