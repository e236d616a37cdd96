internal import Digests
internal import JSON
internal import JSONRPC
internal import Projects
internal import Store
internal import Vocabulary

/// A policy as it was computed, with what it came from.
struct KnownPolicy {
  var inputs: PolicyInputs
  /// All layers that are trusted more than the file in the repository.
  let base: PolicyResolution
  let resolution: PolicyResolution
  /// The answer of `effectivePolicy` that was given last.
  var answer: PolicyAnswer?
}

/// An answer of `effectivePolicy`, which stands while nothing that it came from changes.
struct PolicyAnswer {
  /// What the store held, the project and its choices among it.
  let version: ContentVersion
  let isExplained: Bool
  let project: ProjectRecord
  let bytes: [UInt8]
}

extension Session {
  /// The policy of a project under a selection: computed, or as it was computed from the very same
  /// packs, choices and file.
  func resolve(
    _ project: ProjectRecord,
    _ selection: PolicySelection
  ) throws(ResponseError) -> PolicyResolution {
    let session = self
    let signature = try stored { () throws(StoreError) in
      try session.openStore().packSignature(kind: Self.projectKind)
    }
    let file = RepoLocalFile(
      project,
      selection,
      known: policyCache[ExactText(project.projectId)]?.inputs.file
    )
    return try resolve(
      project.projectId,
      PolicyInputs(packs: signature, selection: selection, file: file)
    )
  }

  private func resolve(
    _ projectId: String,
    _ inputs: PolicyInputs
  ) throws(ResponseError) -> PolicyResolution {
    let key = ExactText(projectId)
    let known = policyCache[key]
    if let known, known.inputs == inputs {
      // The same content may bear another stamp.
      policyCache[key]?.inputs.file = inputs.file
      return known.resolution
    }
    let base: PolicyResolution
    if let known, known.inputs.packs == inputs.packs, known.inputs.selection == inputs.selection {
      base = known.base
    } else {
      base = try trustedResolution(inputs.selection)
    }
    let resolution = resolution(of: base, inputs.file, inputs.selection)
    if policyCache.count >= Self.mostPolicies { policyCache = [:] }
    policyCache[key] = KnownPolicy(
      inputs: inputs,
      base: base,
      resolution: resolution
    )
    return resolution
  }

  /// How many projects' policies are kept in memory.
  private static let mostPolicies = 64
}

extension Session {
  /// What `effectivePolicy` answers for a project: what it answered, where that still stands.
  func policyAnswer(_ projectId: String, isExplained: Bool) throws(ResponseError) -> [UInt8] {
    let session = self
    let version = try stored { () throws(StoreError) in try session.contentVersion() }
    let key = ExactText(projectId)
    let project: ProjectRecord
    let resolution: PolicyResolution
    if let known = policyCache[key], let answer = known.answer,
      answer.version == version
    {
      project = answer.project
      var inputs = known.inputs
      inputs.file = RepoLocalFile(project, inputs.selection, known: inputs.file)
      resolution = try resolve(projectId, inputs)
    } else {
      project = try self.project(projectId)
      resolution = try resolve(project, try selection(project.projectId))
    }
    if let answer = policyCache[key]?.answer, answer.version == version,
      answer.isExplained == isExplained
    {
      return answer.bytes
    }
    let bytes = CanonicalJSON.bytes(.object(resolution.answer(isExplained: isExplained)))
    policyCache[key]?.answer = PolicyAnswer(
      version: version,
      isExplained: isExplained,
      project: project,
      bytes: bytes
    )
    return bytes
  }
}
