/// From spawning the process to its first answer, on a store that exists.
enum Start {
  static func figures(_ rig: Rig) throws -> [Figure] {
    let store = rig.newStore()
    let first = try rig.serve(store)
    for number in 1...100 {
      _ = try first.call(Requests.evaluate(number, text: Requests.claim))
    }
    first.end()
    var candor = Samples()
    var echo = Samples()
    for _ in 0..<40 {
      candor.add(try once(rig.candor, ["serve", "--store", store]))
      echo.add(try once(rig.own, ["echo"]))
    }
    let (value, floor) = (candor.median / 1000, echo.median / 1000)
    return [
      Figure(
        name: "start to an answered `initialize`",
        value: value,
        unit: "ms",
        bar: 8,
        barText: "8 ms",
        details: [("p90", candor.percentile(0.9) / 1000)]
      ),
      Figure(
        name: "the same against a bare Swift process",
        value: value,
        unit: "ms",
        bar: 3 * floor,
        barText: "3 × its start",
        details: [("its start", floor)]
      ),
    ]
  }

  private static func once(_ program: String, _ arguments: [String]) throws -> Int64 {
    let start = Clock.nanoseconds
    let child = try Child(program, arguments)
    _ = try child.call(Requests.initialize)
    let time = Clock.nanoseconds - start
    child.end()
    return time
  }
}
