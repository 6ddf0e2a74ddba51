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

/// Makes rows of the pairs that a join finds: tests them, and knows who has found no partner.
struct JoinOutput {
  /// Pairs that are tested at once.
  static let pairCountMax = 65536

  let kind: JoinNode.Kind
  let residual: (any Evaluator)?
  let shape: JoinShape
  let context: ExecutionContext

  var isHalf: Bool { kind == .semi || kind == .anti }

  /// What one batch of the left side has found so far.
  struct Pairs {
    var lefts: [Int] = []
    /// Rows of the right side, as whoever finds them numbers them.
    var rights: [Int] = []
    var hasPartner: [Bool]
    var result: Batch?

    init(_ count: Int) { hasPartner = Array(repeating: false, count: count) }
  }

  /// Tests the pairs found so far and adds those that pass to the result.
  /// - Parameters:
  ///   - fetch: gives the columns of rows of the right side.
  ///   - found: hears of the rows of the right side that have a partner.
  func flush(
    _ batch: Batch, _ pairs: inout Pairs, _ fetch: ([Int]) -> [ColumnVector],
    found: ([Int]) -> Void
  ) throws(EngineError) {
    guard !pairs.lefts.isEmpty else { return }
    context.work.pairs += pairs.lefts.count
    var joined: Batch?
    if residual != nil || !isHalf { joined = pair(batch, pairs.lefts, fetch(pairs.rights)) }
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
    found(pairs.rights)
    pairs.lefts.removeAll(keepingCapacity: true)
    pairs.rights.removeAll(keepingCapacity: true)
    guard !isHalf, var joined else { return }
    if !shape.putsOutAll {
      joined.columns = shape.outputPlaces.map { joined.columns[$0] }
    }
    if pairs.result == nil { pairs.result = joined } else { pairs.result?.append(joined) }
  }

  /// Rows of the left beside rows of the right, with the columns that are wanted.
  private func pair(_ batch: Batch, _ lefts: [Int], _ rights: [ColumnVector]) -> Batch {
    // Often every row of the left has just one partner: then its columns are there already.
    let isSame = lefts.count == batch.count && lefts.indices.allSatisfy { lefts[$0] == $0 }
    let left = shape.leftPlaces.map {
      isSame ? batch.columns[$0] : batch.columns[$0].gathering(lefts)
    }
    return Batch(columns: left + rights, count: lefts.count)
  }

  /// Some rows of the left side alone.
  func half(_ batch: Batch, _ rows: [Int]) -> Batch {
    let isWhole = rows.count == batch.count
    return Batch(
      columns: shape.outputPlaces.map {
        isWhole ? batch.columns[$0] : batch.columns[$0].gathering(rows)
      }, count: rows.count)
  }

  /// What the batch puts out, now that all of its pairs are known.
  func finish(_ batch: Batch, _ pairs: Pairs) -> Batch {
    let hasPartner = pairs.hasPartner
    switch kind {
    case .semi: return half(batch, hasPartner.indices.filter { hasPartner[$0] })
    case .anti: return half(batch, hasPartner.indices.filter { !hasPartner[$0] })
    case .inner, .right:
      return pairs.result ?? .empty(columnCount: shape.outputs.count)
    case .left, .full:
      let alone = hasPartner.indices.filter { !hasPartner[$0] }
      if alone.isEmpty, let result = pairs.result { return result }
      let nulls = shape.rightPlaces.map { _ in ColumnVector(nullCount: alone.count) }
      let all = pair(batch, alone, nulls)
      let extra = Batch(columns: shape.outputPlaces.map { all.columns[$0] }, count: alone.count)
      guard var result = pairs.result else { return extra }
      result.append(extra)
      return result
    }
  }
}
