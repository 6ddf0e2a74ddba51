import Core

/// A WHERE clause, checked and sorted by what it is good for: finding partitions, finding rows in
/// them, leaving rows out.
///
/// **Source:** Cassandra 4.0, `StatementRestrictions` and its kin: what is refused, and in which
/// words.
struct Restrictions {
  let table: TableSchema
  let kind: StatementKind
  let allowsFiltering: Bool
  private(set) var partition = RestrictionSet()
  private(set) var token: TokenSlice?
  private(set) var clustering = RestrictionSet()
  private(set) var values = RestrictionSet()
  /// Slots that a view's WHERE clause says `IS NOT NULL` of.
  private(set) var notNullSlots: [Int] = []
  /// More than one partition may be looked at, and not because they are listed.
  private(set) var isKeyRange = false
  /// The index through which rows are found.
  private(set) var usesIndex = false
  private(set) var filtersPartition = false
  private(set) var filtersClustering = false
  private(set) var filtersValues = false

  /// - Parameters:
  ///   - selectsOnlyStatic: nothing but static columns is read or written.
  init(
    _ relations: [Relation], table: TableSchema, kind: StatementKind,
    selectsOnlyStatic: Bool = false, allowsFiltering: Bool = false, context: StatementContext
  ) throws(EngineError) {
    self.table = table
    self.kind = kind
    self.allowsFiltering = allowsFiltering
    for relation in relations { try add(relation, context) }
    let hasClusteringIndex = kind.usesIndexes && hasIndex(clustering)
    let hasIndex =
      kind.usesIndexes && (hasClusteringIndex || hasIndex(partition) || hasIndex(values))
    try checkPartition(hasIndex: hasIndex)
    filtersPartition = usesIndex || partitionNeedsFiltering
    if selectsOnlyStatic, !clustering.isEmpty { try refuseClustering() }
    try checkClustering(hasIndex: hasIndex, selectsOnlyStatic: selectsOnlyStatic)
    if isKeyRange, hasClusteringIndex { usesIndex = true }
    filtersClustering = usesIndex || clusteringNeedsFiltering
    try checkValues(hasIndex: hasIndex, selectsOnlyStatic: selectsOnlyStatic)
  }

  /// The key of an INSERT.
  init(
    keys: [(slot: Int, value: [UInt8]?)], table: TableSchema, selectsOnlyStatic: Bool,
    context: StatementContext
  ) throws(EngineError) {
    self.table = table
    kind = .insert
    allowsFiltering = false
    for (slot, value) in keys {
      let restriction = Restriction(slots: [slot], isTuple: false, kind: .equal([value]))
      if table.columns[slot].isPartition {
        try partition.add(restriction, in: table)
      } else {
        try clustering.add(restriction, in: table)
      }
    }
    try checkPartition(hasIndex: false)
    try checkClustering(hasIndex: false, selectsOnlyStatic: selectsOnlyStatic)
  }

  // MARK: - Relations

  private mutating func add(
    _ relation: Relation, _ context: StatementContext
  ) throws(EngineError) {
    let reader = RelationReader(table: table, kind: kind, context: context)
    if case .token = relation.left {
      let (comparison, bound, names) = try reader.token(relation)
      var slice = token ?? TokenSlice()
      try slice.add(comparison, bound, names: names)
      token = slice
      return
    }
    let restriction = try reader.restriction(relation)
    if case .isNotNull = restriction.kind {
      notNullSlots.append(restriction.firstSlot)
      return
    }
    let column = table.columns[restriction.firstSlot]
    if column.isPartition {
      try partition.add(restriction, in: table)
    } else if column.isClustering {
      try addClustering(restriction)
    } else {
      try values.add(restriction, in: table)
    }
  }

  private mutating func addClustering(_ restriction: Restriction) throws(EngineError) {
    let last = clustering.last
    try clustering.add(restriction, in: table)
    guard let last, !allowsFiltering, index(for: restriction) == nil else { return }
    if last.isSlice, restriction.firstSlot > last.firstSlot {
      throw .invalidRequest(
        "Clustering column \"\(name(restriction.firstSlot))\" cannot be restricted (preceding "
          + "column \"\(name(last.firstSlot))\" is restricted by a non-EQ relation)")
    }
    if restriction.firstSlot < last.firstSlot, restriction.isSlice {
      let next = clustering.slots.first { $0 > restriction.firstSlot } ?? last.firstSlot
      throw .invalidRequest(
        "PRIMARY KEY column \"\(name(next))\" cannot be restricted (preceding column "
          + "\"\(name(restriction.firstSlot))\" is restricted by a non-EQ relation)")
    }
  }

  func name(_ slot: Int) -> String { table.columns[slot].name }

  private func names(_ slots: some Sequence<Int>) -> String {
    slots.map(name).joined(separator: ", ")
  }

  // MARK: - What is allowed

  private var hasAllPartitionColumns: Bool { partition.columnCount == table.partitionCount }

  /// Restrictions on the partition key that do not name partitions.
  private var partitionNeedsFiltering: Bool {
    guard !partition.isEmpty else { return false }
    return !hasAllPartitionColumns || partition.all.contains { $0.isSlice || $0.isContainment }
  }

