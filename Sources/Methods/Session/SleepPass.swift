internal import Claims
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

extension Session {
  /// What the loop calls before each turn: takes the time the machine has slept off what every open
  /// task owes, as a unit of work of its own.
  public func noticeSleep() {
    guard hasStore, stance.isReady, unseenSleep != nil else { return }
    callBegins()
    do throws(ResponseError) {
      try takeSleep()
      _ = callEnds(failed: false)
    } catch {
      _ = callEnds(failed: true)
    }
  }

  /// Looks whether the machine has slept, and takes that time off what every open task owes
  /// (`models.md`, Obligations): an event `machine_slept` on each, within the call that runs.
  func takeSleep() throws(ResponseError) {
    guard let sleep = unseenSleep else { return }
    try forgive(sleep)
    seenSleep = sleep
  }

  private var unseenSleep: MachineSleep? {
    guard stance.manualNow == nil, let sleep = configuration.sleep() else { return nil }
    if let seen = seenSleep, sleep.since(seen) == 0 { return nil }
    return sleep
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
