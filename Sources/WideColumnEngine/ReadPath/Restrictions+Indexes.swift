/// What statements ask of a WHERE clause, and which index answers it.
extension Restrictions {
  var hasClusteringRestrictions: Bool { !clustering.isEmpty }

  /// A restriction on a column that belongs to single rows.
  var hasRegularRestrictions: Bool {
    values.slots.contains { !table.columns[$0].isStatic }
  }

  /// The columns that are restricted to one value each.
  func isRestrictedByEqual(_ slot: Int) -> Bool {
    let restriction = slot < table.partitionCount ? partition[slot] : clustering[slot]
    guard let restriction else { return false }
    switch restriction.kind {
    case .equal: return true
    case .oneOf(let rows): return rows.count == 1
    default: return false
    }
  }

  var partitionIsOneOf: Bool { partition.all.contains(where: \.isOneOf) }

  func hasIndex(_ set: RestrictionSet) -> Bool {
    set.all.contains { index(for: $0) != nil }
  }

  /// The index that answers a restriction, with what is to be looked up in it.
  func index(for restriction: Restriction) -> IndexSchema? {
    guard kind.usesIndexes else { return nil }
    return table.indexes.first { Self.supports($0, restriction, table) }
  }

  private static func supports(
    _ index: IndexSchema, _ restriction: Restriction, _ table: TableSchema
  ) -> Bool {
    guard let slot = table.slot(of: index.columnName), restriction.slots.contains(slot) else {
      return false
    }
    switch (restriction.kind, index.target) {
    case (.equal, .simple), (.equal, .full): return true
    case (.contains(let all), .values): return !all.values.isEmpty
    case (.contains(let all), .keys): return !all.keys.isEmpty
    case (.contains(let all), .entries): return !all.entries.isEmpty
    default: return false
    }
  }

  /// The first index that the clause can use, and the restriction that it answers.
  var chosenIndex: (index: IndexSchema, restriction: Restriction)? {
    for restriction in values.all + clustering.all + partition.all {
      if let index = index(for: restriction) { return (index, restriction) }
    }
    return nil
  }
}
