import Core

/// A SELECT, checked: what is read, what is left out, what becomes of it.
///
/// **Source:** Cassandra 4.0, `SelectStatement`: what is refused, and in which words.
struct SelectPlan {
  struct Ordering {
    var slot: Int
    var isDescending: Bool
  }

  let table: TableSchema
  let selection: SelectionPlan
  let restrictions: Restrictions
  let filter: RowFilter
  let isDistinct: Bool
  /// Slots of the columns that rows of the result are made of.
  let fetchedSlots: [Int]
  let limit: Int
  let limitPerPartition: Int
  let isReversed: Bool
  /// Set if rows of several partitions are to be sorted.
  let sorting: [Ordering]
  /// How many clustering columns tell groups apart; nil without GROUP BY.
  let groupedClusteringCount: Int?
  /// GROUP BY names the partition key or more: groups end with partitions.
  let isGrouped: Bool

  /// All rows, grouped or not, become one.
  var isWholeAggregate: Bool { selection.isAggregate && !isGrouped }

  init(
    _ statement: SelectStatement, table: TableSchema, context: StatementContext
  ) throws(EngineError) {
    self.table = table
    selection = try SelectionPlan(
      statement.selection, isJSON: statement.isJSON, scope: table.selectionScope,
      context: context.evaluation)
    fetchedSlots = selection.fetchedColumns.compactMap { table.slot(of: $0) }
    let restrictions = try Restrictions(
      statement.relations, table: table, kind: .select,
      selectsOnlyStatic: Self.selectsOnlyStatic(fetchedSlots, statement, table),
      allowsFiltering: statement.allowsFiltering, context: context)
    self.restrictions = restrictions
    isDistinct = statement.isDistinct
    if statement.isDistinct {
      guard statement.perPartitionLimit == nil else {
        throw .invalidRequest("PER PARTITION LIMIT is not allowed with SELECT DISTINCT queries")
      }
      try Self.checkDistinct(fetchedSlots, restrictions, table)
    }
    isGrouped = !statement.groupBy.isEmpty
    groupedClusteringCount = try Self.grouping(statement, restrictions, table)
    if selection.isAggregate, !isGrouped, statement.perPartitionLimit != nil {
      throw .invalidRequest("PER PARTITION LIMIT is not allowed with aggregate queries.")
    }
    let orderings = try Self.orderings(statement, table)
    isReversed = try Self.isReversed(orderings, restrictions, table)
    sorting = restrictions.partitionIsOneOf ? orderings : []
    try restrictions.checkFiltering()
    limit = try Self.limit(statement.limit, "[limit]", "LIMIT", context)
    limitPerPartition = try Self.limit(
      statement.perPartitionLimit, "[per_partition_limit]", "PER PARTITION LIMIT", context)
    filter = try restrictions.filter()
  }

  private static func selectsOnlyStatic(
    _ slots: [Int], _ statement: SelectStatement, _ table: TableSchema
  ) -> Bool {
    guard table.staticCount > 0, case .items = statement.selection else { return false }
    return slots.contains { table.columns[$0].isStatic }
      && slots.allSatisfy { table.columns[$0].isStatic || table.columns[$0].isPartition }
  }

  private static func checkDistinct(
    _ slots: [Int], _ restrictions: Restrictions, _ table: TableSchema
  ) throws(EngineError) {
    guard !restrictions.hasClusteringRestrictions, !restrictions.hasRegularRestrictions else {
      throw .invalidRequest(
        "SELECT DISTINCT with WHERE clause only supports restriction by partition key and/or"
          + " static columns.")
    }
    for slot in slots where !table.columns[slot].isPartition && !table.columns[slot].isStatic {
      throw .invalidRequest(
        "SELECT DISTINCT queries must only request partition key columns and/or static columns"
          + " (not \(table.columns[slot].name))")
    }
    guard restrictions.isKeyRange else { return }
    for slot in 0..<table.partitionCount where !slots.contains(slot) {
      throw .invalidRequest(
        "SELECT DISTINCT queries must request all the partition key columns (missing"
          + " \(table.columns[slot].name))")
    }
  }

  // MARK: - Grouping and order

