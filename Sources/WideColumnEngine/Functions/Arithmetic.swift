import Core

/// The operators on numbers, timestamps and dates.
enum Arithmetic {
  /// The type of `left sign right`; nil if there is no such operation.
  static func resultType(
    _ sign: ArithmeticOperator, _ left: CQLType, _ right: CQLType
  ) -> CQLType? {
    if right == .duration, sign == .plus || sign == .minus {
      return left == .timestamp || left == .date ? left : nil
    }
    return CQLType.promoted(left, right)
  }

  /// Carries out an operation that has a type. Null and empty values give null.
  /// - Throws: `OperationExecutionException` (`the operation 'int / int' failed: / by zero`).
  static func value(
    _ sign: ArithmeticOperator, _ left: [UInt8]?, _ leftType: CQLType, _ right: [UInt8]?,
    _ rightType: CQLType
  ) throws(EngineError) -> [UInt8]? {
    guard let left, let right, !left.isEmpty, !right.isEmpty else { return nil }
    let complaint: String
    do throws(Failure) {
      if rightType == .duration {
        return try moved(left, leftType, by: right, isBackwards: sign == .minus)
      }
      guard let type = CQLType.promoted(leftType, rightType), let a = Numeric(left, of: leftType),
        let b = Numeric(right, of: rightType)
      else { return nil }
      return try value(sign, a, b, as: type)
    } catch {
      complaint = error.reason
    }
    throw .operationFailed(
      "the operation '\(leftType.name) \(sign.rawValue) \(rightType.name)' failed: \(complaint)")
  }

  /// The value with its sign changed.
  static func negated(_ value: [UInt8]?, _ type: CQLType) -> [UInt8]? {
    guard let value, let number = Numeric(value, of: type) else { return nil }
    switch number {
    case .integer(let integer): return Numeric.integer(0 &- integer).bytes(as: type)
    case .varint(let integer): return (-integer).bytes
    case .float(let float): return BigEndian.bytes(-float)
    case .double(let double): return BigEndian.bytes(-double)
    case .decimal(let decimal): return decimal.negated.bytes
    }
  }

  private struct Failure: Error {
    var reason: String

    static let byZero = Failure(reason: "/ by zero")
    static let tooLarge = Failure(reason: "the result has too many digits")
  }

  private static func value(
    _ sign: ArithmeticOperator, _ a: Numeric, _ b: Numeric, as type: CQLType
  ) throws(Failure) -> [UInt8]? {
    switch type {
    case .float: return BigEndian.bytes(floatingPoint(sign, a.float, b.float))
    case .double: return BigEndian.bytes(floatingPoint(sign, a.double, b.double))
    case .decimal:
      if let reason = a.decimalComplaint ?? b.decimalComplaint { throw Failure(reason: reason) }
      guard let x = a.decimal, let y = b.decimal else { throw Failure.tooLarge }
      return try decimal(sign, x, y).bytes
    case .varint:
      guard let x = a.integer, let y = b.integer else { return nil }
      return try varint(sign, x, y).bytes
    default: return Numeric.integer(try integer(sign, a.long, b.long)).bytes(as: type)
    }
  }

  private static func floatingPoint<Number: BinaryFloatingPoint>(
    _ sign: ArithmeticOperator, _ a: Number, _ b: Number
  ) -> Number {
    switch sign {
    case .plus: a + b
    case .minus: a - b
    case .times: a * b
    case .divide: a / b
    case .remainder: a.truncatingRemainder(dividingBy: b)
    }
  }

  private static func integer(
    _ sign: ArithmeticOperator, _ a: Int64, _ b: Int64
  ) throws(Failure) -> Int64 {
    switch sign {
    case .plus: return a &+ b
    case .minus: return a &- b
    case .times: return a &* b
    case .divide:
      if b == 0 { throw Failure.byZero }
      return a.dividedReportingOverflow(by: b).partialValue
    case .remainder:
      if b == 0 { throw Failure.byZero }
      return a.remainderReportingOverflow(dividingBy: b).partialValue
    }
  }

  private static func varint(
    _ sign: ArithmeticOperator, _ a: BigInteger, _ b: BigInteger
  ) throws(Failure) -> BigInteger {
    switch sign {
    case .plus: return a + b
    case .minus: return a - b
    case .times:
      if a.limbs.count + b.limbs.count > BigInteger.limbCountMax { throw Failure.tooLarge }
      return a * b
    case .divide, .remainder:
      if b.isZero { throw Failure(reason: "BigInteger divide by zero") }
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      return sign == .divide ? quotient : remainder
    }
  }

  private static func decimal(
    _ sign: ArithmeticOperator, _ a: BigDecimal, _ b: BigDecimal
  ) throws(Failure) -> BigDecimal {
    let result: BigDecimal?
    switch sign {
    case .plus: result = a.adding(b)
    case .minus: result = a.subtracting(b)
    case .times: result = a.multiplied(by: b)
    case .divide, .remainder:
      if b.unscaled.isZero { throw Failure(reason: "Division by zero") }
      result =
        sign == .divide
        ? a.divided(by: b, scale: quotientScale(a, b), rounding: .halfUp)?.strippingTrailingZeros
        : a.remainder(dividingBy: b)
    }
    guard let result else { throw Failure.tooLarge }
    return result
  }

  /// Cassandra's choice: at least 32 significant digits, at least the scales of both sides, at most
  /// 1,000.
  private static func quotientScale(_ a: BigDecimal, _ b: BigDecimal) -> Int32 {
    let firstDigit = (a.precision - Int(a.scale)) - (b.precision - Int(b.scale))
    let scale = max(32 - firstDigit, Int(a.scale), Int(b.scale), 32)
    return Int32(min(scale, 1000))
  }

  /// A timestamp or a date, so much later or earlier by the calendar of UTC.
  private static func moved(
    _ value: [UInt8], _ type: CQLType, by duration: [UInt8], isBackwards: Bool
  ) throws(Failure) -> [UInt8]? {
    guard let duration = DurationValue(bytes: duration) else { return nil }
    let sign: Int64 = isBackwards ? -1 : 1
    if type == .date {
      guard duration.nanoseconds == 0 else {
        throw Failure(reason: "The duration must have a day precision. Was: \(duration)")
      }
      guard let raw: UInt32 = BigEndian.integer(value) else { return nil }
      let days = day(Int64(raw) - 1 << 31, movedBy: duration, sign)
      guard let result = UInt32(exactly: days + 1 << 31) else {
        throw Failure(reason: "The result is out of range")
      }
      return BigEndian.bytes(result)
    }
    guard duration.nanoseconds % 1_000_000 == 0 else {
      throw Failure(reason: "The duration must have a millisecond precision. Was: \(duration)")
    }
    guard let milliseconds: Int64 = BigEndian.integer(value) else { return nil }
    let (start, rest) = TimeText.split(milliseconds)
    let moved = day(start, movedBy: duration, sign) &* TimeText.millisecondsPerDay
    return BigEndian.bytes(moved &+ rest &+ sign * (duration.nanoseconds / 1_000_000))
  }

  private static func day(
    _ day: Int64, movedBy duration: DurationValue, _ sign: Int64
  ) -> Int64 {
    let date = CivilDate(daysSince1970: Int(day)).adding(months: Int(duration.months) * Int(sign))
    return Int64(date.daysSince1970) + Int64(duration.days) * sign
  }
}
