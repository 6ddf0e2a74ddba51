import Core

/// `\view sql.pages TABLE`: the pages of a table's rows, what of them is alive, and in what storage
/// each column lies.
struct PagesSnapshot: Snapshot {
  static let pagesShownMax = 8
  static let columnsShownMax = 5

  struct Page: Equatable, Sendable {
    var number: Int
    /// Versions that a new snapshot sees.
    var liveCount: Int
    /// Ended, or of a writer that was rolled back: VACUUM's, sooner or later.
    var deadCount: Int
    /// Made or ended by a transaction that runs.
    var doubtfulCount: Int
    /// Removed: only their numbers are left.
    var removedCount: Int
    /// Every version is there for everybody, and no scan asks for each of them.
    var isAllVisible: Bool

    var usedCount: Int { liveCount + deadCount + doubtfulCount + removedCount }
  }

  struct Column: Equatable, Sendable {
    var name: String
    var type: String
    /// How many pages keep it in which storage: `ints`, `texts`; `all NULL` where there is none.
    var storages: [Storage]
    var nullCount: Int

    struct Storage: Equatable, Sendable {
      var kind: String
      var pageCount: Int
    }
  }

  var table: String
  var pages: [Page]
  var columns: [Column]
  var pageSizeRows: Int
  var versionCount: Int
  /// Dead versions that no snapshot in use may show.
  var removableCount: Int

  init(_ engine: SQLEngine, _ arguments: [String]) throws(EngineError) {
    guard let name = arguments.first else {
      throw EngineError(
        "view", .usage, "sql.pages needs a table", hint: "\\view sql.pages stock")
    }
    let relation = try engine.table(named: name)
    guard let heap = engine.database.heaps[relation.heap] else {
      throw EngineError("view", .reference, "'\(name)' has no rows of its own")
    }
    let session = SQLSession(name: "view", number: 0, engine: engine)
    let visibility = session.visibility()
    table = relation.name
    pageSizeRows = HeapPage.rowCountMax
    versionCount = heap.versionCount
    pages = heap.pages.enumerated().map { number, page in
      Self.page(page, number, visibility)
    }
    removableCount = heap.pages.reduce(0) { count, page in
      count + page.versions.count { !$0.isRemoved && engine.isRemovable($0) }
    }
    columns = relation.liveColumns.map { attribute, column in
      Self.column(
        column.name, session.access.displayName(of: column.type),
        heap.pages.map { $0.storedColumn(attribute) }, heap.pages.map(\.count))
    }
  }

  private static func page(_ page: HeapPage, _ number: Int, _ visibility: Visibility) -> Page {
    var result = Page(
      number: number, liveCount: 0, deadCount: 0, doubtfulCount: 0,
      removedCount: page.removedCount, isAllVisible: false)
    for version in page.versions where !version.isRemoved {
      switch visibility.state(of: version, index: -1) {
      case .live: result.liveCount += 1
      case .inDoubt: result.doubtfulCount += 1
      case .dead, .deleted, .replaced, .endedBySelf: result.deadCount += 1
      }
    }
    result.isAllVisible = page.count > 0 && result.liveCount == page.count
    return result
  }

  private static func column(
    _ name: String, _ type: String, _ vectors: [ColumnVector?], _ counts: [Int]
  ) -> Column {
    var storages: [Column.Storage] = []
    var nullCount = 0
    for (vector, count) in zip(vectors, counts) {
      let kind = vector?.storageName ?? "all NULL"
      nullCount += vector.map { $0.nulls.count(where: \.self) } ?? count
      if let place = storages.firstIndex(where: { $0.kind == kind }) {
        storages[place].pageCount += 1
      } else {
        storages.append(Column.Storage(kind: kind, pageCount: 1))
      }
    }
    return Column(name: name, type: type, storages: storages, nullCount: nullCount)
  }

