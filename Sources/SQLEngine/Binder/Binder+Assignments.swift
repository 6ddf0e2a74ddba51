import Core
import SQLSyntax

/// SET: what columns and parts of columns become.
extension Binder {
  typealias BoundAssignment = (attribute: Int, value: BoundExpression)

  func bindAssignments(_ assignments: [Assignment], _ target: WriteTarget)
    throws(EngineError) -> [BoundAssignment]
  {
    var result: [BoundAssignment] = []
    var whole: Set<Int> = []
    func add(_ place: AssignmentTarget, _ index: Int, _ value: BoundExpression, at span: SyntaxSpan)
      throws(EngineError)
    {
      let column = target.relation.columns[index]
      let known = result.firstIndex { $0.attribute == index }
      if known != nil, place.path.isEmpty || whole.contains(index) {
        throw .sql(
          "42601", "multiple assignments to same column \"\(column.name)\"", at: place.span)
      }
      guard !place.path.isEmpty else {
        whole.insert(index)
        result.append((index, value))
        return
      }
      let base: BoundExpression
      if let known { base = result[known].value } else { base = try current(index, target) }
      let part = try partType(column.type, place.path, place.column)
      let changed = try replacing(
        place.path, of: base, column.type,
        with: try assigned(value, to: column.name, part, at: span))
      if let known { result[known].value = changed } else { result.append((index, changed)) }
    }
    for assignment in assignments {
      switch assignment {
      case .single(let place, let value):
        let (index, bound) = try bindAssignment(place, value, target)
        try add(place, index, bound, at: value.span)
      case .multiple(let places, let source):
        for (place, bound) in try bindMultiple(places, source, target) {
          let index = try attribute(place.column, target, .update)
          try add(place, index, bound, at: source.span)
        }
      }
    }
    return result
  }

  private func bindAssignment(
    _ place: AssignmentTarget, _ value: Expression, _ target: WriteTarget
  ) throws(EngineError) -> (Int, BoundExpression) {
    let index = try attribute(place.column, target, .update)
    let column = target.relation.columns[index]
    if case .defaultValue = value.kind {
      guard place.path.isEmpty else {
        throw .sql("0A000", "cannot set an array element to DEFAULT", at: value.span)
      }
      return (index, try defaultValue(of: index, target))
    }
    try refuseComputed(column, at: place.span)
    let bound = try inClause(.update) { () throws(EngineError) in try bind(value) }
    guard place.path.isEmpty else { return (index, bound) }
    return (index, try assigned(bound, to: column.name, column.type, at: value.span))
  }

  private func refuseComputed(_ column: RelationColumn, at span: SyntaxSpan)
    throws(EngineError)
  {
    let reason: String
    if column.isComputed {
      reason = "is a generated column."
    } else if column.identity == .always {
      reason = "is an identity column defined as GENERATED ALWAYS."
    } else {
      return
    }
    throw .sql(
      "428C9", "column \"\(column.name)\" can only be updated to DEFAULT", at: span,
      detail: "Column \"\(column.name)\" \(reason)")
  }

  /// `(a, b) = …`.
  private func bindMultiple(
    _ places: [AssignmentTarget], _ source: Expression, _ target: WriteTarget
  ) throws(EngineError) -> [(AssignmentTarget, BoundExpression)] {
    func mismatch() -> EngineError {
      .syntax("number of columns does not match number of values", at: source.span)
    }
    var result: [(AssignmentTarget, BoundExpression)] = []
    switch source.kind {
    case .row(let values, _) where values.contains(where: \.isExpandable):
      guard case .row(let values, _, _) = try bind(source), values.count == places.count else {
        throw mismatch()
      }
      for (place, value) in zip(places, values) {
        let index = try attribute(place.column, target, .update)
        let column = target.relation.columns[index]
        try refuseComputed(column, at: place.span)
        result.append(
          (place, try assigned(value, to: column.name, column.type, at: source.span)))
      }
    case .row(let values, _):
      guard values.count == places.count else { throw mismatch() }
      for (place, value) in zip(places, values) {
        result.append((place, try bindAssignment(place, value, target).1))
      }
    case .subquery(let query):
      let bound = try bindQuery(query, parent: level)
      guard bound.columns.count == places.count else { throw mismatch() }
      for (place, column) in zip(places, bound.columns) {
        let index = try attribute(place.column, target, .update)
        let relation = target.relation.columns[index]
        try refuseComputed(relation, at: place.span)
        let value = BoundExpression.subquery(
          BoundSubquery(
            kind: .scalar, plan: PlanBox(bound.plan), columns: [column.id], type: column.type))
        result.append(
          (
            place,
            place.path.isEmpty
              ? try assigned(value, to: relation.name, relation.type, at: source.span) : value
          ))
      }
    default:
      throw .sql(
        "0A000",
        "source for a multiple-column UPDATE item must be a sub-SELECT or ROW() expression",
        at: source.span)
    }
    return result
  }

