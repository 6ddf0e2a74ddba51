import Core

/// What must hold for a modification to be applied, with its values worked out.
enum ConditionPlan {
  case none
  case ifExists
  case ifNotExists
  case ifAll([ColumnCondition])

  var isPresent: Bool { if case .none = self { false } else { true } }

  init(
    _ condition: ModificationCondition, table: TableSchema, context: StatementContext
  ) throws(EngineError) {
    switch condition {
    case .none: self = .none
    case .ifExists: self = .ifExists
    case .ifNotExists: self = .ifNotExists
    case .ifAll(let conditions):
      var all: [ColumnCondition] = []
      for condition in conditions {
        all.append(try ColumnCondition(condition, table: table, context: context))
      }
      self = .ifAll(all)
    }
  }

  /// Slots of the columns that are looked at, each once, in the order of the text; nil if it is
  /// whole rows that are looked at.
  var slots: [Int]? {
    guard case .ifAll(let conditions) = self else { return nil }
    var slots: [Int] = []
    for condition in conditions where !slots.contains(condition.slot) {
      slots.append(condition.slot)
    }
    return slots
  }

  /// No condition is on a column of single rows.
  func looksOnlyAtStatic(in table: TableSchema) -> Bool {
    switch self {
    case .none, .ifExists, .ifNotExists: true
    case .ifAll(let conditions): conditions.allSatisfy { table.columns[$0.slot].isStatic }
    }
  }

  /// - Parameter exists: whether the row, or the partition's static columns if those are meant, is
  ///   there.
  func holds(for view: RowView, exists: Bool) throws(EngineError) -> Bool {
    switch self {
    case .none: return true
    case .ifExists: return exists
    case .ifNotExists: return !exists
    case .ifAll(let conditions):
      var result = true
      for condition in conditions where try !condition.holds(for: view) { result = false }
      return result
    }
  }
}

/// One comparison of an IF clause.
///
/// **Source:** Cassandra 4.0, `ColumnCondition`.
struct ColumnCondition {
  enum Part {
    case whole
    case element(key: [UInt8])
    case index(Int)
    case field(Int)
  }

  let slot: Int
  let part: Part
  let comparison: RelationOperator
  /// Of what is compared.
  let type: CQLType
  /// One, unless the operator is IN.
  let values: [[UInt8]?]

  init(
    _ condition: Condition, table: TableSchema, context: StatementContext
  ) throws(EngineError) {
    guard let slot = table.slot(of: condition.column.text) else {
      throw .undefinedColumn(condition.column, in: table)
    }
    let column = table.columns[slot]
    guard !column.isPrimaryKey else {
      throw .invalidRequest(
        "PRIMARY KEY column '\(column.name)' cannot have IF conditions",
        at: condition.column.span)
    }
    if column.type == .counter {
      throw .invalidRequest("Conditions on counters are not supported")
    }
    self.slot = slot
    comparison = condition.comparison
    let (part, receiver) = try Self.part(condition, column, context)
    self.part = part
    type = receiver.type
    if comparison.isSlice { try Self.checkDuration(receiver.type, comparison) }
    values = try Self.values(condition, receiver, context)
  }

