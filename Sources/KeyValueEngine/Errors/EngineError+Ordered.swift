import Core

/// Error texts of sorted sets, geo and streams.
extension EngineError {
  static let rangeNotFloat = reply("ERR min or max is not a float")
  static let rangeNotLexical = reply("ERR min or max not valid string range item")
  static let scoreNotNumber = reply("ERR resulting score is not a number (NaN)")
}
