import Core

/// `\view sql.btree INDEX`: the pages of an index from the root to the leaves, and the way that the
/// last search or insertion took.
struct BTreeSnapshot: Snapshot {
  /// Leaves, and pages of an inner level, that are shown beside each other.
  static let leavesShownMax = 5
  static let innerShownMax = 3
  static let separatorsShownMax = 3

  /// A page and what of the level below it is shown.
  struct Page: Equatable, Sendable {
    /// Counted level by level from the root, which is 1.
    var number: Int
    /// Of a leaf: the first and the last, or all of a few. Of an inner page: the first of each
    /// child but the first.
    var keys: [String]
    var usedCount: Int
    var isLeaf: Bool
    var isOnPath: Bool
    var children: [Page]
    /// Children left of those that are shown, and right of them.
    var omittedBefore: Int
    var omittedAfter: Int
  }

  /// The last search, insertion or removal.
  struct Touch: Equatable, Sendable {
    var kind: String
    /// The key, or the first that is not below where a search began; nil beyond the last.
    var key: String?
    var pages: [Int]
    var splitCount: Int
  }

  var index: String
  var table: String
  var columns: [String]
  var isUnique: Bool
  var height: Int
  var pageCount: Int
  var entryCount: Int
  /// Of the entries that the leaves have room for: `0 ... 1`.
  var fill: Double
  var fanOut: Int
  var root: Page
  var touch: Touch?

  init(_ engine: SQLEngine, _ arguments: [String]) throws(EngineError) {
    guard let name = arguments.first else {
      throw EngineError(
        "view", .usage, "sql.btree needs an index",
        hint: "\\view sql.btree \(engine.indexNames.first ?? "stock_pkey")")
    }
    let definition = try engine.index(named: name)
    guard let tree = engine.database.indexes[definition.storage],
      let text = try IndexKeyText(definition, engine)
    else {
      throw EngineError("view", .reference, "index '\(name)' has no pages of its own")
    }
    let reader = BTreePages(tree, text)
    index = definition.name
    table = text.relation.name
    columns = text.columns
    isUnique = definition.isUnique
    height = tree.height
    pageCount = reader.pageCount
    entryCount = tree.entryCount
    fanOut = BTreeIndex.fanOut
    fill = Double(tree.entryCount) / Double(max(reader.leafCount, 1) * BTreeIndex.fanOut)
    root = reader.root
    touch = reader.touch
  }
}

/// Reads an index for people.
private struct BTreePages {
  private let tree: BTreeIndex
  private let text: IndexKeyText
  /// The children to follow to what was touched last; to the first leaf if nothing was.
  private let path: [Int]
  /// How many pages are left of the page of the path, on each level.
  private let levelStarts: [Int]
  let pageCount: Int
  let leafCount: Int

  init(_ tree: BTreeIndex, _ text: IndexKeyText) {
    self.tree = tree
    self.text = text
    path = tree.lastTouch.map { tree.path(to: $0.key) } ?? []
    var level = [tree.root]
    var starts: [Int] = []
    var count = 0
    var leafCount = 0
    while !level.isEmpty {
      starts.append(count)
      count += level.count
      leafCount = level.count
      level = level.flatMap(\.children)
    }
    levelStarts = starts
    pageCount = count
    self.leafCount = leafCount
  }

  var root: BTreeSnapshot.Page { page(tree.root, depth: 0, offset: 0, isOnPath: true) }

  /// - Parameter offset: how many pages of its level are left of it.
  private func page(_ node: BTreeIndex.Node, depth: Int, offset: Int, isOnPath: Bool)
    -> BTreeSnapshot.Page
  {
    var page = BTreeSnapshot.Page(
      number: levelStarts[depth] + offset + 1, keys: keys(of: node),
      usedCount: node.isLeaf ? node.entries.count : node.children.count, isLeaf: node.isLeaf,
      isOnPath: isOnPath && tree.lastTouch != nil, children: [], omittedBefore: 0, omittedAfter: 0)
    guard !node.isLeaf, isOnPath else {
      page.omittedAfter = node.children.count
      return page
    }
    let isAboveLeaves = node.children[0].isLeaf
    let shownMax = isAboveLeaves ? BTreeSnapshot.leavesShownMax : BTreeSnapshot.innerShownMax
    let followed = depth < path.count ? path[depth] : 0
    let start = max(0, min(followed - shownMax / 2, node.children.count - shownMax))
    let end = min(node.children.count, start + shownMax)
    let before = childrenBefore(depth: depth)
    page.children = (start..<end).map { place in
      self.page(
        node.children[place], depth: depth + 1, offset: before + place,
        isOnPath: place == followed)
    }
    page.omittedBefore = start
    page.omittedAfter = node.children.count - end
    return page
  }

