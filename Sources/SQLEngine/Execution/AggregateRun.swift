import Core

/// An aggregate, compiled for the rows of its input.
struct CompiledAggregate {
  let call: AggregateCall
  let arguments: [any Evaluator]
  let direct: [any Evaluator]
  let filter: (any Evaluator)?
  let order: [any Evaluator]

  init(_ call: AggregateCall, _ compiler: ExpressionCompiler) throws(EngineError) {
    self.call = call
    arguments = try compiler.compile(call.arguments)
    direct = try compiler.compile(call.directArguments)
    filter = try call.filter.map { (condition) throws(EngineError) in
      try compiler.compile(condition)
    }
    order = try compiler.compile(call.orderBy.map(\.expression))
  }
}

/// One execution of a grouping set.
final class AggregateRun {
  private let keys: [any Evaluator]
  private let types: [SQLType]
  private let set: [Int]
  private let calls: [CompiledAggregate]

  init(keys: [any Evaluator], types: [SQLType], set: [Int], calls: [CompiledAggregate]) {
    self.keys = keys
    self.types = types
    self.set = set
    self.calls = calls
  }

  func run(_ rows: Batch, groupings: [[Int]], _ context: ExecutionContext) throws(EngineError)
    -> Batch
  {
    var table = KeyTable(types: set.map { types[$0].id })
    var groups = [Int32](repeating: 0, count: rows.count)
    if set.isEmpty {
      _ = table.insert([])
    } else {
      var columns: [ColumnVector] = []
      for index in set { columns.append(try keys[index].evaluate(rows, context)) }
      for row in 0..<rows.count {
        groups[row] = Int32(table.insert(columns.map { $0[row] }).index)
      }
    }
    let groupCount = table.count
    var columns = keys.indices.map { index -> ColumnVector in
      guard let place = set.firstIndex(of: index) else {
        return ColumnVector(repeating: .null, count: groupCount, type: types[index])
      }
      return ColumnVector(table.keys.map { $0[place] }, type: types[index])
    }
    for call in calls {
      let values = try aggregate(call, rows, groups, groupCount, context)
      columns.append(ColumnVector(values, type: call.call.types.result))
    }
    for grouping in groupings {
      var mask: Int64 = 0
      for key in grouping { mask = mask << 1 | (set.contains(key) ? 0 : 1) }
      columns.append(ColumnVector(repeating: .int(mask), count: groupCount, type: .int4))
    }
    return Batch(columns: columns, count: groupCount)
  }

  private func aggregate(
    _ compiled: CompiledAggregate, _ rows: Batch, _ groups: [Int32], _ groupCount: Int,
    _ context: ExecutionContext
  ) throws(EngineError) -> [SQLValue] {
    let call = compiled.call
    var selected = Array(0..<rows.count)
    if let filter = compiled.filter {
      let truth = try filter.evaluate(rows, context)
      selected = selected.filter { truth.isTrue(at: $0) }
    }
    var arguments: [ColumnVector] = []
    for argument in compiled.arguments { arguments.append(try argument.evaluate(rows, context)) }
    if !compiled.order.isEmpty {
      selected = try sorted(selected, compiled, rows, context)
    } else if call.isDistinct {
      let order = KeyOrder(terms: call.arguments.map { KeyOrder.Term(type: $0.type.id) })
      let values = selected.map { row in arguments.map { $0[row] } }
      selected = values.indices.sorted { a, b in
        let result = order.comparePrefix(values[a], values[b])
        return result != 0 ? result < 0 : a < b
      }.map { selected[$0] }
    }
    if call.isDistinct {
      var seen = KeyTable(types: [.int4] + call.arguments.map(\.type.id))
      selected = selected.filter { row in
        seen.insert([.int(Int64(groups[row]))] + arguments.map { $0[row] }).isNew
      }
    }
    if call.isOrderedSet {
      return try orderedSet(
        compiled, rows, selected, groups, groupCount, arguments, context)
    }
    var state = try call.definition.makeAccumulator(
      call.types, [], &context.session.evaluation)
    state.reserve(groupCount: groupCount)
    try state.step(
      arguments, rows: selected.map { Int32($0) }, groups: selected.map { groups[$0] },
      &context.session.evaluation)
    var results: [SQLValue] = []
    for group in 0..<groupCount {
      results.append(try state.finish(group: group, &context.session.evaluation))
    }
    return results
  }

  /// An ordered-set or hypothetical-set aggregate, whose direct arguments may be others in every group.
  private func orderedSet(
    _ compiled: CompiledAggregate, _ rows: Batch, _ selected: [Int], _ groups: [Int32],
    _ groupCount: Int, _ arguments: [ColumnVector], _ context: ExecutionContext
  ) throws(EngineError) -> [SQLValue] {
    var directs: [ColumnVector] = []
    for evaluator in compiled.direct {
      directs.append(try evaluator.evaluate(rows.count > 0 ? rows : .single, context))
    }
    var firstRows = [Int](repeating: 0, count: groupCount)
    for row in groups.indices.reversed() { firstRows[Int(groups[row])] = row }
    var members = [[Int]](repeating: [], count: groupCount)
    for row in selected { members[Int(groups[row])].append(row) }
    var results: [SQLValue] = []
    for group in 0..<groupCount {
      let direct = directs.map { $0[firstRows[group]] }
      if case .hypothetical(let function) = compiled.call.definition.kind {
        let order = KeyOrder(terms: compiled.call.orderBy.map(\.keyTerm))
        let keys = members[group].map { row in arguments.map { $0[row] } }
        let run = HypotheticalRun(function: function, order: order)
        results.append(run.value(among: keys, of: direct))
        continue
      }
      var state = try compiled.call.definition.makeAccumulator(
        compiled.call.types, direct, &context.session.evaluation)
      state.reserve(groupCount: 1)
      try state.step(
        arguments, rows: members[group].map { Int32($0) },
        groups: [Int32](repeating: 0, count: members[group].count), &context.session.evaluation)
      results.append(try state.finish(group: 0, &context.session.evaluation))
    }
    return results
  }

  private func sorted(
    _ rows: [Int], _ compiled: CompiledAggregate, _ batch: Batch, _ context: ExecutionContext
  ) throws(EngineError) -> [Int] {
    var columns: [ColumnVector] = []
    for evaluator in compiled.order { columns.append(try evaluator.evaluate(batch, context)) }
    let order = KeyOrder(terms: compiled.call.orderBy.map(\.keyTerm))
    let keys = rows.map { row in columns.map { $0[row] } }
    return keys.indices.sorted { a, b in
      let result = order.comparePrefix(keys[a], keys[b])
      return result != 0 ? result < 0 : a < b
    }.map { rows[$0] }
  }
}

extension AggregateCall {
  /// Whether its arguments are those of WITHIN GROUP.
  var isOrderedSet: Bool { if case .normal = definition.kind { false } else { true } }
}
