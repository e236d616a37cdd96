internal import JSONRPC
internal import Projects
internal import Store

/// The mode that stays in force on the day that a project's pack cannot be had.
extension Session {
  /// Keeps the mode of a project's policy; the store was locked before the selection was read.
  func keepMode(
    _ projectId: String,
    _ selection: PolicySelection,
    _ resolution: PolicyResolution
  ) throws(ResponseError) {
    let mode = resolution.effective.mode
    guard resolution.isPackThere, selection.lastMode != mode else { return }
    var kept = selection
    kept.lastMode = mode
    let body = kept.stored
    try stored { () throws(StoreError) in
      try self.write().putProjectPolicy(projectId, body: body)
    }
  }

  /// Keeps the modes of all projects that use a pack, before it is taken from them.
  func keepModes(ofPack key: String) throws(ResponseError) {
    let ids = try stored { () throws(StoreError) in try self.write().projectIds() }
    for id in ids {
      let selection = try selection(id)
      guard selection.usedPack == key else { continue }
      try keepMode(id, selection, resolve(try project(id), selection))
    }
  }
}
