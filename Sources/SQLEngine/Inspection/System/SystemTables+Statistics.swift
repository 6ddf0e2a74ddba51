import SQLSyntax

/// What goes on and what is known of the data: sessions, locks, how tables and indexes are used,
/// the planner's statistics.
///
/// Counts begin when the database is opened.
extension SystemTables {
  static let statisticsTables: [SystemTable] = [
    SystemTable(
      12_013, "pg_stat_user_tables", isView: true,
      "relid oid, schemaname name, relname name, seq_scan int8, seq_tup_read int8, idx_scan int8,"
        + " idx_tup_fetch int8, n_live_tup int8, n_dead_tup int8, n_mod_since_analyze int8,"
        + " last_analyze timestamptz, last_autoanalyze timestamptz"
    ) { reader in reader.tables.map { tableUse($0, $1, reader) } },
    SystemTable(
      12_015, "pg_stat_user_indexes", isView: true,
      "relid oid, indexrelid oid, schemaname name, relname name, indexrelname name,"
        + " idx_scan int8, idx_tup_read int8"
    ) { reader in
      reader.tables.flatMap { relation, _ in
        reader.indexes(of: relation).map { index, tree in
          [
            CatalogReader.id(relation.id), CatalogReader.id(index.id),
            reader.schemaName(relation.schema), .text(relation.name), .text(index.name),
            .int(tree.usage.scanCount), .int(tree.usage.rowCount),
          ]
        }
      }
    },
    SystemTable(
      12_016, "pg_statio_user_tables", isView: true,
      "relid oid, schemaname name, relname name, heap_blks_read int8, heap_blks_hit int8,"
        + " idx_blks_read int8, idx_blks_hit int8"
    ) { reader in
      // All pages lie in memory: none is ever read from a disk.
      reader.tables.map { relation, heap in
        let indexPages = reader.indexes(of: relation).reduce(0) { $0 + $1.1.usage.pageCount }
        return [
          CatalogReader.id(relation.id), reader.schemaName(relation.schema),
          .text(relation.name), .int(0), .int(heap.usage.pageCount), .int(0), .int(indexPages),
        ]
      }
    },
    SystemTable(
      12_014, "pg_stat_activity", isView: true,
      "datid oid, datname name, pid int4, usesysid oid, usename name, application_name text,"
        + " xact_start timestamptz, query_start timestamptz, wait_event_type text,"
        + " wait_event text, state text, backend_xid xid, backend_xmin xid, query text,"
        + " backend_type text"
    ) { reader in reader.session.engine.sessions.map { activity(of: $0, reader) } },
    SystemTable(
      12_017, "pg_locks", isView: true,
      "locktype text, database oid, relation oid, page int4, tuple int2, virtualxid text,"
        + " transactionid xid, classid oid, objid oid, objsubid int2, virtualtransaction text,"
        + " pid int4, mode text, granted bool, fastpath bool, waitstart timestamptz"
    ) { reader in
      reader.session.engine.sessions.flatMap { SystemLocks($0).rows }
    },
    SystemTable(
      12_018, "pg_stats", isView: true,
      "schemaname name, tablename name, attname name, inherited bool, null_frac float4,"
        + " avg_width int4, n_distinct float4, most_common_vals text, most_common_freqs _float4,"
        + " histogram_bounds text, correlation float4"
    ) { reader in
      reader.tables.flatMap { relation, heap -> [[SQLValue]] in
        guard let known = reader.session.database.statistics.known(heap.id) else { return [] }
        return relation.liveColumns.compactMap { attribute, column in
          known.columns[attribute].map { found in
            reader.statistics(found, of: column, relation, known.rowCount)
          }
        }
      }
    },
  ]

  private static func tableUse(_ relation: Relation, _ heap: Heap, _ reader: CatalogReader)
    -> [SQLValue]
  {
    let known = reader.session.database.statistics.known(heap.id)
    let trees = reader.indexes(of: relation).map(\.1.usage)
    let sampled: SQLValue = known.map { .int($0.sampledMicroseconds) } ?? .null
    let removed = heap.endedCount - min(heap.endedCount, heap.removedCount)
    return [
      CatalogReader.id(relation.id), reader.schemaName(relation.schema), .text(relation.name),
      .int(heap.usage.scanCount), .int(heap.usage.rowCount),
      trees.isEmpty ? .null : .int(trees.reduce(0) { $0 + $1.scanCount }),
      trees.isEmpty ? .null : .int(trees.reduce(0) { $0 + $1.rowCount }),
      .int(max(0, heap.versionCount - heap.endedCount)), .int(removed),
      .int(max(0, heap.versionCount - (known?.versionCount ?? 0))),
      known?.isRequested == true ? sampled : .null, known?.isRequested == false ? sampled : .null,
    ]
  }

  /// A statement's text with one blank wherever it has any.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func activity(of session: SQLSession, _ reader: CatalogReader) -> [SQLValue] {
    let transaction = session.transaction
    let isWaiting = session.run?.wait != nil
    let state: String
    if session === reader.session || isWaiting {
      state = "active"
    } else if let transaction {
      state = transaction.isFailed ? "idle in transaction (aborted)" : "idle in transaction"
    } else {
      state = "idle"
    }
    let statement = session.run?.statement ?? session.lastPlan?.plan.statement
    return [
      .int(5), .text(SQLSession.databaseName), .int(session.number), CatalogReader.ownerID,
      .text(session.currentUser), CatalogReader.optional(session.setting("application_name")),
      transaction.map { .int($0.startMicroseconds) } ?? .null,
      .int(session.evaluation.statementTime), isWaiting ? .text("Lock") : .null,
      CatalogReader.optional(session.run?.wait?.eventName), .text(state),
      transaction.map { $0.hasWritten ? .int(Int64($0.id)) : .null } ?? .null,
      (transaction?.readView ?? session.run?.readView).map {
        .int(Int64($0.running.first ?? $0.end))
      } ?? .null,
      CatalogReader.optional(statement.flatMap { Deparser.text($0) }.map(Self.oneLine)),
      .text("client backend"),
    ]
  }
}

