/// A number of one of CQL's numeric types, on its way into another or through an operator.
enum Numeric: Equatable, Sendable {
  case integer(Int64)
  case varint(BigInteger)
  case float(Float)
  case double(Double)
  case decimal(BigDecimal)

  /// Reads a value; nil if the type is no number or the value is empty.
  init?(_ bytes: [UInt8], of type: CQLType) {
    switch type {
    case .tinyint: self.init(BigEndian.integer(bytes, as: Int8.self))
    case .smallint: self.init(BigEndian.integer(bytes, as: Int16.self))
    case .int: self.init(BigEndian.integer(bytes, as: Int32.self))
    case .bigint, .counter: self.init(BigEndian.integer(bytes, as: Int64.self))
    case .varint:
      guard let value = BigInteger(twosComplement: bytes) else { return nil }
      self = .varint(value)
    case .float:
      guard let value = BigEndian.float(bytes) else { return nil }
      self = .float(value)
    case .double:
      guard let value = BigEndian.double(bytes) else { return nil }
      self = .double(value)
    case .decimal:
      guard let value = BigDecimal(bytes: bytes) else { return nil }
      self = .decimal(value)
    default: return nil
    }
  }

  private init?(_ value: (some FixedWidthInteger)?) {
    guard let value else { return nil }
    self = .integer(Int64(truncatingIfNeeded: value))
  }

  /// The number in another type, as Java converts: fractions are cut off, integers lose their upper
  /// bits, floating-point numbers beyond an integer's range become its bounds.
  /// - Returns: nil if the type is no number or cannot hold NaN or the infinities.
  func bytes(as type: CQLType) -> [UInt8]? {
    switch type {
    case .tinyint: BigEndian.bytes(Int8(truncatingIfNeeded: narrow))
    case .smallint: BigEndian.bytes(Int16(truncatingIfNeeded: narrow))
    case .int: BigEndian.bytes(Int32(truncatingIfNeeded: narrow))
    case .bigint, .counter: BigEndian.bytes(long)
    case .varint: integer?.bytes
    case .float: BigEndian.bytes(float)
    case .double: BigEndian.bytes(double)
    case .decimal: decimal?.bytes
    default: nil
    }
  }

  /// As Java's `longValue()`.
  var long: Int64 {
    switch self {
    case .integer(let value): value
    case .varint(let value): value.truncated
    case .float(let value): Self.clamped(Double(value), Int64.self)
    case .double(let value): Self.clamped(value, Int64.self)
    case .decimal(let value): value.integer?.truncated ?? 0
    }
  }

  /// As Java's `intValue()`, which bytes and shorts are cut from.
  private var narrow: Int64 {
    switch self {
    case .float(let value): Int64(Self.clamped(Double(value), Int32.self))
    case .double(let value): Int64(Self.clamped(value, Int32.self))
    default: long
    }
  }

  private static func clamped<Integer: FixedWidthInteger>(
    _ value: Double, _ type: Integer.Type
  ) -> Integer {
    if value.isNaN { return 0 }
    return Integer(exactly: value.rounded(.towardZero)) ?? (value < 0 ? .min : .max)
  }

  var integer: BigInteger? {
    switch self {
    case .integer(let value): BigInteger(value)
    case .varint(let value): value
    case .float, .double: BigInteger(long)
    case .decimal(let value): value.integer
    }
  }

  var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .varint(let value): value.double
    case .float(let value): Double(value)
    case .double(let value): value
    case .decimal(let value): value.double
    }
  }

  var float: Float {
    switch self {
    case .integer(let value): Float(value)
    case .varint(let value): Float(value.description) ?? .nan
    case .float(let value): value
    case .double(let value): Float(value)
    case .decimal(let value): Float(value.description) ?? .nan
    }
  }

  var decimal: BigDecimal? {
    switch self {
    case .integer(let value): BigDecimal(BigInteger(value))
    case .varint(let value): BigDecimal(value)
    case .float(let value): BigDecimal(Double(value))
    case .double(let value): BigDecimal(value)
    case .decimal(let value): value
    }
  }

  /// Why ``decimal`` is nil; nil if it is not.
  var decimalComplaint: String? {
    let value = double
    if value.isFinite { return nil }
    if case .decimal = self { return nil }
    return value.isNaN
      ? "A NaN cannot be converted into a decimal"
      : "An infinite number cannot be converted into a decimal"
  }
}

extension CQLType {
  /// The numeric types, in the order in which Cassandra declares its functions for them.
  static let numericTypes: [CQLType] = [
    .tinyint, .smallint, .int, .bigint, .float, .double, .decimal, .varint, .counter,
  ]

  var isNumeric: Bool { Self.numericTypes.contains(self) }

  private var isFloatingPoint: Bool { self == .float || self == .double || self == .decimal }

  /// The type of an arithmetic operation's result; nil if one of the types is no number.
  static func promoted(_ left: CQLType, _ right: CQLType) -> CQLType? {
    guard left.isNumeric, right.isNumeric else { return nil }
    let size = max(left.fixedSizeBytes ?? 16, right.fixedSizeBytes ?? 16)
    if left.isFloatingPoint || right.isFloatingPoint {
      return size <= 4 ? .float : size == 8 ? .double : .decimal
    }
    switch size {
    case 1: return .tinyint
    case 2: return .smallint
    case 4: return .int
    case 8: return .bigint
    default: return .varint
    }
  }
}
