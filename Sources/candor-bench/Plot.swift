/// The curve of growth as SVG: decisions on a logarithmic axis, microseconds upwards from 0.
enum Plot {
  private static let (width, height, margin) = (640.0, 320.0, 56.0)

  static func svg(_ curve: [Growth.Point], _ machine: Machine) -> String {
    guard let first = curve.first, let last = curve.last, last.decisions > first.decisions else {
      return ""
    }
    let top = (curve.map(\.median).max() ?? 1) * 1.25
    func x(_ decisions: Int) -> Double {
      let share = logarithm(decisions, first.decisions) / logarithm(last.decisions, first.decisions)
      return margin + share * (width - 2 * margin)
    }
    func y(_ value: Double) -> Double { height - margin - value / top * (height - 2 * margin) }
    let points = curve.map { "\(rounded(x($0.decisions))),\(rounded(y($0.median)))" }
    let marks = curve.map { point in
      let (left, up) = (rounded(x(point.decisions)), rounded(y(point.median)))
      return """
        <circle cx="\(left)" cy="\(up)" r="3"/>
        <text x="\(left)" y="\(up - 9)">\(Int(point.median.rounded())) µs</text>
        <text x="\(left)" y="\(rounded(height - margin + 18))">\(point.decisions)</text>
        """
    }
    let base = rounded(y(0))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" \
      font-family="sans-serif" font-size="11" text-anchor="middle">
      <title>evaluateClaim, p50, by stored decisions</title>
      <rect width="100%" height="100%" fill="white"/>
      <path d="M\(margin) \(base) H\(width - margin)" stroke="#888" fill="none"/>
      <polyline points="\(points.joined(separator: " "))" fill="none" stroke="#1d6fb8"/>
      \(marks.joined(separator: "\n"))
      <text x="\(width / 2)" y="18">evaluateClaim (2 KiB, 5 items, durable), p50</text>
      <text x="\(width / 2)" y="\(height - 8)">stored decisions · \(machine.text)</text>
      </svg>

      """
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  /// The binary logarithm of a ratio, near enough for a plot.
  private static func logarithm(_ value: Int, _ base: Int) -> Double {
    var ratio = Double(value) / Double(base)
    var whole = 0.0
    while ratio >= 2 {
      ratio /= 2
      whole += 1
    }
    return whole + ratio - 1
  }
}
