import Core
import SQLSyntax

/// ALTER TABLE for the tables that inherit from the one that is altered.
///
/// **Source:** PostgreSQL 15, tablecmds.c: ATPrepCmd, which says what goes down.
extension SQLSession {
  /// What is inherited can't be taken away from the heir alone.
  func refuseInherited(_ statement: AlterTableStatement, _ relation: Relation)
    throws(EngineError)
  {
    let parents = relation.parents.compactMap { catalog.relation($0) }
    let hasChildren = !catalog.children(of: relation.id).isEmpty
    for action in statement.actions {
      switch action {
      case .dropColumn(let name, _, _) where parents.contains(named: name.text):
        throw .sql("42P16", "cannot drop inherited column \"\(name.text)\"", at: name.span)
      case .alterType(let name, _, _, _) where parents.contains(named: name.text):
        throw .sql("42P16", "cannot alter inherited column \"\(name.text)\"", at: name.span)
      case .dropNotNull(let name) where relation.isPartition:
        let isHeld = parents.contains { parent in
          parent.attribute(named: name.text).map { parent.columns[$0].isNotNull } ?? false
        }
        guard isHeld else { continue }
        throw .sql("42P16", "column \"\(name.text)\" is marked NOT NULL in parent table")
      case .dropConstraint(let name, _, _):
        let isInherited = parents.contains { parent in
          parent.constraints.contains { constraint in
            if case .check = constraint.kind { return constraint.name == name.text }
            return false
          }
        }
        guard isInherited else { continue }
        throw .sql(
          "42P16",
          "cannot drop inherited constraint \"\(name.text)\" of relation \"\(relation.name)\"",
          at: name.span)
      case .addColumn(let column, _):
        if relation.isPartition {
          throw .sql("42809", "cannot add column to a partition", at: column.span)
        }
        guard statement.table.isOnly, hasChildren else { continue }
        throw .sql("42P16", "column must be added to child tables too", at: column.span)
      case .dropColumn(let name, _, _) where statement.table.isOnly && relation.isPartitioned:
        throw .sql(
          "42P16", "cannot drop column from only the partitioned table when partitions exist",
          at: name.span
        ).withHint("Do not specify the ONLY keyword.")
      default: continue
      }
    }
    try refusePartitionColumns(statement, relation)
  }

  /// The columns by which rows are given to partitions stay as they are.
  private func refusePartitionColumns(_ statement: AlterTableStatement, _ relation: Relation)
    throws(EngineError)
  {
    guard let partitioning = relation.partitioning else { return }
    for action in statement.actions {
      let name: Identifier
      let word: String
      switch action {
      case .dropColumn(let column, _, _): (name, word) = (column, "drop")
      case .alterType(let column, _, _, _): (name, word) = (column, "alter")
      default: continue
      }
      guard let index = relation.attribute(named: name.text),
        partitioning.keys.contains(where: { $0.bound.columns.contains(index) })
      else { continue }
      throw .sql(
        "42P16",
        "cannot \(word) column \"\(name.text)\" because it is part of the partition key of "
          + "relation \"\(relation.name)\"", at: name.span)
    }
  }

  /// A column has one name in the whole family.
  func refuseInheritedRename(_ column: Identifier, _ relation: Relation, isOnly: Bool)
    throws(EngineError)
  {
    if relation.parents.compactMap({ catalog.relation($0) }).contains(named: column.text) {
      throw .sql("42P16", "cannot rename inherited column \"\(column.text)\"", at: column.span)
    }
    if isOnly, !catalog.children(of: relation.id).isEmpty {
      throw .sql(
        "42P16",
        "inherited column \"\(column.text)\" must be renamed in child tables too", at: column.span)
    }
  }

  func alterChildren(of relation: Relation, _ actions: [AlterTableAction]) throws(EngineError) {
    let children = catalog.children(of: relation.id)
    guard !children.isEmpty, let parent = catalog.relation(relation.id) else { return }
    let inherited = actions.compactMap { $0.forChildren(of: parent, before: relation) }
    for id in children {
      guard let child = catalog.relation(id) else { continue }
      let own = inherited.filter { $0.concerns(child, catalog) }
      if !own.isEmpty {
        try lock(id, .accessExclusive)
        try TableAlteration(session: self, relation: child).run(own)
      }
      if parent.isPartitioned { try equipPartition(id, from: parent.id) }
      try alterChildren(of: child, own)
    }
  }
}

extension [Relation] {
  fileprivate func contains(named column: String) -> Bool {
    contains { $0.attribute(named: column) != nil }
  }
}

extension AlterTableAction {
  /// The action as the heirs carry it out; nil if it does not concern them.
  fileprivate func forChildren(of parent: Relation, before: Relation) -> AlterTableAction? {
    switch self {
    case .addColumn(let column, _): .addColumn(column, ifNotExists: true)
    case .dropColumn(let name, _, let behavior):
      .dropColumn(name, ifExists: true, behavior)
    case .alterType, .setDefault, .dropDefault, .setNotNull, .dropNotNull, .dropExpression,
      .setTriggers:
      self
    case .addConstraint(let constraint): constraint.forChildren(of: parent, before: before)
    case .dropConstraint(let name, _, let behavior):
      .dropConstraint(name, ifExists: true, behavior)
    case .validateConstraint: self
    default: nil
    }
  }

  /// Whether there is something to do: what a table has already stays.
  fileprivate func concerns(_ child: Relation, _ catalog: Catalog) -> Bool {
    switch self {
    case .addColumn(let column, _): child.attribute(named: column.name.text) == nil
    case .dropColumn(let name, _, _):
      !child.parents.contains { parent in
        catalog.relation(parent)?.attribute(named: name.text) != nil
      }
    case .addConstraint(let constraint):
      !child.constraints.contains { $0.name == constraint.name?.text }
    case .dropConstraint(let name, _, _), .validateConstraint(let name):
      child.constraints.contains { $0.name == name.text }
    default: true
    }
  }
}

extension TableConstraint {
  /// A check under the name that it got; keys and references go down another way.
  fileprivate func forChildren(of parent: Relation, before: Relation) -> AlterTableAction? {
    guard case .check(_, let isNoInherit) = kind, !isNoInherit else { return nil }
    var copy = self
    if copy.name == nil {
      let added = parent.constraints.first { constraint in
        !before.constraints.contains { $0.id == constraint.id }
      }
      copy.name = added.map { Identifier($0.name) }
    }
    return .addConstraint(copy)
  }
}
