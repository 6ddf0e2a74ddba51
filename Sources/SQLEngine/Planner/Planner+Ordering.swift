import Core

/// ORDER BY, LIMIT, and rows that come from functions.
extension Planner {
  func planSort(_ input: any PlanNode, _ terms: [SortTerm]) throws(EngineError)
    -> any PlanNode
  {
    let keys = try ExpressionCompiler(input.outputs, self).compile(terms.map(\.expression))
    let order = KeyOrder(terms: terms.map(\.keyTerm))
    let result = ClosureNode("Sort", input.outputs, inputs: [input]) {
      (context) throws(EngineError) in
      let rows = try input.open(context).collect(columnCount: input.outputs.count)
      let places = try Self.sorted(rows, keys, order, context)
      context.meter?.note(memorySizeBytes: rows.sizeBytes + 32 * rows.count)
      return .over(rows.gathering(places))
    }
    result.detail.sortKeys = terms
    priceSort(result, input, terms, limit: nil)
    return result
  }

  /// ORDER BY: by the input itself, if it can be had in the order for less.
  func planOrder(_ source: LogicalPlan, _ terms: [SortTerm]) throws(EngineError)
    -> any PlanNode
  {
    wantedOrder = WantedOrder(terms: terms, rowLimit: nil)
    let input = try plan(source)
    wantedOrder = nil
    if terms.isSatisfied(by: input.facts.order, fixed: input.facts.fixed) { return input }
    return try planSort(input, terms)
  }

  /// The places of rows in order; equal rows stay as they were.
  static func sorted(
    _ rows: Batch, _ keys: [any Evaluator], _ order: KeyOrder, _ context: ExecutionContext
  ) throws(EngineError) -> [Int] {
    var columns: [ColumnVector] = []
    for key in keys { columns.append(try key.evaluate(rows, context)) }
    return RowSorter(order: order).places(columns, count: rows.count)
  }

  /// ORDER BY under LIMIT: just the first rows are kept.
  ///
  /// Memory: twice the rows that are wanted, or a few thousand.
  private func planTop(_ source: LogicalPlan, _ terms: [SortTerm], _ node: LimitNode)
    throws(EngineError) -> any PlanNode
  {
    let limit = rowLimit(node)
    wantedOrder = WantedOrder(terms: terms, rowLimit: limit)
    let input = try plan(source)
    wantedOrder = nil
    if terms.isSatisfied(by: input.facts.order, fixed: input.facts.fixed) { return input }
    let keys = try ExpressionCompiler(input.outputs, self).compile(terms.map(\.expression))
    let order = KeyOrder(terms: terms.map(\.keyTerm))
    let constants = ExpressionCompiler([], self)
    let count = try node.count.map { (count) throws(EngineError) in
      try constants.compile(count)
    }
    let offset = try node.offset.map { (offset) throws(EngineError) in
      try constants.compile(offset)
    }
    let result = ClosureNode("Sort", input.outputs, inputs: [input]) {
      (context) throws(EngineError) in
      let skipped = try Self.amount(offset, "OFFSET", context) ?? 0
      let wanted = try Self.amount(count, "LIMIT", context).map { $0 + skipped }
      let stream = try input.open(context)
      var rows = Batch.empty(columnCount: input.outputs.count)
      while let batch = try stream.next() {
        try context.checkInterrupt()
        rows.append(batch)
        guard let wanted, rows.count > max(2 * wanted, 4096) else { continue }
        let first = try Self.sorted(rows, keys, order, context).prefix(wanted)
        // In the order in which they came, so that equal rows stay as they were.
        rows = rows.gathering(first.sorted())
      }
      let places = try Self.sorted(rows, keys, order, context)
      context.meter?.note(memorySizeBytes: rows.sizeBytes + 32 * rows.count)
      return .over(rows.gathering(wanted.map { Array(places.prefix($0)) } ?? places))
    }
    result.detail.sortKeys = terms
    result.detail.isTopN = true
    priceSort(result, input, terms, limit: limit)
    return result
  }

  /// How many rows a LIMIT lets through, if that is known by now.
  private func rowLimit(_ node: LimitNode) -> Double? {
    guard let count = node.count, case .int(let wanted)? = constant(count) else { return nil }
    var skipped: Int64 = 0
    if let offset = node.offset {
      guard case .int(let value)? = constant(offset) else { return nil }
      skipped = value
    }
    return Double(max(0, wanted)) + Double(max(0, skipped))
  }

