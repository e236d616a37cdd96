/// Numbers as ECMAScript writes them (RFC 8785, section 3.2.2.3).
enum NumberText {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    guard value != 0 else { return "0" }
    let (digits, exponent) = shortest(value.magnitude)
    let sign = value < 0 ? "-" : ""
    let count = digits.count
    switch exponent {
    case count...21 where count <= 21:
      return sign + digits + String(repeating: "0", count: exponent - count)
    case 1...21:
      let point = digits.index(digits.startIndex, offsetBy: exponent)
      return sign + digits[..<point] + "." + digits[point...]
    case -5...0:
      return sign + "0." + String(repeating: "0", count: -exponent) + digits
    default:
      let power = exponent - 1
      let mantissa = count == 1 ? digits : "\(digits.prefix(1)).\(digits.dropFirst())"
      return "\(sign)\(mantissa)e\(power < 0 ? "-" : "+")\(power.magnitude)"
    }
  }

  /// The shortest digits that read back as the value, and the power of ten of the point before them.
  private static func shortest(_ value: Double) -> (digits: String, exponent: Int) {
    let parts = String(describing: value).split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let whole = mantissa[0]
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var digits = String(whole) + fraction
    power += whole.count
    while digits.hasPrefix("0"), digits.count > 1 {
      digits.removeFirst()
      power -= 1
    }
    while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
    return (digits, power)
  }
}
