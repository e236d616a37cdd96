import Foundation
import JSON
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Input that somebody wrote to do harm (`quality.md`, Security); strings in each place of each call
/// are `HostileStringDrill`'s.
@Suite struct UntrustedInputTests {
  private static let bomb =
    "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    + (1..<12).map { level in
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
      return "a\(level): &a\(level) [\(aliases)]\n"
    }.joined()

  private func diagnostics(_ source: String, path: String? = nil) throws -> [String] {
    let sidecar = try Sidecar()
    try sidecar.start()
    var params: [String: JSONValue] = ["source": .string(source)]
    if let path { params["path"] = .string(path) }
    let text = String(decoding: CanonicalJSON.bytes(.object(params)), as: UTF8.self)
    let answer = try sidecar.result("validatePolicyPack", text)
    #expect(answer["valid"]?.bool == false)
    // Nothing was unfolded on the way.
    if let peak = sidecar.peakKiB { #expect(peak < 200 << 10) }
    return answer["diagnostics"]?.elements.compactMap { $0["code"]?.string } ?? []
  }

  @Test(arguments: ["policy.yaml", ".tasksgodzilla/policy.yml"])
  func aBombOfAliasesIsRefusedUnlit(_ path: String) throws {
    #expect(try !diagnostics(Self.bomb, path: path).isEmpty)
  }

  @Test(arguments: [
    ("[", "]"), ("{\"a\":", "}"), ("- ", ""), ("{a: ", "}"), ("? ", ""), ("\"", ""),
  ])
  func deepNestingIsRefused(_ open: String, _ close: String) throws {
    let depth = 20_000
    let text =
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    #expect(try !diagnostics(text).isEmpty)
  }

  @Test(arguments: [
    "meta: {key: a\u{0}b, name: n, version: \"1\"}", "meta:\n  key: \"a\\0b\"\n", "\u{0}",
  ])
  func aPackWithNULIsRefused(_ text: String) throws {
    #expect(try !diagnostics(text).isEmpty)
  }

  /// A project whose root holds one untrusted file.
  private func findings(_ place: (String) throws -> Void) throws -> [String] {
    let scratch = try Scratch()
    let folder = scratch.path + "/.tasksgodzilla"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try place(folder + "/policy.yml")
    let sidecar = try Sidecar()
    try sidecar.start()
    _ = try sidecar.result("putProject", #"{"projectId":"p","root":"\#(scratch.path)"}"#)
    _ = try sidecar.result(
      "setProjectPolicy",
      #"{"projectId":"p","repoLocalEnabled":true,"actor":{"kind":"human","id":"ann"}}"#
    )
    let answer = try sidecar.result("policyFindings", #"{"projectId":"p"}"#)
    return answer["findings"]?.elements.compactMap { $0["code"]?.string } ?? []
  }

  @Test(arguments: [
    Array("requirements: {protocol_files: [\u{0}]}".utf8), [0x61, 0x3A, 0x20, 0xC3, 0x28],
    [0xFF, 0xFE, 0x61, 0x00], Array(bomb.utf8), Array(repeating: UInt8(ascii: "["), count: 200_000),
  ])
  func aFileThatIsNoTextIsLeftOutAndSaid(_ bytes: [UInt8]) throws {
    let codes = try findings { try Data(bytes).write(to: URL(fileURLWithPath: $0)) }
    #expect(codes.contains("repo_local_invalid"))
  }

  @Test(arguments: ["/dev/zero", "/dev/stdin", "/proc/self/mem", "..", "/etc/hosts"])
  func aFileThatLeadsToADeviceIsLeftOutAndSaid(_ target: String) throws {
    let codes = try findings { path in _ = symlink(target, path) }
    #expect(codes.contains("repo_local_invalid"))
  }

  @Test func aRequiredFileThatIsAFifoOrADeviceIsMissing() throws {
    let scratch = try Scratch()
    let sidecar = try Sidecar()
    try sidecar.start()
    _ = try sidecar.result("putProject", #"{"projectId":"p","root":"\#(scratch.path)"}"#)
    _ = try sidecar.result(
      "setProjectPolicy",
      #"{"projectId":"p","overrides":{"requirements":{"protocol_files":["plan.md","log.md"]}},"actor":{"kind":"human","id":"ann"}}"#
    )
    _ = try sidecar.result("startProtocolRun", #"{"projectId":"p","protocolRunId":"r"}"#)
    _ = try sidecar.result(
      "putStep",
      #"{"protocolRunId":"r","stepRunId":"s","name":"one"}"#
    )
    let run = scratch.path + "/.protocols/r"
    try FileManager.default.createDirectory(atPath: run, withIntermediateDirectories: true)
    // Who opens a pipe waits for its writer; who reads the device never ends.
    #expect(mkfifo(run + "/plan.md", 0o644) == 0)
    #expect(symlink("/dev/zero", run + "/log.md") == 0)
    #expect(mkfifo(run + "/one.md", 0o644) == 0)
    let answer = try sidecar.result("policyFindings", #"{"protocolRunId":"r"}"#)
    let codes = answer["findings"]?.elements.compactMap { $0["code"]?.string } ?? []
    #expect(codes.contains("missing_protocol_file.plan.md"))
    #expect(codes.contains("missing_protocol_file.log.md"))
    let step = try sidecar.result("policyFindings", #"{"stepRunId":"s"}"#)
    #expect(
      step["findings"]?.elements.contains { $0["code"]?.string == "step_file_missing" } == true
    )
  }

  @Test(arguments: ["/dev/zero", "/dev/null", "fifo", "folder", "/proc/self/mem"])
  func aStoreThatIsNoRegularFileIsRefused(_ name: String) throws {
    let scratch = try Scratch()
    let path = name.hasPrefix("/") ? name : scratch.path + "/" + name
    if name == "fifo" { #expect(mkfifo(path, 0o644) == 0) }
    if name == "folder" { #expect(mkdir(path, 0o755) == 0) }
    let refused = try Sidecar(store: path).call("initialize")
    #expect(refused["error"]?["code"]?.integer == 1005)
  }

  /// Characters that turn or hide text are read past and given back as they came.
  @Test(arguments: ["\u{202E}", "\u{200B}", "\u{2066}", "\u{FEFF}", "\u{00AD}", "\u{E0041}"])
  func hiddenCharactersHideNoClaim(_ hidden: String) throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    let text = "Do\(hidden)ne. All \(hidden)te\(hidden)sts pass."
    let message = JSONValue.object([
      "taskId": .string("t"), "message": .object(["text": .string(text)]),
    ])
    let params = String(decoding: CanonicalJSON.bytes(message), as: UTF8.self)
    let answer = try sidecar.result("evaluateClaim", params)
    #expect(answer["decision"]?["decision"]?.string == "downgrade_status")
    #expect(answer["text"]?["original"]?.string.map { Array($0.utf8) } == Array(text.utf8))
  }

  /// What a value says in a template's words stays what it says.
  @Test func templatesInValuesAreNotFilledIn() throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    let evil = "{{task.id}} {{evidence.missing}}"
    _ = try sidecar.result(
      "evaluateClaim",
      #"{"taskId":"t","message":{"text":"3 tests fail. I'll report back on \#(evil) in 5 minutes."}}"#
    )
    let due = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:30:00Z"}"#)
    let notices = due["notices"]?.elements.compactMap { $0["text"]?.string } ?? []
    #expect(notices.contains { $0.contains("I'll report back on \(evil) in 5 minutes") })
  }
}