  /// What a column of the changed table is now.
  private func current(_ index: Int, _ target: WriteTarget) throws(EngineError) -> BoundExpression {
    guard let table = level.source.tables.first,
      let place = target.attributes.firstIndex(of: index)
    else { throw .internalError("an assignment without a table") }
    let live = target.columns.indices.filter { !target.columns[$0].isDropped }
    guard let column = live.firstIndex(of: place), column < table.columns.count else {
      throw .internalError("an assignment without a column")
    }
    return table.columns[column].expression
  }

  // Parts of columns.

  /// The type of a part.
  func partType(_ type: SQLType, _ path: [AssignmentTarget.Step], _ column: Identifier)
    throws(EngineError) -> SQLType
  {
    guard let step = path.first else { return type }
    let base = baseType(type)
    let rest = Array(path.dropFirst())
    switch step {
    case .field(let name):
      let (_, fields) = try field(name, of: base, column)
      let type = fields.first { $0.name == name.text }?.type ?? .unknown
      return try partType(type, rest, column)
    case .subscripted:
      if base.id == .jsonb { return base }
      guard let element = typeInfo(base)?.elementID else {
        throw .mismatch(
          "cannot subscript type \(typeName(type)) because it does not support subscripting",
          at: column.span)
      }
      let run = subscriptRun(path)
      let after = Array(path.dropFirst(run.count))
      if run.contains(where: \.isSlice) { return base }
      return try partType(SQLType(element, modifier: base.modifier), after, column)
    }
  }

  private func baseType(_ type: SQLType) -> SQLType {
    if case .domain(let base)? = typeInfo(type)?.kind { return baseType(base) }
    return type
  }

  private func field(_ name: Identifier, of type: SQLType, _ column: Identifier)
    throws(EngineError) -> (Int, [TypeInfo.Field])
  {
    guard case .composite(let fields)? = typeInfo(type)?.kind else {
      throw .mismatch(
        "cannot assign to field \"\(name.text)\" of column \"\(column.text)\" because its type "
          + "\(typeName(type)) is not a composite type", at: name.span)
    }
    guard let index = fields.firstIndex(where: { $0.name == name.text }) else {
      throw .sql(
        "42703",
        "cannot assign to field \"\(name.text)\" of column \"\(column.text)\" because there is no "
          + "such column in data type \(typeName(type))", at: name.span)
    }
    return (index, fields)
  }

  private func subscriptRun(_ path: [AssignmentTarget.Step]) -> [Expression.Subscript] {
    var run: [Expression.Subscript] = []
    for step in path {
      guard case .subscripted(let part) = step else { break }
      run.append(part)
    }
    return run
  }

  /// A value with a part of it replaced.
  func replacing(
    _ path: [AssignmentTarget.Step], of base: BoundExpression, _ type: SQLType,
    with value: BoundExpression
  ) throws(EngineError) -> BoundExpression {
    guard let step = path.first else { return value }
    let inner = baseType(type)
    if inner != type {
      // What was put together already is checked once, when all of it is there.
      let plain: BoundExpression =
        if case .domain(let unchecked, _) = base { unchecked } else {
          .cast(base, to: inner, isExplicit: false)
        }
      return .domain(try replacing(path, of: plain, inner, with: value), type)
    }
    switch step {
    case .field(let name):
      let (index, fields) = try field(name, of: type, name)
      var parts: [BoundExpression] = []
      for (place, field) in fields.enumerated() {
        let old = BoundExpression.field(base, place, field.type)
        parts.append(
          place == index
            ? try replacing(Array(path.dropFirst()), of: old, field.type, with: value) : old)
      }
      return .row(parts, fields, type)
    case .subscripted:
      let run = subscriptRun(path)
      let rest = Array(path.dropFirst(run.count))
      return try storing(run, rest, of: base, type, with: value)
    }
  }

