import Foundation
import TestSupport
import Testing

@Suite struct CommandLineTests {
  @Test func theDemoShowsThePoint() throws {
    let run = try runCandor(["demo"])
    #expect(run.code == 0)
    #expect(run.out.contains("downgrade_status"))
    #expect(run.out.contains("pending_verification"))
    #expect(run.out.contains("force_checkpoint"))
    #expect(run.out.contains("the chain holds"))
    #expect(!run.out.contains("\u{1B}"))
  }

  @Test(arguments: [
    (["--stroe", "x"], "--store"), (["sevre"], "serve"), (["call", "getTsak"], "getTask"),
    (["--framing", "lien"], "line"),
  ])
  func unknownWordsGetTheNearestOneAndExitTwo(_ arguments: [String], _ nearest: String) throws {
    let run = try runCandor(arguments)
    #expect(run.code == 2)
    #expect(run.err.contains("did you mean `\(nearest)`?"))
    #expect(run.out.isEmpty)
  }

  @Test func helpAndVersionSayWhatTheyShould() throws {
    #expect(try runCandor(["--help"]).out.contains("usage: candor"))
    #expect(try runCandor(["--version"]).out.hasPrefix("candor "))
  }

  @Test func aCallWorksOnItsOwn() throws {
    let scratch = try Scratch()
    let store = ["--store", scratch.path + "/c.db"]
    let made = try runCandor(["call", "startTask", #"{"taskId":"t"}"#] + store)
    #expect(made.code == 0)
    let found = try runCandor(["call", "getTask", "-"] + store, input: "{\"taskId\":\n\"t\"}")
    #expect(found.out.contains(#""taskId":"t""#))
    let missing = try runCandor(["call", "getTask", #"{"taskId":"u"}"#] + store)
    #expect(missing.code == 1)
    #expect(missing.err.contains("not_found"))
    #expect(try runCandor(["audit", "verify"] + store).out.contains("1 records, the chain holds"))
  }

  @Test(arguments: ["verifyAudit", "ruleStatistics", "replay"])
  func aCallThatReportsProgressPrintsItsResultAlone(_ method: String) throws {
    let packs = method == "replay" ? #","packs":[]"# : ""
    let token = #""progressToken":"x""#
    let run = try runCandor(["call", method, "{\(token)\(packs)}", "--store", ":memory:"])
    #expect(run.code == 0)
    let alone = try runCandor(["call", method, "{\(packs.dropFirst())}", "--store", ":memory:"])
    #expect(run.out == alone.out)
    #expect(run.err.contains("$/progress"))
  }

  @Test func checkNamesTheFileLineAndColumn() throws {
    let scratch = try Scratch()
    let file = scratch.path + "/policy.yaml"
    try "apiVersion: reporting-governance/v1alpha1\nkind: PolicyPak\n".write(
      toFile: file,
      atomically: true,
      encoding: .utf8
    )
    let run = try runCandor(["check", file])
    #expect(run.code == 1)
    #expect(run.out.contains("\(file):2:7: error: "))
    #expect(run.out.contains("did you mean `PolicyPack`?"))
  }

  @Test func stateLiesInTheStateFolder() throws {
    let scratch = try Scratch()
    let run = try runCandor(
      ["call", "ping"],
      environment: ["XDG_STATE_HOME": scratch.path]
    )
    #expect(run.code == 0)
    let path = scratch.path + "/candor/candor.db"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func describeIsWhatTheMethodAnswers() throws {
    let printed = try runCandor(["describe"]).out
    let called = try runCandor(["call", "describe", "--store", ":memory:"]).out
    #expect(printed == called)
  }
}
