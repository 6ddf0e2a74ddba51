/// A time zone: a fixed offset, or a named one with its rules.
enum SQLTimeZone: Sendable, Equatable {
  /// Seconds east of Greenwich; `name` as SHOW prints it.
  case fixed(secondsEast: Int, name: String)
  /// A zone of the bundled table.
  case named(String)

  static let utc = SQLTimeZone.fixed(secondsEast: 0, name: "UTC")
}
