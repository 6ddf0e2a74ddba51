import Core
import SQLSyntax

/// Actions that say how a table is kept, not what it holds.
extension TableAlteration {
  func performStorage(_ action: AlterTableAction) throws(EngineError) {
    switch action {
    case .setStatistics(let target, let value): try setStatistics(target, value)
    case .setStorage(let column, let word): try setStorage(column, word)
    case .setCompression(let column, _):
      _ = try attribute(column)
      throw .unsupported("compression of columns")
    case .setColumnOptions(let column, let options):
      _ = try attribute(column)
      for option in options
      where !["n_distinct", "n_distinct_inherited"].contains(option.name.text) {
        throw unrecognized(option)
      }
      throw .unsupported("a column's own figures for the planner")
    case .resetColumnOptions(let column, _): _ = try attribute(column)
    case .setOptions(let options): try setOptions(options)
    case .resetOptions(let options):
      let names = options.map(\.name.text)
      builder.relation.options.removeAll { line in
        names.contains { line.hasPrefix($0 + "=") }
      }
    case .clusterOn(let name): try clusterOn(name)
    case .setWithoutCluster: builder.relation.clusterIndex = nil
    case .setWithoutOids: break
    case .attachPartition(let name, let bound): try attachPartition(name, bound)
    case .detachPartition(let name, _, _): try detachPartition(name)
    case .inherit(let name): try inherit(name)
    case .noInherit(let name): try noInherit(name)
    case .setTriggers(let scope, let state): try setTriggers(scope, state)
    case .setLogged(let isLogged): try setLogged(isLogged)
    case .setTablespace(let name):
      guard ["pg_default", "pg_global"].contains(name.text) else {
        throw .sql("42704", "tablespace \"\(name.text)\" does not exist", at: name.span)
      }
    case .setAccessMethod(let name):
      guard name.text == "heap" else {
        throw .sql("42704", "access method \"\(name.text)\" does not exist", at: name.span)
      }
    case .replicaIdentity(let identity): try checkReplicaIdentity(identity)
    case .setOwner(let role): try session.checkRole(role)
    default: throw .unsupported("this form of ALTER TABLE")
    }
  }

  private func unrecognized(_ option: OptionSetting) -> EngineError {
    .sql(
      "22023", "unrecognized parameter \"\(option.name.text)\"", at: option.name.span)
  }

  private func setStatistics(_ target: AlterTableAction.ColumnOrNumber, _ value: Int64)
    throws(EngineError)
  {
    guard value >= -1 else {
      throw .sql("22023", "statistics target \(value) is too low")
    }
    let limit: Int64 = 10_000
    if value > limit { session.notices.append("lowering statistics target to \(limit)") }
    guard case .column(let name) = target else {
      throw .sql("0A000", "cannot refer to non-index column by number")
    }
    let index = try attribute(name)
    builder.relation.columns[index].statisticsTarget = value < 0 ? nil : Int(min(value, limit))
  }

  private func setStorage(_ name: Identifier, _ word: Identifier) throws(EngineError) {
    let text = String(decoding: word.text.utf8.map { $0 &- 65 < 26 ? $0 + 32 : $0 }, as: UTF8.self)
    guard let storage = RelationColumn.Storage(rawValue: text) else {
      throw .sql("22023", "invalid storage type \"\(word.text)\"", at: word.span)
    }
    let index = try attribute(name)
    let type = builder.relation.columns[index].type
    if storage != .plain, (session.access.typeInfo(type.id)?.length ?? -1) >= 0 {
      throw .sql(
        "0A000",
        "column data type \(session.access.displayName(of: type)) can only have storage PLAIN",
        at: word.span)
    }
    builder.relation.columns[index].storage = storage
  }

  private func setOptions(_ options: [OptionSetting]) throws(EngineError) {
    for option in options {
      guard StorageOptions.isKnown(option, of: builder.relation.kind) else {
        throw unrecognized(option)
      }
      let line = option.name.text + "=" + (option.value?.text ?? "true")
      builder.relation.options.removeAll { $0.hasPrefix(option.name.text + "=") }
      builder.relation.options.append(line)
    }
  }

  private func clusterOn(_ name: Identifier) throws(EngineError) {
    guard case .index(let index)? = session.catalog.find(.relation, name.text, in: before.schema),
      index.relation == before.id
    else {
      throw .sql(
        "42704", "index \"\(name.text)\" for table \"\(self.name)\" does not exist", at: name.span)
    }
    if index.predicate != nil {
      throw .sql("0A000", "cannot cluster on partial index \"\(name.text)\"", at: name.span)
    }
    builder.relation.clusterIndex = index.id
  }

  private func setLogged(_ isLogged: Bool) throws(EngineError) {
    if before.isTemporary {
      throw .sql(
        "42P16",
        "cannot change logged status of table \"\(self.name)\" because it is temporary")
    }
    if !isLogged { throw .unsupported("an unlogged table") }
  }

  private func checkReplicaIdentity(_ identity: AlterTableAction.ReplicaIdentity)
    throws(EngineError)
  {
    guard case .index(let name) = identity else { throw .unsupported("logical replication") }
    guard case .index(let index)? = session.catalog.find(.relation, name.text, in: before.schema)
    else { throw .sql("42704", "index \"\(name.text)\" for table \"\(self.name)\" does not exist") }
    guard index.relation == before.id else {
      throw .sql("42809", "\"\(name.text)\" is not an index for table \"\(self.name)\"")
    }
    guard index.isUnique else {
      throw .sql("42809", "cannot use non-unique index \"\(name.text)\" as replica identity")
    }
    throw .unsupported("logical replication")
  }
}

/// Parameters of WITH (…) that PostgreSQL knows. They are kept and shown; what they steer there
/// (fill factors, autovacuum) works by itself here.
enum StorageOptions {
  private static let tables: Set<String> = [
    "fillfactor", "parallel_workers", "toast_tuple_target", "vacuum_truncate",
    "vacuum_index_cleanup", "user_catalog_table", "log_autovacuum_min_duration",
    "autovacuum_enabled", "autovacuum_vacuum_threshold", "autovacuum_vacuum_scale_factor",
    "autovacuum_vacuum_insert_threshold", "autovacuum_vacuum_insert_scale_factor",
    "autovacuum_analyze_threshold", "autovacuum_analyze_scale_factor",
    "autovacuum_vacuum_cost_delay", "autovacuum_vacuum_cost_limit", "autovacuum_freeze_min_age",
    "autovacuum_freeze_max_age", "autovacuum_freeze_table_age",
    "autovacuum_multixact_freeze_min_age", "autovacuum_multixact_freeze_max_age",
    "autovacuum_multixact_freeze_table_age",
  ]
  private static let views: Set<String> = ["check_option", "security_barrier", "security_invoker"]
  private static let indexes: Set<String> = [
    "fillfactor", "deduplicate_items", "fastupdate", "gin_pending_list_limit", "buffering",
    "pages_per_range", "autosummarize",
  ]

  static func isKnown(_ option: OptionSetting, of kind: Relation.Kind) -> Bool {
    if let space = option.namespace?.text, space != "toast" { return false }
    return (kind == .view ? views : tables).contains(option.name.text)
  }

  static func isKnownOfIndex(_ option: OptionSetting) -> Bool {
    indexes.contains(option.name.text)
  }
}

extension OptionValue {
  var text: String {
    switch self {
    case .word(let text), .string(let text), .number(let text): text
    case .star: "*"
    case .list(let values): values.map(\.text).joined(separator: ", ")
    case .type(let name): Deparser.text(name)
    case .operatorName(let name): name.symbol
    }
  }
}
