import JSON
import Testing

/// Strings are written and read several bytes at once: each byte at each place, in strings of many
/// lengths, must come out as one byte at a time would.
@Suite struct StringBytesTests {
  private static let bytes: [UInt8] = Array(0...0x7F)

  /// RFC 8785, section 3.2.2.2, one byte at a time.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x08: quoted += "\\b"
      case 0x09: quoted += "\\t"
      case 0x0A: quoted += "\\n"
      case 0x0C: quoted += "\\f"
      case 0x0D: quoted += "\\r"
      case 0x22: quoted += "\\\""
      case 0x5C: quoted += "\\\\"
      case 0..<0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private func check(_ text: String) throws {
    let wanted = quoted(text)
    var writer = JSONWriter(capacity: 1)
    writer.array { writer in
      writer.string(text)
      writer.string(text)
    }
    let bytes = writer.bytes
    #expect(String(decoding: bytes, as: UTF8.self) == "[\(wanted),\(wanted)]")
    let read = try JSONReader.read(bytes).root.elements
    #expect(read.count == 2)
    #expect(read.allSatisfy { $0.string.map { Array($0.utf8) } == Array(text.utf8) })
  }

  @Test(arguments: [0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 100, 130])
  func eachByteAtEachPlaceIsWrittenAndReadAsItIs(_ length: Int) throws {
    try check(String(repeating: "a", count: length))
    for place in stride(from: 0, to: length, by: length > 40 ? 5 : 1) {
      for byte in Self.bytes {
        var text = [UInt8](repeating: 0x61, count: length)
        text[place] = byte
        try check(String(decoding: text, as: UTF8.self))
      }
    }
  }

  @Test(arguments: [1, 4, 8, 9, 17, 40, 64, 65, 129])
  func aStringOfNothingButEscapesHasRoom(_ length: Int) throws {
    for unit in ["\u{1}", "\"", "\n", "é", "\u{1}é", "🙂\\"] {
      try check(String(repeating: unit, count: length))
    }
  }

  @Test(arguments: [0, 4, 20, 40, 70])
  func aRawControlCharacterIsRefusedWhereverItStands(_ before: Int) {
    for after in 0..<20 {
      let text =
        "\"" + String(repeating: "a", count: before) + "\n"
        + String(repeating: "b", count: after) + "\""
      let fault = #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
      #expect(fault?.offset == before + 1)
    }
  }

  @Test(
    arguments: [
      0, 9, 10, 99, 100, 9_999_999_999, 10_000_000_000, .max, -1, -10, .min,
      999_999_999_999_999, 1_000_000_000_000_000, -999_999_999_999_999,
    ] as [Int64]
  )
  func aWholeNumberComesBack(_ value: Int64) throws {
    var writer = JSONWriter()
    writer.integer(value)
    let bytes = writer.bytes
    #expect(String(decoding: bytes, as: UTF8.self) == String(value))
    #expect(try JSONReader.read(bytes).root.integer == value)
  }

  @Test func aValueIsWrittenOnceMore() {
    var writer = JSONWriter(capacity: 1)
    writer.object { writer in
      writer.name("one")
      let start = writer.count
      writer.string("a \"quoted\" text that is long enough to need more room")
      let end = writer.count
      writer.name("other")
      writer.copy(start..<end)
      writer.member("last", true)
    }
    let text = #""a \"quoted\" text that is long enough to need more room""#
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"one":\#(text),"other":\#(text),"last":true}"#
    )
  }

  @Test func aNameIsFoundAtItsPlaceHoweverItIsWritten() throws {
    let words = ["", "a", "b", "ab", "ba", "aXb", "aYb", "class", "covers"]
    let names = JSONNames(words)
    for (place, word) in words.enumerated() {
      let plain = try JSONReader.read(Array("\"\(word)\"".utf8)).root
      #expect(plain.place(in: names) == place)
    }
    let escaped = try JSONReader.read(Array(#""cl\u0061ss""#.utf8)).root
    #expect(escaped.place(in: names) == 7)
    for text in [#""aZb""#, #""clas""#, #""classs""#, #""cXverS""#, "1", "{}"] {
      #expect(try JSONReader.read(Array(text.utf8)).root.place(in: names) == nil)
    }
  }
}
