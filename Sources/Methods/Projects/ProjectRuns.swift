internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

extension Session {
  /// The run of that id, which must exist.
  func run(_ id: String) throws(ResponseError) -> JSONValue {
    let session = self
    let body = try stored { () throws(StoreError) -> [UInt8]? in
      try session.refresh()
      return try session.openStore().protocolRun(id)
    }
    guard let body else { throw .missing("protocol run", id) }
    return JSONValue(stored: body)
  }

  /// The step of that id, which must exist.
  func step(_ id: String) throws(ResponseError) -> JSONValue {
    let session = self
    let body = try stored { () throws(StoreError) -> [UInt8]? in
      try session.refresh()
      return try session.openStore().step(id)
    }
    guard let body else { throw .missing("step", id) }
    return JSONValue(stored: body)
  }

  /// The steps of a run.
  func steps(_ runId: String) throws(ResponseError) -> [JSONValue] {
    let session = self
    return try stored { () throws(StoreError) -> [[UInt8]] in
      try session.openStore().steps(protocolRunId: runId)
    }.map { JSONValue(stored: $0) }
  }

  /// Notes a change of policy in the trail and the audit log.
  func noteChange(
    _ kind: String,
    _ docket: Docket,
    projectId: String?,
    actor: Actor,
    before: JSONValue,
    after: JSONValue
  ) throws(ResponseError) {
    let body = CanonicalJSON.bytes(
      .object([
        "actor": actor.json, "after": after, "at": .string(docket.now.text), "before": before,
        "projectId": projectId.map { .string($0) } ?? .null,
      ])
    )
    docket.note(kind, task: nil, body: body)
    let session = self
    try stored { () throws(StoreError) in
      try session.write().appendPolicyChange(
        projectId: projectId,
        at: docket.now.milliseconds,
        body: body
      )
    }
  }
}