  private func priceSort(
    _ node: ClosureNode, _ input: any PlanNode, _ terms: [SortTerm], limit: Double?
  ) {
    let price = settings.sort(rows: input.facts.rows, limit: limit)
    node.facts.rows = input.facts.rows
    node.facts.startCost = input.facts.cost + price.start
    node.facts.cost = input.facts.cost + price.total
    node.facts.order = terms
    node.facts.fixed = input.facts.fixed
  }

  func planLimit(_ node: LimitNode) throws(EngineError) -> any PlanNode {
    let input: any PlanNode
    if case .sort(let source, let terms) = node.input, node.ties == nil, node.count != nil {
      input = try planTop(source, terms, node)
    } else {
      input = try plan(node.input)
    }
    let constants = ExpressionCompiler([], self)
    let count = try node.count.map { (count) throws(EngineError) in
      try constants.compile(count)
    }
    let offset = try node.offset.map { (offset) throws(EngineError) in
      try constants.compile(offset)
    }
    let ties = try node.ties.map { (terms) throws(EngineError) in
      try ExpressionCompiler(input.outputs, self).compile(terms.map(\.expression))
    }
    let order = KeyOrder(terms: node.ties?.map(\.keyTerm) ?? [])
    let result = ClosureNode("Limit", input.outputs, inputs: [input]) {
      (context) throws(EngineError) in
      var skip = try Self.amount(offset, "OFFSET", context) ?? 0
      var left = try Self.amount(count, "LIMIT", context)
      let stream = try input.open(context)
      if let ties {
        let rows = try stream.collect(columnCount: input.outputs.count)
        return .over(try Self.withTies(rows, ties, order, skip: skip, count: left, context))
      }
      return BatchStream { () throws(EngineError) in
        while left != 0, let batch = try stream.next() {
          let start = min(skip, batch.count)
          skip -= start
          let end = min(batch.count, start + (left ?? batch.count))
          guard end > start else { continue }
          if let before = left { left = before - (end - start) }
          return batch.slice(start..<end)
        }
        return nil
      }
    }
    result.facts.order = input.facts.order
    result.facts.fixed = input.facts.fixed
    if let limit = rowLimit(node), node.ties == nil, limit < input.facts.rows {
      let share = limit / max(input.facts.rows, 1)
      result.facts.rows = max(1, limit)
      result.facts.cost =
        input.facts.startCost + (input.facts.cost - input.facts.startCost) * share
    }
    return result
  }

  private static func amount(
    _ evaluator: (any Evaluator)?, _ word: String, _ context: ExecutionContext
  ) throws(EngineError) -> Int? {
    guard let evaluator, case .int(let value) = try evaluator.evaluate(.single, context)[0] else {
      return nil
    }
    guard value >= 0 else {
      throw .sql(word == "LIMIT" ? "2201W" : "2201X", "\(word) must not be negative")
    }
    return Int(min(value, Int64(Int32.max)))
  }

  private static func withTies(
    _ rows: Batch, _ keys: [any Evaluator], _ order: KeyOrder, skip: Int, count: Int?,
    _ context: ExecutionContext
  ) throws(EngineError) -> Batch {
    let start = min(skip, rows.count)
    var end = min(rows.count, start + (count ?? rows.count))
    guard end > start else { return rows.slice(start..<start) }
    var columns: [ColumnVector] = []
    for key in keys { columns.append(try key.evaluate(rows, context)) }
    let last = columns.map { $0[end - 1] }
    while end < rows.count, order.comparePrefix(columns.map { $0[end] }, last) == 0 { end += 1 }
    return rows.slice(start..<end)
  }

  func planFunctions(_ scan: FunctionScan) throws(EngineError) -> any PlanNode {
    let compiler = ExpressionCompiler([], self)
    var items: [(call: CompiledSet, item: FunctionScan.Item)] = []
    for item in scan.items { items.append((try CompiledSet(item.call, compiler), item)) }
    let outputs =
      scan.items.flatMap(\.outputs) + (scan.ordinality.map { [$0] } ?? [])
    let result = ClosureNode("Function Scan", outputs) { (context) throws(EngineError) in
      var columns: [[SQLValue]] = []
      var count = 0
      for (call, item) in items {
        let rows = try call.rows(.single, 0, context)
        count = max(count, rows.count)
        columns += Self.columns(of: rows, item)
      }
      for index in columns.indices {
        columns[index] += Array(repeating: .null, count: count - columns[index].count)
      }
      if scan.ordinality != nil { columns.append((0..<count).map { .int(Int64($0 + 1)) }) }
      return .over(Batch(columns: columns.map { ColumnVector(.values($0)) }, count: count))
    }
    if case .call(let call)? = scan.items.first?.call {
      result.detail.target = target(named: call.name, outputs)
    }
    result.facts.rows = scan.items.map { $0.call.setRowCount }.max() ?? 1
    result.facts.cost = result.facts.rows * settings.row
    return result
  }

