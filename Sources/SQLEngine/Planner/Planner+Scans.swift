import Core

/// Reading tables.
extension Planner {
  func planScan(_ scan: TableScan, _ conditions: [BoundExpression]) throws(EngineError)
    -> any PlanNode
  {
    let wanted = takeWantedOrder()
    guard let relation = session.catalog.relation(scan.relation) else {
      throw .sql("42P01", "relation with OID \(scan.relation) does not exist")
    }
    for output in scan.outputs where output.attribute >= 0 {
      origins[output.id] = (scan.relation, output.attribute)
    }
    if scan.includesChildren, !session.catalog.children(of: relation.id).isEmpty {
      return try planFamily(relation, scan, conditions)
    }
    var named: Set<ColumnID> = []
    for condition in conditions { condition.collectDeep(into: &named) }
    let kept = scan.outputs.filter { required.contains($0.id) }
    let all =
      kept + scan.outputs.filter { named.contains($0.id) && !required.contains($0.id) }
    if relation.kind == .sequence {
      return try filtered(labelled(sequenceScan(relation, all), relation, scan), conditions)
    }
    if SystemTables.isSystem(relation) {
      return try filtered(labelled(systemScan(relation, all), relation, scan), conditions)
    }
    let table = ScannedTable(relation, scan, session)
    let reading = TableReading(
      table: table, outputs: all, keptCount: kept.count, conditions: conditions)
    let size = tableSize(relation)
    if wanted == nil, let path = uniquePath(table, conditions) {
      return try lookup(path, reading, size)
    }
    let rows = max(1, size.rows * selectivity(conditions))
    let best = AccessPathSearch(
      planner: self, table: table, size: size, conditions: conditions,
      read: Set(all.map(\.attribute)), wanted: wanted, loops: loops, rows: rows
    ).best()
    let node = try pinned(try made(best, reading), reading)
    node.facts.rows = rows
    node.facts.startCost = best.start
    node.facts.cost = best.total
    node.facts.order = best.order
    node.facts.fixed = best.fixed
    return labelled(node, relation, scan)
  }

  /// A path that finds one row at most: nothing is cheaper, whatever the table holds.
  private func uniquePath(_ table: ScannedTable, _ conditions: [BoundExpression]) -> IndexPath? {
    guard settings.allowsIndexScan, !conditions.isEmpty,
      !hasStatistics(table.relation)
    else { return nil }
    return IndexPath.all(table, conditions).first(where: \.isUnique)
  }

  private func lookup(_ path: IndexPath, _ reading: TableReading, _ size: TableSize)
    throws(EngineError) -> any PlanNode
  {
    let price = settings.indexScan(
      size, share: 1 / max(size.rows, 1), correlation: 0, conditionCount: path.covered.count,
      filterCount: reading.conditions.count - path.covered.count, isIndexOnly: false, loops: loops)
    let node = try pinned(try indexScan(path, reading), reading)
    node.facts.rows = 1
    node.facts.startCost = price.start
    node.facts.cost = price.total
    node.facts.fixed = path.fixed(reading.table)
    return labelled(node, reading.table.relation, reading.table.scan)
  }

  private func made(_ path: AccessPath, _ reading: TableReading) throws(EngineError)
    -> ClosureNode
  {
    switch path.way {
    case .sequential: try tableScan(reading)
    case .index(let index): try indexScan(index, reading)
    case .indexOnly(let index): try indexOnlyScan(index, reading)
    case .bitmap(let bitmap): try bitmapScan(bitmap, reading)
    }
  }

  /// Whether ANALYZE has been there.
  private func hasStatistics(_ relation: Relation) -> Bool {
    session.database.statistics.known(relation.heap)?.isRequested == true
  }

  /// How large a table is, as far as that is known without reading it.
  func tableSize(_ relation: Relation) -> TableSize {
    guard let heap = session.database.heaps[relation.heap] else {
      return TableSize(rows: 1, pages: 1)
    }
    let rows = Double(heap.liveCount)
    let known = session.database.statistics.known(relation.heap)
    var width = PlannerSettings.rowHeaderByteCount
    for (attribute, column) in relation.liveColumns {
      width += Double(
        known?.columns[attribute]?.averageWidth ?? TableSampler.usualWidth(of: column.type))
    }
    let pages = (rows * width / PlannerSettings.pageByteCount).rounded(.up)
    let least = known?.isRequested == true ? 1 : PlannerSettings.unknownPageCount
    return TableSize(rows: rows, pages: max(pages, least))
  }

  /// The node with the name of the table that it reads.
  private func labelled(_ node: ClosureNode, _ relation: Relation, _ scan: TableScan)
    -> ClosureNode
  {
    node.detail.target = NodeDetail.Target(
      relation: relation.id, name: relation.name, alias: scan.alias ?? relation.name)
    return node
  }

