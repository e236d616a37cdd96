/// The most memory resident, idle on a store that exists and after many evaluations.
enum Memory {
  static func figures(_ rig: Rig) throws -> [Figure] {
    let store = rig.newStore()
    try rig.serve(store).end()
    let server = try rig.serve(store)
    defer { server.end() }
    guard let idle = server.peakMemory else { return [] }
    let text = Requests.report(bytes: 2048, ending: Requests.claim)
    for number in 1...rig.options.evaluations {
      _ = try server.call(Requests.evaluate(number, text: text, hasEvidence: true))
      if number % 64 == 0 { Progress.tell("memory", number, of: rig.options.evaluations) }
    }
    let after = server.peakMemory ?? idle
    return [
      Figure(
        name: "resident after `initialize`",
        value: Double(idle) / 1024,
        unit: "MiB",
        bar: 14,
        barText: "14 MiB"
      ),
      Figure(
        name: "more after \(rig.options.evaluations) evaluations",
        value: Double(after - idle) / 1024,
        unit: "MiB",
        bar: 8,
        barText: "8 MiB"
      ),
    ]
  }
}