  private func storing(
    _ run: [Expression.Subscript], _ rest: [AssignmentTarget.Step], of base: BoundExpression,
    _ type: SQLType, with value: BoundExpression
  ) throws(EngineError) -> BoundExpression {
    if type.id == .jsonb { return try storingMember(run, of: base, with: value) }
    guard let element = typeInfo(type)?.elementID else { return value }
    var arguments: [BoundExpression] = [base]
    let isSlice = run.contains(where: \.isSlice)
    var shapes: [ArrayAssignment.Subscript] = []
    for part in run {
      switch part {
      case .element(let index):
        shapes.append(isSlice ? .slice(hasLow: false, hasHigh: true) : .element)
        arguments.append(try subscriptIndex(index))
      case .slice(let low, let high):
        shapes.append(.slice(hasLow: low != nil, hasHigh: high != nil))
        if let low { arguments.append(try subscriptIndex(low)) }
        if let high { arguments.append(try subscriptIndex(high)) }
      }
    }
    var stored = value
    if !rest.isEmpty {
      let elementType = SQLType(element)
      var indices: [BoundExpression.Subscript] = []
      for index in arguments.dropFirst() { indices.append(.element(index)) }
      stored = try replacing(
        rest, of: .subscripts(base, indices, elementType), elementType, with: value)
    }
    arguments.append(stored)
    let assignment = ArrayAssignment(subscripts: shapes, element: element, isSlice: isSlice)
    return .call(
      BoundCall(
        name: "array_assign",
        body: .scalar { (values, _) throws(EngineError) in try assignment.apply(values) },
        arguments: arguments,
        types: CallTypes(arguments: arguments.map(\.type), result: type), isStrict: false,
        volatility: .immutable))
  }

  private func subscriptIndex(_ expression: Expression) throws(EngineError) -> BoundExpression {
    let bound = try inClause(.update) { () throws(EngineError) in try bind(expression) }
    guard let index = try coerced(bound, to: .int4, in: .assignment) else {
      throw .mismatch("array subscript must have type integer", at: expression.span)
    }
    return index
  }

  /// `j['a'][0] = …`.
  private func storingMember(
    _ run: [Expression.Subscript], of base: BoundExpression, with value: BoundExpression
  ) throws(EngineError) -> BoundExpression {
    var arguments = [base]
    for part in run {
      guard case .element(let key) = part else {
        throw .sql("0A000", "jsonb subscript does not support slices")
      }
      let bound = try inClause(.update) { () throws(EngineError) in try bind(key) }
      let isNumber = [.int2, .int4, .int8].contains(bound.type.id)
      guard let step = try coerced(bound, to: isNumber ? .int4 : .text, in: .assignment) else {
        throw .mismatch(
          "subscript type \(typeName(bound.type)) is not supported", at: key.span,
          hint: "jsonb subscript must be coercible to either integer or text.")
      }
      arguments.append(step)
    }
    arguments.append(value)
    return .call(
      BoundCall(
        name: "jsonb_assign",
        body: .scalar { (values, _) throws(EngineError) in try JSONAssignment.apply(values) },
        arguments: arguments,
        types: CallTypes(arguments: arguments.map(\.type), result: .jsonb), isStrict: false,
        volatility: .immutable))
  }
}

extension Expression.Subscript {
  var isSlice: Bool { if case .slice = self { true } else { false } }
}

extension Expression {
  /// `t.*`, `(x).*`: as many values as there are columns.
  var isExpandable: Bool {
    switch kind {
    case .star, .fields: true
    default: false
    }
  }
}
