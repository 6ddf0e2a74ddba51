import Core
import Parsing

extension CQLType {
  /// Whether a constant of a kind can be given to a place of this type.
  func accepts(_ kind: Constant.Kind) -> Bool {
    switch kind {
    case .string:
      switch self {
      case .ascii, .text, .inet, .date, .time, .timestamp: true
      default: false
      }
    case .integer:
      switch self {
      case .bigint, .counter, .date, .decimal, .double, .float, .int, .smallint, .time, .timestamp,
        .tinyint, .varint:
        true
      default: false
      }
    case .uuid: self == .uuid || self == .timeuuid
    case .float: self == .decimal || self == .double || self == .float
    case .boolean: self == .boolean
    case .hexadecimal: self == .blob
    case .duration: self == .duration
    }
  }

  /// The value that a text names: what stands between the quotes of a constant, or is a number's
  /// digits.
  /// - Throws: `InvalidRequestException` in the words of Cassandra's types.
  func value(parsing text: String) throws(EngineError) -> [UInt8] {
    switch self {
    case .text: return Array(text.utf8)
    case .ascii:
      guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
        throw .invalidRequest(
          "Invalid ASCII character in string literal: "
            + "java.nio.charset.UnmappableCharacterException: Input length = 1")
      }
      return Array(text.utf8)
    case .blob: return try blob(parsing: text)
    default:
      // A text without characters is the empty value.
      if text.isEmpty, self != .time, self != .date, self != .duration { return [] }
      guard let value = scalar(parsing: text) else {
        throw .invalidRequest(complaint(about: text))
      }
      return value
    }
  }

  private func blob(parsing text: String) throws(EngineError) -> [UInt8] {
    let digits =
      text.utf8.starts(with: "0x".utf8) || text.utf8.starts(with: "0X".utf8)
      ? Array(text.utf8.dropFirst(2)) : Array(text.utf8)
    guard let bytes = ASCII.bytes(ofHex: digits) else {
      throw .invalidRequest(
        "cannot parse '\(String(decoding: digits, as: UTF8.self))' as hex bytes")
    }
    return bytes
  }

  /// The value that a text names; nil if it names none.
  func scalar(parsing text: String) -> [UInt8]? {
    switch self {
    case .tinyint: return Int8(text).map(BigEndian.bytes)
    case .smallint: return Int16(text).map(BigEndian.bytes)
    case .int: return Int32(text).map(BigEndian.bytes)
    case .bigint, .counter: return Int64(text).map(BigEndian.bytes)
    case .varint: return BigInteger(text.utf8)?.bytes
    case .decimal: return BigDecimal(text)?.bytes
    case .float: return Self.floatingPoint(text, Float.init(_:)).map(BigEndian.bytes)
    case .double: return Self.floatingPoint(text, Double.init(_:)).map(BigEndian.bytes)
    case .boolean:
      switch text.lowercased() {
      case "true": return [1]
      case "false": return [0]
      default: return nil
      }
    case .timestamp: return (Int64(text) ?? TimeText.milliseconds(of: text)).map(BigEndian.bytes)
    case .date: return Self.date(parsing: text).map(BigEndian.bytes)
    case .time: return Self.time(parsing: text).map(BigEndian.bytes)
    case .uuid: return UUIDValue.bytes(of: text)
    case .timeuuid:
      return UUIDValue.bytes(of: text).flatMap { UUIDValue.version($0) == 1 ? $0 : nil }
    case .inet: return InternetAddress.bytes(of: text)
    case .duration: return DurationValue(text)?.bytes
    default: return nil
    }
  }

  /// A number as Java reads it: no hexadecimal, `NaN` and `Infinity` only as such.
  private static func floatingPoint<Number: BinaryFloatingPoint>(
    _ text: String, _ read: (Substring) -> Number?
  ) -> Number? {
    switch text {
    case "NaN", "-NaN": return .nan
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    default:
      let isPlain = text.utf8.allSatisfy {
        ASCII.isDigit($0) || "+-.eE".utf8.contains($0)
      }
      let trimmed = text.utf8.last == UInt8(ascii: ".") ? text.dropLast() : text[...]
      return isPlain ? read(trimmed) : nil
    }
  }

  /// Days since 1970 plus 2³¹, of a date or as such.
  private static func date(parsing text: String) -> UInt32? {
    if let raw = UInt32(text) { return raw }
    return TimeText.days(of: text).flatMap { UInt32(exactly: $0 + 1 << 31) }
  }

  private static func time(parsing text: String) -> Int64? {
    guard let value = Int64(text) ?? TimeText.nanoseconds(of: text) else { return nil }
    return 0..<TimeText.nanosecondsPerDay ~= value ? value : nil
  }

  private func complaint(about text: String) -> String {
    switch self {
    case .tinyint: "Unable to make byte from '\(text)'"
    case .smallint: "Unable to make short from '\(text)'"
    case .int: "Unable to make int from '\(text)'"
    case .bigint, .counter: "Unable to make long from '\(text)'"
    case .varint: "unable to make BigInteger from '\(text)'"
    case .decimal: "unable to make BigDecimal from '\(text)'"
    case .float: "Unable to make float from '\(text)'"
    case .double: "Unable to make double from '\(text)'"
    case .boolean: "Unable to make boolean from '\(text)'"
    case .timestamp: "Unable to coerce '\(text)' to a formatted date (long)"
    case .date: "Unable to coerce '\(text)' to a formatted date (long)"
    case .time: "Unable to coerce '\(text)' to a formatted time (long)"
    case .uuid: "Unable to make UUID from '\(text)'"
    case .timeuuid:
      UUIDValue.bytes(of: text) == nil
        ? "Unknown timeuuid representation: \(text)" : "TimeUUID supports only version 1 UUIDs"
    case .inet: "Unable to make inet address from '\(text)'"
    case .duration: "Unable to convert '\(text)' to a duration"
    default: "Invalid value '\(text)' for type \(name)"
    }
  }
}
