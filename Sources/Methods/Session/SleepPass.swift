internal import Claims
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

extension Session {
  /// Looks whether the machine has slept, and takes that time off what every open task owes
  /// (`models.md`, Obligations): an event `machine_slept` on each.
  public func noticeSleep() {
    guard manualNow == nil, hasStore, isReady, let sleep = configuration.sleep() else { return }
    if let seen = seenSleep, sleep.since(seen) == 0 { return }
    callBegins()
    do throws(ResponseError) {
      try forgive(sleep)
      seenSleep = sleep
      _ = callEnds(failed: false)
    } catch {
      _ = callEnds(failed: true)
    }
  }

  private func forgive(_ sleep: MachineSleep) throws(ResponseError) {
    let session = self
    let seen = try stored { () throws(StoreError) in try session.openStore().machineSleep() }
    if let seen, seen.boot == sleep.boot, sleep.since(seen) == 0 { return }
    let docket = try Docket(self, call: "sleep")
    let (known, ids) = try stored { () throws(StoreError) in
      let store = try session.openStore()
      return (try store.machineSleep(), try store.tasksDue(by: .latest, limit: .max))
    }
    let slept = known.map(sleep.since) ?? 0
    if slept > 0 {
      for id in ids {
        var live = try docket.task(id)
        docket.addOwn(.machineSlept, to: &live, data: ["milliseconds": .integer(slept)])
        docket.keep(live)
      }
    }
    docket.then { (store) throws(StoreError) in try store.setMachineSleep(sleep) }
    try docket.store()
  }
}
