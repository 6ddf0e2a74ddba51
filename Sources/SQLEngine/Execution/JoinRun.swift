import Core

/// One execution of a join: the right side is read whole, the left batch by batch.
///
/// The rows of the right side are put together by their keys; the three methods differ in how a row
/// of the left finds its own: in a hash table, by walking along two sorted inputs, or not at all.
///
/// Memory: the right side's columns, and for a hash join a number for each of its rows and a slot
/// or two for each different key; for a merge join the bytes of each different key.
final class JoinRun {
  enum Matching { case hash, merge, loop }

  private let kind: JoinNode.Kind
  private let matching: Matching
  private let leftKeys: [any Evaluator]
  private let rightKeys: [any Evaluator]
  private let shape: JoinShape
  private let context: ExecutionContext
  private let output: JoinOutput
  private var table: KeyTable
  private var walk: KeyWalk
  /// Rows of the right side, those of one key together; key `n` has those from `starts[n]` on.
  private var rows: [Int] = []
  private var starts: [Int] = []
  private var right = Batch.empty(columnCount: 0)
  /// Rows of the right side that found a partner, for RIGHT and FULL.
  private var isMatched: [Bool] = []

  init(
    _ kind: JoinNode.Kind, _ matching: Matching, types: [TypeID], leftKeys: [any Evaluator],
    rightKeys: [any Evaluator], residual: (any Evaluator)?, shape: JoinShape,
    context: ExecutionContext
  ) {
    self.kind = kind
    self.matching = matching
    self.leftKeys = leftKeys
    self.rightKeys = rightKeys
    self.shape = shape
    self.context = context
    output = JoinOutput(kind: kind, residual: residual, shape: shape, context: context)
    table = KeyTable(types: types)
    walk = KeyWalk(types: types)
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
    guard matching != .loop else {
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
    if matching == .merge {
      starts = walk.collect(columns, count: kept.count)
      rows = kept
      return
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

  /// The numbers of the keys of the left's rows; −1 without a partner.
  private func numbers(_ batch: Batch) throws(EngineError) -> [Int]? {
    guard matching != .loop else { return nil }
    var columns: [ColumnVector] = []
    for key in leftKeys { columns.append(try key.evaluate(batch, context)) }
    return matching == .merge
      ? walk.find(columns, count: batch.count) : table.find(columns, count: batch.count)
  }

  private func join(_ batch: Batch) throws(EngineError) -> Batch {
    let numbers = try numbers(batch)
    if let numbers, output.residual == nil, output.isHalf {
      let wanted = kind == .semi
      return output.half(batch, numbers.indices.filter { (numbers[$0] >= 0) == wanted })
    }
    var pairs = JoinOutput.Pairs(batch.count)
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
      if pairs.lefts.count > JoinOutput.pairCountMax {
        try flush(batch, &pairs)
        try context.checkInterrupt()
      }
    }
    try flush(batch, &pairs)
    return output.finish(batch, pairs)
  }

  private func flush(_ batch: Batch, _ pairs: inout JoinOutput.Pairs) throws(EngineError) {
    try output.flush(batch, &pairs) { rows in
      shape.rightPlaces.map { right.columns[$0].gathering(rows) }
    } found: { rows in
      if keepsRightAlone { for row in rows { isMatched[row] = true } }
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

/// The different keys of a sorted input, and a walk along them with the keys of another one.
struct KeyWalk {
  private let terms: [KeyOrder.Term]
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The first key that is not below the last one that was looked for.
  private var place = 0

  init(types: [TypeID]) { terms = types.map { KeyOrder.Term(type: $0) } }

  private func encode(_ columns: [ColumnVector], _ row: Int, into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    for (column, term) in zip(columns, terms) { column.appendOrdered(row, term, to: &key) }
  }

  private func key(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// Takes the keys of sorted rows.
  /// - Returns: where the rows of each different key begin, and the number of rows.
  mutating func collect(_ columns: [ColumnVector], count: Int) -> [Int] {
    var starts: [Int] = []
    var current: [UInt8] = []
    for row in 0..<count {
      encode(columns, row, into: &current)
      if !ends.isEmpty, key(ends.count - 1).elementsEqual(current) { continue }
      starts.append(row)
      bytes += current
      ends.append(bytes.count)
    }
    return starts + [count]
  }

  /// The numbers of the keys of rows that are sorted, and not before those of the last call.
  mutating func find(_ columns: [ColumnVector], count: Int) -> [Int] {
    var numbers = [Int](repeating: -1, count: count)
    var current: [UInt8] = []
    for row in 0..<count where !columns.contains(where: { $0.isNull(at: row) }) {
      encode(columns, row, into: &current)
      while place < ends.count {
        let order = Self.compare(key(place), current)
        if order == 0 { numbers[row] = place }
        if order >= 0 { break }
        place += 1
      }
    }
    return numbers
  }

  private static func compare(_ a: ArraySlice<UInt8>, _ b: [UInt8]) -> Int {
    let common = min(a.count, b.count)
    for offset in 0..<common {
      let (x, y) = (a[a.startIndex + offset], b[offset])
      if x != y { return x < y ? -1 : 1 }
    }
    return a.count == b.count ? 0 : a.count < b.count ? -1 : 1
  }
}
