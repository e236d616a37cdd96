internal import Vocabulary

/// Reads a message: claims with their places, denials, kind, fields, a promise.
public enum MessageReader {
  /// The reading of a text.
  public static func read(_ text: String) -> MessageReading {
    let quoted = quoteLength(text)
    guard quoted == 0 else {
      return read(String(decoding: text.utf8.dropFirst(quoted), as: UTF8.self)).shifted(by: quoted)
    }
    let text = MessageText(text)
    var reading = MessageReading()
    reading.isUnread = text.isUnread
    let signals = SentenceSignals(text)?.signals ?? []
    let decision = ClaimDecision(text, signals)
    reading.claims = decision.claims
    reading.negated = decision.negated
    reading.isHedged = decision.isHedged
    reading.promise = promise(text, signals)
    reading.fields = FieldReader(text, reading.claims, signals).fields
    reading.kind = MessageKind(reading, text, signals)
    return reading
  }

  /// How many bytes the block quotes take that open a text, each with the empty line that ends it:
  /// whoever is quoted there, the author's own words begin behind them.
  static func quoteLength(_ text: String) -> Int {
    let bytes = text.utf8.span
    var length = 0
    var index = 0
    while index < bytes.count, bytes[index] == 0x3E {
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      index += 1
      if index >= bytes.count { return bytes.count }
      if bytes[index] == 0x0A {
        index += 1
        length = index
      }
    }
    return length
  }

  private static func promise(
    _ text: MessageText,
    _ signals: [Signal]
  ) -> PromiseReading? {
    guard
      let signal = signals.first(where: { $0.kind == .promise && $0.standing == .asserted }),
      text.sections[signal.sentence] != .idea
    else { return nil }
    let sentence = text.sentences[signal.sentence]
    return PromiseReading(
      text: text.text(sentence.range),
      deadlineSeconds: PromiseDelay.seconds(
        text.tokens[sentence.tokens],
        Lexicon.of(sentence.language ?? 0)
      )
    )
  }
}

extension MessageKind {
  /// What a message is, by what was read in it.
  fileprivate init(_ reading: MessageReading, _ text: MessageText, _ signals: [Signal]) {
    func claims(_ type: ClaimType) -> Bool { reading.claims.contains { $0.type == type } }
    let opening = text.sentences.first.map { text.tokens[$0.tokens.prefix(3)] } ?? []
    let isNudge = opening.contains { $0.has(.reminder) }
    let asks = text.sentences.last?.isQuestion == true
    let hasWork = claims(.completion) || claims(.verifiedCompletion)
    if isNudge, !hasWork {
      self = .reminderOnly
    } else if hasWork {
      self = .report
    } else if claims(.progress) {
      let tellsWork = signals.contains {
        $0.standing == .asserted && Self.work.contains($0.kind)
      }
      self = tellsWork || text.sentences.count > 2 ? .report : .statusOnly
    } else if asks {
      self = .question
    } else if claims(.blocked) || reading.fields.count >= 2 && !reading.negated.isEmpty {
      self = .report
    } else if !reading.claims.isEmpty && reading.claims.allSatisfy({ $0.type == .promisedFollowup })
    {
      self = .reminderOnly
    } else if claims(.nextStep) {
      self = .narrative
    } else if reading.fields.count >= 2 {
      self = .report
    } else {
      self = .other
    }
  }
  private static let work: CaseSet<Signal.Kind> = [
    .did, .finding, .checkedWell, .checkedBadly, .finished,
  ]
}
