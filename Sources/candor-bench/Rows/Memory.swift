/// The most memory resident, idle on a store that exists and after many evaluations.
enum Memory {
  static func figures(_ rig: Rig) throws -> [Figure] {
    let store = rig.newStore()
    try rig.serve(store).end()
    let server = try rig.serve(store)
    defer { server.end() }
    guard let idle = server.peakMemory else { return [] }
    let text = Requests.report(bytes: 2048, ending: Requests.claim)
    // Pipelined: the memory is the same, and the disk is waited for less.
    for first in stride(from: 1, through: rig.options.evaluations, by: 16) {
      let numbers = first...min(rig.options.evaluations, first + 15)
      try server.send(
        numbers.flatMap { Requests.evaluate($0, text: text, hasEvidence: true) }
      )
      var answered = 0
      while answered < numbers.count { answered += try server.takeLines() }
      Progress.tell("memory", numbers.upperBound, of: rig.options.evaluations)
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
