import Claims
import Foundation
import JSON
import Testing
import Vocabulary

/// How a text is typed changes nothing of what it says.
@Suite struct TypographyTests {
  /// A way to type the same.
  enum Form: String, CaseIterable, Sendable {
    case carriageReturns
    case curlyApostrophes
    case bullets
    case dashes
    case indented
    case wideSpaces
    case stamped

    func typed(_ text: String) -> String {
      switch self {
      case .carriageReturns: text.replacing("\n", with: "\r\n")
      case .curlyApostrophes: text.replacing("'", with: "’")
      case .bullets: Self.lines(of: text) { Self.item($0, "•") }
      case .dashes: Self.lines(of: text) { Self.item($0, "–") }
      case .indented: Self.lines(of: text) { $0.isEmpty ? $0 : "  " + $0 }
      case .wideSpaces: text.replacing(". ", with: ".  ")
      case .stamped: text.first?.isLetter == true ? "[2026-03-04 10:22] " + text : text
      }
    }

    private static func lines(of text: String, _ change: (String) -> String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { change(String($0)) }
        .joined(separator: "\n")
    }

    private static func item(_ line: String, _ mark: String) -> String {
      line.hasPrefix("- ") || line.hasPrefix("* ") ? mark + line.dropFirst() : line
    }
  }

  private static let messages: [String] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus/messages.jsonl")
    let lines = (try? Data(contentsOf: file).split(separator: 0x0A)) ?? []
    return lines.compactMap { try? JSONReader.read([UInt8]($0)).root["text"]?.string }
  }()

  private func types(_ text: String) -> Set<ClaimType> {
    Set(MessageReader.read(text).claims.map(\.type))
  }

  @Test(arguments: Form.allCases) func isReadAlike(_ form: Form) {
    #expect(Self.messages.count > 1000)
    for message in Self.messages {
      let typed = form.typed(message)
      if typed != message { #expect(types(typed) == types(message), "\(message)") }
    }
  }

  /// Whatever the last word is, what is looked for behind it is not there.
  @Test func isReadWhereverItIsCut() {
    for (number, message) in Self.messages.enumerated() {
      let words = message.split(separator: " ", omittingEmptySubsequences: false)
      for count in stride(from: 1 + number % 5, to: words.count, by: 5) {
        let part = words[..<count].joined(separator: " ")
        let ends = MessageReader.read(part).claims.compactMap { $0.range?.upperBound }
        #expect(ends.allSatisfy { $0 <= part.utf8.count })
      }
    }
    // A word that asks for the two behind it, at the very end.
    for end in ["has to", "has to do", "has to do with", "now", "will", "going to", "not", "yet"] {
      for start in ["Everything that ", "Done: all that it ", ""] { _ = types(start + end) }
    }
  }

  /// What a line's end and the next one's beginning do not tell, such as a noun in German, a quote
  /// or code across two lines, is left.
  @Test func isReadAlikeWhereItIsWrapped() {
    let changed = Self.messages.count { types(wrapped($0)) != types($0) }
    #expect(changed <= Self.messages.count / 50, "\(changed) of \(Self.messages.count)")
  }

  /// Each long line of prose in lines of 72 characters.
  private func wrapped(_ text: String) -> String {
    var isCode = false
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " }
      if content.hasPrefix("```") { isCode.toggle() }
      if isCode || line.count <= 72 || content.first.map({ "|#>`".contains($0) }) == true {
        lines.append(String(line))
      } else {
        lines += wrapped(
          line,
          margin: String(line.prefix { $0 == " " }) + (content.first == "-" ? "  " : "")
        )
      }
    }
    return lines.joined(separator: "\n")
  }

  private func wrapped(_ line: Substring, margin: String) -> [String] {
    var lines = [""]
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let last = lines[lines.count - 1]
      if last.count + word.count >= 72 {
        lines.append(margin + word)
      } else {
        lines[lines.count - 1] = last.isEmpty ? String(word) : last + " " + word
      }
    }
    return lines
  }
}
