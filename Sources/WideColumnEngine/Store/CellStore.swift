import Core
import Storage

/// Everything that the engine keeps: a tree of cells for each table, the log that all of them
/// share, and the schema.
///
///     mutation ─► commit log ─► memtable of each table ──flush──► its sorted tables
///
/// | files | hold |
/// | --- | --- |
/// | `commitlog-<LSN>` | mutations that are not in sorted tables yet (``CommitLogRecord``) |
/// | `table-<id>-…` | the tree of a table |
/// | `schema-…` | what was created, and where the log begins that is needed |
///
/// A truncated table gets another id, so that what the log still holds of it goes nowhere.
///
/// Invariants:
/// 1. A mutation is in the log before it is in a memtable; if the log refuses it, it is in neither.
/// 2. Every tree belongs to a table of the schema; others are removed when the store is opened.
/// 3. The log holds all that is in memtables.
final class CellStore {
  /// A table's memtable is written to a sorted table when it has taken this much.
  static let memtableSizeBytesMax = 512 << 10
  /// The log is shortened, by flushing all tables, when it is longer than this.
  static let logSizeBytesMax = 16 << 20
  /// For each change so many entries are merged on the way.
  static let mergedEntriesPerChange = 16

  let environment: Environment
  let schema: SchemaStore
  let log: CommitLog
  /// The last timestamp given out, as far as the disk knows.
  private(set) var lastTimestamp: Int64
  private(set) var trees: [UInt32: TableTree] = [:]
  /// What opening found.
  var recovery = RecoverySnapshot()
  /// Dropped tables whose files are still there.
  private(set) var orphanCount = 0

  /// Opens what a disk holds.
  /// - Parameter tables: of a schema: those whose trees there should be.
  init(
    _ environment: Environment, schema: SchemaStore, tables: [TableSchema]
  ) throws(StorageError) {
    self.environment = environment
    self.schema = schema
    var trees: [UInt32: TableTree] = [:]
    for table in tables { trees[table.id] = try TableTree(table, environment) }
    var found = RecoverySnapshot()
    var last = try schema.lastTimestamp
    log = try CommitLog(environment, from: schema.logStart) {
      (record, end) throws(StorageError) in
      found.note(record, tables: tables)
      last = max(last, record.lastTimestamp)
      for part in record.mutation.parts { try trees[part.table]?.replay(part, position: end) }
    }
    found.log = log.recovery
    self.trees = trees
    recovery = found
    lastTimestamp = last
  }

  /// By id.
  var sortedTrees: [TableTree] { trees.keys.sorted().compactMap { trees[$0] } }

  // MARK: - Tables

  func openTable(_ table: TableSchema) throws(StorageError) {
    // What a crash left of another table that was to have this id.
    try LSMTree.destroy(name: TableTree.name(table.id), on: environment.disk)
    trees[table.id] = try TableTree(table, environment)
  }

  /// Lets go of a table that the schema has forgotten. Files that can't be removed now are removed
  /// when the store is opened next.
  func dropTable(_ id: UInt32) {
    trees[id] = nil
    do throws(StorageError) {
      try LSMTree.destroy(name: TableTree.name(id), on: environment.disk)
    } catch { orphanCount += 1 }
  }

  /// Takes over changed options of a table.
  func reconfigure(_ table: TableSchema) throws(StorageError) {
    try trees[table.id]?.reconfigure(table)
  }

  /// Removes the trees of tables that are not in the schema.
  func removeOrphans() throws(StorageError) {
    let names = try onDisk { () throws(DiskError) in try environment.disk.names() }
    var ids: Set<UInt32> = []
    for name in names {
      if let id = TableTree.id(ofFile: name), trees[id] == nil { ids.insert(id) }
    }
    for id in ids.sorted() {
      try LSMTree.destroy(name: TableTree.name(id), on: environment.disk)
    }
  }

  // MARK: - Writing

  /// Makes a mutation part of the store: all of it, or after an error nothing.
  func apply(_ mutation: Mutation, lastTimestamp: Int64) throws(StorageError) {
    guard !mutation.isEmpty else { return }
    for part in mutation.parts { try trees[part.table]?.prepare(changeCount: part.changes.count) }
    if log.sizeBytes >= Self.logSizeBytesMax { try shortenLog() }
    try heal()
    let record = CommitLogRecord(lastTimestamp: lastTimestamp, mutation: mutation)
    let position = try log.append(record)
    self.lastTimestamp = max(self.lastTimestamp, lastTimestamp)
    for part in mutation.parts { try trees[part.table]?.apply(part, position: position) }
  }

  /// After the log failed: what it holds is uncertain, so all that is in memory goes to tables and
  /// another log begins.
  private func heal() throws(StorageError) {
    guard log.isBroken else { return }
    for tree in sortedTrees { try tree.flush() }
    try schema.setLogStart(log.nextBase, lastTimestamp: lastTimestamp)
    try log.restart()
  }

  // MARK: - Housekeeping

  /// Writes all memtables to sorted tables, and drops what the log holds of them.
  func flush() throws(StorageError) {
    try heal()
    try log.sync()
    for tree in sortedTrees { try tree.flush() }
    try shortenLog()
  }

  private func shortenLog() throws(StorageError) {
    try heal()
    for tree in sortedTrees { try tree.flush() }
    guard let start = try log.startSegment() else { return }
    try schema.setLogStart(start, lastTimestamp: lastTimestamp)
    try log.removeSegments(before: start)
  }

  /// - Returns: whether there is more to do.
  func compactStep(maxEntries: Int) throws(StorageError) -> Bool {
    for tree in sortedTrees where try tree.tree.step(maxEntries: maxEntries) { return true }
    return false
  }

  func compact() throws(StorageError) {
    for tree in sortedTrees { try tree.tree.compact() }
  }

  func close() throws(StorageError) { try log.close() }

  // MARK: - Reading

  /// A cursor over some keys of a table.
  /// - Parameter filterPrefix: what all keys of interest begin with, of the size that bloom filters
  ///   are built over; nil if they have nothing so long in common.
  func cursor(
    _ table: UInt32, _ range: KeyRange, filterPrefix: [UInt8]? = nil
  ) throws(EngineError) -> CellCursor {
    guard let tree = trees[table] else { throw .missingTree(table) }
    var options = ReadOptions(from: range.lower, to: range.upper)
    options.filterPrefix = filterPrefix
    do throws(StorageError) {
      return CellCursor(try tree.tree.iterator(options), range)
    } catch { throw error.engineError }
  }
}
