/// A file that a sentence names, with the tokens that its name takes.
struct FileName {
  let name: String
  let tokens: ClosedRange<Int>
}

/// File names in a sentence: what ends as files of source and configuration do.
enum FileNames {
  static func all(in sentence: Sentence, _ text: MessageText) -> [FileName] {
    var names: [FileName] = []
    for index in sentence.tokens where names.count < 50 {
      let token = text.tokens[index]
      let isCode = token.classes == .code
      guard isCode || endings.contains(token.hash) else { continue }
      let place = isCode ? code(token, text.bytes) : plain(token, sentence, text.bytes)
      guard let place else { continue }
      var first = index
      while first > sentence.tokens.lowerBound, text.tokens[first - 1].start >= place.lowerBound {
        first -= 1
      }
      let name = String(decoding: text.bytes[place], as: UTF8.self)
      names.append(FileName(name: name, tokens: first...index))
    }
    return names
  }

  /// A name in backticks, which is nothing but a path.
  private static func code(_ token: Token, _ bytes: [UInt8]) -> Range<Int>? {
    var (start, end) = (Int(token.start), Int(token.end))
    guard end - start <= longest, bytes[start] == 0x60 else { return nil }
    while start < end, bytes[start] == 0x60 { start += 1 }
    while end > start, bytes[end - 1] == 0x60 { end -= 1 }
    // A line number behind the name.
    if let colon = bytes[start..<end].firstIndex(of: 0x3A), colon > start { end = colon }
    guard bytes[start..<end].allSatisfy({ !stops.contains($0) && $0 > 0x20 }),
      let dot = bytes[start..<end].lastIndex(of: 0x2E), dot > start, dot + 1 < end,
      let ending = TokenReader.hashes(Array(bytes[(dot + 1)..<end])).first,
      endings.contains(ending)
    else { return nil }
    return start..<end
  }

  /// A name in running text, from the token of its ending.
  private static func plain(_ token: Token, _ sentence: Sentence, _ bytes: [UInt8]) -> Range<Int>? {
    let (dot, end) = (Int(token.start) - 1, Int(token.end))
    guard dot > sentence.range.lowerBound, bytes[dot] == 0x2E else { return nil }
    if end < bytes.count, bytes[end] == 0x2F || bytes[end] == 0x5F || bytes[end] == 0x28 {
      return nil
    }
    var start = dot
    while start > sentence.range.lowerBound, bytes[start - 1] > 0x20,
      !stops.contains(bytes[start - 1]), dot - start < longest
    {
      start -= 1
    }
    return start < dot ? start..<end : nil
  }

  private static let longest = 300
  /// Marks that no path is written with: quotes, brackets, `*`, `,`, `;`, `|`, `` ` ``, `:`, `=`.
  private static let stops = Set("\"'()[]{}<>*,;|`:=!?&$".utf8)
  private static let endings = WordSet(
    """
    py pyi ipynb js mjs cjs ts tsx jsx swift go rs java kt kts rb php c h cc cpp hpp cs sql sh \
    bash ps1 yml yaml toml json css scss less html htm md vue svelte scala ex exs erl clj hs ml \
    lua dart r jl proto graphql tf xml ini cfg conf gradle
    """
  )
}
