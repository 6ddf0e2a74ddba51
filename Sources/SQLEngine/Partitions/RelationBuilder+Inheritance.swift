import Core
import SQLSyntax

/// What a table takes over from those that it inherits from.
///
/// **Source:** PostgreSQL 15, tablecmds.c: MergeAttributes, StorePartitionKey, and what
/// DefineRelation does for partitions.
extension RelationBuilder {
  /// Takes over columns and checks.
  func inherit(from parents: [Relation]) throws(EngineError) {
    for parent in parents {
      relation.parents.append(parent.id)
      var places: [Int: Int] = [:]
      for (index, column) in parent.liveColumns {
        places[index] = try inherit(column, of: parent)
      }
      for (index, column) in parent.liveColumns {
        guard let place = places[index], relation.columns[place].defaultValue == nil,
          column.identity == nil, var value = column.defaultValue
        else { continue }
        value.bound = value.bound.renumbering(places)
        relation.columns[place].defaultValue = value
      }
      for constraint in parent.constraints {
        try inherit(constraint, places)
      }
    }
  }

  private func inherit(_ column: RelationColumn, of parent: Relation) throws(EngineError) -> Int {
    inheritedNames.insert(column.name)
    if let index = relation.attribute(named: column.name) {
      session.notices.append("merging multiple inherited definitions of column \"\(column.name)\"")
      guard relation.columns[index].type == column.type else {
        throw .sql(
          "42804", "inherited column \"\(column.name)\" has a type conflict",
          detail: "\(session.access.displayName(of: relation.columns[index].type)) versus "
            + session.access.displayName(of: column.type))
      }
      if column.isNotNull { relation.columns[index].isNotNull = true }
      return index
    }
    var copy = RelationColumn(name: column.name, type: column.type)
    copy.isNotNull = column.isNotNull
    copy.storage = column.storage
    try append(copy, at: .none)
    return relation.columns.count - 1
  }

  private func inherit(_ constraint: Constraint, _ places: [Int: Int]) throws(EngineError) {
    guard case .check(let syntax, let bound) = constraint.kind, !constraint.isNoInherit,
      !relation.constraints.contains(where: { $0.name == constraint.name })
    else { return }
    relation.constraints.append(
      Constraint(
        id: session.database.newObjectID(), name: constraint.name,
        kind: .check(syntax, bound.renumbering(places)),
        columns: constraint.columns.compactMap { places[$0] },
        isValidated: constraint.isValidated))
  }

  /// A column that is written in the statement and inherited, too.
  /// - Returns: whether there is one.
  func merge(_ definition: ColumnDefinition) throws(EngineError) -> Int? {
    let name = definition.name.text
    guard inheritedNames.contains(name), let index = relation.attribute(named: name) else {
      if definition.type == nil {
        throw .sql("42703", "column \"\(name)\" does not exist", at: definition.span)
      }
      return nil
    }
    guard let typeName = definition.type else { return index }
    session.notices.append("merging column \"\(name)\" with inherited definition")
    let type = try session.resolve(typeName)
    guard type == relation.columns[index].type else {
      throw .sql(
        "42804", "column \"\(name)\" has a type conflict", at: typeName.span,
        detail: "\(session.access.displayName(of: relation.columns[index].type)) versus "
          + session.access.displayName(of: type))
    }
    return index
  }

  /// PARTITION BY.
  func partition(by key: PartitionKey) throws(EngineError) {
    guard let strategy = Partitioning.Strategy(rawValue: key.strategy.text.lowercased()) else {
      throw .sql(
        "22023", "unrecognized partitioning strategy \"\(key.strategy.text)\"",
        at: key.strategy.span)
    }
    if strategy == .list, key.elements.count > 1 {
      throw .sql("42P17", "cannot use \"list\" partition strategy with more than one column")
    }
    var keys: [Partitioning.Key] = []
    for element in key.elements {
      var attribute: Int?
      if case .column(let reference) = element.expression.kind, reference.table == nil {
        let name = reference.column.text
        guard let index = relation.attribute(named: name) else {
          if Binder.systemColumns.contains(where: { $0.0 == name }) {
            throw .sql(
              "42P17", "cannot use system column \"\(name)\" in partition key",
              at: reference.span)
          }
          throw .sql(
            "42703", "column \"\(name)\" named in partition key does not exist",
            at: reference.span)
        }
        if relation.columns[index].isComputed || pendingGenerated.contains(index) {
          throw .sql(
            "42P17", "cannot use generated column in partition key", at: reference.span,
            detail: "Column \"\(name)\" is a generated column.")
        }
        attribute = index
      }
      let bound = try bindOwn(element.expression, Clause(name: "partition key expressions"))
      if bound.isVolatile || bound.isStable {
        throw .sql(
          "42P17", "functions in partition key expression must be marked IMMUTABLE",
          at: element.expression.span)
      }
      if attribute == nil, bound.columns.isEmpty {
        throw .sql(
          "42P17", "cannot use constant expression as partition key", at: element.expression.span)
      }
      keys.append(
        Partitioning.Key(attribute: attribute, syntax: element.expression, bound: bound))
    }
    relation.partitioning = Partitioning(strategy: strategy, keys: keys)
  }

  /// A key of a partitioned table must tell the partitions apart.
  func checkPartitionKey(_ columns: [Int], isPrimary: Bool) throws(EngineError) {
    guard let partitioning = relation.partitioning else { return }
    let word = isPrimary ? "PRIMARY KEY" : "UNIQUE"
    for key in partitioning.keys {
      guard let attribute = key.attribute else {
        throw .sql(
          "0A000", "unsupported \(word) constraint with partition key definition",
          detail: "\(word) constraints cannot be used when partition keys include expressions.")
      }
      guard !columns.contains(attribute) else { continue }
      throw .sql(
        "0A000",
        "unique constraint on partitioned table must include all partitioning columns",
        detail: "\(word) constraint on table \"\(relation.name)\" lacks column "
          + "\"\(relation.columns[attribute].name)\" which is part of the partition key.")
    }
  }
}
