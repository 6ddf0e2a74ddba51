import Parsing

/// The written forms of timestamps, dates and times.
enum TimeText {
  static let nanosecondsPerDay: Int64 = 86_400_000_000_000
  static let millisecondsPerDay: Int64 = 86_400_000

  static func padded(_ value: some BinaryInteger, _ count: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  /// `2020-01-02 03:04:05.678Z`
  /// - Parameter separator: between date and time; CAST to text has `T`.
  static func timestamp(_ milliseconds: Int64, separator: String = " ") -> String {
    let (days, rest) = split(milliseconds)
    return CivilDate(daysSince1970: Int(days)).text + separator + padded(rest / 3_600_000, 2) + ":"
      + padded(rest / 60_000 % 60, 2) + ":" + padded(rest / 1000 % 60, 2) + "."
      + padded(rest % 1000, 3) + "Z"
  }

  /// Days since 1970, and the milliseconds of the day.
  static func split(_ milliseconds: Int64) -> (days: Int64, rest: Int64) {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: millisecondsPerDay)
    return remainder < 0
      ? (quotient - 1, remainder + millisecondsPerDay) : (quotient, remainder)
  }

  /// `13:14:15.123456789`
  static func time(_ nanoseconds: Int64) -> String {
    let seconds = nanoseconds / 1_000_000_000
    return padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":"
      + padded(seconds % 60, 2) + "." + padded(nanoseconds % 1_000_000_000, 9)
  }

  /// Days since 1970 of `2020-02-29`; nil for anything else.
  static func days(of text: String) -> Int? {
    var scanner = ByteScanner(Array(text.utf8))
    guard let date = date(&scanner), scanner.isAtEnd else { return nil }
    return date.daysSince1970
  }

  /// Nanoseconds since midnight of `13:14:15.123`; nil for anything else.
  static func nanoseconds(of text: String) -> Int64? {
    var scanner = ByteScanner(Array(text.utf8))
    guard let seconds = clock(&scanner, needsSeconds: true),
      let fraction = fraction(&scanner), scanner.isAtEnd
    else { return nil }
    return seconds * 1_000_000_000 + fraction
  }

  /// Milliseconds since 1970 of a date, with a time or not, with a zone or not (UTC then):
  /// `2020-01-02`, `2020-01-02T03:04:05.678+0000`, `2020-01-02 03:04Z`.
  static func milliseconds(of text: String) -> Int64? {
    var scanner = ByteScanner(Array(text.utf8))
    guard let date = date(&scanner) else { return nil }
    var milliseconds = Int64(date.daysSince1970) * millisecondsPerDay
    let separator = scanner.peek()
    if separator == UInt8(ascii: "T") || separator == UInt8(ascii: " "),
      ASCII.isDigit(scanner.peek(1))
    {
      scanner.advance()
      guard let seconds = clock(&scanner, needsSeconds: false),
        let fraction = fraction(&scanner)
      else { return nil }
      milliseconds += seconds * 1000 + fraction / 1_000_000
    }
    guard let offset = zone(&scanner), scanner.isAtEnd else { return nil }
    return milliseconds - offset * 60_000
  }

  private static func date(_ scanner: inout ByteScanner) -> CivilDate? {
    let isNegative = scanner.peek() == UInt8(ascii: "-")
    if isNegative || scanner.peek() == UInt8(ascii: "+") { scanner.advance() }
    guard let year = digits(&scanner, 1...7), skip(&scanner, "-"),
      let month = digits(&scanner, 1...2), skip(&scanner, "-"),
      let day = digits(&scanner, 1...2)
    else { return nil }
    let date = CivilDate(year: isNegative ? -year : year, month: month, day: day)
    return date.isValid ? date : nil
  }

  /// Seconds since midnight of `13:14:15` or, where they may lack, `13:14`.
  private static func clock(_ scanner: inout ByteScanner, needsSeconds: Bool) -> Int64? {
    guard let hour = digits(&scanner, 1...2), hour < 24, skip(&scanner, ":"),
      let minute = digits(&scanner, 1...2), minute < 60
    else { return nil }
    var second = 0
    if needsSeconds || scanner.peek() == UInt8(ascii: ":") {
      guard skip(&scanner, ":"), let value = digits(&scanner, 1...2), value < 60 else {
        return nil
      }
      second = value
    }
    return Int64(hour * 3600 + minute * 60 + second)
  }

  /// Nanoseconds of `.123`; 0 if there is no point.
  private static func fraction(_ scanner: inout ByteScanner) -> Int64? {
    guard skip(&scanner, ".") else { return 0 }
    let start = scanner.offset
    guard let value = digits(&scanner, 1...9) else { return nil }
    return (0..<9 - (scanner.offset - start)).reduce(Int64(value)) { product, _ in product * 10 }
  }

  /// Minutes east of Greenwich: `Z`, `UTC`, `GMT`, `+01`, `+0100`, `+01:00`, `GMT+01:00`, with a
  /// blank before it or not; 0 for nothing.
  private static func zone(_ scanner: inout ByteScanner) -> Int64? {
    scanner.skip { $0 == UInt8(ascii: " ") }
    if scanner.isAtEnd { return 0 }
    for name in ["Z", "UTC", "GMT"] as [StaticString] where scanner.isAt(word: name) {
      scanner.advance(by: name.utf8CodeUnitCount)
      if scanner.isAtEnd { return 0 }
    }
    let isWest = scanner.peek() == UInt8(ascii: "-")
    guard isWest || scanner.peek() == UInt8(ascii: "+") else { return nil }
    scanner.advance()
    guard let hours = digits(&scanner, 2...2), hours < 24 else { return nil }
    _ = skip(&scanner, ":")
    let minutes = scanner.isAtEnd ? 0 : digits(&scanner, 2...2)
    guard let minutes, minutes < 60 else { return nil }
    return Int64(isWest ? -(hours * 60 + minutes) : hours * 60 + minutes)
  }

  private static func skip(_ scanner: inout ByteScanner, _ sign: Unicode.Scalar) -> Bool {
    guard scanner.peek() == UInt8(ascii: sign) else { return false }
    scanner.advance()
    return true
  }

  private static func digits(_ scanner: inout ByteScanner, _ count: ClosedRange<Int>) -> Int? {
    var value = 0
    var read = 0
    while read < count.upperBound, ASCII.isDigit(scanner.peek()) {
      value = value * 10 + Int(scanner.peek() & 15)
      scanner.advance()
      read += 1
    }
    return count.contains(read) ? value : nil
  }
}
