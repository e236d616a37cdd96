import Foundation
import Testing

/// Each row of the traceability tables names a file and a test that exist.
@Suite struct TraceabilityTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func rows(_ name: String) -> [[String]] {
    let file = root.appendingPathComponent("protocol/\(name).md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  private static var tests: String {
    let folder = root.appendingPathComponent("Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let swift = files?.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
    return swift.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined()
  }

  @Test(arguments: ["traceability", "traceability-projects"])
  func everyRowNamesWhatExists(_ name: String) {
    let tests = Self.tests
    let rows = Self.rows(name)
    #expect(rows.count > 20)
    for row in rows {
      #expect(row.count == 3, "\(row)")
      for file in row[1].split(separator: ",").map({ $0.filter { !"` ".contains($0) } }) {
        let isAtTheTop = file.hasPrefix("policy-packs") || file.hasPrefix("protocol/")
        let base = isAtTheTop ? "" : "Sources/"
        let path = Self.root.appendingPathComponent(base + file).path
        #expect(FileManager.default.fileExists(atPath: path), "\(file)")
      }
      let parts = row[2].filter { $0 != "`" }.split(separator: ".")
      #expect(parts.count == 2, "\(row)")
      #expect(tests.contains("@Suite struct \(parts[0]) "), "\(row[2])")
      #expect(tests.contains("func \(parts[parts.count - 1])("), "\(row[2])")
    }
  }

  @Test func everyCheckIsInTheList() throws {
    let folder = Self.root.appendingPathComponent("Sources/Projects")
    let list = try String(
      contentsOf: folder.appendingPathComponent("Finding.swift"),
      encoding: .utf8
    )
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("FindingChecks").path
    )
    for file in files {
      #expect(list.contains(file.replacingOccurrences(of: ".swift", with: ".self")), "\(file)")
    }
  }
}
