import Core

/// `datetime()`, and the order of what it gives.
extension JSONPathEvaluator {
  /// What a text without a template may look like.
  private static let templates = [
    "yyyy-mm-dd", "HH24:MI:SSTZH:TZM", "HH24:MI:SSTZH", "HH24:MI:SS",
    "yyyy-mm-dd HH24:MI:SSTZH:TZM", "yyyy-mm-dd HH24:MI:SSTZH", "yyyy-mm-dd HH24:MI:SS",
    "yyyy-mm-dd\"T\"HH24:MI:SSTZH:TZM", "yyyy-mm-dd\"T\"HH24:MI:SSTZH",
    "yyyy-mm-dd\"T\"HH24:MI:SS",
  ].map { Array($0.utf8) }

  func moment(_ item: Item, _ template: [UInt8]?) throws(JSONPathFault) -> JSONPathMoment {
    guard let text = item.string else {
      throw Self.soft(
        "22031", "jsonpath item method .datetime() can only be applied to a string")
    }
    if let template {
      do throws(EngineError) { return try Self.moment(text, template) } catch {
        throw .soft(error)
      }
    }
    for template in Self.templates {
      if let moment = try? Self.moment(text, template) { return moment }
    }
    throw Self.soft(
      "22031", "datetime format is not recognized: \"\(String(decoding: text, as: UTF8.self))\"",
      hint: "Use a datetime template argument to specify the input data format.")
  }

  private static func moment(_ text: [UInt8], _ template: [UInt8]) throws(EngineError)
    -> JSONPathMoment
  {
    let scanned = try ScannedMoment(text, template, isStandard: true)
    let precision = scanned.fractionDigits > 0 ? Int32(scanned.fractionDigits) : -1
    func rounded(_ value: Int64) -> Int64 { DateTimeText.rounded(value, modifier: precision) }
    func zone(_ type: TypeID) throws(EngineError) -> Int {
      if let seconds = scanned.secondsEast { return seconds }
      let name = BuiltinTypes.byID[type]?.name ?? ""
      throw .sql("22007", "missing time zone in input string for type \(name)")
    }
    switch (scanned.hasDate, scanned.hasTime) {
    case (true, true):
      guard let local = scanned.fields.timestamp else {
        throw .sql("22008", "timestamp out of range")
      }
      guard scanned.hasZone else {
        return JSONPathMoment(type: .timestamp, value: .int(rounded(local)))
      }
      let seconds = try zone(.timestamptz)
      let moment = local - Int64(seconds) * Calendar.microsecondsPerSecond
      guard DateTimeRange.isValid(timestamp: moment) else {
        throw .sql("22008", "timestamptz out of range")
      }
      return JSONPathMoment(
        type: .timestamptz, value: .int(rounded(moment)), secondsEast: seconds)
    case (true, false):
      if scanned.hasZone { throw .sql("22007", "datetime format is zoned but not timed") }
      guard DateTimeRange.isValid(date: scanned.fields.date) else {
        throw .sql("22008", "date out of range: \"\(String(decoding: text, as: UTF8.self))\"")
      }
      return JSONPathMoment(type: .date, value: .int(scanned.fields.date))
    case (false, true):
      let time = rounded(scanned.fields.timeOfDay)
      guard scanned.hasZone else { return JSONPathMoment(type: .time, value: .int(time)) }
      let west = Int32(-(try zone(.timetz)))
      return JSONPathMoment(
        type: .timetz, value: .timetz(TimeTZ(microseconds: time, zoneSecondsWest: west)))
    case (false, false):
      throw .sql("22007", "datetime format is not dated and not timed")
    }
  }

  /// Nil if the two can't be compared.
  func compare(_ a: JSONPathMoment, _ b: JSONPathMoment) throws(JSONPathFault) -> Int? {
    if a.type == .time || a.type == .timetz {
      guard b.type == .time || b.type == .timetz else { return nil }
      return ValueOrder.compare(
        try timeWithZone(a, a.type != b.type), try timeWithZone(b, a.type != b.type),
        as: a.type == b.type ? a.type : .timetz)
    }
    if b.type == .time || b.type == .timetz { return nil }
    let hasZone = a.type == .timestamptz || b.type == .timestamptz
    let (x, y) = (try moment(of: a, hasZone), try moment(of: b, hasZone))
    return x < y ? -1 : x > y ? 1 : 0
  }

  private func requireZone(_ from: String, _ to: String) throws(JSONPathFault) {
    if usesZone { return }
    throw .hard(
      .sql(
        "0A000", "cannot convert value from \(from) to \(to) without time zone usage",
        hint: "Use *_tz() function for time zone support."))
  }

  private func timeWithZone(_ moment: JSONPathMoment, _ converts: Bool)
    throws(JSONPathFault) -> SQLValue
  {
    guard converts, case .int(let time) = moment.value else { return moment.value }
    try requireZone("time", "timetz")
    let east = context.settings.timeZone.secondsEast(at: context.transactionTime)
    return .timetz(TimeTZ(microseconds: time, zoneSecondsWest: Int32(-east)))
  }

  /// On the scale of timestamps.
  private func moment(of value: JSONPathMoment, _ hasZone: Bool) throws(JSONPathFault) -> Int64 {
    guard case .int(let number) = value.value else { return 0 }
    var local = number
    if value.type == .date {
      guard let timestamp = try? TemporalCasts.timestamp(ofDate: number) else {
        return number < 0 ? .min : .max
      }
      local = timestamp
    }
    if !hasZone || value.type == .timestamptz { return local }
    try requireZone(value.type == .date ? "date" : "timestamp", "timestamptz")
    return context.settings.timeZone.moment(ofLocal: local)
  }
}
