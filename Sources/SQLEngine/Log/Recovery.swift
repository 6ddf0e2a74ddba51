import Core
import Storage

/// Brings a database to what the disk holds: the newest checkpoint, then the log behind it.
///
///     checkpoint ─► redo every record in order ─► undo what did not commit ─► catalog, indexes
///                        │
///                        └─ analysis: who commits, who is rolled back, who is left over
///
/// History is repeated, that of transactions which were rolled back too, so that versions get the
/// indices by which later records name them. A transaction that is left over has lost: its versions
/// get the status of a rolled back one, its changes of the catalog are taken back, newest first.
/// That writes nothing: were recovery interrupted, the next one does the same.
///
/// Objects of the catalog stay encoded until all is undone; then they are read in an order in which
/// each finds what it needs.
///
/// **Source:** ARIES (Mohan et al., 1992). **Differs:** there is no page that could be newer than
/// the log, so analysis and redo are one pass, and undo needs no compensation records.
final class Recovery {
  private let engine: SQLEngine
  let database: Database
  private(set) var report = RecoverySnapshot()
  var objects: [ObjectID: [UInt8]] = [:]
  private var open: [TransactionID: OpenTransaction] = [:]
  private var aborted: [TransactionID] = []
  private var counters: LogRecord.Counters
  private var newest = RecordRing()

  /// A transaction that has written and not ended yet.
  struct OpenTransaction {
    /// Parts that have written, ascending.
    var parts: [TransactionID] = []
    /// What its changes replaced in the catalog, oldest first.
    var changes: [(part: TransactionID, id: ObjectID, before: [UInt8]?)] = []
    /// How many records of it there are.
    var recordCount = 0
    /// The newest of them.
    var newest: [(lsn: UInt64, record: LogRecord)] = []

    mutating func note(_ part: TransactionID) {
      if let last = parts.last, part <= last {
        if part == last || parts.contains(part) { return }
      }
      parts.append(part)
    }
  }

  init(_ engine: SQLEngine, _ database: Database) {
    self.engine = engine
    self.database = database
    counters = database.counters
    objects[Catalog.publicSchema] = database.catalog.objects[Catalog.publicSchema]
      .map(ObjectCodec.encoded)
  }

  func run() throws(StorageError) {
    let environment = database.environment
    let start = try loadNewestCheckpoint()
    let (log, found) = try WriteAheadLog.open(
      on: environment.disk, prefix: TransactionLog.prefix, from: start
    ) { (lsn, payload) throws(StorageError) in
      newest.append(
        RecordRing.Entry(
          lsn: lsn, sizeBytes: WriteAheadLog.recordHeaderSizeBytes + payload.count))
      do throws(RecordFault) { try redo(try LogRecord(payload), lsn) } catch {
        throw .damaged(
          file: TransactionLog.prefix, offset: Int(clamping: lsn - start) + error.offset,
          reason: error.reason)
      }
    }
    report.log = found
    undo()
    database.transactions.restore(nextID: counters.nextTransaction, aborted: aborted)
    try readCatalog()
    database.log.adopt(
      log, counters, newest: newest, now: environment.time.nowMilliseconds)
    for heap in database.heaps.values { heap.changes = database.heapLog }
  }

  // MARK: - The checkpoint

  /// - Returns: where the log goes on from; 0 without a checkpoint.
  private func loadNewestCheckpoint() throws(StorageError) -> UInt64 {
    guard let lsn = try engine.newestCheckpoint() else { return 0 }
    let name = CheckpointFile.name(lsn: lsn)
    var reader = try CheckpointReader(name, on: database.environment.disk)
    report.checkpointFile = name
    objects = [:]
    while let body = try reader.next() {
      let fault = body.withUnsafeBytes { bytes -> RecordFault? in
        do throws(RecordFault) {
          try load(RecordReader(bytes))
          return nil
        } catch { return error }
      }
      if let fault { throw reader.damage(fault, bodySize: body.count) }
    }
    database.log.checkpointSizeBytes = reader.offset
    return lsn
  }

  private func load(_ body: RecordReader) throws(RecordFault) {
    var reader = body
    guard let kind = CheckpointFile.Kind(rawValue: try reader.byte()) else {
      throw reader.fault("no kind of chunk")
    }
    while !reader.isAtEnd {
      switch kind {
      case .counters:
        counters = LogRecord.Counters(
          nextObject: try reader.number(), nextTransaction: try reader.number())
      case .object: objects[try reader.number()] = try reader.array()
      case .sequence:
        database.setSequence(
          try reader.number(),
          SequenceState(last: try reader.signed(), isCalled: try reader.flag()),
          isTemporary: false)
      case .running: try loadRunning(&reader)
      case .version: try loadVersion(&reader)
      }
    }
  }

