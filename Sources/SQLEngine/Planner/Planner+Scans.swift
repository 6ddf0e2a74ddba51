import Core

/// Reading tables.
extension Planner {
  func planScan(_ scan: TableScan, _ conditions: [BoundExpression]) throws(EngineError)
    -> any PlanNode
  {
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
    let own = Set(scan.outputs.map(\.id))
    let path = IndexPath.find(relation, scan, conditions, own, session: session)
    let table = session.database.heap(of: relation.id).map { Double($0.versionCount) } ?? 0
    if let path, let found = indexedRowCount(path, conditions, table) {
      let rest = conditions.indices.filter { !path.covered.contains($0) }.map { conditions[$0] }
      let node = try pinned(
        try indexScan(relation, all, kept.count, path, rest), relation, scan, all, kept.count,
        conditions)
      node.facts.rows = max(1, found * selectivity(rest))
      node.facts.cost = found * (Cost.indexRow + Cost.row) + 0.29
      node.facts.startCost = 0.15
      node.detail.filter = rest
      node.detail.indexConditions = path.covered.sorted().map { conditions[$0] }
      node.detail.index = NodeDetail.IndexName(id: path.index, name: path.name)
      return labelled(node, relation, scan)
    }
    let node = try pinned(
      try tableScan(relation, all, kept.count, conditions), relation, scan, all, kept.count,
      conditions)
    node.facts.rows = max(1, table * selectivity(conditions))
    let operations = Double(conditions.count) * Cost.operation
    node.facts.cost =
      (table / 100).rounded(.up) * Cost.page + table * (Cost.row + operations)
    node.detail.filter = conditions
    return labelled(node, relation, scan)
  }

  /// The node with the name of the table that it reads.
  private func labelled(_ node: ClosureNode, _ relation: Relation, _ scan: TableScan) -> ClosureNode
  {
    node.detail.target = NodeDetail.Target(
      relation: relation.id, name: relation.name, alias: scan.alias ?? relation.name)
    return node
  }

  /// A scan that gives way to the row that is looked at again: that has to fulfil all conditions,
  /// those that an index has seen to as well.
  private func pinned(
    _ node: ClosureNode, _ relation: Relation, _ scan: TableScan, _ outputs: [TableScan.Output],
    _ keptCount: Int, _ conditions: [BoundExpression]
  ) throws(EngineError) -> ClosureNode {
    let marks = [TableScan.System.version, TableScan.System.address]
    guard let column = scan.outputs.first(where: { marks.contains($0.attribute) })?.id,
      needed.contains(column)
    else { return node }
    let relationID = relation.id
    let filter = try rowFilter(outputs, keptCount, conditions)
    let result = ClosureNode(node.detail.name, node.outputs, scanned: relationID) {
      (context) throws(EngineError) in
      guard !context.pins.isEmpty, let pin = context.pins[column] else {
        return try node.open(context)
      }
      let database = context.session.database
      guard let version = pin.flatMap({ RowAddress.version($0, in: relationID) }),
        let heap = database.heap(of: relationID),
        let batch = try filter.apply(
          HeapReader(heap, outputs, relationID).batch(of: [version]), context)
      else { return BatchStream { () in nil } }
      return .over(batch)
    }
    result.facts = node.facts
    result.detail = node.detail
    return result
  }

  /// How many rows an index finds; nil if it is better to read the table as a whole.
  private func indexedRowCount(
    _ path: IndexPath, _ conditions: [BoundExpression], _ table: Double
  ) -> Double? {
    if path.isUnique { return 1 }
    let used = path.covered.sorted().map { conditions[$0] }
    let isRange = path.lower != nil || path.upper != nil
    // Conditions on the range's column count together with the equalities.
    let share = isRange ? selectivity(conditions) : selectivity(used)
    let found = table * share
    // A row that an index finds costs as much as some that are read in a row.
    return found * 5 < table || table < 2 ? max(1, found) : nil
  }

