/// The sections of a step file: Markdown headings outside code fences, with what stands below.
public struct StepSections: Sendable {
  private struct Section {
    let level: Int
    let title: String
    var hasContent = false
  }

  private var sections: [Section] = []

  /// Reads a text.
  public init(_ text: String) {
    var fence: (mark: Character, count: Int)?
    var isComment = false
    var paragraph: Substring?
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let indent = line.prefix { $0 == " " }.count
      let body = line.drop { $0 == " " || $0 == "\t" }
      if let open = fence {
        let marks = body.prefix { $0 == open.mark }.count
        if indent < 4, marks >= open.count, body.dropFirst(marks).allSatisfy(\.isWhitespace) {
          fence = nil
        } else if !body.isEmpty {
          noteContent(body)
        }
        continue
      }
      if isComment || body.hasPrefix("<!--") {
        isComment = !body.contains("-->")
        if let above = paragraph { noteContent(above) }
        paragraph = nil
        continue
      }
      if indent < 4, let mark = body.first, mark == "`" || mark == "~" {
        let count = body.prefix { $0 == mark }.count
        if count >= 3, mark == "~" || !body.dropFirst(count).contains("`") {
          fence = (mark, count)
          if let above = paragraph { noteContent(above) }
          paragraph = nil
          continue
        }
      }
      if indent < 4, !line.hasPrefix("\t"), let heading = Self.atx(body) {
        if let above = paragraph { noteContent(above) }
        sections.append(Section(level: heading.level, title: Self.folded(heading.title)))
        paragraph = nil
        continue
      }
      if indent < 4, let above = paragraph, let level = Self.underline(body) {
        sections.append(Section(level: level, title: Self.folded(above)))
        paragraph = nil
        continue
      }
      if let above = paragraph { noteContent(above) }
      let isIndented = indent >= 4 || line.hasPrefix("\t")
      let isBlock = body.first.map { "-*+>|".contains($0) } ?? true
      paragraph = body.isEmpty || isBlock || isIndented ? nil : body
      if paragraph == nil, !body.isEmpty { noteContent(body) }
    }
    if let above = paragraph { noteContent(above) }
  }

  /// Whether a section of that title has something below it.
  public func satisfies(_ title: String) -> Bool {
    let wanted = Self.folded(title[...])
    return sections.contains { $0.title == wanted && $0.hasContent }
  }

  /// Whether there is a heading of that title.
  public func has(_ title: String) -> Bool {
    let wanted = Self.folded(title[...])
    return sections.contains { $0.title == wanted }
  }

  private mutating func noteContent(_ line: Substring) {
    guard !Self.isFiller(line) else { return }
    var level = Int.max
    for index in sections.indices.reversed() where sections[index].level < level {
      sections[index].hasContent = true
      level = sections[index].level
    }
  }

  private static func atx(_ line: Substring) -> (level: Int, title: Substring)? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    var rest = line.dropFirst(level)
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    let closing = rest.reversed().prefix { $0 == "#" }.count
    if closing > 0, rest.dropLast(closing).last?.isWhitespace ?? true { rest.removeLast(closing) }
    return (level, rest)
  }

  private static func underline(_ line: Substring) -> Int? {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    guard let mark = line.first, line.allSatisfy({ $0 == mark }) else { return nil }
    return mark == "=" ? 1 : mark == "-" ? 2 : nil
  }

  /// A title without case, numbering, emphasis, emoji and trailing punctuation.
  static func folded(_ title: Substring) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars {
      let properties = scalar.properties
      let isEmoji =
        properties.isEmojiPresentation || (properties.isEmoji && scalar.value > 0xFF)
        || scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.value == 0x20E3
        || properties.isEmojiModifier
      if !isEmoji, scalar != "*", scalar != "_", scalar != "`" { kept.append(scalar) }
    }
    var text = String(kept).split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == ")" }
    if number.first?.isNumber == true, text.dropFirst(number.count).first == " " {
      text = text.dropFirst(number.count + 1)
    }
    while let last = text.last, last.isPunctuation || last == " ", last != ")" {
      text.removeLast()
    }
    return String(text.drop { $0 == " " })
  }

  private static let fillers: Set<String> = [
    "", "tbd", "todo", "tba", "tbc", "fixme", "wip", "xxx", "n/a", "na", "placeholder", "pending",
    "to be determined", "to be done", "to be defined", "to be decided", "to be added",
    "to be written", "coming soon", "fill in", "fill me in", "fill this in", "lorem ipsum",
    "none yet",
  ]

  private static func isFiller(_ line: Substring) -> Bool {
    var text = line.lowercased()[...]
    for box in ["- [ ]", "* [ ]", "- [x]", "* [x]"] where text.hasPrefix(box) {
      text = text.dropFirst(box.count)
    }
    let plain = text.filter { !"*_`#>|-+[](){}<>:.…!?,;~=".contains($0) }
    let words = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if fillers.contains(words) { return true }
    return words.allSatisfy { $0.isNumber || $0.isWhitespace }
      || words.split(separator: " ").allSatisfy { ["tbd", "todo", "tba", "wip"].contains($0) }
  }
}
