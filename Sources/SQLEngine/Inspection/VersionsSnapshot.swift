import Core

/// `\view sql.mvcc TABLE KEY`: the versions of one row, and which session sees which.
struct VersionsSnapshot: Snapshot {
  static let versionsShownMax = 10
  static let viewersShownMax = 4

  struct Version: Equatable, Sendable {
    /// Its place in the heap.
    var index: Int
    var xmin: TransactionID
    var xmax: TransactionID
    /// Of `xmin` and `xmax`: `?` while it runs, `✗` if it was rolled back, nothing once committed.
    var xminMark: String
    var xmaxMark: String
    var text: String
    /// Sessions that see it, as indices into ``viewers``.
    var seenBy: [Int]
    /// VACUUM may remove it.
    var isRemovable: Bool
  }

  /// A session that looks at the row.
  struct Viewer: Equatable, Sendable {
    var session: String
    var transaction: TransactionID?
    var isolation: String
  }

  var table: String
  var key: String
  var versions: [Version]
  var omittedCount: Int
  var viewers: [Viewer]
  var waits: [String]
  var nextID: TransactionID

  init(_ engine: SQLEngine, _ arguments: [String]) throws(EngineError) {
    guard arguments.count >= 2 else {
      throw EngineError(
        "view", .usage, "sql.mvcc needs a table and a key", hint: "\\view sql.mvcc stock A1")
    }
    let relation = try engine.table(named: arguments[0])
    let reader = try VersionReader(engine, relation)
    table = relation.name
    key = arguments.dropFirst().joined(separator: ",")
    let found = reader.versions(withKey: Array(arguments.dropFirst()))
    guard !found.isEmpty else {
      throw EngineError(
        "view", .reference, "no version of table '\(table)' has the key \(key)")
    }
    let shown = found.suffix(Self.versionsShownMax)
    omittedCount = found.count - shown.count
    let sessions = Array(engine.sessions.prefix(Self.viewersShownMax))
    viewers = sessions.map { session in
      Viewer(
        session: session.name, transaction: session.transaction?.id,
        isolation: (session.transaction?.isolation ?? .readCommitted).rawValue)
    }
    versions = shown.map { reader.describe($0, seenBy: sessions) }
    waits = engine.waiting.compactMap { session in
      engine.blocker(of: session).map { "\(session.name) waits for \($0.name)" }
    }
    nextID = engine.database.transactions.nextID
  }

  func figure() -> Figure {
    let rows = versions.enumerated().map { number, version in
      FigureTable.Row(
        [
          "v\(number + 1 + omittedCount)", "\(version.xmin)\(version.xminMark)",
          version.xmax == 0 ? "-" : "\(version.xmax)\(version.xmaxMark)", version.text,
        ] + viewers.indices.map { version.seenBy.contains($0) ? "◉ sees" : "·" }
          + [version.isRemovable ? "✝" : ""],
        role: version.isRemovable ? .dim : .plain)
    }
    let headings: [FigureTable.Heading] =
      [
        .init("ver"), .init("xmin", alignsRight: true), .init("xmax", alignsRight: true),
        .init("row"),
      ]
      + viewers.map { viewer in
        FigureTable.Heading(
          viewer.transaction.map { "\(viewer.session) T\($0)" } ?? viewer.session)
      } + [.init("")]
    let table = FigureTable(
      headings, rows: rows, omittedCount: omittedCount, omittedWhat: "older versions")
    let lines = waits.prefix(3).map { Figure.text("locks   \($0)") }
    return .panel(
      Figure.Panel(
        title: "mvcc", subject: "sql:\(self.table) (\(key))", facts: ["next T\(nextID)"],
        body: .stack([.table(table)] + lines), consequence: consequence))
  }

  private var consequence: String {
    if let place = versions.lastIndex(where: { $0.xmaxMark == "?" }) {
      let next = place + 2 + omittedCount
      let after = place + 1 < versions.count ? "new snapshots see v\(next)" : "the row is gone"
      return "if T\(versions[place].xmax) commits, \(after); an UPDATE by a repeatable read that "
        + "sees v\(next - 1) will be refused"
    }
    let removable = versions.count(where: \.isRemovable)
    let held = versions.count { $0.xmax != 0 && $0.xmaxMark.isEmpty && !$0.isRemovable }
    if held > 0 {
      return "\(held) ended version\(held == 1 ? "" : "s") can't be removed while a snapshot may "
        + "show \(held == 1 ? "it" : "them")"
    }
    return removable > 0
      ? "VACUUM may remove \(removable) version\(removable == 1 ? "" : "s")"
      : "there is one version, and everybody sees it"
  }
}

/// Finds and describes the versions of rows.
struct VersionReader {
  private let engine: SQLEngine
  private let relation: Relation
  private let heap: Heap
  private let text: TableText
  private let keyColumns: [Int]

  init(_ engine: SQLEngine, _ relation: Relation) throws(EngineError) {
    guard let heap = engine.database.heaps[relation.heap] else {
      throw EngineError("view", .reference, "'\(relation.name)' has no rows of its own")
    }
    self.engine = engine
    self.relation = relation
    self.heap = heap
    text = TableText(
      relation.heap, engine.database, SQLSession(name: "view", number: 0, engine: engine))
    let primary = relation.constraints.lazy.compactMap { constraint -> [Int]? in
      if case .primaryKey = constraint.kind { constraint.columns } else { nil }
    }.first
    keyColumns = primary ?? relation.liveColumns.prefix(1).map(\.index)
  }

  /// Versions whose key has some text, oldest first.
  func versions(withKey key: [String]) -> [Int] {
    (0..<heap.versionCount).filter { index in
      guard !heap.version(index).isRemoved, key.count <= keyColumns.count else { return false }
      return zip(keyColumns, key).allSatisfy { column, wanted in
        text.text(of: heap.value(index, column), attribute: column) == wanted
      }
    }
  }

  func describe(_ index: Int, seenBy sessions: [SQLSession]) -> VersionsSnapshot.Version {
    let version = heap.version(index)
    return VersionsSnapshot.Version(
      index: index, xmin: engine.database.transactions.top(of: version.xmin),
      xmax: engine.database.transactions.top(of: version.xmax), xminMark: mark(version.xmin),
      xmaxMark: version.xmax == 0 ? "" : mark(version.xmax), text: text.text(of: heap.row(index)),
      seenBy: sessions.indices.filter { sees(sessions[$0], version) },
      isRemovable: engine.isRemovable(version))
  }

  private func mark(_ id: TransactionID) -> String {
    switch engine.database.transactions.status(of: id) {
    case .committed: ""
    case .running: "?"
    case .aborted: "✗"
    }
  }

  /// Whether a session's next statement would see a version.
  private func sees(_ session: SQLSession, _ version: RowVersion) -> Bool {
    let manager = engine.database.transactions
    let view = session.transaction?.readView ?? session.run?.readView ?? manager.readView()
    return Visibility(
      manager: manager, view: view, own: session.transaction?.id ?? 0,
      command: (session.transaction?.commandID ?? 0) + 1
    ).sees(version)
  }
}
