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

  private func slot(of name: Identifier) throws(EngineError) -> Int {
    guard let slot = table.slot(of: name.text) else {
      throw .undefinedColumn(name, in: table)
    }
    return slot
  }

  private func quote(_ relation: Relation) -> String {
    let end = min(relation.span.end, context.text.count)
    guard relation.span.start < end else { return "" }
    return String(decoding: context.text[relation.span.start..<end], as: UTF8.self)
  }

  private func value(
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

  private func term(_ relation: Relation) throws(EngineError) -> Term {
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

  private func slice(
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

  // MARK: - Several columns

  private func tupleRestriction(
    _ relation: Relation, _ names: [Identifier]
  ) throws(EngineError) -> Restriction {
    var slots: [Int] = []
    for name in names {
      let slot = try slot(of: name)
      guard table.columns[slot].isClustering else {
        throw .invalidRequest(
          "Multi-column relations can only be applied to clustering columns but was applied to:"
            + " \(name.text)", at: name.span)
      }
      guard !slots.contains(slot) else {
        throw .invalidRequest(
          "Column \"\(name.text)\" appeared twice in a relation: \(quote(relation))",
          at: name.span)
      }
      if let last = slots.last, slot != last + 1 {
        throw .invalidRequest(
          "Clustering columns must appear in the PRIMARY KEY order in multi-column relations:"
            + " \(quote(relation))", at: name.span)
      }
      slots.append(slot)
    }
    switch relation.comparison {
    case .equal:
      let values = try tupleValues(try term(relation), slots)
      for (slot, value) in zip(slots, values) where value == nil {
        throw .invalidRequest("Invalid null value for column \(table.columns[slot].name)")
      }
      return Restriction(slots: slots, isTuple: true, kind: .equal(values))
    case .in: return try tupleInRestriction(relation, slots)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      for slot in slots where table.columns[slot].type.containsDuration {
        throw .durationSlice(table.columns[slot].type)
      }
      return slice(relation, slots, try tupleValues(try term(relation), slots), isTuple: true)
    default:
      throw .invalidRequest(
        "\(relation.comparison.rawValue) cannot be used for multi-column relations")
    }
  }

  private func tupleInRestriction(
    _ relation: Relation, _ slots: [Int]
  ) throws(EngineError) -> Restriction {
    var rows: [[[UInt8]?]] = []
    switch relation.value {
    case .list(let terms):
      for term in terms { rows.append(try tupleValues(term, slots)) }
    case .term(let term), .marker(let term):
      let type = CQLType.tuple(slots.map { table.columns[$0].type })
      let receiver = Receiver(name: "in(\(names(slots)))", type: .list(type, isFrozen: true))
      guard let list = try value(term, receiver) else {
        throw .invalidRequest("Invalid null value for IN restriction")
      }
      for element in Composite.elements(of: list) ?? [] {
        rows.append(Composite.fields(of: element, count: slots.count) ?? [])
      }
    }
    if rows.count == 1, let row = rows.first {
      for (slot, value) in zip(slots, row) where value == nil {
        throw .invalidRequest("Invalid null value for column \(table.columns[slot].name)")
      }
      return Restriction(slots: slots, isTuple: true, kind: .equal(row))
    }
    return Restriction(slots: slots, isTuple: true, kind: .oneOf(rows))
  }

  private func names(_ slots: [Int]) -> String {
    slots.map { table.columns[$0].name }.joined(separator: ",")
  }

  /// The values of a tuple, one for each column or, in a slice, for the first of them.
  private func tupleValues(_ term: Term, _ slots: [Int]) throws(EngineError) -> [[UInt8]?] {
    if case .tuple(let parts) = term.kind {
      guard parts.count <= slots.count else {
        throw .invalidRequest(
          "Expected \(slots.count) elements in value tuple, but got \(parts.count):"
            + " \(quote(term.span))", at: term.span)
      }
      guard parts.count == slots.count else {
        throw .invalidRequest(
          "Expected \(slots.count) elements in value tuple, but got \(parts.count):"
            + " \(quote(term.span))", at: term.span)
      }
      var values: [[UInt8]?] = []
      for (slot, part) in zip(slots, parts) {
        values.append(try value(part, table.columns[slot].receiver))
      }
      return values
    }
    let type = CQLType.tuple(slots.map { table.columns[$0].type })
    guard let bytes = try value(term, Receiver(name: "(\(names(slots)))", type: type)),
      let fields = Composite.fields(of: bytes, count: slots.count)
    else { throw .invalidRequest("Invalid null value for (\(names(slots)))", at: term.span) }
    return fields
  }

  private func quote(_ span: SourceSpan) -> String {
    let end = min(span.end, context.text.count)
    guard span.start < end else { return "" }
    return String(decoding: context.text[span.start..<end], as: UTF8.self)
  }

  // MARK: - Tokens

  /// Reads a relation on `token(…)`.
  func token(
    _ relation: Relation
  ) throws(EngineError) -> (RelationOperator, Int64, names: String) {
    guard case .token(let names) = relation.left else {
      preconditionFailure("only relations on the token are read so")
    }
    if !kind.allowsPartitionRanges {
      throw .invalidRequest(
        "The token function cannot be used in WHERE clauses for \(kind.rawValue) statements")
    }
    var slots: [Int] = []
    for name in names { slots.append(try slot(of: name)) }
    let partition = table.partitionColumns.map(\.name).joined(separator: ", ")
    guard slots.allSatisfy({ $0 < table.partitionCount }), slots.count == table.partitionCount
    else {
      throw .invalidRequest(
        "The token() function must be applied to all partition key components or none of them")
    }
    guard slots == Array(0..<table.partitionCount) else {
      throw .invalidRequest(
        "The token function arguments must be in the partition key order: \(partition)")
    }
    guard relation.comparison == .equal || relation.comparison.isSlice else {
      throw .invalidRequest(
        "\(relation.comparison.rawValue) cannot be used with the token function")
    }
    let bound = try tokenValue(try term(relation))
    return (relation.comparison, bound, names.map(\.text).joined(separator: ","))
  }

  /// A token as a number, or as `token(…)` of a key.
  private func tokenValue(_ term: Term) throws(EngineError) -> Int64 {
    if case .call(let name, let arguments) = term.kind, name.name == "token",
      name.keyspace ?? "system" == "system"
    {
      guard arguments.count == table.partitionCount else {
        throw .invalidRequest(
          "Invalid number of arguments in call to function system.token: \(table.partitionCount)"
            + " required but \(arguments.count) provided", at: term.span)
      }
      var values: [[UInt8]] = []
      for (argument, column) in zip(arguments, table.partitionColumns) {
        guard let bytes = try value(argument, column.receiver) else {
          throw .invalidRequest(
            "Invalid null value in condition for column \(column.name)", at: argument.span)
        }
        values.append(bytes)
      }
      return PartitionKey(values: values).token
    }
    let receiver = Receiver(name: "partition key token", type: .bigint)
    guard let bytes = try value(term, receiver), bytes.count == 8 else {
      throw .invalidRequest("Invalid null token value", at: term.span)
    }
    return Int64(bitPattern: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
