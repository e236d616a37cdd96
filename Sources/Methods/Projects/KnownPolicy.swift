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

/// A policy as it was computed, with what it came from.
struct KnownPolicy {
  var inputs: PolicyInputs
  let resolution: PolicyResolution
  /// The answer of `effectivePolicy` that was given last.
  var answer: PolicyAnswer?
}

/// An answer of `effectivePolicy`, which stands while nothing that it came from changes.
struct PolicyAnswer {
  let version: ContentVersion
  let isExplained: Bool
  let project: ProjectRecord
  let bytes: [UInt8]
}

extension Session {
  /// The answer that was given for a project, where it still stands.
  func standingAnswer(_ projectId: String, isExplained: Bool) throws(ResponseError) -> [UInt8]? {
    guard let known = policyCache[projectId], let answer = known.answer,
      answer.isExplained == isExplained
    else { return nil }
    let session = self
    let version = try stored { () throws(StoreError) in try session.contentVersion() }
    guard version == answer.version else { return nil }
    let inputs = known.inputs
    let file = RepoLocalFile(answer.project, inputs.selection, known: inputs.file)
    guard file == inputs.file else { return nil }
    // The same content may bear another stamp.
    policyCache[projectId]?.inputs.file = file
    return answer.bytes
  }

  /// Keeps the answer that was made of the policy computed last.
  func keep(
    _ bytes: [UInt8],
    _ project: ProjectRecord,
    isExplained: Bool
  ) throws(ResponseError) {
    let session = self
    let version = try stored { () throws(StoreError) in try session.contentVersion() }
    policyCache[project.projectId]?.answer = PolicyAnswer(
      version: version,
      isExplained: isExplained,
      project: project,
      bytes: bytes
    )
  }
}
