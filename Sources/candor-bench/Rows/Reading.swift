/// `analyzeMessage`: a message is read, nothing is judged or kept.
enum Reading {
  static func figures(_ rig: Rig) throws -> [Figure] {
    [
      try figure(rig, "`analyzeMessage`, 2 KiB, p50", bytes: 2048, rounds: 400, room: 60),
      try figure(rig, "`analyzeMessage`, 200 KB, p50", bytes: 200_000, rounds: 20, room: 5000),
    ]
  }

  /// The median time against a round trip of the same bytes and so many microseconds.
  private static func figure(
    _ rig: Rig,
    _ name: String,
    bytes: Int,
    rounds: Int,
    room: Double
  ) throws -> Figure {
    defer { Placement.free.settle() }
    Placement.oneCore.beforeSpawning()
    let server = try rig.serve()
    defer { server.end() }
    let text = Requests.report(bytes: bytes, ending: Requests.claim)
    var pipe = try PipeFloor(rig.own)
    var samples = Samples()
    for round in 0..<rounds {
      let request = Requests.analyze(round, text: text)
      samples.add(try Clock.time { try rig.check(server.call(request)) })
      try pipe.measure(1, request)
    }
    let floor = pipe.samples.median
    return Figure(
      name: name,
      value: samples.median,
      unit: "µs",
      bar: floor + room,
      barText: "pipe + \(Int(room)) µs",
      details: [("pipe", floor), ("p99", samples.percentile(0.99))]
    )
  }
}
