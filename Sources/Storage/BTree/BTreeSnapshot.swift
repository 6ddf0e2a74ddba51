import Core

/// A B+tree at one moment, with the way to one key opened: what `\view btree` draws.
public struct BTreeSnapshot: Snapshot {
  /// A page with its separators or keys, and those of its children that are shown.
  public struct NodeState: Equatable, Sendable {
    public var page: UInt32
    public var keys: [String]
    public var keyCount: Int
    /// `0 ... 1`.
    public var fill: Double
    /// Whether the way to the key goes through it.
    public var isOnPath: Bool
    public var children: [NodeState]
    public var childCount: Int
  }

  public var subject: String
  public var height: Int
  public var entryCount: Int
  /// Pages of the tree by level, the root's first; overflow pages are left out.
  public var pageCounts: [Int]
  /// Of the leaves, `0 ... 1`.
  public var fill: Double
  public var root: NodeState?
  /// The key whose way is shown.
  public var key: String?
  public var poolPageCount: Int
  public var poolPageCountMax: Int
  public var dirtyPageCount: Int
  public var hitCount: Int
  public var readCount: Int

  public func figure() -> Figure {
    var parts: [Figure] = root.map { [.tree(Self.tree($0))] } ?? [.text("the tree is empty")]
    parts.append(
      .text(
        "pages by level \(pageCounts.map(String.init).joined(separator: " → "))   in memory "
          + "\(poolPageCount) of \(poolPageCountMax), \(dirtyPageCount) of them not written yet"
      ))
    return .panel(
      Figure.Panel(
        title: "btree", subject: subject,
        facts: [
          "height \(height + 1)", "\(pageCounts.reduce(0, +)) pages",
          "fill \(ByteText.percent(fill))",
        ], body: .stack(parts), consequence: consequence))
  }

  private static func tree(_ node: NodeState) -> FigureTree {
    let hidden = node.keyCount - node.keys.count
    let keys = node.keys.joined(separator: "│") + (hidden > 0 ? "│ … \(hidden) more" : "")
    var children = node.children.map(tree)
    let left = node.childCount - node.children.count
    if left > 0 { children.append(FigureTree("… \(left) more pages", role: .dim)) }
    return FigureTree(
      "p\(node.page)[\(keys)]", role: node.isOnPath ? .accent : .plain, children: children)
  }

  private var consequence: String {
    let pages = "\(height + 1) \(height == 0 ? "page" : "pages")"
    return
      "\(pages) for any key; \(hitCount) of \(hitCount + readCount) pages asked for were in memory"
  }
}

extension BTree {
  /// Children of a page that are shown beside the one on the way.
  private static let childCountMax = 3
  private static let keyCountMax = 6

  /// The tree, with the pages on the way to a key and a few beside them.
  /// - Throws: `.damaged` if one of them is.
  public func snapshot(
    subject: String, around key: [UInt8]? = nil, keyText: KeyText? = nil
  ) throws(StorageError) -> BTreeSnapshot {
    let write = keyText ?? ByteText.key
    var counts = [Int](repeating: 0, count: height + 1)
    var used = 0
    if root != 0 { try measure(root, level: 0, &counts, &used) }
    let leaves = max(1, counts.last ?? 0)
    let state = root == 0 ? nil : try node(root, level: 0, key ?? [], isOnPath: key != nil, write)
    return BTreeSnapshot(
      subject: subject, height: height, entryCount: count, pageCounts: root == 0 ? [] : counts,
      fill: Double(used) / Double(leaves * (Page.sizeBytes - Page.headerSizeBytes)), root: state,
      key: key.map(write), poolPageCount: pool.usedCount, poolPageCountMax: pool.frameCount,
      dirtyPageCount: pool.dirtyCount, hitCount: pool.counters.pointee.hitCount,
      readCount: pool.counters.pointee.readCount)
  }

  private func measure(
    _ number: UInt32, level: Int, _ counts: inout [Int], _ used: inout Int
  ) throws(StorageError) {
    counts[level] += 1
    let page = try pool.page(number)
    guard level < height else {
      used += page.usedSizeBytes
      return
    }
    for child in (0...page.count).map(page.child) {
      try measure(child, level: level + 1, &counts, &used)
    }
  }

  private func node(
    _ number: UInt32, level: Int, _ key: [UInt8], isOnPath: Bool, _ write: KeyText
  ) throws(StorageError) -> BTreeSnapshot.NodeState {
    let page = try pool.page(number)
    let keys = (0..<min(page.count, Self.keyCountMax)).map { write(Array(page.key($0))) }
    var state = BTreeSnapshot.NodeState(
      page: number, keys: keys, keyCount: page.count,
      fill: Double(page.usedSizeBytes) / Double(Page.sizeBytes - Page.headerSizeBytes),
      isOnPath: isOnPath, children: [], childCount: level < height ? page.count + 1 : 0)
    guard level < height else { return state }
    let place = key.withUnsafeBytes {
      page.childIndex($0.baseAddress ?? UnsafeRawPointer(page.base), $0.count)
    }
    let first = max(0, min(place - 1, page.count + 1 - Self.childCountMax))
    let shown = (first..<min(page.count + 1, first + Self.childCountMax)).map {
      (number: page.child($0), isOnPath: isOnPath && $0 == place, isOpen: $0 == place)
    }
    for child in shown {
      var below = try node(child.number, level: level + 1, key, isOnPath: child.isOnPath, write)
      if !child.isOpen { below.children = [] }
      state.children.append(below)
    }
    return state
  }
}