  func figure() -> Figure {
    let shown = pages.count > Self.pagesShownMax ? Array(pages.suffix(Self.pagesShownMax)) : pages
    var parts: [Figure] = []
    if pages.isEmpty {
      parts.append(.text("The table has no pages: nothing has been written to it."))
    } else {
      parts.append(.bars(shown.map { bar(of: $0) }))
    }
    if pages.count > shown.count {
      parts.append(.text("… \(pages.count - shown.count) pages before them"))
    }
    let rows = columns.prefix(Self.columnsShownMax).map { column in
      FigureTable.Row([
        column.name, column.type, Self.words(column.storages), "\(column.nullCount)",
      ])
    }
    parts.append(
      .table(
        FigureTable(
          [.init("column"), .init("type"), .init("kept as"), .init("NULLs", alignsRight: true)],
          rows: Array(rows), omittedCount: max(0, columns.count - rows.count),
          omittedWhat: "columns")))
    let live = pages.reduce(0) { $0 + $1.liveCount }
    return .panel(
      Figure.Panel(
        title: "pages", subject: "sql:\(table)",
        facts: [
          "\(pages.count) \(pages.count == 1 ? "page" : "pages")", "\(pageSizeRows) rows a page",
          "\(live) live of \(versionCount)",
        ], body: .stack(parts), consequence: consequence))
  }

  private func bar(of page: Page) -> Bar {
    let used = page.usedCount
    var words = ["\(page.liveCount) live"]
    if page.deadCount > 0 { words.append("\(page.deadCount) dead") }
    if page.doubtfulCount > 0 { words.append("\(page.doubtfulCount) in doubt") }
    if page.removedCount > 0 { words.append("\(page.removedCount) removed") }
    if page.isAllVisible { words.append("all visible") }
    return Bar(
      "page \(page.number)", fraction: Double(used) / Double(pageSizeRows),
      secondFraction: used == 0 ? 0 : Double(used - page.liveCount) / Double(used),
      text: words.joined(separator: " · "),
      role: page.deadCount > page.liveCount ? .warning : .plain)
  }

  private static func words(_ storages: [Column.Storage]) -> String {
    guard storages.count > 1 else { return storages.first?.kind ?? "-" }
    return storages.map { "\($0.kind) ×\($0.pageCount)" }.joined(separator: ", ")
  }

  private var consequence: String {
    let dead = pages.reduce(0) { $0 + $1.deadCount }
    if removableCount > 0 {
      return "every scan steps over \(dead) dead version\(dead == 1 ? "" : "s"); VACUUM may remove "
        + "\(removableCount) of them"
    }
    if dead > 0 {
      return "\(dead) dead version\(dead == 1 ? " stays" : "s stay") while a snapshot may show "
        + (dead == 1 ? "it" : "them")
    }
    if let mixed = columns.first(where: { $0.storages.contains { $0.kind == "mixed values" } }) {
      return "column \(mixed.name) holds values that fit no vector, so it is read value by value"
    }
    guard !pages.isEmpty else { return "the first INSERT makes a page" }
    let visible = pages.count(where: \.isAllVisible)
    return visible == pages.count
      ? "a scan hands the columns of each page on as they are, and looks at no version"
      : "\(pages.count - visible) of \(pages.count) pages are looked at version by version"
  }
}

extension ColumnVector {
  /// How its values are kept, for people.
  var storageName: String {
    switch storage {
    case .bools: "bools"
    case .ints: "64-bit ints"
    case .doubles: "doubles"
    case .decimals(_, let scale): "decimals, scale \(scale)"
    case .texts: "text arena"
    case .values: "mixed values"
    }
  }
}

extension HeapPage {
  /// A column as it is kept; nil if all its values are NULL.
  func storedColumn(_ attribute: Int) -> ColumnVector? {
    guard attribute < width else { return nil }
    let column = column(attribute)
    return column.nulls.count == count && column.nulls.allSatisfy(\.self) ? nil : column
  }
}
