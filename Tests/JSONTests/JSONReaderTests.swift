import JSON
import Testing

@Suite struct JSONReaderTests {
  private func value(_ text: String) -> JSONValue? {
    (try? JSONReader.read(Array(text.utf8)).root).flatMap { JSONValue($0) }
  }

  @Test func readsEveryKindOfValue() {
    let text = #" {"a":[1,-2.5,true,false,null,"x\né😀"],"b":{}} "#
    #expect(
      value(text)
        == .object([
          "a": .array([
            .integer(1), .double(-2.5), .bool(true), .bool(false), .null, .string("x\né😀"),
          ]), "b": .object([:]),
        ])
    )
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "01", "1.", ".5", "1e", "+1", "nul", "\"a", "\"\u{01}\"",
    "\"\\x\"", "\"\\ud800\"", "\"\\udc00\"", "[1] 2", "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"\\u0061\":2}", "{1:2}", "'a'", "NaN", "\u{FEFF}1",
  ])
  func refusesWhatIsNoJSON(_ text: String) {
    #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test(
    arguments: [
      [0x22, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
    ] as [[UInt8]]
  )
  func refusesInvalidUTF8(_ bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONReader.read(bytes) }
  }

  @Test func boundsTheNesting() throws {
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try JSONReader.read(Array(deep.utf8))
    #expect(throws: JSONError.self) { try JSONReader.read(Array("[\(deep)]".utf8)) }
  }

  @Test func keepsTheSourceOfNumbers() throws {
    let view = try JSONReader.read(Array("[9007199254740993,1.50]".utf8)).root
    #expect(
      view.elements.map { String(decoding: $0.source, as: UTF8.self) } == [
        "9007199254740993", "1.50",
      ]
    )
    #expect(JSONValue(view.elements[0]) == nil)
  }

  @Test func findsDuplicatesAmongManyKeys() {
    let members = (0..<40).map { "\"k\($0)\":1" }.joined(separator: ",")
    #expect(value("{\(members)}") != nil)
    #expect(value("{\(members),\"k39\":2}") == nil)
  }
}
