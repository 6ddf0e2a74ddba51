import Core
import SQLSyntax

/// Locks on tables that statements take before they do anything else. Queries and changes of rows
/// take theirs where their names are resolved.
///
/// **Source:** PostgreSQL 15, section 13.3.1, and the reference page of each statement.
extension SQLSession {
  func takeLocks(for statement: Statement) throws(EngineError) {
    switch statement {
    case .lock(let lock): try lockTables(lock)
    case .truncate(let truncate):
      for table in truncate.tables { try lock(table.name, .accessExclusive) }
    case .drop(let drop): try takeLocks(for: drop)
    case .createIndex(let index):
      try lock(index.table, index.isConcurrent ? .shareUpdateExclusive : .share)
    case .alterTable(let alter): try takeLocks(for: alter)
    case .rename(let rename): try lock(rename.object, .accessExclusive)
    case .setSchema(let change): try lock(change.object, .accessExclusive)
    case .alterSequence(let alter): try lock(alter.name, .shareRowExclusive)
    case .comment(let comment): try lock(comment.object, .shareUpdateExclusive)
    case .createTrigger(let trigger): try lock(trigger.table, .shareRowExclusive)
    case .createRule(let rule): try lock(rule.table, .accessExclusive)
    case .refresh(let refresh):
      try lock(refresh.name, refresh.isConcurrent ? .exclusive : .accessExclusive)
    case .vacuum(let vacuum):
      let isFull = vacuum.options.contains { $0.name.text == "full" }
      for table in vacuum.tables {
        try lock(table.table, isFull ? .accessExclusive : .shareUpdateExclusive)
      }
    case .createTable(let create): try takeLocks(for: create)
    default: break
    }
  }

  private func lock(_ name: QualifiedName, _ mode: LockMode, noWait: Bool = false)
    throws(EngineError)
  {
    switch findRelation(name) {
    case .relation(let relation): try lock(relation.id, mode, noWait: noWait)
    case .index(let index):
      try lock(index.relation, mode, noWait: noWait)
      try lock(index.id, mode, noWait: noWait)
    default: break
    }
  }

  private func lock(_ object: ObjectAddress, _ mode: LockMode) throws(EngineError) {
    switch object {
    case .name(let name), .column(let name, _), .on(_, let name): try lock(name, mode)
    default: break
    }
  }

  private func takeLocks(for drop: DropStatement) throws(EngineError) {
    for object in drop.objects {
      switch drop.kind {
      case .table, .view, .materializedView, .sequence, .index, .trigger, .rule, .foreignTable:
        try lock(object, drop.isConcurrent ? .shareUpdateExclusive : .accessExclusive)
      default: break
      }
      // A table takes its foreign keys with it, and the checks on the tables that they refer to.
      guard drop.kind == .table, case .name(let name) = object,
        case .relation(let relation)? = findRelation(name)
      else { continue }
      for constraint in relation.constraints {
        guard case .foreignKey(let key) = constraint.kind else { continue }
        try lock(key.target, .accessExclusive)
      }
    }
  }

  private func takeLocks(for create: CreateTableStatement) throws(EngineError) {
    for element in create.elements {
      switch element {
      case .column(let column):
        for constraint in column.constraints {
          if case .references(let reference) = constraint.kind {
            try lock(reference.table, .shareRowExclusive)
          }
        }
      case .constraint(let constraint):
        if case .foreignKey(_, let reference) = constraint.kind {
          try lock(reference.table, .shareRowExclusive)
        }
      case .like: continue
      }
    }
  }

  private func takeLocks(for alter: AlterTableStatement) throws(EngineError) {
    let mode = alter.actions.map(\.lockMode).max() ?? .accessExclusive
    try lock(alter.table.name, mode)
    for action in alter.actions {
      switch action {
      case .addConstraint(let constraint):
        if case .foreignKey(_, let reference) = constraint.kind {
          try lock(reference.table, .shareRowExclusive)
        }
      case .validateConstraint(let name):
        guard case .relation(let relation)? = findRelation(alter.table.name),
          let constraint = relation.constraints.first(where: { $0.name == name.text }),
          case .foreignKey(let key) = constraint.kind
        else { continue }
        try lock(key.target, .rowShare)
      case .attachPartition(let name, _): try lock(name, .accessExclusive)
      case .detachPartition(let name, _, _): try lock(name, .accessExclusive)
      case .inherit(let name), .noInherit(let name): try lock(name, .shareUpdateExclusive)
      default: continue
      }
    }
  }

  // LOCK TABLE.

  private func lockTables(_ statement: LockStatement) throws(EngineError) {
    let transaction = try requireBlock("LOCK TABLE")
    let mode = LockMode(words: statement.mode.rawValue) ?? .accessExclusive
    if transaction.isReadOnly, mode > .rowShare {
      throw .sql("25006", "cannot execute LOCK TABLE in a read-only transaction")
    }
    for table in statement.tables {
      let relation = try relation(named: table.name)
      guard relation.kind == .table || relation.kind == .view else {
        throw .sql(
          "42809", "\"\(relation.name)\" is not a table or view", at: table.name.span)
      }
      try lock(relation.id, mode, noWait: statement.noWait)
      for dependency in relation.view?.dependencies ?? [] {
        try lock(dependency, mode, noWait: statement.noWait)
      }
    }
  }
}

extension AlterTableAction {
  /// The lock that the action needs on its table.
  ///
  /// **Source:** PostgreSQL 15, `AlterTableGetLockLevel`.
  fileprivate var lockMode: LockMode {
    switch self {
    case .addConstraint(let constraint):
      if case .foreignKey = constraint.kind { .shareRowExclusive } else { .accessExclusive }
    case .setTriggers, .alterConstraint: .shareRowExclusive
    case .setStatistics, .clusterOn, .setWithoutCluster, .validateConstraint, .setOptions,
      .resetOptions, .setColumnOptions, .resetColumnOptions, .attachPartition:
      .shareUpdateExclusive
    default: .accessExclusive
    }
  }
}
