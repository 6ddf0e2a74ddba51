import Core

/// Turns assignments and deletions, as typed, into changes of columns.
///
/// **Source:** Cassandra 4.0, `Operation`: what is refused, and in which words.
struct AssignmentReader {
  let table: TableSchema
  let context: StatementContext

  func slot(of name: Identifier) throws(EngineError) -> Int {
    guard let slot = table.slot(of: name.text) else { throw .undefinedColumn(name, in: table) }
    return slot
  }

  private func value(
    _ term: Term, _ name: String, _ type: CQLType
  ) throws(EngineError) -> [UInt8]? {
    try term.value(for: Receiver(name: name, type: type), in: context.evaluation)
  }

  private func quote(_ term: Term) -> String {
    let end = min(term.span.end, context.text.count)
    guard term.span.start < end else { return "" }
    return String(decoding: context.text[term.span.start..<end], as: UTF8.self)
  }

  // MARK: - Assignments

  func change(_ assignment: UpdateStatement.Assignment) throws(EngineError) -> SlotChange {
    let slot = try slot(of: assignment.column)
    let column = table.columns[slot]
    guard !column.isPrimaryKey else {
      throw .invalidRequest(
        "PRIMARY KEY part \(column.name) found in SET part", at: assignment.column.span)
    }
    let change: ColumnChange =
      switch assignment.change {
      case .set(let term): try setting(term, column)
      case .add(let term): try addition(term, column)
      case .subtract(let term): try subtraction(term, column)
      case .prepend(let term): try prepending(term, column)
      case .setElement(let key, let term): try elementSetting(key, term, column)
      case .setField(let field, let term): try fieldSetting(field, term, column)
      }
    return SlotChange(slot: slot, change: change)
  }

  /// `c = term`, also what INSERT does.
  func setting(_ term: Term, _ column: ColumnSchema) throws(EngineError) -> ColumnChange {
    guard column.type != .counter else {
      throw .invalidRequest(
        "Cannot set the value of counter column \(column.name) (counters can only be"
          + " incremented/decremented, not set)", at: term.span)
    }
    return .set(try term.value(for: column.receiver, in: context.evaluation))
  }

  private func refusal(_ operation: String, _ kind: String, _ column: ColumnSchema) -> EngineError {
    .invalidRequest("Invalid operation (\(operation)) for \(kind) column \(column.name)")
  }

  private func addition(_ term: Term, _ column: ColumnSchema) throws(EngineError) -> ColumnChange {
    let text = "\(column.name) = \(column.name) + \(quote(term))"
    guard column.type.isCollection else {
      if case .tuple = column.type { throw refusal(text, "tuple", column) }
      if case .user = column.type { throw refusal(text, "tuple", column) }
      return .count(try amount(term, column, text))
    }
    guard column.type.isMultiCell else { throw refusal(text, "frozen collection", column) }
    guard let parts = try term.value(for: column.receiver, in: context.evaluation) else {
      return .addParts(of: [0, 0, 0, 0])
    }
    return .addParts(of: parts)
  }

