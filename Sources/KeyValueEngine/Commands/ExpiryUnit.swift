import Core

/// How a time is given: EX, PX, EXAT, PXAT.
enum ExpiryUnit {
  case seconds, milliseconds, secondsAt, millisecondsAt

  init?(_ word: Word) {
    if word.isWord("ex") {
      self = .seconds
    } else if word.isWord("px") {
      self = .milliseconds
    } else if word.isWord("exat") {
      self = .secondsAt
    } else if word.isWord("pxat") {
      self = .millisecondsAt
    } else {
      return nil
    }
  }

  var isRelative: Bool { self == .seconds || self == .milliseconds }

  /// Milliseconds since 1970, from a word.
  /// - Parameter command: for the message when the time makes no sense.
  func expiry(_ word: Word, now: Int64, command: String) throws(EngineError) -> Int64 {
    guard let value = word.integer else { throw .notInteger }
    guard value > 0 else { throw .invalidExpireTime(command) }
    var milliseconds = value
    if self == .seconds || self == .secondsAt {
      let (product, overflow) = value.multipliedReportingOverflow(by: 1000)
      if overflow { throw .invalidExpireTime(command) }
      milliseconds = product
    }
    guard isRelative else { return milliseconds }
    let (sum, overflow) = milliseconds.addingReportingOverflow(now)
    if overflow { throw .invalidExpireTime(command) }
    return sum
  }
}
