import Core

/// What an index says of rows: which are in it, and under which keys.
struct IndexKeys {
  let definition: IndexDefinition
  private let columnCount: Int
  private let keys: [any Evaluator]
  private let predicate: (any Evaluator)?
  private let order: KeyOrder

  init(_ definition: IndexDefinition, _ relation: Relation, _ session: SQLSession)
    throws(EngineError)
  {
    self.definition = definition
    columnCount = relation.columns.count
    let compiler = ExpressionCompiler(Array(relation.columns.indices), session.plainPlanner())
    keys = try compiler.compile(definition.keys.map(\.bound))
    predicate = try definition.predicate.map { (predicate) throws(EngineError) in
      try compiler.compile(predicate.bound)
    }
    order = definition.order
  }

  /// The key of one row; nil if the index does not hold it.
  func key(of row: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> [SQLValue]? {
    let missing = max(0, columnCount - row.count)
    let batch = Batch(row: row + [SQLValue](repeating: .null, count: missing))
    if let predicate, try !predicate.evaluate(batch, context).isTrue(at: 0) { return nil }
    var key: [SQLValue] = []
    for evaluator in keys { key.append(try evaluator.evaluate(batch, context)[0]) }
    return key
  }

  /// Adds the entries of some versions of a page.
  /// - Parameter places: within the page, ascending.
  func append(
    _ places: [Int], ofPage number: Int, of heap: Heap, _ context: ExecutionContext,
    to entries: inout [TreeKey]
  ) throws(EngineError) {
    let page = heap.pages[number]
    var places = places
    let isWhole = places.count == page.count
    var batch = Batch(
      columns: (0..<columnCount).map { attribute in
        isWhole ? page.column(attribute) : page.column(attribute).gathering(places)
      }, count: places.count)
    if let predicate {
      let isIn = try predicate.evaluate(batch, context)
      let kept = places.indices.filter { isIn.isTrue(at: $0) }
      batch = batch.gathering(kept)
      places = kept.map { places[$0] }
    }
    guard !places.isEmpty else { return }
    var columns: [ColumnVector] = []
    for evaluator in keys { columns.append(try evaluator.evaluate(batch, context)) }
    let first = number * HeapPage.rowCountMax
    var bytes: [UInt8] = []
    for (row, place) in places.enumerated() {
      bytes.removeAll(keepingCapacity: true)
      for (column, term) in zip(columns, order.terms) {
        KeyEncoding.append(column[row], term, to: &bytes)
      }
      entries.append(TreeKey(bytes, version: first + place))
    }
  }
}

extension IndexDefinition {
  /// How its entries are ordered.
  var order: KeyOrder {
    KeyOrder(
      terms: keys.map { key in
        KeyOrder.Term(
          type: key.bound.type.id, isDescending: key.isDescending, nullsFirst: key.nullsFirst)
      })
  }
}

extension TreeKey {
  /// Whether two entries have one key, each for a version of its own.
  func hasKey(of other: TreeKey) -> Bool {
    high == other.high && low == other.low && rest == other.rest
  }
}

extension SQLSession {
  /// Makes an index hold every row of its table: all keys are sorted first, and the tree is built
  /// from them at once.
  func fill(_ index: IndexDefinition, _ relation: Relation) throws(EngineError) {
    guard let heap = database.heaps[relation.heap], let tree = database.indexes[index.storage]
    else { return }
    let context = plainContext()
    let keys = try IndexKeys(index, relation, self)
    var entries: [TreeKey] = []
    entries.reserveCapacity(heap.liveCount)
    for (number, page) in heap.pages.enumerated() {
      try context.checkInterrupt()
      let first = number * HeapPage.rowCountMax
      let places = page.versions.indices.filter { place in
        context.visibility.state(of: page.versions[place], index: first + place) != .dead
      }
      try keys.append(places, ofPage: number, of: heap, context, to: &entries)
    }
    entries.sort()
    if index.isUnique { try refuseDuplicates(in: entries, keys, heap, relation, context) }
    tree.build(sorted: entries)
  }

  /// - Parameter entries: sorted.
  private func refuseDuplicates(
    in entries: [TreeKey], _ keys: IndexKeys, _ heap: Heap, _ relation: Relation,
    _ context: ExecutionContext
  ) throws(EngineError) {
    func isLive(_ entry: TreeKey) -> Bool {
      context.visibility.state(of: heap.version(entry.version), index: entry.version) == .live
    }
    var start = 0
    for place in entries.indices.dropFirst() {
      guard entries[place].hasKey(of: entries[start]) else {
        start = place
        continue
      }
      guard isLive(entries[place]), entries[start..<place].contains(where: isLive),
        let key = try keys.key(of: heap.row(entries[place].version), context)
      else { continue }
      if key.contains(where: \.isNull), keys.definition.isNullsDistinct { continue }
      let index = keys.definition
      var shown: [String] = []
      for (value, part) in zip(key, index.keys) {
        shown.append(try RowWriter.shown(value, part.bound.type, context))
      }
      throw .sql(
        "23505", "could not create unique index \"\(index.name)\"",
        detail: "Key (\(index.columnNames(of: relation)))=(\(shown.joined(separator: ", ")))"
          + " is duplicated.")
    }
  }
}

extension IndexDefinition {
  /// Its keys, as errors name them.
  func columnNames(of relation: Relation) -> String {
    keys.map { key in key.attribute.map { relation.columns[$0].name } ?? "expr" }
      .joined(separator: ", ")
  }
}
