import Core
import SQLSyntax

/// An expression or query of a body: bound and planned when it first runs, and kept.
final class PLpgSQLCode {
  let syntax: PLpgSQLExpression
  let namespace: Namespace
  private var compiled: Compiled?
  /// Its rows are wanted, not its value.
  private var isQuery = false

  init(_ syntax: PLpgSQLExpression, _ namespace: Namespace) {
    self.syntax = syntax
    self.namespace = namespace
  }

  /// What was compiled, and under which conditions it holds.
  private struct Compiled {
    var body: Body
    var catalogVersion: Int
    var target: SQLType?
    var shapes: [(variable: Int, fields: [TypeInfo.Field])]
  }

  enum Body {
    /// Without queries in it: computed in place.
    case expression(any Evaluator, SQLType)
    case plan(PreparedPlan)
  }

  /// - Parameter target: what the value is converted to, as an assignment does; nil leaves it.
  func body(_ frame: PLpgSQLFrame, as target: SQLType?) throws(EngineError) -> Body {
    if let compiled, compiled.catalogVersion == frame.session.catalogVersion,
      compiled.target == target,
      compiled.shapes.allSatisfy({ frame.hasShape($0.variable, $0.fields) })
    {
      return compiled.body
    }
    let version = frame.session.catalogVersion
    let scope = PLpgSQLScope(namespace, frame)
    let body: Body
    do throws(EngineError) { body = try make(frame, scope, target) } catch {
      throw error.withoutPlace
    }
    compiled = Compiled(
      body: body, catalogVersion: version, target: target, shapes: scope.shapes)
    return body
  }

  /// A query as a plan, even if it is one expression only.
  func plan(_ frame: PLpgSQLFrame) throws(EngineError) -> PreparedPlan {
    isQuery = true
    guard case .plan(let plan) = try body(frame, as: nil) else {
      throw .internalError("a query that was compiled as an expression")
    }
    return plan
  }

  private func make(_ frame: PLpgSQLFrame, _ scope: PLpgSQLScope, _ target: SQLType?)
    throws(EngineError) -> Body
  {
    let session = frame.session
    let types = frame.code.variables.map { Optional($0.type) }
    if !isQuery, let expression = syntax.statement.soleExpression {
      let binder = Binder(session: session, parameterTypes: types)
      binder.variables = scope
      binder.level.clause = .select
      let bound = try converted(try binder.bind(expression), to: target, binder)
      let level = binder.level
      let isPlain = level.aggregates.isEmpty && level.windows.isEmpty && level.sets.isEmpty
      if isPlain, !bound.hasSubquery {
        let compiler = ExpressionCompiler([], session.plainPlanner())
        return .expression(try compiler.compile(bound), bound.type)
      }
    }
    let plan = try PreparedPlan(
      syntax.statement, session, scope: scope, parameterTypes: types
    ) { (query, binder) throws(EngineError) in
      guard let target, query.columns.count == 1 else { return query }
      let column = query.columns[0]
      let value = try self.converted(.column(column.id, column.type), to: target, binder)
      let id = binder.newColumn()
      return BoundQuery(
        plan: .project(query.plan, [LogicalPlan.Computed(id: id, expression: value)]),
        columns: [PlanColumn(id: id, name: column.name, type: target)])
    }
    plan.text = text(of: plan)
    return .plan(plan)
  }

  /// PERFORM and the queries of expressions are written without their SELECT.
  private func text(of plan: PreparedPlan) -> String {
    let first = syntax.text.prefix { $0.isLetter }.lowercased()
    let isWhole =
      !plan.isQuery || ["select", "with", "values", "table"].contains(first)
      || syntax.text.hasPrefix("(")
    return isWhole || !isQuery ? syntax.text : "SELECT " + syntax.text
  }

  /// A value as an assignment converts it: by a cast if there is one, else by way of its text.
  private func converted(_ value: BoundExpression, to target: SQLType?, _ binder: Binder)
    throws(EngineError) -> BoundExpression
  {
    guard let target else { return try binder.decided(value) }
    if let result = try binder.coerced(value, to: target, in: .assignment) { return result }
    if let text = try binder.coerced(value, to: .text, in: .explicit),
      let result = try binder.coerced(text, to: target, in: .explicit)
    {
      return result
    }
    throw .sql(
      "42846",
      "cannot cast type \(binder.typeName(value.type)) to \(binder.typeName(target))")
  }
}

extension Statement {
  /// The expression of `SELECT expression` and nothing else.
  var soleExpression: Expression? {
    guard case .query(let query) = self, case .select(let core) = query.body,
      query.with == nil, query.orderBy.isEmpty, query.limit == nil, query.offset == nil,
      query.locking.isEmpty, core.items.count == 1, core.into == nil, core.from.isEmpty,
      core.filter == nil, core.groupBy == nil, core.having == nil, core.windows.isEmpty,
      case .all = core.distinct
    else { return nil }
    switch core.items[0].expression.kind {
    case .star, .fields: return nil
    default: return core.items[0].expression
    }
  }
}