  private func amount(
    _ term: Term, _ column: ColumnSchema, _ text: String
  ) throws(EngineError) -> Int64 {
    guard column.type == .counter else { throw refusal(text, "non counter", column) }
    guard let bytes = try value(term, column.name, .bigint), bytes.count == 8 else {
      throw .invalidRequest("Invalid null value for counter increment")
    }
    return Int64(bitPattern: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  private func subtraction(
    _ term: Term, _ column: ColumnSchema
  ) throws(EngineError) -> ColumnChange {
    let text = "\(column.name) = \(column.name) - \(quote(term))"
    guard column.type.isCollection else {
      if case .tuple = column.type { throw refusal(text, "tuple", column) }
      let amount = try amount(term, column, text)
      guard amount != .min else {
        throw .invalidRequest(
          "The negation of \(amount) overflows supported counter precision (signed 8 bytes"
            + " integer)")
      }
      return .count(-amount)
    }
    guard column.type.isMultiCell else { throw refusal(text, "frozen collection", column) }
    switch column.type {
    case .map(let key, _, _):
      let keys = try value(term, column.name, .set(key, isFrozen: false))
      return .removeParts(keys.flatMap { Composite.elements(of: $0) } ?? [])
    case .set:
      let elements = try term.value(for: column.receiver, in: context.evaluation)
      return .removeParts(elements.flatMap { Composite.elements(of: $0) } ?? [])
    default:
      let elements = try term.value(for: column.receiver, in: context.evaluation)
      return .removeElements(elements.flatMap { Composite.elements(of: $0) } ?? [])
    }
  }

  private func prepending(
    _ term: Term, _ column: ColumnSchema
  ) throws(EngineError) -> ColumnChange {
    let text = "\(column.name) = \(quote(term)) - \(column.name)"
    guard case .list(_, let isFrozen) = column.type else {
      if column.type == .counter || column.type.isCollection {
        return try addition(term, column)
      }
      throw refusal(text, "non list", column)
    }
    guard !isFrozen else { throw refusal(text, "frozen list", column) }
    guard let elements = try term.value(for: column.receiver, in: context.evaluation) else {
      return .addParts(of: [0, 0, 0, 0])
    }
    return .prependElements(of: elements)
  }

  private func elementSetting(
    _ key: Term, _ term: Term, _ column: ColumnSchema
  ) throws(EngineError) -> ColumnChange {
    let text = "\(column.name)[\(quote(key))] = \(quote(term))"
    guard column.type.isCollection else { throw refusal(text, "non collection", column) }
    guard column.type.isMultiCell else { throw refusal(text, "frozen collection", column) }
    switch column.type {
    case .list(let element, _):
      let index = try index(key)
      return .setIndex(index, try value(term, "value(\(column.name))", element))
    case .map(let keyType, let valueType, _):
      guard let bytes = try value(key, "key(\(column.name))", keyType) else {
        throw .invalidRequest("Invalid null map key", at: key.span)
      }
      return .setEntry(
        key: bytes, try value(term, "value(\(column.name))", valueType))
    default: throw refusal(text, "set", column)
    }
  }

  private func index(_ term: Term) throws(EngineError) -> Int {
    guard let bytes = try value(term, "idx(l)", .int), bytes.count == 4 else {
      throw .invalidRequest("Invalid null value for list index", at: term.span)
    }
    return Int(Int32(bitPattern: bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }))
  }

  private func fieldSetting(
    _ field: Identifier, _ term: Term, _ column: ColumnSchema
  ) throws(EngineError) -> ColumnChange {
    let text = "\(column.name).\(field.text) = \(quote(term))"
    guard case .user(let type) = column.type else { throw refusal(text, "non-UDT", column) }
    guard column.type.isMultiCell else { throw refusal(text, "frozen UDT", column) }
    let index = try fieldIndex(field, type, column)
    let name = "\(column.name).\(field.text)"
    return .setField(index, try value(term, name, type.fields[index].type))
  }

  private func fieldIndex(
    _ field: Identifier, _ type: UserType, _ column: ColumnSchema
  ) throws(EngineError) -> Int {
    guard let index = type.index(of: field.text) else {
      let nearest = NearestName.find(field.text, among: type.fields.map(\.name))
      throw .invalidRequest(
        "UDT column \(column.name) does not have a field named \(field.text)", at: field.span,
        hint: nearest.map { "Did you mean `\($0)`?" })
    }
    return index
  }

  // MARK: - Deletions

  func deletion(_ target: DeleteStatement.Target) throws(EngineError) -> SlotChange {
    switch target {
    case .column(let name):
      return SlotChange(slot: try deletedSlot(name), change: .set(nil))
    case .element(let name, let key):
      let slot = try deletedSlot(name)
      return SlotChange(slot: slot, change: try elementDeletion(key, table.columns[slot]))
    case .field(let name, let field):
      let slot = try deletedSlot(name)
      let column = table.columns[slot]
      guard case .user(let type) = column.type else {
        throw .invalidRequest("Invalid deletion operation for non-UDT column \(column.name)")
      }
      guard column.type.isMultiCell else {
        throw .invalidRequest("Invalid deletion operation for frozen UDT column \(column.name)")
      }
      return SlotChange(
        slot: slot, change: .setField(try fieldIndex(field, type, column), nil))
    }
  }

  private func deletedSlot(_ name: Identifier) throws(EngineError) -> Int {
    let slot = try slot(of: name)
    guard !table.columns[slot].isPrimaryKey else {
      throw .invalidRequest(
        "Invalid identifier \(name.text) for deletion (should not be a PRIMARY KEY part)",
        at: name.span)
    }
    return slot
  }

  private func elementDeletion(
    _ key: Term, _ column: ColumnSchema
  ) throws(EngineError) -> ColumnChange {
    guard column.type.isCollection else {
      throw .invalidRequest("Invalid deletion operation for non collection column \(column.name)")
    }
    guard column.type.isMultiCell else {
      throw .invalidRequest(
        "Invalid deletion operation for frozen collection column \(column.name)")
    }
    switch column.type {
    case .list: return .removeIndex(try index(key))
    case .set(let type, _), .map(let type, _, _):
      guard let bytes = try value(key, "key(\(column.name))", type) else {
        throw .invalidRequest("Invalid null value for set element deletion", at: key.span)
      }
      return .removeParts([bytes])
    default: return .set(nil)
    }
  }
}
