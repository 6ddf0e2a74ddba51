import Core

/// The text forms of dates and times.
enum DateTimeText {
  static func parse(_ text: [UInt8], as type: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLValue
  {
    if type.id == .interval {
      return .interval(try IntervalText.parse(text, modifier: type.modifier, context.settings))
    }
    do throws(DateTimeFault) {
      guard let tokens = DateTimeToken.tokens(of: text) else { throw .format }
      var parser = DateTimeParser(
        order: context.settings.dateOrder, isTimeOnly: type.id == .time || type.id == .timetz)
      let result = try parser.parse(tokens)
      return try value(of: result, dayWord: parser.dayWord, type, &context)
    } catch {
      throw Self.error(error, text, type.id)
    }
  }

  private static func error(_ fault: DateTimeFault, _ text: [UInt8], _ type: TypeID)
    -> EngineError
  {
    let shown = String(decoding: text, as: UTF8.self)
    switch fault {
    case .format:
      return .sql(
        "22007",
        "invalid input syntax for type \(shortName(type)): \"\(shown)\"")
    case .fieldOverflow:
      return .sql("22008", "date/time field value out of range: \"\(shown)\"")
    case .monthDayOverflow:
      return .sql(
        "22008", "date/time field value out of range: \"\(shown)\"",
        hint: "Perhaps you need a different \"datestyle\" setting.")
    case .zoneOverflow:
      return .sql("22009", "time zone displacement out of range: \"\(shown)\"")
    case .unknownZone(let name):
      if name == "" {
        let title = type == .date ? "date" : "timestamp"
        return .sql("22008", "\(title) out of range: \"\(shown)\"")
      }
      return .invalidParameter("time zone \"\(name)\" not recognized")
    }
  }

  /// Without `without time zone`, as messages name the types.
  private static func shortName(_ type: TypeID) -> String {
    switch type {
    case .time: "time"
    case .timestamp: "timestamp"
    default: BuiltinTypes.byID[type]?.displayName ?? "date"
    }
  }

  /// What ``error(_:_:_:)`` turns into `… out of range: "…"`.
  private static let outOfRange = DateTimeFault.unknownZone("")

  private static func value(
    of result: DateTimeParser.Result, dayWord: DateTimeWords.Meaning?, _ type: SQLType,
    _ context: inout EvaluationContext
  ) throws(DateTimeFault) -> SQLValue {
    switch result {
    case .special(let meaning): return try special(meaning, type, context)
    case .moment(var fields, var hasDate, let hasTime, let zone):
      if let dayWord, !hasDate, let base = dayOffset(dayWord) {
        let today = today(context)
        let date = DateTimeFields(date: today + base)
        (fields.year, fields.month, fields.day) = (date.year, date.month, date.day)
        hasDate = true
      }
      switch type.id {
      case .time, .timetz:
        return try time(fields, hasDate: hasDate, hasTime: hasTime, zone, type, context)
      case .date:
        guard hasDate else { throw .format }
        guard DateTimeRange.isValid(date: fields.date) else { throw outOfRange }
        return .int(fields.date)
      default:
        guard hasDate else { throw .format }
        guard let local = fields.timestamp else { throw outOfRange }
        var moment = local
        if type.id == .timestamptz {
          moment = self.moment(local, zone, context.settings.timeZone)
          guard DateTimeRange.isValid(timestamp: moment) else { throw outOfRange }
        }
        return .int(rounded(moment, modifier: type.modifier))
      }
    }
  }

  private static func dayOffset(_ word: DateTimeWords.Meaning) -> Int64? {
    switch word {
    case .today: 0
    case .tomorrow: 1
    case .yesterday: -1
    default: nil
    }
  }

  private static func today(_ context: EvaluationContext) -> Int64 {
    let local = context.settings.timeZone.local(of: context.transactionTime)
    return Calendar.floorDivide(local, Calendar.microsecondsPerDay).quotient
  }

  private static func moment(
    _ local: Int64, _ zone: DateTimeParser.Zone?, _ session: SQLTimeZone
  ) -> Int64 {
    switch zone {
    case .secondsEast(let seconds): local - Int64(seconds) * 1_000_000
    case .named(let zone): zone.moment(ofLocal: local)
    case nil: session.moment(ofLocal: local)
    }
  }

  private static func special(
    _ meaning: DateTimeWords.Meaning, _ type: SQLType, _ context: EvaluationContext
  ) throws(DateTimeFault) -> SQLValue {
    let zone = context.settings.timeZone
    if type.id == .time || type.id == .timetz {
      guard meaning == .now else { throw .format }
      let local = zone.local(of: context.transactionTime)
      let time = Calendar.floorDivide(local, Calendar.microsecondsPerDay).remainder
      if type.id == .time { return .int(time) }
      return .timetz(
        TimeTZ(
          microseconds: time,
          zoneSecondsWest: -Int32(zone.secondsEast(at: context.transactionTime))))
    }
    let isDate = type.id == .date
    switch meaning {
    case .infinity: return .int(isDate ? DateTimeRange.dateInfinity : DateTimeRange.infinity)
    case .negativeInfinity:
      return .int(
        isDate ? DateTimeRange.dateNegativeInfinity : DateTimeRange.negativeInfinity)
    case .epoch:
      return .int(isDate ? -10_957 : -946_684_800_000_000)
    case .now:
      if isDate { return .int(today(context)) }
      let now = context.transactionTime
      let moment = type.id == .timestamptz ? now : zone.local(of: now)
      return .int(rounded(moment, modifier: type.modifier))
    default:
      let day = today(context) + (dayOffset(meaning) ?? 0)
      if isDate { return .int(day) }
      let local = day * Calendar.microsecondsPerDay
      return .int(type.id == .timestamptz ? zone.moment(ofLocal: local) : local)
    }
  }

  private static func time(
    _ fields: DateTimeFields, hasDate: Bool, hasTime: Bool, _ zone: DateTimeParser.Zone?,
    _ type: SQLType, _ context: EvaluationContext
  ) throws(DateTimeFault) -> SQLValue {
    guard hasTime else { throw .format }
    let time = rounded(fields.timeOfDay, modifier: type.modifier)
    if case .named(.named) = zone, !hasDate { throw .format }
    if type.id == .time { return .int(time) }
    let west: Int
    switch zone {
    case .secondsEast(let seconds): west = -seconds
    case .named(let named):
      let local = fields.timestamp ?? 0
      west = -named.secondsEast(at: named.moment(ofLocal: local))
    case nil:
      let session = context.settings.timeZone
      let moment =
        hasDate ? session.moment(ofLocal: fields.timestamp ?? 0) : context.transactionTime
      west = -session.secondsEast(at: moment)
    }
    return .timetz(TimeTZ(microseconds: time, zoneSecondsWest: Int32(west)))
  }

  /// To so many decimals of a second.
  static func rounded(_ microseconds: Int64, modifier: Int32) -> Int64 {
    guard (0..<6).contains(modifier), DateTimeRange.isFinite(timestamp: microseconds) else {
      return microseconds
    }
    let unit = Numeric.powersOfTen[6 - Int(modifier)]
    let half = unit / 2
    return microseconds >= 0
      ? (microseconds + half) / unit * unit : -((-microseconds + half) / unit * unit)
  }
}
