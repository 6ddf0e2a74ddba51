import Core

/// Relations of several columns, and of tokens.
extension RelationReader {
  func tupleRestriction(
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
