/// Types, parts, and rewriting.
extension BoundExpression {
  var type: SQLType {
    switch self {
    case .constant(_, let type), .column(_, let type), .parameter(_, let type),
      .domain(_, let type), .conditional(_, _, let type), .coalesce(_, let type),
      .extreme(_, _, let type), .nullIf(_, _, let type), .row(_, _, let type),
      .array(_, let type, _), .subscripts(_, _, let type), .field(_, _, let type):
      type
    case .cast(_, let type, _): type
    case .call(let call): call.types.result
    case .and, .or, .not, .isNull, .isTruth, .distinct, .quantified: .bool
    case .subquery(let subquery): subquery.type
    }
  }

  /// The expressions that it is made of, without those inside of queries.
  var children: [BoundExpression] {
    switch self {
    case .constant, .column, .parameter: []
    case .call(let call): call.arguments
    case .cast(let operand, _, _), .domain(let operand, _), .not(let operand),
      .isNull(let operand, _), .isTruth(let operand, _, _), .field(let operand, _, _):
      [operand]
    case .and(let parts), .or(let parts), .coalesce(let parts, _), .extreme(_, let parts, _),
      .row(let parts, _, _), .array(let parts, _, _):
      parts
    case .distinct(let a, let b, _), .nullIf(let a, let b, _): [a, b]
    case .conditional(let branches, let otherwise, _):
      branches.flatMap { [$0.condition, $0.result] } + [otherwise]
    case .quantified(let quantified): [quantified.left, quantified.array]
    case .subscripts(let base, let subscripts, _):
      [base]
        + subscripts.flatMap { part -> [BoundExpression] in
          switch part {
          case .element(let index), .member(let index): [index]
          case .slice(let low, let high): [low, high].compactMap { $0 }
          }
        }
    case .subquery(let subquery): subquery.test.map { [$0] } ?? []
    }
  }

  /// The same with each part replaced by what a rewriting makes of it.
  func mapChildren<E: Error>(_ change: (BoundExpression) throws(E) -> BoundExpression) throws(E)
    -> BoundExpression
  {
    switch self {
    case .constant, .column, .parameter: return self
    case .call(var call):
      call.arguments = try call.arguments.map(change)
      return .call(call)
    case .cast(let operand, let type, let explicit):
      return .cast(try change(operand), to: type, isExplicit: explicit)
    case .domain(let operand, let type): return .domain(try change(operand), type)
    case .not(let operand): return .not(try change(operand))
    case .isNull(let operand, let negated): return .isNull(try change(operand), isNegated: negated)
    case .isTruth(let operand, let truth, let negated):
      return .isTruth(try change(operand), truth, isNegated: negated)
    case .field(let operand, let index, let type):
      return .field(try change(operand), index, type)
    case .and(let parts): return .and(try parts.map(change))
    case .or(let parts): return .or(try parts.map(change))
    case .coalesce(let parts, let type): return .coalesce(try parts.map(change), type)
    case .extreme(let greatest, let parts, let type):
      return .extreme(isGreatest: greatest, try parts.map(change), type)
    case .row(let parts, let fields, let type): return .row(try parts.map(change), fields, type)
    case .array(let parts, let type, let nested):
      return .array(try parts.map(change), type, isNested: nested)
    case .distinct(let a, let b, let negated):
      return .distinct(try change(a), try change(b), isNegated: negated)
    case .nullIf(let a, let b, let type): return .nullIf(try change(a), try change(b), type)
    case .conditional, .quantified, .subscripts, .subquery: return try mapParts(change)
    }
  }

