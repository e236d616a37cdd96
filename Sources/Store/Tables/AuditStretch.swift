/// Records of the log that follow one another, in one buffer: a walk through the whole log would
/// else ask for memory for each of them.
public struct AuditStretch: Sendable {
  private struct Place: Sendable {
    let sequence: Int64
    let digestStart: Int
    let end: Int
  }

  private var bytes: [UInt8] = []
  private var places: [Place] = []

  /// How many records it holds.
  public var count: Int { places.count }
  /// How many bytes they and their digests have.
  public var byteCount: Int { bytes.count }

  /// The digest that was stored with the last record; empty where there is none.
  public var lastDigest: [UInt8] {
    places.last.map { Array(bytes[$0.digestStart..<$0.end]) } ?? []
  }

  /// An empty stretch.
  public init() {}

  /// Takes the record that a row of `seq, record, hash` holds.
  mutating func append(_ row: Row) {
    row.append(1, to: &bytes)
    let digestStart = bytes.count
    row.append(2, to: &bytes)
    places.append(
      Place(sequence: row.integer(0), digestStart: digestStart, end: bytes.count)
    )
  }

  /// Hands over each number, record and digest in turn.
  public func forEach(_ body: (Int64, Span<UInt8>, Span<UInt8>) -> Void) {
    var start = 0
    for place in places {
      body(
        place.sequence,
        bytes.span.extracting(start..<place.digestStart),
        bytes.span.extracting(place.digestStart..<place.end)
      )
      start = place.end
    }
  }
}
