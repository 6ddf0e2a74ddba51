/// A change of a tree, node by node: what renames a column in a stored expression, or looks for
/// the tables that a query reads.
///
/// The hooks are asked before a node's parts; what an expression's hook gives is not looked into.
public struct SyntaxMapping {
  /// Replaces an expression; nil: its parts are looked at.
  public var expression: (Expression) -> Expression? = { _ in nil }
  /// Replaces a table of FROM.
  public var table: (TableReference) -> TableReference = { $0 }
  /// Replaces the name of a type.
  public var type: (TypeName) -> TypeName = { $0 }
  /// Replaces a SELECT before its parts are looked at.
  public var select: (SelectCore) -> SelectCore = { $0 }

  public init() {}

  // Expressions.

  public func map(_ node: Expression) -> Expression {
    if let replaced = expression(node) { return replaced }
    return Expression(mapKind(node.kind), span: node.span)
  }

  private func map(_ nodes: [Expression]) -> [Expression] { nodes.map { map($0) } }

  private func map(_ node: Expression?) -> Expression? { node.map { map($0) } }

  private func mapKind(_ kind: Expression.Kind) -> Expression.Kind {
    switch kind {
    case .literal, .column, .star, .parameter, .defaultValue, .value, .currentOf: kind
    case .unary(let name, let operand): .unary(name, map(operand))
    case .binary(let name, let a, let b): .binary(name, map(a), map(b))
    case .and(let parts): .and(map(parts))
    case .or(let parts): .or(map(parts))
    case .not(let operand): .not(map(operand))
    case .test(let operand, let test, let negated): .test(map(operand), test, isNegated: negated)
    case .distinctFrom(let a, let b, let negated):
      .distinctFrom(map(a), map(b), isNegated: negated)
    case .inList(let operand, let list, let negated):
      .inList(map(operand), map(list), isNegated: negated)
    case .quantifiedArray(let operand, let name, let quantifier, let array):
      .quantifiedArray(map(operand), name, quantifier, map(array))
    case .cast(let operand, let name): .cast(map(operand), type(name))
    case .collate(let operand, let name): .collate(map(operand), name)
    case .coalesce(let parts): .coalesce(map(parts))
    case .extreme(let which, let parts): .extreme(which, map(parts))
    case .nullIf(let a, let b): .nullIf(map(a), map(b))
    case .row(let parts, let explicit): .row(map(parts), isExplicit: explicit)
    case .array(let parts): .array(map(parts))
    case .field(let operand, let name): .field(map(operand), name)
    case .fields(let operand): .fields(map(operand))
    case .grouping(let parts): .grouping(map(parts))
    case .call(let call): .call(map(call))
    case .exists, .subquery, .arrayQuery, .inQuery, .quantifiedQuery: mapQueryKind(kind)
    case .between, .caseExpression, .subscripts, .xml: mapLarge(kind)
    }
  }

  private func mapQueryKind(_ kind: Expression.Kind) -> Expression.Kind {
    switch kind {
    case .exists(let query): .exists(map(query))
    case .subquery(let query): .subquery(map(query))
    case .arrayQuery(let query): .arrayQuery(map(query))
    case .inQuery(let operand, let query, let negated):
      .inQuery(map(operand), map(query), isNegated: negated)
    case .quantifiedQuery(let operand, let name, let quantifier, let query):
      .quantifiedQuery(map(operand), name, quantifier, map(query))
    default: kind
    }
  }

  private func mapLarge(_ kind: Expression.Kind) -> Expression.Kind {
    switch kind {
    case .between(var between):
      between.operand = map(between.operand)
      between.low = map(between.low)
      between.high = map(between.high)
      return .between(between)
    case .caseExpression(var node):
      node.operand = map(node.operand)
      node.otherwise = map(node.otherwise)
      for index in node.branches.indices {
        node.branches[index].condition = map(node.branches[index].condition)
        node.branches[index].result = map(node.branches[index].result)
      }
      return .caseExpression(node)
    case .subscripts(let operand, let parts):
      return .subscripts(map(operand), parts.map { map($0) })
    case .xml(var node):
      node.arguments = map(node.arguments)
      return .xml(node)
    default: return kind
    }
  }

  private func map(_ part: Expression.Subscript) -> Expression.Subscript {
    switch part {
    case .element(let index): .element(map(index))
    case .slice(let low, let high): .slice(map(low), map(high))
    }
  }

