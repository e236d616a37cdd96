import Foundation
import JSON
import TestSupport
import Testing

/// `kill -9` at random moments under pipelined load (`quality.md`, Reliability).
@Suite(.serialized) struct KillDrill {
  @Test func nothingAnsweredIsLostAndNothingIsHalf() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<10 {
      let scratch = try Scratch()
      let store = scratch.path + "/c.db"
      var task = 0
      for _ in 0..<20 {
        let sidecar = try Sidecar(store: store)
        try sidecar.start()
        let requests = (task..<task + 400).map { number in
          #"{"jsonrpc":"2.0","id":\#(number),"method":"evaluateClaim","params":\#(Drill.claim(number % 7))}"#
        }
        task += requests.count
        // On a thread of its own: nobody reads, so writing stands still at some time.
        nonisolated(unsafe) let own = sidecar
        Thread.detachNewThread { for request in requests { own.send(request) } }
        usleep(UInt32.random(in: 0...60_000, using: &random))
        sidecar.signal(SIGKILL)
        var answers: [JSONView] = []
        while let answer = sidecar.receive() { answers.append(answer) }
        let file = try StoredFile(store)
        #expect(file.faults.isEmpty)
        for answer in answers where answer["id"] != nil {
          let result = try #require(answer["result"])
          #expect(file.holds(result))
        }
      }
      let sidecar = try Sidecar(store: store)
      try sidecar.start()
      #expect(try sidecar.result("verifyAudit")["ok"]?.bool == true)
    }
  }
}
