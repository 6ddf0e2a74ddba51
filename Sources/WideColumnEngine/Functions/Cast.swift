import Core

/// `CAST(… AS …)`: which types can become which, and how.
enum Cast {
  /// Whether values of one type can be cast to another.
  static func isPossible(from source: CQLType, to target: CQLType) -> Bool {
    if source == target { return true }
    switch target {
    case .text, .ascii:
      switch source {
      case .ascii: return target == .text
      case .boolean, .inet, .uuid, .timeuuid, .timestamp, .date, .time: return true
      default: return source.isNumeric
      }
    case .timestamp: return source == .timeuuid || source == .date
    case .date: return source == .timeuuid || source == .timestamp
    case .counter: return false
    default: return source.isNumeric && target.isNumeric
    }
  }

  /// Casts a value; null and empty values give null.
  static func value(
    _ value: [UInt8]?, from source: CQLType, to target: CQLType
  ) throws(EngineError) -> [UInt8]? {
    guard source != target, let value, !value.isEmpty || source == .ascii else { return value }
    switch target {
    case .text, .ascii: return text(value, of: source).map { Array($0.utf8) }
    case .timestamp: return Instant.milliseconds(of: value, source).map(BigEndian.bytes)
    case .date:
      return Instant.milliseconds(of: value, source).flatMap(Instant.date(ofMilliseconds:))
    default:
      guard let number = Numeric(value, of: source) else { return nil }
      if target == .decimal, let complaint = number.decimalComplaint {
        throw .functionFailed(
          "execution of 'system.castasdecimal[\(source.name)]' failed: \(complaint)")
      }
      return number.bytes(as: target)
    }
  }

  private static func text(_ value: [UInt8], of type: CQLType) -> String? {
    switch type {
    case .decimal: BigDecimal(bytes: value)?.plainDescription
    case .timestamp:
      BigEndian.integer(value, as: Int64.self).map { TimeText.timestamp($0, separator: "T") }
    default: type.scalarText(value)
    }
  }
}

/// What timestamps, dates and timeuuids have in common: a time in milliseconds since 1970.
enum Instant {
  static func milliseconds(of value: [UInt8], _ type: CQLType) -> Int64? {
    switch type {
    case .timestamp: return BigEndian.integer(value)
    case .timeuuid: return value.count == 16 ? UUIDValue.milliseconds(value) : nil
    case .date:
      return BigEndian.integer(value, as: UInt32.self).map {
        (Int64($0) - 1 << 31) * TimeText.millisecondsPerDay
      }
    default: return nil
    }
  }

  /// The date of a time; nil if it has none in 32 bits.
  static func date(ofMilliseconds milliseconds: Int64) -> [UInt8]? {
    let days = TimeText.split(milliseconds).days
    return UInt32(exactly: days + 1 << 31).map(BigEndian.bytes)
  }
}