  private static func grouping(
    _ statement: SelectStatement, _ restrictions: Restrictions, _ table: TableSchema
  ) throws(EngineError) -> Int? {
    guard !statement.groupBy.isEmpty else { return nil }
    var slot = -1
    let declaredOrder = EngineError.invalidRequest(
      "Group by currently only support groups of columns following their declared order in the"
        + " PRIMARY KEY")
    for name in statement.groupBy {
      guard let wanted = table.slot(of: name.text) else {
        throw .undefinedColumn(name, in: table)
      }
      guard table.columns[wanted].isPrimaryKey else {
        throw .invalidRequest(
          "Group by is currently only supported on the columns of the PRIMARY KEY, got"
            + " \(name.text)", at: name.span)
      }
      repeat {
        slot += 1
        guard slot < table.firstValueSlot else { throw declaredOrder }
        guard slot == wanted || restrictions.isRestrictedByEqual(slot) else {
          throw declaredOrder
        }
      } while slot != wanted
    }
    guard slot + 1 >= table.partitionCount else {
      throw .invalidRequest("Group by is not supported on only a part of the partition key")
    }
    let count = slot + 1 - table.partitionCount
    guard count == 0 || !statement.isDistinct else {
      throw .invalidRequest(
        "Grouping on clustering columns is not allowed for SELECT DISTINCT queries")
    }
    return count
  }

  private static func orderings(
    _ statement: SelectStatement, _ table: TableSchema
  ) throws(EngineError) -> [Ordering] {
    var result: [Ordering] = []
    for ordering in statement.orderBy {
      guard let slot = table.slot(of: ordering.column.text) else {
        throw .undefinedColumn(ordering.column, in: table)
      }
      result.append(Ordering(slot: slot, isDescending: ordering.isDescending))
    }
    return result
  }

  private static func isReversed(
    _ orderings: [Ordering], _ restrictions: Restrictions, _ table: TableSchema
  ) throws(EngineError) -> Bool {
    guard !orderings.isEmpty else { return false }
    if restrictions.usesIndex {
      throw .invalidRequest("ORDER BY with 2ndary indexes is not supported.")
    }
    if restrictions.isKeyRange {
      throw .invalidRequest(
        "ORDER BY is only supported when the partition key is restricted by an EQ or an IN.")
    }
    var slot = table.partitionCount
    var isReversed: Bool?
    for ordering in orderings {
      let column = table.columns[ordering.slot]
      guard column.isClustering else {
        throw .invalidRequest(
          "Order by is currently only supported on the clustered columns of the PRIMARY KEY, got"
            + " \(column.name)")
      }
      while slot != ordering.slot {
        guard slot < ordering.slot, restrictions.isRestrictedByEqual(slot) else {
          throw .invalidRequest(
            "Order by currently only supports the ordering of columns following their declared"
              + " order in the PRIMARY KEY")
        }
        slot += 1
      }
      slot += 1
      let reverses = ordering.isDescending != column.isDescending
      guard isReversed ?? reverses == reverses else {
        throw .invalidRequest("Unsupported order by relation")
      }
      isReversed = reverses
    }
    return isReversed ?? false
  }

  // MARK: - Limits

  private static func limit(
    _ term: Term?, _ name: String, _ clause: String, _ context: StatementContext
  ) throws(EngineError) -> Int {
    guard let term else { return .max }
    guard
      let bytes = try term.value(
        for: Receiver(name: name, type: .int), in: context.evaluation)
    else { throw .invalidRequest("Invalid null value of \(clause.lowercased())", at: term.span) }
    guard bytes.count == 4 else {
      throw .invalidRequest("Invalid \(clause.lowercased()) value", at: term.span)
    }
    let number = Int(Int32(bitPattern: bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }))
    guard number > 0 else { throw .invalidRequest("LIMIT must be strictly positive") }
    return number
  }
}

extension TableSchema {
  /// What the planner of a selection needs to know.
  var selectionScope: SelectionScope {
    SelectionScope(
      keyspace: keyspace, table: name,
      columns: columns.map { .init(name: $0.name, type: $0.type, isPrimaryKey: $0.isPrimaryKey) },
      partitionKey: partitionColumns.map(\.name))
  }
}
