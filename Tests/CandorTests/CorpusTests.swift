import Foundation
import JSON
import TestSupport
import Testing

/// How well real and own messages are read, against the figures last reached.
@Suite struct CorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus")

  private static let labels = [
    "progress", "completion", "verified_completion", "next_step", "promised_followup", "blocked",
  ]

  private static let fields = [
    "status": "current_status", "completed": "completed_this_segment", "next_step": "next_step",
    "next_report": "next_report_condition", "operator_needed": "operator_intervention",
  ]

  /// The sets that are there: our own messages, and the shared ones where a variable names them.
  static var sets: [String] {
    ProcessInfo.processInfo.environment["CANDOR_CORPUS"] == nil ? ["own"] : ["own", "dev"]
  }

  private static func file(_ set: String) -> URL {
    guard set == "dev", let shared = ProcessInfo.processInfo.environment["CANDOR_CORPUS"] else {
      return folder.appendingPathComponent("messages.jsonl")
    }
    return URL(fileURLWithPath: shared).appendingPathComponent("dev.jsonl")
  }

  private static func json(_ url: URL) throws -> [JSONView] {
    let lines = try Data(contentsOf: url).split(separator: 0x0A)
    return try lines.map { try JSONReader.read([UInt8]($0)).root }
  }

  /// Right, said and there, of one label.
  private struct Tally {
    var right = 0
    var said = 0
    var there = 0

    mutating func count(_ isThere: Bool, _ isSaid: Bool) {
      right += isThere && isSaid ? 1 : 0
      said += isSaid ? 1 : 0
      there += isThere ? 1 : 0
    }

    var precision: Double { said == 0 ? 0 : Double(right) / Double(said) }
    var recall: Double { there == 0 ? 0 : Double(right) / Double(there) }
  }

  @Test(arguments: CorpusTests.sets)
  func readsNoWorseThanLastTime(_ set: String) throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    var claims: [String: Tally] = [:]
    var fields: [String: Tally] = [:]
    var denied = 0
    for message in try Self.json(Self.file(set)) {
      let text = String(decoding: try #require(message["text"]).source, as: UTF8.self)
      let answer = try sidecar.result("analyzeMessage", #"{"text":\#(text)}"#)
      var found = Set((answer["claims"]?.elements ?? []).compactMap { $0["type"]?.string })
      if found.contains("verified_completion") { found.insert("completion") }
      let gold = Set((message["claims"]?.elements ?? []).compactMap(\.string))
      for label in Self.labels {
        claims[label, default: Tally()].count(gold.contains(label), found.contains(label))
      }
      for (name, key) in Self.fields {
        let isThere = message["fields"]?[name].map { $0.source.starts(with: Array("t".utf8)) }
        fields[name, default: Tally()].count(isThere ?? false, answer["fields"]?[key] != nil)
      }
      for label in (message["negated_claims"]?.elements ?? []).compactMap(\.string)
      where found.contains(label) {
        denied += 1
      }
    }
    let reached = try JSONReader.read(
      [UInt8](Data(contentsOf: Self.folder.appendingPathComponent("figures.json")))
    ).root
    let floor = try #require(reached[set], "no figures: `measure.py --write` writes them")
    compare(claims, floor["claims"], set)
    compare(fields, floor["fields"], set)
    #expect(denied <= Int(floor["negatedReadAsClaims"]?.integer ?? 0))
  }

  private func compare(_ tallies: [String: Tally], _ floor: JSONView?, _ set: String) {
    for (label, tally) in tallies {
      let precision = floor?[label]?["precision"]?.double ?? 0
      let recall = floor?[label]?["recall"]?.double ?? 0
      #expect(tally.precision >= precision - 0.001, "\(set): precision of \(label)")
      #expect(tally.recall >= recall - 0.001, "\(set): recall of \(label)")
    }
  }
}
