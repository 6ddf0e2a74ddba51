/// Points in time as ISO 8601 text.
enum CalendarText {
  private static let millisecondsPerDay: Int64 = 86_400_000

  /// `2024-01-15T10:30:00.000Z`; years outside 0 to 9999 have six digits and a sign, as in
  /// ECMAScript.
  /// - Parameter milliseconds: since 1970-01-01T00:00:00Z.
  static func text(ofMilliseconds milliseconds: Int64) -> String {
    var day = milliseconds / millisecondsPerDay
    var rest = milliseconds % millisecondsPerDay
    if rest < 0 {
      rest += millisecondsPerDay
      day -= 1
    }
    let date = civil(day: day)
    let year: String
    if (0...9999).contains(date.year) {
      year = digits(date.year, 4)
    } else {
      year = (date.year < 0 ? "-" : "+") + digits(abs(date.year), 6)
    }
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { digits($0, 2) }
    return "\(year)-\(digits(date.month, 2))-\(digits(date.day, 2))"
      + "T\(time.joined(separator: ":")).\(digits(rest % 1000, 3))Z"
  }

  /// The Gregorian date of a day counted from 1970-01-01.
  ///
  /// **Source:** Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  private static func civil(day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func digits(_ number: Int64, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
