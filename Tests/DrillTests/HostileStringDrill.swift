import Foundation
import JSON
import TestSupport
import Testing

/// Every string of every published call, one after the other, as somebody hostile would write it
/// (`quality.md`, Security).
@Suite struct HostileStringDrill {
  private static let statements = [
    "'; DROP TABLE task; --", "\" OR 1=1; DELETE FROM audit; --",
    "x'); UPDATE decision SET at=0;--",
  ]
  private static let others = [
    "a\u{0}b", "../../../../etc/passwd", "/etc/passwd", "\u{202E}enod\u{2066}\u{200B}\u{FEFF}",
    "{{evidence.missing}}{{task.id}}", "%s%n${HOME}$(id)`id`", "\u{FFFF}\u{1F468}\u{200D}\u{1F4BB}",
    String(repeating: "a", count: 70_000),
  ]
  private static let examples: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("protocol/examples")
  private static let transcripts: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: examples.path)
    return (names ?? []).filter { $0.hasSuffix(".jsonl") }.sorted()
  }()

  @Test(arguments: transcripts)
  func noStringIsMoreThanAString(_ transcript: String) throws {
    let scratch = try Scratch()
    let sidecar = try Sidecar(store: scratch.path + "/c.db")
    let text = try String(
      contentsOf: Self.examples.appendingPathComponent(transcript),
      encoding: .utf8
    )
    var tried = 0
    for line in text.split(separator: "\n") where line.hasPrefix("> {") {
      let request = try JSONReader.read(Array(line.dropFirst(2).utf8)).root
      let call = try #require(JSONValue(request))
      guard let method = call["method"]?.string, method != "shutdown", method != "exit" else {
        continue
      }
      // A file of that name would be made.
      if method != "initialize", method != "exportAudit" {
        for hostile in Self.variants(call["params"] ?? .object([:]), &tried) {
          try expectHarmless(sidecar, method, hostile)
        }
      }
      let own = call["params"].map { String(decoding: CanonicalJSON.bytes($0), as: UTF8.self) }
      _ = try sidecar.call(method, own ?? "{}")
    }
    let audit = try sidecar.result("verifyAudit")
    #expect(audit["ok"]?.bool == true)
    let file = try StoredFile(scratch.path + "/c.db")
    #expect(file.column("PRAGMA integrity_check") == ["ok"])
    #expect(file.number("SELECT count(*) FROM audit") == audit["records"]?.integer.map { Int($0) })
    #expect(file.number("SELECT count(*) FROM task") >= 0, "the table is gone")
    #expect(file.number("SELECT count(*) FROM decision WHERE at = 0") == 0)
  }

  private func expectHarmless(_ sidecar: Sidecar, _ method: String, _ params: JSONValue) throws {
    let text = String(decoding: CanonicalJSON.bytes(params), as: UTF8.self)
    let answer = try sidecar.call(method, text)
    guard let code = answer["error"]?["code"]?.integer else { return }
    #expect(code != -32603 && code != 1005, "\(method) \(text.prefix(400))")
  }

  /// The same params, each with one string of them replaced: by SQL, and by one other thing.
  private static func variants(_ value: JSONValue, _ tried: inout Int) -> [JSONValue] {
    switch value {
    case .string:
      tried += 1
      return [
        .string(statements[tried % statements.count]), .string(others[tried % others.count]),
      ]
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { name, member in
        variants(member, &tried).map { changed in
          .object(members.merging([name: changed]) { $1 })
        }
      }
    case .array(let elements):
      return elements.indices.flatMap { index in
        variants(elements[index], &tried).map { changed in
          var all = elements
          all[index] = changed
          return .array(all)
        }
      }
    default: return []
    }
  }
}
