import Core
import SQLSyntax

/// Partitions: made, attached, detached, and given what their table has.
extension SQLSession {
  /// The tables that a new one inherits from.
  func parents(of statement: CreateTableStatement) throws(EngineError) -> [Relation] {
    if let name = statement.partitionOf {
      let parent = try relation(named: name)
      guard parent.isPartitioned else {
        throw .sql("42809", "\"\(parent.name)\" is not partitioned", at: name.span)
      }
      try lock(parent.id, .accessExclusive)
      return [parent]
    }
    var result: [Relation] = []
    for name in statement.inherits {
      let parent = try relation(named: name)
      guard parent.kind == .table else {
        throw .sql(
          "42809", "inherited relation \"\(parent.name)\" is not a table or foreign table",
          at: name.span)
      }
      if parent.isPartitioned {
        throw .sql(
          "42809", "cannot inherit from partitioned table \"\(parent.name)\"", at: name.span)
      }
      if parent.isPartition {
        throw .sql("42809", "cannot inherit from partition \"\(parent.name)\"", at: name.span)
      }
      if result.contains(where: { $0.id == parent.id }) {
        throw .sql(
          "42P07", "relation \"\(parent.name)\" would be inherited from more than once",
          at: name.span)
      }
      try lock(parent.id, .shareUpdateExclusive)
      result.append(parent)
    }
    return result
  }

  /// The bound of a new partition.
  func partitionBound(
    _ syntax: PartitionBound, of name: String, in parent: Relation
  ) throws(EngineError) -> Partitioning.Bound {
    guard let partitioning = parent.partitioning else {
      throw .sql("42809", "\"\(parent.name)\" is not partitioned")
    }
    let bound = try values(of: syntax, partitioning)
    if case .range(let from, let to) = bound, partitioning.compare(from, to) >= 0 {
      throw .sql(
        "42P17", "empty range bound specified for partition \"\(name)\"",
        detail: "Specified lower bound \(try shown(from, partitioning)) is greater than or equal "
          + "to upper bound \(try shown(to, partitioning)).")
    }
    for id in catalog.children(of: parent.id) {
      guard let other = catalog.relation(id), let taken = other.partitionBound,
        partitioning.overlap(bound, taken)
      else { continue }
      if bound.isDefault {
        throw .sql(
          "42P17",
          "partition \"\(name)\" conflicts with existing default partition \"\(other.name)\"")
      }
      throw .sql("42P17", "partition \"\(name)\" would overlap partition \"\(other.name)\"")
    }
    return bound
  }

  private func values(of syntax: PartitionBound, _ partitioning: Partitioning)
    throws(EngineError) -> Partitioning.Bound
  {
    let mismatch = EngineError.sql(
      "42P16", "invalid bound specification for a \(partitioning.strategy.rawValue) partition")
    switch (syntax, partitioning.strategy) {
    case (.isDefault, .hash):
      throw .sql("42P16", "a hash-partitioned table may not have a default partition")
    case (.isDefault, _): return .isDefault
    case (.values(let expressions), .list):
      var values: [SQLValue] = []
      for expression in expressions { values.append(try constant(expression, 0, partitioning)) }
      return .list(values)
    case (.range(let from, let to), .range):
      guard from.count == partitioning.keys.count else {
        throw .sql("42P16", "FROM must specify exactly one value per partitioning column")
      }
      guard to.count == partitioning.keys.count else {
        throw .sql("42P16", "TO must specify exactly one value per partitioning column")
      }
      return .range(from: try limits(from, partitioning), to: try limits(to, partitioning))
    case (.hash(let modulus, let remainder), .hash):
      guard modulus > 0 else {
        throw .sql("42P16", "modulus for hash partition must be an integer value greater than zero")
      }
      guard remainder >= 0, remainder < modulus else {
        throw .sql("42P16", "remainder for hash partition must be less than modulus")
      }
      return .hash(modulus: modulus, remainder: remainder)
    default: throw mismatch
    }
  }

