#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// `evaluateClaim` one at a time, against a round trip and an insert measured in between.
enum Latency {
  /// So many calls in a row before the floors get their turn.
  private static let block = 50
  /// How long after them the server is done with copying its log, in microseconds.
  private static let rest: UInt32 = 50_000

  static func figures(_ rig: Rig) throws -> [Figure] {
    let text = Requests.report(bytes: 2048, ending: Requests.claim)
    let bare = Requests.report(bytes: 2048, ending: "Done, and everything is deployed.")
    func measured(_ placement: Placement, _ text: String, isDry: Bool = false) throws -> Run {
      try measure(rig, placement, isDurable: !isDry) {
        Requests.evaluate($0, text: text, hasEvidence: true, isDry: isDry)
      }
    }
    let supported = try measured(.oneCore, text)
    let downgraded = try measured(.oneCore, bare)
    var figures = durable("evaluateClaim, 2 KiB, 5 items, supported", supported)
    figures += durable("the same, not supported", downgraded)
    let near = try measured(.oneCore, text, isDry: true)
    figures.append(dry("the same with `dryRun`, p50", near))
    if Placement.hasTwoCores {
      let far = try measured(.twoCores, text, isDry: true)
      figures.append(dry("the same across two cores, p50", far))
    }
    return figures
  }

  private static func dry(_ name: String, _ run: Run) -> Figure {
    let floor = run.pipe.median
    return Figure(
      name: name,
      value: run.samples.median,
      unit: "µs",
      bar: floor + 45,
      barText: "pipe + 45 µs",
      details: [("pipe", floor), ("p99", run.samples.percentile(0.99))]
    )
  }

  private static func durable(_ name: String, _ run: Run) -> [Figure] {
    let bars: [(String, Double, Double)] = [
      ("p50", 0.5, 1.25), ("p99", 0.99, 1.5), ("p99.9", 0.999, 2),
    ]
    return bars.map { label, share, factor in
      let (pipe, insert) = (run.pipe.percentile(share), run.insert.percentile(share))
      return Figure(
        name: "\(name), \(label)",
        value: run.samples.percentile(share),
        unit: "µs",
        bar: factor * (pipe + insert),
        barText: "\(Figure.text(factor)) × (pipe + insert)",
        details: [
          ("pipe", pipe), ("insert", insert), ("its replay", run.replay.percentile(share)),
          ("its record alone", run.record.percentile(share)),
        ]
      )
    }
  }

  private struct Run {
    var samples = Samples()
    var pipe = Samples()
    var insert = Samples()
    /// The calls played once more by a process that judges nothing.
    var replay = Samples()
    /// The same, with nothing stored but each call's record.
    var record = Samples()
  }

  private static func measure(
    _ rig: Rig,
    _ placement: Placement,
    isDurable: Bool,
    _ request: (Int) -> [UInt8]
  ) throws -> Run {
    defer { Placement.free.settle() }
    placement.beforeSpawning()
    guard isDurable else {
      let server = try rig.serve()
      defer { server.end() }
      try rig.check(server.call(request(0)))
      return try play(rig, [server], placement, isDurable: false, request)
    }
    // What is replayed must have been stored before: so the calls are made once unmeasured.
    let store = rig.newStore()
    let first = try rig.serve(store)
    try rig.check(first.call(request(0)))
    let before = first.received
    let calls = warmUp + rig.options.samples
    for number in 1...calls { _ = try first.call(request(number)) }
    first.end()
    let length = (first.received - before) / calls
    let server = try rig.serve()
    defer { server.end() }
    let replay = try rig.replay(store, .rows, answers: length)
    defer { replay.end() }
    let record = try rig.replay(store, .record, answers: length)
    defer { record.end() }
    return try play(rig, [server, replay, record], placement, isDurable: true, request)
  }

  /// How many calls are made before any is measured.
  private static let warmUp = 4 * block

  /// Times calls in blocks, with the floors and a rest between two blocks, and each server in turn:
  /// what the machine's neighbours do meets all alike.
  private static func play(
    _ rig: Rig,
    _ servers: [Child],
    _ placement: Placement,
    isDurable: Bool,
    _ request: (Int) -> [UInt8]
  ) throws -> Run {
    var pipe = try PipeFloor(rig.own)
    placement.settle()
    let insert = try InsertFloor(path: rig.newStore())
    var samples = servers.map { _ in Samples() }
    for start in stride(from: 0, to: warmUp + rig.options.samples, by: block) {
      // Made beforehand: the floors are measured without pauses as well.
      let requests = (1...block).map { request(start + $0) }
      for (place, server) in servers.enumerated() {
        for bytes in requests {
          let time = try Clock.time { _ = try server.call(bytes) }
          if start >= warmUp { samples[place].add(time) }
        }
        // What the server does when it rests must not be measured as the floors' own time.
        if isDurable { usleep(rest) }
        try pipe.measure(block, requests[0])
        if isDurable { try insert.measure(block) }
      }
    }
    return Run(
      samples: samples[0],
      pipe: pipe.samples,
      insert: insert.samples,
      replay: samples.count > 1 ? samples[1] : Samples(),
      record: samples.count > 2 ? samples[2] : Samples()
    )
  }
}