  /// A scan that gives way to the row that is looked at again: that has to fulfil all conditions,
  /// those that an index has seen to as well.
  private func pinned(_ node: ClosureNode, _ reading: TableReading) throws(EngineError)
    -> ClosureNode
  {
    let marks = [TableScan.System.version, TableScan.System.address]
    let outputs = reading.table.scan.outputs
    guard let column = outputs.first(where: { marks.contains($0.attribute) })?.id,
      needed.contains(column)
    else { return node }
    let relationID = reading.relationID
    let filter = try rowFilter(reading, reading.conditions)
    let result = ClosureNode(
      node.detail.name, node.outputs, inputs: node.inputs, scanned: relationID
    ) {
      (context) throws(EngineError) in
      guard !context.pins.isEmpty, let pin = context.pins[column] else {
        return try node.open(context)
      }
      guard let version = pin.flatMap({ RowAddress.version($0, in: relationID) }),
        let heap = context.session.heap(of: relationID),
        let batch = try filter.apply(reading.reader(heap).batch(of: [version]), context)
      else { return BatchStream { () in nil } }
      return .over(batch)
    }
    result.facts = node.facts
    result.detail = node.detail
    result.reading = node.reading
    return result
  }

  private func tableScan(_ reading: TableReading) throws(EngineError) -> ClosureNode {
    let relationID = reading.relationID
    let filter = try rowFilter(reading, reading.conditions)
    let node = ClosureNode("Seq Scan", reading.columns, scanned: relationID) {
      (context) throws(EngineError) in
      guard let heap = context.session.heap(of: relationID) else {
        return BatchStream { () in nil }
      }
      let reader = reading.reader(heap)
      var next = 0
      let pages = heap.pages
      try SerializableReads(context)?.readTable(heap)
      heap.usage.scanCount += 1
      return BatchStream { () throws(EngineError) in
        try context.checkInterrupt()
        while next < pages.count {
          let number = next
          next += 1
          context.work.notePage(pages[number], of: heap)
          let batch: Batch
          if let places = pages[number].visiblePlaces(context.visibility) {
            if places.isEmpty { continue }
            batch = reader.batch(ofPage: number, places: places)
          } else {
            batch = reader.batch(ofPage: number)
          }
          if let result = try filter.apply(batch, context) { return result }
        }
        return nil
      }
    }
    node.detail.filter = reading.conditions
    return node
  }

  /// Conditions on the rows of a table, and which of its columns are wanted behind them.
  struct RowFilter {
    let condition: (any Evaluator)?
    let keptCount: Int

    /// - Returns: nil if no row is left.
    func apply(_ batch: Batch, _ context: ExecutionContext) throws(EngineError) -> Batch? {
      guard let condition else { return batch.count > 0 ? batch : nil }
      let passing = try Planner.passing(batch, condition, context)
      context.work.filtered += batch.count - passing.count
      if passing.isEmpty { return nil }
      let isWhole = passing.count == batch.count
      return Batch(
        columns: batch.columns[..<keptCount].map { isWhole ? $0 : $0.gathering(passing) },
        count: passing.count)
    }
  }

  func rowFilter(_ reading: TableReading, _ conditions: [BoundExpression]) throws(EngineError)
    -> RowFilter
  {
    let compiler = ExpressionCompiler(reading.outputs.map(\.id), self)
    let condition = try BoundExpression.conjunction(conditions).map {
      (condition) throws(EngineError) in try compiler.compile(condition)
    }
    return RowFilter(condition: condition, keptCount: reading.keptCount)
  }

  private func sequenceScan(_ relation: Relation, _ outputs: [TableScan.Output])
    -> ClosureNode
  {
    let id = relation.heap
    return ClosureNode("Seq Scan", outputs.map(\.id)) { (context) in
      let state = context.session.database.sequences[id]
      let values: [SQLValue] = [
        .int(state?.last ?? 1), .int(0), .bool(state?.isCalled ?? false),
      ]
      return .over(
        Batch(
          columns: outputs.map { output in
            let isKnown = values.indices.contains(output.attribute)
            return ColumnVector(.values([isKnown ? values[output.attribute] : .null]))
          }, count: 1))
    }
  }

  private func systemScan(_ relation: Relation, _ outputs: [TableScan.Output])
    -> ClosureNode
  {
    let name = relation.name
    let schema = relation.schema
    let types = relation.columns.map(\.type)
    return ClosureNode("Seq Scan", outputs.map(\.id)) { (context) in
      let rows = SystemTables.rows(of: name, schema: schema, session: context.session)
      return .over(
        Batch(
          columns: outputs.map { output in
            guard types.indices.contains(output.attribute) else {
              return ColumnVector(.values(rows.map { _ in .null }))
            }
            return ColumnVector(
              rows.map { $0[output.attribute] }, type: types[output.attribute])
          }, count: rows.count))
    }
  }
}

/// What a scan of a table reads and tests, whichever way it goes.
struct TableReading {
  let table: ScannedTable
  /// What is read: first what is put out, then what only the conditions name.
  let outputs: [TableScan.Output]
  let keptCount: Int
  let conditions: [BoundExpression]

  var relationID: ObjectID { table.relation.id }
  var columns: [ColumnID] { outputs[..<keptCount].map(\.id) }

  func reader(_ heap: Heap) -> HeapReader { HeapReader(heap, outputs, relationID) }
}
