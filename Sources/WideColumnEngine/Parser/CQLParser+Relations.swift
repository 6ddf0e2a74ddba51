import Core

extension CQLParser {
  /// `a = 1 AND b > 2 …`
  mutating func relations() throws(EngineError) -> [Relation] {
    var relations: [Relation] = []
    repeat { relations.append(try relation()) } while accept("AND")
    return relations
  }

  private mutating func relation() throws(EngineError) -> Relation {
    let start = token.start
    if isAt("TOKEN"), isAt(sign: "(", ahead: 1) {
      position += 1
      let columns = try parenthesised { (parser) throws(EngineError) in try parser.identifier() }
      return Relation(
        left: .token(columns), comparison: try inequality(), value: .term(try term()),
        span: span(from: start))
    }
    if isAt(sign: "(") { return try relationInParentheses() }
    let nameIndex = position
    let column = try identifier()
    let left: Relation.Left
    if accept(sign: "[") {
      left = .mapEntry(column, key: try term())
      try expect(sign: "]")
      return Relation(
        left: left, comparison: try inequality(), value: .term(try term()),
        span: span(from: start))
    }
    let (comparison, value) = try columnComparison(start: nameIndex)
    return Relation(
      left: .column(column), comparison: comparison, value: value, span: span(from: start))
  }

  /// What follows a column in a WHERE clause.
  private mutating func columnComparison(
    start: Int
  ) throws(EngineError) -> (RelationOperator, RelationValue) {
    if accept("IN") { return (.in, try inValues()) }
    if accept("CONTAINS") {
      return (accept("KEY") ? .containsKey : .contains, .term(try term()))
    }
    if accept("LIKE") { return (.like, .term(try term())) }
    if accept("IS") {
      try expect("NOT")
      let null = token
      try expect("NULL")
      return (.isNot, .term(Term(kind: .null, span: span(of: null))))
    }
    guard let sign = comparisonSign else {
      throw noViableAlternative(
        among: ["AND", "CONTAINS", "IN", "IS", "LIKE"], start: start)
    }
    position += 1
    return (sign, .term(try term()))
  }

  /// `(a, b) > (1, 2)`, `(a, b) IN (…)`, or a relation in parentheses.
  private mutating func relationInParentheses() throws(EngineError) -> Relation {
    let start = token.start
    let opening = position
    if isAtIdentifier(ahead: 1), isAt(sign: ",", ahead: 2) || isAt(sign: ")", ahead: 2) {
      let columns = try parenthesised { (parser) throws(EngineError) in try parser.identifier() }
      let comparison: RelationOperator
      let value: RelationValue
      if accept("IN") {
        (comparison, value) = (.in, try inValues())
      } else {
        (comparison, value) = (try inequality(), .term(try term()))
      }
      return Relation(
        left: .tuple(columns), comparison: comparison, value: value, span: span(from: start))
    }
    position += 1
    if isAt(sign: ")") { throw noViableAlternative(among: [], start: opening) }
    let relation = try nested { (parser) throws(EngineError) in try parser.relation() }
    try expect(sign: ")")
    return relation
  }

  /// `(1, 2)`, `()`, `?`
  mutating func inValues() throws(EngineError) -> RelationValue {
    if let marker = try marker() { return .marker(marker) }
    guard isAt(sign: "(") else { throw noViableAlternative(among: []) }
    position += 1
    if accept(sign: ")") { return .list([]) }
    let values = try list { (parser) throws(EngineError) in try parser.term() }
    try expect(sign: ")")
    return .list(values)
  }

  private var comparisonSign: RelationOperator? {
    guard token.kind == .sign else { return nil }
    switch string(of: token) {
    case "=": return .equal
    case "!=": return .notEqual
    case "<": return .less
    case "<=": return .lessOrEqual
    case ">": return .greater
    case ">=": return .greaterOrEqual
    default: return nil
    }
  }

  private mutating func inequality() throws(EngineError) -> RelationOperator {
    guard let sign = comparisonSign else { throw noViableAlternative(among: []) }
    position += 1
    return sign
  }

  /// What stands behind a modification's WHERE clause.
  mutating func modificationCondition() throws(EngineError) -> ModificationCondition {
    guard accept("IF") else { return .none }
    let isColumn =
      token(ahead: 1).kind == .sign && !isAt(sign: ";", ahead: 1) || isAt("IN", ahead: 1)
    if !isColumn, accept("EXISTS") { return .ifExists }
    var conditions: [Condition] = []
    repeat { conditions.append(try condition()) } while accept("AND")
    return .ifAll(conditions)
  }

  private mutating func condition() throws(EngineError) -> Condition {
    let start = token.start
    let column = try identifier()
    let left: Condition.Left
    if accept(sign: "[") {
      left = .element(column, try term())
      try expect(sign: "]")
    } else if accept(sign: ".") {
      left = .field(column, try identifier())
    } else {
      left = .column(column)
    }
    let comparison: RelationOperator
    let value: RelationValue
    if accept("IN") {
      (comparison, value) = (.in, try inValues())
    } else {
      (comparison, value) = (try inequality(), .term(try term()))
    }
    return Condition(left: left, comparison: comparison, value: value, span: span(from: start))
  }
}
