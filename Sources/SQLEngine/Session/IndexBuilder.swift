import Core

/// Fills a new index with the rows of its table: keys are computed page by page, sorted, and put
/// into the tree from the left to the right.
struct IndexBuilder {
  let index: IndexDefinition
  let relation: Relation
  let session: SQLSession
  private let keys: [any Evaluator]
  private let predicate: (any Evaluator)?
  private let named: Set<Int>
  private let context: ExecutionContext

  init(_ index: IndexDefinition, _ relation: Relation, _ session: SQLSession) throws(EngineError) {
    self.index = index
    self.relation = relation
    self.session = session
    let compiler = ExpressionCompiler(Array(relation.columns.indices), session.plainPlanner())
    keys = try compiler.compile(index.keys.map(\.bound))
    predicate = try index.predicate.map { (predicate) throws(EngineError) in
      try compiler.compile(predicate.bound)
    }
    var named: Set<Int> = []
    for expression in index.keys.map(\.bound) + [index.predicate?.bound].compactMap({ $0 }) {
      expression.collectDeep(into: &named)
    }
    self.named = named
    context = session.plainContext()
  }

  /// - Throws: 23505 if a unique index finds a key twice.
  func fill(_ tree: BTreeIndex, from heap: Heap) throws(EngineError) {
    var entries: [TreeKey] = []
    entries.reserveCapacity(heap.liveCount)
    // Versions whose key no other row may have.
    var claims = Set<Int>()
    for number in heap.pages.indices {
      try context.checkInterrupt()
      try read(heap.pages[number], number * HeapPage.rowCountMax, tree.order, &entries, &claims)
    }
    entries.sort()
    if index.isUnique { try check(entries, claims) }
    tree.build(entries)
  }

  private func read(
    _ page: HeapPage, _ first: Int, _ order: KeyOrder, _ entries: inout [TreeKey],
    _ claims: inout Set<Int>
  ) throws(EngineError) {
    var places: [Int] = []
    var isLive: [Bool] = []
    for (place, version) in page.versions.enumerated() {
      let state = context.visibility.state(of: version, index: first + place)
      guard state != .dead else { continue }
      places.append(place)
      isLive.append(state == .live)
    }
    guard !places.isEmpty else { return }
    var batch = Batch.empty(columnCount: relation.columns.count)
    batch.count = places.count
    for attribute in named where batch.columns.indices.contains(attribute) {
      batch.columns[attribute] = page.column(attribute).gathering(places)
    }
    var rows = Array(places.indices)
    if let predicate {
      rows = try predicate.evaluate(batch, context).trueRows
      if rows.isEmpty { return }
    }
    var columns: [ColumnVector] = []
    // An expression is computed for the rows of a partial index only: others may not bear it.
    let source = rows.count == batch.count ? batch : batch.gathering(rows, only: named.sorted())
    for key in keys { columns.append(try key.evaluate(source, context)) }
    var key: [UInt8] = []
    for (row, place) in rows.enumerated() {
      key.removeAll(keepingCapacity: true)
      for (column, term) in zip(columns, order.terms) {
        column.appendOrdered(row, term, to: &key)
      }
      let version = first + places[place]
      entries.append(TreeKey(key, version: version))
      guard index.isUnique, isLive[place] else { continue }
      if index.isNullsDistinct, columns.contains(where: { $0.isNull(at: row) }) { continue }
      claims.insert(version)
    }
  }

  private func check(_ sorted: [TreeKey], _ claims: Set<Int>) throws(EngineError) {
    var last: TreeKey?
    for entry in sorted where claims.contains(entry.version) {
      if let last, last.high == entry.high, last.low == entry.low, last.rest == entry.rest {
        throw .sql(
          "23505", "could not create unique index \"\(index.name)\"",
          detail: try detail(of: entry.version))
      }
      last = entry
    }
  }

  private func detail(of version: Int) throws(EngineError) -> String? {
    guard let heap = session.database.heaps[relation.heap] else { return nil }
    var row = heap.row(version)
    while row.count < relation.columns.count { row.append(.null) }
    var names: [String] = []
    var values: [String] = []
    for (key, evaluator) in zip(index.keys, keys) {
      names.append(key.attribute.map { relation.columns[$0].name } ?? "expr")
      values.append(
        try RowWriter.shown(try evaluator.value(row, context), key.bound.type, context))
    }
    return "Key (\(names.joined(separator: ", ")))=(\(values.joined(separator: ", "))) "
      + "is duplicated."
  }
}
