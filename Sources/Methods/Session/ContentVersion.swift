internal import Store

/// What the store held when something was read of it.
struct ContentVersion: Equatable {
  /// How many rows this process had changed.
  let own: Int64
  /// How often another process had changed it.
  let forgotten: Int
}

extension Session {
  /// A number of what the store holds: it is another one after every change, whoever made it.
  func contentVersion() throws(StoreError) -> ContentVersion {
    try refresh()
    return ContentVersion(own: try openStore().changes, forgotten: timesForgotten)
  }
}
