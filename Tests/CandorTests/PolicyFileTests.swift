import Foundation
import JSON
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The untrusted file in a repository, and the limits of what is read.
@Suite struct PolicyFileTests {
  private let scratch: Scratch
  private let sidecar: Sidecar
  private let file: URL

  init() throws {
    scratch = try Scratch()
    sidecar = try Sidecar()
    file = URL(fileURLWithPath: scratch.path + "/.tasksgodzilla/policy.yml")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try sidecar.start()
    _ = try sidecar.result("putProject", #"{"projectId":"p","root":"\#(scratch.path)"}"#)
    _ = try sidecar.result(
      "setProjectPolicy",
      #"{"projectId":"p","repoLocalEnabled":true,"actor":{"kind":"human","id":"ann"}}"#
    )
  }

  private func write(_ text: String) throws { try Data(text.utf8).write(to: file) }

  private func effective() throws -> JSONView {
    try sidecar.result("effectivePolicy", #"{"projectId":"p"}"#)
  }

  private func findings() throws -> [String] {
    try sidecar.result("policyFindings", #"{"projectId":"p"}"#)["findings"]?.elements
      .compactMap { $0["code"]?.string } ?? []
  }

  @Test func aChangeOfTheFileIsSeenAtOnce() throws {
    let before = try effective()["hash"]?.string
    #expect(try effective()["hash"]?.string == before)
    try write("requirements: {protocol_files: [plan.md]}")
    let first = try effective()
    #expect(first["hash"]?.string != before)
    #expect(first["policy"]?["requirements"]?["protocol_files"]?.elements.count == 1)
    try write("requirements: {protocol_files: [plan.md, log.md]}")
    #expect(try effective()["policy"]?["requirements"]?["protocol_files"]?.elements.count == 2)
    try FileManager.default.removeItem(at: file)
    #expect(try effective()["hash"]?.string == before)
  }

  /// A file that has been left alone is known by its stamp.
  @Test func whatHappensBesideOrToASettledFileIsSeen() throws {
    try write("requirements: {protocol_files: [plan.md]}")
    usleep(200_000)
    let settled = try effective()["hash"]?.string
    #expect(try effective()["hash"]?.string == settled)
    let before = file.deletingPathExtension().appendingPathExtension("json")
    try Data(#"{"requirements": {"protocol_files": ["a.md", "b.md"]}}"#.utf8).write(to: before)
    #expect(try effective()["policy"]?["requirements"]?["protocol_files"]?.elements.count == 2)
    try FileManager.default.removeItem(at: before)
    #expect(try effective()["hash"]?.string == settled)
    let folder = file.deletingLastPathComponent()
    let elsewhere = folder.deletingLastPathComponent().appendingPathComponent("elsewhere")
    try FileManager.default.moveItem(at: folder, to: elsewhere)
    try FileManager.default.createSymbolicLink(at: folder, withDestinationURL: elsewhere)
    #expect(try findings().contains("repo_local_invalid"))
    #expect(try effective()["hash"]?.string != settled)
  }

  @Test func whatIsChosenCountsWhenOnlyTheFileChangesAfterwards() throws {
    func choose(_ choice: String) throws {
      _ = try sidecar.result(
        "setProjectPolicy",
        #"{"projectId":"p","actor":{"kind":"human","id":"ann"},\#(choice)}"#
      )
    }
    func files() throws -> Int? {
      try effective()["policy"]?["requirements"]?["protocol_files"]?.elements.count
    }
    try write("requirements: {protocol_files: [a.md]}")
    #expect(try files() == 1)
    try choose(#""overrides":{"requirements":{"protocol_files":["b.md","c.md"]}}"#)
    #expect(try files() == 3)
    try write("requirements: {protocol_files: [a.md, d.md]}")
    #expect(try files() == 4)
    try choose(#""repoLocalTrust":"full""#)
    #expect(try files() == 2)
    try write("enforcement: {mode: block}\nrequirements: {protocol_files: [a.md]}")
    #expect(try files() == 1)
    #expect(try effective()["enforcementMode"]?.string == "block")
    let explained = try sidecar.result("effectivePolicy", #"{"projectId":"p","explain":true}"#)
    #expect(explained["provenance"] != nil)
    #expect(try effective()["provenance"] == nil)
  }

  @Test func aPackThatChangesItsStatusIsSeenAtOnce() throws {
    #expect(try !findings().contains("pack_unavailable"))
    _ = try sidecar.result(
      "setPolicyPackStatus",
      #"{"key":"default","status":"disabled","actor":{"kind":"human","id":"ann"}}"#
    )
    #expect(try findings().contains("pack_unavailable"))
  }

  @Test func aFileOverTheLimitIsLeftOutAndSaid() throws {
    let head = "requirements: {protocol_files: [plan.md]}\n#"
    try write(head + String(repeating: "x", count: (256 << 10) - head.utf8.count))
    #expect(try !findings().contains("repo_local_too_large"))
    try write(head + String(repeating: "x", count: (256 << 10) + 1 - head.utf8.count))
    #expect(try findings().contains("repo_local_too_large"))
    #expect(
      try effective()["policy"]?["requirements"]?["protocol_files"]?.elements.isEmpty != false
    )
  }

  @Test func whatIsNoRegularFileIsLeftOutAndSaid() throws {
    #expect(mkfifo(file.path, 0o644) == 0)
    #expect(try findings().contains("repo_local_invalid"))
    unlink(file.path)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    #expect(try findings().contains("repo_local_invalid"))
    try FileManager.default.removeItem(at: file)
    symlink("/etc/hosts", file.path)
    #expect(try findings().contains("repo_local_invalid"))
  }

  @Test(arguments: [
    ("clarifications", 201, "- {key: kN, question: q}"),
    ("enforcement.block_codes", 201, "- missing_artifact # N"),
    ("requirements.protocol_files", 51, "- fN.md"), ("defaults.ci.required_checks", 51, "- cN.sh"),
    ("requirements.step_sections", 31, "- sN"),
  ])
  func aListOverItsLimitIsRefused(_ path: String, _ count: Int, _ element: String) throws {
    let keys = path.split(separator: ".").map(String.init)
    func text(_ count: Int) -> String {
      var text = ""
      for (depth, key) in keys.enumerated() {
        text += String(repeating: "  ", count: depth) + key + ":\n"
      }
      for number in 0..<count {
        text +=
          String(repeating: "  ", count: keys.count)
          + element.replacingOccurrences(of: "N", with: "\(number)") + "\n"
      }
      return text
    }
    func codes(_ count: Int) throws -> [String] {
      let source = JSONValue.object([
        "path": .string(".tasksgodzilla/policy.yml"), "source": .string(text(count)),
      ])
      let params = String(decoding: CanonicalJSON.bytes(source), as: UTF8.self)
      return try sidecar.result("validatePolicyPack", params)["diagnostics"]?.elements
        .filter { $0["severity"]?.equals("error") == true }.compactMap { $0["code"]?.string } ?? []
    }
    #expect(try !codes(count - 1).contains("too_many"))
    #expect(try codes(count).contains("too_many"))
  }

  @Test(arguments: [
    "ghp_0123456789abcdefghijABCDEFGHIJ012345", "AKIAIOSFODNN7EXAMPLE",
    "-----BEGIN RSA PRIVATE KEY-----", "https://user:secret@example.org/x",
    "xoxb-123456789012-abcdefghijkl", "sk-proj-0123456789abcdefghij",
  ])
  func aCredentialIsRefusedWhereverItStands(_ secret: String) throws {
    let source = JSONValue.object([
      "path": .string(".tasksgodzilla/policy.json"),
      "source": .object(["defaults": .object(["ci": .object(["provider": .string(secret)])])]),
    ])
    let params = String(decoding: CanonicalJSON.bytes(source), as: UTF8.self)
    let answer = try sidecar.result("validatePolicyPack", params)
    #expect(answer["valid"]?.bool == false, "\(secret)")
    #expect(!String(decoding: answer.source, as: UTF8.self).contains(secret))
  }
}
