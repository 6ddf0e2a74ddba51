import Core

/// How values of one type become values of another.
enum CastRegistry {
  /// The way from one type to another that is allowed in a context; nil if there is none.
  ///
  /// Domains count as their base types; every type can be assigned to a string type, and made from
  /// one explicitly, through its text.
  ///
  /// **Source:** PostgreSQL 15, parse_coerce.c: find_coercion_pathway.
  static func path(
    from source: TypeID, to target: TypeID, in context: CoercionContext,
    catalog: any CatalogAccess
  ) -> CastDefinition.Method? {
    let from = catalog.baseType(of: SQLType(source)).id
    let to = catalog.baseType(of: SQLType(target)).id
    if from == to || from == .unknown { return .relabel }
    if let pair = CastTable.context(from: from, to: to) {
      if pair > context { return nil }
      return .convert(Casts.convert)
    }
    guard let fromInfo = catalog.typeInfo(from), let toInfo = catalog.typeInfo(to) else {
      return nil
    }
    if let fromElement = fromInfo.elementID, let toElement = toInfo.elementID {
      guard path(from: fromElement, to: toElement, in: context, catalog: catalog) != nil else {
        return nil
      }
      return .convert(Casts.convertArray)
    }
    if fromInfo.isComposite, toInfo.isComposite {
      if to == .record { return .relabel }
      return from == .record || context >= .explicit ? .convert(Casts.convertRecord) : nil
    }
    if context >= .assignment, toInfo.category == .string { return .throughText }
    if context >= .explicit, fromInfo.category == .string { return .throughText }
    return nil
  }

  /// Converts a value; null becomes null, checked against a domain.
  /// - Parameter isExplicit: whether CAST was written, which cuts off what is too long.
  /// - Throws: 42846 if there is no way, and what reading or fitting the value throws.
  static func cast(
    _ value: SQLValue, from source: SQLType, to target: SQLType, isExplicit: Bool,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    let base = context.catalog.baseType(of: target)
    var result = value
    if !value.isNull {
      result = try converted(value, source, base, isExplicit, &context)
      result = try Casts.fit(result, to: base, isExplicit: isExplicit, &context)
    }
    if target.id != base.id {
      try context.catalog.checkDomain(result, type: target.id, &context)
    }
    return result
  }

  private static func converted(
    _ value: SQLValue, _ source: SQLType, _ target: SQLType, _ isExplicit: Bool,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    let from = context.catalog.baseType(of: source)
    if from.id == .unknown, case .text(let text) = value {
      // A typed literal may be cut to its length, so the length is applied afterwards.
      let plain = isExplicit && Casts.isCut(target.id) ? SQLType(target.id) : target
      return try TextForm.parse(text, as: plain, &context)
    }
    let method = path(from: from.id, to: target.id, in: .explicit, catalog: context.catalog)
    switch method {
    case .relabel: return value
    case .convert(let body): return try body(value, from, target, isExplicit, &context)
    case .throughText:
      let text =
        from.id == .bpchar
        ? ValueOrder.withoutPadding(value.bytes)
        : try TextForm.printed(value, as: source, &context)
      let plain = Casts.isCut(target.id) ? SQLType(target.id) : target
      return try TextForm.parse(text, as: plain, &context)
    case nil:
      throw .sql(
        "42846",
        "cannot cast type \(context.catalog.displayName(of: SQLType(source.id))) to "
          + context.catalog.displayName(of: SQLType(target.id)))
    }
  }
}

/// PostgreSQL's pg_cast: from which type to which, and how freely.
enum CastTable {
  private struct Pair: Hashable {
    var source: TypeID
    var target: TypeID
  }

  static func context(from source: TypeID, to target: TypeID) -> CoercionContext? {
    pairs[Pair(source: source, target: target)]
  }

  private static let pairs: [Pair: CoercionContext] = {
    var result: [Pair: CoercionContext] = [:]
    for row in rows {
      let sides = row.split(separator: ">")
      guard let source = BuiltinTypes.byName[String(sides[0])] else { continue }
      for item in sides[1].split(separator: ",") {
        let parts = item.split(separator: ":")
        guard let target = BuiltinTypes.byName[String(parts[0])] else { continue }
        result[Pair(source: source, target: target)] =
          parts[1] == "i" ? .implicit : parts[1] == "a" ? .assignment : .explicit
      }
    }
    return result
  }()

  /// `i` implicit, `a` assignment, `e` explicit. Source: PostgreSQL 15, pg_cast.dat.
  private static let rows: [String] = [
    "bool>int4:e,text:a,bpchar:a,varchar:a", "char>int4:e,text:i,bpchar:a,varchar:a",
    "name>text:i,bpchar:a,varchar:a",
    "int8>int2:a,int4:a,regproc:i,oid:i,float4:i,float8:i,bit:e,numeric:i,regprocedure:i",
    "int8>regclass:i,regtype:i,regnamespace:i,regrole:i",
    "int2>int8:i,int4:i,regproc:i,oid:i,float4:i,float8:i,numeric:i,regprocedure:i",
    "int2>regclass:i,regtype:i,regnamespace:i,regrole:i",
    "int4>bool:e,char:e,int8:i,int2:a,regproc:i,oid:i,float4:i,float8:i,bit:e,numeric:i",
    "int4>regprocedure:i,regclass:i,regtype:i,regnamespace:i,regrole:i",
    "regproc>int8:a,int4:a,oid:i,regprocedure:i",
    "text>char:a,name:i,bpchar:i,varchar:i,regclass:i",
    "oid>int8:a,int4:a,regproc:i,regprocedure:i,regclass:i,regtype:i,regnamespace:i,regrole:i",
    "json>jsonb:a", "float4>int8:a,int2:a,int4:a,float8:i,numeric:a",
    "float8>int8:a,int2:a,int4:a,float4:a,numeric:a",
    "bpchar>char:a,name:i,text:i,varchar:i", "varchar>char:a,name:i,text:i,bpchar:i,regclass:i",
    "date>timestamp:i,timestamptz:i", "time>interval:i,timetz:i",
    "timestamp>date:a,time:a,timestamptz:i", "timestamptz>date:a,time:a,timestamp:a,timetz:a",
    "interval>time:a", "timetz>time:a", "bit>int8:e,int4:e,varbit:i", "varbit>bit:i",
    "numeric>int8:a,int2:a,int4:a,float4:i,float8:i",
    "regprocedure>int8:a,int4:a,regproc:i,oid:i", "regclass>int8:a,int4:a,oid:i",
    "regtype>int8:a,int4:a,oid:i",
    "jsonb>bool:e,int8:e,int2:e,int4:e,json:a,float4:e,float8:e,numeric:e",
    "int4range>int4multirange:e", "numrange>nummultirange:e", "tsrange>tsmultirange:e",
    "tstzrange>tstzmultirange:e", "daterange>datemultirange:e", "int8range>int8multirange:e",
    "regnamespace>int8:a,int4:a,oid:i", "regrole>int8:a,int4:a,oid:i",
  ]
}
