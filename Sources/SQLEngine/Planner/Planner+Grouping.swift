import Core
import SQLSyntax

/// Grouping, DISTINCT, set operations.
extension Planner {
  func planAggregate(_ node: AggregateNode) throws(EngineError) -> any PlanNode {
    var wanted: Set<ColumnID> = []
    for expression in LogicalPlan.aggregate(node).expressions {
      expression.collectDeep(into: &wanted)
    }
    let input = try requiring(wanted) { () throws(EngineError) in try plan(node.input) }
    let compiler = ExpressionCompiler(input.outputs, self)
    for key in node.keys {
      if case .column(let id, _) = key.expression { origins[key.id] = origins[id] }
    }
    let keys = try compiler.compile(node.keys.map(\.expression))
    var calls: [CompiledAggregate] = []
    for call in node.calls { calls.append(try CompiledAggregate(call, compiler)) }
    let types = node.keys.map(\.expression.type)
    let outputs =
      node.keys.map(\.id) + node.calls.map(\.id) + node.groupings.map(\.id)
    let name = node.keys.isEmpty ? "Aggregate" : "HashAggregate"
    let result = ClosureNode(name, outputs, inputs: [input]) { (context) throws(EngineError) in
      var runs: [AggregateRun] = []
      for set in node.sets ?? [Array(keys.indices)] {
        runs.append(
          try AggregateRun(keys: keys, types: types, set: set, calls: calls, context))
      }
      let rows = try input.open(context)
      while let batch = try rows.next() {
        try context.checkInterrupt()
        for run in runs { try run.add(batch) }
      }
      var result: Batch?
      for run in runs {
        let part = try run.finish(
          groupings: node.groupings.map(\.keys), columnCount: input.outputs.count)
        if result == nil { result = part } else { result?.append(part) }
      }
      context.meter?.note(memorySizeBytes: result?.sizeBytes ?? 0)
      return .over(result ?? .empty(columnCount: outputs.count))
    }
    result.detail.groupKeys = (node.sets ?? [Array(node.keys.indices)]).map { set in
      set.map { node.keys[$0].expression }
    }
    for key in node.keys { define(key.id, as: key.expression) }
    for call in node.calls { columnOrigins[call.id] = .aggregate(call) }
    result.facts.rows = distinctCount(node.keys.map(\.expression), among: input.facts.rows)
    result.facts.cost =
      input.facts.cost + input.facts.rows * Cost.operation * Double(keys.count + calls.count)
      + result.facts.rows * Cost.row
    result.facts.startCost = result.facts.cost
    return result
  }

  func planDistinct(_ input: any PlanNode, _ columns: [ColumnID]) throws(EngineError)
    -> any PlanNode
  {
    let places = columns.compactMap { input.outputs.firstIndex(of: $0) }
    let result = ClosureNode("Unique", input.outputs, inputs: [input]) {
      (context) throws(EngineError) in
      let stream = try input.open(context)
      var table: KeyTable?
      return BatchStream { () throws(EngineError) in
        while let batch = try stream.next() {
          try context.checkInterrupt()
          var seen = table ?? KeyTable(types: places.map { self.type(of: input.outputs[$0]) })
          table = nil
          let fresh = seen.insertNew(places.map { batch.columns[$0] }, count: batch.count)
          table = seen
          if !fresh.isEmpty { return batch.gathering(fresh) }
        }
        return nil
      }
    }
    result.detail.groupKeys = [columns.map { .column($0, SQLType(type(of: $0))) }]
    return result
  }

  /// The type of a column, as far as comparing its values needs it.
  func type(of id: ColumnID) -> TypeID { columnTypes[id] ?? .unknown }

  func planSetOperation(_ node: SetOperationNode) throws(EngineError) -> any PlanNode {
    let left = try plan(node.left)
    let right = try plan(node.right)
    let leftPlaces = node.leftColumns.compactMap { left.outputs.firstIndex(of: $0) }
    let rightPlaces = node.rightColumns.compactMap { right.outputs.firstIndex(of: $0) }
    guard leftPlaces.count == node.outputs.count, rightPlaces.count == node.outputs.count else {
      throw .internalError("a set operation lost a column")
    }
    let types = node.leftColumns.map { type(of: $0) }
    let result = ClosureNode(Self.name(of: node), node.outputs, inputs: [left, right]) {
      (context) throws(EngineError) in
      let a = try left.open(context)
      let b = try right.open(context)
      func reordered(_ batch: Batch, _ places: [Int]) -> Batch {
        Batch(columns: places.map { batch.columns[$0] }, count: batch.count)
      }
      if node.kind == .union {
        var table = KeyTable(types: types)
        return BatchStream { () throws(EngineError) in
          while true {
            var batch: Batch
            if let next = try a.next() {
              batch = reordered(next, leftPlaces)
            } else if let next = try b.next() {
              batch = reordered(next, rightPlaces)
            } else {
              return nil
            }
            try context.checkInterrupt()
            if !node.isAll {
              batch = batch.gathering(table.insertNew(batch.columns, count: batch.count))
            }
            if batch.count > 0 { return batch }
          }
        }
      }
      let lefts = reordered(try a.collect(columnCount: left.outputs.count), leftPlaces)
      let rights = reordered(try b.collect(columnCount: right.outputs.count), rightPlaces)
      return .over(Self.combined(lefts, rights, node, types))
    }
    for (output, column) in zip(node.outputs, node.leftColumns) {
      columnOrigins[output] = columnOrigins[output] ?? columnOrigins[column]
    }
    if node.kind == .union, !node.isAll {
      result.detail.groupKeys = [node.outputs.map { .column($0, SQLType(type(of: $0))) }]
    }
    return result
  }

  private static func name(of node: SetOperationNode) -> String {
    let all = node.isAll ? " All" : ""
    switch node.kind {
    case .union: return "Append"
    case .intersect: return "HashSetOp Intersect\(all)"
    case .except: return "HashSetOp Except\(all)"
    }
  }

  /// INTERSECT and EXCEPT.
  private static func combined(
    _ lefts: Batch, _ rights: Batch, _ node: SetOperationNode, _ types: [TypeID]
  ) -> Batch {
    var table = KeyTable(types: types)
    let numbers = table.insert(rights.columns, count: rights.count)
    var counts = [Int](repeating: 0, count: table.count)
    for number in numbers { counts[number] += 1 }
    counts += Array(repeating: 0, count: lefts.count)
    let rightCount = table.count
    var kept: [Int] = []
    var isSeen = [Bool](repeating: false, count: rightCount + lefts.count)
    for (row, number) in table.insert(lefts.columns, count: lefts.count).enumerated() {
      let isOnRight = number < rightCount
      if node.isAll {
        let isLeft = counts[number] > 0
        if isLeft { counts[number] -= 1 }
        if isLeft == (node.kind == .intersect) { kept.append(row) }
      } else if isOnRight == (node.kind == .intersect), !isSeen[number] {
        isSeen[number] = true
        kept.append(row)
      }
    }
    return lefts.gathering(kept)
  }
}
