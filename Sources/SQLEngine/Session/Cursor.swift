import Core
import SQLSyntax

/// A query that is read piece by piece. What was read is kept, so that it can be read again.
final class Cursor {
  let name: String
  /// The query, as it was written.
  let text: String
  /// WITH HOLD: it outlives its transaction, if that commits.
  var isHeld = false
  var isBinary = false
  let columns: [PlanColumn]
  /// The tables whose rows it shows one for one.
  let tables: [(relation: ObjectID, version: ColumnID)]
  let createdAt: Int64
  /// The transaction that it was declared in; nil if it has outlived it.
  var transaction: TransactionID?
  /// How much of its transaction was there when it was declared: see ``Transaction/liveIDs``.
  var liveCount = 0
  var isScrollable = false
  /// Gives some rows more: the values of its columns, then the tables' versions; nil behind the
  /// end.
  private var source: Source?
  private var rows: [[SQLValue]] = []
  /// 0 before the first row, one more than there are rows behind the last.
  var position = 0

  typealias Source = () throws(EngineError) -> [[SQLValue]]?

  init(
    name: String, text: String, columns: [PlanColumn],
    tables: [(relation: ObjectID, version: ColumnID)] = [], createdAt: Int64,
    source: @escaping Source
  ) {
    self.name = name
    self.text = text
    self.columns = columns
    self.tables = tables
    self.source = source
    self.createdAt = createdAt
  }

  /// The tables whose rows stand one for one for the rows of a query.
  static func tables(in query: BoundQuery) -> [(relation: ObjectID, version: ColumnID)] {
    guard case .project(let input, _) = query.plan else { return [] }
    let reachable = Set(input.outputs)
    return query.source.tables.compactMap { table in
      guard let relation = table.relation, let version = table.version,
        reachable.contains(version)
      else { return nil }
      return (relation, version)
    }
  }

  /// The row that it stands on.
  var currentRow: [SQLValue]? {
    position >= 1 && position <= rows.count ? rows[position - 1] : nil
  }

  /// Reads on until there are so many rows, or no more.
  private func read(upTo count: Int) throws(EngineError) {
    while rows.count < count, let source {
      guard let more = try source() else {
        self.source = nil
        return
      }
      rows += more
    }
  }

  func readAll() throws(EngineError) { try read(upTo: .max) }

  /// The rows that FETCH gives.
  ///
  /// **Source:** PostgreSQL 15, pquery.c (DoPortalRunFetch).
  func move(_ direction: FetchStatement.Direction) throws(EngineError) -> [[SQLValue]] {
    switch direction {
    case .forward(let count):
      guard let count else { return try forward(.max) }
      return count < 0 ? try backward(Self.magnitude(count)) : try step(Int(count))
    case .backward(let count):
      guard let count else { return try backward(.max) }
      return count < 0 ? try forward(Self.magnitude(count)) : try back(Int(count))
    case .absolute(let place):
      if place < 0 {
        try readAll()
        return try jump(to: rows.count + 1 - Self.magnitude(place))
      }
      return try jump(to: Int(min(place, 1 << 40)))
    case .relative(let offset):
      let distance = Int(max(min(offset, 1 << 40), -(1 << 40)))
      return try jump(to: position + distance)
    }
  }

  private static func magnitude(_ number: Int64) -> Int { Int(min(number.magnitude, 1 << 40)) }

  /// FETCH 0 gives the row that the cursor stands on, once more.
  private func step(_ count: Int) throws(EngineError) -> [[SQLValue]] {
    count == 0 ? currentRow.map { [$0] } ?? [] : try forward(count)
  }

  private func back(_ count: Int) throws(EngineError) -> [[SQLValue]] {
    count == 0 ? currentRow.map { [$0] } ?? [] : try backward(count)
  }

  private func forward(_ count: Int) throws(EngineError) -> [[SQLValue]] {
    let wanted = count == .max ? Int.max : position + count
    try read(upTo: wanted)
    let end = min(wanted, rows.count)
    let result = position < end ? Array(rows[position..<end]) : []
    position = wanted > rows.count ? rows.count + 1 : wanted
    return result
  }

  private func backward(_ count: Int) throws(EngineError) -> [[SQLValue]] {
    try requireScroll()
    let last = min(position - 1, rows.count)
    guard last >= 1 else {
      position = 0
      return []
    }
    let first = count == .max ? 1 : max(1, last - count + 1)
    let result = Array(rows[(first - 1)..<last].reversed())
    position = count > last ? 0 : first
    return result
  }

  private func jump(to place: Int) throws(EngineError) -> [[SQLValue]] {
    if place < position || place == position && position > 0 { try requireScroll() }
    if place <= 0 {
      position = 0
      return []
    }
    try read(upTo: place)
    position = min(place, rows.count + 1)
    return currentRow.map { [$0] } ?? []
  }

  private func requireScroll() throws(EngineError) {
    guard !isScrollable else { return }
    throw .sql(
      "55000", "cursor can only scan forward",
      hint: "Declare it with SCROLL option to enable "
        + "backward scan.")
  }
}

extension LogicalPlan {
  /// Whether PostgreSQL's executor could read the query's rows backward without keeping them: what
  /// a cursor allows that says neither SCROLL nor NO SCROLL.
  var readsBackward: Bool {
    switch self {
    case .scan, .values, .sort, .functions, .commonTable, .single, .nothing: true
    case .filter(let input, _), .distinct(let input, _): input.readsBackward
    case .project(let input, let items):
      input.readsBackward && !items.contains { $0.expression.isVolatile }
    case .limit(let node): node.input.readsBackward
    case .setOperation(let node):
      node.kind == .union && node.isAll && node.left.readsBackward && node.right.readsBackward
    case .join, .aggregate, .window, .projectSet, .with, .modify, .lockRows: false
    }
  }
}
