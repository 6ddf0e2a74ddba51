import Core

/// Resolves terms and selectors: finds their types, functions and columns.
///
/// Types flow both ways, as in Cassandra: down from the place that a value is for (a column, an
/// argument), up from what has a type of its own (a column, a cast, a function's result).
struct ExpressionCompiler {
  /// An aggregate of the selection and what it goes over; nil if it counts rows.
  struct AggregateCall: Sendable {
    var aggregate: Aggregate
    var argument: Expression?
  }

  let context: EvaluationContext
  /// The table that is selected from; nil for terms, which have no columns.
  let scope: SelectionScope?
  /// Where each fetched column is in a row.
  var places: [String: Int] = [:]
  var aggregates: [AggregateCall] = []
  var isInAggregate = false
  /// Where casts stand that change nothing: they are not named in a column's name.
  var redundantCasts: Set<Range<Int>> = []
  /// Types found before, by span: looking at each candidate of nested calls anew would take time
  /// exponential in their depth.
  var knownTypes: [Range<Int>: CQLType?] = [:]

  init(context: EvaluationContext, scope: SelectionScope?) {
    self.context = context
    self.scope = scope
  }

  var keyspace: String? { scope?.keyspace ?? context.keyspace }

  /// Resolves a selector.
  /// - Parameter receiver: the place that it is for; nil in a selection clause.
  mutating func compile(
    _ selector: Selector, for receiver: Receiver?
  ) throws(EngineError) -> Expression.Typed {
    let result: Expression.Typed
    switch selector.kind {
    case .term(let term): return try compile(constant: term, selector, for: receiver)
    case .list, .set, .map, .tuple, .userValue:
      return try compile(literal: selector, for: receiver)
    case .hint(let type, let operand):
      result = try compile(hint: type, operand, selector, for: receiver)
    case .call(let name, let arguments):
      result = try compile(call: name, arguments, selector, for: receiver)
    case .arithmetic(let sign, let left, let right):
      result = try compile(sign, left, right, for: receiver)
    case .negation(let operand): result = try compile(negationOf: operand, for: receiver)
    default: return try compile(part: selector)
    }
    guard let receiver, receiver.type.assignability(of: result.type) == .none else {
      return result
    }
    throw .invalidRequest(
      "Type error: cannot assign result of function \(functionName(of: selector)) "
        + "(type \(result.type.name)) to \(receiver.name) (type \(receiver.type.name))",
      at: selector.span)
  }

  private func functionName(of selector: Selector) -> String {
    switch selector.kind {
    case .call(let name, _): "\(name.keyspace ?? "system").\(name.name)"
    case .arithmetic(let sign, _, _): "system.\(sign.functionName)"
    case .negation: "system._negate"
    default: selector.text
    }
  }

  private mutating func compile(
    constant term: Term, _ selector: Selector, for receiver: Receiver?
  ) throws(EngineError) -> Expression.Typed {
    guard let receiver else { throw cannotInfer(selector) }
    switch term.kind {
    case .marker(let index, let name):
      return Expression.Typed(
        node: .marker(index: index, name: name, receiver), type: receiver.type)
    case .constant(let constant):
      return Expression.Typed(
        node: .value(try value(of: constant, for: receiver, at: term.span)), type: receiver.type)
    default: return Expression.Typed(node: .value(nil), type: receiver.type)
    }
  }

  private func value(
    of constant: Constant, for receiver: Receiver, at span: SourceSpan
  ) throws(EngineError) -> [UInt8] {
    guard receiver.type.accepts(constant.kind) else {
      throw .invalidRequest(
        "Invalid \(constant.kind.name) constant (\(constant.text)) for \"\(receiver.name)\" "
          + "of type \(receiver.type.name)", at: span)
    }
    if receiver.type == .timestamp, constant.text.lowercased() == "now" {
      return BigEndian.bytes(context.nowMilliseconds)
    }
    do throws(EngineError) { return try receiver.type.value(parsing: constant.text) } catch {
      var located = error
      located.span = span
      throw located
    }
  }

  func cannotInfer(_ selector: Selector) -> EngineError {
    .invalidRequest(
      "Cannot infer type for term \(selector.text) in selection clause "
        + "(try using a cast to force a type)", at: selector.span,
      hint: "Write a type before it: (int) \(selector.text)")
  }

  private mutating func compile(
    hint name: TypeName, _ operand: Selector, _ selector: Selector, for receiver: Receiver?
  ) throws(EngineError) -> Expression.Typed {
    let type = try resolved(name)
    if assignability(of: operand, to: type) == .none {
      throw .invalidRequest(
        scope == nil
          ? "Cannot cast value \(operand.text) to type \(name.text)"
          : "Cannot assign value \(selector.text) to \(selector.text) of type \(type.name)",
        at: operand.span)
    }
    if let receiver, receiver.type.assignability(of: type) == .none {
      throw .invalidRequest(
        "Cannot assign value \(selector.text) to \(receiver.name) of type \(receiver.type.name)",
        at: selector.span)
    }
    let place = Receiver(name: receiver?.name ?? operand.text, type: type)
    return Expression.Typed(node: try compile(operand, for: place).node, type: type)
  }

  func resolved(_ name: TypeName) throws(EngineError) -> CQLType {
    try CQLType.resolved(
      name, keyspace: keyspace, userType: context.userType, isColumn: false)
  }

  private mutating func compile(
    negationOf operand: Selector, for receiver: Receiver?
  ) throws(EngineError) -> Expression.Typed {
    let place = try exactType(of: operand) == nil ? receiver : nil
    let inner = try compile(operand, for: place)
    guard inner.type.isNumeric else {
      throw .invalidRequest(
        "Invalid call to function _negate, none of its type signatures match", at: operand.span)
    }
    return Expression.Typed(node: .negation(inner.node, inner.type), type: inner.type)
  }
}

extension Constant.Kind {
  /// As messages name it.
  var name: String {
    switch self {
    case .string: "STRING"
    case .integer: "INTEGER"
    case .uuid: "UUID"
    case .float: "FLOAT"
    case .boolean: "BOOLEAN"
    case .hexadecimal: "HEX"
    case .duration: "DURATION"
    }
  }
}