  private func mapParts<E: Error>(_ change: (BoundExpression) throws(E) -> BoundExpression)
    throws(E) -> BoundExpression
  {
    switch self {
    case .conditional(let branches, let otherwise, let type):
      var changed: [Branch] = []
      for branch in branches {
        changed.append(
          Branch(condition: try change(branch.condition), result: try change(branch.result)))
      }
      return .conditional(changed, otherwise: try change(otherwise), type)
    case .quantified(var quantified):
      quantified.left = try change(quantified.left)
      quantified.array = try change(quantified.array)
      return .quantified(quantified)
    case .subscripts(let base, let parts, let type):
      var changed: [Subscript] = []
      for part in parts {
        switch part {
        case .element(let index): changed.append(.element(try change(index)))
        case .member(let index): changed.append(.member(try change(index)))
        case .slice(let low, let high):
          var newLow: BoundExpression?
          var newHigh: BoundExpression?
          if let low { newLow = try change(low) }
          if let high { newHigh = try change(high) }
          changed.append(.slice(newLow, newHigh))
        }
      }
      return .subscripts(try change(base), changed, type)
    case .subquery(var subquery):
      if let test = subquery.test { subquery.test = try change(test) }
      subquery.plan = PlanBox(try subquery.plan.plan.mapExpressions(change))
      return .subquery(subquery)
    default: return self
    }
  }

  /// Whether a condition holds for the expression or any part of it, outside of inner queries.
  func contains(where condition: (BoundExpression) -> Bool) -> Bool {
    condition(self) || children.contains { $0.contains(where: condition) }
  }

  /// Adds the columns that it names, those named inside of queries too.
  func collectColumns(into columns: inout Set<ColumnID>) {
    switch self {
    case .column(let id, _): columns.insert(id)
    case .subquery(let subquery):
      subquery.plan.plan.collectFreeColumns(into: &columns)
      var tested: Set<ColumnID> = []
      subquery.test?.collectColumns(into: &tested)
      columns.formUnion(tested.subtracting(subquery.columns))
    default: for child in children { child.collectColumns(into: &columns) }
    }
  }

  var columns: Set<ColumnID> {
    var found: Set<ColumnID> = []
    collectColumns(into: &found)
    return found
  }

  var isVolatile: Bool {
    contains { part in
      if case .call(let call) = part { return call.volatility == .volatile }
      return false
    }
  }

  var hasSubquery: Bool { contains { if case .subquery = $0 { true } else { false } } }

  /// The parts of a conjunction.
  var conjuncts: [BoundExpression] {
    if case .and(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }

  static func conjunction(_ parts: [BoundExpression]) -> BoundExpression? {
    parts.count > 1 ? .and(parts) : parts.first
  }

  /// Whether two expressions say the same, for GROUP BY, DISTINCT ON and ORDER BY.
  func matches(_ other: BoundExpression) -> Bool {
    switch (self, other) {
    case (.column(let a, _), .column(let b, _)): return a == b
    case (.constant(let a, let t), .constant(let b, let u)):
      return t == u && String(describing: a) == String(describing: b)
    case (.parameter(let a, _), .parameter(let b, _)): return a == b
    case (.call(let a), .call(let b)):
      guard a.name == b.name, a.arguments.count == b.arguments.count, a.volatility != .volatile,
        a.types.arguments.map(\.id) == b.types.arguments.map(\.id)
      else { return false }
    case (.cast(_, let t, _), .cast(_, let u, _)): guard t == u else { return false }
    case (.and, .and), (.or, .or), (.not, .not), (.coalesce, .coalesce), (.row, .row),
      (.array, .array), (.nullIf, .nullIf), (.conditional, .conditional):
      break
    case (.isNull(_, let a), .isNull(_, let b)): guard a == b else { return false }
    case (.isTruth(_, let a, let x), .isTruth(_, let b, let y)):
      guard a == b, x == y else { return false }
    case (.distinct(_, _, let a), .distinct(_, _, let b)): guard a == b else { return false }
    case (.extreme(let a, _, _), .extreme(let b, _, _)): guard a == b else { return false }
    case (.field(_, let a, _), .field(_, let b, _)): guard a == b else { return false }
    case (.domain(_, let t), .domain(_, let u)): guard t == u else { return false }
    case (.subscripts, .subscripts), (.quantified, .quantified): break
    // Within one level of a query, what is written equally means the same.
    case (.subquery(let a), .subquery(let b)): return a.syntax != nil && a.syntax == b.syntax
    default: return false
    }
    let mine = children
    let theirs = other.children
    return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.matches($1) }
  }
}
