import Foundation
import JSON
import TestSupport
import Testing

/// Plays `protocol/examples/**.jsonl` against the binary: `> ` is sent, and what stands behind `< `
/// must come back; an answer may have further members.
@Suite struct TranscriptTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("protocol/examples")

  private static var names: [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".jsonl") }.sorted()
  }

  @Test(arguments: names)
  func plays(_ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let sidecar = try Sidecar()
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let message = String(line.dropFirst(2))
      if line.hasPrefix("> ") {
        sidecar.send(message)
      } else {
        #expect(line.hasPrefix("< "))
        let answer = try #require(sidecar.receive(), "no answer to the line before \(message)")
        let expected = try JSONReader.read(Array(message.utf8)).root
        #expect(difference(expected, answer, at: "") == nil, "\(name)")
      }
    }
  }

  /// Every method must be shown by a transcript.
  @Test func everyMethodIsShown() throws {
    let described = try runCandor(["describe"]).out
    let root = try JSONReader.read(Array(described.utf8)).root
    let methods = root["methods"]?.elements.compactMap { $0["name"]?.string } ?? []
    #expect(!methods.isEmpty)
    let shown = try Self.names.map { name in
      try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    }.joined()
    #expect(methods.filter { !shown.contains("\"method\":\"\($0)\"") } == [])
  }

  /// The first place where something promised is not there.
  private func difference(_ expected: JSONView, _ got: JSONView, at place: String) -> String? {
    guard expected.kind == got.kind else { return "\(place): another kind" }
    switch expected.kind {
    case .object:
      for member in expected.members {
        let name = member.name.string ?? ""
        guard let value = got[name] else { return "\(place)/\(name): missing" }
        if let found = difference(member.value, value, at: "\(place)/\(name)") { return found }
      }
      return nil
    case .array:
      let (left, right) = (expected.elements, got.elements)
      guard left.count == right.count else {
        return "\(place): \(right.count) elements, not \(left.count)"
      }
      for (index, pair) in zip(left, right).enumerated() {
        if let found = difference(pair.0, pair.1, at: "\(place)/\(index)") { return found }
      }
      return nil
    case .null: return nil
    case .boolean, .number, .string:
      let (left, right) = (expected.source, got.source)
      guard !left.elementsEqual(right) else { return nil }
      return "\(place): \(String(decoding: right, as: UTF8.self))"
    }
  }
}
