import Core
import Storage

/// The cql engine: what was created, the trees that hold the rows, and the sessions.
///
///     session ─► parser ─► plan (restrictions, changes) ─┬─► row producer ─► cells of a tree
///                                                        └─► mutation ─► commit log ─► trees
///
/// A row is nothing but its cells, each with its own timestamp; what a statement reads is what the
/// newest cells say. Nothing is changed in place: an UPDATE adds cells, a DELETE adds tombstones.
final class WideColumnEngine: Engine {
  let environment: Environment
  let store: CellStore
  let schemaStore: SchemaStore
  private(set) var catalog = Catalog()
  private(set) var tablesByID: [UInt32: TableSchema] = [:]
  var clock = WriteClock()
  var sources: ValueSources
  private(set) var sessions: [WideColumnSession] = []
  /// Statements that wrote something, for ``changeCount``.
  var writeCount = 0
  /// What the last read of any session touched.
  var lastRead: ReadTrace?
  /// What the last write of any session did.
  var lastWrite: WriteTrace?
  /// The table that was last written or read: what views show unless they are told.
  var lastTableID: UInt32 = 0

  init(environment: Environment) throws(EngineError) {
    self.environment = environment
    sources = ValueSources(random: environment.random(for: "cql.values"))
    do throws(StorageError) {
      schemaStore = try SchemaStore(environment.disk)
      catalog = try schemaStore.catalog()
      let tables = catalog.sortedKeyspaces.flatMap { $0.sortedTables + $0.sortedViews }
      store = try CellStore(environment, schema: schemaStore, tables: tables)
      try store.removeOrphans()
      clock.skip(to: store.lastTimestamp)
      let policy = try schemaStore.setting("commitlog_sync")
      store.log.policy = policy.flatMap(CommitLogSync.init) ?? .periodic
    } catch { throw error.engineError }
    indexTables()
  }

  func openSession(named name: String) -> any Session {
    let session = WideColumnSession(name: name, engine: self)
    sessions.append(session)
    return session
  }

  func closeSession(_ session: WideColumnSession) { sessions.removeAll { $0 === session } }

  func reseed(_ seed: UInt64) {
    sources = ValueSources(
      random: SeededRandom(seed: StableHash.hash("cql.values", seed: seed)))
  }

  func takeFinishedWaits() -> [FinishedWait] { [] }

  var changeCount: Int? { writeCount }

  /// Takes a changed catalog for the present one, in the store first.
  func adopt(_ changed: Catalog) throws(EngineError) {
    try storing { () throws(StorageError) in
      try schemaStore.write(changed, insteadOf: catalog)
    }
    catalog = changed
    indexTables()
    writeCount += 1
  }

  private func indexTables() {
    tablesByID = [:]
    for keyspace in catalog.keyspaces.values {
      for table in keyspace.tables.values { tablesByID[table.id] = table }
    }
  }

  /// Runs a piece of work of the store.
  func storing<Result>(
    _ work: () throws(StorageError) -> Result
  ) throws(EngineError) -> Result {
    do throws(StorageError) { return try work() } catch { throw error.engineError }
  }

  // MARK: - Names

  /// The table, or view, that a statement names.
  func table(
    _ name: QualifiedName, _ context: StatementContext
  ) throws(EngineError) -> TableSchema {
    guard let keyspace = name.keyspace ?? context.evaluation.keyspace else {
      throw .noKeyspace(at: name.span)
    }
    if let table = VirtualTables.table(keyspace, name.name) { return table }
    guard let schema = catalog.keyspaces[keyspace] else {
      let nearest = NearestName.find(keyspace, among: catalog.keyspaces.keys.sorted())
      throw .unknownKeyspace(keyspace, at: name.span, nearest: nearest)
    }
    guard let table = schema.tables[name.name] else {
      let nearest = NearestName.find(name.name, among: schema.tables.keys.sorted())
      throw .unknownTable("\(keyspace).\(name.name)", at: name.span, nearest: nearest)
    }
    return table
  }

  /// What a statement of a session may look at.
  func context(
    for session: WideColumnSession, text: [UInt8], parameters: Parameters
  ) -> StatementContext {
    let catalog = catalog
    return StatementContext(
      text: text,
      evaluation: EvaluationContext(
        keyspace: session.keyspace, parameters: parameters,
        nowMilliseconds: environment.time.nowMilliseconds, sources: sources,
        userType: { catalog.userType($0, $1) }))
  }

  // MARK: - Writing

  /// Puts a mutation into the store, with what follows from it for indexes and views.
  func commit(_ mutation: Mutation, _ context: StatementContext) throws(EngineError) {
    guard !mutation.isEmpty else { return }
    var mutation = mutation
    lastTableID = mutation.parts.first?.table ?? lastTableID
    try addDerived(to: &mutation, context)
    try write(mutation)
    note(mutation)
    writeCount += 1
  }

  /// Puts a mutation into the store as it is.
  func write(_ mutation: Mutation) throws(EngineError) {
    try storing { () throws(StorageError) in
      try store.apply(mutation, lastTimestamp: clock.last)
    }
  }
}
