/// How a message opens, and what its questions leave to the reader.
extension MessageText {
  /// Whether a question lets the reader choose what is done: "should I … or …?".
  func isChoice(_ index: Int) -> Bool {
    let all = sentences[index].tokens
    let colon = all.last { tokens[$0].classes.contains(.colon) } ?? all.lowerBound
    let words = tokens[colon..<all.upperBound].drop {
      $0.has([.greeting, .adverb, .comma, .colon])
    }
    guard let first = words.first, words.count > 3 else { return false }
    if Self.which.contains(first.hash) {
      return words.contains { $0.has([.reader, .author]) }
        && words.contains { Self.wishes.contains($0.hash) }
        || words.count <= 7 && words.contains { Self.rights.contains($0.hash) }
    }
    if first.has(.action), !first.has(.auxiliary), words.count <= 12 {
      return words.contains { Self.or.contains($0.hash) }
    }
    guard Self.should.contains(first.hash), words.contains(where: { Self.or.contains($0.hash) })
    else { return false }
    return first.hash == Self.whether
      || words.dropFirst().prefix(1).contains { $0.has([.author, .reader]) }
  }

  /// Whether it begins as the answer to a question does: "Good question!".
  var isAnswer: Bool {
    guard let first = sentences.first else { return false }
    return first.tokens.count <= 4 && !first.isQuestion
      && tokens[first.tokens].last { !$0.has(.comma) }?.hash == Self.question
  }

  /// Whether it hands over a text to send: "Here's a draft you could send".
  var isDraft: Bool {
    guard let first = sentences.first, let head = tokens[first.tokens].first else { return false }
    return Self.here.contains(head.hash)
      && tokens[first.tokens].prefix(6).contains { Self.drafts.contains($0.hash) }
  }

  private static let here = WordSet("here here's")
  private static let drafts = WordSet("draft wording proposal text")

  /// Whether it begins by agreeing with its reader: "You're right".
  var isAgreement: Bool {
    guard let first = sentences.first else { return false }
    let opening = tokens[first.tokens].prefix(4)
    if opening.first?.has(.reader) == true,
      opening.contains(where: { Self.right.contains($0.hash) })
    {
      return true
    }
    // "Hmm, that's a fair objection."
    return first.tokens.count <= 8
      && tokens[first.tokens].contains { Self.fair.contains($0.hash) }
      && tokens[first.tokens].suffix(2).contains { Self.points.contains($0.hash) }
  }

  /// Whether it begins as a user's prompt does: "Please refactor it", "can you check it".
  var isRequest: Bool {
    guard let first = sentences.first, let head = tokens[first.tokens].first else { return false }
    return Self.prompts.contains(head.hash)
  }

  private static let should = WordSet("should shall do would soll sollen dois doit debo")
  private static let whether = WordSet.hash("should")
  private static let which = WordSet("which what where how who whose when welche welcher welches")
  private static let rights = WordSet(
    "right correct applies wins intended authoritative precedence"
  )
  private static let wishes = WordSet(
    "should shall want prefer like rather need expect soll sollen möchtest bevorzugst"
  )
  private static let or = WordSet("or oder ou o")
  private static let question = WordSet.hash("question")
  private static let prompts = WordSet("please can could would kannst können bitte puedes podrías")
  private static let right = WordSet("right correct")
  private static let fair = WordSet("fair good great valid nice reasonable right excellent")
  private static let points = WordSet("point objection idea catch question call thought concern")
}
