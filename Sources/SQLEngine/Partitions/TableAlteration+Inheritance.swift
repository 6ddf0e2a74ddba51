import Core
import SQLSyntax

/// ATTACH and DETACH PARTITION, INHERIT and NO INHERIT.
extension TableAlteration {
  func attachPartition(_ name: QualifiedName, _ syntax: PartitionBound?) throws(EngineError) {
    guard builder.relation.isPartitioned else {
      throw .sql("42809", "table \"\(self.name)\" is not partitioned")
    }
    var child = try session.relation(named: name)
    guard child.kind == .table else { throw .wrongObject(child.name, isNo: "table", at: name.span) }
    if child.isPartition {
      throw .sql("42809", "\"\(child.name)\" is already a partition", at: name.span)
    }
    if !child.parents.isEmpty {
      throw .sql("42809", "cannot attach inheritance child as partition", at: name.span)
    }
    if !child.isPartitioned, !session.catalog.children(of: child.id).isEmpty {
      throw .sql("42809", "cannot attach inheritance parent as partition", at: name.span)
    }
    if session.catalog.family(of: child.id).contains(where: { $0.id == before.id }) {
      throw .sql(
        "42P07", "circular inheritance not allowed", at: name.span,
        detail: "\"\(self.name)\" is already a child of \"\(child.name)\".")
    }
    session.put(.relation(builder.relation))
    let parent = builder.relation
    for (_, column) in child.liveColumns where parent.attribute(named: column.name) == nil {
      throw .sql(
        "42804",
        "table \"\(child.name)\" contains column \"\(column.name)\" not found in parent "
          + "\"\(parent.name)\"",
        detail: "The new partition may contain only the columns present in parent.")
    }
    try checkColumns(of: child, against: parent)
    let bound = try session.partitionBound(
      syntax ?? .isDefault, of: child.name, in: parent)
    child.parents = [parent.id]
    child.partitionBound = bound
    session.put(.relation(child))
    try session.checkRows(of: child.id) { member in
      "partition constraint of relation \"\(member.name)\" is violated by some row"
    }
    try session.checkDefault(of: parent, except: child.id)
    try session.equipPartition(child.id, from: parent.id)
    if let relation = session.catalog.relation(before.id) { builder.relation = relation }
  }

  private func checkColumns(of child: Relation, against parent: Relation) throws(EngineError) {
    for (_, column) in parent.liveColumns {
      guard let index = child.attribute(named: column.name) else {
        throw .mismatch("child table is missing column \"\(column.name)\"")
      }
      guard child.columns[index].type == column.type else {
        throw .mismatch(
          "child table \"\(child.name)\" has different type for column \"\(column.name)\"")
      }
      if column.isNotNull, !child.columns[index].isNotNull {
        throw .mismatch("column \"\(column.name)\" in child table must be marked NOT NULL")
      }
    }
    for constraint in parent.constraints {
      guard case .check = constraint.kind, !constraint.isNoInherit else { continue }
      let hasSame = child.constraints.contains { other in
        if case .check = other.kind { return other.name == constraint.name }
        return false
      }
      if !hasSame {
        throw .mismatch("child table is missing constraint \"\(constraint.name)\"")
      }
    }
  }

  func detachPartition(_ name: QualifiedName) throws(EngineError) {
    guard builder.relation.isPartitioned else {
      throw .sql("42809", "table \"\(self.name)\" is not partitioned")
    }
    var child = try session.relation(named: name)
    guard child.isPartition, child.parents == [before.id] else {
      throw .sql(
        "42P01",
        "relation \"\(child.name)\" is not a partition of relation \"\(self.name)\"")
    }
    child.parents = []
    child.partitionBound = nil
    child.triggers.removeAll { $0.parent != nil }
    for id in child.indexes {
      guard var index = session.catalog.index(id), index.parent != nil else { continue }
      index.parent = nil
      session.put(.index(index))
    }
    session.put(.relation(child))
  }

  func inherit(_ name: QualifiedName) throws(EngineError) {
    let parent = try session.relation(named: name)
    if builder.relation.isPartition {
      throw .sql("42809", "cannot change inheritance of a partition")
    }
    if parent.isPartitioned {
      throw .sql("42809", "cannot inherit from partitioned table \"\(parent.name)\"")
    }
    if builder.relation.parents.contains(parent.id) {
      throw .sql(
        "42P07", "relation \"\(parent.name)\" would be inherited from more than once")
    }
    if session.catalog.family(of: before.id).contains(where: { $0.id == parent.id }) {
      throw .sql(
        "42P07", "circular inheritance not allowed",
        detail: "\"\(parent.name)\" is already a child of \"\(self.name)\".")
    }
    try checkColumns(of: builder.relation, against: parent)
    builder.relation.parents.append(parent.id)
  }

  func noInherit(_ name: QualifiedName) throws(EngineError) {
    let parent = try session.relation(named: name)
    if builder.relation.isPartition {
      throw .sql("42809", "cannot change inheritance of a partition")
    }
    guard builder.relation.parents.contains(parent.id) else {
      throw .sql(
        "42P01", "relation \"\(parent.name)\" is not a parent of relation \"\(self.name)\"")
    }
    builder.relation.parents.removeAll { $0 == parent.id }
  }
}
