/// The proleptic Gregorian calendar in day numbers.
///
/// Year 0 is 1 BC. Days are Julian day numbers; PostgreSQL's dates count from 2000-01-01.
///
/// **Source:** PostgreSQL 15, datetime.c: date2j, j2date, date2isoweek.
enum Calendar {
  /// The Julian day of 2000-01-01.
  static let epochDay = 2_451_545
  /// The Julian day of 1970-01-01.
  static let unixEpochDay = 2_440_588
  /// Years that may be read at all: the first Julian day is in 4714 BC.
  static let yearMin = -4713
  static let yearMax = 5_874_898

  static let microsecondsPerDay: Int64 = 86_400_000_000
  static let microsecondsPerHour: Int64 = 3_600_000_000
  static let microsecondsPerMinute: Int64 = 60_000_000
  static let microsecondsPerSecond: Int64 = 1_000_000

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let dayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  static func julianDay(year: Int, month: Int, day: Int) -> Int {
    var year = year
    var month = month
    if month > 2 {
      month += 1
      year += 4800
    } else {
      month += 13
      year += 4799
    }
    let century = year / 100
    return year * 365 - 32167 + year / 4 - century + century / 4 + 7834 * month / 256 + day
  }

  static func date(julianDay: Int) -> (year: Int, month: Int, day: Int) {
    // Day 0 is 0000-03-01 in this count; 146,097 days are 400 years.
    let shifted = julianDay - 1_721_120
    let era = shifted >= 0 ? shifted / 146_097 : (shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func dayCount(year: Int, month: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// 0 is Sunday.
  static func weekday(julianDay: Int) -> Int {
    let day = (julianDay + 1) % 7
    return day < 0 ? day + 7 : day
  }

  static func dayOfYear(year: Int, month: Int, day: Int) -> Int {
    julianDay(year: year, month: month, day: day) - julianDay(year: year, month: 1, day: 1) + 1
  }

  /// The Julian day on which an ISO year's first week starts, a Monday.
  static func isoYearStart(_ year: Int) -> Int {
    let fourth = julianDay(year: year, month: 1, day: 4)
    return fourth - (weekday(julianDay: fourth - 1))
  }

  static func isoWeek(julianDay day: Int) -> (year: Int, week: Int) {
    let year = date(julianDay: day).year
    for candidate in [year + 1, year, year - 1] {
      let start = isoYearStart(candidate)
      if day >= start { return (candidate, (day - start) / 7 + 1) }
    }
    return (year, 1)
  }

  static func floorDivide(_ a: Int64, _ b: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    return remainder < 0 ? (quotient - 1, remainder + b) : (quotient, remainder)
  }
}

/// A moment in its parts, as read from or to be written to text.
struct DateTimeFields: Equatable {
  /// Year 0 is 1 BC.
  var year = 2000
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var microsecond = 0

  /// A year that no type holds counts as another such year, so that nothing overflows.
  var julianDay: Int {
    Calendar.julianDay(
      year: min(max(year, -10_000_000), 10_000_000), month: month, day: day)
  }

  var timeOfDay: Int64 {
    Int64((hour * 60 + minute) * 60 + second) * 1_000_000 + Int64(microsecond)
  }

  /// Days since 2000-01-01.
  var date: Int64 { Int64(julianDay - Calendar.epochDay) }

  init() {}

  /// The parts of a timestamp that is finite.
  init(timestamp: Int64) {
    let (days, time) = Calendar.floorDivide(timestamp, Calendar.microsecondsPerDay)
    (year, month, day) = Calendar.date(julianDay: Int(days) + Calendar.epochDay)
    setTime(time)
  }

  init(date: Int64) {
    (year, month, day) = Calendar.date(julianDay: Int(date) + Calendar.epochDay)
  }

  init(time: Int64) { setTime(time) }

  mutating func setTime(_ time: Int64) {
    let seconds = Int(time / 1_000_000)
    microsecond = Int(time % 1_000_000)
    hour = seconds / 3600
    minute = seconds / 60 % 60
    second = seconds % 60
  }

  /// Microseconds since 2000-01-01; nil if out of range.
  var timestamp: Int64? {
    let (product, overflow) = date.multipliedReportingOverflow(by: Calendar.microsecondsPerDay)
    let (sum, carry) = product.addingReportingOverflow(timeOfDay)
    return overflow || carry || !DateTimeRange.isValid(timestamp: sum) ? nil : sum
  }
}

/// The bounds of dates and timestamps, and their special values.
enum DateTimeRange {
  static let infinity = Int64.max
  static let negativeInfinity = Int64.min
  static let dateInfinity = Int64(Int32.max)
  static let dateNegativeInfinity = Int64(Int32.min)
  /// 4714-11-24 BC.
  static let dateMin = Int64(-Calendar.epochDay)
  static let dateEnd = Int64(2_147_483_494 - Calendar.epochDay)
  static let timestampMin: Int64 = -211_813_488_000_000_000
  /// The first moment of 294277.
  static let timestampEnd: Int64 = 9_223_371_331_200_000_000

  static func isValid(timestamp: Int64) -> Bool {
    timestamp >= timestampMin && timestamp < timestampEnd
  }

  static func isFinite(timestamp: Int64) -> Bool {
    timestamp != infinity && timestamp != negativeInfinity
  }

  static func isValid(date: Int64) -> Bool { date >= dateMin && date < dateEnd }

  static func isFinite(date: Int64) -> Bool {
    date != dateInfinity && date != dateNegativeInfinity
  }
}
