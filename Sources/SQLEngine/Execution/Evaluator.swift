import Core

/// An expression compiled for rows of one layout: a tree of operators on columns.
protocol Evaluator: AnyObject {
  /// The expression's value for every row.
  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError) -> ColumnVector

  /// The expression's value for one row: for statements that touch a row or two.
  func value(_ row: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> SQLValue
}

extension Evaluator {
  func value(_ row: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> SQLValue {
    try evaluate(Batch(row: row), context)[0]
  }
}

final class ConstantEvaluator: Evaluator {
  let value: SQLValue
  let type: SQLType
  /// The last answer: batches mostly have the same count.
  private var last: ColumnVector?

  init(_ value: SQLValue, _ type: SQLType) {
    self.value = value
    self.type = type
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) -> ColumnVector {
    if let last, last.count == batch.count { return last }
    let column = ColumnVector(repeating: value, count: batch.count, type: type)
    last = column
    return column
  }

  func value(_ row: [SQLValue], _ context: ExecutionContext) -> SQLValue { value }
}

final class ColumnEvaluator: Evaluator {
  let index: Int

  init(_ index: Int) { self.index = index }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) -> ColumnVector {
    batch.columns[index]
  }

  func value(_ row: [SQLValue], _ context: ExecutionContext) -> SQLValue { row[index] }
}

/// A column of an outer row: the same for every row of the batch.
final class OuterEvaluator: Evaluator {
  let id: ColumnID
  let type: SQLType

  init(_ id: ColumnID, _ type: SQLType) {
    self.id = id
    self.type = type
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) -> ColumnVector {
    ColumnVector(repeating: value([], context), count: batch.count, type: type)
  }

  func value(_ row: [SQLValue], _ context: ExecutionContext) -> SQLValue {
    context.outer.indices.contains(id) ? context.outer[id] : .null
  }
}

final class ParameterEvaluator: Evaluator {
  let number: Int
  let type: SQLType

  init(_ number: Int, _ type: SQLType) {
    self.number = number
    self.type = type
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) -> ColumnVector {
    ColumnVector(repeating: value([], context), count: batch.count, type: type)
  }

  func value(_ row: [SQLValue], _ context: ExecutionContext) -> SQLValue {
    number <= context.parameters.count ? context.parameters[number - 1] : .null
  }
}

/// A call of a function or operator: by its column kernel where that fits, else value by value.
final class CallEvaluator: Evaluator {
  let call: BoundCall
  let arguments: [any Evaluator]

  init(_ call: BoundCall, _ arguments: [any Evaluator]) {
    self.call = call
    self.arguments = arguments
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    var columns: [ColumnVector] = []
    columns.reserveCapacity(arguments.count)
    for argument in arguments { columns.append(try argument.evaluate(batch, context)) }
    if batch.count > 4, let kernel = call.vectorBody,
      let result = try kernel(columns, &context.session.evaluation)
    {
      return call.isStrict ? result.withNulls(of: columns) : result
    }
    var results = ColumnVector(emptyFor: call.types.result.id)
    results.reserve(batch.count)
    var values = [SQLValue](repeating: .null, count: columns.count)
    for row in 0..<batch.count {
      var hasNull = false
      for index in columns.indices {
        values[index] = columns[index][row]
        if values[index].isNull { hasNull = true }
      }
      if hasNull && call.isStrict {
        results.append(.null)
      } else {
        results.append(try call.value(values, context))
      }
    }
    return results
  }

  func value(_ row: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> SQLValue {
    var values: [SQLValue] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments {
      let value = try argument.value(row, context)
      if value.isNull, call.isStrict {
        // The others are computed all the same: one of them may fail.
        for argument in arguments[(values.count + 1)...] { _ = try argument.value(row, context) }
        return .null
      }
      values.append(value)
    }
    return try call.value(values, context)
  }
}

extension BoundCall {
  /// The call's value for values that are not to be skipped.
  func value(_ values: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> SQLValue {
    switch body {
    case .scalar(let body): try body(values, &context.session.evaluation)
    case .typed(let body): try body(values, types, &context.session.evaluation)
    case .routine(let id, returnsSet: false):
      try context.session.routines.value(of: id, types, values, context)
    case .set, .routine:
      throw .sql("0A000", "set-valued function called in context that cannot accept a set")
    }
  }
}

extension ColumnVector {
  /// The result of a strict kernel: null where an argument is.
  func withNulls(of arguments: [ColumnVector]) -> ColumnVector {
    let places = count
    var result = self
    for argument in arguments {
      let hasAny: Bool
      if case .values = argument.storage { hasAny = true } else { hasAny = argument.hasNulls }
      guard hasAny else { continue }
      for index in 0..<places where argument.isNull(at: index) {
        if result.nulls.isEmpty { result.nulls = Array(repeating: false, count: places) }
        result.nulls[index] = true
      }
    }
    return result
  }
}

final class CastEvaluator: Evaluator {
  let operand: any Evaluator
  let source: SQLType
  let target: SQLType
  let isExplicit: Bool
  private let kernel: CastKernel?

  init(_ operand: any Evaluator, from source: SQLType, to target: SQLType, isExplicit: Bool) {
    self.operand = operand
    self.source = source
    self.target = target
    self.isExplicit = isExplicit
    kernel = CastKernel(from: source, to: target)
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    let column = try operand.evaluate(batch, context)
    if let result = kernel?.cast(column) { return result }
    var results = ColumnVector(emptyFor: target.id)
    results.reserve(batch.count)
    for row in 0..<batch.count { results.append(try cast(column[row], context)) }
    return results
  }

  private func cast(_ value: SQLValue, _ context: ExecutionContext) throws(EngineError)
    -> SQLValue
  {
    if value.isNull { return .null }
    if let result = kernel?.cast(value) { return result }
    // A copy: a cast to a domain runs its checks, which take the session's own.
    var evaluation = context.session.evaluation
    return try CastRegistry.cast(
      value, from: source, to: target, isExplicit: isExplicit, &evaluation)
  }

  func value(_ row: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> SQLValue {
    try cast(try operand.value(row, context), context)
  }
}

final class DomainEvaluator: Evaluator {
  let operand: any Evaluator
  let type: SQLType

  init(_ operand: any Evaluator, _ type: SQLType) {
    self.operand = operand
    self.type = type
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    let column = try operand.evaluate(batch, context)
    // A copy: the checks are expressions, too, and take the session's own.
    var evaluation = context.session.evaluation
    for row in 0..<batch.count {
      try context.session.access.checkDomain(column[row], type: type.id, &evaluation)
    }
    return column
  }
}
