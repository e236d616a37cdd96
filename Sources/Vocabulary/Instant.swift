/// A moment: milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the epoch.
  public let milliseconds: Int64

  /// Wraps milliseconds since the epoch.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Whether the left moment is earlier.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment that many seconds later, held inside the years 0000 to 9999.
  public func adding(seconds: Int64) -> Instant {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    guard !overflow else { return seconds < 0 ? Self.earliest : Self.latest }
    return adding(milliseconds: product)
  }

  /// The moment that many milliseconds later, held inside the years 0000 to 9999.
  public func adding(milliseconds more: Int64) -> Instant {
    let (sum, carried) = milliseconds.addingReportingOverflow(more)
    guard !carried else { return more < 0 ? Self.earliest : Self.latest }
    return min(max(Instant(milliseconds: sum), Self.earliest), Self.latest)
  }

  /// Whole seconds from the other moment to this one, rounded down.
  public func seconds(since other: Instant) -> Int64 {
    let difference = milliseconds - other.milliseconds
    return difference >= 0 ? difference / 1000 : -((-difference + 999) / 1000)
  }

  /// 0000-01-01T00:00:00Z.
  public static var earliest: Instant { Instant(milliseconds: -62_167_219_200_000) }

  /// 9999-12-31T23:59:59.999Z.
  public static var latest: Instant { Instant(milliseconds: 253_402_300_799_999) }
}

extension Instant {
  /// The RFC 3339 form in UTC, with milliseconds only where there are any.
  public var text: String {
    let days = milliseconds.flooredQuotient(86_400_000)
    let rest = milliseconds - days * 86_400_000
    let (year, month, day) = civil(days: days)
    // Written where it stays: an array on the way takes longer than the digits.
    return unsafe String(unsafeUninitializedCapacity: 24) { room in
      var output = unsafe OutputSpan(buffer: room, initializedCount: 0)
      output.append(year, 4, then: 0x2D)
      output.append(month, 2, then: 0x2D)
      output.append(day, 2, then: 0x54)
      output.append(rest / 3_600_000, 2, then: 0x3A)
      output.append(rest / 60_000 % 60, 2, then: 0x3A)
      let fraction = rest % 1000
      output.append(rest / 1000 % 60, 2, then: fraction == 0 ? 0x5A : 0x2E)
      if fraction != 0 { output.append(fraction, 3, then: 0x5A) }
      return unsafe output.finalize(for: room)
    }
  }

  /// Reads an RFC 3339 date-time; a fraction is cut to milliseconds.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.count <= 40,
      bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54 || bytes[10] == 0x74,
      bytes[13] == 0x3A, bytes[16] == 0x3A,
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
      let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
      (1...12).contains(month), day >= 1, day <= daysIn(month: month, year: year),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var position = 19
    guard let fraction = Self.fraction(bytes, &position),
      let offset = Self.offset(bytes, &position), position == bytes.count
    else { return nil }
    let days = daysSinceEpoch(year: year, month: month, day: day)
    let clock = hour * 3600 + minute * 60 + second - offset * 60
    let value = Instant(milliseconds: days * 86_400_000 + clock * 1000 + fraction)
    guard value >= Self.earliest, value <= Self.latest else { return nil }
    self = value
  }

  private static func fraction(_ bytes: [UInt8], _ position: inout Int) -> Int64? {
    guard bytes[position] == 0x2E else { return 0 }
    position += 1
    var value: Int64 = 0
    var digits = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      if digits < 3 { value = value * 10 + Int64(bytes[position] - 0x30) }
      digits += 1
      position += 1
    }
    guard digits > 0 else { return nil }
    for _ in min(digits, 3)..<3 { value *= 10 }
    return value
  }

  private static func offset(_ bytes: [UInt8], _ position: inout Int) -> Int64? {
    guard position < bytes.count else { return nil }
    let sign = bytes[position]
    position += 1
    if sign == 0x5A || sign == 0x7A { return 0 }
    guard sign == 0x2B || sign == 0x2D, bytes.count - position == 5, bytes[position + 2] == 0x3A,
      let hours = number(bytes[position..<position + 2]),
      let minutes = number(bytes[position + 3..<position + 5]), hours < 24, minutes < 60
    else { return nil }
    position += 5
    return (sign == 0x2D ? -1 : 1) * (hours * 60 + minutes)
  }
}

private func number(_ digits: ArraySlice<UInt8>) -> Int64? {
  var value: Int64 = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit) else { return nil }
    value = value * 10 + Int64(digit - 0x30)
  }
  return value
}

extension OutputSpan<UInt8> {
  /// Writes a number in so many digits, and a mark behind it.
  fileprivate mutating func append(_ value: Int64, _ width: Int, then mark: UInt8) {
    var unit: Int64 = width == 4 ? 1000 : width == 3 ? 100 : 10
    while unit > 0 {
      append(0x30 + UInt8(value / unit % 10))
      unit /= 10
    }
    append(mark)
  }
}

private func daysIn(month: Int64, year: Int64) -> Int64 {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// Days from the epoch to a date of the proleptic Gregorian calendar, counted in years from March.
private func daysSinceEpoch(year: Int64, month: Int64, day: Int64) -> Int64 {
  let shifted = month <= 2 ? year - 1 : year
  let era = shifted.flooredQuotient(400)
  let yearOfEra = shifted - era * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

private func civil(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
  let shifted = days + 719_468
  let era = shifted.flooredQuotient(146_097)
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthIndex = (5 * dayOfYear + 2) / 153
  let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

extension Int64 {
  fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
