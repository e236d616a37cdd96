import Foundation
import JSON
import TestSupport
import Testing

/// Plays `protocol/examples/*.jsonl` against the binary: `> ` is sent, `< ` must come back.
@Suite struct TranscriptTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("protocol/examples")

  private static var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted()
  }

  @Test func thereAreTranscripts() { #expect(!Self.names.isEmpty) }

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
        #expect(String(decoding: answer.source, as: UTF8.self) == message)
      }
    }
  }
}