  private func tableScan(
    _ relation: Relation, _ outputs: [TableScan.Output], _ keptCount: Int,
    _ conditions: [BoundExpression]
  ) throws(EngineError) -> ClosureNode {
    let relationID = relation.id
    let filter = try rowFilter(outputs, keptCount, conditions)
    return ClosureNode(
      "Seq Scan", outputs[..<keptCount].map(\.id), scanned: relationID
    ) { (context) throws(EngineError) in
      guard let heap = context.session.database.heap(of: relationID) else {
        return BatchStream { () in nil }
      }
      let reader = HeapReader(heap, outputs, relationID)
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

  private func rowFilter(
    _ outputs: [TableScan.Output], _ keptCount: Int, _ conditions: [BoundExpression]
  ) throws(EngineError) -> RowFilter {
    let compiler = ExpressionCompiler(outputs.map(\.id), self)
    let condition = try BoundExpression.conjunction(conditions).map {
      (condition) throws(EngineError) in try compiler.compile(condition)
    }
    return RowFilter(condition: condition, keptCount: keptCount)
  }

  private func indexScan(
    _ relation: Relation, _ outputs: [TableScan.Output], _ keptCount: Int, _ path: IndexPath,
    _ conditions: [BoundExpression]
  ) throws(EngineError) -> ClosureNode {
    let compiler = ExpressionCompiler([], self)
    let equal = try compiler.compile(path.equal)
    let lower = try path.lower.map { (bound) throws(EngineError) in
      (try compiler.compile(bound.value), bound.isInclusive)
    }
    let upper = try path.upper.map { (bound) throws(EngineError) in
      (try compiler.compile(bound.value), bound.isInclusive)
    }
    let filter = try rowFilter(outputs, keptCount, conditions)
    let relationID = relation.id
    let indexID = path.index
    return ClosureNode(
      "Index Scan", outputs[..<keptCount].map(\.id),
      scanned: relationID
    ) { (context) throws(EngineError) in
      let database = context.session.database
      guard let heap = database.heap(of: relationID), let index = database.indexes[indexID] else {
        return BatchStream { () in nil }
      }
      var key: [SQLValue] = []
      for evaluator in equal { key.append(try evaluator.value([], context)) }
      let from = try lower.map { (bound) throws(EngineError) in try bound.0.value([], context) }
      let to = try upper.map { (bound) throws(EngineError) in try bound.0.value([], context) }
      if key.contains(where: \.isNull) || from?.isNull == true || to?.isNull == true {
        return BatchStream { () in nil }
      }
      let end = index.upperKey(
        to.map { key + [$0] } ?? key, isInclusive: upper?.1 ?? true)
      var start: TreeKey? = index.lowerKey(
        from.map { key + [$0] } ?? key, isInclusive: lower?.1 ?? true)
      index.usage.scanCount += 1
      let reads = SerializableReads(context)
      reads?.readIndex(
        indexID, entryCount: index.entryCount, from: from.map { key + [$0] } ?? key,
        isLowerInclusive: lower?.1 ?? true,
        to: to.map { key + [$0] } ?? key, isUpperInclusive: upper?.1 ?? true)
      let reader = HeapReader(heap, outputs, relationID)
      return BatchStream { () throws(EngineError) in
        while let from = start {
          var versions: [Int] = []
          start = index.collect(
            from: from, to: end, limit: ColumnVector.batchRowCountMax, into: &versions)
          context.work.noteLookup(in: index, found: versions)
          if let reads {
            for version in versions where version < heap.versionCount {
              try reads.readRow(heap, version)
            }
          }
          versions.removeAll { version in
            version >= heap.versionCount || !context.visibility.sees(heap.version(version))
          }
          if versions.isEmpty { continue }
          if let result = try filter.apply(reader.batch(of: versions), context) { return result }
        }
        return nil
      }
    }
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