  /// Restrictions on the clustering key that no slice of a partition answers.
  private var clusteringNeedsFiltering: Bool {
    var position = table.partitionCount
    for restriction in clustering.all {
      if needsFilter(restriction, at: position) { return true }
      if !restriction.isSlice { position = restriction.lastSlot + 1 }
    }
    return false
  }

  func needsFilter(_ restriction: Restriction, at position: Int) -> Bool {
    restriction.isContainment || restriction.firstSlot != position
  }

  private mutating func checkPartition(hasIndex: Bool) throws(EngineError) {
    if !kind.allowsPartitionRanges {
      guard token == nil else {
        throw .invalidRequest(
          "The token function cannot be used in WHERE clauses for \(kind.rawValue) statements")
      }
      guard hasAllPartitionColumns else {
        let missing = (0..<table.partitionCount).filter { partition[$0] == nil }
        throw .invalidRequest("Some partition key parts are missing: \(names(missing))")
      }
      guard !partition.all.contains(where: { $0.isSlice || $0.isContainment }) else {
        throw .invalidRequest(
          "Only EQ and IN relation are supported on the partition key (unless you use the token()"
            + " function) for \(kind.rawValue) statements")
      }
      return
    }
    if token != nil { isKeyRange = true }
    if partition.isEmpty {
      isKeyRange = true
      usesIndex = hasIndex
    }
    if partitionNeedsFiltering {
      if !allowsFiltering, kind != .view, !hasIndex { throw needsAllowFiltering }
      isKeyRange = true
      usesIndex = hasIndex
    }
  }

  private func refuseClustering() throws(EngineError) {
    switch kind {
    case .update, .delete:
      throw .invalidRequest(
        "Invalid restrictions on clustering columns since the \(kind.rawValue) statement modifies"
          + " only static columns")
    case .select:
      throw .invalidRequest(
        "Cannot restrict clustering columns when selecting only static columns")
    case .insert, .view: break
    }
  }

  private mutating func checkClustering(
    hasIndex: Bool, selectsOnlyStatic: Bool
  ) throws(EngineError) {
    if !kind.allowsClusteringSlices {
      if clustering.all.contains(where: \.isSlice) {
        throw .invalidRequest(
          "Slice restrictions are not supported on the clustering columns in \(kind.rawValue)"
            + " statements")
      }
      let missing = (table.partitionCount..<table.firstValueSlot).filter { clustering[$0] == nil }
      if !selectsOnlyStatic, !missing.isEmpty {
        throw .invalidRequest("Some clustering keys are missing: \(names(missing))")
      }
      return
    }
    if clustering.all.contains(where: \.isContainment), !hasIndex, !allowsFiltering {
      throw .invalidRequest(
        "Clustering columns can only be restricted with CONTAINS with a secondary index or"
          + " filtering")
    }
    guard !clustering.isEmpty, clusteringNeedsFiltering else { return }
    if hasIndex || kind == .view {
      usesIndex = hasIndex
    } else if !allowsFiltering {
      for (offset, slot) in clustering.slots.enumerated()
      where slot != table.partitionCount + offset {
        throw .invalidRequest(
          "PRIMARY KEY column \"\(name(slot))\" cannot be restricted as preceding column "
            + "\"\(name(table.partitionCount + offset))\" is not restricted")
      }
    }
  }

  private mutating func checkValues(
    hasIndex: Bool, selectsOnlyStatic: Bool
  ) throws(EngineError) {
    if !values.isEmpty {
      guard kind.allowsOtherColumns else {
        throw .invalidRequest(
          "Non PRIMARY KEY columns found in where clause: \(names(values.slots)) ")
      }
      if hasIndex {
        usesIndex = true
      } else if !allowsFiltering, kind != .view {
        throw needsAllowFiltering
      }
      filtersValues = true
    }
    guard usesIndex else { return }
    if partition.all.contains(where: \.isOneOf) {
      throw .invalidRequest(
        "Select on indexed columns and with IN clause for the PRIMARY KEY are not supported")
    }
    if selectsOnlyStatic {
      throw .invalidRequest(
        "Queries using 2ndary indexes don't support selecting only static columns")
    }
  }

  /// Refuses what would have to look at rows that it then leaves out.
  func checkFiltering() throws(EngineError) {
    guard !allowsFiltering, isKeyRange || usesIndex else { return }
    var count = 0
    if filtersPartition { count += partition.columnCount }
    if filtersClustering { count += clustering.columnCount }
    if filtersValues { count += values.columnCount }
    let hasSeveralContainments = values.all.contains {
      if case .contains(let all) = $0.kind { all.count > 1 } else { false }
    }
    if count > 1 || count == 0 && !clustering.isEmpty || count != 0 && hasSeveralContainments {
      throw needsAllowFiltering
    }
  }

  private var needsAllowFiltering: EngineError {
    let missing = (0..<table.partitionCount).filter { partition[$0] == nil }
    return .needsAllowFiltering(
      missingKey: missing.map(name), column: values.slots.first.map(name), of: table)
  }
}
