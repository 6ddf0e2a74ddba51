/// What must hold between two statements.
///
/// 1. Names are unique within their space and schema, and each leads to the object that has it.
/// 2. What an object depends on is there: its schema, and every part that ``dependencies`` names.
/// 3. A table and its indexes name each other; columns that an index, a constraint or a trigger
///    names have not been dropped.
/// 4. What a table names besides is there and of its kind: the indexes of its constraints and of
///    those that it references, its parents and partitions, the functions of its triggers, its row
///    type.
/// 5. A sequence that belongs to a column belongs to one that is there.
/// 6. A type and the type of its arrays name each other.
extension Catalog {
  /// - Returns: what does not hold, nil if all does; for tests.
  func checkInvariants() -> String? {
    var seen: [ScopedName: ObjectID] = [:]
    for object in sorted {
      if let other = seen.updateValue(object.id, forKey: object.scopedName) {
        return "\(object.id) and \(other) are both called \(object.name)"
      }
      if find(object.scopedName.space, object.name, in: object.schemaID)?.id != object.id {
        return "the name \(object.name) does not lead to \(object.id)"
      }
      if let broken = checkParts(of: object) {
        return "\(object.name) (\(object.id)): \(broken)"
      }
    }
    for dependency in dependencies where !isThere(dependency.referenced) {
      let owner = objects[dependency.dependent.object]?.name ?? "?"
      return
        "\(dependency.dependent) of \(owner) depends on \(dependency.referenced), which is gone"
    }
    return checkFamilies()
  }

  private func checkParts(of object: CatalogObject) -> String? {
    switch object {
    case .schema: nil
    case .relation(let relation): checkRelation(relation)
    case .index(let index): checkIndex(index)
    case .type(let type): checkType(type)
    case .routine(let routine):
      routines(named: routine.name).contains { $0.id == routine.id }
        ? nil : "is not found among the functions of its name"
    }
  }

  private func checkRelation(_ relation: Relation) -> String? {
    for id in relation.indexes where index(id)?.relation != relation.id {
      return "its index \(id) is not there, or another table's"
    }
    for constraint in relation.constraints {
      if let column = constraint.columns.first(where: { !isLive($0, of: relation) }) {
        return "constraint \(constraint.name) names the dropped column \(column)"
      }
      if let broken = checkTarget(of: constraint, relation) {
        return "constraint \(constraint.name): \(broken)"
      }
    }
    for trigger in relation.triggers {
      if trigger.columns.contains(where: { !isLive($0, of: relation) }) {
        return "trigger \(trigger.name) names a dropped column"
      }
      if routine(trigger.routine) == nil { return "trigger \(trigger.name) has no function" }
    }
    if let owner = relation.owner {
      guard let table = self.relation(owner.relation), isLive(owner.attribute, of: table) else {
        return "belongs to a column that is gone"
      }
    }
    if relation.kind == .table || relation.kind == .composite,
      relation.id >= Self.firstUserID, rowType(of: relation) == nil
    {
      return "has no row type"
    }
    let ids =
      relation.constraints.map(\.id) + relation.triggers.map(\.id) + relation.indexes
    return Set(ids).count == ids.count ? nil : "has parts with the same number"
  }

  private func rowType(of relation: Relation) -> UserType? {
    guard case .type(let type)? = find(.type, relation.name, in: relation.schema),
      type.relation == relation.id || relation.kind == .composite
    else { return nil }
    return type
  }

  private func checkTarget(of constraint: Constraint, _ relation: Relation) -> String? {
    switch constraint.kind {
    case .check(_, let bound):
      return bound.columns.allSatisfy { isLive($0, of: relation) } ? nil : "names a dropped column"
    case .primaryKey(let id), .unique(let id):
      guard let index = index(id), index.relation == relation.id, index.isUnique,
        index.isConstraint
      else { return "has no unique index" }
      return index.attributes == constraint.columns
        ? nil : "is over other columns than its index"
    case .foreignKey(let key):
      guard let target = self.relation(key.target), let index = index(key.targetIndex),
        index.relation == target.id, index.isUnique
      else { return "references what is gone" }
      guard key.targetColumns.allSatisfy({ isLive($0, of: target) }) else {
        return "references a dropped column"
      }
      return Set(index.attributes ?? []) == Set(key.targetColumns)
        ? nil : "references other columns than its index has"
    }
  }

  private func checkIndex(_ index: IndexDefinition) -> String? {
    guard let relation = relation(index.relation) else { return "its table is gone" }
    guard relation.indexes.contains(index.id) else { return "its table does not name it" }
    if index.schema != relation.schema { return "is in another schema than its table" }
    var columns = Set(index.included).union(index.predicate?.bound.columns ?? [])
    for key in index.keys { columns.formUnion(key.bound.columns) }
    if let column = columns.sorted().first(where: { !isLive($0, of: relation) }) {
      return "names the dropped column \(column)"
    }
    if let parent = index.parent {
      guard let above = self.index(parent), relation.parents.contains(above.relation) else {
        return "is a part of an index that is gone"
      }
    }
    return nil
  }

  private func checkType(_ type: UserType) -> String? {
    if let relation = type.relation, self.relation(relation) == nil { return "its table is gone" }
    if type.info.arrayID != .none {
      guard case .type(let array)? = objects[type.info.arrayID.rawValue],
        array.info.elementID == type.info.id
      else { return "has no type of arrays" }
    }
    if let element = type.info.elementID, element >= .firstUserDefined {
      guard case .type(let other)? = objects[element.rawValue],
        other.info.arrayID == type.info.id
      else { return "is of arrays of something that does not know it" }
    }
    return nil
  }

  private func checkFamilies() -> String? {
    for relation in relations {
      for parent in relation.parents {
        guard let above = self.relation(parent) else {
          return "\(relation.name) inherits from \(parent), which is gone"
        }
        guard children(of: parent).contains(relation.id) else {
          return "\(above.name) does not know its child \(relation.name)"
        }
        if relation.partitionBound != nil, above.partitioning == nil {
          return "\(relation.name) is a partition of \(above.name), which has none"
        }
      }
      for child in children(of: relation.id)
      where self.relation(child)?.parents.contains(relation.id) != true {
        return "\(relation.name) has the child \(child), which does not know it"
      }
    }
    return nil
  }

  private func isLive(_ attribute: Int, of relation: Relation) -> Bool {
    relation.columns.indices.contains(attribute) && !relation.columns[attribute].isDropped
  }

  private func isThere(_ part: CatalogPart) -> Bool {
    guard let object = objects[part.object] else { return false }
    switch (part, object) {
    case (.object, _): return true
    case (.column(_, let index), .relation(let relation)),
      (.columnDefault(_, let index), .relation(let relation)):
      return isLive(index, of: relation)
    case (.constraint(_, let id), .relation(let relation)):
      return relation.constraints.contains { $0.id == id }
    case (.trigger(_, let id), .relation(let relation)):
      return relation.triggers.contains { $0.id == id }
    case (.field(_, let index), .type(let type)):
      guard case .composite(let fields) = type.info.kind else { return false }
      return fields.indices.contains(index)
    case (.domainCheck(_, let name), .type(let type)):
      return type.domain?.checks.contains { $0.name == name } ?? false
    default: return false
    }
  }
}
