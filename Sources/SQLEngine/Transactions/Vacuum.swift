import Core

/// Removes versions that nobody can see any more, from the indexes and from the heap.
///
///     before   v1 (ended by 5)  v2 (ended by 9)  v3          oldest snapshot shows all below 8
///     after    ·                v2               v3
///
/// It works page by page, so it can be watched at work: ``step(views:)`` is one page.
///
/// Invariant: a version is removed only if its maker was rolled back, or if who ended it has
/// committed and every snapshot in use shows that.
struct Vacuum {
  /// What has been done.
  struct Report: Equatable, Sendable {
    var table: String
    var pageCount = 0
    var removedCount = 0
    /// Ended versions that a snapshot may still show.
    var heldCount = 0
    var keptCount = 0
  }

  private let engine: SQLEngine
  private let heap: Heap
  private let relation: Relation
  private let context: ExecutionContext
  private let indexes: [IndexKeys]
  private var nextPage = 0
  private(set) var report: Report

  init?(_ relation: Relation, _ engine: SQLEngine) throws(EngineError) {
    guard let heap = engine.database.heaps[relation.heap] else { return nil }
    self.engine = engine
    self.heap = heap
    self.relation = relation
    let session = SQLSession(name: "vacuum", number: 0, engine: engine)
    context = session.plainContext()
    var indexes: [IndexKeys] = []
    for id in relation.indexes {
      guard let definition = engine.database.catalog.index(id) else { continue }
      indexes.append(try IndexKeys(definition, relation, session))
    }
    self.indexes = indexes
    report = Report(table: relation.name)
  }

  var isDone: Bool { nextPage >= heap.pages.count }

  /// Goes over all that is left.
  mutating func run() throws(EngineError) {
    let views = engine.views
    while !isDone { try step(views: views) }
    engine.database.vacuumedEnds[heap.id] = heap.endedCount
  }

  /// Goes over one page.
  /// - Parameter views: the snapshots in use.
  mutating func step(views: [ReadView]) throws(EngineError) {
    guard !isDone else { return }
    let page = heap.pages[nextPage]
    let first = nextPage * HeapPage.rowCountMax
    nextPage += 1
    report.pageCount += 1
    guard page.removedCount < page.count else { return }
    for (place, version) in page.versions.enumerated() where !version.isRemoved {
      if engine.isRemovable(version, views) {
        try remove(first + place)
        report.removedCount += 1
      } else if version.xmax != TransactionManager.none,
        engine.database.transactions.status(of: version.xmax) == .committed
      {
        report.heldCount += 1
      } else {
        report.keptCount += 1
      }
    }
  }

  private func remove(_ index: Int) throws(EngineError) {
    let row = heap.row(index)
    for keys in indexes {
      guard let key = try keys.key(of: row, context) else { continue }
      engine.database.indexes[keys.definition.storage]?.remove(key, version: index)
    }
    heap.remove(index)
  }
}

extension SQLEngine {
  /// Snapshots that are in use.
  var views: [ReadView] {
    sessions.flatMap { session -> [ReadView] in
      let kept = session.transaction.map { [$0.readView].compactMap { $0 } + $0.heldViews } ?? []
      return kept + (session.run?.readView.map { [$0] } ?? [])
    }
  }

  /// The first transaction that some snapshot in use may not show.
  var horizon: TransactionID {
    let next = database.transactions.nextID
    return views.map { view in min(view.running.first ?? view.end, view.end) }.min() ?? next
  }

  func isRemovable(_ version: RowVersion) -> Bool { isRemovable(version, views) }

  fileprivate func isRemovable(_ version: RowVersion, _ views: [ReadView]) -> Bool {
    if version.isRemoved { return false }
    if database.transactions.status(of: version.xmin) == .aborted { return true }
    guard version.xmax != TransactionManager.none,
      database.transactions.status(of: version.xmax) == .committed
    else { return false }
    let ended = database.transactions.top(of: version.xmax)
    return views.allSatisfy { $0.includes(ended) }
  }

  // Housekeeping by itself.

  /// Ended versions of a table that are let be, and how many more for each hundred of its rows.
  static let vacuumThreshold = 50
  static let vacuumPercent = 20

  /// Vacuums the tables in which enough has been ended since the last time.
  func vacuumWhereDue() {
    guard !database.vacuumDue.isEmpty else { return }
    let due = database.vacuumDue.sorted()
    database.vacuumDue = []
    for id in due {
      guard let relation = database.catalog.relation(id), !isLocked(id) else { continue }
      // What an index can't compute any more stays until VACUUM is asked for, and says why.
      guard var vacuum = try? Vacuum(relation, self) else { continue }
      try? vacuum.run()
    }
  }

  /// Whether somebody holds a lock that VACUUM would have to wait for.
  private func isLocked(_ id: ObjectID) -> Bool {
    let state = database.locks.states[.relation(id)]
    return state?.blockers(of: .shareUpdateExclusive, owner: 0).isEmpty == false
  }
}

extension Database {
  /// Whether a heap has seen enough changes for its dead versions to be worth removing.
  func noteEnds(in heap: Heap, of relation: ObjectID) {
    guard heap.endedCount > SQLEngine.vacuumThreshold else { return }
    let ends = heap.endedCount - vacuumedEnds[heap.id, default: 0]
    guard ends > SQLEngine.vacuumThreshold,
      ends > SQLEngine.vacuumThreshold + heap.liveCount * SQLEngine.vacuumPercent / 100
    else { return }
    // Whatever comes of it, the next attempt is as many changes away.
    vacuumedEnds[heap.id] = heap.endedCount
    vacuumDue.insert(relation)
  }
}
