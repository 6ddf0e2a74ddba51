import Core

/// One execution of a join: the right side is read whole, the left batch by batch.
final class JoinRun {
  private let kind: JoinNode.Kind
  private let leftKeys: [any Evaluator]
  private let rightKeys: [any Evaluator]
  private let residual: (any Evaluator)?
  private let context: ExecutionContext
  private var table: KeyTable
  /// Rows of the right side by key.
  private var rows: [[Int]] = []
  private var right = Batch.empty(columnCount: 0)
  private var allRight: [Int] = []
  /// Rows of the right side that found a partner, for RIGHT and FULL.
  private var isMatched: [Bool] = []

  init(
    _ kind: JoinNode.Kind, types: [TypeID], leftKeys: [any Evaluator],
    rightKeys: [any Evaluator], residual: (any Evaluator)?, context: ExecutionContext
  ) {
    self.kind = kind
    self.leftKeys = leftKeys
    self.rightKeys = rightKeys
    self.residual = residual
    self.context = context
    table = KeyTable(types: types)
  }

  func open(_ leftNode: any PlanNode, _ rightNode: any PlanNode) throws(EngineError)
    -> BatchStream
  {
    right = try rightNode.open(context).collect(columnCount: rightNode.outputs.count)
    isMatched = Array(repeating: false, count: right.count)
    try build()
    let left = try leftNode.open(context)
    let leftCount = leftNode.outputs.count
    var isLeftDone = false
    var isDone = false
    return BatchStream { () throws(EngineError) in
      while !isLeftDone {
        guard let batch = try left.next() else {
          isLeftDone = true
          break
        }
        try self.context.checkInterrupt()
        let result = try self.join(batch)
        if result.count > 0 { return result }
      }
      guard !isDone else { return nil }
      isDone = true
      return self.unmatched(leftColumnCount: leftCount)
    }
  }

  private func build() throws(EngineError) {
    guard !rightKeys.isEmpty else {
      allRight = Array(0..<right.count)
      return
    }
    var columns: [ColumnVector] = []
    for key in rightKeys { columns.append(try key.evaluate(right, context)) }
    for row in 0..<right.count {
      let key = columns.map { $0[row] }
      if key.contains(where: \.isNull) { continue }
      let (index, isNew) = table.insert(key)
      if isNew { rows.append([]) }
      rows[index].append(row)
    }
  }

  private func join(_ batch: Batch) throws(EngineError) -> Batch {
    var columns: [ColumnVector] = []
    for key in leftKeys { columns.append(try key.evaluate(batch, context)) }
    var lefts: [Int] = []
    var rights: [Int] = []
    var result: Batch?
    var hasPartner = [Bool](repeating: false, count: batch.count)
    for row in 0..<batch.count {
      let partners: [Int]
      if leftKeys.isEmpty {
        partners = allRight
      } else {
        let key = columns.map { $0[row] }
        partners =
          key.contains(where: \.isNull) ? [] : table.find(key).map { rows[$0] } ?? []
      }
      lefts += Array(repeating: row, count: partners.count)
      rights += partners
      if lefts.count > 65536 {
        try flush(batch, &lefts, &rights, &hasPartner, &result)
        try context.checkInterrupt()
      }
    }
    try flush(batch, &lefts, &rights, &hasPartner, &result)
    return finish(batch, result, hasPartner)
  }

  /// Tests the pairs found so far and adds those that pass to the result.
  private func flush(
    _ batch: Batch, _ lefts: inout [Int], _ rights: inout [Int], _ hasPartner: inout [Bool],
    _ result: inout Batch?
  ) throws(EngineError) {
    guard !lefts.isEmpty else { return }
    var pairs: Batch?
    if residual != nil || kind != .semi && kind != .anti {
      pairs = Batch(
        columns: batch.gathering(lefts).columns + right.gathering(rights).columns,
        count: lefts.count)
    }
    if let residual, let all = pairs {
      let passing = try Planner.passing(all, residual, context)
      if passing.count < all.count {
        pairs = all.gathering(passing)
        lefts = passing.map { lefts[$0] }
        rights = passing.map { rights[$0] }
      }
    }
    for row in lefts { hasPartner[row] = true }
    for row in rights { isMatched[row] = true }
    lefts = []
    rights = []
    guard kind != .semi, kind != .anti, let pairs else { return }
    if result == nil { result = pairs } else { result?.append(pairs) }
  }

  private func finish(_ batch: Batch, _ pairs: Batch?, _ hasPartner: [Bool]) -> Batch {
    switch kind {
    case .semi: return batch.gathering(hasPartner.indices.filter { hasPartner[$0] })
    case .anti: return batch.gathering(hasPartner.indices.filter { !hasPartner[$0] })
    case .inner, .right:
      return pairs ?? .empty(columnCount: batch.columns.count + right.columns.count)
    case .left, .full:
      let alone = hasPartner.indices.filter { !hasPartner[$0] }
      let missing = Array(repeating: -1, count: alone.count)
      let extra = Batch(
        columns: batch.gathering(alone).columns + right.gathering(missing).columns,
        count: alone.count)
      guard var result = pairs else { return extra }
      result.append(extra)
      return result
    }
  }

  /// Rows of the right side without a partner.
  private func unmatched(leftColumnCount: Int) -> Batch? {
    guard kind == .right || kind == .full else { return nil }
    let alone = isMatched.indices.filter { !isMatched[$0] }
    guard !alone.isEmpty else { return nil }
    let nulls = (0..<leftColumnCount).map { _ in
      ColumnVector(.values(Array(repeating: .null, count: alone.count)))
    }
    return Batch(columns: nulls + right.gathering(alone).columns, count: alone.count)
  }
}
