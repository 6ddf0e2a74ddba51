import Core

/// Scans by way of indexes.
extension Planner {
  func indexScan(_ path: IndexPath, _ reading: TableReading) throws(EngineError) -> ClosureNode {
    let probe = try IndexProbe(path, ExpressionCompiler([], self))
    let rest = reading.conditions.indices.filter { !path.covered.contains($0) }
      .map { reading.conditions[$0] }
    let filter = try rowFilter(reading, rest)
    let relationID = reading.relationID
    let node = ClosureNode("Index Scan", reading.columns, scanned: relationID) {
      (context) throws(EngineError) in
      guard let heap = context.session.heap(of: relationID),
        let run = try IndexScanRun(probe, heap, context)
      else { return BatchStream { () in nil } }
      let reader = reading.reader(heap)
      return BatchStream { () throws(EngineError) in
        while let versions = try run.nextVersions() {
          if let result = try filter.apply(reader.batch(of: versions), context) { return result }
        }
        return nil
      }
    }
    describe(node, path, reading, rest)
    node.reading = IndexReading(path: path, reading: reading, rest: rest)
    return node
  }

  /// A scan that finds all it needs in the index, and asks the table only whether a row is seen.
  func indexOnlyScan(_ path: IndexPath, _ reading: TableReading) throws(EngineError)
    -> ClosureNode
  {
    let probe = try IndexProbe(path, ExpressionCompiler([], self))
    let rest = reading.conditions.indices.filter { !path.covered.contains($0) }
      .map { reading.conditions[$0] }
    let filter = try rowFilter(reading, rest)
    let relationID = reading.relationID
    let places = reading.outputs.map { output in
      path.index.keys.firstIndex { $0.attribute == output.attribute } ?? 0
    }
    let types = places.map { path.index.keys[$0].bound.type }
    let node = ClosureNode("Index Only Scan", reading.columns, scanned: relationID) {
      (context) throws(EngineError) in
      let database = context.session.database
      guard let heap = context.session.heap(of: relationID),
        let index = database.indexes[probe.storage],
        let run = try IndexScanRun(probe, heap, context)
      else { return BatchStream { () in nil } }
      return BatchStream { () throws(EngineError) in
        while let entries = try run.nextEntries() {
          var cells = [[SQLValue]](repeating: [], count: places.count)
          if !places.isEmpty {
            for entry in entries {
              let values = KeyDecoding.values(of: entry, index.order)
              for (column, place) in places.enumerated() { cells[column].append(values[place]) }
            }
          }
          let batch = Batch(
            columns: zip(cells, types).map { ColumnVector($0, type: $1) }, count: entries.count)
          if let result = try filter.apply(batch, context) { return result }
        }
        return nil
      }
    }
    describe(node, path, reading, rest)
    node.reading = IndexReading(path: path, reading: reading, rest: rest)
    return node
  }

  private func describe(
    _ node: ClosureNode, _ path: IndexPath, _ reading: TableReading, _ rest: [BoundExpression]
  ) {
    node.detail.index = NodeDetail.IndexName(
      id: path.index.id, name: path.index.name, isBackward: path.isBackward)
    node.detail.indexConditions = path.used(of: reading.conditions)
    node.detail.filter = rest
  }

  // Bitmaps.

  /// Reads the rows that indexes have found, in the order of the table and each once.
  func bitmapScan(_ path: BitmapPath, _ reading: TableReading) throws(EngineError)
    -> ClosureNode
  {
    let relationID = reading.relationID
    let source = try bitmapNode(path, reading, reading.conditions)
    // What an index has found is tested again: the branches of a disjunction are not told apart.
    let filter = try rowFilter(reading, reading.conditions)
    let node = ClosureNode(
      "Bitmap Heap Scan", reading.columns, inputs: [source], scanned: relationID
    ) { (context) throws(EngineError) in
      guard let heap = context.session.heap(of: relationID) else {
        return BatchStream { () in nil }
      }
      let reader = reading.reader(heap)
      var versions = Self.versions(try source.open(context).collect(columnCount: 1))
      versions.removeAll { $0 >= heap.versionCount || !context.visibility.sees(heap.version($0)) }
      var next = 0
      return BatchStream { () throws(EngineError) in
        while next < versions.count {
          try context.checkInterrupt()
          let end = min(next + ColumnVector.batchRowCountMax, versions.count)
          defer { next = end }
          let batch = reader.batch(of: Array(versions[next..<end]))
          if let result = try filter.apply(batch, context) { return result }
        }
        return nil
      }
    }
    let used = path.used(of: reading.conditions)
    node.detail.recheckConditions = used.conditions
    node.detail.filter = reading.conditions.indices.filter { !used.places.contains($0) }
      .map { reading.conditions[$0] }
    return node
  }

  /// Versions in a column of their numbers.
  private static func versions(_ batch: Batch) -> [Int] {
    if case .ints(let values) = batch.columns.first?.storage { return values.map { Int($0) } }
    return []
  }

  private static func stream(of versions: [Int]) -> BatchStream {
    var isDone = false
    return BatchStream { () in
      guard !isDone, !versions.isEmpty else { return nil }
      isDone = true
      return Batch(
        columns: [ColumnVector(.ints(versions.map { Int64($0) }))], count: versions.count)
    }
  }

  /// A node that gives version numbers, ascending and each once.
  private func bitmapNode(
    _ path: BitmapPath, _ reading: TableReading, _ conditions: [BoundExpression]
  ) throws(EngineError) -> any PlanNode {
    let node: ClosureNode
    switch path {
    case .index(let index, _, _):
      let probe = try IndexProbe(index, ExpressionCompiler([], self))
      let relationID = reading.relationID
      node = ClosureNode("Bitmap Index Scan", [], scanned: relationID) {
        (context) throws(EngineError) in
        guard let heap = context.session.heap(of: relationID),
          let run = try IndexScanRun(probe, heap, context)
        else { return BatchStream { () in nil } }
        return Self.stream(of: try run.allVersions().sorted())
      }
      node.detail.index = NodeDetail.IndexName(id: index.index.id, name: index.index.name)
      node.detail.indexConditions = index.used(of: conditions)
    case .and(let parts, _, _):
      var inputs: [any PlanNode] = []
      for part in parts { inputs.append(try bitmapNode(part, reading, conditions)) }
      node = bitmapCombination("BitmapAnd", inputs) { $0.intersection($1) }
    case .or(let branches, _, _, _):
      var inputs: [any PlanNode] = []
      for branch in branches {
        inputs.append(try bitmapNode(branch.path, reading, branch.conditions))
      }
      node = bitmapCombination("BitmapOr", inputs) { $0.union($1) }
    }
    node.facts.rows = path.rows
    node.facts.startCost = 0
    node.facts.cost = path.cost
    return node
  }

  private func bitmapCombination(
    _ name: String, _ inputs: [any PlanNode],
    _ combine: @escaping (Set<Int>, Set<Int>) -> Set<Int>
  ) -> ClosureNode {
    ClosureNode(name, [], inputs: inputs) { (context) throws(EngineError) in
      var result: Set<Int>?
      for input in inputs {
        let found = Set(Self.versions(try input.open(context).collect(columnCount: 1)))
        result = result.map { combine($0, found) } ?? found
      }
      return Self.stream(of: (result ?? []).sorted())
    }
  }
}

/// An index scan as a join takes it apart: to look up many keys at once.
struct IndexReading {
  let path: IndexPath
  let reading: TableReading
  /// Conditions that the index does not see to.
  let rest: [BoundExpression]
}
