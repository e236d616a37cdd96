import Packs
import Testing

/// Comments are cut before a YAML text is read: whatever stands around them reads as before.
@Suite struct CommentTests {
  private static let long = String(repeating: "what a team writes: a \"word\", a | b ", count: 20)

  private func entries(_ text: String) throws -> [(key: String, value: String, line: Int)] {
    let reader = DocumentReader(file: "policy.yaml")
    let read = reader.document(Array(text.utf8))
    let document = try #require(read)
    return document.entries.map { entry in
      var value = ""
      if case .string(let text) = entry.value.content { value = text }
      return (entry.key, value, entry.position.line)
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func commentsAreNoContent(_ lineBreak: String) throws {
    let lines = ["# \(Self.long)", "a: x", "  # \(Self.long)", "b: y # \(Self.long)"]
    let found = try entries(lines.joined(separator: lineBreak))
    #expect(found.map(\.key) == ["a", "b"])
    #expect(found.map(\.value) == ["x", "y"])
    #expect(found.map(\.line) == [2, 4])
  }

  @Test(arguments: [
    ("a: |\n  # no comment\n  text\n", "# no comment\ntext\n"),
    ("# one\na: |-\n  x\n  # no comment\n", "x\n# no comment"),
    ("a: >-\n  # no comment\n", "# no comment"),
    ("a: \"x\n  # no comment\"\n", "x # no comment"),
    ("a: 'x\n  # no comment'\n", "x # no comment"),
    ("# é\u{85}a: |\n  # no comment\n", "# no comment\n"),
    ("# é\u{2028}a: |\n  # no comment\n", "# no comment\n"),
    ("# one\ra: |\r  # no comment\r", "# no comment\n"),
    ("# one\n#\n\n  #two\na: x#y\n# three", "x#y"),
  ])
  func whatLooksLikeOneInATextIsKept(_ text: String, _ value: String) throws {
    #expect(try entries(text).map(\.value) == [value])
  }

  /// A text may begin at any place of a line, however long the line is.
  @Test func aTextThatBeginsFarBehindIsKept() throws {
    for length in 1...70 {
      let key = String(repeating: "k", count: length)
      #expect(try entries("# one\n\(key): |\n  # no comment\n").map(\.value) == ["# no comment\n"])
      #expect(try entries("\(key): x # y\n  # two\nb: z\n").map(\.value) == ["x", "z"])
    }
  }

  @Test func aFaultBehindCommentsIsToldWhereItStands() throws {
    let reader = DocumentReader(file: "policy.yaml")
    #expect(reader.document(Array("# \(Self.long)\n # x\na: 1\n  # y\n  a: [\n".utf8)) == nil)
    let bare = DocumentReader(file: "policy.yaml")
    #expect(bare.document(Array("#\n #\na: 1\n  #\n  a: [\n".utf8)) == nil)
    #expect(reader.diagnostics.map(\.position) == bare.diagnostics.map(\.position))
    #expect(reader.diagnostics.map(\.message) == bare.diagnostics.map(\.message))
  }

  @Test(arguments: ["# \u{7}\na: 1", "# \u{0}\na: 1", "a: 1\n# \u{1B}x"])
  func aControlCharacterInOneIsStillRefused(_ text: String) {
    #expect(DocumentReader(file: "policy.yaml").document(Array(text.utf8)) == nil)
  }

  @Test func bytesThatAreNoTextAreStillRefused() {
    let bytes = Array("# ".utf8) + [0xFF, 0xFE] + Array("\na: 1\n".utf8)
    #expect(DocumentReader(file: "policy.yaml").document(bytes) == nil)
  }
}
