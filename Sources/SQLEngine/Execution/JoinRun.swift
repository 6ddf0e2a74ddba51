import Core

/// Which columns of the two sides of a join go where.
struct JoinShape {
  /// Of pairs: what the residual condition names and what is put out.
  let pairs: [ColumnID]
  /// Places of the left and right columns of a pair.
  let leftPlaces: [Int]
  let rightPlaces: [Int]
  /// What is put out: the first of the left and the first of the right places.
  let outputs: [ColumnID]
  /// Places of what is put out among the columns of a pair; for a half join, of the left side.
  let outputPlaces: [Int]
  let isHalf: Bool

  init(
    left: [ColumnID], right: [ColumnID], kept: Set<ColumnID>, tested: Set<ColumnID>, isHalf: Bool
  ) {
    self.isHalf = isHalf
    func places(_ ids: [ColumnID]) -> [Int] {
      ids.indices.filter { kept.contains(ids[$0]) || tested.contains(ids[$0]) }
    }
    leftPlaces = places(left)
    rightPlaces = places(right)
    pairs = leftPlaces.map { left[$0] } + rightPlaces.map { right[$0] }
    if isHalf {
      outputPlaces = left.indices.filter { kept.contains(left[$0]) }
      outputs = outputPlaces.map { left[$0] }
    } else {
      let pairs = pairs
      outputPlaces = pairs.indices.filter { kept.contains(pairs[$0]) }
      outputs = outputPlaces.map { pairs[$0] }
    }
  }

  var putsOutAll: Bool { outputPlaces.count == pairs.count }
}

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
  private let shape: JoinShape
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
    rightKeys: [any Evaluator], residual: (any Evaluator)?, shape: JoinShape,
    context: ExecutionContext
  ) {
    self.kind = kind
    self.leftKeys = leftKeys
    self.rightKeys = rightKeys
    self.residual = residual
    self.shape = shape
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
      return self.unmatched()
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
    context.meter?.note(
      memorySizeBytes: table.sizeBytes + right.sizeBytes, bucketCount: table.bucketCount)
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
      return half(batch, numbers.indices.filter { (numbers[$0] >= 0) == wanted })
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
    context.work.pairs += pairs.lefts.count
    var joined: Batch?
    let isHalf = kind == .semi || kind == .anti
    if residual != nil || !isHalf {
      joined = pair(batch, pairs.lefts, pairs.rights)
    }
    if let residual, let all = joined {
      let passing = try Planner.passing(all, residual, context)
      context.work.filteredPairs += all.count - passing.count
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
    guard !isHalf, var joined else { return }
    if !shape.putsOutAll {
      joined.columns = shape.outputPlaces.map { joined.columns[$0] }
    }
    if pairs.result == nil { pairs.result = joined } else { pairs.result?.append(joined) }
  }

  /// Rows of the left beside rows of the right, with the columns that are wanted.
  private func pair(_ batch: Batch, _ lefts: [Int], _ rights: [Int]) -> Batch {
    // Often every row of the left has just one partner: then its columns are there already.
    let isSame = lefts.count == batch.count && lefts.indices.allSatisfy { lefts[$0] == $0 }
    let left = shape.leftPlaces.map {
      isSame ? batch.columns[$0] : batch.columns[$0].gathering(lefts)
    }
    return Batch(
      columns: left + shape.rightPlaces.map { right.columns[$0].gathering(rights) },
      count: lefts.count)
  }

  private func half(_ batch: Batch, _ rows: [Int]) -> Batch {
    let isWhole = rows.count == batch.count
    return Batch(
      columns: shape.outputPlaces.map {
        isWhole ? batch.columns[$0] : batch.columns[$0].gathering(rows)
      }, count: rows.count)
  }

  private func finish(_ batch: Batch, _ pairs: Pairs) -> Batch {
    let hasPartner = pairs.hasPartner
    switch kind {
    case .semi: return half(batch, hasPartner.indices.filter { hasPartner[$0] })
    case .anti: return half(batch, hasPartner.indices.filter { !hasPartner[$0] })
    case .inner, .right:
      return pairs.result ?? .empty(columnCount: shape.outputs.count)
    case .left, .full:
      let alone = hasPartner.indices.filter { !hasPartner[$0] }
      if alone.isEmpty, let result = pairs.result { return result }
      let all = pair(batch, alone, Array(repeating: -1, count: alone.count))
      let extra = Batch(columns: shape.outputPlaces.map { all.columns[$0] }, count: alone.count)
      guard var result = pairs.result else { return extra }
      result.append(extra)
      return result
    }
  }

  /// Rows of the right side without a partner.
  private func unmatched() -> Batch? {
    guard keepsRightAlone else { return nil }
    let alone = isMatched.indices.filter { !isMatched[$0] }
    guard !alone.isEmpty else { return nil }
    let nulls = shape.leftPlaces.map { _ in ColumnVector(nullCount: alone.count) }
    let all = nulls + shape.rightPlaces.map { right.columns[$0].gathering(alone) }
    return Batch(columns: shape.outputPlaces.map { all[$0] }, count: alone.count)
  }
}
