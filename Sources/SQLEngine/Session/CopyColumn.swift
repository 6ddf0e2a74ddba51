import Core

/// One column of the rows that COPY reads, a batch at a time.
///
/// What most data consists of is read from the bytes where they lie: integers, decimals, dates,
/// texts. All else goes the way of every literal.
struct CopyColumn {
  let name: String
  let type: SQLType
  private var integers: [Int64] = []
  private var texts = ColumnVector.TextArena()
  private var others: ColumnVector?
  private var nulls: [Bool] = []
  private var hasNulls = false
  private let form: Form

  private enum Form {
    case integer(ClosedRange<Int64>)
    /// numeric(p, s).
    case decimal(digitCountMax: Int, scale: Int)
    case date
    /// As many bytes at most.
    case text(Int)
    /// Padded with blanks.
    case character(Int)
    case other
  }

  init(name: String, type: SQLType) {
    self.name = name
    self.type = type
    form = Self.form(of: type)
  }

  private static func form(of type: SQLType) -> Form {
    let limit = type.modifier >= 4 ? Int(type.modifier - 4) : Int.max
    switch type.id {
    case .int2: return .integer(Int64(Int16.min)...Int64(Int16.max))
    case .int4: return .integer(Int64(Int32.min)...Int64(Int32.max))
    case .int8: return .integer(Int64.min...Int64.max)
    case .date: return .date
    case .text, .varchar: return .text(limit)
    case .bpchar where limit < Int.max: return .character(limit)
    case .numeric where type.modifier >= 4:
      let precision = limit >> 16 & 0xFFFF
      let scale = ((limit & 0x7FF) ^ 1024) - 1024
      guard scale >= 0, scale <= precision, precision <= 17 else { return .other }
      return .decimal(digitCountMax: precision - scale, scale: scale)
    default: return .other
    }
  }

  /// Adds a cell; nil is NULL.
  mutating func append(_ cell: ArraySlice<UInt8>?, _ context: inout EvaluationContext)
    throws(EngineError)
  {
    guard let cell else {
      appendNull()
      return
    }
    try Self.requireText(cell)
    if others == nil, appendSimple(cell) {
      nulls.append(false)
      return
    }
    let value = try TextForm.parse(Array(cell), as: type, &context)
    if others == nil { others = taken() }
    others?.append(value)
  }

  /// Sees that a cell is text: also what backslashes have made of it.
  private static func requireText(_ cell: ArraySlice<UInt8>) throws(EngineError) {
    if cell.allSatisfy({ $0 &- 1 < 0x7F }) { return }
    if cell.contains(0) { throw .invalidUTF8([0]) }
    if let bad = UTF8Text.firstInvalid(Array(cell)) { throw .invalidUTF8(bad) }
  }

  private mutating func appendNull() {
    if others != nil {
      others?.append(.null)
      return
    }
    hasNulls = true
    nulls.append(true)
    switch form {
    case .integer, .decimal, .date: integers.append(0)
    case .text, .character: texts.append([])
    case .other:
      nulls.removeLast()
      others = ColumnVector(emptyFor: type.id)
      others?.append(.null)
    }
  }

  /// - Returns: false if the cell has to be read by the type's own rules.
  private mutating func appendSimple(_ cell: ArraySlice<UInt8>) -> Bool {
    switch form {
    case .integer(let range):
      guard let value = Self.integer(cell), range.contains(value) else { return false }
      integers.append(value)
    case .decimal(let digitCountMax, let scale):
      guard let value = Self.decimal(cell, digitCountMax, scale) else { return false }
      integers.append(value)
    case .date:
      guard let value = Self.date(cell) else { return false }
      integers.append(value)
    case .text(let limit):
      guard cell.count <= limit, texts.bytes.count + cell.count < Int(Int32.max) else {
        return false
      }
      texts.append(cell)
    case .character(let limit):
      guard cell.count <= limit, cell.allSatisfy({ $0 < 0x80 }) else { return false }
      texts.bytes.append(contentsOf: cell)
      texts.append(repeatElement(0x20, count: limit - cell.count))
    case .other: return false
    }
    return true
  }

  /// Up to 18 digits, which cannot overflow.
  private static func integer(_ cell: ArraySlice<UInt8>) -> Int64? {
    var digits = cell
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value: Int64 = 0
    for byte in digits {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int64(byte - 48)
    }
    return isNegative ? -value : value
  }

  private static func decimal(_ cell: ArraySlice<UInt8>, _ digitCountMax: Int, _ scale: Int)
    -> Int64?
  {
    var value: Int64 = 0
    var whole = 0
    var decimals = -1
    let isNegative = cell.first == UInt8(ascii: "-")
    for byte in isNegative ? cell.dropFirst() : cell {
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      guard byte >= 48, byte <= 57 else { return nil }
      if decimals < 0 { whole += 1 } else { decimals += 1 }
      guard whole <= digitCountMax, decimals <= scale else { return nil }
      value = value * 10 + Int64(byte - 48)
    }
    guard whole > 0 else { return nil }
    for _ in max(decimals, 0)..<scale { value *= 10 }
    return isNegative ? -value : value
  }

  /// `2024-02-29`: all settings of DateStyle read this the same way.
  private static func date(_ cell: ArraySlice<UInt8>) -> Int64? {
    guard cell.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (offset, byte) in cell.enumerated() {
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= 48, byte <= 57 else { return nil }
      let digit = Int(byte - 48)
      switch offset {
      case ..<4: numbers.0 = numbers.0 * 10 + digit
      case ..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    guard numbers.0 > 0, (1...12).contains(numbers.1), numbers.2 > 0,
      numbers.2 <= 28 || numbers.2 <= Calendar.dayCount(year: numbers.0, month: numbers.1)
    else { return nil }
    return Int64(
      Calendar.julianDay(year: numbers.0, month: numbers.1, day: numbers.2) - Calendar.epochDay)
  }

  /// The cells so far, which are forgotten.
  mutating func taken() -> ColumnVector {
    defer {
      integers.removeAll(keepingCapacity: true)
      texts = ColumnVector.TextArena()
      nulls.removeAll(keepingCapacity: true)
      hasNulls = false
      others = nil
    }
    if let others { return others }
    let marks = hasNulls ? nulls : []
    switch form {
    case .integer, .date: return ColumnVector(.ints(integers), nulls: marks)
    case .decimal(_, let scale):
      return ColumnVector(.decimals(integers, scale: Int16(scale)), nulls: marks)
    case .text, .character: return ColumnVector(.texts(texts), nulls: marks)
    case .other: return ColumnVector(emptyFor: type.id)
    }
  }
}
