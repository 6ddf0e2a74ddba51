import Core
import SQLSyntax

/// Grouping, DISTINCT, set operations.
extension Planner {
  func planAggregate(_ node: AggregateNode) throws(EngineError) -> any PlanNode {
    let input = try plan(node.input)
    let compiler = ExpressionCompiler(input.outputs, self)
    let keys = try compiler.compile(node.keys.map(\.expression))
    var calls: [CompiledAggregate] = []
    for call in node.calls { calls.append(try CompiledAggregate(call, compiler)) }
    let types = node.keys.map(\.expression.type)
    let outputs =
      node.keys.map(\.id) + node.calls.map(\.id) + node.groupings.map(\.id)
    let name = node.keys.isEmpty ? "Aggregate" : "HashAggregate"
    return ClosureNode(name, outputs, inputs: [input]) { (context) throws(EngineError) in
      let rows = try input.open(context).collect(columnCount: input.outputs.count)
      var result: Batch?
      for set in node.sets ?? [Array(keys.indices)] {
        let run = AggregateRun(keys: keys, types: types, set: set, calls: calls)
        let part = try run.run(rows, groupings: node.groupings.map(\.keys), context)
        if result == nil { result = part } else { result?.append(part) }
      }
      return .over(result ?? .empty(columnCount: outputs.count))
    }
  }

  func planDistinct(_ input: any PlanNode, _ columns: [ColumnID]) throws(EngineError)
    -> any PlanNode
  {
    let places = columns.compactMap { input.outputs.firstIndex(of: $0) }
    return ClosureNode("Unique", input.outputs, inputs: [input]) {
      (context) throws(EngineError) in
      let stream = try input.open(context)
      var table: KeyTable?
      return BatchStream { () throws(EngineError) in
        while let batch = try stream.next() {
          try context.checkInterrupt()
          var seen = table ?? KeyTable(types: places.map { self.type(of: input.outputs[$0]) })
          var fresh: [Int] = []
          for row in 0..<batch.count
          where seen.insert(places.map { batch.columns[$0][row] }).isNew {
            fresh.append(row)
          }
          table = seen
          if !fresh.isEmpty { return batch.gathering(fresh) }
        }
        return nil
      }
    }
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
    let label = node.kind == .union ? "Append" : "HashSetOp"
    return ClosureNode(label, node.outputs, inputs: [left, right]) {
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
              batch = batch.gathering(
                (0..<batch.count).filter { table.insert(batch.row($0)).isNew })
            }
            if batch.count > 0 { return batch }
          }
        }
      }
      let lefts = reordered(try a.collect(columnCount: left.outputs.count), leftPlaces)
      let rights = reordered(try b.collect(columnCount: right.outputs.count), rightPlaces)
      return .over(Self.combined(lefts, rights, node, types))
    }
  }

  /// INTERSECT and EXCEPT.
  private static func combined(
    _ lefts: Batch, _ rights: Batch, _ node: SetOperationNode, _ types: [TypeID]
  ) -> Batch {
    var table = KeyTable(types: types)
    var counts: [Int] = []
    for row in 0..<rights.count {
      let (index, isNew) = table.insert(rights.row(row))
      if isNew { counts.append(0) }
      counts[index] += 1
    }
    var seen = KeyTable(types: types)
    var kept: [Int] = []
    for row in 0..<lefts.count {
      let key = lefts.row(row)
      let index = table.find(key)
      let left = index.map { counts[$0] } ?? 0
      if node.isAll {
        if let index, left > 0 { counts[index] -= 1 }
        if (left > 0) == (node.kind == .intersect) { kept.append(row) }
      } else if (index != nil) == (node.kind == .intersect), seen.insert(key).isNew {
        kept.append(row)
      }
    }
    return lefts.gathering(kept)
  }
}
