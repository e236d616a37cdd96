internal import JSONRPC
internal import Projects
internal import Store

/// What the store held when something was read of it.
struct ContentVersion: Equatable {
  /// How many rows this process had changed.
  let own: Int64
  /// How often another process had changed it.
  let forgotten: Int
}

/// An answer of `effectivePolicy`, which stands while nothing that it came from changes.
struct PolicyAnswer {
  let version: ContentVersion
  let isExplained: Bool
  let project: ProjectRecord
  let selection: PolicySelection
  var file: RepoLocalFile
  let bytes: [UInt8]
}

extension Session {
  /// How many answers are kept in memory.
  private static let mostAnswers = 16

  /// The answer that was given for a project, where it still stands.
  func standingAnswer(_ projectId: String, isExplained: Bool) throws(ResponseError) -> [UInt8]? {
    guard let known = policyAnswers[projectId], known.isExplained == isExplained else { return nil }
    let session = self
    let version = try stored { () throws(StoreError) in try session.contentVersion() }
    guard version == known.version else { return nil }
    let file = RepoLocalFile(known.project, known.selection, known: known.file)
    guard file == known.file else { return nil }
    // The same content may bear another stamp.
    policyAnswers[projectId]?.file = file
    return known.bytes
  }

  /// Keeps an answer.
  func keep(
    _ bytes: [UInt8],
    _ project: ProjectRecord,
    _ selection: PolicySelection,
    isExplained: Bool
  ) throws(ResponseError) {
    guard let file = policyCache[project.projectId]?.inputs.file else { return }
    let session = self
    let version = try stored { () throws(StoreError) in try session.contentVersion() }
    if policyAnswers.count >= Self.mostAnswers { policyAnswers = [:] }
    policyAnswers[project.projectId] = PolicyAnswer(
      version: version,
      isExplained: isExplained,
      project: project,
      selection: selection,
      file: file,
      bytes: bytes
    )
  }
}
