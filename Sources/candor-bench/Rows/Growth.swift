/// One call's time while the store fills.
enum Growth {
  /// How many decisions a store holds, and what one more then takes, in microseconds.
  typealias Point = (decisions: Int, median: Double)

  static func figures(_ rig: Rig) throws -> (figures: [Figure], curve: [Point]) {
    let server = try rig.serve()
    defer { server.end() }
    let text = Requests.report(bytes: 2048, ending: Requests.claim)
    var curve: [Point] = []
    var number = 0
    for target in targets(rig.options.growth) {
      while number < target - samples {
        let next = min(target - samples, number + 64)
        let batch = ((number + 1)...next).flatMap { Requests.evaluate($0, text: Requests.claim) }
        try server.send(batch)
        var answered = 0
        while answered < next - number { answered += try server.takeLines() }
        number = next
        Progress.tell("growth", number, of: rig.options.growth)
      }
      var times = Samples()
      for _ in 0..<samples {
        number += 1
        let request = Requests.evaluate(number, text: text, hasEvidence: true)
        times.add(try Clock.time { _ = try server.call(request) })
      }
      curve.append((target, times.median))
    }
    guard let first = curve.first, let last = curve.last else { return ([], []) }
    let figure = Figure(
      name: "p50 at \(last.decisions) stored decisions",
      value: last.median,
      unit: "µs",
      bar: 1.2 * first.median,
      barText: "1.2 × that at \(first.decisions)",
      details: [("at \(first.decisions)", first.median)]
    )
    return ([figure], curve)
  }

  private static let samples = 400

  private static func targets(_ last: Int) -> [Int] {
    var targets: [Int] = []
    var next = 1000
    while next < last {
      targets += [next, next * 2, next * 5].filter { $0 < last }
      next *= 10
    }
    return targets + [last]
  }
}
