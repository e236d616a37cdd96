internal import Claims
internal import JSON
internal import Vocabulary

/// Claims as they stand on the wire: members in canonical order.
enum ClaimResult {
  /// Claims, each held against the evidence.
  static func bytes(_ supports: [ClaimSupport]) -> [UInt8] {
    var writer = JSONWriter(capacity: 32 + 384 * supports.count)
    // By their places: to walk them copies each of them.
    writer.array { writer in for index in supports.indices { write(supports[index], &writer) } }
    return writer.bytes
  }

  private static func write(_ support: ClaimSupport, _ writer: inout JSONWriter) {
    let claim = support.claim
    writer.object { writer in
      writer.member("contradicted", support.isContradicted)
      writer.member("count", ifPresent: claim.count)
      writer.member("declared", claim.isDeclared)
      writePlace("end", claim.range?.upperBound, &writer)
      writer.member("evidenceIds", support.evidenceIds)
      writer.member("missing", ifPresent: support.missing)
      writer.member("quality", support.quality.rawValue)
      writer.member("reasons", words: support.reasons)
      writePlace("start", claim.range?.lowerBound, &writer)
      writeSubjects(claim, &writer)
      writer.member("supported", support.isSupported)
      writer.member("type", claim.type.rawValue)
      writer.member("undecided", support.isUndecided)
    }
  }

  static func write(_ claim: Claim, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("count", ifPresent: claim.count)
      writePlace("end", claim.range?.upperBound, &writer)
      writePlace("start", claim.range?.lowerBound, &writer)
      writeSubjects(claim, &writer)
      writer.member("type", claim.type.rawValue)
    }
  }

  private static func writeSubjects(_ claim: Claim, _ writer: inout JSONWriter) {
    writer.member("subject", ifPresent: claim.subjects.first?.text)
    if claim.subjects.count > 1 { writer.member("subjects", claim.subjects.map(\.text)) }
  }

  private static func writePlace(_ name: StaticString, _ place: Int?, _ writer: inout JSONWriter) {
    writer.name(name)
    if let place { writer.integer(Int64(place)) } else { writer.null() }
  }
}
