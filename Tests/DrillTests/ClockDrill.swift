#if os(Linux)
import Foundation
import JSON
import TestSupport
import Testing

/// The wall clock jumps (`quality.md`, Reliability): no deadline fires twice, none is lost.
@Suite(.serialized) struct ClockDrill {
  private static let day = 86_400

  private func fired(_ sidecar: Sidecar) throws -> [String] {
    let answer = try sidecar.result("checkDeadlines")
    return answer["decisions"]?.elements.compactMap { $0["decisionId"]?.string } ?? []
  }

  @Test func aDayForwardsAndBackFiresEachDeadlineOnce() throws {
    let store = try FaultyStore()
    let sidecar = try store.sidecar()
    _ = try sidecar.result("initialize")
    _ = try sidecar.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    #expect(try fired(sidecar).isEmpty)
    try store.shiftClock(seconds: Self.day)
    var all = try fired(sidecar)
    #expect(!all.isEmpty)
    try store.shiftClock(seconds: -Self.day)
    all += try fired(sidecar)
    try store.shiftClock(seconds: Self.day)
    let again = try fired(sidecar)
    #expect(again.isEmpty, "a deadline fired twice")
    #expect(Set(all).count == all.count)
    sidecar.signal(SIGKILL)
    _ = sidecar.wait()
    let next = try store.sidecar()
    _ = try next.result("initialize")
    #expect(try fired(next).isEmpty)
    try store.shiftClock(seconds: -Self.day)
    _ = try next.result("evaluateClaim", Drill.claim(9))
    #expect(try next.result("verifyAudit")["ok"]?.bool == true)
  }

  @Test func aDayBackLosesNothing() throws {
    let store = try FaultyStore()
    let sidecar = try store.sidecar()
    _ = try sidecar.result("initialize")
    _ = try sidecar.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    try store.shiftClock(seconds: -Self.day)
    #expect(try fired(sidecar).isEmpty)
    _ = try sidecar.result("evaluateClaim", Drill.claim(1))
    try store.shiftClock(seconds: 0)
    #expect(try fired(sidecar).isEmpty)
    try store.shiftClock(seconds: 1000)
    #expect(try !fired(sidecar).isEmpty)
  }
}
#endif
