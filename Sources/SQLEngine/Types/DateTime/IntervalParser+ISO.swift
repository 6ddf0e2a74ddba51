/// Intervals as ISO 8601 writes them: `P1Y2M3DT4H5M6S`, `P0001-02-03T04:05:06`, `P00010203T040506`.
///
/// **Source:** PostgreSQL 15, datetime.c: DecodeISO8601Interval.
extension IntervalParser {
  /// A place in the text behind the P.
  private struct Cursor {
    let text: [UInt8]
    var offset = 0
    /// Whether a field with a letter was read in this half.
    var hasField = false

    /// 0 at the end.
    var byte: UInt8 { offset < text.count ? text[offset] : 0 }

    mutating func take() -> UInt8 {
      let byte = self.byte
      offset += 1
      return byte
    }

    /// A number as C's strtod reads it, in its whole and its fraction.
    mutating func number() throws(DateTimeFault) -> (whole: Int64, fraction: Double) {
      guard DateTimeToken.isDigit(byte) || byte == 45 || byte == 46 else { throw .format }
      let start = offset
      if byte == 45 { offset += 1 }
      let first = offset
      func digits() { while DateTimeToken.isDigit(byte) { offset += 1 } }
      digits()
      var digitCount = offset - first
      if byte == 46 {
        offset += 1
        let point = offset
        digits()
        digitCount += offset - point
      }
      guard digitCount > 0 else { throw .format }
      if byte | 0x20 == UInt8(ascii: "e") {
        var place = offset + 1
        if place < text.count, text[place] == 43 || text[place] == 45 { place += 1 }
        if place < text.count, DateTimeToken.isDigit(text[place]) {
          offset = place
          digits()
        }
      }
      var shown = String(decoding: text[start..<offset], as: UTF8.self)
      if shown.hasSuffix(".") { shown += "0" }
      shown = shown.replacingLeadingPoint
      guard let value = Double(shown) else { throw .format }
      guard abs(value) <= 1e15 else { throw .fieldOverflow }
      let whole = value.rounded(.towardZero)
      return (Int64(whole), value - whole)
    }

    /// How many digits stand at a place, after a sign.
    func digitCount(at start: Int) -> Int {
      text[start...].drop { $0 == 45 }.prefix(while: DateTimeToken.isDigit).count
    }
  }

  /// - Parameter text: what follows the P.
  mutating func parseISO(_ text: [UInt8]) throws(DateTimeFault) -> Interval {
    guard !text.isEmpty else { throw .format }
    var cursor = Cursor(text: text)
    var isTime = false
    while cursor.offset < text.count {
      if cursor.byte == UInt8(ascii: "T") {
        isTime = true
        cursor.hasField = false
        cursor.offset += 1
        continue
      }
      let start = cursor.offset
      let number = try cursor.number()
      let ended =
        isTime
        ? try takeTimeField(&cursor, start, number.whole, number.fraction)
        : try takeDateField(&cursor, start, number.whole, number.fraction, &isTime)
      if ended { break }
    }
    return try result()
  }

  /// - Returns: whether the text ends with the field.
  private mutating func takeDateField(
    _ cursor: inout Cursor, _ start: Int, _ whole: Int64, _ fraction: Double,
    _ isTime: inout Bool
  ) throws(DateTimeFault) -> Bool {
    let unit = cursor.take()
    switch unit {
    case UInt8(ascii: "Y"): try addYears(whole, fraction, 1)
    case UInt8(ascii: "M"): try addMonths(whole, fraction, 1)
    case UInt8(ascii: "W"): try addDays(whole, fraction, 7)
    case UInt8(ascii: "D"): try addDays(whole, fraction, 1)
    case 0, UInt8(ascii: "T"), UInt8(ascii: "-"):
      if unit != UInt8(ascii: "-"), cursor.digitCount(at: start) == 8, !cursor.hasField {
        try addYears(whole / 10_000, 0, 1)
        try addMonths(whole / 100 % 100, 0, 1)
        try addDays(whole % 100, fraction, 1)
      } else {
        guard !cursor.hasField else { throw .format }
        try addYears(whole, fraction, 1)
        if unit == UInt8(ascii: "-") { return try takeDateParts(&cursor, &isTime) }
      }
      isTime = true
      cursor.hasField = false
      return unit == 0
    default: throw .format
    }
    cursor.hasField = true
    return false
  }

  /// The month and day of `year-month-day`.
  private mutating func takeDateParts(_ cursor: inout Cursor, _ isTime: inout Bool)
    throws(DateTimeFault) -> Bool
  {
    for isMonth in [true, false] {
      let number = try cursor.number()
      if isMonth {
        try addMonths(number.whole, number.fraction, 1)
      } else {
        try addDays(number.whole, number.fraction, 1)
      }
      let next = cursor.take()
      if next == 0 { return true }
      if next == UInt8(ascii: "T") {
        isTime = true
        cursor.hasField = false
        return false
      }
      guard isMonth, next == UInt8(ascii: "-") else { throw .format }
    }
    throw .format
  }

  private mutating func takeTimeField(
    _ cursor: inout Cursor, _ start: Int, _ whole: Int64, _ fraction: Double
  ) throws(DateTimeFault) -> Bool {
    let unit = cursor.take()
    switch unit {
    case UInt8(ascii: "H"): try addTime(whole, fraction, Calendar.microsecondsPerHour)
    case UInt8(ascii: "M"): try addTime(whole, fraction, Calendar.microsecondsPerMinute)
    case UInt8(ascii: "S"): try addTime(whole, fraction, Calendar.microsecondsPerSecond)
    case 0 where cursor.digitCount(at: start) == 6 && !cursor.hasField:
      try addTime(whole / 10_000, 0, Calendar.microsecondsPerHour)
      try addTime(whole / 100 % 100, 0, Calendar.microsecondsPerMinute)
      try addTime(whole % 100, fraction, Calendar.microsecondsPerSecond)
      return true
    case 0, UInt8(ascii: ":"):
      guard !cursor.hasField else { throw .format }
      try addTime(whole, fraction, Calendar.microsecondsPerHour)
      if unit == 0 { return true }
      for unit in [Calendar.microsecondsPerMinute, Calendar.microsecondsPerSecond] {
        let number = try cursor.number()
        try addTime(number.whole, number.fraction, unit)
        let next = cursor.take()
        if next == 0 { return true }
        let isMinute = unit == Calendar.microsecondsPerMinute
        guard isMinute, next == UInt8(ascii: ":") else { throw .format }
      }
      throw .format
    default: throw .format
    }
    cursor.hasField = true
    return false
  }
}

extension String {
  /// With a zero before a leading point, which Swift's Double wants.
  fileprivate var replacingLeadingPoint: String {
    if hasPrefix(".") { return "0" + self }
    return hasPrefix("-.") ? "-0" + dropFirst() : self
  }
}
