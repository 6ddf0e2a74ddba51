import Core

/// What SET may put into a setting, in the form in which SHOW prints it.
///
/// **Source:** PostgreSQL 15, guc.c and variable.c.
enum SettingRules {
  /// - Parameters:
  ///   - parts: the values as SET has them, in order.
  ///   - current: what the setting is now.
  /// - Throws: 22023.
  static func canonical(_ key: String, _ parts: [String], current: String?) throws(EngineError)
    -> String
  {
    let text = parts.joined(separator: ", ")
    switch key {
    case "datestyle": return try dateStyle(text, current: current ?? "ISO, MDY")
    case "timezone":
      guard let zone = SQLTimeZone(text) else { throw invalid("TimeZone", text) }
      return zone.name
    case "extra_float_digits": return try integer(key, text, -15...3)
    default: break
    }
    if let name = properNames[key], let choices = choices[key] {
      guard choices.contains(text.lowercased()) else {
        throw invalid(
          name, text, hint: "Available values: \(choices.joined(separator: ", ")).")
      }
      return text.lowercased()
    }
    guard let standard = SettingNames.defaults[key], standard == "on" || standard == "off" else {
      return text
    }
    guard let flag = try? ScalarText.parseBoolean(Array(text.utf8)) else {
      throw .invalidParameter("parameter \"\(key)\" requires a Boolean value")
    }
    return flag ? "on" : "off"
  }

  /// The names as PostgreSQL writes them in messages.
  private static let properNames = [
    "intervalstyle": "IntervalStyle", "bytea_output": "bytea_output",
    "client_min_messages": "client_min_messages",
    "default_transaction_isolation": "default_transaction_isolation",
    "constraint_exclusion": "constraint_exclusion", "durability": "durability",
  ]

  private static let choices = [
    "intervalstyle": ["postgres", "postgres_verbose", "sql_standard", "iso_8601"],
    "bytea_output": ["escape", "hex"],
    "client_min_messages": [
      "debug5", "debug4", "debug3", "debug2", "debug1", "log", "notice", "warning", "error",
    ],
    "default_transaction_isolation": [
      "serializable", "repeatable read", "read committed", "read uncommitted",
    ],
    "constraint_exclusion": ["partition", "on", "off"],
    "durability": ["fsync", "group", "none"],
  ]

  private static func invalid(
    _ name: String, _ value: String, hint: String? = nil, detail: String? = nil
  ) -> EngineError {
    .sql(
      "22023", "invalid value for parameter \"\(name)\": \"\(value)\"", hint: hint, detail: detail)
  }

  private static func integer(_ name: String, _ text: String, _ range: ClosedRange<Int>)
    throws(EngineError) -> String
  {
    guard let value = Int(text.filter { $0 != " " }) else { throw invalid(name, text) }
    guard range.contains(value) else {
      throw .invalidParameter(
        "\(value) is outside the valid range for parameter \"\(name)\" "
          + "(\(range.lowerBound) .. \(range.upperBound))")
    }
    return String(value)
  }

  /// `ISO, MDY`: a form and an order, each of which may be left as it is.
  private static func dateStyle(_ text: String, current: String) throws(EngineError) -> String {
    let before = current.split(separator: ",").map { $0.trimmingBlanks }
    var form: String?
    var order: String?
    var conflicts = false
    func set(_ part: inout String?, _ value: String) {
      if let part, part != value { conflicts = true }
      part = value
    }
    for part in text.split(separator: ",") {
      let word = part.trimmingBlanks.lowercased()
      switch word {
      case "iso": set(&form, "ISO")
      case "sql": set(&form, "SQL")
      case _ where word.hasPrefix("postgres"): set(&form, "Postgres")
      case "german":
        set(&form, "German")
        if order == nil { order = "DMY" }
      case "ymd": set(&order, "YMD")
      case "dmy": set(&order, "DMY")
      case "mdy", "us": set(&order, "MDY")
      case _ where word.hasPrefix("euro"): set(&order, "DMY")
      case _ where word.hasPrefix("noneuro"): set(&order, "MDY")
      case "default":
        if form == nil { form = "ISO" }
        if order == nil { order = "MDY" }
      default:
        throw invalid("DateStyle", text, detail: "Unrecognized key word: \"\(word)\".")
      }
    }
    if conflicts {
      throw invalid("DateStyle", text, detail: "Conflicting \"datestyle\" specifications.")
    }
    return "\(form ?? before.first ?? "ISO"), \(order ?? before.last ?? "MDY")"
  }
}

extension SQLSettings {
  /// The settings that change how values are read and written, from their texts.
  init(_ setting: (String) -> String?) {
    let style = (setting("datestyle") ?? "").split(separator: ",").map { $0.trimmingBlanks }
    switch style.first {
    case "SQL": dateStyle = .sql
    case "Postgres": dateStyle = .postgres
    case "German": dateStyle = .german
    default: dateStyle = .iso
    }
    switch style.last {
    case "DMY": dateOrder = .dayMonthYear
    case "YMD": dateOrder = .yearMonthDay
    default: dateOrder = .monthDayYear
    }
    switch setting("intervalstyle") {
    case "postgres_verbose": intervalStyle = .postgresVerbose
    case "sql_standard": intervalStyle = .sqlStandard
    case "iso_8601": intervalStyle = .iso8601
    default: intervalStyle = .postgres
    }
    timeZone = setting("timezone").flatMap { SQLTimeZone($0) } ?? .utc
    extraFloatDigits = setting("extra_float_digits").flatMap { Int($0) } ?? 1
    byteaOutputIsEscape = setting("bytea_output") == "escape"
  }
}