  private func loadRunning(_ reader: inout RecordReader) throws(RecordFault) {
    var transaction = OpenTransaction()
    let id: TransactionID = try reader.number()
    transaction.parts = try reader.list { (reader) throws(RecordFault) in try reader.number() }
    transaction.changes = try reader.list { (reader) throws(RecordFault) in
      (
        part: try reader.number(TransactionID.self), id: try reader.number(ObjectID.self),
        before: try reader.optional { (reader) throws(RecordFault) in try reader.array() }
      )
    }
    open[id] = transaction
  }

  private func loadVersion(_ reader: inout RecordReader) throws(RecordFault) {
    let heap = heap(try reader.number())
    let index = Int(try reader.number(UInt32.self))
    let version = RowVersion(
      xmin: try reader.number(), xmax: try reader.number(), cmin: 0,
      next: index + Int(try reader.number(UInt32.self)))
    let row = try reader.list { (reader) throws(RecordFault) in try reader.value() }
    try put(row, at: index, of: heap, reader)
    heap.replace(index, version)
    report.checkpointRowCount += 1
  }

  // MARK: - Redo

  private func redo(_ record: LogRecord, _ lsn: UInt64) throws(RecordFault) {
    report.note(record, lsn)
    switch record {
    case .change(let change, let writer):
      note(writer, record, lsn)
      try redo(change, writer)
    case .object(let images, let writer):
      note(writer, record, lsn)
      open[writer.transaction]?.changes.append((writer.part, images.id, objects[images.id]))
      objects[images.id] = images.after
      counters.nextObject = max(counters.nextObject, images.id + 1)
    case .sequence(let place, let state):
      database.setSequence(place, state, isTemporary: false)
      counters.nextObject = max(counters.nextObject, place + 1)
    case .commit(let end): commit(end)
    case .abort(let end): abort(end)
    case .counters(let counters): advance(to: counters)
    case .rewrite(let id, let index, _, let after):
      let heap = heap(id)
      guard index < heap.versionCount, !heap.version(index).isRemoved else { return }
      heap.rewrite(index, try Self.row(after))
    case .fill(let heap, let attribute, let value):
      self.heap(heap).fill(attribute, with: try Self.values(value, 1)[0])
    case .empty(let heap): self.heap(heap).removeAll()
    }
  }

  private func note(_ writer: LogRecord.Writer, _ record: LogRecord, _ lsn: UInt64) {
    counters.nextTransaction = max(counters.nextTransaction, writer.part + 1)
    var transaction = open.removeValue(forKey: writer.transaction) ?? OpenTransaction()
    transaction.note(writer.part)
    transaction.recordCount += 1
    if transaction.newest.count == RecoverySnapshot.recordsShownMax {
      transaction.newest.removeFirst()
    }
    transaction.newest.append((lsn, record))
    open[writer.transaction] = transaction
  }

  private func redo(_ change: LogRecord.RowChange, _ writer: LogRecord.Writer)
    throws(RecordFault)
  {
    let heap = heap(change.heap)
    switch change {
    case .insert(_, let first, let rowCount, let columnCount, let bytes):
      let values = try Self.values(bytes, rowCount * columnCount)
      for row in 0..<rowCount {
        let values = Array(values[row * columnCount..<(row + 1) * columnCount])
        try put(values, at: first + row, of: heap, by: writer.part)
      }
    case .update(_, let old, let new, let columnCount, let changes):
      let hasOld = old < heap.versionCount && !heap.version(old).isRemoved
      guard hasOld else { throw RecordFault(offset: 0, reason: "an UPDATE of no row") }
      if new >= heap.versionCount {
        var row = heap.row(old)
        while row.count < columnCount { row.append(.null) }
        for change in changes { row[change.attribute] = change.after.value }
        try put(row, at: new, of: heap, by: writer.part)
      }
      heap.end(old, by: writer.part, command: 0, next: new)
    case .delete(_, let index, _):
      guard index < heap.versionCount else {
        throw RecordFault(offset: 0, reason: "a DELETE of no row")
      }
      heap.end(index, by: writer.part, command: 0)
    }
  }

  private func put(
    _ row: [SQLValue], at index: Int, of heap: Heap, by writer: TransactionID
  ) throws(RecordFault) {
    try put(row, at: index, of: heap, RecordReader(UnsafeRawBufferPointer(start: nil, count: 0)))
    heap.replace(index, RowVersion(xmin: writer, cmin: 0, next: index))
  }

  /// Adds a row behind all others; numbers in between belonged to versions that are gone.
  private func put(
    _ row: [SQLValue], at index: Int, of heap: Heap, _ reader: RecordReader
  ) throws(RecordFault) {
    guard index >= heap.versionCount, index - heap.versionCount < Self.gapMax else {
      throw reader.fault("a version that is there already, or far from all others")
    }
    while heap.versionCount < index { heap.insertRemoved() }
    heap.insert(row, by: TransactionManager.frozen, command: 0)
  }

  /// More versions than a table has seen come and go between two checkpoints.
  private static let gapMax = 1 << 30

