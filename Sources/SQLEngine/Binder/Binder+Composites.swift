import Core
import SQLSyntax

/// Rows, arrays and their parts.
extension Binder {
  func bindRow(_ parts: [Expression]) throws(EngineError) -> BoundExpression {
    var values: [BoundExpression] = []
    var fields: [TypeInfo.Field] = []
    for part in parts {
      if let columns = try expanded(part) {
        values += columns.map(\.expression)
        for column in columns {
          fields.append(
            TypeInfo.Field(name: "f\(fields.count + 1)", type: column.expression.type))
        }
        continue
      }
      let value = try bind(part)
      values.append(value)
      fields.append(TypeInfo.Field(name: "f\(values.count)", type: value.type))
    }
    return .row(values, fields, .record)
  }

  /// The columns that `*`, `t.*` or `(x).*` stands for; nil for any other expression.
  func expanded(_ expression: Expression) throws(EngineError) -> [SourceColumn]? {
    switch expression.kind {
    case .star(let qualifier): return try expandStar(qualifier, at: expression.span)
    case .fields(let base):
      let value = try bind(base)
      guard let fields = fields(of: value) else {
        throw .mismatch(
          "type \(typeName(value.type)) is not composite", at: expression.span)
      }
      return fields.enumerated().map { index, field in
        SourceColumn(name: field.name, expression: part(index, of: value, field))
      }
    default: return nil
    }
  }

  private func part(_ index: Int, of value: BoundExpression, _ field: TypeInfo.Field)
    -> BoundExpression
  {
    if case .row(let parts, _, _) = value, index < parts.count { return parts[index] }
    return .field(value, index, field.type)
  }

  /// The fields of a composite value; nil if it is none, or nobody knows.
  func fields(of value: BoundExpression) -> [TypeInfo.Field]? {
    if case .row(_, let fields, _) = value { return fields }
    if case .call(let call) = value, !call.outputs.isEmpty { return call.outputs }
    if case .parameter(let number, _) = value,
      let fields = variables?.fields(ofParameter: number)
    {
      return fields
    }
    if case .column(let id, _) = value, let set = level.sets.first(where: { $0.id == id }),
      case .call(let call) = set.expression, !call.outputs.isEmpty
    {
      return call.outputs
    }
    guard let info = typeInfo(value.type) else { return nil }
    if case .composite(let fields) = info.kind { return fields }
    if case .domain(let base) = info.kind, case .composite(let fields)? = typeInfo(base)?.kind {
      return fields
    }
    return nil
  }

  func bindField(_ base: Expression, _ name: Identifier) throws(EngineError) -> BoundExpression {
    let value = try bind(base)
    guard let fields = fields(of: value) else {
      if value.type.id == .record {
        throw .sql(
          "42703",
          "could not identify column \"\(name.text)\" in record data type", at: name.span)
      }
      throw .mismatch(
        "column notation .\(name.text) applied to type \(typeName(value.type)), "
          + "which is not a composite type", at: name.span)
    }
    guard let index = fields.firstIndex(where: { $0.name == name.text }) else {
      throw .sql(
        "42703", "column \"\(name.text)\" not found in data type \(typeName(value.type))",
        at: name.span)
    }
    return part(index, of: value, fields[index])
  }

  func bindArray(_ parts: [Expression]) throws(EngineError) -> BoundExpression {
    guard !parts.isEmpty else {
      throw .sql(
        "42P18", "cannot determine type of empty array",
        hint: "Explicitly cast to the desired type, for example ARRAY[]::integer[].")
    }
    let (values, element) = try unify(try bindAll(parts), context: "ARRAY")
    let info = typeInfo(element)
    if info?.isArray == true { return .array(values, SQLType(element.id), isNested: true) }
    guard let id = info?.arrayID, id != .none else {
      throw .sql("42704", "could not find array type for data type \(typeName(element))")
    }
    return .array(values, SQLType(id), isNested: false)
  }

  /// `ARRAY[…]::t[]`: the elements are cast, not the array.
  func bindArray(_ parts: [Expression], as element: SQLType, _ target: SQLType)
    throws(EngineError) -> BoundExpression
  {
    var values: [BoundExpression] = []
    var isNested = false
    for part in parts {
      if case .array(let inner) = part.kind {
        isNested = true
        values.append(try bindArray(inner, as: element, target))
        continue
      }
      let value = try bind(part)
      if typeInfo(value.type)?.isArray == true {
        isNested = true
        guard let cast = try coerced(value, to: target, in: .explicit) else {
          throw .sql("42846", "cannot cast type \(typeName(value.type)) to \(typeName(target))")
        }
        values.append(cast)
        continue
      }
      guard let cast = try coerced(value, to: element, in: .explicit) else {
        throw .sql(
          "42846", "cannot cast type \(typeName(value.type)) to \(typeName(element))",
          at: part.span)
      }
      values.append(cast)
    }
    return .array(values, target, isNested: isNested)
  }

  func bindSubscripts(_ base: Expression, _ parts: [Expression.Subscript])
    throws(EngineError) -> BoundExpression
  {
    var value = try bind(base)
    if let info = typeInfo(value.type), case .domain(let inner) = info.kind {
      value = .cast(value, to: inner, isExplicit: true)
    }
    if value.type.id == .jsonb { return try bindMembers(value, parts) }
    guard let element = typeInfo(value.type)?.elementID else {
      throw .mismatch(
        "cannot subscript type \(typeName(value.type)) because it does not support subscripting",
        at: base.span)
    }
    var isSlice = false
    var bound: [BoundExpression.Subscript] = []
    for part in parts {
      switch part {
      case .element(let index):
        bound.append(.element(try subscriptIndex(index)))
      case .slice(let low, let high):
        isSlice = true
        bound.append(.slice(try low.map(subscriptIndex), try high.map(subscriptIndex)))
      }
    }
    return .subscripts(value, bound, isSlice ? value.type : SQLType(element))
  }

  private func subscriptIndex(_ expression: Expression) throws(EngineError) -> BoundExpression {
    let bound = try bind(expression)
    guard let index = try coerced(bound, to: .int4, in: .assignment) else {
      throw .mismatch("array subscript must have type integer", at: expression.span)
    }
    return index
  }

  private func bindMembers(_ base: BoundExpression, _ parts: [Expression.Subscript])
    throws(EngineError) -> BoundExpression
  {
    var value = base
    for part in parts {
      guard case .element(let index) = part else {
        throw .mismatch("jsonb subscript does not support slices")
      }
      let bound = try bind(index)
      let key =
        bound.type.id == .unknown || typeInfo(bound.type)?.category == .string
        ? try require(bound, .text) : try require(bound, .int4)
      value = try resolveOperator("->", value, key, at: index.span)
    }
    return value
  }
}
