import Core

/// AND and OR: the later parts are computed only for rows that the earlier ones leave open.
final class LogicEvaluator: Evaluator {
  let isAnd: Bool
  let parts: [NarrowEvaluator]

  init(isAnd: Bool, _ parts: [NarrowEvaluator]) {
    self.isAnd = isAnd
    self.parts = parts
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    var values = [Bool](repeating: isAnd, count: batch.count)
    var nulls = [Bool](repeating: false, count: batch.count)
    var open = Array(0..<batch.count)
    for part in parts where !open.isEmpty {
      let column = try part.evaluate(batch, rows: open, context)
      if !column.hasNulls, case .bools(let flags) = column.storage {
        open = narrowed(open, flags, &values, &nulls)
        continue
      }
      var left: [Int] = []
      for (place, row) in open.enumerated() {
        if column.isNull(at: place) {
          nulls[row] = true
          left.append(row)
        } else if column.isTrue(at: place) == isAnd {
          left.append(row)
        } else {
          values[row] = !isAnd
          nulls[row] = false
        }
      }
      open = left
    }
    return ColumnVector(.bools(values), nulls: nulls.contains(true) ? nulls : [])
  }

  /// The rows that a part without NULLs leaves open.
  private func narrowed(
    _ open: [Int], _ flags: [Bool], _ values: inout [Bool], _ nulls: inout [Bool]
  ) -> [Int] {
    [Int](unsafeUninitializedCapacity: open.count) { left, count in
      for place in open.indices {
        let row = open[place]
        // Written in any case, and overwritten by the next unless it counts: no jumps.
        left[count] = row
        let isOpen = flags[place] == isAnd
        count += isOpen ? 1 : 0
        if !isOpen {
          values[row] = !isAnd
          nulls[row] = false
        }
      }
    }
  }
}

/// An expression that may be asked for some rows only.
final class NarrowEvaluator {
  let evaluator: any Evaluator
  /// The columns that it reads.
  let columns: [Int]

  init(_ evaluator: any Evaluator, columns: [Int]) {
    self.evaluator = evaluator
    self.columns = columns
  }

  func evaluate(_ batch: Batch, rows: [Int], _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    if rows.count == batch.count { return try evaluator.evaluate(batch, context) }
    return try evaluator.evaluate(batch.gathering(rows, only: columns), context)
  }
}

/// NOT, IS NULL, IS TRUE: one column in, one of booleans out.
final class TestEvaluator: Evaluator {
  enum Test {
    case not
    case isNull(isNegated: Bool)
    case isTruth(Bool?, isNegated: Bool)
  }

  let operand: any Evaluator
  let test: Test
  let isRecord: Bool

  init(_ operand: any Evaluator, _ test: Test, isRecord: Bool = false) {
    self.operand = operand
    self.test = test
    self.isRecord = isRecord
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    let column = try operand.evaluate(batch, context)
    let rows = 0..<batch.count
    switch test {
    case .not:
      return ColumnVector(
        .bools(rows.map { !column.isTrue(at: $0) }),
        nulls: rows.contains { column.isNull(at: $0) } ? rows.map { column.isNull(at: $0) } : [])
    case .isNull(let isNegated):
      return ColumnVector(
        .bools(
          rows.map {
            isRecord ? Self.isNull(column[$0], isNegated) : column.isNull(at: $0) != isNegated
          }))
    case .isTruth(let truth, let isNegated):
      return ColumnVector(
        .bools(
          rows.map { row in
            let isIt =
              truth.map { !column.isNull(at: row) && column.isTrue(at: row) == $0 }
              ?? column.isNull(at: row)
            return isIt != isNegated
          }))
    }
  }

  /// A row is NULL if all its fields are, and NOT NULL if none is.
  private static func isNull(_ value: SQLValue, _ isNegated: Bool) -> Bool {
    guard case .record(let record) = value else { return value.isNull != isNegated }
    return record.values.allSatisfy { $0.isNull != isNegated }
  }
}

final class DistinctEvaluator: Evaluator {
  let left: any Evaluator
  let right: any Evaluator
  let type: TypeID
  let isNegated: Bool

  init(_ left: any Evaluator, _ right: any Evaluator, type: TypeID, isNegated: Bool) {
    self.left = left
    self.right = right
    self.type = type
    self.isNegated = isNegated
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    let a = try left.evaluate(batch, context)
    let b = try right.evaluate(batch, context)
    return ColumnVector(
      .bools(
        (0..<batch.count).map { row in
          let x = a[row]
          let y = b[row]
          let differs =
            x.isNull || y.isNull
            ? x.isNull != y.isNull : ValueOrder.compare(x, y, as: type) != 0
          return differs != isNegated
        }))
  }
}

/// CASE and COALESCE: each row takes the first branch whose condition holds.
final class ConditionalEvaluator: Evaluator {
  let branches: [(condition: NarrowEvaluator, result: NarrowEvaluator)]
  let otherwise: NarrowEvaluator
  let type: SQLType

  init(
    _ branches: [(condition: NarrowEvaluator, result: NarrowEvaluator)],
    otherwise: NarrowEvaluator, type: SQLType
  ) {
    self.branches = branches
    self.otherwise = otherwise
    self.type = type
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    var open = Array(0..<batch.count)
    var parts: [(rows: [Int], values: ColumnVector)] = []
    for branch in branches where !open.isEmpty {
      let condition = try branch.condition.evaluate(batch, rows: open, context)
      var taken: [Int] = []
      var left: [Int] = []
      for (place, row) in open.enumerated() {
        if condition.isTrue(at: place) { taken.append(row) } else { left.append(row) }
      }
      if !taken.isEmpty {
        parts.append((taken, try branch.result.evaluate(batch, rows: taken, context)))
      }
      open = left
    }
    if !open.isEmpty {
      parts.append((open, try otherwise.evaluate(batch, rows: open, context)))
    }
    if let integers = Self.integers(parts, count: batch.count) {
      return ColumnVector(.ints(integers))
    }
    var results = [SQLValue](repeating: .null, count: batch.count)
    for (rows, values) in parts {
      for (place, row) in rows.enumerated() { results[row] = values[place] }
    }
    return ColumnVector(results, type: type)
  }

  /// What the branches give if all give integers; nil otherwise.
  private static func integers(_ parts: [(rows: [Int], values: ColumnVector)], count: Int)
    -> [Int64]?
  {
    var result = [Int64](repeating: 0, count: count)
    for (rows, values) in parts {
      guard case .ints(let numbers) = values.storage, !values.hasNulls else { return nil }
      for (place, row) in rows.enumerated() { result[row] = numbers[place] }
    }
    return result
  }
}

final class CoalesceEvaluator: Evaluator {
  let parts: [NarrowEvaluator]
  let type: SQLType

  init(_ parts: [NarrowEvaluator], type: SQLType) {
    self.parts = parts
    self.type = type
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    var results = [SQLValue](repeating: .null, count: batch.count)
    var open = Array(0..<batch.count)
    for part in parts where !open.isEmpty {
      let values = try part.evaluate(batch, rows: open, context)
      var left: [Int] = []
      for (place, row) in open.enumerated() {
        results[row] = values[place]
        if results[row].isNull { left.append(row) }
      }
      open = left
    }
    return ColumnVector(results, type: type)
  }
}
