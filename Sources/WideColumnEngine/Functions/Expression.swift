import Core

/// A term or a selector, resolved: what it is computed from.
indirect enum Expression: Sendable {
  case value([UInt8]?)
  /// A marker; its value is read from the parameters when it is computed.
  case marker(index: Int, name: String?, Receiver)
  /// A fetched column, by its place in ``SelectionPlan/fetchedColumns``.
  case column(Int)
  case writeTime(Int)
  case timeToLive(Int)
  /// The result of an aggregate, by its place among those of the plan.
  case aggregate(Int)
  case call(Function.Scalar, [Expression])
  case token([Expression])
  case toJSON(Expression, CQLType)
  case fromJSON(Expression, Receiver)
  case cast(Expression, from: CQLType, to: CQLType)
  case arithmetic(ArithmeticOperator, Typed, Typed)
  case negation(Expression, CQLType)
  case field(Expression, index: Int, count: Int)
  /// The value of a map's key, or a set's element if it is there.
  case element(Expression, CQLType, key: Expression)
  case slice(Expression, CQLType, from: Expression?, to: Expression?)
  /// A collection of parts: of a map the keys and values by turns.
  case collection(CQLType, [Expression])
  /// A tuple or a user type.
  case fields([Expression])

  /// An expression and the type of its values.
  struct Typed: Sendable {
    var node: Expression
    var type: CQLType
  }
}

/// What expressions are computed over: a fetched row, aggregates' results, parameters.
struct ComputedRow {
  var input: SelectionPlan.Input?
  var aggregates: [[UInt8]?] = []
  var context: EvaluationContext
}
