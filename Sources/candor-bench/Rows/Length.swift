/// Long messages: the time grows with the length and no faster.
enum Length {
  static func figures(_ rig: Rig) throws -> [Figure] {
    let short = try median(rig, bytes: 200_000, rounds: 15)
    let long = try median(rig, bytes: 2_000_000, rounds: 5)
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

  private static func median(_ rig: Rig, bytes: Int, rounds: Int) throws -> Double {
    let server = try rig.serve()
    defer { server.end() }
    let text = Requests.report(bytes: bytes, ending: Requests.claim)
    var samples = Samples()
    for round in 0..<rounds {
      let request = Requests.evaluate(round, text: text, hasEvidence: true, isDry: true)
      samples.add(try Clock.time { try rig.check(server.call(request)) })
    }
    return samples.median
  }
}
