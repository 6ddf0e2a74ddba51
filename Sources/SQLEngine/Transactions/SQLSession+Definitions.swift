import Core

/// Definitions are seen by nobody else until they are committed.
///
///     committed catalog   v7 ────────────────► v9 ─────────► v9 and t2    Database.catalog
///     session A             └ create t2: v8 ··► v10 (v9, t2) ┘ commit     Transaction.catalog
///     session B             └── create t3: v9 ┘ commit
///
/// A transaction that defines something works on a copy of its own (values are copied when they
/// are changed, so the copy costs nothing before). When another commits, the copy is made anew
/// from what is committed and from the transaction's own changes; so it always is what would be
/// there after COMMIT.
///
/// Invariants:
/// 1. Of two transactions that run, at most one has changed an object, holds a name that the other
///    wants, or has dropped what the other's objects need: who comes second waits for the first to
///    end. (Tables are locked besides, for their rows' sake.)
/// 2. Without a change of the catalog, a session's catalog is the committed one.
///
/// **Source:** PostgreSQL 15 has versions of catalog rows, and waits where unique indexes and row
/// locks of its catalogs meet; which a value that is copied gives here.
extension SQLSession {
  /// What the session's statements see.
  var catalog: Catalog { transaction?.catalog ?? engine.database.catalog }

  var catalogVersion: Int { transaction?.catalog?.version ?? engine.database.catalog.version }

  /// Adds or replaces an object so that a rollback undoes it.
  func put(_ object: CatalogObject) { change { $0.put(object) } }

  func remove(_ id: ObjectID) { change { $0.remove(id) } }

  private func change(_ body: (inout Catalog) -> CatalogChange) {
    guard let transaction else {
      _ = body(&database.catalog)
      engine.rebaseCatalogs()
      return
    }
    var own = transaction.catalog ?? database.catalog
    // Else the copy would be shared, and copied with each change.
    transaction.catalog = nil
    var change = body(&own)
    transaction.catalog = own
    change.writer = transaction.writerID
    transaction.catalogChanges.append(change)
    for case let object? in [change.before, change.after] {
      if let storage = object.storageID { transaction.storages[storage] = change.id }
    }
    transaction.hasWritten = true
    engine.log(change, of: transaction)
  }

  /// Takes back all but the first changes of the catalog.
  func undoDefinitions(of transaction: Transaction, downTo count: Int) {
    guard transaction.catalogChanges.count > count else { return }
    if count == 0 {
      transaction.catalog = nil
      transaction.catalogChanges = []
      return
    }
    var own = transaction.catalog ?? database.catalog
    transaction.catalog = nil
    while transaction.catalogChanges.count > count {
      own.undo(transaction.catalogChanges.removeLast())
    }
    transaction.catalog = own
  }

  /// Shows everybody what the transaction has defined: it is committed.
  func publishDefinitions(of transaction: Transaction) {
    guard let own = transaction.catalog else { return }
    transaction.catalog = nil
    transaction.catalogChanges = []
    database.catalog = own
    engine.rebaseCatalogs()
  }

  /// Waits for transactions with whose definitions those of the session's transaction do not agree.
  /// - Parameter first: from which change on they have not been looked at.
  func awaitRivals(from first: Int = 0) throws(EngineError) {
    guard let transaction, transaction.catalogChanges.count > first else { return }
    let changes = transaction.catalogChanges[first...]
    var parts: [TransactionID] = []
    for other in engine.sessions where other !== self {
      guard let rival = other.transaction, let theirs = rival.catalog,
        let mine = transaction.catalog
      else { continue }
      let clash = DefinitionClash(
        changes: changes, catalog: mine, rivals: rival.catalogChanges, rivalCatalog: theirs)
      parts += clash.writers
    }
    if !parts.isEmpty { throw wait(forParts: parts) }
  }
}

extension SQLEngine {
  /// Makes the copies of transactions that have defined something anew from what is committed now.
  func rebaseCatalogs() {
    for session in sessions {
      guard let transaction = session.transaction, transaction.catalog != nil else { continue }
      transaction.catalog = nil
      var own = database.catalog
      for change in transaction.catalogChanges { own.redo(change) }
      transaction.catalog = own
    }
  }

  /// The catalog as it would be if all that run committed now: what the log's records have led to.
  var loggedCatalog: Catalog {
    var catalog = database.catalog
    for session in sessions {
      for change in session.transaction?.catalogChanges ?? [] { catalog.redo(change) }
    }
    return catalog
  }
}

/// Where definitions of two transactions can't both come true.
private struct DefinitionClash {
  /// Parts of the rival that stand in the way.
  private(set) var writers: [TransactionID] = []

  init(
    changes: ArraySlice<CatalogChange>, catalog: Catalog, rivals: [CatalogChange],
    rivalCatalog: Catalog
  ) {
    let ids = Set(changes.map(\.id))
    let names = Set(changes.compactMap { $0.after?.scopedName })
    let needs = Self.needs(of: ids, in: catalog)
    let dropped = ids.filter { catalog.objects[$0] == nil }
    for rival in rivals {
      let isSame = ids.contains(rival.id)
      let isNamesake = rival.after.map { names.contains($0.scopedName) } ?? false
      let isNeeded = needs.contains(rival.id) && rivalCatalog.objects[rival.id] == nil
      let needsDropped =
        !dropped.isEmpty
        && !Self.needs(of: [rival.id], in: rivalCatalog).isDisjoint(with: dropped)
      if isSame || isNamesake || isNeeded || needsDropped { writers.append(rival.writer) }
    }
  }

  /// What objects can't be without.
  private static func needs(of ids: Set<ObjectID>, in catalog: Catalog) -> Set<ObjectID> {
    var needs: Set<ObjectID> = []
    for id in ids {
      guard let object = catalog.objects[id] else { continue }
      for dependency in catalog.dependencies(of: object) {
        needs.insert(dependency.referenced.object)
      }
    }
    return needs
  }
}
