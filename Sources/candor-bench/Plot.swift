/// The curve of growth as SVG: decisions on a logarithmic axis, microseconds upwards from 0; its
/// greys can be read on a light page and on a dark one.
enum Plot {
  private static let (width, height) = (680.0, 340.0)
  private static let (left, right, top, bottom) = (72.0, 28.0, 40.0, 64.0)

  static func svg(_ curve: [Growth.Point], _ machine: Machine) -> String {
    guard let first = curve.first, let last = curve.last, last.decisions > first.decisions else {
      return ""
    }
    let highest = curve.map { max($0.median, $0.floor) }.max() ?? 1
    let step = step(highest)
    let most = step * (highest / step).rounded(.up)
    func x(_ decisions: Int) -> Double {
      let share = logarithm(decisions, first.decisions) / logarithm(last.decisions, first.decisions)
      return rounded(left + share * (width - left - right))
    }
    func y(_ value: Double) -> Double {
      rounded(height - bottom - value / most * (height - top - bottom))
    }
    let grid = stride(from: 0, through: most, by: step).map { value in
      """
      <path class="\(value == 0 ? "axis" : "grid")" d="M\(left) \(y(value)) H\(width - right)"/>
      <text x="\(left - 8)" y="\(y(value) + 4)" text-anchor="end">\(Int(value))</text>
      """
    }
    let marks = curve.map { point in
      """
      <circle cx="\(x(point.decisions))" cy="\(y(point.median))" r="3"/>
      <text x="\(x(point.decisions))" y="\(height - bottom + 18)">\(short(point.decisions))</text>
      """
    }
    let points = curve.map { "\(x($0.decisions)),\(y($0.median))" }.joined(separator: " ")
    let floor = curve.map { "\(x($0.decisions)),\(y($0.floor))" }.joined(separator: " ")
    let middle = rounded((height + top - bottom) / 2)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" \
      font-family="sans-serif" font-size="12" text-anchor="middle" role="img">
      <title>evaluateClaim, p50, by stored decisions</title>
      <style>
      text { fill: #767676 } .grid { stroke: #767676; stroke-opacity: .25 } .axis { stroke: #767676 }
      polyline { fill: none; stroke: #2f81c7; stroke-width: 2 } circle { fill: #2f81c7 }
      .floor { stroke: #767676; stroke-width: 1; stroke-dasharray: 4 3 }
      </style>
      <text x="\(width / 2)" y="20" font-size="13">evaluateClaim: 2 KiB, 5 items, durable; \
      dashed: an insert of 1 KiB in between</text>
      \(grid.joined(separator: "\n"))
      <polyline class="floor" points="\(floor)"/>
      <polyline points="\(points)"/>
      \(marks.joined(separator: "\n"))
      <text x="18" y="\(middle)" transform="rotate(-90 18 \(middle))">one call, p50, µs</text>
      <text x="\(width / 2)" y="\(height - 26)">decisions in the store</text>
      <text x="\(width / 2)" y="\(height - 8)" font-size="10">\(machine.text)</text>
      </svg>

      """
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  /// A round distance of lines, of which at most six are needed.
  private static func step(_ most: Double) -> Double {
    var step = 1.0
    for factor in [2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2] where most / step > 6 {
      step *= factor
    }
    return step
  }

  private static func short(_ count: Int) -> String {
    if count >= 1_000_000, count % 1_000_000 == 0 { return "\(count / 1_000_000)M" }
    return count % 1000 == 0 ? "\(count / 1000)k" : String(count)
  }

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
