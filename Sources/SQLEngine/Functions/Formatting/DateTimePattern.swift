/// The patterns of to_char, to_date and to_timestamp for dates and times.
///
/// **Source:** PostgreSQL 15, manual table 9.26; the order in which they are tried from formatting.c.
enum DateTimePattern: FormatPattern, Equatable {
  case meridiem(dotted: Bool, isUpper: Bool)
  case era(dotted: Bool, isUpper: Bool)
  case century
  case dayName(LetterCase, isShort: Bool)
  case dayOfYear, dayOfMonth, dayOfWeek
  case isoDayOfYear, isoDayOfWeek, isoWeek
  /// The last so many digits of the ISO year.
  case isoYear(digits: Int)
  /// FF1…FF6.
  case fraction(digits: Int)
  case milliseconds, microseconds
  case fixed
  case hour24, hour12, minute, second, secondOfDay
  case julianDay
  case month
  case monthName(LetterCase, isShort: Bool)
  case quarter
  case romanMonth(isUpper: Bool)
  case zoneHour, zoneMinute, zoneOffset
  case zoneName(isUpper: Bool)
  case week, weekOfMonth
  case year(digits: Int)
  case yearWithComma

  enum LetterCase { case upper, capital, lower }

  /// Which calendar a pattern speaks of; the two must not be mixed.
  enum Convention { case gregorian, isoWeek }

  static var takesModifiers: Bool { true }

  static let byFirstByte: [UInt8: [(name: String, pattern: DateTimePattern)]] = {
    let lower = both.map { (name: $0.name.lowercased(), pattern: $0.pattern) }
    let all = cased + both + lower
    return Dictionary(grouping: all.filter { !$0.name.isEmpty }) { $0.name.utf8.first ?? 0 }
      .mapValues { list in
        // Longer names first, so that DDD is not read as DD and D.
        list.enumerated().sorted {
          let (a, b) = ($0.element.name.utf8.count, $1.element.name.utf8.count)
          return a != b ? a > b : $0.offset < $1.offset
        }.map(\.element)
      }
  }()

  /// Patterns whose case decides the case of what is written.
  private static let cased: [(name: String, pattern: DateTimePattern)] = {
    var table: [(name: String, pattern: DateTimePattern)] = []
    for isUpper in [true, false] {
      func name(_ text: String) -> String { isUpper ? text : text.lowercased() }
      for word in ["A.M.", "P.M."] {
        table.append((name(word), .meridiem(dotted: true, isUpper: isUpper)))
      }
      for word in ["AM", "PM"] {
        table.append((name(word), .meridiem(dotted: false, isUpper: isUpper)))
      }
      for word in ["A.D.", "B.C."] {
        table.append((name(word), .era(dotted: true, isUpper: isUpper)))
      }
      for word in ["AD", "BC"] { table.append((name(word), .era(dotted: false, isUpper: isUpper))) }
      table.append((name("RM"), .romanMonth(isUpper: isUpper)))
      table.append((name("TZ"), .zoneName(isUpper: isUpper)))
      let letters = isUpper ? LetterCase.upper : .lower
      table.append((name("DAY"), .dayName(letters, isShort: false)))
      table.append((name("DY"), .dayName(letters, isShort: true)))
      table.append((name("MONTH"), .monthName(letters, isShort: false)))
      table.append((name("MON"), .monthName(letters, isShort: true)))
    }
    table += [
      ("Day", .dayName(.capital, isShort: false)), ("Dy", .dayName(.capital, isShort: true)),
      ("Month", .monthName(.capital, isShort: false)),
      ("Mon", .monthName(.capital, isShort: true)),
    ]
    return table
  }()

  /// Patterns that mean the same in both cases.
  private static let both: [(name: String, pattern: DateTimePattern)] = [
    ("CC", .century), ("DDD", .dayOfYear), ("DD", .dayOfMonth), ("D", .dayOfWeek),
    ("FF1", .fraction(digits: 1)), ("FF2", .fraction(digits: 2)), ("FF3", .fraction(digits: 3)),
    ("FF4", .fraction(digits: 4)), ("FF5", .fraction(digits: 5)), ("FF6", .fraction(digits: 6)),
    ("FX", .fixed), ("HH24", .hour24), ("HH12", .hour12), ("HH", .hour12),
    ("IDDD", .isoDayOfYear), ("ID", .isoDayOfWeek), ("IW", .isoWeek),
    ("IYYY", .isoYear(digits: 4)), ("IYY", .isoYear(digits: 3)), ("IY", .isoYear(digits: 2)),
    ("I", .isoYear(digits: 1)), ("J", .julianDay), ("MI", .minute), ("MM", .month),
    ("MS", .milliseconds), ("OF", .zoneOffset), ("Q", .quarter), ("SSSSS", .secondOfDay),
    ("SSSS", .secondOfDay), ("SS", .second), ("TZH", .zoneHour), ("TZM", .zoneMinute),
    ("US", .microseconds), ("WW", .week), ("W", .weekOfMonth), ("Y,YYY", .yearWithComma),
    ("YYYY", .year(digits: 4)), ("YYY", .year(digits: 3)), ("YY", .year(digits: 2)),
    ("Y", .year(digits: 1)),
  ]

  /// Whether what it reads begins with a digit, so that a number before it must have its full
  /// width.
  var isDigits: Bool {
    switch self {
    case .meridiem, .era, .dayName, .monthName, .romanMonth, .zoneName, .zoneHour, .zoneOffset,
      .fixed:
      false
    default: true
    }
  }

  var convention: Convention? {
    switch self {
    case .isoDayOfYear, .isoDayOfWeek, .isoWeek, .isoYear: .isoWeek
    case .dayOfYear, .dayOfMonth, .dayOfWeek, .month, .monthName, .romanMonth, .week,
      .weekOfMonth, .year, .yearWithComma:
      .gregorian
    default: nil
    }
  }
}
