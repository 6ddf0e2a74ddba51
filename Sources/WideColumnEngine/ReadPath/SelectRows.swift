import Core

/// The result of a SELECT, made while it is pulled.
final class SelectRows: RowSource {
  /// So many rows come in one batch.
  static let batchRowCount = 1000
  /// Rows of several partitions are sorted in memory; not more than this.
  static let sortedRowCountMax = 1_000_000

  let columns: [Column]
  /// The way of the read, if TRACING is on.
  var tag: String? { tracing?() }
  var tracing: (() -> String)?
  private let plan: SelectPlan
  private let producer: RowProducer
  private let context: EvaluationContext
  private let trace: ReadTrace
  private var stage: Stage
  /// A row that belongs to the next group.
  private var pending: RowView?
  private var groupCount = 0
  private var groupsInPartition = 0
  private var groupPartition: [UInt8]?

  private enum Stage {
    case rows
    case groups
    case sorted([[[UInt8]?]], next: Int)
    case done
  }

  init(
    _ plan: SelectPlan, _ producer: RowProducer, context: EvaluationContext, trace: ReadTrace
  ) {
    self.plan = plan
    self.producer = producer
    self.context = context
    self.trace = trace
    columns = plan.selection.outputs.map { Column($0.name, $0.type) }
    stage = plan.isGrouped || plan.selection.isAggregate ? .groups : .rows
  }

  func nextBatch() throws(EngineError) -> RowBatch? {
    var batch = RowBatch(columnCount: columns.count)
    while batch.rowCount < Self.batchRowCount, let row = try nextRow() {
      trace.resultCount += 1
      for (value, output) in zip(row, plan.selection.outputs) {
        batch.append(value.map { output.type.cellText($0) })
      }
      if columns.isEmpty { batch.appendEmptyRow() }
    }
    return batch.rowCount > 0 ? batch : nil
  }

  /// The next row of the result as values.
  func nextRow() throws(EngineError) -> [[UInt8]?]? {
    switch stage {
    case .rows where !plan.sorting.isEmpty:
      stage = .sorted(try sortedRows(), next: 0)
      return try nextRow()
    case .rows:
      guard let view = try producer.next() else {
        stage = .done
        return nil
      }
      return try plan.selection.row(from: input(of: view), context: context)
    case .groups: return try nextGroup()
    case .sorted(let rows, let next):
      guard next < min(rows.count, plan.limit) else { return nil }
      stage = .sorted(rows, next: next + 1)
      return rows[next]
    case .done: return nil
    }
  }

  private func input(of view: RowView) -> SelectionPlan.Input {
    var input = SelectionPlan.Input(values: [])
    input.values.reserveCapacity(plan.fetchedSlots.count)
    for slot in plan.fetchedSlots {
      input.values.append(view.value(ofSlot: slot))
      guard plan.selection.needsTimestamps || plan.selection.needsTimesToLive else { continue }
      let contents = view.contents(ofSlot: slot)
      input.timestamps.append(contents.timestamp)
      input.timesToLive.append(
        contents.expiry?.remainingSeconds(at: context.nowMilliseconds))
    }
    return input
  }

  // MARK: - Sorting

  /// Rows of listed partitions, in the order that ORDER BY asks for over all of them.
  private func sortedRows() throws(EngineError) -> [[[UInt8]?]] {
    var rows: [(keys: [[UInt8]?], row: [[UInt8]?])] = []
    while let view = try producer.next() {
      guard rows.count < Self.sortedRowCountMax else {
        throw .invalidRequest("Too many rows to be sorted: \(Self.sortedRowCountMax)")
      }
      let keys = plan.sorting.map { view.value(ofSlot: $0.slot) }
      rows.append((keys, try plan.selection.row(from: input(of: view), context: context)))
    }
    let orderings = plan.sorting.map { ($0.isDescending, plan.table.columns[$0.slot].type) }
    let order = rows.indices.sorted { a, b in
      for (index, (isDescending, type)) in orderings.enumerated() {
        let result = Self.compare(rows[a].keys[index], rows[b].keys[index], type)
        if result != 0 { return isDescending ? result > 0 : result < 0 }
      }
      return a < b
    }
    return order.map { rows[$0].row }
  }

  private static func compare(_ a: [UInt8]?, _ b: [UInt8]?, _ type: CQLType) -> Int {
    switch (a, b) {
    case (nil, nil): 0
    case (nil, _): -1
    case (_, nil): 1
    case (let a?, let b?): type.compare(a, b)
    }
  }

  // MARK: - Groups

  private func nextGroup() throws(EngineError) -> [[UInt8]?]? {
    guard groupCount < plan.limit else { return nil }
    while true {
      guard let first = try nextView() else { return try lastGroup() }
      var group = plan.selection.makeGroup()
      try group.add(input(of: first), context: context)
      while let view = try producer.next() {
        guard isSameGroup(first, view) else {
          pending = view
          break
        }
        try group.add(input(of: view), context: context)
      }
      guard isWithinPartitionLimit(first) else { continue }
      groupCount += 1
      if plan.isWholeAggregate { stage = .done }
      return try group.row(context: context)
    }
  }

  private func nextView() throws(EngineError) -> RowView? {
    guard let waiting = pending else { return try producer.next() }
    pending = nil
    return waiting
  }

  /// An aggregate over no rows at all still has a result.
  private func lastGroup() throws(EngineError) -> [[UInt8]?]? {
    stage = .done
    guard plan.isWholeAggregate, groupCount == 0 else { return nil }
    return try plan.selection.makeGroup().row(context: context)
  }

  private func isSameGroup(_ a: RowView, _ b: RowView) -> Bool {
    guard let count = plan.groupedClusteringCount else { return true }
    guard a.partition.bytes == b.partition.bytes else { return false }
    return (0..<count).allSatisfy { index in
      let slot = plan.table.partitionCount + index
      return a.value(ofSlot: slot) == b.value(ofSlot: slot)
    }
  }

  private func isWithinPartitionLimit(_ first: RowView) -> Bool {
    guard plan.isGrouped else { return true }
    if groupPartition != first.partition.bytes {
      groupPartition = first.partition.bytes
      groupsInPartition = 0
    }
    groupsInPartition += 1
    return groupsInPartition <= plan.limitPerPartition
  }
}

extension Column {
  init(_ name: String, _ type: CQLType) {
    let kind: Kind =
      switch type {
      case .tinyint, .smallint, .int, .bigint, .counter, .varint, .decimal, .float, .double:
        .number
      case .boolean: .boolean
      case .list, .set, .map, .tuple, .user: .json
      default: .quoted
      }
    self.init(name, type: type.name, kind: kind)
  }
}

extension CQLType {
  /// A value as a cell of a result.
  func cellText(_ value: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    json(value).write(to: &output, spaced: true)
    return output
  }
}
