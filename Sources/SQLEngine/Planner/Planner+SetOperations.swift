import Core
import SQLSyntax

/// DISTINCT and set operations.
extension Planner {
  func planDistinct(_ source: any PlanNode, _ columns: [ColumnID]) throws(EngineError)
    -> any PlanNode
  {
    let keys = columns.map { BoundExpression.column($0, SQLType(type(of: $0))) }
    let terms = keys.map { SortTerm(expression: $0, isDescending: false, nullsFirst: false) }
    var input = source
    var isSorted = Self.groupOrder(keys, input.facts) != nil
    if !isSorted, !settings.allowsHashAggregate, !keys.isEmpty {
      input = try planSort(input, terms)
      isSorted = true
    }
    let places = columns.compactMap { input.outputs.firstIndex(of: $0) }
    let result = ClosureNode(
      isSorted ? "Unique" : "HashAggregate", input.outputs, inputs: [input]
    ) {
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
    if !isSorted { result.detail.groupKeys = [keys] }
    result.facts.rows = distinctCount(keys, among: input.facts.rows)
    result.facts.cost =
      input.facts.cost + input.facts.rows * settings.operation * Double(keys.count)
    if !isSorted { result.facts.cost += PlannerSettings.penalty(settings.allowsHashAggregate) }
    result.facts.startCost = isSorted ? input.facts.startCost : input.facts.cost
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
