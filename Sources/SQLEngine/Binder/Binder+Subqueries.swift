import Core
import SQLSyntax

/// Queries inside of expressions.
extension Binder {
  func bindQueryExpression(_ expression: Expression) throws(EngineError) -> BoundExpression {
    let bound = try bindQuery(in: expression)
    guard case .subquery(var subquery) = bound else { return bound }
    subquery.syntax = expression
    return .subquery(subquery)
  }

  private func bindQuery(in expression: Expression) throws(EngineError) -> BoundExpression {
    switch expression.kind {
    case .exists(let query):
      let bound = try bindInner(query)
      return .subquery(
        BoundSubquery(kind: .exists, plan: PlanBox(bound.plan), columns: [], type: .bool))
    case .subquery(let query):
      let bound = try bindInner(query)
      guard bound.columns.count == 1 else {
        throw .syntax("subquery must return only one column", at: expression.span)
      }
      return .subquery(
        BoundSubquery(
          kind: .scalar, plan: PlanBox(bound.plan), columns: bound.columns.map(\.id),
          type: bound.columns[0].type))
    case .arrayQuery(let query):
      let bound = try bindInner(query)
      guard bound.columns.count == 1 else {
        throw .syntax("subquery must return only one column", at: expression.span)
      }
      let info = typeInfo(bound.columns[0].type)
      guard let id = info?.isArray == true ? info?.id : info?.arrayID, id != .none else {
        throw .sql(
          "42704",
          "could not find array type for data type \(typeName(bound.columns[0].type))",
          at: expression.span)
      }
      return .subquery(
        BoundSubquery(
          kind: .array, plan: PlanBox(bound.plan), columns: bound.columns.map(\.id),
          type: SQLType(id)))
    case .inQuery(let operand, let query, let negated):
      let test = try bindAny(operand, OperatorName("=", span: operand.span), query, isAll: false)
      return negated ? .not(test) : test
    case .quantifiedQuery(let operand, let name, let quantifier, let query):
      return try bindAny(operand, name, query, isAll: quantifier == .all)
    case .quantifiedArray(let operand, let name, let quantifier, let array):
      return try bindQuantifiedArray(operand, name, quantifier == .all, array)
    default: throw .internalError("no query in the expression")
    }
  }

  private func bindInner(_ query: Query) throws(EngineError) -> BoundQuery {
    try bindQuery(query, parent: level)
  }

  private func bindAny(
    _ operand: Expression, _ name: OperatorName, _ query: Query, isAll: Bool
  ) throws(EngineError) -> BoundExpression {
    let left = try bind(operand)
    let bound = try bindInner(query)
    let rights = bound.columns.map { BoundExpression.column($0.id, $0.type) }
    var lefts = [left]
    if case .row(let parts, _, _) = left { lefts = parts }
    guard lefts.count == rights.count else {
      throw .syntax(
        lefts.count < rights.count
          ? "subquery has too many columns" : "subquery has too few columns", at: name.span)
    }
    let test =
      lefts.count == 1
      ? try bindOperator(name, lefts[0], rights[0]) : try bindRowComparison(name, lefts, rights)
    guard test.type.id == .bool else {
      throw .sql("42804", "operator \(name.symbol) must return type boolean", at: name.span)
    }
    return .subquery(
      BoundSubquery(
        kind: isAll ? .all : .any, plan: PlanBox(bound.plan), columns: bound.columns.map(\.id),
        test: test, type: .bool))
  }

  /// `(a, b) = (SELECT …)`: the query gives one row at most.
  func bindRowSubquery(_ row: Expression, _ name: OperatorName, _ query: Query)
    throws(EngineError) -> BoundExpression
  {
    try bindAny(row, name, query, isAll: false)
  }

  func bindCurrentOf(_ expression: Expression) throws(EngineError) -> BoundExpression {
    guard case .currentOf(let cursor) = expression.kind else {
      throw .internalError("no cursor in the expression")
    }
    throw .unsupported("WHERE CURRENT OF \(cursor.text)", at: cursor.span)
  }
}
