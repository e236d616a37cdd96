/// One measured line of the table.
struct Figure {
  /// What was measured.
  let name: String
  let value: Double
  let unit: String
  /// What it is held against, in the same unit: the floors of the same run, or an absolute bar.
  let bar: Double
  /// How the bar is made.
  let barText: String
  /// Whether more is better.
  var isMoreBetter = false
  /// What belongs to the figure: percentiles, floors.
  var details: [(name: String, value: Double)] = []

  var isMet: Bool { isMoreBetter ? value >= bar : value <= bar }

  /// How often the bar fits into the value.
  var ratio: Double { value / bar }

  /// A value with as many digits as it is worth.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    if value >= 100 { return String(Int64(value.rounded())) }
    let scaled = Int64((value * 100).rounded())
    return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
  }
}
