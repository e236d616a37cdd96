#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// One call's time while the store fills.
enum Growth {
  /// How many decisions a store holds, what one more then takes, and what an insert into a scratch
  /// database took in between, in microseconds: a disk that has just taken gigabytes is slower.
  typealias Point = (decisions: Int, median: Double, floor: Double)

  static func figures(_ rig: Rig) throws -> (figures: [Figure], curve: [Point]) {
    let server = try rig.serve()
    defer { server.end() }
    let text = Requests.report(bytes: 2048, ending: Requests.claim)
    let scratch = rig.newStore()
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
      sync()
      let insert = try InsertFloor(path: "\(scratch)-\(target)")
      var times = Samples()
      for sample in 1...samples {
        number += 1
        let request = Requests.evaluate(number, text: text, hasEvidence: true)
        times.add(try Clock.time { _ = try server.call(request) })
        if sample % block == 0 { try insert.measure(block) }
      }
      curve.append((target, times.median, insert.samples.median))
    }
    guard let first = curve.first, let last = curve.last else { return ([], []) }
    let figure = Figure(
      name: "p50 at \(last.decisions) stored decisions",
      value: last.median / last.floor,
      unit: "× insert",
      bar: 1.2 * first.median / first.floor,
      barText: "1.2 × that at \(first.decisions)",
      details: [
        ("µs", last.median), ("insert", last.floor), ("at \(first.decisions)", first.median),
        ("insert then", first.floor),
      ]
    )
    return ([figure], curve)
  }

  private static let samples = 400
  /// So many calls in a row before the floor gets its turn.
  private static let block = 20

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
