/// Reads an interval from its text.
///
/// **Source:** PostgreSQL 15, datetime.c: DecodeInterval, DecodeISO8601Interval.
struct IntervalParser {
  private enum Unit {
    case microsecond, millisecond, second, minute, hour, day, week, month, quarter, year
    case decade, century, millennium, ago
  }

  /// The type's fields, which tell a bare number's unit.
  let mask: Int32
  let isSQLStandard: Bool
  private var months: Int64 = 0
  private var years: Int64 = 0
  private var days: Int64 = 0
  private var microseconds: Int64 = 0
  private var seen: Set<Unit> = []

  init(mask: Int32, isSQLStandard: Bool) {
    self.mask = mask
    self.isSQLStandard = isSQLStandard
  }

  private static let units: [String: Unit] = {
    var table: [String: Unit] = ["ago": .ago]
    let words: [(Unit, String)] = [
      (.century, "c cent centuries century"), (.day, "d day days"),
      (.decade, "dec decade decades decs"), (.hour, "h hour hours hr hrs"),
      (.minute, "m min mins minute minutes"),
      (.microsecond, "microsecon us usec usecond useconds usecs"),
      (.millennium, "mil millennia millennium mils"),
      (.millisecond, "millisecon ms msec msecond mseconds msecs"),
      (.month, "mon mons month months"), (.quarter, "qtr quarter"),
      (.second, "s sec second seconds secs"), (.week, "w week weeks"),
      (.year, "y year years yr yrs"),
    ]
    for (unit, names) in words {
      for name in names.split(separator: " ") { table[String(name)] = unit }
    }
    return table
  }()

  mutating func parse(_ tokens: [DateTimeToken]) throws(DateTimeFault) -> Interval {
    var unit: Unit?
    var isBefore = false
    var hasNumber = false
    // Backwards, so that a unit is known before its number.
    for token in tokens.reversed() {
      switch token.kind {
      case .time:
        try takeTime(token.text, isNegative: false)
        unit = .day
        hasNumber = true
      case .zone where token.text.contains(UInt8(ascii: ":")):
        try takeTime(Array(token.text.dropFirst()), isNegative: token.text[0] == 45)
        unit = .day
        hasNumber = true
      case .zone, .date, .number:
        try takeNumber(token.text, &unit)
        hasNumber = true
      case .string, .special:
        let word = String(decoding: token.text.prefix(10), as: UTF8.self)
        guard let found = Self.units[word] else { throw .format }
        if found == .ago { isBefore = true } else { unit = found }
      }
    }
    guard hasNumber else { throw .format }
    if isSQLStandard, let first = tokens.first, first.text.first == UInt8(ascii: "-"),
      !tokens.dropFirst().contains(where: { [43, 45].contains($0.text.first ?? 0) })
    {
      try negateAfterFirstSign(first)
    }
    if isBefore { try negate() }
    return try result()
  }

  /// In SQL's form one leading sign counts for all parts.
  private mutating func negateAfterFirstSign(_ first: DateTimeToken) throws(DateTimeFault) {
    years = -Int64(years.magnitude)
    months = -Int64(months.magnitude)
    days = -Int64(days.magnitude)
    microseconds = -Int64(microseconds.magnitude)
  }

  private mutating func negate() throws(DateTimeFault) {
    if microseconds == .min || years == .min || months == .min || days == .min {
      throw .fieldOverflow
    }
    years = -years
    months = -months
    days = -days
    microseconds = -microseconds
  }

  func result() throws(DateTimeFault) -> Interval {
    guard Int32(exactly: years) != nil, Int32(exactly: months) != nil,
      let days = Int32(exactly: days)
    else { throw .fieldOverflow }
    guard let total = Int32(exactly: years * 12 + months) else { throw .unknownZone("") }
    return Interval(months: total, days: days, microseconds: microseconds)
  }

  // PostgreSQL refuses a unit that is there twice.
  private mutating func mark(_ unit: Unit) throws(DateTimeFault) {
    guard seen.insert(unit).inserted else { throw .format }
  }

