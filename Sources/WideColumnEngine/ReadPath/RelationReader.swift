import Core

/// Turns single relations of a WHERE clause into restrictions.
struct RelationReader {
  let table: TableSchema
  let kind: StatementKind
  let context: StatementContext

  func restriction(_ relation: Relation) throws(EngineError) -> Restriction {
    switch relation.left {
    case .column(let name): try columnRestriction(relation, try slot(of: name))
    case .mapEntry(let name, let key): try entryRestriction(relation, try slot(of: name), key)
    case .tuple(let names): try tupleRestriction(relation, names)
    case .token: preconditionFailure("a relation on the token is read by token(_:)")
    }
  }

  func slot(of name: Identifier) throws(EngineError) -> Int {
    guard let slot = table.slot(of: name.text) else {
      throw .undefinedColumn(name, in: table)
    }
    return slot
  }

  func quote(_ relation: Relation) -> String {
    let end = min(relation.span.end, context.text.count)
    guard relation.span.start < end else { return "" }
    return String(decoding: context.text[relation.span.start..<end], as: UTF8.self)
  }

  func value(
    _ term: Term, _ receiver: Receiver
  ) throws(EngineError) -> [UInt8]? {
    try term.value(for: receiver, in: context.evaluation)
  }

  // MARK: - One column

  private func columnRestriction(
    _ relation: Relation, _ slot: Int
  ) throws(EngineError) -> Restriction {
    let column = table.columns[slot]
    switch relation.comparison {
    case .notEqual:
      throw .invalidRequest("Unsupported \"!=\" relation: \(quote(relation))")
    case .isNot:
      guard kind == .view else {
        throw .invalidRequest("Unsupported restriction: \(quote(relation))")
      }
      return Restriction(slots: [slot], isTuple: false, kind: .isNotNull)
    case .like:
      throw .invalidRequest(
        "LIKE restriction is only supported on properly indexed columns. \(quote(relation)) is"
          + " not valid.")
    default: break
    }
    try check(relation, column)
    switch relation.comparison {
    case .in: return try inRestriction(relation, slot)
    case .contains, .containsKey:
      let isKey = relation.comparison == .containsKey
      let value = try value(try term(relation), element(of: column, isKey: isKey))
      var all = Restriction.Containment()
      if isKey { all.keys = [value] } else { all.values = [value] }
      return Restriction(slots: [slot], isTuple: false, kind: .contains(all))
    case .equal:
      let value = try value(try term(relation), column.receiver)
      return Restriction(slots: [slot], isTuple: false, kind: .equal([value]))
    default:
      let value = try value(try term(relation), column.receiver)
      return slice(relation, [slot], [value], isTuple: false)
    }
  }

  /// Refuses comparisons that a column of this type or place can't have.
  private func check(_ relation: Relation, _ column: ColumnSchema) throws(EngineError) {
    let comparison = relation.comparison
    if comparison.isSlice, column.type.containsDuration { throw .durationSlice(column.type) }
    if comparison == .in, !column.isPrimaryKey, !hasOneValue(relation) {
      throw .invalidRequest(
        "IN predicates on non-primary-key columns (\(column.name)) is not yet supported")
    }
    if case .user = column.type, column.type.isMultiCell {
      throw .invalidRequest(
        "Non-frozen UDT column '\(column.name)' (\(column.type.name)) cannot be restricted by any"
          + " relation")
    }
    if comparison == .containsKey {
      guard case .map = column.type else {
        throw .invalidRequest("Cannot use CONTAINS KEY on non-map column \(column.name)")
      }
    }
    if comparison == .contains, !column.type.isCollection {
      throw .invalidRequest("Cannot use CONTAINS on non-collection column \(column.name)")
    }
    if column.type.isCollection, column.type.isMultiCell, comparison != .contains,
      comparison != .containsKey
    {
      throw .invalidRequest(
        "Collection column '\(column.name)' (\(column.type.name)) cannot be restricted by a"
          + " '\(comparison.rawValue)' relation")
    }
  }

  private func hasOneValue(_ relation: Relation) -> Bool {
    if case .list(let terms) = relation.value { terms.count == 1 } else { false }
  }

  func term(_ relation: Relation) throws(EngineError) -> Term {
    switch relation.value {
    case .term(let term), .marker(let term): return term
    case .list:
      throw .invalidRequest("Invalid use of a list in \(quote(relation))", at: relation.span)
    }
  }

  /// What an element of a collection is made for.
  private func element(of column: ColumnSchema, isKey: Bool) -> Receiver {
    switch column.type {
    case .list(let element, _), .set(let element, _):
      Receiver(name: "value(\(column.name))", type: element)
    case .map(let key, let value, _):
      isKey
        ? Receiver(name: "key(\(column.name))", type: key)
        : Receiver(name: "value(\(column.name))", type: value)
    default: column.receiver
    }
  }

  private func inRestriction(
    _ relation: Relation, _ slot: Int
  ) throws(EngineError) -> Restriction {
    let column = table.columns[slot]
    var values: [[UInt8]?] = []
    switch relation.value {
    case .list(let terms):
      for term in terms { values.append(try value(term, column.receiver)) }
      if terms.count == 1 {
        return Restriction(slots: [slot], isTuple: false, kind: .equal(values))
      }
    case .marker(let term), .term(let term):
      let receiver = Receiver(
        name: "in(\(column.name))", type: .list(column.type, isFrozen: true))
      guard let list = try value(term, receiver) else {
        throw .invalidRequest("Invalid null value for column \(column.name)")
      }
      values = Composite.elements(of: list) ?? []
    }
    return Restriction(slots: [slot], isTuple: false, kind: .oneOf(values.map { [$0] }))
  }

  func slice(
    _ relation: Relation, _ slots: [Int], _ values: [[UInt8]?], isTuple: Bool
  ) -> Restriction {
    let comparison = relation.comparison
    let bound = Restriction.Bound(
      values: values,
      isInclusive: comparison == .lessOrEqual || comparison == .greaterOrEqual)
    let isStart = comparison == .greater || comparison == .greaterOrEqual
    return Restriction(
      slots: slots, isTuple: isTuple,
      kind: .slice(start: isStart ? bound : nil, end: isStart ? nil : bound))
  }

  // MARK: - Entries of maps

  private func entryRestriction(
    _ relation: Relation, _ slot: Int, _ key: Term
  ) throws(EngineError) -> Restriction {
    let column = table.columns[slot]
    switch column.type {
    case .list:
      throw .invalidRequest(
        "Indexes on list entries (\(column.name)[index] = value) are not currently supported.")
    case .map(let keyType, let valueType, let isFrozen):
      guard !isFrozen else {
        throw .invalidRequest(
          "Map-entry equality predicates on frozen map column \(column.name) are not supported")
      }
      guard relation.comparison == .equal else {
        throw .invalidRequest("Only EQ relations are supported on map entries")
      }
      let key = try value(key, Receiver(name: "key(\(column.name))", type: keyType))
      let value = try value(
        try term(relation), Receiver(name: "value(\(column.name))", type: valueType))
      return Restriction(
        slots: [slot], isTuple: false, kind: .contains(.init(entries: [(key, value)])))
    default:
      throw .invalidRequest("Column \(column.name) cannot be used as a map")
    }
  }
}
