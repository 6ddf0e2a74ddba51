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

  /// Whether it must see all rows before it can begin: in an order, or each value once.
  var needsAllRows: Bool { !order.isEmpty || call.isDistinct || call.isOrderedSet }
}

/// One execution of a grouping set, fed batch by batch.
///
/// Memory: the keys and states of the groups; and all rows of the input if an aggregate wants them
/// in order or without repetitions.
final class AggregateRun {
  private let keys: [any Evaluator]
  private let types: [SQLType]
  private let set: [Int]
  private let calls: [CompiledAggregate]
  private let context: ExecutionContext
  private var table: KeyTable
  private var states: [(any GroupedAccumulator)?]
  /// The rows so far, for aggregates that need them all, and their groups.
  private var rows: Batch?
  private var groups: [Int32] = []
  private let keepsRows: Bool
  /// Row numbers of a batch, and the one group of all: the same for every batch.
  private var allRows: [Int32] = []
  private var onlyGroup: [Int32] = []

  init(
    keys: [any Evaluator], types: [SQLType], set: [Int], calls: [CompiledAggregate],
    _ context: ExecutionContext
  ) throws(EngineError) {
    self.keys = keys
    self.types = types
    self.set = set
    self.calls = calls
    self.context = context
    table = KeyTable(types: set.map { types[$0].id })
    states = Array(repeating: nil, count: calls.count)
    keepsRows = calls.contains { $0.needsAllRows || !$0.direct.isEmpty }
    // Without keys there is a group even if there is no row.
    if set.isEmpty { _ = table.insert([], count: 1) }
    for (index, call) in calls.enumerated() where !call.needsAllRows && call.direct.isEmpty {
      var state = try call.call.definition.makeAccumulator(
        call.call.types, [], &context.session.evaluation)
      state.reserve(groupCount: table.count)
      states[index] = state
    }
  }

  func add(_ batch: Batch) throws(EngineError) {
    while allRows.count < batch.count {
      allRows.append(Int32(truncatingIfNeeded: allRows.count))
      onlyGroup.append(0)
    }
    let isWhole = allRows.count == batch.count
    let selected = isWhole ? allRows : Array(allRows[..<batch.count])
    let groups = try number(batch, isWhole ? onlyGroup : Array(onlyGroup[..<batch.count]))
    for (index, compiled) in calls.enumerated() {
      guard var state = states[index] else { continue }
      states[index] = nil
      state.reserve(groupCount: table.count)
      var arguments: [ColumnVector] = []
      for argument in compiled.arguments { arguments.append(try argument.evaluate(batch, context)) }
      if let filter = compiled.filter {
        let passing = try filter.evaluate(batch, context).trueRows.map { Int32($0) }
        try state.step(
          arguments, rows: passing, groups: passing.map { groups[Int($0)] },
          &context.session.evaluation)
      } else {
        try state.step(arguments, rows: selected, groups: groups, &context.session.evaluation)
      }
      states[index] = state
    }
    guard keepsRows else { return }
    self.groups += groups
    if rows == nil { rows = batch } else { rows?.append(batch) }
  }

  private func number(_ batch: Batch, _ none: [Int32]) throws(EngineError) -> [Int32] {
    guard !set.isEmpty else { return none }
    var columns: [ColumnVector] = []
    for index in set { columns.append(try keys[index].evaluate(batch, context)) }
    return table.insert(columns, count: batch.count).map { Int32(truncatingIfNeeded: $0) }
  }

  func finish(groupings: [[Int]], columnCount: Int) throws(EngineError) -> Batch {
    let groupCount = table.count
    var columns = keys.indices.map { index -> ColumnVector in
      guard let place = set.firstIndex(of: index) else {
        return ColumnVector(repeating: .null, count: groupCount, type: types[index])
      }
      return table.columns[place]
    }
    let rows = rows ?? .empty(columnCount: columnCount)
    for (index, call) in calls.enumerated() {
      let values: [SQLValue]
      if var state = states[index] {
        state.reserve(groupCount: groupCount)
        values = try results(of: state, groupCount)
      } else {
        values = try aggregate(call, rows, groupCount)
      }
      columns.append(ColumnVector(values, type: call.call.types.result))
    }
    for grouping in groupings {
      var mask: Int64 = 0
      for key in grouping { mask = mask << 1 | (set.contains(key) ? 0 : 1) }
      columns.append(ColumnVector(repeating: .int(mask), count: groupCount, type: .int4))
    }
    return Batch(columns: columns, count: groupCount)
  }

  private func results(of state: any GroupedAccumulator, _ groupCount: Int) throws(EngineError)
    -> [SQLValue]
  {
    var results: [SQLValue] = []
    results.reserveCapacity(groupCount)
    for group in 0..<groupCount {
      results.append(try state.finish(group: group, &context.session.evaluation))
    }
    return results
  }

  /// An aggregate over rows that are all there.
  private func aggregate(_ compiled: CompiledAggregate, _ rows: Batch, _ groupCount: Int)
    throws(EngineError) -> [SQLValue]
  {
    let call = compiled.call
    var selected = Array(0..<rows.count)
    if let filter = compiled.filter { selected = try filter.evaluate(rows, context).trueRows }
    var arguments: [ColumnVector] = []
    for argument in compiled.arguments { arguments.append(try argument.evaluate(rows, context)) }
    if !compiled.order.isEmpty {
      var columns: [ColumnVector] = []
      for evaluator in compiled.order { columns.append(try evaluator.evaluate(rows, context)) }
      selected = sorted(selected, columns, KeyOrder(terms: call.orderBy.map(\.keyTerm)))
    } else if call.isDistinct {
      selected = sorted(
        selected, arguments,
        KeyOrder(terms: call.arguments.map { KeyOrder.Term(type: $0.type.id) }))
    }
    if call.isDistinct {
      var seen = KeyTable(types: [.int4] + call.arguments.map(\.type.id))
      let columns =
        [ColumnVector(.ints(selected.map { Int64(groups[$0]) }))]
        + arguments.map { $0.gathering(selected) }
      selected = seen.insertNew(columns, count: selected.count).map { selected[$0] }
    }
    if call.isOrderedSet {
      return try orderedSet(
        compiled, rows, selected, groups, groupCount, arguments)
    }
    var state = try call.definition.makeAccumulator(
      call.types, [], &context.session.evaluation)
    state.reserve(groupCount: groupCount)
    try state.step(
      arguments, rows: selected.map { Int32($0) }, groups: selected.map { groups[$0] },
      &context.session.evaluation)
    return try results(of: state, groupCount)
  }

  /// An ordered-set or hypothetical-set aggregate, whose direct arguments may be others in every
  /// group.
  private func orderedSet(
    _ compiled: CompiledAggregate, _ rows: Batch, _ selected: [Int], _ groups: [Int32],
    _ groupCount: Int, _ arguments: [ColumnVector]
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

  private func sorted(_ rows: [Int], _ columns: [ColumnVector], _ order: KeyOrder) -> [Int] {
    RowSorter(order: order)
      .places(columns.map { $0.gathering(rows) }, count: rows.count).map { rows[$0] }
  }
}

extension AggregateCall {
  /// Whether its arguments are those of WITHIN GROUP.
  var isOrderedSet: Bool { if case .normal = definition.kind { false } else { true } }
}
