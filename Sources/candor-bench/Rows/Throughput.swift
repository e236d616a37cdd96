#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// `evaluateClaim` with 64 requests in flight.
enum Throughput {
  private static let inFlight = 64

  static func figures(_ rig: Rig) throws -> [Figure] {
    let small = Requests.report(bytes: 200, ending: Requests.claim)
    let large = Requests.report(bytes: 2048, ending: Requests.claim)
    return [
      try figure(rig, "64 in flight, 200 bytes", small, 30_000),
      try figure(rig, "64 in flight, 2 KiB", large, 15_000),
    ]
  }

  private static func figure(
    _ rig: Rig,
    _ name: String,
    _ text: String,
    _ bar: Double
  ) throws -> Figure {
    let count = max(inFlight, rig.options.samples * 5)
    // All requests behind one another, and where each of them ends.
    var requests: [UInt8] = []
    var ends = [0]
    for number in 1...count {
      requests += Requests.evaluate(number, text: text)
      ends.append(requests.count)
    }
    let store = rig.newStore()
    let server = try rig.serve(store)
    defer { server.end() }
    let before = server.received
    let time = try play(server, requests, ends)
    server.end()
    let length = (server.received - before) / count
    func least(_ extent: Replay.Extent) throws -> Double {
      let replay = try rig.replay(store, extent, answers: length)
      defer { replay.end() }
      return Double(try play(replay, requests, ends)) / 1000 / Double(count)
    }
    let rate = Double(count) / (Double(time) / 1_000_000_000)
    return Figure(
      name: name,
      value: rate,
      unit: "a second",
      bar: bar,
      barText: "\(Int(bar)) a second",
      isMoreBetter: true,
      details: [
        ("µs a call", 1_000_000 / rate), ("its replay", try least(.rows)),
        ("its record alone", try least(.record)),
      ]
    )
  }

  private static func play(_ server: Child, _ requests: [UInt8], _ ends: [Int]) throws -> Int64 {
    // What the disk has still to write of the run before is not this one's time.
    sync()
    return try Clock.time { try send(requests, ends, to: server) }
  }

  private static func send(_ requests: [UInt8], _ ends: [Int], to server: Child) throws {
    let count = ends.count - 1
    var sent = 0
    var answered = 0
    while answered < count {
      let next = min(count, answered + inFlight)
      if sent < next {
        try server.send(Array(requests[ends[sent]..<ends[next]]))
        sent = next
      }
      answered += try server.takeLines()
    }
  }
}
