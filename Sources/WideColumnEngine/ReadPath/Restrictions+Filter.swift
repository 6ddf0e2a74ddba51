import Core

/// What is left to be checked row by row.
extension Restrictions {
  /// What rows are still to be checked for.
  func filter() throws(EngineError) -> RowFilter {
    var filter = RowFilter()
    if filtersPartition {
      for restriction in partition.all { try add(restriction, to: &filter) }
    }
    if filtersClustering {
      var position = table.partitionCount
      for restriction in clustering.all {
        if needsFilter(restriction, at: position) || index(for: restriction) != nil {
          try add(restriction, to: &filter)
        } else if !restriction.isSlice {
          position = restriction.lastSlot + 1
        }
      }
    }
    if filtersValues { for restriction in values.all { try add(restriction, to: &filter) } }
    return filter
  }

  private func add(
    _ restriction: Restriction, to filter: inout RowFilter
  ) throws(EngineError) {
    let slot = restriction.firstSlot
    switch restriction.kind {
    case .equal(let values):
      for (slot, value) in zip(restriction.slots, values) {
        filter.conditions.append(
          .comparison(slot: slot, .equal, value: try notNull(value, slot)))
      }
    case .oneOf(let rows):
      guard restriction.isTuple || usesIndex else {
        throw .invalidRequest(
          "IN restrictions are not supported when the query involves filtering")
      }
      guard rows.count == 1, let row = rows.first else {
        throw .invalidRequest("IN restrictions are not supported on indexed columns")
      }
      for (slot, value) in zip(restriction.slots, row) {
        filter.conditions.append(
          .comparison(slot: slot, .equal, value: try notNull(value, slot)))
      }
    case .slice(let start, let end):
      guard !restriction.isTuple else {
        throw .invalidRequest("Multi-column slice restrictions cannot be used for filtering.")
      }
      if let start {
        filter.conditions.append(
          .comparison(
            slot: slot, start.isInclusive ? .greaterOrEqual : .greater,
            value: try notNull(start.values[0], slot)))
      }
      if let end {
        filter.conditions.append(
          .comparison(
            slot: slot, end.isInclusive ? .lessOrEqual : .less,
            value: try notNull(end.values[0], slot)))
      }
    case .contains(let all): try add(all, slot, to: &filter)
    case .isNotNull: break
    }
  }

  private func add(
    _ all: Restriction.Containment, _ slot: Int, to filter: inout RowFilter
  ) throws(EngineError) {
    for value in all.values {
      filter.conditions.append(.contains(slot: slot, value: try notNull(value, slot)))
    }
    for key in all.keys {
      filter.conditions.append(.containsKey(slot: slot, value: try notNull(key, slot)))
    }
    for entry in all.entries {
      guard let key = entry.key else {
        throw .invalidRequest("Unsupported null map key for column \(name(slot))")
      }
      guard let value = entry.value else {
        throw .invalidRequest("Unsupported null map value for column \(name(slot))")
      }
      filter.conditions.append(.entry(slot: slot, key: key, value: value))
    }
  }

  private func notNull(_ value: [UInt8]?, _ slot: Int) throws(EngineError) -> [UInt8] {
    guard let value else {
      throw .invalidRequest("Unsupported null value for column \(name(slot))")
    }
    return value
  }
}
