import Core

/// `\view sql.stats [TABLE [COLUMN]]`: what the planner believes of the data.
struct StatisticsSnapshot: Snapshot {
  static let rowsShownMax = 11
  static let commonKeptMax = 8
  static let barCount = 8

  /// A table, with its columns if it was asked for by name.
  struct Table: Equatable, Sendable {
    var name: String
    /// By the statistics, and versions now.
    var rowCount: Double
    var versionsThen: Int
    var versionsNow: Int
    /// Nil before the first sample.
    var sample: Sample?
    var columns: [Column]
  }

  struct Sample: Equatable, Sendable {
    /// By ANALYZE and not by the planner, which draws a small one where there is none.
    var isRequested: Bool
    var rowCount: Int
    /// `2024-01-01 00:00:00`.
    var time: String
  }

  struct Column: Equatable, Sendable {
    var name: String
    var type: String
    var distinctCount: Double
    var nullFraction: Double
    var averageWidth: Int
    var correlation: Double?
    var common: [Share]
    /// The shares of stretches of equal length from the least value to the greatest; of numbers.
    var histogram: [Share]
    /// The bounds of parts with equally many rows, of what is not common.
    var boundCount: Int
    var least: String?
    var greatest: String?
  }

  /// A value, or where a stretch begins, and what part of the rows has it.
  struct Share: Equatable, Sendable {
    var value: String
    var share: Double
  }

  var tables: [Table]
  /// One table was asked for.
  var isOne: Bool
  /// One column of it was.
  var column: String?

  init(_ engine: SQLEngine, _ arguments: [String]) throws(EngineError) {
    let reader = StatisticsReader(engine)
    guard let name = arguments.first else {
      isOne = false
      tables = engine.database.catalog.relations.filter {
        $0.heap != 0 && ($0.kind == .table || $0.kind == .materializedView)
          && engine.database.heaps[$0.heap] != nil
      }.map { reader.table($0, withColumns: false) }
      return
    }
    let relation = try engine.table(named: name)
    isOne = true
    var table = reader.table(relation, withColumns: true)
    if arguments.count > 1 {
      column = arguments[1]
      let names = relation.liveColumns.map(\.column.name)
      guard names.contains(arguments[1]) else {
        throw EngineError(
          "view", .reference, "table '\(relation.name)' has no column '\(arguments[1])'",
          hint: NearestName.hint(arguments[1], among: names))
      }
      table.columns.removeAll { $0.name != arguments[1] }
    }
    tables = [table]
  }
}

/// Reads statistics for people.
private struct StatisticsReader {
  private let engine: SQLEngine
  private let session: SQLSession

  init(_ engine: SQLEngine) {
    self.engine = engine
    session = SQLSession(name: "view", number: 0, engine: engine)
  }

  func table(_ relation: Relation, withColumns: Bool) -> StatisticsSnapshot.Table {
    let found = engine.database.statistics.known(relation.heap)
    var columns: [StatisticsSnapshot.Column] = []
    if withColumns, let found {
      columns = relation.liveColumns.compactMap { attribute, column in
        found.columns[attribute].map { self.column(column, $0) }
      }
    }
    return StatisticsSnapshot.Table(
      name: relation.name, rowCount: found?.rowCount ?? 0, versionsThen: found?.versionCount ?? 0,
      versionsNow: engine.database.heaps[relation.heap]?.versionCount ?? 0,
      sample: found.map { found in
        StatisticsSnapshot.Sample(
          isRequested: found.isRequested, rowCount: found.sampledRowCount,
          time: text(.int(found.sampledMicroseconds / 1_000_000 * 1_000_000), SQLType(.timestamp)))
      }, columns: columns)
  }

  private func column(_ column: RelationColumn, _ found: ColumnStatistics)
    -> StatisticsSnapshot.Column
  {
    StatisticsSnapshot.Column(
      name: column.name, type: session.access.displayName(of: column.type),
      distinctCount: found.distinctCount, nullFraction: found.nullFraction,
      averageWidth: found.averageWidth, correlation: found.correlation,
      common: found.common.prefix(StatisticsSnapshot.commonKeptMax).map {
        .init(value: text($0.value, column.type), share: $0.share)
      }, histogram: histogram(of: found), boundCount: found.bounds.count,
      least: found.bounds.first.map { text($0, column.type) },
      greatest: found.bounds.last.map { text($0, column.type) })
  }

  /// Stretches of equal length, with the shares of rows in them.
  private func histogram(of found: ColumnStatistics) -> [StatisticsSnapshot.Share] {
    let values = found.bounds + found.common.map(\.value)
    let numbers = values.compactMap { ColumnStatistics.number($0) }
    guard numbers.count == values.count, let least = numbers.min(), let greatest = numbers.max(),
      greatest > least, (greatest - least).isFinite
    else { return [] }
    let count = StatisticsSnapshot.barCount
    let step = (greatest - least) / Double(count)
    let isWhole = values.allSatisfy { if case .int = $0 { true } else { false } }
    var shares = [Double](repeating: 0, count: count)
    func add(_ share: Double, from low: Double, to high: Double) {
      guard high > low else {
        shares[min(count - 1, max(0, Int((low - least) / step)))] += share
        return
      }
      for place in 0..<count {
        let start = least + Double(place) * step
        let overlap = min(high, start + step) - max(low, start)
        if overlap > 0 { shares[place] += share * overlap / (high - low) }
      }
    }
    for (value, share) in found.common {
      if let number = ColumnStatistics.number(value) { add(share, from: number, to: number) }
    }
    let bounds = found.bounds.compactMap { ColumnStatistics.number($0) }
    let rest = max(0, 1 - found.nullFraction - found.commonShare)
    for (low, high) in zip(bounds, bounds.dropFirst()) {
      add(rest / Double(max(bounds.count - 1, 1)), from: low, to: high)
    }
    return shares.enumerated().map { place, share in
      let start = least + Double(place) * step
      let decimals = isWhole && step >= 1 ? 0 : 2
      return .init(value: Math.format(start, decimals: decimals), share: share)
    }
  }

  private func text(_ value: SQLValue, _ type: SQLType) -> String {
    var context = session.evaluation
    let bytes = (try? TextForm.printed(value, as: type, &context)) ?? Array("…".utf8)
    let text = String(decoding: bytes, as: UTF8.self)
    return text.count > 24 ? text.prefix(23) + "…" : text
  }
}
