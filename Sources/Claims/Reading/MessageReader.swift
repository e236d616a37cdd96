internal import Vocabulary

/// Reads a message: claims with their places, denials, kind, fields, a promise.
public enum MessageReader {
  /// The reading of a text.
  public static func read(_ text: String) -> MessageReading {
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
    let types = Set(reading.claims.map(\.type))
    let opening = text.sentences.first.map { text.tokens[$0.tokens.prefix(3)] } ?? []
    let isNudge = opening.contains { $0.has(.reminder) }
    let asks = text.sentences.last?.isQuestion == true
    let hasWork = types.contains(.completion) || types.contains(.verifiedCompletion)
    let tellsWork = signals.contains {
      $0.standing == .asserted
        && [.did, .finding, .checkedWell, .checkedBadly, .finished].contains($0.kind)
    }
    if isNudge, !hasWork {
      self = .reminderOnly
    } else if hasWork {
      self = .report
    } else if types.contains(.progress) {
      self = tellsWork || text.sentences.count > 2 ? .report : .statusOnly
    } else if asks {
      self = .question
    } else if types.contains(.blocked) || reading.fields.count >= 2 && !reading.negated.isEmpty {
      self = .report
    } else if types == [.promisedFollowup] {
      self = .reminderOnly
    } else if types.contains(.nextStep) {
      self = .narrative
    } else if reading.fields.count >= 2 {
      self = .report
    } else {
      self = .other
    }
  }
}
