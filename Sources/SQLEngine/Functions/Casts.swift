import Core

/// What the casts of ``CastTable`` do.
enum Casts {
  static func convert(
    _ value: SQLValue, _ source: SQLType, _ target: SQLType, _ isExplicit: Bool,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    switch target.id {
    case .int2, .int4, .int8: try integer(value, from: source.id, to: target.id)
    case .float4, .float8: try float(value, isReal: target.id == .float4)
    case .numeric: try numeric(value, from: source.id)
    case .bool: try boolean(value)
    case .text, .varchar, .bpchar, .name, .internalChar:
      .text(try string(value, from: source, to: target.id, &context))
    case .date, .time, .timetz, .timestamp, .timestamptz, .interval:
      try TemporalCasts.convert(value, from: source.id, to: target.id, &context)
    case .oid, .regclass, .regtype, .regproc, .regprocedure, .regnamespace, .regrole:
      try registry(value, target, &context)
    case .jsonb: .jsonb(try JSONText.parse(value.bytes))
    case .json: .text(JSONText.printed(value.json))
    case .bit, .varbit: bits(value, target)
    default:
      if case .range(let range) = value { .multirange(range.isEmpty ? [] : [range]) } else { value }
    }
  }

  static let integerTypes: [TypeID: (title: String, range: ClosedRange<Int64>)] = [
    .int2: ("smallint", Int64(Int16.min)...Int64(Int16.max)),
    .int4: ("integer", Int64(Int32.min)...Int64(Int32.max)),
    .int8: ("bigint", Int64.min...Int64.max),
  ]

  private static func integer(_ value: SQLValue, from source: TypeID, to target: TypeID)
    throws(EngineError) -> SQLValue
  {
    guard let (title, range) = integerTypes[target] else { return value }
    let number: Int64
    switch value {
    case .int(let integer):
      // Unsigned oids wrap around into integer.
      number =
        source == .oid && target == .int4 ? Int64(Int32(truncatingIfNeeded: integer)) : integer
    case .bool(let flag): number = flag ? 1 : 0
    case .double(let double):
      let whole = double.rounded(.toNearestOrEven)
      guard whole >= Double(range.lowerBound), whole <= Double(range.upperBound),
        let exact = Int64(exactly: whole)
      else { throw .outOfRange(title) }
      number = exact
    case .numeric(let decimal): number = try integer(decimal, title)
    case .text(let text):
      number = Int64(Int8(bitPattern: text.first ?? 0))
    case .bits(let bits):
      let width = target == .int8 ? 64 : 32
      guard bits.count <= width else { throw .outOfRange(title) }
      let pattern = (0..<bits.count).reduce(UInt64(0)) { $0 << 1 | (bits[$1] ? 1 : 0) }
      number =
        target == .int8
        ? Int64(bitPattern: pattern) : Int64(Int32(truncatingIfNeeded: Int64(bitPattern: pattern)))
    case .jsonb(.number(let decimal)): number = try integer(decimal, title)
    case .jsonb(let node): throw jsonMismatch(node, title)
    default: return value
    }
    guard range.contains(number) else { throw .outOfRange(title) }
    return .int(number)
  }

  private static func integer(_ decimal: Numeric, _ title: String) throws(EngineError) -> Int64 {
    if decimal.isNaN { throw .sql("0A000", "cannot convert NaN to \(title)") }
    if decimal.decimal == nil { throw .sql("0A000", "cannot convert infinity to \(title)") }
    guard let number = decimal.int64 else { throw .outOfRange(title) }
    return number
  }

  private static func jsonMismatch(_ node: JSONNode, _ title: String) -> EngineError {
    let name =
      switch node {
      case .null: "null"
      case .string: "string"
      case .number: "numeric"
      case .bool: "boolean"
      case .array: "array"
      case .object: "object"
      }
    return .invalidParameter("cannot cast jsonb \(name) to type \(title)")
  }

  private static func float(_ value: SQLValue, isReal: Bool) throws(EngineError) -> SQLValue {
    switch value {
    case .int(let number): return .double(isReal ? Double(Float(number)) : Double(number))
    case .double(let number):
      guard isReal else { return value }
      let narrow = Float(number)
      if narrow.isInfinite, !number.isInfinite {
        throw .sql("22003", "value out of range: overflow")
      }
      if narrow == 0, number != 0 { throw .sql("22003", "value out of range: underflow") }
      return .double(Double(narrow))
    case .numeric(let decimal): return .double(try float(decimal, isReal: isReal))
    case .jsonb(.number(let decimal)): return .double(try float(decimal, isReal: isReal))
    case .jsonb(let node): throw jsonMismatch(node, isReal ? "real" : "double precision")
    default: return value
    }
  }

  static func float(_ decimal: Numeric, isReal: Bool) throws(EngineError) -> Double {
    guard decimal.decimal != nil else { return decimal.double }
    let double = decimal.double
    let isLost = !double.isFinite || double == 0 && decimal.signum != 0
    return isReal || isLost || decimal.decimal?.digits.count ?? 0 > 4
      ? try ScalarText.parseDouble(decimal.text, isReal: isReal) : double
  }

