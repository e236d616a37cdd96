import Packs
import Testing

/// A file of noise is told of within bounds, each problem at its place.
@Suite struct DocumentLimitTests {
  @Test func theFirstThousandProblemsAreTold() throws {
    let reader = DocumentReader(file: "policy.json")
    let members = (0..<3000).map { "\n  \"k\($0)\": \($0)" }.joined(separator: ",")
    let document = try #require(reader.document(Array("{\(members)\n}".utf8)))
    _ = reader.mapping(document, "a policy", optional: ["name"])
    #expect(reader.diagnostics.count == 1000)
    #expect(reader.hasErrors)
    let last = try #require(reader.diagnostics.last)
    #expect(last.position.line == 1001)
    #expect(last.position.column == 3)
  }

  /// A key that stands twice is found wherever both stand, among few keys and among many.
  @Test func aKeyThatStandsTwiceIsFound() {
    for count in 1...20 {
      for first in 0..<count {
        let lines = (0..<count).map { "k\($0): \($0)" } + ["k\(first): x", "z: 1"]
        let reader = DocumentReader(file: "policy.yaml")
        #expect(reader.document(Array(lines.joined(separator: "\n").utf8)) == nil)
        #expect(reader.diagnostics.map(\.code) == ["duplicate_key"])
        #expect(reader.diagnostics.first?.position.line == count + 1)
      }
    }
  }
}
