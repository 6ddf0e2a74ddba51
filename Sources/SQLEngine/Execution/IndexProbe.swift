import Core

/// The part of an index that a scan reads: keys that begin with some values, and perhaps a range of
/// the next.
struct IndexStretch {
  var lower: [SQLValue]
  var isLowerInclusive: Bool
  var upper: [SQLValue]
  var isUpperInclusive: Bool
}

/// The values of an index path, compiled: says at each run which stretches of the index are read.
struct IndexProbe {
  let storage: ObjectID
  let isBackward: Bool
  private let equal: [(value: any Evaluator, isArray: Bool)]
  private let lower: (value: any Evaluator, isInclusive: Bool)?
  private let upper: (value: any Evaluator, isInclusive: Bool)?
  private let excludesNulls: Bool
  private let order: KeyOrder

  init(_ path: IndexPath, _ compiler: ExpressionCompiler) throws(EngineError) {
    storage = path.index.storage
    isBackward = path.isBackward
    excludesNulls = path.excludesNulls
    var equal: [(value: any Evaluator, isArray: Bool)] = []
    for term in path.equal {
      let value = try compiler.compile(term.expression)
      if case .anyOf = term { equal.append((value, true)) } else { equal.append((value, false)) }
    }
    self.equal = equal
    lower = try path.lower.map { (bound) throws(EngineError) in
      (try compiler.compile(bound.value), bound.isInclusive)
    }
    upper = try path.upper.map { (bound) throws(EngineError) in
      (try compiler.compile(bound.value), bound.isInclusive)
    }
    order = path.index.order
  }

  /// One lookup for each row: every key has one value, and the row says which.
  var isSingleLookup: Bool {
    !equal.contains(where: \.isArray) && lower == nil && upper == nil && !excludesNulls
  }

  /// The columns of keys for the rows of a batch; for ``isSingleLookup``.
  func keys(_ batch: Batch, _ context: ExecutionContext) throws(EngineError) -> [ColumnVector] {
    var columns: [ColumnVector] = []
    for term in equal { columns.append(try term.value.evaluate(batch, context)) }
    return columns
  }

  /// The stretches in the order in which they are to be read. What is compared with NULL finds
  /// nothing.
  func stretches(_ context: ExecutionContext) throws(EngineError) -> [IndexStretch] {
    var prefixes: [[SQLValue]] = [[]]
    for (place, term) in equal.enumerated() {
      let value = try term.value.value([], context)
      if value.isNull { return [] }
      guard term.isArray, case .array(let array) = value else {
        prefixes = prefixes.map { $0 + [value] }
        continue
      }
      let values = distinct(array.elements, place)
      prefixes = prefixes.flatMap { prefix in values.map { prefix + [$0] } }
      guard prefixes.count < 1_000_000 else { throw .sql("53200", "out of memory") }
    }
    let from = try lower?.value.value([], context)
    let to = try upper?.value.value([], context)
    if from?.isNull == true || to?.isNull == true { return [] }
    let result = prefixes.map { stretch($0, from, to) }
    return isBackward ? result.reversed() : result
  }

  private func stretch(_ prefix: [SQLValue], _ from: SQLValue?, _ to: SQLValue?) -> IndexStretch {
    var result = IndexStretch(
      lower: prefix, isLowerInclusive: true, upper: prefix, isUpperInclusive: true)
    if let from, let lower {
      result.lower.append(from)
      result.isLowerInclusive = lower.isInclusive
    }
    if to == nil, from != nil || excludesNulls {
      // NULLs come last, and are not above anything.
      result.upper.append(.null)
      result.isUpperInclusive = false
    }
    if let to, let upper {
      result.upper.append(to)
      result.isUpperInclusive = upper.isInclusive
    }
    return result
  }

  /// In the order of the index, NULLs and repetitions aside.
  private func distinct(_ values: [SQLValue], _ place: Int) -> [SQLValue] {
    let term = order.terms[place]
    let sorted = values.filter { !$0.isNull }.sorted { KeyOrder.compare($0, $1, term) < 0 }
    var result: [SQLValue] = []
    for value in sorted {
      if let last = result.last, KeyOrder.compare(last, value, term) == 0 { continue }
      result.append(value)
    }
    return result
  }
}
