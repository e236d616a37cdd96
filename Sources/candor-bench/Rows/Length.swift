/// Long messages: the time grows with the length and no faster.
enum Length {
  static func figures(_ rig: Rig) throws -> [Figure] {
    var small = try Text(rig, bytes: 200_000)
    var large = try Text(rig, bytes: 2_000_000)
    // In turns: what else the machine does meets both.
    for _ in 0..<7 {
      for _ in 0..<3 { try small.measure(rig) }
      try large.measure(rig)
    }
    let (short, long) = (small.samples.median, large.samples.median)
    return [
      Figure(
        name: "a message of 200 KB, dry",
        value: short / 1000,
        unit: "ms",
        bar: 5,
        barText: "5 ms"
      ),
      Figure(
        name: "a message of 2 MB, dry",
        value: long / 1000,
        unit: "ms",
        bar: 12 * short / 1000,
        barText: "12 × that of 200 KB"
      ),
    ]
  }

  /// A text, and a process that judges it.
  private struct Text {
    let server: Child
    let text: String
    var samples = Samples()

    init(_ rig: Rig, bytes: Int) throws {
      server = try rig.serve()
      text = Requests.report(bytes: bytes, ending: Requests.claim)
    }

    mutating func measure(_ rig: Rig) throws {
      let number = samples.values.count
      let request = Requests.evaluate(number, text: text, hasEvidence: true, isDry: true)
      samples.add(try Clock.time { try rig.check(server.call(request)) })
    }
  }
}
