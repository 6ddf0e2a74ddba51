import Core

/// What a WHERE clause says of one column, or of several taken together, after its relations have
/// been put together.
struct Restriction {
  /// One end of a slice.
  struct Bound {
    /// One for each column, from the first on; nil for null.
    var values: [[UInt8]?]
    var isInclusive: Bool
  }

  /// What CONTAINS, CONTAINS KEY and `m[k] = v` ask of a collection.
  struct Containment {
    var values: [[UInt8]?] = []
    var keys: [[UInt8]?] = []
    var entries: [(key: [UInt8]?, value: [UInt8]?)] = []

    var count: Int { values.count + keys.count + entries.count }
  }

  enum Kind {
    /// One value for each column.
    case equal([[UInt8]?])
    /// Several of what `equal` has.
    case oneOf([[[UInt8]?]])
    case slice(start: Bound?, end: Bound?)
    case contains(Containment)
    case isNotNull
  }

  /// Slots of the columns, in the order of the key.
  var slots: [Int]
  /// It was written in parentheses: `(a, b) > (1, 2)`.
  var isTuple: Bool
  var kind: Kind

  var isSlice: Bool { if case .slice = kind { true } else { false } }

  var isContainment: Bool { if case .contains = kind { true } else { false } }

  var isOneOf: Bool { if case .oneOf = kind { true } else { false } }

  var isEqual: Bool { if case .equal = kind { true } else { false } }

  var firstSlot: Int { slots[0] }

  var lastSlot: Int { slots[slots.count - 1] }

  /// Puts two restrictions of the same columns together.
  /// - Throws: `InvalidRequestException` if they can't both be had.
  func merged(with other: Restriction, in table: TableSchema) throws(EngineError) -> Restriction {
    let isTuple = isTuple || other.isTuple
    let names = isTuple ? commonNames(with: other, table) : table.columns[firstSlot].name
    switch (kind, other.kind) {
    case (.equal, _):
      throw .invalidRequest(
        "\(names) cannot be restricted by more than one relation if it includes an Equal")
    case (.oneOf, _):
      throw .invalidRequest(
        "\(names) cannot be restricted by more than one relation if it includes a IN")
    case (.isNotNull, _):
      throw .invalidRequest(
        "\(names) cannot be restricted by a relation if it includes an IS NOT NULL")
    case (.slice(let start, let end), .slice(let otherStart, let otherEnd)):
      return try mergedSlice(start, end, other, otherStart, otherEnd, names, table)
    case (.slice, _):
      throw .invalidRequest(
        "Column \"\(names)\" cannot be restricted by both an equality and an inequality relation")
    case (.contains(var all), .contains(let more)):
      all.values += more.values
      all.keys += more.keys
      all.entries += more.entries
      return Restriction(slots: slots, isTuple: false, kind: .contains(all))
    case (.contains, _):
      throw .invalidRequest(
        "Collection column \(names) can only be restricted by CONTAINS, CONTAINS KEY, or map-entry"
          + " equality")
    }
  }

  private func mergedSlice(
    _ start: Bound?, _ end: Bound?, _ other: Restriction, _ otherStart: Bound?, _ otherEnd: Bound?,
    _ names: String, _ table: TableSchema
  ) throws(EngineError) -> Restriction {
    if firstSlot != other.firstSlot {
      let name = table.columns[max(firstSlot, other.firstSlot)].name
      throw .invalidRequest(
        "Column \"\(name)\" cannot be restricted by two inequalities not starting with the same"
          + " column")
    }
    if start != nil, otherStart != nil {
      throw .invalidRequest(
        "More than one restriction was found for the start bound on \(names)")
    }
    if end != nil, otherEnd != nil {
      throw .invalidRequest("More than one restriction was found for the end bound on \(names)")
    }
    return Restriction(
      slots: slots.count >= other.slots.count ? slots : other.slots,
      isTuple: isTuple || other.isTuple,
      kind: .slice(start: start ?? otherStart, end: end ?? otherEnd))
  }

  private func commonNames(with other: Restriction, _ table: TableSchema) -> String {
    slots.filter { other.slots.contains($0) }.map { table.columns[$0].name }
      .joined(separator: " ,")
  }
}

/// Restrictions by the columns they are on, in the order of the columns.
struct RestrictionSet {
  private var bySlot: [Int: Restriction] = [:]

  var isEmpty: Bool { bySlot.isEmpty }

  /// How many columns are restricted.
  var columnCount: Int { bySlot.count }

  /// Slots of the restricted columns.
  var slots: [Int] { bySlot.keys.sorted() }

  /// Each once, in the order of their first columns.
  var all: [Restriction] {
    var result: [Restriction] = []
    for slot in slots {
      guard let restriction = bySlot[slot], restriction.firstSlot == slot else { continue }
      result.append(restriction)
    }
    return result
  }

  subscript(slot: Int) -> Restriction? { bySlot[slot] }

  /// The restriction of the last restricted column.
  var last: Restriction? { slots.last.flatMap { bySlot[$0] } }

  mutating func add(_ restriction: Restriction, in table: TableSchema) throws(EngineError) {
    var merged = restriction
    var seen: [Int] = []
    for slot in restriction.slots {
      guard let existing = bySlot[slot], !seen.contains(existing.firstSlot) else { continue }
      seen.append(existing.firstSlot)
      merged = try existing.merged(with: merged, in: table)
    }
    for slot in merged.slots { bySlot[slot] = merged }
  }
}
