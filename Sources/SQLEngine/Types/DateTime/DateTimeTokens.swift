/// The first pass over a date's or time's text: what looks like which kind of part.
///
/// **Source:** PostgreSQL 15, datetime.c: ParseDateTime.
struct DateTimeToken {
  enum Kind { case number, string, date, time, zone, special }

  var kind: Kind
  /// Lower case.
  var text: [UInt8]

  /// PostgreSQL's MAXDATEFIELDS.
  static let countMax = 25

  /// - Returns: nil for what can't be a date or time.
  static func tokens(of text: [UInt8]) -> [DateTimeToken]? {
    let text = text.map { (65...90).contains($0) ? $0 + 32 : $0 }
    var tokens: [DateTimeToken] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Blanks.contains(byte) {
        index += 1
      } else if isDigit(byte) {
        tokens.append(numeric(text, &index))
      } else if byte == UInt8(ascii: ".") {
        let start = index
        index += 1
        while index < text.count, isDigit(text[index]) { index += 1 }
        tokens.append(DateTimeToken(kind: .number, text: Array(text[start..<index])))
      } else if isLetter(byte) {
        tokens.append(word(text, &index))
      } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
        guard let token = signed(text, &index) else { return nil }
        tokens.append(token)
      } else if byte < 0x80, isPunctuation(byte) {
        index += 1
      } else {
        return nil
      }
      if tokens.count > countMax { return nil }
    }
    return tokens
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte)
      || (123...126).contains(byte)
  }

  private static func numeric(_ text: [UInt8], _ index: inout Int) -> DateTimeToken {
    let start = index
    func at(_ place: Int) -> UInt8 { place < text.count ? text[place] : 0 }
    while isDigit(at(index)) { index += 1 }
    var kind = Kind.number
    let delimiter = at(index)
    if delimiter == UInt8(ascii: ":") {
      kind = .time
      while isDigit(at(index)) || at(index) == UInt8(ascii: ":") || at(index) == UInt8(ascii: ".") {
        index += 1
      }
    } else if [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(delimiter) {
      index += 1
      if isDigit(at(index)) {
        kind = delimiter == UInt8(ascii: ".") ? .number : .date
        while isDigit(at(index)) { index += 1 }
        if at(index) == delimiter {
          kind = .date
          index += 1
          while isDigit(at(index)) || at(index) == delimiter { index += 1 }
        }
      } else if isLetter(at(index)) || delimiter != UInt8(ascii: ".") {
        kind = .date
        while isDigit(at(index)) || isLetter(at(index)) || at(index) == delimiter { index += 1 }
      }
    }
    return DateTimeToken(kind: kind, text: Array(text[start..<index]))
  }

  private static func word(_ text: [UInt8], _ index: inout Int) -> DateTimeToken {
    let start = index
    func at(_ place: Int) -> UInt8 { place < text.count ? text[place] : 0 }
    while isLetter(at(index)) { index += 1 }
    var isDate = false
    if [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(at(index)) {
      isDate = true
    } else if at(index) == UInt8(ascii: "+") || isDigit(at(index)) {
      let word = String(decoding: text[start..<index], as: UTF8.self)
      isDate = DateTimeWords.meaning(of: word) == nil
    }
    guard isDate else {
      return DateTimeToken(kind: .string, text: Array(text[start..<index]))
    }
    while isDigit(at(index)) || isLetter(at(index)) || "+-/_.:".utf8.contains(at(index)) {
      index += 1
    }
    return DateTimeToken(kind: .date, text: Array(text[start..<index]))
  }

  private static func signed(_ text: [UInt8], _ index: inout Int) -> DateTimeToken? {
    func at(_ place: Int) -> UInt8 { place < text.count ? text[place] : 0 }
    var token = [text[index]]
    index += 1
    while Blanks.contains(at(index)) { index += 1 }
    if isDigit(at(index)) {
      while isDigit(at(index)) || ":.-".utf8.contains(at(index)) {
        token.append(text[index])
        index += 1
      }
      return DateTimeToken(kind: .zone, text: token)
    }
    guard isLetter(at(index)) else { return nil }
    while isLetter(at(index)) {
      token.append(text[index])
      index += 1
    }
    return DateTimeToken(kind: .special, text: token)
  }
}

/// The words that dates and times know.
enum DateTimeWords {
  enum Meaning: Equatable {
    case month(Int), weekday, beforeNoon, afterNoon, beforeChrist, annoDomini
    case now, today, tomorrow, yesterday, epoch, infinity, negativeInfinity, allBalls
    case julian, isoTime, ignored, daylightSaving, zulu, unit
  }

  static func meaning(of word: String) -> Meaning? {
    if let found = table[word] { return found }
    return nil
  }

  private static let table: [String: Meaning] = {
    var table: [String: Meaning] = [
      "am": .beforeNoon, "pm": .afterNoon, "bc": .beforeChrist, "ad": .annoDomini, "now": .now,
      "today": .today, "tomorrow": .tomorrow, "yesterday": .yesterday, "epoch": .epoch,
      "infinity": .infinity, "inf": .infinity, "+infinity": .infinity,
      "-infinity": .negativeInfinity, "allballs": .allBalls, "j": .julian, "jd": .julian,
      "julian": .julian, "t": .isoTime, "at": .ignored, "on": .ignored, "dst": .daylightSaving,
      "z": .zulu, "sept": .month(9), "tues": .weekday, "wednes": .weekday, "weds": .weekday,
      "thur": .weekday, "thurs": .weekday,
      "d": .unit, "dow": .unit, "doy": .unit, "h": .unit, "isodow": .unit, "isoyear": .unit,
      "m": .unit, "mm": .unit, "s": .unit, "y": .unit, "mon_": .unit,
    ]
    for (index, name) in Calendar.monthNames.enumerated() {
      table[name.lowercased()] = .month(index + 1)
      table[String(name.lowercased().prefix(3))] = .month(index + 1)
    }
    for name in Calendar.dayNames {
      table[name.lowercased()] = .weekday
      table[String(name.lowercased().prefix(3))] = .weekday
    }
    return table
  }()
}