  private mutating func takeTime(_ text: [UInt8], isNegative: Bool) throws(DateTimeFault) {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), !parts[0].isEmpty else { throw .format }
    var hours = try integer(parts[0])
    var minutes: Int64
    var seconds = 0.0
    if parts.count == 2, parts[1].contains(46) {
      minutes = hours
      hours = 0
      seconds = try decimal(parts[1])
    } else {
      minutes = parts[1].isEmpty ? 0 : try integer(parts[1])
      if parts.count == 3 { seconds = try decimal(parts[2]) }
    }
    // `INTERVAL '1:02' MINUTE TO SECOND` means minutes and seconds.
    if parts.count == 2, !parts[1].contains(46),
      mask == IntervalFields.minute | IntervalFields.second
    {
      seconds = Double(minutes)
      minutes = hours
      hours = 0
    }
    guard minutes <= 59, seconds <= 60 else { throw .fieldOverflow }
    try mark(.hour)
    seen.insert(.minute)
    seen.insert(.second)
    let whole = Int64(seconds)
    let fraction = ((seconds - Double(whole)) * 1_000_000).rounded(.toNearestOrEven)
    try add(hours, times: Calendar.microsecondsPerHour, negated: isNegative)
    try add(minutes, times: Calendar.microsecondsPerMinute, negated: isNegative)
    try add(whole, times: 1_000_000, negated: isNegative)
    try add(Int64(fraction), times: 1, negated: isNegative)
  }

  private func integer(_ text: ArraySlice<UInt8>) throws(DateTimeFault) -> Int64 {
    guard text.allSatisfy(DateTimeToken.isDigit), !text.isEmpty else { throw .format }
    guard let value = Int64(String(decoding: text, as: UTF8.self)) else { throw .fieldOverflow }
    return value
  }

  private func decimal(_ text: ArraySlice<UInt8>) throws(DateTimeFault) -> Double {
    guard
      let value = Double(
        "0" + String(decoding: text, as: UTF8.self) + (text.contains(46) ? "0" : ""))
    else { throw .format }
    return value
  }

  private mutating func add(_ value: Int64, times factor: Int64, negated: Bool)
    throws(DateTimeFault)
  {
    if negated, value == .min { throw .fieldOverflow }
    let (product, high) = (negated ? -value : value).multipliedReportingOverflow(by: factor)
    let (sum, low) = microseconds.addingReportingOverflow(product)
    if high || low { throw .fieldOverflow }
    microseconds = sum
  }

  private mutating func takeNumber(_ text: [UInt8], _ unit: inout Unit?) throws(DateTimeFault) {
    let isNegative = text.first == UInt8(ascii: "-")
    let body = text[(isNegative || text.first == 43 ? 1 : 0)...]
    let whole = body.prefix(while: DateTimeToken.isDigit)
    let digits = whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
    guard var value = Int64(isNegative ? "-" + digits : digits) else { throw .fieldOverflow }
    var fraction = 0.0
    let rest = body.dropFirst(whole.count)
    var kind = unit ?? bareUnit
    if rest.first == UInt8(ascii: "-") {
      let second = try integer(rest.dropFirst())
      guard second < 12 else { throw .fieldOverflow }
      kind = .month
      guard Int32(exactly: value) != nil else { throw .fieldOverflow }
      value = value * 12 + (isNegative ? -second : second)
    } else if rest.first == UInt8(ascii: ".") {
      guard rest.dropFirst().allSatisfy(DateTimeToken.isDigit), whole.count + rest.count > 1 else {
        throw .format
      }
      fraction = Double("0" + String(decoding: rest, as: UTF8.self) + "0") ?? 0
      if isNegative { fraction = -fraction }
    } else if !rest.isEmpty {
      throw .format
    } else if whole.isEmpty {
      throw .format
    }
    try take(value, fraction, kind)
    unit = kind == .hour ? .day : kind
  }

  /// What a number without a unit counts.
  private var bareUnit: Unit {
    typealias F = IntervalFields
    switch mask {
    case F.year: return .year
    case F.month, F.year | F.month: return .month
    case F.day: return .day
    case F.hour, F.day | F.hour: return .hour
    case F.minute, F.hour | F.minute, F.day | F.hour | F.minute: return .minute
    default: return .second
    }
  }

  private mutating func take(_ value: Int64, _ fraction: Double, _ unit: Unit)
    throws(DateTimeFault)
  {
    try addUnit(value, fraction, unit)
    // What is out of range is told before what is there twice.
    try mark(unit)
  }

  private mutating func addUnit(_ value: Int64, _ fraction: Double, _ unit: Unit)
    throws(DateTimeFault)
  {
    switch unit {
    case .microsecond: try addTime(value, fraction, 1)
    case .millisecond: try addTime(value, fraction, 1000)
    case .second: try addTime(value, fraction, Calendar.microsecondsPerSecond)
    case .minute: try addTime(value, fraction, Calendar.microsecondsPerMinute)
    case .hour: try addTime(value, fraction, Calendar.microsecondsPerHour)
    case .day: try addDays(value, fraction, 1)
    case .week: try addDays(value, fraction, 7)
    case .month, .quarter: try addMonths(value, fraction, unit == .month ? 1 : 3)
    case .year: try addYears(value, fraction, 1)
    case .decade: try addYears(value, fraction, 10)
    case .century: try addYears(value, fraction, 100)
    case .millennium: try addYears(value, fraction, 1000)
    case .ago: throw .format
    }
  }

  mutating func addTime(_ value: Int64, _ fraction: Double, _ unit: Int64)
    throws(DateTimeFault)
  {
    try add(value, times: unit, negated: false)
    try add(Int64((fraction * Double(unit)).rounded(.toNearestOrEven)), times: 1, negated: false)
  }

  private static func sum(_ a: Int64, _ b: Int64, times factor: Int64) throws(DateTimeFault)
    -> Int64
  {
    let (product, high) = b.multipliedReportingOverflow(by: factor)
    let (sum, low) = a.addingReportingOverflow(product)
    if high || low || Int32(exactly: sum) == nil { throw .fieldOverflow }
    return sum
  }

  mutating func addDays(_ value: Int64, _ fraction: Double, _ unit: Int64)
    throws(DateTimeFault)
  {
    days = try Self.sum(days, value, times: unit)
    let extra = fraction * Double(unit)
    let whole = Int64(extra)
    days = try Self.sum(days, whole, times: 1)
    let rest = ((extra - Double(whole)) * Double(Calendar.microsecondsPerDay)).rounded(
      .toNearestOrEven)
    try add(Int64(rest), times: 1, negated: false)
  }

  mutating func addMonths(_ value: Int64, _ fraction: Double, _ unit: Int64)
    throws(DateTimeFault)
  {
    months = try Self.sum(months, value, times: unit)
    try addDays(0, fraction, 30 * unit)
  }

  mutating func addYears(_ value: Int64, _ fraction: Double, _ unit: Int64)
    throws(DateTimeFault)
  {
    years = try Self.sum(years, value, times: unit)
    let extra = (fraction * Double(unit) * 12).rounded(.toNearestOrEven)
    months = try Self.sum(months, Int64(extra), times: 1)
  }
}
