import Foundation
import Testing

/// Each promise names a drill that is there.
@Suite struct PromiseTests {
  @Test func everyDrillThatAPromiseNamesExists() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = tests.deletingLastPathComponent().appendingPathComponent("protocol/promises.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let names = text.split(separator: "`").map(String.init).filter { word in
      (word.hasSuffix("Drill") || word.hasSuffix("Tests")) && word.allSatisfy(\.isLetter)
    }
    let files = FileManager.default.enumerator(atPath: tests.path)?.compactMap { $0 as? String }
    let found = Set((files ?? []).map { URL(fileURLWithPath: $0).lastPathComponent })
    #expect(Set(names).count >= 10)
    for name in names { #expect(found.contains(name + ".swift"), "\(name)") }
  }
}