  /// What has no relation, under the name that the statement gives to its columns' table.
  func target(named name: String?, _ columns: [ColumnID]) -> NodeDetail.Target? {
    guard let first = columns.first, case .table(let alias, _)? = columnOrigins[first] else {
      return name.map { NodeDetail.Target(name: $0, alias: $0) }
    }
    return NodeDetail.Target(name: name ?? alias, alias: alias)
  }

  private static func columns(of rows: [[SQLValue]], _ item: FunctionScan.Item) -> [[SQLValue]] {
    item.outputs.indices.map { index in
      rows.map { row in
        if item.isComposite, row.count == 1 {
          guard case .record(let record) = row[0] else { return .null }
          return index < record.values.count ? record.values[index] : .null
        }
        if !item.isComposite, row.count > 1 { return row[0] }
        return index < row.count ? row[index] : .null
      }
    }
  }

  /// Set-returning calls in a select list: as many rows as the longest has.
  func planSets(_ logical: LogicalPlan, _ items: [LogicalPlan.Computed]) throws(EngineError)
    -> any PlanNode
  {
    let input = try plan(logical)
    let compiler = ExpressionCompiler(input.outputs, self)
    var sets: [CompiledSet] = []
    for item in items { sets.append(try CompiledSet(item.expression, compiler)) }
    return ClosureNode("ProjectSet", input.outputs + items.map(\.id), inputs: [input]) {
      (context) throws(EngineError) in
      let stream = try input.open(context)
      return BatchStream { () throws(EngineError) in
        guard let batch = try stream.next() else { return nil }
        var source: [Int] = []
        var columns = [[SQLValue]](repeating: [], count: sets.count)
        for row in 0..<batch.count {
          try context.checkInterrupt()
          var results: [[SQLValue]] = []
          for set in sets { results.append(try set.values(batch, row, context)) }
          let count = results.map(\.count).max() ?? 0
          source += Array(repeating: row, count: count)
          for index in results.indices {
            columns[index] += results[index]
            columns[index] += Array(repeating: .null, count: count - results[index].count)
          }
        }
        let kept = batch.gathering(source)
        return Batch(
          columns: kept.columns + columns.map { ColumnVector(.values($0)) }, count: source.count)
      }
    }
  }
}

/// A call in FROM or a select list that may give many rows.
struct CompiledSet {
  private let call: BoundCall?
  private let arguments: [any Evaluator]

  init(_ expression: BoundExpression, _ compiler: ExpressionCompiler) throws(EngineError) {
    if case .call(let call) = expression, call.returnsSet {
      self.call = call
      arguments = try compiler.compile(call.arguments)
    } else {
      call = nil
      arguments = [try compiler.compile(expression)]
    }
  }

  /// The rows that the call gives for one row of its input.
  func rows(_ batch: Batch, _ row: Int, _ context: ExecutionContext) throws(EngineError)
    -> [[SQLValue]]
  {
    let input = batch.count == 1 ? batch : batch.gathering([row])
    var values: [SQLValue] = []
    for argument in arguments { values.append(try argument.evaluate(input, context)[0]) }
    guard let call else { return [values] }
    if call.isStrict, values.contains(where: \.isNull) { return [] }
    if case .routine(let id, _) = call.body {
      return try context.session.routines.rows(of: id, call.types, values, context)
    }
    guard case .set(let body) = call.body else { return [values] }
    var producer = try body(values, call.types, &context.session.evaluation)
    var rows: [[SQLValue]] = []
    while true {
      try context.checkInterrupt()
      let next = try producer.next(count: 1024, &context.session.evaluation)
      if next.isEmpty { return rows }
      rows += next
      guard rows.count < 50_000_000 else { throw .sql("53200", "out of memory") }
    }
  }

  /// The same as single values: several columns make a record.
  func values(_ batch: Batch, _ row: Int, _ context: ExecutionContext) throws(EngineError)
    -> [SQLValue]
  {
    let fields = call?.outputs ?? []
    return try rows(batch, row, context).map { row in
      row.count == 1
        ? row[0] : .record(SQLRecord(type: .record, fields: fields, values: row))
    }
  }
}