  private static func numeric(_ value: SQLValue, from source: TypeID) throws(EngineError)
    -> SQLValue
  {
    switch value {
    case .int(let number): return .numeric(Numeric(number))
    case .double(let number):
      return .numeric(Numeric(number, significantDigits: source == .float4 ? 6 : 15))
    case .jsonb(.number(let decimal)): return .numeric(decimal)
    case .jsonb(let node): throw jsonMismatch(node, "numeric")
    default: return value
    }
  }

  private static func boolean(_ value: SQLValue) throws(EngineError) -> SQLValue {
    switch value {
    case .int(let number): return .bool(number != 0)
    case .jsonb(.bool(let flag)): return .bool(flag)
    case .jsonb(let node): throw jsonMismatch(node, "boolean")
    default: return value
    }
  }

  private static func string(
    _ value: SQLValue, from source: SQLType, to target: TypeID,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> [UInt8] {
    let text: [UInt8]
    switch value {
    case .bool(let flag): text = Array((flag ? "true" : "false").utf8)
    case .text(let bytes):
      text = source.id == .bpchar && target != .bpchar ? ValueOrder.withoutPadding(bytes) : bytes
    case .int(let number) where target == .internalChar:
      guard let byte = Int8(exactly: number) else { throw .outOfRange("\"char\"") }
      text = byte == 0 ? [] : [UInt8(bitPattern: byte)]
    default: text = try TextForm.printed(value, as: source, &context)
    }
    if target == .name { return ScalarText.fitName(text) }
    return target == .internalChar ? Array(text.prefix(1)) : text
  }

  private static func registry(
    _ value: SQLValue, _ target: SQLType, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    switch value {
    case .text(let text): return try TextForm.parse(text, as: target, &context)
    case .int(let number):
      guard (-0x8000_0000...0xffff_ffff).contains(number) else { throw .outOfRange("OID") }
      return .int(number & 0xffff_ffff)
    default: return value
    }
  }

  private static func bits(_ value: SQLValue, _ target: SQLType) -> SQLValue {
    guard case .int(let number) = value else { return value }
    let count = target.modifier > 0 ? Int(target.modifier) : 1
    var bits = BitString(bytes: [], count: 0)
    for place in (0..<count).reversed() { bits.append(number >> Int64(min(place, 63)) & 1 == 1) }
    return .bits(bits)
  }

  static func convertArray(
    _ value: SQLValue, _ source: SQLType, _ target: SQLType, _ isExplicit: Bool,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    var array = value.array
    guard let to = context.catalog.typeInfo(target.id)?.elementID else { return value }
    let from = context.catalog.typeInfo(source.id)?.elementID ?? array.elementType
    for index in array.elements.indices {
      array.elements[index] = try CastRegistry.cast(
        array.elements[index], from: SQLType(from), to: SQLType(to), isExplicit: isExplicit,
        &context)
    }
    array.elementType = to
    return .array(array)
  }

  static func convertRecord(
    _ value: SQLValue, _ source: SQLType, _ target: SQLType, _ isExplicit: Bool,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    let record = value.record
    guard case .composite(let fields) = context.catalog.typeInfo(target.id)?.kind else {
      return value
    }
    guard fields.count == record.values.count else {
      let title = context.catalog.displayName(of: target)
      throw .sql(
        "42846", "cannot cast type record to \(title)",
        detail: record.values.count < fields.count
          ? "Input has too few columns." : "Input has too many columns.")
    }
    var values: [SQLValue] = []
    for (index, field) in fields.enumerated() {
      values.append(
        try CastRegistry.cast(
          record.values[index], from: record.fields[index].type, to: field.type,
          isExplicit: isExplicit, &context))
    }
    return .record(SQLRecord(type: target.id, fields: fields, values: values))
  }

  /// Whether an explicit cast cuts values of a type to their length.
  static func isCut(_ type: TypeID) -> Bool {
    [.varchar, .bpchar, .bit, .varbit].contains(type)
  }

  /// Applies a type's modifier.
  static func fit(
    _ value: SQLValue, to type: SQLType, isExplicit: Bool, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    guard type.modifier >= 0 else { return value }
    switch value {
    case .text(let text) where type.id == .varchar:
      return .text(
        try ScalarText.fitVarchar(text, modifier: type.modifier, isExplicit: isExplicit))
    case .text(let text) where type.id == .bpchar:
      return .text(
        try ScalarText.fitCharacter(text, modifier: type.modifier, isExplicit: isExplicit))
    case .numeric(let number): return .numeric(try number.applying(modifier: type.modifier))
    case .interval(let span): return .interval(span.applying(modifier: type.modifier))
    case .int(let number)
    where type.id == .timestamp || type.id == .timestamptz || type.id == .time:
      return .int(DateTimeText.rounded(number, modifier: type.modifier))
    case .timetz(var time):
      time.microseconds = DateTimeText.rounded(time.microseconds, modifier: type.modifier)
      return .timetz(time)
    case .bits(let bits):
      return .bits(
        try ScalarText.fitBits(
          bits, modifier: type.modifier, isVarying: type.id == .varbit, isExplicit: isExplicit))
    case .array(var array):
      let element = SQLType(array.elementType, modifier: type.modifier)
      for index in array.elements.indices where !array.elements[index].isNull {
        array.elements[index] = try fit(
          array.elements[index], to: element, isExplicit: isExplicit, &context)
      }
      return .array(array)
    default: return value
    }
  }
}
