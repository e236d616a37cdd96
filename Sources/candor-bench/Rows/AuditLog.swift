/// `verifyAudit`, and what others wait for meanwhile.
enum AuditLog {
  static func figures(_ rig: Rig) throws -> [Figure] {
    let server = try rig.serve()
    defer { server.end() }
    let count = rig.options.growth
    for start in stride(from: 1, through: count, by: 64) {
      let numbers = start...min(count, start + 63)
      try server.send(numbers.flatMap { Requests.evaluate($0, text: Requests.claim) })
      var answered = 0
      while answered < numbers.count { answered += try server.takeLines() }
      Progress.tell("audit", start, of: count)
    }
    var walks = Samples()
    for _ in 0..<5 {
      walks.add(
        try Clock.time { try rig.check(server.call(Requests.line(id: 1, "verifyAudit", "{}"))) }
      )
    }
    return [
      Figure(
        name: "`verifyAudit` over \(count) records, the middle one of five walks",
        value: Double(count) / (walks.median / 1_000_000),
        unit: "a second",
        bar: 200_000,
        barText: "200000 a second",
        isMoreBetter: true
      ),
      Figure(
        name: "`ping` while `verifyAudit` runs, slowest",
        value: try slowestPing(server) / 1000,
        unit: "ms",
        bar: 20,
        barText: "20 ms"
      ),
    ]
  }

  private static func slowestPing(_ server: Child) throws -> Double {
    try server.send(Requests.line(id: 7, "verifyAudit", "{}"))
    var samples = Samples()
    var isDone = false
    while !isDone {
      samples.add(
        try Clock.time {
          try server.send(Requests.line(id: 8, "ping", "{}"))
          while true {
            let answer = String(decoding: try server.line().prefix(40), as: UTF8.self)
            if answer.contains(#""id":7,"#) { isDone = true }
            if answer.contains(#""id":8,"#) { return }
          }
        }
      )
    }
    return samples.percentile(1)
  }
}
