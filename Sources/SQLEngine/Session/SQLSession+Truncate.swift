import Core
import SQLSyntax

/// TRUNCATE.
extension SQLSession {
  func truncate(_ statement: TruncateStatement) throws(EngineError) -> Outcome {
    var targets: [Relation] = []
    for reference in statement.tables {
      let relation = try relation(named: reference.name)
      guard relation.kind == .table else {
        throw .wrongObject(relation.name, isNo: "table", at: reference.span)
      }
      try refuseSystem(relation)
      if reference.isOnly, relation.isPartitioned {
        throw .sql("42809", "cannot truncate only a partitioned table").withHint(
          "Do not specify the ONLY keyword, or use TRUNCATE ONLY on the partitions directly.")
      }
      let family = reference.isOnly ? [relation] : catalog.family(of: relation.id)
      for member in family where !targets.contains(where: { $0.id == member.id }) {
        targets.append(member)
      }
    }
    try addReferring(statement, to: &targets)
    var triggers: [TriggerSet] = []
    for relation in targets {
      guard let set = try TriggerSet(relation, plainContext()) else { continue }
      try set.fireStatement(.before, .truncate)
      triggers.append(set)
    }
    for var relation in targets where !relation.isPartitioned {
      relation.heap = database.newHeap(isTemporary: relation.isTemporary)
      put(.relation(relation))
      if statement.restartsIdentity {
        for other in catalog.relations where other.owner?.relation == relation.id {
          guard let start = other.sequence?.start else { continue }
          restart(sequence: other.id, SequenceState(last: start, isCalled: false))
        }
      }
      try replaceIndexes(of: relation)
    }
    for set in triggers { try set.fireStatement(.after, .truncate) }
    return tag("TRUNCATE TABLE")
  }

  /// Tables that refer to those that are emptied must be emptied, too.
  private func addReferring(_ statement: TruncateStatement, to targets: inout [Relation])
    throws(EngineError)
  {
    var index = 0
    while index < targets.count {
      for other in catalog.relations where !targets.contains(where: { $0.id == other.id }) {
        let refers = other.constraints.contains { constraint in
          if case .foreignKey(let key) = constraint.kind { return key.target == targets[index].id }
          return false
        }
        guard refers else { continue }
        guard statement.behavior == .cascade else {
          throw .sql(
            "0A000", "cannot truncate a table referenced in a foreign key constraint",
            hint: "Truncate table \"\(other.name)\" at the same time, or use TRUNCATE ... CASCADE.",
            detail: "Table \"\(other.name)\" references \"\(targets[index].name)\".")
        }
        targets.append(other)
      }
      index += 1
    }
  }

  /// Gives a table whose heap has changed new indexes, so that a rollback finds the old ones.
  func replaceIndexes(of relation: Relation) throws(EngineError) {
    for id in relation.indexes {
      guard var index = catalog.index(id) else { continue }
      database.makeIndex(&index)
      put(.index(index))
      try fill(index, relation)
    }
  }
}