  private func map(_ call: FunctionCall) -> FunctionCall {
    var result = call
    for index in result.arguments.indices {
      result.arguments[index].value = map(result.arguments[index].value)
    }
    result.orderBy = map(result.orderBy)
    result.filter = map(result.filter)
    if case .specification(let window)? = result.over {
      result.over = .specification(map(window))
    }
    return result
  }

  private func map(_ window: WindowSpecification) -> WindowSpecification {
    var result = window
    result.partitionBy = map(window.partitionBy)
    result.orderBy = map(window.orderBy)
    if var frame = window.frame {
      frame.start = map(frame.start)
      frame.end = map(frame.end)
      result.frame = frame
    }
    return result
  }

  private func map(_ bound: WindowFrame.Bound) -> WindowFrame.Bound {
    switch bound {
    case .preceding(let offset): .preceding(map(offset))
    case .following(let offset): .following(map(offset))
    case .unboundedPreceding, .unboundedFollowing, .currentRow: bound
    }
  }

  private func map(_ keys: [SortKey]) -> [SortKey] {
    keys.map { SortKey(map($0.expression), direction: $0.direction, nulls: $0.nulls) }
  }
}

// Queries.
extension SyntaxMapping {
  public func map(_ query: Query) -> Query {
    var result = query
    if var with = query.with {
      for index in with.items.indices {
        with.items[index].statement = map(with.items[index].statement)
      }
      result.with = with
    }
    result.body = map(query.body)
    result.orderBy = map(query.orderBy)
    if let count = query.limit?.count { result.limit?.count = map(count) }
    result.offset = map(query.offset)
    return result
  }

  public func map(_ body: QueryBody) -> QueryBody {
    switch body {
    case .values(let rows): return .values(rows.map { map($0) })
    case .nested(let query): return .nested(map(query))
    case .setOperation(var operation):
      operation.left = map(operation.left)
      operation.right = map(operation.right)
      return .setOperation(operation)
    case .select(let core): return .select(map(select(core)))
    }
  }

  private func map(_ core: SelectCore) -> SelectCore {
    var result = core
    if case .on(let keys) = core.distinct { result.distinct = .on(map(keys)) }
    result.items = map(core.items)
    result.from = core.from.map { map($0) }
    result.filter = map(core.filter)
    result.having = map(core.having)
    if var groups = core.groupBy {
      groups.elements = groups.elements.map { map($0) }
      result.groupBy = groups
    }
    for index in result.windows.indices {
      result.windows[index].specification = map(result.windows[index].specification)
    }
    return result
  }

  private func map(_ items: [SelectItem]) -> [SelectItem] {
    items.map { SelectItem(map($0.expression), alias: $0.alias) }
  }

  private func map(_ element: GroupingElement) -> GroupingElement {
    switch element {
    case .expression(let node): .expression(map(node))
    case .empty: .empty
    case .rollup(let parts): .rollup(map(parts))
    case .cube(let parts): .cube(map(parts))
    case .sets(let parts): .sets(parts.map { map($0) })
    }
  }

  public func map(_ element: TableExpression) -> TableExpression {
    switch element {
    case .table(let reference): return .table(table(reference))
    case .query(var reference):
      reference.query = map(reference.query)
      return .query(reference)
    case .function(var reference):
      for index in reference.functions.indices {
        reference.functions[index].expression = map(reference.functions[index].expression)
      }
      return .function(reference)
    case .join(var join):
      join.left = map(join.left)
      join.right = map(join.right)
      if case .on(let condition) = join.condition { join.condition = .on(map(condition)) }
      return .join(join)
    }
  }

  /// Queries and changes of rows; other statements stay as they are.
  public func map(_ statement: Statement) -> Statement {
    switch statement {
    case .query(let query): return .query(map(query))
    case .insert(var insert):
      if case .query(let query) = insert.source { insert.source = .query(map(query)) }
      insert.returning = map(insert.returning)
      return .insert(insert)
    case .update(var update):
      update.assignments = update.assignments.map { assignment in
        switch assignment {
        case .single(let target, let value): .single(target, map(value))
        case .multiple(let targets, let value): .multiple(targets, map(value))
        }
      }
      update.from = update.from.map { map($0) }
      update.filter = map(update.filter)
      update.returning = map(update.returning)
      return .update(update)
    case .delete(var delete):
      delete.using = delete.using.map { map($0) }
      delete.filter = map(delete.filter)
      delete.returning = map(delete.returning)
      return .delete(delete)
    default: return statement
    }
  }
}