  private static func part(
    _ condition: Condition, _ column: ColumnSchema, _ context: StatementContext
  ) throws(EngineError) -> (Part, Receiver) {
    switch condition.left {
    case .column: return (.whole, column.receiver)
    case .element(_, let key):
      switch column.type {
      case .list(let element, _):
        let bytes = try key.value(
          for: Receiver(name: "idx(\(column.name))", type: .int), in: context.evaluation)
        guard let bytes, bytes.count == 4 else {
          throw .invalidRequest("Invalid null value for list element access", at: key.span)
        }
        let index = Int32(bitPattern: bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        guard index >= 0 else {
          throw .invalidRequest("Invalid negative list index \(index)", at: key.span)
        }
        return (.index(Int(index)), Receiver(name: "value(\(column.name))", type: element))
      case .map(let keyType, let valueType, _):
        let bytes = try key.value(
          for: Receiver(name: "key(\(column.name))", type: keyType), in: context.evaluation)
        guard let bytes else {
          throw .invalidRequest("Invalid null value for map element access", at: key.span)
        }
        return (
          .element(key: bytes), Receiver(name: "value(\(column.name))", type: valueType)
        )
      case .set:
        throw .invalidRequest("Invalid element access syntax for set column \(column.name)")
      default:
        throw .invalidRequest(
          "Invalid element access syntax for non-collection column \(column.name)")
      }
    case .field(_, let field):
      guard case .user(let type) = column.type, let index = type.index(of: field.text) else {
        throw .invalidRequest(
          "Unknown field \(field.text) for column \(column.name)", at: field.span)
      }
      return (
        .field(index),
        Receiver(name: "\(column.name).\(field.text)", type: type.fields[index].type)
      )
    }
  }

  private static func checkDuration(
    _ type: CQLType, _ comparison: RelationOperator
  ) throws(EngineError) {
    guard type.containsDuration else { return }
    let what =
      switch type {
      case .list, .set, .map: "are not supported on collections containing durations"
      case .tuple: "are not supported on tuples containing durations"
      case .user: "are not supported on UDTs containing durations"
      default: "( \(comparison.rawValue) ) are not supported on durations"
      }
    throw .invalidRequest("Slice conditions \(what)")
  }

  private static func values(
    _ condition: Condition, _ receiver: Receiver, _ context: StatementContext
  ) throws(EngineError) -> [[UInt8]?] {
    switch condition.value {
    case .term(let term): return [try term.value(for: receiver, in: context.evaluation)]
    case .list(let terms):
      var values: [[UInt8]?] = []
      for term in terms {
        values.append(try term.value(for: receiver, in: context.evaluation))
      }
      return values
    case .marker(let term):
      let list = Receiver(
        name: "in(\(receiver.name))", type: .list(receiver.type, isFrozen: true))
      guard let bytes = try term.value(for: list, in: context.evaluation) else {
        throw .invalidRequest("Invalid null list in IN condition")
      }
      return Composite.elements(of: bytes) ?? []
    }
  }

  // MARK: - Deciding

  func holds(for view: RowView) throws(EngineError) -> Bool {
    let found = found(in: view)
    if comparison == .in { return values.contains { isEqual(found, $0) } }
    guard let value = values.first ?? nil else {
      switch comparison {
      case .equal: return isEqual(found, nil)
      case .notEqual: return !isEqual(found, nil)
      default:
        throw .invalidRequest(
          "Invalid comparison with null for operator \"\(comparison.rawValue)\"")
      }
    }
    guard let found = found ?? emptyCollection else { return comparison == .notEqual }
    return comparison.holds(type.compare(found, value))
  }

  private func isEqual(_ a: [UInt8]?, _ b: [UInt8]?) -> Bool {
    switch (a ?? emptyCollection, b ?? emptyCollection) {
    case (nil, nil): true
    case (let a?, let b?): type.compare(a, b) == 0
    default: false
    }
  }

  /// A collection of cells that has none is the empty one.
  private var emptyCollection: [UInt8]? {
    guard case .whole = part, type.isMultiCell, type.isCollection else { return nil }
    return [0, 0, 0, 0]
  }

  private func found(in view: RowView) -> [UInt8]? {
    guard let whole = view.value(ofSlot: slot) else { return nil }
    switch part {
    case .whole: return whole
    case .index(let index):
      let elements = Composite.elements(of: whole) ?? []
      return index < elements.count ? elements[index] : nil
    case .element(let key):
      return Composite.entries(of: whole)?.first { $0.key == key }?.value
    case .field(let index):
      let fields = Composite.fields(of: whole, count: index + 1)
      guard case .user(let user) = view.table.columns[slot].type else { return nil }
      let all = fields ?? Composite.fields(of: whole, count: user.fields.count)
      return all.flatMap { index < $0.count ? $0[index] : nil }
    }
  }
}
