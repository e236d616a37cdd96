import Foundation
import JSON
import TestSupport
import Testing

/// Each word of the vocabulary has its line in the page of `protocol/` that tells of it.
@Suite struct PageTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("protocol")

  private static let vocabulary: JSONView = {
    let printed = try? runCandor(["describe"]).out
    return printed.flatMap { try? JSONReader.read(Array($0.utf8)).root } ?? .emptyObject
  }()

  private func rows(_ page: String) throws -> [String: String] {
    let file = Self.folder.appendingPathComponent(page)
    var rows: [String: String] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"),
        let name = cells.prefix(2).first(where: { $0.hasPrefix("`") && $0.hasSuffix("`") })
      else { continue }
      let word = String(name.dropFirst().dropLast())
      #expect(rows[word] == nil, "`\(word)` stands twice in \(page)")
      rows[word] = String(line)
    }
    return rows
  }

  private func words(_ key: String) -> [String] {
    let elements = Self.vocabulary[key]?.elements ?? []
    return elements.compactMap { $0.string ?? $0["name"]?.string }
  }

  @Test(arguments: [
    ("methods.md", ["methods", "notifications"]), ("events.md", ["events", "derivedSignals"]),
    ("evidence.md", ["evidenceClasses", "evidenceReasons"]),
    ("claims.md", ["claimTypes", "messageKinds"]),
    ("decisions.md", ["decisions", "requiredActions"]),
    ("facts.md", ["facts", "comparators"]), ("findings.md", ["findingRules"]),
  ])
  func everyWordHasItsLine(_ page: String, _ keys: [String]) throws {
    let rows = try rows(page)
    let wanted = keys.flatMap(words).filter { !["initialized", "exit"].contains($0) }
    #expect(wanted.count > 10)
    #expect(wanted.filter { rows[$0] == nil } == [])
  }

  /// What stands in the tables is what the binary says.
  @Test func theTablesSayWhatTheBinarySays() throws {
    let pages = [
      ("methods.md", "methods", "summary"), ("facts.md", "facts", "summary"),
      ("facts.md", "comparators", "summary"),
    ]
    for (page, key, member) in pages {
      let rows = try rows(page)
      for element in Self.vocabulary[key]?.elements ?? [] {
        let name = element["name"]?.string ?? ""
        #expect(rows[name]?.contains(element[member]?.string ?? "-") == true, "\(page): \(name)")
      }
    }
    let evidence = try rows("evidence.md")
    for element in Self.vocabulary["evidenceClasses"]?.elements ?? [] {
      let name = element["name"]?.string ?? ""
      let quality = ["runtime", "ci", "operator", "subagent", "agent"].map {
        element["quality"]?[$0]?.string ?? ""
      }
      #expect(evidence[name] == "| `\(name)` | \(quality.joined(separator: " | ")) |")
    }
  }

  @Test func everyErrorHasItsLine() throws {
    let rows = try rows("errors.md")
    let errors = Self.vocabulary["errors"]?.elements ?? []
    #expect(errors.count == 14)
    for error in errors {
      let (kind, code) = (error["kind"]?.string ?? "", error["code"]?.integer ?? 0)
      let meaning = error["meaning"]?.string ?? "-"
      #expect(rows[kind]?.hasPrefix("| \(code) | `\(kind)` | \(meaning) |") == true, "\(kind)")
    }
  }

  /// Each param of each method stands in its line, in bold where it must be there.
  @Test func everyParamStandsInItsMethodsLine() throws {
    let rows = try rows("methods.md")
    for method in Self.vocabulary["methods"]?.elements ?? [] {
      let row = rows[method["name"]?.string ?? ""] ?? ""
      let required = method["params"]?["required"]?.elements.compactMap(\.string) ?? []
      for param in method["params"]?["properties"]?.members ?? [] {
        let name = param.name.string ?? ""
        let isBold = row.contains("**`\(name)`**")
        #expect(row.contains("`\(name)`") && isBold == required.contains(name), "\(row): \(name)")
      }
    }
  }

  /// The steps that the first page shows, as they stand there.
  @Test func theFirstStepsWork() throws {
    let file = Self.folder.appendingPathComponent("README.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let messages = lines.filter { $0.hasPrefix("       > {") }.map { String($0.dropFirst(9)) }
    #expect(messages.count == 3)
    let sidecar = try Sidecar()
    var answers: [JSONView] = []
    for message in messages {
      sidecar.send(message.replacingOccurrences(of: "1234", with: "null"))
      answers.append(try #require(sidecar.receive()))
    }
    #expect(answers.allSatisfy { $0["result"] != nil })
    #expect(answers.last?["result"]?["deliver"]?.bool == true)
    #expect(answers.last?["result"]?["text"]?["effective"]?.string == "Done, all tests pass.")
  }

  /// A link in a page of `protocol/` leads to a file.
  @Test func linksLeadSomewhere() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for page in names where page.hasSuffix(".md") {
      let file = Self.folder.appendingPathComponent(page)
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in text.components(separatedBy: "](").dropFirst() {
        let target = part.prefix { $0 != ")" && $0 != "#" }
        guard !target.isEmpty, !target.hasPrefix("http") else { continue }
        let path = Self.folder.appendingPathComponent(String(target)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(page): \(target)")
      }
      if page != "README.md" {
        let index = Self.folder.appendingPathComponent("README.md")
        #expect(try String(contentsOf: index, encoding: .utf8).contains("(\(page))"), "\(page)")
      }
    }
  }
}
