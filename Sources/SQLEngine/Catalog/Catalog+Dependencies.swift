/// Who depends on whom: pg_depend, computed from what the objects say.
///
/// **Source:** PostgreSQL 15, src/backend/catalog (dependency.c, heap.c, index.c): which of the
/// dependencies are normal, automatic and internal.
extension Catalog {
  /// All dependencies, those of older objects first.
  var dependencies: [Dependency] {
    var result: [Dependency] = []
    for object in sorted { addDependencies(of: object, to: &result) }
    return result
  }

  /// What one object depends on.
  func dependencies(of object: CatalogObject) -> [Dependency] {
    var result: [Dependency] = []
    addDependencies(of: object, to: &result)
    return result
  }

  private func addDependencies(of object: CatalogObject, to result: inout [Dependency]) {
    switch object {
    case .schema: break
    case .relation(let relation): addDependencies(of: relation, to: &result)
    case .index(let index): addDependencies(of: index, to: &result)
    case .type(let type): addDependencies(of: type, to: &result)
    case .routine(let routine): addDependencies(of: routine, to: &result)
    }
  }

  private func addDependencies(of routine: Routine, to result: inout [Dependency]) {
    result.append(inSchema(routine.id, routine.schema))
    let types = routine.parameters.map(\.type.id) + [routine.result.id]
    for type in Set(types).sorted() where type >= .firstUserDefined {
      result.append(
        Dependency(
          dependent: .object(routine.id), referenced: .object(type.rawValue), kind: .normal))
    }
    for id in routine.named.sorted() where id != routine.id {
      result.append(
        Dependency(dependent: .object(routine.id), referenced: .object(id), kind: .normal))
    }
  }

  private func inSchema(_ id: ObjectID, _ schema: ObjectID) -> Dependency {
    Dependency(dependent: .object(id), referenced: .object(schema), kind: .normal)
  }

  private func addDependencies(of relation: Relation, to result: inout [Dependency]) {
    let id = relation.id
    result.append(inSchema(id, relation.schema))
    for (index, column) in relation.liveColumns {
      if column.type.id >= .firstUserDefined, relation.view == nil || relation.kind != .view {
        result.append(
          Dependency(
            dependent: .column(id, index), referenced: .object(column.type.id.rawValue),
            kind: .normal))
      }
      addDependencies(ofValue: column, .columnDefault(id, index), .column(id, index), &result)
    }
    for constraint in relation.constraints {
      addDependencies(of: constraint, of: relation, to: &result)
    }
    for trigger in relation.triggers {
      let part = CatalogPart.trigger(of: id, trigger.id)
      result.append(
        Dependency(dependent: part, referenced: .object(id), kind: .automatic))
      result.append(
        Dependency(dependent: part, referenced: .object(trigger.routine), kind: .normal))
    }
    for parent in relation.parents {
      // A partition goes with its table; who only inherits stands in the way.
      result.append(
        Dependency(
          dependent: .object(id), referenced: .object(parent),
          kind: relation.isPartition ? .automatic : .normal))
    }
    if let view = relation.view {
      for other in view.dependencies {
        result.append(
          Dependency(dependent: .object(id), referenced: .object(other), kind: .normal))
      }
      for column in view.columns.sorted(by: { $0.attribute < $1.attribute }) {
        result.append(
          Dependency(
            dependent: .object(id), referenced: .column(column.relation, column.attribute),
            kind: .normal))
      }
      for type in view.names.types.values.sorted() where type >= .firstUserDefined {
        result.append(
          Dependency(dependent: .object(id), referenced: .object(type.rawValue), kind: .normal))
      }
    }
    if let owner = relation.owner {
      let isIdentity =
        self.relation(owner.relation)?.columns[owner.attribute].identity != nil
      result.append(
        Dependency(
          dependent: .object(id), referenced: .column(owner.relation, owner.attribute),
          kind: isIdentity ? .internal : .automatic))
    }
  }

  private func addDependencies(
    ofValue column: RelationColumn, _ value: CatalogPart, _ place: CatalogPart,
    _ result: inout [Dependency]
  ) {
    guard let given = column.defaultValue, column.identity == nil else { return }
    result.append(Dependency(dependent: value, referenced: place, kind: .automatic))
    if given.isGenerated {
      for other in given.bound.columns.sorted() {
        result.append(
          Dependency(dependent: place, referenced: .column(place.object, other), kind: .normal))
      }
    }
    // What can't be computed any more goes with its column.
    addObjects(in: given.bound, given.isGenerated ? place : value, &result)
  }

