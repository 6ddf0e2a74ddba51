import Core

extension BTreeSnapshot {
  func figure() -> Figure {
    let percent = fill >= 1 ? 100 : min(99, Int((fill * 100).rounded()))
    var parts: [Figure] = [
      entryCount == 0
        ? .text("The index is empty: its root is a leaf without entries.")
        : .layers(LayeredTree(levels: levelNames, root: Self.node(root, columnsMax: 66)))
    ]
    if let touch { parts.append(.text(Self.words(touch, columns))) }
    return .panel(
      Figure.Panel(
        title: "btree", subject: "sql:\(index)",
        facts: [
          "\(entryCount) \(entryCount == 1 ? "entry" : "entries")", "height \(height)",
          "\(pageCount) \(pageCount == 1 ? "page" : "pages")", "fill \(percent) %",
          "\(fanOut) a page",
        ], body: .stack(parts), consequence: consequence))
  }

  private var levelNames: [String] {
    if height == 1 { return ["leaf"] }
    return ["root"] + Array(repeating: "inner", count: height - 2) + ["leaf"]
  }

  /// - Parameter columnsMax: what the widest level may take; children farthest from the path are
  ///   left out where it does not do.
  private static func node(_ whole: Page, columnsMax: Int) -> LayeredTree.Node {
    var page = whole
    while page.children.count > 1, columns(of: page.children) > columnsMax {
      let followed = page.children.firstIndex(where: \.isOnPath) ?? 0
      if followed > page.children.count / 2 {
        page.children.removeFirst()
        page.omittedBefore += 1
      } else {
        page.children.removeLast()
        page.omittedAfter += 1
      }
    }
    guard page.isLeaf else {
      let more = page.usedCount - 1 - page.keys.count
      let keys = page.keys.joined(separator: "│") + (more > 0 ? "│…+\(more)" : "")
      var children = page.children.map { node($0, columnsMax: columnsMax) }
      func omission(_ count: Int) -> LayeredTree.Node {
        LayeredTree.Node("… \(count)", isOmission: true)
      }
      if !children.isEmpty, page.omittedBefore > 0 {
        children.insert(omission(page.omittedBefore), at: 0)
      }
      if !children.isEmpty, page.omittedAfter > 0 { children.append(omission(page.omittedAfter)) }
      return LayeredTree.Node(
        "p\(page.number)[\(keys)]", isMarked: page.isOnPath, children: children)
    }
    return LayeredTree.Node(
      label(ofLeaf: page),
      caption: "p\(page.number) \(page.usedCount)/\(BTreeIndex.fanOut)", isMarked: page.isOnPath)
  }

  private static func label(ofLeaf page: Page) -> String {
    page.keys.joined(separator: page.usedCount > page.keys.count ? " … " : " ")
  }

  private static func columns(of pages: [Page]) -> Int {
    pages.reduce(0) { sum, page in
      sum + 2 + max(11, page.isLeaf ? label(ofLeaf: page).count : 14)
    }
  }

  private static func words(_ touch: Touch, _ columns: [String]) -> String {
    let names = columns.joined(separator: ",")
    let way = touch.pages.map { "p\($0)" }.joined(separator: " → ")
    let key = touch.key.map { "\(names) = \($0)" }
    switch touch.kind {
    case BTreeIndex.Touch.Kind.insert.rawValue:
      let splits =
        switch touch.splitCount {
        case 0: "no split"
        case 1: "1 page was split"
        default: "\(touch.splitCount) pages were split"
        }
      return "last: INSERT \(key ?? ""): \(way), \(splits)"
    case BTreeIndex.Touch.Kind.removal.rawValue: return "last: removal, \(way)"
    default:
      return "last: search, \(way), " + (key.map { "to \($0)" } ?? "beyond the last key")
    }
  }

  private var consequence: String {
    let reads = "\(height) page \(height == 1 ? "read" : "reads") for any key"
    let leaves = Self.leaves(of: root)
    if let full = leaves.first(where: { $0.isOnPath && $0.usedCount >= fanOut })
      ?? leaves.first(where: { $0.usedCount >= fanOut })
    {
      return "\(reads); the next insert into p\(full.number) splits it "
        + "(\(full.usedCount) of \(fanOut) used)"
    }
    guard let leaf = leaves.first(where: \.isOnPath) ?? leaves.last else { return reads }
    let free = fanOut - leaf.usedCount
    return "\(reads); p\(leaf.number) takes \(free) more \(free == 1 ? "entry" : "entries") before "
      + "it is split"
  }

  private static func leaves(of page: Page) -> [Page] {
    page.isLeaf ? [page] : page.children.flatMap { leaves(of: $0) }
  }
}