  private static func values(_ bytes: [UInt8], _ count: Int) throws(RecordFault) -> [SQLValue] {
    let result = bytes.withUnsafeBytes { bytes -> Result<[SQLValue], RecordFault> in
      var reader = RecordReader(bytes)
      do throws(RecordFault) {
        let values = try reader.values(count)
        try reader.finish()
        return .success(values)
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  private static func row(_ bytes: [UInt8]) throws(RecordFault) -> [SQLValue] {
    let result = bytes.withUnsafeBytes { bytes -> Result<[SQLValue], RecordFault> in
      var reader = RecordReader(bytes)
      do throws(RecordFault) {
        return .success(
          try reader.list { (reader) throws(RecordFault) in try reader.value() })
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  private func heap(_ id: ObjectID) -> Heap {
    if let heap = database.heaps[id] { return heap }
    let heap = Heap(id: id)
    database.heaps[id] = heap
    counters.nextObject = max(counters.nextObject, id + 1)
    return heap
  }

  private func advance(to end: LogRecord.Counters) {
    counters.nextObject = max(counters.nextObject, end.nextObject)
    counters.nextTransaction = max(counters.nextTransaction, end.nextTransaction)
  }

  // MARK: - Ends of transactions

  private func commit(_ end: LogRecord.TransactionEnd) {
    advance(to: end.counters)
    report.committedCount += 1
    guard let transaction = open.removeValue(forKey: end.transaction) else { return }
    for part in transaction.parts where !end.includes(part) {
      aborted.append(part)
    }
  }

  /// Takes back the catalog changes of parts that were rolled back, the newest first.
  private func abort(_ end: LogRecord.TransactionEnd) {
    advance(to: end.counters)
    guard var transaction = open.removeValue(forKey: end.transaction) else { return }
    let isEnded = { (part: TransactionID) in end.includes(part) }
    for change in transaction.changes.reversed() where isEnded(change.part) {
      objects[change.id] = change.before
    }
    aborted += transaction.parts.filter(isEnded)
    if isEnded(end.transaction) {
      report.rolledBackCount += 1
      return
    }
    transaction.changes.removeAll { isEnded($0.part) }
    transaction.parts.removeAll(where: isEnded)
    open[end.transaction] = transaction
  }

  // MARK: - Undo

  private func undo() {
    for id in open.keys.sorted(by: >) {
      guard let transaction = open[id] else { continue }
      for change in transaction.changes.reversed() { objects[change.id] = change.before }
      aborted += transaction.parts
      report.noteLost(id, transaction)
    }
    open = [:]
  }

  // MARK: - The catalog

  private func readCatalog() throws(StorageError) {
    let session = SQLSession(name: "recovery", number: 0, engine: engine)
    let ids = objects.keys.sorted {
      let orders = [$0, $1].map { objects[$0].map(ObjectCodec.readingOrder) ?? 0 }
      return orders[0] != orders[1] ? orders[0] < orders[1] : $0 < $1
    }
    // Types first without the checks of domains, which may call what comes later.
    for isSecondPass in [false, true] {
      for id in ids {
        guard let bytes = objects[id] else { continue }
        if isSecondPass, ObjectCodec.readingOrder(of: bytes) != 1 { continue }
        do throws(RecordFault) {
          let object = try ObjectReader.object(bytes, session, skipsExpressions: !isSecondPass)
          guard object.id == id else {
            throw RecordFault(offset: 0, reason: "an object with another number")
          }
          _ = database.catalog.put(object)
        } catch {
          throw .damaged(
            file: report.checkpointFile ?? TransactionLog.prefix, offset: error.offset,
            reason: "object \(id) can't be read: \(error.reason)")
        }
      }
    }
    if objects[Catalog.publicSchema] == nil { _ = database.catalog.remove(Catalog.publicSchema) }
    objects = [:]
    database.catalog.numbers.skip(to: counters.nextObject)
    report.objectCount = ids.count
    session.discardOrphans()
    try rebuild(session)
  }

  /// Drops heaps that belong to no table any more, and fills the indexes.
  private func rebuild(_ session: SQLSession) throws(StorageError) {
    let relations = database.catalog.relations
    let used = Set(relations.map(\.heap))
    for id in database.heaps.keys.sorted() where !used.contains(id) { database.heaps[id] = nil }
    for relation in relations where relation.id >= Catalog.firstUserID {
      if relation.kind == .table || relation.kind == .materializedView { _ = heap(relation.heap) }
      for id in relation.indexes {
        guard let index = database.catalog.index(id) else { continue }
        database.openIndex(index)
        do throws(EngineError) { try session.fill(index, relation) } catch {
          throw .damaged(
            file: report.checkpointFile ?? TransactionLog.prefix, offset: 0,
            reason: "index \(index.name) can't be built: \(error.message)")
        }
        report.indexCount += 1
      }
    }
    report.resolve(database, session)
  }
}
