import Core

/// One execution of a nested loop whose inner side is an index scan: the keys of a batch of the
/// outer side are looked up one after the other, and what is found is read and tested as one batch.
final class LookupJoinRun {
  private let probe: IndexProbe
  private let reading: TableReading
  private let context: ExecutionContext
  private let output: JoinOutput

  init(
    _ kind: JoinNode.Kind, _ probe: IndexProbe, _ reading: TableReading,
    residual: (any Evaluator)?, shape: JoinShape, context: ExecutionContext
  ) {
    self.probe = probe
    self.reading = reading
    self.context = context
    output = JoinOutput(kind: kind, residual: residual, shape: shape, context: context)
  }

  /// - Parameter inner: the node that the lookups stand for, in what EXPLAIN ANALYZE counts.
  func open(_ leftNode: any PlanNode, reporting inner: any PlanNode) throws(EngineError)
    -> BatchStream
  {
    let database = context.session.database
    guard let heap = context.session.heap(of: reading.relationID),
      let index = database.indexes[probe.storage]
    else { throw .internalError("an index that is gone") }
    let reader = reading.reader(heap)
    let left = try leftNode.open(context)
    return BatchStream { () throws(EngineError) in
      while let batch = try left.next() {
        try self.context.checkInterrupt()
        let result = try self.join(batch, heap, index, reader, inner)
        if result.count > 0 { return result }
      }
      return nil
    }
  }

  private func join(
    _ batch: Batch, _ heap: Heap, _ index: BTreeIndex, _ reader: HeapReader,
    _ inner: any PlanNode
  ) throws(EngineError) -> Batch {
    let columns = try probe.keys(batch, context)
    let reads = SerializableReads(context)
    let terms = index.order.terms
    var pairs = JoinOutput.Pairs(batch.count)
    var found: [Int] = []
    var key: [UInt8] = []
    var foundCount = 0
    for row in 0..<batch.count where !columns.contains(where: { $0.isNull(at: row) }) {
      key.removeAll(keepingCapacity: true)
      for (column, term) in zip(columns, terms) { column.appendOrdered(row, term, to: &key) }
      found.removeAll(keepingCapacity: true)
      index.collectAll(from: .below(key), to: .above(key), into: &found)
      context.work.noteLookup(in: index, found: found)
      if let reads { try note(columns.map { $0[row] }, found, heap, index, reads) }
      for version in found
      where version < heap.versionCount && context.visibility.sees(heap.version(version)) {
        pairs.lefts.append(row)
        pairs.rights.append(version)
      }
      if pairs.lefts.count > JoinOutput.pairCountMax {
        foundCount += pairs.lefts.count
        try flush(batch, &pairs, reader)
        try context.checkInterrupt()
      }
    }
    foundCount += pairs.lefts.count
    try flush(batch, &pairs, reader)
    index.usage.scanCount += batch.count
    context.meter?.add(inner, loops: batch.count, rows: foundCount)
    return output.finish(batch, pairs)
  }

  private func flush(_ batch: Batch, _ pairs: inout JoinOutput.Pairs, _ reader: HeapReader)
    throws(EngineError)
  {
    let places = output.shape.rightPlaces
    try output.flush(batch, &pairs) { versions in
      places.map { reader.column(at: $0, of: versions) }
    } found: { _ in
    }
  }

  private func note(
    _ key: [SQLValue], _ found: [Int], _ heap: Heap, _ index: BTreeIndex,
    _ reads: SerializableReads
  ) throws(EngineError) {
    reads.readIndex(
      probe.storage, entryCount: index.entryCount, from: key, isLowerInclusive: true, to: key,
      isUpperInclusive: true)
    for version in found where version < heap.versionCount { try reads.readRow(heap, version) }
  }
}
