import Core
import SQLSyntax

/// One window function over all rows: partitions one after the other, each in its order.
final class WindowRun {
  let window: CompiledWindow
  let context: ExecutionContext
  /// All rows, by partition and order.
  let order: [Int]
  let arguments: [ColumnVector]
  let orderColumns: [ColumnVector]
  private let partitionColumns: [ColumnVector]
  private let filter: ColumnVector?
  private let startOffsets: ColumnVector?
  private let endOffsets: ColumnVector?
  private let partitionOrder: KeyOrder
  let keyOrder: KeyOrder
  private let rowCount: Int

  init(_ window: CompiledWindow, _ rows: Batch, _ context: ExecutionContext) throws(EngineError) {
    func columns(_ evaluators: [any Evaluator]) throws(EngineError) -> [ColumnVector] {
      var result: [ColumnVector] = []
      for evaluator in evaluators { result.append(try evaluator.evaluate(rows, context)) }
      return result
    }
    self.window = window
    self.context = context
    rowCount = rows.count
    arguments = try columns(window.arguments)
    partitionColumns = try columns(window.partition)
    orderColumns = try columns(window.order)
    filter = try window.filter?.evaluate(rows, context)
    startOffsets = try window.start?.evaluate(rows, context)
    endOffsets = try window.end?.evaluate(rows, context)
    partitionOrder = KeyOrder(
      terms: window.call.partitionBy.map { KeyOrder.Term(type: $0.type.id) })
    keyOrder = KeyOrder(terms: window.call.orderBy.map(\.keyTerm))
    let all = KeyOrder(terms: partitionOrder.terms + keyOrder.terms)
    let keyColumns = partitionColumns + orderColumns
    let keys = (0..<rows.count).map { row in keyColumns.map { $0[row] } }
    order = keys.indices.sorted { a, b in
      let result = all.comparePrefix(keys[a], keys[b])
      return result != 0 ? result < 0 : a < b
    }
  }

  /// The function's value for every row, in the order of the input.
  func values() throws(EngineError) -> [SQLValue] {
    var results = [SQLValue](repeating: .null, count: rowCount)
    var start = 0
    while start < order.count {
      try context.checkInterrupt()
      var end = start + 1
      let key = partitionColumns.map { $0[order[start]] }
      while end < order.count,
        partitionOrder.comparePrefix(partitionColumns.map { $0[order[end]] }, key) == 0
      {
        end += 1
      }
      let partition = WindowPartition(self, Array(order[start..<end]))
      let values = try partition.values()
      for (place, row) in partition.rows.enumerated() { results[row] = values[place] }
      start = end
    }
    return results
  }

  func passesFilter(_ row: Int) -> Bool { filter?.isTrue(at: row) ?? true }

  func argument(_ index: Int, _ row: Int) -> SQLValue {
    index < arguments.count ? arguments[index][row] : .null
  }

  func orderKey(_ row: Int) -> [SQLValue] { orderColumns.map { $0[row] } }

  /// The offset of a frame's bound in a row.
  func offset(isStart: Bool, _ row: Int) throws(EngineError) -> SQLValue {
    let value = (isStart ? startOffsets : endOffsets)?[row] ?? .null
    let word = isStart ? "starting" : "ending"
    if value.isNull { throw .sql("22004", "frame \(word) offset must not be null") }
    let isNegative =
      switch value {
      case .int(let number): number < 0
      case .double(let number): number < 0
      case .interval(let interval):
        Int64(interval.months) * 30 + Int64(interval.days) < 0
          || interval.months == 0 && interval.days == 0 && interval.microseconds < 0
      case .numeric(.small(let number, _)): number < 0
      default: false
      }
    if isNegative {
      if window.call.frame.mode == .range {
        throw .sql("22013", "invalid preceding or following size in window function")
      }
      throw .sql("22013", "frame \(word) offset must not be negative")
    }
    return value
  }
}
