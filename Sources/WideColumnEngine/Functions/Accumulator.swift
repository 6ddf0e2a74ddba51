import Core

/// What an aggregate has seen so far. Null values are not seen, but for `count(*)`.
enum Accumulator {
  case count(Int64, ofRows: Bool)
  case extreme([UInt8]?, CQLType, isMaximum: Bool)
  case sum(Sum, CQLType)
  case average(Sum, count: Int64, CQLType)

  init(_ aggregate: Aggregate) {
    switch aggregate {
    case .countRows: self = .count(0, ofRows: true)
    case .count: self = .count(0, ofRows: false)
    case .minimum(let type): self = .extreme(nil, type, isMaximum: false)
    case .maximum(let type): self = .extreme(nil, type, isMaximum: true)
    case .sum(let type): self = .sum(Sum(type), type)
    case .average(let type): self = .average(Sum(type), count: 0, type)
    }
  }

  /// Takes in the value of one more row.
  mutating func add(_ value: [UInt8]?) throws(EngineError) {
    if case .count(let count, true) = self {
      self = .count(count + 1, ofRows: true)
      return
    }
    guard let value else { return }
    switch self {
    case .count(let count, let ofRows): self = .count(count + 1, ofRows: ofRows)
    case .extreme(let best, let type, let isMaximum):
      let order = best.map { type.compare(value, $0) } ?? (isMaximum ? 1 : -1)
      if isMaximum ? order > 0 : order < 0 {
        self = .extreme(value, type, isMaximum: isMaximum)
      }
    case .sum(var sum, let type):
      guard let number = Numeric(value, of: type) else { return }
      try sum.add(number)
      self = .sum(sum, type)
    case .average(var sum, let count, let type):
      guard let number = Numeric(value, of: type) else { return }
      try sum.add(number)
      self = .average(sum, count: count + 1, type)
    }
  }

  var result: [UInt8]? {
    switch self {
    case .count(let count, _): BigEndian.bytes(count)
    case .extreme(let best, _, _): best
    case .sum(let sum, let type): sum.total(as: type)
    case .average(let sum, let count, let type): sum.average(over: count, as: type)
    }
  }

  /// A sum without loss: integers exactly, floating-point numbers with Kahan's correction.
  enum Sum {
    case integer(BigInteger)
    case floatingPoint(sum: Double, correction: Double, simple: Double)
    case decimal(BigDecimal)

    init(_ type: CQLType) {
      switch type {
      case .float, .double: self = .floatingPoint(sum: 0, correction: 0, simple: 0)
      case .decimal: self = .decimal(BigDecimal(.zero))
      default: self = .integer(.zero)
      }
    }

    mutating func add(_ number: Numeric) throws(EngineError) {
      switch self {
      case .integer(let total): self = .integer(total + (number.integer ?? .zero))
      case .floatingPoint(let sum, let correction, let simple):
        let value = number.double
        let corrected = value - correction
        let next = sum + corrected
        self = .floatingPoint(
          sum: next, correction: (next - sum) - corrected, simple: simple + value)
      case .decimal(let total):
        guard let next = number.decimal.flatMap({ total.adding($0) }) else {
          throw .functionFailed("the sum of a decimal column has too many digits")
        }
        self = .decimal(next)
      }
    }

    /// What was summed up, also if the correction met an infinity.
    private static func settled(_ sum: Double, _ simple: Double) -> Double {
      sum.isNaN && simple.isInfinite ? simple : sum
    }

    func total(as type: CQLType) -> [UInt8]? {
      switch self {
      case .integer(let total): Numeric.varint(total).bytes(as: type)
      case .floatingPoint(let sum, _, let simple):
        Numeric.double(Self.settled(sum, simple)).bytes(as: type)
      case .decimal(let total): total.bytes
      }
    }

    func average(over count: Int64, as type: CQLType) -> [UInt8]? {
      if count == 0 { return Numeric.integer(0).bytes(as: type) }
      switch self {
      case .integer(let total):
        let quotient = total.quotientAndRemainder(dividingBy: BigInteger(count)).quotient
        return Numeric.varint(quotient).bytes(as: type)
      case .floatingPoint(let sum, _, let simple):
        return Numeric.double(Self.settled(sum, simple) / Double(count)).bytes(as: type)
      case .decimal(let total):
        return total.divided(
          by: BigDecimal(BigInteger(count)), scale: total.scale, rounding: .halfEven)?.bytes
      }
    }
  }
}
