import Core
import SQLSyntax

/// LIKE in CREATE TABLE.
extension RelationBuilder {
  func copyColumns(_ clause: LikeClause) throws(EngineError) {
    let source = try session.relation(named: clause.table)
    guard [.table, .view, .materializedView, .composite].contains(source.kind) else {
      throw .sql(
        "42809", "relation \"\(source.name)\" is invalid in LIKE clause", at: clause.table.span,
        detail: "This operation is not supported for sequences.")
    }
    // Where each column of the source has come to stand.
    var places: [Int: Int] = [:]
    for (index, column) in source.liveColumns {
      var copy = RelationColumn(name: column.name, type: column.type)
      copy.isNotNull = column.isNotNull
      if clause.includes.contains(.comments) { copy.comment = column.comment }
      if clause.includes.contains(.storage) { copy.storage = column.storage }
      places[index] = relation.columns.count
      try append(copy, at: clause.table.span)
    }
    for (index, column) in source.liveColumns {
      guard let place = places[index] else { continue }
      try copyValue(of: column, source, to: place, places, clause)
    }
    if clause.includes.contains(.constraints) {
      for constraint in source.constraints {
        guard case .check(let expression, _) = constraint.kind else { continue }
        checks.append(
          PendingCheck(
            name: constraint.name, expression: expression, isNoInherit: constraint.isNoInherit))
      }
    }
    if clause.includes.contains(.indexes) { copyIndexes(source, places) }
  }

  private func copyValue(
    of column: RelationColumn, _ source: Relation, to place: Int, _ places: [Int: Int],
    _ clause: LikeClause
  ) throws(EngineError) {
    if column.identity != nil {
      guard clause.includes.contains(.identity), let id = column.defaultValue?.sequence,
        let old = session.catalog.relation(id)?.sequence
      else { return }
      try makeSequence(for: place, options: [], identity: column.identity)
      if let new = relation.columns[place].defaultValue?.sequence,
        var sequence = session.catalog.relation(new)
      {
        sequence.sequence = old
        session.put(.relation(sequence))
        session.restart(
          sequence: new, SequenceState(last: old.start, isCalled: false))
      }
      return
    }
    guard let value = column.defaultValue else { return }
    if value.isGenerated {
      guard clause.includes.contains(.generated) else { return }
      var copy = value
      copy.bound = value.bound.renumbering(places)
      relation.columns[place].defaultValue = copy
    } else if clause.includes.contains(.defaults) {
      relation.columns[place].defaultValue = value
    }
  }

  private func copyIndexes(_ source: Relation, _ places: [Int: Int]) {
    for id in source.indexes {
      guard let index = session.catalog.index(id) else { continue }
      let carried = source.constraints.first { $0.index == id }
      guard let carried else {
        var copy = index
        for key in copy.keys.indices {
          copy.keys[key].attribute = copy.keys[key].attribute.flatMap { places[$0] }
          copy.keys[key].bound = copy.keys[key].bound.renumbering(places)
        }
        copy.predicate = index.predicate.map { ($0.syntax, $0.bound.renumbering(places)) }
        copy.included = index.included.compactMap { places[$0] }
        copiedIndexes.append(copy)
        continue
      }
      var isPrimary = false
      if case .primaryKey = carried.kind { isPrimary = true }
      let columns = carried.columns.compactMap { places[$0] }
      if isPrimary { for column in columns { relation.columns[column].isNotNull = true } }
      var key = PendingKey(columns: columns, isPrimary: isPrimary)
      key.timing = ConstraintTiming(
        isDeferrable: carried.isDeferrable, isInitiallyDeferred: carried.isInitiallyDeferred)
      key.isNullsDistinct = index.isNullsDistinct
      key.included = index.included.compactMap { places[$0] }
      keys.append(key)
    }
  }

  /// Makes an index like one of another table.
  func addCopy(of other: IndexDefinition) throws(EngineError) {
    let names = other.keys.map { key in
      key.attribute.map { relation.columns[$0].name }
        ?? key.syntax.map { Binder.indexColumnName(of: $0) } ?? "expr"
    }
    var index = IndexDefinition(
      id: session.database.newObjectID(), schema: relation.schema,
      name: session.freeName([relation.name] + names + ["idx"], in: relation.schema),
      relation: relation.id, keys: other.keys, isUnique: other.isUnique)
    index.isNullsDistinct = other.isNullsDistinct
    index.predicate = other.predicate
    index.included = other.included
    index.method = other.method
    session.database.makeIndex(&index)
    session.put(.index(index))
    relation.indexes.append(index.id)
    session.put(.relation(relation))
  }
}

extension BoundExpression {
  /// The expression with its columns numbered anew; columns not listed keep their numbers.
  func renumbering(_ places: [Int: Int]) -> BoundExpression {
    if case .column(let id, let type) = self { return .column(places[id] ?? id, type) }
    return mapChildren { $0.renumbering(places) }
  }

  /// Whether a call in it may give another answer in another statement.
  var isStable: Bool {
    contains { part in
      // Concatenation is stable only for what it prints; integers and texts print one way.
      if case .call(let call) = part { return call.volatility == .stable && call.name != "||" }
      return false
    }
  }
}
