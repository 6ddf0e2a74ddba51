import Core

/// The text form of values: what literals are read from and results printed as.
enum TextForm {
  /// Reads a value from its text form; a literal without a type, COPY, casts from text.
  /// - Throws: 22P02, 22003, 22007, 22008 and others, as PostgreSQL's input functions do.
  static func parse(_ text: [UInt8], as type: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLValue
  {
    if let value = try parseBase(text, type, &context) { return value }
    guard let info = context.catalog.typeInfo(type.id) else {
      throw .sql("42704", "type with OID \(type.id.rawValue) does not exist")
    }
    switch info.kind {
    case .array(let element):
      return .array(
        try ArrayText.parse(
          text, element: SQLType(element, modifier: type.modifier), &context))
    case .domain(let base):
      let value = try parse(text, as: base, &context)
      try context.catalog.checkDomain(value, type: type.id, &context)
      return value
    case .enumeration:
      let label = String(decoding: text, as: UTF8.self)
      guard let value = context.catalog.enumValue(of: label, in: type.id) else {
        throw .sql("22P02", "invalid input value for enum \(info.displayName): \"\(label)\"")
      }
      return .int(value)
    case .composite(let fields):
      return .record(try RecordText.parse(text, type: type.id, fields: fields, &context))
    case .range(let subtype, _):
      return .range(
        try RangeText.parse(text, subtype: SQLType(subtype), rangeType: type.id, &context))
    case .multirange(let range):
      return .multirange(try RangeText.parseMultirange(text, rangeType: range, &context))
    case .base, .pseudo:
      throw .sql("0A000", "cannot accept a value of type \(info.displayName)")
    }
  }

  private static func parseBase(
    _ text: [UInt8], _ type: SQLType, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue? {
    switch type.id {
    case .bool: .bool(try ScalarText.parseBoolean(text))
    case .int2: .int(try integer(text, Int64(Int16.min)...Int64(Int16.max), "smallint"))
    case .int4: .int(try integer(text, Int64(Int32.min)...Int64(Int32.max), "integer"))
    case .int8: .int(try integer(text, Int64.min...Int64.max, "bigint"))
    case .oid, .xid, .cid: .int(try ScalarText.parseOID(text))
    case .tid: .int(try TupleID.parse(text))
    case .float4: .double(try ScalarText.parseDouble(text, isReal: true))
    case .float8: .double(try ScalarText.parseDouble(text, isReal: false))
    case .numeric: .numeric(try Numeric(parsing: text).applying(modifier: type.modifier))
    case .text, .unknown, .cstring, .refcursor: .text(text)
    case .varchar:
      .text(
        try ScalarText.fitVarchar(text, modifier: type.modifier, isExplicit: false))
    case .bpchar:
      .text(
        try ScalarText.fitCharacter(text, modifier: type.modifier, isExplicit: false))
    case .name: .text(ScalarText.fitName(text))
    case .internalChar: .text(Array(text.prefix(1)))
    case .bytea: .text(try ScalarText.parseBytea(text))
    case .uuid: .uuid(try ScalarText.parseUUID(text))
    case .bit, .varbit:
      .bits(
        try ScalarText.parseBits(text, modifier: type.modifier, isVarying: type.id == .varbit))
    case .json: .text(try JSONText.validated(text))
    case .jsonb: .jsonb(try JSONText.parse(text))
    case .jsonpath: .text(JSONPathPrinter.printed(try context.jsonPaths.path(text)))
    case .void: .text([])
    default: try parseOther(text, type, &context)
    }
  }

  private static func parseOther(
    _ text: [UInt8], _ type: SQLType, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue? {
    switch type.id {
    case .date, .time, .timetz, .timestamp, .timestamptz, .interval:
      try DateTimeText.parse(text, as: type, &context)
    case .regclass, .regtype, .regproc, .regprocedure, .regnamespace, .regrole:
      .int(try RegistryNames.parse(text, as: type.id, &context))
    default: nil
    }
  }

  private static func integer(_ text: [UInt8], _ range: ClosedRange<Int64>, _ name: String)
    throws(EngineError) -> Int64
  { try ScalarText.parseInteger(text, range, typeName: name) }

  /// Prints a value that is not null as PostgreSQL's output functions do.
  static func printed(_ value: SQLValue, as type: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> [UInt8]
  {
    switch value {
    case .null: return []
    case .bool(let flag): return [UInt8(ascii: flag ? "t" : "f")]
    case .int(let number) where type.id == .tid: return TupleID.printed(number)
    case .int(let number): return try printInteger(number, as: type.id, &context)
    case .double(let number):
      return ScalarText.printDouble(
        number, isReal: try baseType(type.id, &context) == .float4,
        extraFloatDigits: context.settings.extraFloatDigits)
    case .numeric(let number): return number.text
    case .text(let text):
      guard try baseType(type.id, &context) == .bytea else { return text }
      return ScalarText.printBytea(text, isEscape: context.settings.byteaOutputIsEscape)
    case .interval(let span): return IntervalText.printed(span, context.settings.intervalStyle)
    case .timetz(let time): return DateTimeText.printed(time)
    case .uuid(let uuid): return ScalarText.printUUID(uuid)
    case .bits(let bits): return bits.text
    case .jsonb(let node): return JSONText.printed(node)
    case .array(let array): return try ArrayText.printed(array, &context)
    case .record(let record): return try RecordText.printed(record, &context)
    case .range(let range):
      return try RangeText.printed(range, subtype: subtype(of: type.id, &context), &context)
    case .multirange(let ranges):
      return try RangeText.printed(ranges, subtype: subtype(of: type.id, &context), &context)
    }
  }

  /// The type under all domains.
  static func baseType(_ id: TypeID, _ context: inout EvaluationContext) throws(EngineError)
    -> TypeID
  {
    if id < TypeID.firstUserDefined { return id }
    return context.catalog.baseType(of: SQLType(id)).id
  }

  private static func subtype(of id: TypeID, _ context: inout EvaluationContext) -> SQLType {
    let base = context.catalog.baseType(of: SQLType(id)).id
    switch context.catalog.typeInfo(base)?.kind {
    case .range(let subtype, _): return SQLType(subtype)
    case .multirange(let range):
      if case .range(let subtype, _) = context.catalog.typeInfo(range)?.kind {
        return SQLType(subtype)
      }
      return .text
    default: return .text
    }
  }

  private static func printInteger(
    _ number: Int64, as id: TypeID, _ context: inout EvaluationContext
  ) throws(EngineError) -> [UInt8] {
    switch id {
    case .int2, .int4, .int8, .oid: return Array(String(number).utf8)
    case .date, .time, .timestamp, .timestamptz:
      return DateTimeText.printed(number, as: id, context.settings)
    case .regclass, .regtype, .regproc, .regprocedure, .regnamespace, .regrole:
      return RegistryNames.printed(number, as: id, &context)
    default: break
    }
    let base = context.catalog.baseType(of: SQLType(id)).id
    if base != id { return try printInteger(number, as: base, &context) }
    guard context.catalog.typeInfo(id)?.isEnumeration == true else {
      return Array(String(number).utf8)
    }
    guard let label = context.catalog.enumLabel(of: number, in: id) else {
      throw .sql("22P03", "invalid internal value for enum: \(number)")
    }
    return Array(label.utf8)
  }
}

extension CatalogAccess {
  /// The type under all domains, with the innermost modifier.
  func baseType(of type: SQLType) -> SQLType {
    var type = type
    while type.id >= TypeID.firstUserDefined, case .domain(let base) = typeInfo(type.id)?.kind {
      type = base
    }
    return type
  }

  /// The type's name as format_type prints it, with its modifier.
  func displayName(of type: SQLType) -> String { TypeNames.display(type, self) }
}
