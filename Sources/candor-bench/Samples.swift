/// Times of one kind of step, in nanoseconds.
struct Samples {
  private(set) var values: [Int64] = []

  mutating func add(_ value: Int64) { values.append(value) }

  /// The value that this share of the samples does not exceed, in microseconds.
  func percentile(_ share: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let index = Int((Double(sorted.count) * share).rounded(.up)) - 1
    return Double(sorted[min(max(index, 0), sorted.count - 1)]) / 1000
  }

  var median: Double { percentile(0.5) }
}