  /// How many pages of the level below are children of pages left of the path.
  private func childrenBefore(depth: Int) -> Int {
    var level = [tree.root]
    var place = 0
    for step in path.prefix(depth) {
      place = level[..<place].reduce(0) { $0 + $1.children.count } + step
      level = level.flatMap(\.children)
    }
    return level[..<place].reduce(0) { $0 + $1.children.count }
  }

  private func keys(of node: BTreeIndex.Node) -> [String] {
    guard node.isLeaf else {
      return node.children.dropFirst().prefix(BTreeSnapshot.separatorsShownMax).map { child in
        Self.first(of: child).map { text.text(ofVersion: $0.version) } ?? "·"
      }
    }
    let shown =
      node.entries.count <= 3
      ? node.entries : [node.entries[0], node.entries.last].compactMap { $0 }
    return shown.map { text.text(ofVersion: $0.version) }
  }

  private static func first(of node: BTreeIndex.Node) -> TreeKey? {
    var node = node
    while let child = node.children.first { node = child }
    return node.entries.first
  }

  var touch: BTreeSnapshot.Touch? {
    guard let last = tree.lastTouch else { return nil }
    var node = tree.root
    var numbers = [1]
    for (depth, step) in path.enumerated() {
      numbers.append(levelStarts[depth + 1] + childrenBefore(depth: depth) + step + 1)
      node = node.children[step]
    }
    let place = BTreeIndex.lowerBound(node.entries, last.key)
    var key = place < node.entries.count ? node.entries[place] : nil
    if key == nil {
      var versions: [Int] = []
      // What a search finds may begin on the next leaf.
      let touched = tree.lastTouch
      _ = tree.collect(from: last.key, to: .above([0xFF]), limit: 1, into: &versions)
      tree.lastTouch = touched
      key = versions.first.map { TreeKey([], version: $0) }
    }
    let version = last.kind == .search ? key?.version : last.key.version
    return BTreeSnapshot.Touch(
      kind: last.kind.rawValue, key: version.map { text.text(ofVersion: $0) }, pages: numbers,
      splitCount: last.splitCount)
  }
}

/// The keys of an index as a person reads them.
struct IndexKeyText {
  static let lengthMax = 14

  let relation: Relation
  let columns: [String]
  private let heap: Heap
  private let session: SQLSession
  private let keys: [any Evaluator]
  private let types: [SQLType]

  /// Nil if the table has no rows of its own.
  init?(_ definition: IndexDefinition, _ engine: SQLEngine) throws(EngineError) {
    guard let relation = engine.database.catalog.relation(definition.relation),
      let heap = engine.database.heaps[relation.heap]
    else { return nil }
    self.relation = relation
    self.heap = heap
    session = SQLSession(name: "view", number: 0, engine: engine)
    columns = definition.keys.map { key in
      key.attribute.map { relation.columns[$0].name } ?? "(expression)"
    }
    types = definition.keys.map(\.bound.type)
    keys = try ExpressionCompiler(Array(relation.columns.indices), session.plainPlanner())
      .compile(definition.keys.map(\.bound))
  }

  /// The key of a version: its values, cut to a length; `·` if the version is gone.
  func text(ofVersion version: Int) -> String {
    guard version >= 0, version < heap.versionCount, !heap.version(version).isRemoved else {
      return "·"
    }
    var row = heap.row(version)
    while row.count < relation.columns.count { row.append(.null) }
    let context = session.plainContext()
    var parts: [String] = []
    for (key, type) in zip(keys, types) {
      guard let value = try? key.value(row, context), !value.isNull else {
        parts.append("null")
        continue
      }
      var evaluation = session.evaluation
      let bytes = (try? TextForm.printed(value, as: type, &evaluation)) ?? Array("…".utf8)
      parts.append(String(decoding: bytes, as: UTF8.self))
    }
    let text = parts.joined(separator: ",")
    return text.count > Self.lengthMax ? text.prefix(Self.lengthMax - 1) + "…" : text
  }
}

extension SQLEngine {
  /// The names of all indexes of users, sorted.
  var indexNames: [String] {
    database.catalog.sorted.compactMap { object in
      guard case .index(let index) = object else { return nil }
      return index.name
    }
  }

  /// The index that a view's argument names.
  func index(named name: String) throws(EngineError) -> IndexDefinition {
    let parts = name.split(separator: ".").map(String.init)
    for object in database.catalog.sorted {
      guard case .index(let index) = object, index.name == parts.last ?? "" else { continue }
      if parts.count < 2 || database.catalog.schemaName(index.schema) == parts[0] { return index }
    }
    throw EngineError(
      "view", .reference, "there is no index '\(name)'",
      hint: NearestName.hint(name, among: indexNames))
  }
}
