import Core

extension ExpressionCompiler {
  func column(_ name: Identifier) throws(EngineError) -> SelectionScope.Column {
    guard let column = scope?.columns.first(where: { $0.name == name.text }) else {
      throw .invalidRequest(
        "Undefined column name \(name.text)", at: name.span,
        hint: hint(name.text, among: scope?.columns.map(\.name) ?? []))
    }
    return column
  }

  private func place(of column: SelectionScope.Column) -> Int { places[column.name] ?? 0 }

  /// A column, or what is picked out of one.
  mutating func compile(part selector: Selector) throws(EngineError) -> Expression.Typed {
    switch selector.kind {
    case .column(let name):
      let column = try column(name)
      return Expression.Typed(node: .column(place(of: column)), type: column.type)
    case .writeTime(let name):
      let column = try attributed(name, "writeTime")
      return Expression.Typed(node: .writeTime(place(of: column)), type: .bigint)
    case .timeToLive(let name):
      let column = try attributed(name, "ttl")
      return Expression.Typed(node: .timeToLive(place(of: column)), type: .int)
    case .countRows:
      return Expression.Typed(
        node: try aggregate(.countRows, over: nil, at: selector.span), type: .bigint)
    case .cast(let operand, let name):
      return try compile(castOf: operand, to: name, at: selector.span)
    case .field(let operand, let field): return try compile(field, of: operand)
    case .element(let operand, let key): return try compile(element: key, of: operand)
    case .slice(let operand, let from, let to):
      return try compile(sliceOf: operand, from: from, to: to)
    default: throw cannotInfer(selector)
    }
  }

  /// A column that has a time of writing.
  private func attributed(
    _ name: Identifier, _ function: String
  ) throws(EngineError) -> SelectionScope.Column {
    let column = try column(name)
    if column.isPrimaryKey {
      throw .invalidRequest(
        "Cannot use selection function \(function) on PRIMARY KEY part \(name.text)",
        at: name.span)
    }
    if column.type.isMultiCell {
      throw .invalidRequest(
        "Cannot use selection function \(function) on non-frozen "
          + "\(column.type.isCollection ? "collection" : "UDT") \(name.text)", at: name.span)
    }
    return column
  }

  /// Notes an aggregate and gives the place of its result.
  mutating func aggregate(
    _ aggregate: Aggregate, over argument: Expression?, at span: SourceSpan
  ) throws(EngineError) -> Expression {
    if isInAggregate {
      throw .invalidRequest(
        "aggregate functions cannot be used as arguments of aggregate functions", at: span)
    }
    aggregates.append(AggregateCall(aggregate: aggregate, argument: argument))
    return .aggregate(aggregates.count - 1)
  }

  private mutating func compile(
    castOf operand: Selector, to name: TypeName, at span: SourceSpan
  ) throws(EngineError) -> Expression.Typed {
    let target = try resolved(name)
    let inner = try compile(operand, for: nil)
    guard Cast.isPossible(from: inner.type, to: target) else {
      throw .invalidRequest(
        "\(columnName(of: operand)) cannot be cast to \(target.name)", at: name.span)
    }
    if inner.type == target { redundantCasts.insert(span.start..<max(span.start, span.end)) }
    return Expression.Typed(
      node: .cast(inner.node, from: inner.type, to: target), type: target)
  }

  private mutating func compile(
    _ field: Identifier, of operand: Selector
  ) throws(EngineError) -> Expression.Typed {
    let inner = try compile(operand, for: nil)
    guard case .user(let type) = inner.type else {
      throw .invalidRequest(
        "Invalid field selection: \(columnName(of: operand)) of type \(inner.type.name) "
          + "is not a user type", at: operand.span)
    }
    guard let index = type.index(of: field.text) else {
      throw .invalidRequest(
        "\(columnName(of: operand)) of type \(inner.type.name) has no field \(field.text)",
        at: field.span, hint: hint(field.text, among: type.fields.map(\.name)))
    }
    return Expression.Typed(
      node: .field(inner.node, index: index, count: type.fields.count),
      type: type.fields[index].type)
  }

  private mutating func compile(
    element key: Term, of operand: Selector
  ) throws(EngineError) -> Expression.Typed {
    let inner = try compile(operand, for: nil)
    let name = columnName(of: operand)
    let type: CQLType
    switch inner.type {
    case .map(_, let value, _): type = value
    case .set(let element, _): type = element
    case .list:
      throw .invalidRequest(
        "Element selection is only allowed on sets and maps, but \(name) is a list",
        at: operand.span)
    default:
      throw .invalidRequest(
        "Invalid element selection: \(name) is of type \(inner.type.name) is not a collection",
        at: operand.span)
    }
    let keyNode = try compile(Selector(term: key), for: keyPlace(name, inner.type)).node
    return Expression.Typed(node: .element(inner.node, inner.type, key: keyNode), type: type)
  }

  /// What a key of a map or an element of a set is given to.
  private func keyPlace(_ name: String, _ type: CQLType) -> Receiver {
    switch type {
    case .map(let key, _, _): Receiver(name: "key(\(name))", type: key)
    case .set(let element, _): Receiver(name: "value(\(name))", type: element)
    default: Receiver(name: name, type: type)
    }
  }

  private mutating func compile(
    sliceOf operand: Selector, from: Term?, to: Term?
  ) throws(EngineError) -> Expression.Typed {
    let inner = try compile(operand, for: nil)
    let name = columnName(of: operand)
    switch inner.type {
    case .map, .set: break
    case .list:
      throw .invalidRequest(
        "Slice selection is only allowed on sets and maps, but \(name) is a list",
        at: operand.span)
    default:
      throw .invalidRequest(
        "Invalid slice selection: \(name) of type \(inner.type.name) is not a collection",
        at: operand.span)
    }
    let place = keyPlace(name, inner.type)
    var bounds: [Expression?] = []
    for bound in [from, to] {
      bounds.append(
        try bound.map { (term) throws(EngineError) in
          try compile(Selector(term: term), for: place).node
        })
    }
    return Expression.Typed(
      node: .slice(inner.node, inner.type, from: bounds[0], to: bounds[1]), type: inner.type)
  }

  /// The name that the column of a compiled selector gets.
  func columnName(of selector: Selector) -> String {
    SelectorWriter(keyspace: keyspace, redundantCasts: redundantCasts).text(of: selector)
  }
}