  private func limits(_ expressions: [Expression], _ partitioning: Partitioning)
    throws(EngineError) -> [Partitioning.Limit]
  {
    var result: [Partitioning.Limit] = []
    for (index, expression) in expressions.enumerated() {
      if case .column(let reference) = expression.kind, reference.table == nil {
        if reference.column.text == "minvalue" {
          result.append(.minimum)
          continue
        }
        if reference.column.text == "maxvalue" {
          result.append(.maximum)
          continue
        }
      }
      let value = try constant(expression, index, partitioning)
      if value.isNull { throw .sql("42P16", "cannot specify NULL in range bound") }
      result.append(.value(value))
    }
    return result
  }

  private func constant(_ expression: Expression, _ index: Int, _ partitioning: Partitioning)
    throws(EngineError) -> SQLValue
  {
    let type = partitioning.keys[index].bound.type
    let binder = Binder(session: self)
    binder.level.clause = Clause(name: "partition bound")
    if let place = expression.firstColumn {
      throw .sql("0A000", "cannot use column reference in partition bound expression", at: place)
    }
    let bound = try binder.bind(expression)
    guard let value = try binder.coerced(bound, to: type, in: .assignment) else {
      throw .mismatch(
        "specified value cannot be cast to type \(access.displayName(of: type)) for column "
          + "\"\(Deparser.text(partitioning.keys[index].syntax))\"", at: expression.span)
    }
    return try evaluate(value)
  }

  private func shown(_ limits: [Partitioning.Limit], _ partitioning: Partitioning)
    throws(EngineError) -> String
  {
    var parts: [String] = []
    for (limit, key) in zip(limits, partitioning.keys) {
      switch limit {
      case .minimum: parts.append("MINVALUE")
      case .maximum: parts.append("MAXVALUE")
      case .value(let value):
        let text = String(
          decoding: try TextForm.printed(value, as: key.bound.type, &evaluation), as: UTF8.self)
        let isNumber = kind(of: key.bound.type) == .number
        parts.append(isNumber ? text : "'\(text)'")
      }
    }
    return "(\(parts.joined(separator: ", ")))"
  }

  /// Gives a partition the indexes, keys, references and triggers of its table.
  func equipPartition(_ id: ObjectID, from parentID: ObjectID) throws(EngineError) {
    guard let parent = catalog.relation(parentID) else { return }
    for index in parent.indexes { try equip(id, withIndex: index, of: parent) }
    guard var partition = catalog.relation(id) else { return }
    let places = partition.attributes(matching: parent)
    for constraint in parent.constraints {
      guard case .foreignKey = constraint.kind,
        !partition.constraints.contains(where: { $0.name == constraint.name })
      else { continue }
      var copy = Constraint(
        id: database.newObjectID(), name: constraint.name, kind: constraint.kind,
        columns: constraint.columns.compactMap { places[$0] })
      copy.isDeferrable = constraint.isDeferrable
      copy.isInitiallyDeferred = constraint.isInitiallyDeferred
      partition.constraints.append(copy)
    }
    for trigger in parent.triggers where trigger.isForEachRow {
      guard !partition.triggers.contains(where: { $0.parent == trigger.id }) else { continue }
      partition.triggers.append(copy(of: trigger, places))
    }
    put(.relation(partition))
    for child in catalog.children(of: id) { try equipPartition(child, from: id) }
  }

  private func copy(of trigger: Trigger, _ places: [Int?]) -> Trigger {
    var copy = Trigger(
      id: database.newObjectID(), name: trigger.name, timing: trigger.timing,
      operations: trigger.operations, columns: trigger.columns.compactMap { places[$0] },
      isForEachRow: true, condition: trigger.condition, routine: trigger.routine)
    copy.arguments = trigger.arguments
    copy.state = trigger.state
    copy.isConstraint = trigger.isConstraint
    copy.isDeferrable = trigger.isDeferrable
    copy.isInitiallyDeferred = trigger.isInitiallyDeferred
    copy.parent = trigger.id
    return copy
  }

