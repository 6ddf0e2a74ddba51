import Core

/// Reading tables.
extension Planner {
  func planScan(_ scan: TableScan, _ conditions: [BoundExpression]) throws(EngineError)
    -> any PlanNode
  {
    guard let relation = session.catalog.relation(scan.relation) else {
      throw .sql("42P01", "relation with OID \(scan.relation) does not exist")
    }
    let own = Set(scan.outputs.map(\.id))
    var kept = scan.outputs.filter { needed.contains($0.id) }
    for condition in conditions {
      for output in scan.outputs
      where condition.columns.contains(output.id) && !kept.contains(where: { $0.id == output.id }) {
        kept.append(output)
      }
    }
    if scan.includesChildren, !session.catalog.children(of: relation.id).isEmpty {
      return try planFamily(relation, scan, conditions)
    }
    let node: any PlanNode
    if relation.kind == .sequence {
      node = sequenceScan(relation, kept)
    } else if SystemTables.isSystem(relation) {
      node = systemScan(relation, kept)
    } else if let path = IndexPath.find(relation, scan, conditions, own, session: session) {
      node = pinned(try indexScan(relation, kept, path), relation, scan, kept)
    } else {
      node = pinned(tableScan(relation, kept), relation, scan, kept)
    }
    return try filtered(node, conditions)
  }

  /// A scan that gives way to the row that is looked at again.
  private func pinned(
    _ node: any PlanNode, _ relation: Relation, _ scan: TableScan, _ outputs: [TableScan.Output]
  ) -> any PlanNode {
    let marks = [TableScan.System.version, TableScan.System.address]
    guard let column = scan.outputs.first(where: { marks.contains($0.attribute) })?.id else {
      return node
    }
    let relationID = relation.id
    return ClosureNode(node.label, node.outputs, inputs: node.inputs) {
      (context) throws(EngineError) in
      guard !context.pins.isEmpty, let pin = context.pins[column] else {
        return try node.open(context)
      }
      let database = context.session.database
      guard let version = pin.flatMap({ RowAddress.version($0, in: relationID) }),
        let heap = database.heap(of: relationID)
      else { return BatchStream { () in nil } }
      let reader = HeapReader(heap, outputs, relationID)
      return .over(reader.batch(of: [version]))
    }
  }

  private func tableScan(_ relation: Relation, _ outputs: [TableScan.Output]) -> any PlanNode {
    let relationID = relation.id
    return ClosureNode("Seq Scan on \(relation.name)", outputs.map(\.id)) {
      (context) throws(EngineError) in
      let database = context.session.database
      guard let heap = database.heap(of: relationID) else {
        return BatchStream { () in nil }
      }
      let reader = HeapReader(heap, outputs, relationID)
      var next = 0
      let pages = heap.pages
      try SerializableReads(context)?.readTable(heap)
      return BatchStream { () throws(EngineError) in
        try context.checkInterrupt()
        while next < pages.count {
          defer { next += 1 }
          guard let places = pages[next].visiblePlaces(context.visibility) else {
            return reader.batch(ofPage: next)
          }
          if !places.isEmpty { return reader.batch(ofPage: next, places: places) }
        }
        return nil
      }
    }
  }

  private func indexScan(
    _ relation: Relation, _ outputs: [TableScan.Output], _ path: IndexPath
  ) throws(EngineError) -> any PlanNode {
    let compiler = ExpressionCompiler([], self)
    let equal = try compiler.compile(path.equal)
    let lower = try path.lower.map { (bound) throws(EngineError) in
      (try compiler.compile(bound.value), bound.isInclusive)
    }
    let upper = try path.upper.map { (bound) throws(EngineError) in
      (try compiler.compile(bound.value), bound.isInclusive)
    }
    let relationID = relation.id
    let indexID = path.index
    return ClosureNode(
      "Index Scan using \(path.name) on \(relation.name)", outputs.map(\.id)
    ) { (context) throws(EngineError) in
      let database = context.session.database
      guard let heap = database.heap(of: relationID), let index = database.indexes[indexID] else {
        return BatchStream { () in nil }
      }
      var key: [SQLValue] = []
      for evaluator in equal { key.append(try evaluator.evaluate(.single, context)[0]) }
      let from = try lower.map { (bound) throws(EngineError) in
        try bound.0.evaluate(.single, context)[0]
      }
      let to = try upper.map { (bound) throws(EngineError) in
        try bound.0.evaluate(.single, context)[0]
      }
      if key.contains(where: \.isNull) || from?.isNull == true || to?.isNull == true {
        return BatchStream { () in nil }
      }
      let versions = index.versions(
        from: from.map { key + [$0] } ?? key, isLowerInclusive: lower?.1 ?? true,
        to: to.map { key + [$0] } ?? key, isUpperInclusive: upper?.1 ?? true)
      let reads = SerializableReads(context)
      reads?.readIndex(
        indexID, entryCount: index.entryCount, from: from.map { key + [$0] } ?? key, isLowerInclusive: lower?.1 ?? true,
        to: to.map { key + [$0] } ?? key, isUpperInclusive: upper?.1 ?? true)
      let reader = HeapReader(heap, outputs, relationID)
      var next = 0
      return BatchStream { () throws(EngineError) in
        var found: [Int] = []
        while next < versions.count, found.count < ColumnVector.batchRowCountMax {
          let version = versions[next]
          if version < heap.versionCount { try reads?.readRow(heap, version) }
          if version < heap.versionCount, context.visibility.sees(heap.version(version)) {
            found.append(version)
          }
          next += 1
        }
        return found.isEmpty ? nil : reader.batch(of: found)
      }
    }
  }

  private func sequenceScan(_ relation: Relation, _ outputs: [TableScan.Output])
    -> any PlanNode
  {
    let id = relation.heap
    return ClosureNode("Seq Scan on \(relation.name)", outputs.map(\.id)) { (context) in
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
    -> any PlanNode
  {
    let name = relation.name
    let schema = relation.schema
    let types = relation.columns.map(\.type)
    return ClosureNode("Seq Scan on \(name)", outputs.map(\.id)) { (context) in
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
