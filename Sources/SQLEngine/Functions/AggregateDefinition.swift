import Core

/// An aggregate function.
struct AggregateDefinition: Sendable {
  enum Kind: Sendable {
    case normal
    /// `WITHIN GROUP (ORDER BY …)`: so many direct arguments come before the sorted ones. The
    /// executor sorts the input and passes the sorted arguments to `step` in that order.
    case orderedSet(directArgumentCount: Int)
    /// As ordered-set, but the direct arguments are as many as the sorted ones: a row for which the
    /// executor computes what the window function would say.
    case hypothetical(WindowFunction)
  }

  var kind: Kind
  /// Whether rows in which an argument is null are passed over before `step`.
  var isStrict: Bool
  /// What the result is for no rows at all; count says 0, others NULL.
  var emptyResult: SQLValue
  /// Makes the states of all groups of one execution.
  /// - Parameter directArguments: those of an ordered-set aggregate, evaluated once.
  var makeAccumulator:
    @Sendable (
      _ types: CallTypes, _ directArguments: [SQLValue], _ context: inout EvaluationContext
    ) throws(EngineError) -> any GroupedAccumulator
}

/// The states of one aggregate for all groups of an execution: one call does a batch.
protocol GroupedAccumulator {
  /// Makes room for groups `0 ..< count`; never shrinks.
  mutating func reserve(groupCount count: Int)

  /// Takes in a batch.
  /// - Parameters:
  ///   - arguments: the aggregated columns; none for `count(*)`.
  ///   - rows: which rows of the batch, after WHERE and FILTER.
  ///   - groups: the group of each place in `rows`.
  mutating func step(
    _ arguments: [ColumnVector], rows: [Int32], groups: [Int32], _ context: inout EvaluationContext
  ) throws(EngineError)

  /// Takes in one row: for windows and small inputs.
  mutating func step(_ arguments: [SQLValue], group: Int, _ context: inout EvaluationContext)
    throws(EngineError)

  /// The result of a group; the state stays, so that a window can go on.
  func finish(group: Int, _ context: inout EvaluationContext) throws(EngineError) -> SQLValue

  /// Forgets what a group has seen.
  mutating func reset(group: Int)
}

/// The state of one group; ``StateArray`` makes a ``GroupedAccumulator`` of it.
protocol AggregateState: Sendable {
  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue
}

/// One state per group, in an array.
struct StateArray<State: AggregateState>: GroupedAccumulator {
  private let initial: State
  private let isStrict: Bool
  private var states: [State] = []

  init(_ initial: State, isStrict: Bool) {
    self.initial = initial
    self.isStrict = isStrict
  }

  mutating func reserve(groupCount count: Int) {
    while states.count < count { states.append(initial) }
  }

  mutating func step(
    _ arguments: [ColumnVector], rows: [Int32], groups: [Int32], _ context: inout EvaluationContext
  ) throws(EngineError) {
    var values = [SQLValue](repeating: .null, count: arguments.count)
    for (row, group) in zip(rows, groups) {
      var hasNull = false
      for index in arguments.indices {
        values[index] = arguments[index][Int(row)]
        if values[index].isNull { hasNull = true }
      }
      if hasNull && isStrict { continue }
      try states[Int(group)].step(values, &context)
    }
  }

  mutating func step(_ arguments: [SQLValue], group: Int, _ context: inout EvaluationContext)
    throws(EngineError)
  {
    if isStrict, arguments.contains(where: \.isNull) { return }
    try states[group].step(arguments, &context)
  }

  func finish(group: Int, _ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    try states[group].finish(&context)
  }

  mutating func reset(group: Int) { states[group] = initial }
}

/// The window functions that are not aggregates; the executor computes them over its partitions.
enum WindowFunction: Sendable {
  case rowNumber, rank, denseRank, percentRank, cumulativeDistribution, ntile, lag, lead
  case firstValue, lastValue, nthValue
}
