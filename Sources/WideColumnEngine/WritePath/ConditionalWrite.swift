import Core

/// A lightweight transaction: modifications of one partition that are applied only if what they
/// expect is there.
///
/// **Source:** Cassandra 4.0, `CQL3CasRequest` and `ModificationStatement.buildCasResultSet`.
/// **Differs:** one node decides at once; the Paxos rounds belong to the cluster.
struct ConditionalWrite {
  let plans: [ModificationPlan]
  let isBatch: Bool
  let engine: WideColumnEngine
  let now: Int64

  private static let appliedColumn = Column("[applied]", CQLType.boolean)

  /// The answer of a write that was made.
  static var applied: RowList { rows([appliedColumn], [[[1]]], [.boolean]) }

  private static func rows(
    _ columns: [Column], _ rows: [[[UInt8]?]], _ types: [CQLType]
  ) -> RowList {
    var batch = RowBatch(columnCount: columns.count)
    for row in rows {
      for (value, type) in zip(row, types) { batch.append(value.map { type.cellText($0) }) }
    }
    return RowList(columns: columns, batch: batch)
  }

  private var table: TableSchema { plans[0].table }

  /// The one partition that all modifications are of.
  func partition() throws(EngineError) -> PartitionKey {
    var found: PartitionKey?
    for plan in plans {
      guard plan.table.id == table.id else {
        throw .invalidRequest("Batch with conditions cannot span multiple tables")
      }
      guard !plan.restrictions.partitionIsOneOf else {
        throw .invalidRequest(
          "IN on the partition key is not supported with conditional "
            + (plan.kind == .delete ? "deletions" : "updates"))
      }
      for key in try plan.restrictions.partitionKeys() ?? [] {
        guard found ?? key == key else {
          throw .invalidRequest("Batch with conditions cannot span multiple partitions")
        }
        found = key
      }
      guard
        !plan.condition.isPresent || !plan.restrictions.clustering.all.contains(where: \.isOneOf)
      else {
        throw .invalidRequest(
          "IN on the clustering key columns is not supported with conditional "
            + (plan.kind == .delete ? "deletions" : "updates"))
      }
    }
    guard let found else { throw .invalidRequest("Some partition key parts are missing") }
    return found
  }

  /// One row that conditions look at.
  private struct Target {
    /// Nil for the partition's static columns.
    var clustering: [[UInt8]]?
    var view: RowView

    var exists: Bool { clustering == nil ? view.staticRow != nil : view.row != nil }
  }

  /// The answer of a write that is not made; nil if all conditions hold.
  func refusal(in partition: PartitionKey) throws(EngineError) -> RowList? {
    let prefix = partition.prefix
    let staticRow = try engine.staticRow(of: table, in: prefix, now: now)
    var targets: [Target] = []
    var holds = true
    for plan in plans where plan.condition.isPresent {
      let target = try target(of: plan, partition, staticRow)
      if try !plan.condition.holds(for: target.view, exists: target.exists) { holds = false }
      if !targets.contains(where: { $0.clustering == target.clustering }) {
        targets.append(target)
      }
    }
    return holds ? nil : refusal(targets)
  }

  private var looksOnlyAtStatic: Bool {
    plans.allSatisfy { plan in
      guard case .ifAll = plan.condition else { return !plan.condition.isPresent }
      return plan.condition.looksOnlyAtStatic(in: table) && plan.restrictions.clustering.isEmpty
    }
  }

  private func firstRow(of partition: PartitionKey) throws(EngineError) -> Row? {
    let prefix = partition.prefix
    let reader = RowReader(
      table, try engine.partitionCursor(table, prefix), partition: prefix,
      ranges: [KeyRange(prefix: StorageKey.rows(in: prefix))], isReversed: false, now: now)
    return try reader.next()
  }

  private func target(
    of plan: ModificationPlan, _ partition: PartitionKey, _ staticRow: Row?
  ) throws(EngineError) -> Target {
    let clustering = try plan.restrictions.clusteringKeys().first
    guard let clustering, clustering.count == table.clusteringCount,
      !(table.clusteringCount > 0 && clustering.isEmpty)
    else {
      // A row, if there is any, tells a partition without static values from none at all.
      let row = looksOnlyAtStatic ? try firstRow(of: partition) : nil
      return Target(
        clustering: nil,
        view: RowView(table: table, partition: partition, staticRow: staticRow, row: row))
    }
    let row = try engine.row(
      of: table, in: partition.prefix, clustering: clustering, now: now)
    return Target(
      clustering: clustering,
      view: RowView(table: table, partition: partition, staticRow: staticRow, row: row))
  }

  /// `[applied]` false, and what was found instead.
  private func refusal(_ targets: [Target]) -> RowList {
    var slots: [Int] = isBatch ? Array(0..<table.firstValueSlot) : []
    for plan in plans where plan.condition.isPresent {
      guard let more = plan.condition.slots else {
        slots = Array(table.columns.indices)
        break
      }
      for slot in more where !slots.contains(slot) { slots.append(slot) }
    }
    let found = targets.filter { $0.view.row != nil }.sorted { precedes($0, $1) }
    var views = found.map(\.view)
    if views.isEmpty, let lonely = targets.first(where: { $0.view.staticRow != nil }) {
      views = [lonely.view]
    }
    guard !views.isEmpty else {
      return Self.rows([Self.appliedColumn], [[[0]]], [.boolean])
    }
    let columns = slots.map { Column(table.columns[$0].name, table.columns[$0].type) }
    let rows = views.map { view in [[0]] + slots.map { view.value(ofSlot: $0) } }
    return Self.rows(
      [Self.appliedColumn] + columns, rows, [.boolean] + slots.map { table.columns[$0].type })
  }

  private func precedes(_ a: Target, _ b: Target) -> Bool {
    let prefix: [UInt8] = []
    return table.rowPrefix(in: prefix, clustering: a.clustering ?? [])
      .lexicographicallyPrecedes(table.rowPrefix(in: prefix, clustering: b.clustering ?? []))
  }
}
