import Core

/// Error texts of lists, sets, hashes and SORT, in Redis 7.0's words.
extension EngineError {
  static let notPositive = reply("ERR value is out of range, must be positive")
  static let valueOutOfRange = reply("ERR value is out of range")
  static let notInLongRange = reply(
    "ERR value is out of range, value must between -9223372036854775807 and 9223372036854775807")
  static let rankZero = reply(
    "ERR RANK can't be zero: use 1 to start from the first match, 2 from the second ... "
      + "or use negative to start from the end of the list")
  static let negativeCount = reply("ERR COUNT can't be negative")
  static let negativeMaximumLength = reply("ERR MAXLEN can't be negative")
  static let negativeLimit = reply("ERR LIMIT can't be negative")
  static let keyCountNotPositive = reply("ERR numkeys should be greater than 0")
  static let countNotPositive = reply("ERR count should be greater than 0")
  static let tooManyKeys = reply("ERR Number of keys can't be greater than number of args")
  static let hashValueNotInteger = reply("ERR hash value is not an integer")
  static let hashValueNotFloat = reply("ERR hash value is not a float")
  static let notFiniteNumber = reply("ERR value is NaN or Infinity")
  static let invalidCursor = reply("ERR invalid cursor")
  static let scoresNotNumbers = reply("ERR One or more scores can't be converted into double")
}
