extension Deparser {
  /// Whether an expression needs no parentheses anywhere.
  func isPrimary(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .column, .parameter, .literal, .value, .coalesce, .extreme, .nullIf, .array, .subquery,
      .caseExpression, .cast, .subscripts, .field, .grouping, .xml:
      return true
    case .exists, .inQuery, .quantifiedQuery: return true
    case .call(let call):
      return !call.isSpecialSyntax || Deparser.isFunctionLike(call.name.name.text)
    case .row(let elements, let isExplicit):
      return isExplicit || elements.count != 1
    default: return false
    }
  }

  /// Operators and tests: in parentheses, each of them, or where they are operands.
  mutating func writeOperation(_ expression: Expression) {
    if style == .catalog || Deparser.holdsQuery(expression) {
      write("(")
      writeBare(expression)
      write(")")
    } else {
      writeBare(expression)
    }
  }

  /// An operand of something: in the pretty style in parentheses unless it is simple.
  mutating func operand(_ expression: Expression) {
    guard style == .pretty, !isPrimary(expression), !isStar(expression) else {
      return write(expression)
    }
    write("(")
    write(expression)
    write(")")
  }

  private func isStar(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .star, .fields, .defaultValue: true
    default: false
    }
  }

  private mutating func writeBare(_ expression: Expression) {
    switch expression.kind {
    case .unary(let name, let value):
      write(name)
      write(" ")
      operand(value)
    case .binary(let name, let left, let right):
      operand(left, of: name, isLeft: true)
      write(" ")
      write(name)
      write(" ")
      operand(right, of: name, isLeft: false)
    case .and(let list): join(list, .and)
    case .or(let list): join(list, .or)
    case .not(let value):
      write("NOT ")
      operand(value, of: .not)
    case .test(let value, let test, let isNegated):
      operand(value)
      write(isNegated ? " IS NOT " : " IS ")
      write(Deparser.words(test))
    case .distinctFrom(let left, let right, let isNegated):
      operand(left)
      write(isNegated ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ")
      operand(right)
    case .between(let between): write(between)
    case .collate(let value, let name):
      operand(value)
      write(" COLLATE " + Deparser.qualified(name))
    default: writeMembership(expression)
    }
  }

  private mutating func join(_ list: [Expression], _ word: Keyword) {
    for (index, element) in list.enumerated() {
      if index > 0 { write(word == .and ? " AND " : " OR ") }
      operand(element, of: word)
    }
  }

  /// An operand of AND, OR or NOT: only these three need parentheses.
  private mutating func operand(_ expression: Expression, of word: Keyword) {
    let needsParentheses =
      switch expression.kind {
      case .and: word != .or
      case .or: true
      case .not: word == .not
      default: false
      }
    guard style == .pretty, needsParentheses else { return write(expression) }
    write("(")
    write(expression)
    write(")")
  }

  /// An operand of an operator: products stand in sums, and chains go on to the left, without
  /// parentheses.
  private mutating func operand(_ expression: Expression, of name: OperatorName, isLeft: Bool) {
    guard style == .pretty, name.schema == nil,
      case .binary(let inner, _, _) = expression.kind, inner.schema == nil,
      let outerLevel = Deparser.level(name.symbol), let innerLevel = Deparser.level(inner.symbol)
    else { return operand(expression) }
    if innerLevel > outerLevel || (innerLevel == outerLevel && isLeft) {
      write(expression)
    } else {
      operand(expression)
    }
  }

  private static func level(_ symbol: String) -> Int? {
    switch symbol {
    case "+", "-": 1
    case "*", "/", "%": 2
    default: nil
    }
  }

  /// Whether a query is an operand: such a test is in parentheses always.
  static func holdsQuery(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .exists, .inQuery, .quantifiedQuery: true
    default: false
    }
  }

  mutating func write(_ name: OperatorName) {
    if let schema = name.schema {
      write("OPERATOR(" + Deparser.quoted(schema.text) + "." + name.symbol + ")")
    } else {
      write(name.symbol)
    }
  }

  private static func words(_ test: Expression.Test) -> String {
    switch test {
    case .null: "NULL"
    case .isTrue: "TRUE"
    case .isFalse: "FALSE"
    case .unknown: "UNKNOWN"
    case .document: "DOCUMENT"
    case .normalized(let form): (form.map { $0 + " " } ?? "") + "NORMALIZED"
    }
  }

  private mutating func write(_ between: Expression.Between) {
    operand(between.operand)
    write(between.isNegated ? " NOT BETWEEN " : " BETWEEN ")
    if between.isSymmetric { write("SYMMETRIC ") }
    operand(between.low)
    write(" AND ")
    operand(between.high)
  }

  private mutating func writeMembership(_ expression: Expression) {
    switch expression.kind {
    case .inList(let value, let list, let isNegated):
      operand(value)
      write(isNegated ? " NOT IN (" : " IN (")
      expressions(list)
      write(")")
    case .inQuery(let value, let query, let isNegated):
      operand(value)
      write(isNegated ? " NOT IN " : " IN ")
      writeSubquery(query)
    case .quantifiedArray(let value, let name, let quantifier, let array):
      writeQuantified(value, name, quantifier)
      write("(")
      write(array)
      write(")")
    case .quantifiedQuery(let value, let name, let quantifier, let query):
      writeQuantified(value, name, quantifier)
      writeSubquery(query)
    case .exists(let query):
      write("EXISTS ")
      writeSubquery(query)
    default: break
    }
  }

  private mutating func writeQuantified(
    _ value: Expression, _ name: OperatorName, _ quantifier: Expression.Quantifier
  ) {
    operand(value)
    write(" ")
    write(name)
    write(quantifier == .any ? " ANY " : " ALL ")
  }
}
