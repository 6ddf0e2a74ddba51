import Core

/// One execution of a join: the right side is read whole, the left batch by batch.
///
/// Memory: the right side's columns, and for a hash join a number for each of its rows and a slot
/// or two for each different key.
final class JoinRun {
  /// Pairs that are tested at once.
  private static let pairCountMax = 65536

  private let kind: JoinNode.Kind
  private let leftKeys: [any Evaluator]
  private let rightKeys: [any Evaluator]
  private let residual: (any Evaluator)?
  private let context: ExecutionContext
  private var table: KeyTable
  /// Rows of the right side, those of one key together; key `n` has those from `starts[n]` on.
  private var rows: [Int] = []
  private var starts: [Int] = []
  private var right = Batch.empty(columnCount: 0)
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

  private var keepsRightAlone: Bool { kind == .right || kind == .full }

  func open(_ leftNode: any PlanNode, _ rightNode: any PlanNode) throws(EngineError)
    -> BatchStream
  {
    right = try rightNode.open(context).collect(columnCount: rightNode.outputs.count)
    if keepsRightAlone { isMatched = Array(repeating: false, count: right.count) }
    try build()
    if right.count == 0, kind == .inner || kind == .semi || kind == .right {
      return BatchStream { () in nil }
    }
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
      rows = Array(0..<right.count)
      return
    }
    var columns: [ColumnVector] = []
    for key in rightKeys { columns.append(try key.evaluate(right, context)) }
    // A key with a NULL equals nothing, not even itself.
    var kept = Array(0..<right.count)
    if columns.contains(where: { $0.hasNulls || $0.isMixed }) {
      kept = kept.filter { row in !columns.contains { $0.isNull(at: row) } }
      if kept.count < right.count { columns = columns.map { $0.gathering(kept) } }
    }
    let numbers = table.insert(columns, count: kept.count)
    starts = Array(repeating: 0, count: table.count + 1)
    for number in numbers { starts[number + 1] += 1 }
    for number in 0..<table.count { starts[number + 1] += starts[number] }
    var next = starts
    rows = Array(repeating: 0, count: kept.count)
    for (place, number) in numbers.enumerated() {
      rows[next[number]] = kept[place]
      next[number] += 1
    }
  }

  private func join(_ batch: Batch) throws(EngineError) -> Batch {
    var numbers: [Int]?
    if !leftKeys.isEmpty {
      var columns: [ColumnVector] = []
      for key in leftKeys { columns.append(try key.evaluate(batch, context)) }
      numbers = table.find(columns, count: batch.count)
    }
    if let numbers, residual == nil, kind == .semi || kind == .anti {
      let wanted = kind == .semi
      return batch.gathering(numbers.indices.filter { (numbers[$0] >= 0) == wanted })
    }
    var pairs = Pairs(batch.count)
    for row in 0..<batch.count {
      let partners: Range<Int>
      if let numbers {
        guard numbers[row] >= 0 else { continue }
        partners = starts[numbers[row]]..<starts[numbers[row] + 1]
      } else {
        partners = 0..<rows.count
      }
      for place in partners {
        pairs.lefts.append(row)
        pairs.rights.append(rows[place])
      }
      if pairs.lefts.count > Self.pairCountMax {
        try flush(batch, &pairs)
        try context.checkInterrupt()
      }
    }
    try flush(batch, &pairs)
    return finish(batch, pairs)
  }

  /// What one batch has found so far.
  private struct Pairs {
    var lefts: [Int] = []
    var rights: [Int] = []
    var hasPartner: [Bool]
    var result: Batch?

    init(_ count: Int) { hasPartner = Array(repeating: false, count: count) }
  }

  /// Tests the pairs found so far and adds those that pass to the result.
  private func flush(_ batch: Batch, _ pairs: inout Pairs) throws(EngineError) {
    guard !pairs.lefts.isEmpty else { return }
    var joined: Batch?
    let isHalf = kind == .semi || kind == .anti
    if residual != nil || !isHalf {
      joined = Batch(
        columns: batch.gathering(pairs.lefts).columns + right.gathering(pairs.rights).columns,
        count: pairs.lefts.count)
    }
    if let residual, let all = joined {
      let passing = try Planner.passing(all, residual, context)
      if passing.count < all.count {
        joined = all.gathering(passing)
        pairs.lefts = passing.map { pairs.lefts[$0] }
        pairs.rights = passing.map { pairs.rights[$0] }
      }
    }
    if kind != .inner, kind != .right { for row in pairs.lefts { pairs.hasPartner[row] = true } }
    if keepsRightAlone { for row in pairs.rights { isMatched[row] = true } }
    pairs.lefts.removeAll(keepingCapacity: true)
    pairs.rights.removeAll(keepingCapacity: true)
    guard !isHalf, let joined else { return }
    if pairs.result == nil { pairs.result = joined } else { pairs.result?.append(joined) }
  }

  private func finish(_ batch: Batch, _ pairs: Pairs) -> Batch {
    let hasPartner = pairs.hasPartner
    switch kind {
    case .semi: return batch.gathering(hasPartner.indices.filter { hasPartner[$0] })
    case .anti: return batch.gathering(hasPartner.indices.filter { !hasPartner[$0] })
    case .inner, .right:
      return pairs.result ?? .empty(columnCount: batch.columns.count + right.columns.count)
    case .left, .full:
      let alone = hasPartner.indices.filter { !hasPartner[$0] }
      if alone.isEmpty, let result = pairs.result { return result }
      let missing = Array(repeating: -1, count: alone.count)
      let extra = Batch(
        columns: batch.gathering(alone).columns + right.gathering(missing).columns,
        count: alone.count)
      guard var result = pairs.result else { return extra }
      result.append(extra)
      return result
    }
  }

  /// Rows of the right side without a partner.
  private func unmatched(leftColumnCount: Int) -> Batch? {
    guard keepsRightAlone else { return nil }
    let alone = isMatched.indices.filter { !isMatched[$0] }
    guard !alone.isEmpty else { return nil }
    let nulls = (0..<leftColumnCount).map { _ in ColumnVector(nullCount: alone.count) }
    return Batch(columns: nulls + right.gathering(alone).columns, count: alone.count)
  }
}
