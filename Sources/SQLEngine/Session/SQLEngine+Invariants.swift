import Core

/// What must hold between two statements, over all that the engine keeps.
///
/// 1. The committed catalog keeps its own (``Catalog/checkInvariants()``), and so does the copy of
///    every transaction that has defined something.
/// 2. Every table has a heap, every index a tree, every sequence a state.
/// 3. A tree holds exactly one entry for each version of its table that is not removed and that its
///    predicate lets in, under the key that the version has. (Those of rolled back transactions may
///    be missing: an index that was built after them has none.)
/// 4. Nobody waits for a transaction that has ended.
extension SQLEngine {
  /// - Returns: what does not hold, nil if all does; for tests.
  func checkInvariants() throws(EngineError) -> String? {
    if let broken = database.catalog.checkInvariants() { return broken }
    for session in sessions {
      if let broken = session.transaction?.catalog?.checkInvariants() {
        return "in \(session.name): \(broken)"
      }
    }
    for relation in database.catalog.relations where relation.heap != 0 {
      if relation.kind == .sequence {
        if database.sequences[relation.heap] == nil { return "\(relation.name) has no state" }
        continue
      }
      guard relation.kind != .view, relation.id >= Catalog.firstUserID else { continue }
      guard let heap = database.heaps[relation.heap] else { return "\(relation.name) has no heap" }
      if let broken = heap.checkInvariants() { return "heap of \(relation.name): \(broken)" }
      for id in relation.indexes {
        guard let index = database.catalog.index(id) else { continue }
        if let broken = try check(index, relation, heap) {
          return "index \(index.name) of \(relation.name): \(broken)"
        }
      }
    }
    return nil
  }

  private func check(_ index: IndexDefinition, _ relation: Relation, _ heap: Heap)
    throws(EngineError) -> String?
  {
    guard !relation.isPartitioned else { return nil }
    guard let tree = database.indexes[index.storage] else { return "it has no tree" }
    if let broken = tree.checkInvariants() { return broken }
    let session = SQLSession(name: "check", number: 0, engine: self)
    let keys = try IndexKeys(index, relation, session)
    let context = session.plainContext()
    var expected: [TreeKey] = []
    for (number, page) in heap.pages.enumerated() {
      let places = page.versions.indices.filter { !page.versions[$0].isRemoved }
      try keys.append(places, ofPage: number, of: heap, context, to: &expected)
    }
    let found = tree.entries
    let known = Set(found.map(\.version))
    if known.count != found.count { return "a version has two entries" }
    expected.removeAll { entry in
      !known.contains(entry.version)
        && database.transactions.status(of: heap.version(entry.version).xmin) == .aborted
    }
    expected.sort()
    if expected == found { return nil }
    let first = zip(expected, found).first { $0 != $1 }
    return "\(found.count) entries for \(expected.count) versions; the first to differ: "
      + "\(first.map { "\($0.1.version) where \($0.0.version) belongs" } ?? "at the end")"
  }
}

extension BTreeIndex {
  /// All entries, ascending; for tests.
  var entries: [TreeKey] {
    func collect(_ node: Node) -> [TreeKey] {
      node.isLeaf ? node.entries : node.children.flatMap(collect)
    }
    return collect(root)
  }
}