  /// Gives a partition an index like one of its table, or finds that it has one.
  func equip(_ id: ObjectID, withIndex indexID: ObjectID, of parent: Relation)
    throws(EngineError)
  {
    guard let model = catalog.index(indexID), var partition = catalog.relation(id) else { return }
    let attributes = partition.attributes(matching: parent)
    var places: [Int: Int] = [:]
    for (index, attribute) in attributes.enumerated() { places[index] = attribute }
    let carried = parent.constraints.first { $0.index == indexID }
    let wanted = model.attributes?.compactMap { places[$0] }
    for own in partition.indexes {
      guard var index = catalog.index(own), index.parent == nil, wanted != nil,
        index.attributes == wanted, index.isUnique == model.isUnique, index.predicate == nil,
        model.predicate == nil, index.isConstraint == (carried != nil)
      else { continue }
      index.parent = indexID
      put(.index(index))
      return
    }
    let names = model.keys.map { key in
      key.attribute.map { parent.columns[$0].name }
        ?? key.syntax.map { Binder.indexColumnName(of: $0) } ?? "expr"
    }
    var parts = [partition.name] + names
    var isPrimary = false
    if case .primaryKey? = carried?.kind { isPrimary = true }
    parts =
      isPrimary
      ? [partition.name, "pkey"] : parts + [carried == nil ? "idx" : "key"]
    var index = IndexDefinition(
      id: database.newObjectID(), schema: partition.schema,
      name: freeName(parts, in: partition.schema), relation: id, keys: model.keys,
      isUnique: model.isUnique)
    for key in index.keys.indices {
      index.keys[key].attribute = index.keys[key].attribute.flatMap { places[$0] }
      index.keys[key].bound = index.keys[key].bound.renumbering(places)
    }
    index.isNullsDistinct = model.isNullsDistinct
    index.predicate = model.predicate.map { ($0.syntax, $0.bound.renumbering(places)) }
    index.included = model.included.compactMap { places[$0] }
    index.method = model.method
    index.isConstraint = carried != nil
    index.parent = indexID
    database.makeIndex(&index)
    if !partition.isPartitioned { try fill(index, partition) }
    put(.index(index))
    partition.indexes.append(index.id)
    if let carried {
      for column in carried.columns where isPrimary {
        if let place = places[column] { partition.columns[place].isNotNull = true }
      }
      partition.constraints.append(
        Constraint(
          id: database.newObjectID(), name: index.name,
          kind: isPrimary ? .primaryKey(index: index.id) : .unique(index: index.id),
          columns: carried.columns.compactMap { places[$0] },
          isDeferrable: carried.isDeferrable, isInitiallyDeferred: carried.isInitiallyDeferred))
    }
    put(.relation(partition))
    for child in catalog.children(of: id) { try equip(child, withIndex: index.id, of: partition) }
  }

  /// Whether every row of a table, and of those below it, may lie where the table is now.
  /// - Parameter message: what is wrong if not.
  func checkRows(of id: ObjectID, _ message: (Relation) -> String) throws(EngineError) {
    let context = plainContext()
    for member in catalog.family(of: id) where !member.isPartitioned {
      guard let heap = database.heaps[member.heap],
        let partition = try PartitionGuard(member, context)
      else { continue }
      for version in 0..<heap.versionCount
      where context.visibility.state(of: heap.version(version), index: version) == .live {
        var row = heap.row(version)
        while row.count < member.columns.count { row.append(.null) }
        if try !partition.accepts(row) { throw .sql("23514", message(member)) }
      }
    }
  }

  /// A new partition must not claim rows that the default one holds.
  func checkDefault(of parent: Relation, except id: ObjectID) throws(EngineError) {
    for child in catalog.children(of: parent.id) where child != id {
      guard let relation = catalog.relation(child), relation.partitionBound?.isDefault == true
      else {
        continue
      }
      try checkRows(of: child) { member in
        "updated partition constraint for default partition \"\(member.name)\" would be violated "
          + "by some row"
      }
    }
  }
}