/// The locks of a session as pg_locks shows them: rows' locks are in the rows, and not here.
private struct SystemLocks {
  private let session: SQLSession
  /// `session/transaction`.
  private let virtualID: SQLValue

  init(_ session: SQLSession) {
    self.session = session
    virtualID = .text("\(session.number)/\(session.transaction?.id ?? 0)")
  }

  var rows: [[SQLValue]] {
    var rows = session.database.locks.held(by: session.number).map { target, holder in
      row(Key(target), holder.mode, isGranted: true)
    }
    if let transaction = session.transaction {
      rows.append(row(Key(kind: "virtualxid", virtual: virtualID), .exclusive, isGranted: true))
      if transaction.hasWritten {
        rows.append(
          row(
            Key(kind: "transactionid", transaction: .int(Int64(transaction.id))), .exclusive,
            isGranted: true))
      }
    }
    switch session.run?.wait {
    case .lock(let target, let mode): rows.append(row(Key(target), mode, isGranted: false))
    case .parts(let parts):
      let id = parts.first.map { session.database.transactions.top(of: $0) } ?? 0
      rows.append(
        row(Key(kind: "transactionid", transaction: .int(Int64(id))), .share, isGranted: false))
    case .safeSnapshot, nil: break
    }
    return rows
  }

  /// What is locked.
  private struct Key {
    var kind: String
    var relation: SQLValue = .null
    var virtual: SQLValue = .null
    var transaction: SQLValue = .null
    var parts: [SQLValue] = [.null, .null, .null]

    init(kind: String, virtual: SQLValue = .null, transaction: SQLValue = .null) {
      self.kind = kind
      self.virtual = virtual
      self.transaction = transaction
    }

    init(_ target: LockTarget) {
      switch target {
      case .relation(let id):
        self.init(kind: "relation")
        relation = CatalogReader.id(id)
      case .advisory(let key):
        self.init(kind: "advisory")
        let bits = UInt64(bitPattern: key)
        parts = [.int(Int64(bits >> 32)), .int(Int64(bits & 0xFFFF_FFFF)), .int(1)]
      case .advisoryPair(let high, let low):
        self.init(kind: "advisory")
        parts = [
          .int(Int64(UInt32(bitPattern: high))), .int(Int64(UInt32(bitPattern: low))), .int(2),
        ]
      }
    }
  }

  private func row(_ key: Key, _ mode: LockMode, isGranted: Bool) -> [SQLValue] {
    let isOfDatabase = key.kind == "relation" || key.kind == "advisory"
    let start = (session.run?.waitStartMilliseconds ?? 0) * 1000 - SQLSession.epochMicroseconds
    return [
      .text(key.kind), isOfDatabase ? .int(5) : .null, key.relation, .null, .null, key.virtual,
      key.transaction,
    ] + key.parts + [
      virtualID, .int(session.number), .text(mode.catalogName), .bool(isGranted), .bool(false),
      isGranted ? .null : .int(start),
    ]
  }
}

extension Wait {
  /// pg_stat_activity.wait_event.
  var eventName: String {
    switch self {
    case .lock(.relation, _): "relation"
    case .lock: "advisory"
    case .parts: "transactionid"
    case .safeSnapshot: "SafeSnapshot"
    }
  }
}

extension CatalogReader {
  /// Tables of users that have rows of their own.
  var tables: [(Relation, Heap)] {
    relations.compactMap { relation in
      guard relation.kind == .table, !SystemTables.isSystem(relation),
        let heap = session.database.heaps[relation.heap]
      else { return nil }
      return (relation, heap)
    }
  }

  func indexes(of relation: Relation) -> [(IndexDefinition, BTreeIndex)] {
    relation.indexes.compactMap { id in
      guard let index = catalog.index(id), let tree = session.database.indexes[index.storage] else {
        return nil
      }
      return (index, tree)
    }
  }

  func statistics(
    _ found: ColumnStatistics, of column: RelationColumn, _ relation: Relation, _ rows: Double
  ) -> [SQLValue] {
    // A count that grows with the table is a share of its rows, below 0.
    let distinct =
      found.distinctGrows ? -found.distinctCount / max(rows, 1) : found.distinctCount
    return [
      schemaName(relation.schema), .text(relation.name), .text(column.name), .bool(false),
      .double(found.nullFraction), .int(found.averageWidth), .double(distinct),
      list(found.common.map(\.value), column.type),
      found.common.isEmpty
        ? .null : .array(SQLArray(found.common.map { .double($0.share) }, of: .float4)),
      list(found.bounds, column.type),
      found.correlation.map { .double($0) } ?? .null,
    ]
  }

  /// Values as an array's text; NULL for none.
  private func list(_ values: [SQLValue], _ type: SQLType) -> SQLValue {
    guard !values.isEmpty, let array = session.access.typeInfo(type.id)?.arrayID else {
      return .null
    }
    var context = session.evaluation
    let text = try? TextForm.printed(
      .array(SQLArray(values, of: type.id)), as: SQLType(array), &context)
    return text.map { .text($0) } ?? .null
  }
}