  /// What an expression names: sequences (as `regclass`), types.
  private func addObjects(
    in expression: BoundExpression, _ dependent: CatalogPart, _ result: inout [Dependency]
  ) {
    for id in expression.namedObjects.sorted() where objects[id] != nil {
      result.append(Dependency(dependent: dependent, referenced: .object(id), kind: .normal))
    }
  }

  private func addDependencies(
    of constraint: Constraint, of relation: Relation, to result: inout [Dependency]
  ) {
    let part = CatalogPart.constraint(of: relation.id, constraint.id)
    for column in constraint.columns {
      result.append(
        Dependency(
          dependent: part, referenced: .column(relation.id, column), kind: .automatic))
    }
    if constraint.columns.isEmpty {
      result.append(
        Dependency(dependent: part, referenced: .object(relation.id), kind: .automatic))
    }
    switch constraint.kind {
    case .check(_, let bound): addObjects(in: bound, part, &result)
    case .primaryKey(let index), .unique(let index):
      result.append(Dependency(dependent: .object(index), referenced: part, kind: .internal))
    case .foreignKey(let key):
      for column in key.targetColumns {
        result.append(
          Dependency(dependent: part, referenced: .column(key.target, column), kind: .normal))
      }
      result.append(
        Dependency(dependent: part, referenced: .object(key.targetIndex), kind: .normal))
    }
  }

  private func addDependencies(of index: IndexDefinition, to result: inout [Dependency]) {
    if let parent = index.parent {
      result.append(
        Dependency(dependent: .object(index.id), referenced: .object(parent), kind: .automatic))
    }
    guard !index.isConstraint else { return }
    var columns = Set(index.included)
    for key in index.keys {
      columns.formUnion(key.bound.columns)
      addObjects(in: key.bound, .object(index.id), &result)
    }
    if let predicate = index.predicate {
      columns.formUnion(predicate.bound.columns)
      addObjects(in: predicate.bound, .object(index.id), &result)
    }
    for column in columns.sorted() {
      result.append(
        Dependency(
          dependent: .object(index.id), referenced: .column(index.relation, column),
          kind: .automatic))
    }
    if columns.isEmpty {
      result.append(
        Dependency(
          dependent: .object(index.id), referenced: .object(index.relation), kind: .automatic))
    }
  }

  private func addDependencies(of type: UserType, to result: inout [Dependency]) {
    if let relation = type.relation {
      result.append(
        Dependency(dependent: .object(type.id), referenced: .object(relation), kind: .internal))
    } else if case .array(let element) = type.info.kind {
      result.append(
        Dependency(
          dependent: .object(type.id), referenced: .object(element.rawValue), kind: .internal))
      return
    } else {
      result.append(inSchema(type.id, type.schema))
    }
    switch type.info.kind {
    case .domain(let base) where base.id >= .firstUserDefined:
      result.append(
        Dependency(
          dependent: .object(type.id), referenced: .object(base.id.rawValue), kind: .normal))
    case .composite(let fields) where type.relation == nil:
      for (index, field) in fields.enumerated() where field.type.id >= .firstUserDefined {
        result.append(
          Dependency(
            dependent: .field(type.id, index), referenced: .object(field.type.id.rawValue),
            kind: .normal))
      }
    default: break
    }
    for check in type.domain?.checks ?? [] {
      result.append(
        Dependency(
          dependent: .domainCheck(type.id, check.name), referenced: .object(type.id),
          kind: .automatic))
      addObjects(in: check.bound, .domainCheck(type.id, check.name), &result)
    }
  }
}

extension BoundExpression {
  /// Objects that it names by number: relations as `regclass` constants, users' types and
  /// functions.
  var namedObjects: Set<ObjectID> {
    var found: Set<ObjectID> = []
    collectObjects(into: &found)
    return found
  }

  private func collectObjects(into found: inout Set<ObjectID>) {
    if type.id >= .firstUserDefined, case .column = self {
    } else if type.id >= .firstUserDefined {
      found.insert(type.id.rawValue)
    }
    if case .constant(.int(let id), let type) = self, type.id == .regclass {
      found.insert(ObjectID(truncatingIfNeeded: id))
    }
    if case .call(let call) = self, case .routine(let id, _) = call.body { found.insert(id) }
    for child in children { child.collectObjects(into: &found) }
  }
}
