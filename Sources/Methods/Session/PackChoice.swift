internal import Claims
internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules

extension Session {
  /// The packs that judge: the call's own, else the task's, else all current ones.
  func packs(_ call: JSONView?, task: Task) throws(ResponseError) -> [RulePack] {
    if let call, call.kind == .array {
      return try call.elements.enumerated().map { (index, element) throws(ResponseError) in
        try pack(
          PackPin(id: element["id"]?.string ?? "", version: element["version"]?.string)
        )
      }
    }
    guard let pins = task.packs else {
      let usual = library.current
      return profile == nil ? usual : usual.map { $0.under(profile) }
    }
    return try pins.map { (pin) throws(ResponseError) in try pack(pin) }
  }

  /// The packs by which a task's deadlines are judged: where its own cannot be had, because they
  /// were disabled, the current ones; one task must not keep those of all others from firing.
  func deadlinePacks(_ task: Task) -> [RulePack] {
    if let own = try? packs(nil, task: task) { return own }
    return library.current.map { $0.under(profile) }
  }

  /// Pins as a task keeps them; each must name a pack that exists.
  func pins(_ view: JSONView) throws(ResponseError) -> [PackPin] {
    try view.elements.map { (element) throws(ResponseError) in
      let pin = PackPin(id: element["id"]?.string ?? "", version: element["version"]?.string)
      _ = try pack(pin)
      return pin
    }
  }

  private func pack(_ pin: PackPin) throws(ResponseError) -> RulePack {
    try pack(pin.id, version: pin.version).under(profile)
  }

  /// The rules of every version of every pack.
  var ruleIds: [String] {
    library.ids.flatMap { id in library.versions(id).flatMap { $0.pack.rules.map(\.id) } }
  }

  /// The pack of that id, in that version or the newest active one.
  func pack(_ id: String, version: String?) throws(ResponseError) -> RulePack {
    if let pack = library.pack(id, version: version) { return pack }
    guard library.ids.contains(id) else { throw .missing("pack", id, among: library.ids) }
    throw .missing(
      "version of `\(id)`",
      version ?? "active",
      among: library.versions(id).map(\.pack.version)
    )
  }
}
