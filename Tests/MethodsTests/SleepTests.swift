import JSON
import JSONRPC
import Methods
import TestSupport
import Testing
import Vocabulary

/// Time in which the machine slept is not charged.
@Suite struct SleepTests {
  /// The clocks of a machine that is made to sleep.
  private final class Machine {
    var now = Instant(milliseconds: 1_767_225_600_000)
    var boot = "one"
    var slept: Int64 = 5000

    func sleep(seconds: Int64) {
      now = now.adding(seconds: seconds)
      slept += seconds * 1000
    }
  }

  /// A connection without a process.
  private final class Client {
    let session: Session
    private let exchange: Exchange<Session>

    init(_ machine: Machine, store: String = ":memory:") throws {
      var configuration = Configuration(storePath: store, version: "0") { machine.now }
      configuration.sleep = { MachineSleep(boot: machine.boot, milliseconds: machine.slept) }
      session = Session(configuration)
      exchange = Exchange(table: Methods.table, context: session, contract: .published)
      _ = try call("initialize")
    }

    func call(_ method: String, _ params: String = "{}") throws -> JSONView {
      session.noticeSleep()
      let text = #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(params)}"#
      let reply = try #require(exchange.handle(Array(text.utf8)))
      try session.commit()
      return try #require(JSONReader.read(reply.bytes).root["result"])
    }

    func fired() throws -> [String] {
      try call("checkDeadlines")["decisions"]?.elements.compactMap { $0["decision"]?.string } ?? []
    }
  }

  private static let task = #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#

  @Test func aDeadlineWaitsAsLongAsTheMachineSlept() throws {
    let machine = Machine()
    let client = try Client(machine)
    _ = try client.call("startTask", Self.task)
    machine.sleep(seconds: 86_400)
    #expect(try client.fired() == [])
    machine.now = machine.now.adding(seconds: 599)
    #expect(try client.fired() == [])
    machine.now = machine.now.adding(seconds: 61)
    #expect(try client.fired() == ["force_checkpoint"])
    #expect(try client.fired() == [])
    let events = try client.call("listEvents", #"{"taskId":"t","type":"machine_slept"}"#)
    let data = events["events"]?.elements.first?["data"]
    #expect(data?["milliseconds"]?.integer == 86_400_000)
  }

  @Test func sleepBetweenTwoProcessesIsTakenByTheSecondHandshake() throws {
    let scratch = try Scratch()
    let machine = Machine()
    let store = scratch.path + "/c.db"
    _ = try Client(machine, store: store).call("startTask", Self.task)
    machine.sleep(seconds: 86_400)
    _ = try Client(machine, store: store)
    let third = try Client(machine, store: store)
    let events = try third.call("listEvents", #"{"taskId":"t","type":"machine_slept"}"#)
    #expect(events["events"]?.elements.count == 1)
    #expect(try third.fired() == [])
  }

  @Test func withoutSleepADeadlineFires() throws {
    let machine = Machine()
    let client = try Client(machine)
    _ = try client.call("startTask", Self.task)
    machine.now = machine.now.adding(seconds: 86_400)
    #expect(try client.fired().first == "force_checkpoint")
  }

  @Test func aNewStartOfTheMachineCountsItsOwnSleepOnly() {
    let before = MachineSleep(boot: "one", milliseconds: 9_000_000)
    #expect(MachineSleep(boot: "two", milliseconds: 0).since(before) == 0)
    #expect(MachineSleep(boot: "two", milliseconds: 60_000).since(before) == 60_000)
    #expect(MachineSleep(boot: "one", milliseconds: 9_000_999).since(before) == 0)
    #expect(MachineSleep(boot: "one", milliseconds: 9_060_000).since(before) == 60_000)
  }

  @Test func aRuntimeMayTellThatItsMachineSlept() throws {
    let machine = Machine()
    let client = try Client(machine)
    _ = try client.call("startTask", Self.task)
    let slept = #"{"event":{"type":"machine_slept","taskId":"t","data":{"milliseconds":3600000}}}"#
    _ = try client.call("recordEvent", slept)
    machine.now = machine.now.adding(seconds: 4200)
    #expect(try client.fired() == [])
    machine.now = machine.now.adding(seconds: 60)
    #expect(try client.fired() == ["force_checkpoint"])
  }
}
