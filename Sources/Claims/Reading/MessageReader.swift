internal import Vocabulary

/// Reads a message: claims with their places, denials, kind, fields, a promise.
public enum MessageReader {
  /// The reading of a text.
  public static func read(_ text: String) -> MessageReading {
    let bytes = Array(text.utf8)
    let sentences = SentenceReader(ProtectedSpans(bytes).masked).sentences
    var reading = MessageReading()
    for sentence in sentences {
      let reader = ClaimReader(sentence, bytes: bytes)
      reading.claims += reader.claims
      for type in reader.negated where !reading.negated.contains(type) {
        reading.negated.append(type)
      }
      reading.isHedged = reading.isHedged || reader.isHedged
      if reading.promise == nil, reader.claims.contains(where: { $0.type == .promisedFollowup }) {
        reading.promise = PromiseReading(
          text: String(decoding: bytes[sentence.range].prefix(500), as: UTF8.self),
          deadlineSeconds: PromiseReader.delay(sentence.texts)
        )
      }
    }
    let asserted = Set(reading.claims.map(\.type))
    reading.negated.removeAll { asserted.contains($0) }
    reading.fields = CheckpointFieldReader(bytes, sentences: sentences).fields
    reading.kind = kind(reading, sentences)
    return reading
  }

  private static func kind(_ reading: MessageReading, _ sentences: [Sentence]) -> MessageKind {
    let types = Set(reading.claims.map(\.type))
    let opening = sentences.first?.texts.first ?? ""
    if ["reminder", "ping", "nudge", "bump"].contains(opening) { return .reminderOnly }
    if types.contains(.completion) || types.contains(.verifiedCompletion) { return .report }
    if types.contains(.progress) {
      let isBare = sentences.count <= 2 && reading.fields[.completedThisSegment] == nil
      return isBare ? .statusOnly : .report
    }
    if reading.fields.count >= 2 || !reading.negated.isEmpty { return .report }
    if types.contains(.blocked) { return .report }
    if sentences.last?.isQuestion == true { return .question }
    if types == [.promisedFollowup] { return .reminderOnly }
    if types.contains(.nextStep) { return .narrative }
    return .other
  }
}
