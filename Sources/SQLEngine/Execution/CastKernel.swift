import Core

/// Casts that are the same for every value and need no catalog: whole columns at once.
enum CastKernel {
  /// The value is the same in both types.
  case same
  case integerToNumeric, integerToDouble, dateToTimestamp, numericToDouble
  /// Already of the scale and within the precision; other values go the general way.
  case numericFits(scale: Int16, magnitudeMax: Int64)
  /// Not longer than so many bytes, and so not than so many characters.
  case textFits(Int)

  init?(from source: SQLType, to target: SQLType) {
    let integers: [TypeID] = [.int2, .int4, .int8]
    let isPlain = target.modifier == SQLType.noModifier
    switch (source.id, target.id) {
    case (.int2, .int4), (.int2, .int8), (.int4, .int8): self = .same
    case (.varchar, .text): self = .same
    case (.text, .varchar) where isPlain: self = .same
    case (.text, .varchar), (.varchar, .varchar): self = .textFits(Int(target.modifier) - 4)
    case (let from, .numeric) where integers.contains(from) && isPlain: self = .integerToNumeric
    case (.numeric, .float8): self = .numericToDouble
    case (let from, .float8) where integers.contains(from): self = .integerToDouble
    case (.date, .timestamp) where isPlain: self = .dateToTimestamp
    case (.numeric, .numeric) where !isPlain:
      let precision = Int(target.modifier - 4) >> 16
      let scale = Int(target.modifier - 4) & 0x7FF
      guard precision < 19, scale <= precision else { return nil }
      var magnitude: Int64 = 1
      for _ in 0..<precision { magnitude *= 10 }
      self = .numericFits(scale: Int16(scale), magnitudeMax: magnitude - 1)
    default: return nil
    }
  }

  /// Below it a double holds every integer; so does it every power of ten up to the 22nd, and a
  /// quotient of two such numbers is rounded as if it had been read from its digits.
  private static let exactMax: UInt64 = 1 << 53
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18,
  ]

  private static let dayMicroseconds: Int64 = 86_400_000_000

  /// - Returns: nil if the value has to go the general way.
  func cast(_ value: SQLValue) -> SQLValue? {
    switch (self, value) {
    case (.same, _): return value
    case (.integerToNumeric, .int(let number)):
      guard number.magnitude <= UInt64(Numeric.smallMagnitudeMax) else { return nil }
      return .numeric(.small(number, scale: 0))
    case (.integerToDouble, .int(let number)): return .double(Double(number))
    case (.numericToDouble, .numeric(.small(let coefficient, let scale))):
      guard coefficient.magnitude < Self.exactMax else { return nil }
      return .double(Double(coefficient) / Self.powers[Int(scale)])
    case (.dateToTimestamp, .int(let day)):
      guard day.magnitude < 100_000_000 else { return nil }
      return .int(day * Self.dayMicroseconds)
    case (.numericFits(let scale, let maximum), .numeric(.small(let coefficient, let other))):
      return other == scale && coefficient.magnitude <= UInt64(maximum) ? value : nil
    case (.textFits(let count), .text(let bytes)): return bytes.count <= count ? value : nil
    default: return nil
    }
  }

  /// - Returns: nil if the column has to go the general way.
  func cast(_ column: ColumnVector) -> ColumnVector? {
    switch (self, column.storage) {
    case (.same, _): return column
    case (.integerToNumeric, .ints(let values)):
      guard values.allSatisfy({ $0.magnitude <= UInt64(Numeric.smallMagnitudeMax) }) else {
        return nil
      }
      return ColumnVector(.decimals(values, scale: 0), nulls: column.nulls)
    case (.integerToDouble, .ints(let values)):
      return ColumnVector(.doubles(values.map { Double($0) }), nulls: column.nulls)
    case (.numericToDouble, .decimals(let values, let scale)):
      guard values.allSatisfy({ $0.magnitude < Self.exactMax }) else { return nil }
      let power = Self.powers[Int(scale)]
      return ColumnVector(.doubles(values.map { Double($0) / power }), nulls: column.nulls)
    case (.dateToTimestamp, .ints(let values)):
      guard values.allSatisfy({ $0.magnitude < 100_000_000 }) else { return nil }
      return ColumnVector(.ints(values.map { $0 * Self.dayMicroseconds }), nulls: column.nulls)
    case (.numericFits(let scale, let maximum), .decimals(let values, let other))
    where scale == other:
      return values.allSatisfy { $0.magnitude <= UInt64(maximum) } ? column : nil
    case (.textFits(let count), .texts(let arena)):
      for row in 0..<arena.count where arena.range(at: row).count > count { return nil }
      return column
    default: return nil
    }
  }
}
