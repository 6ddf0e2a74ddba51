/// What a sample told of a column: what pg_stats shows, and what estimates are made of.
///
/// **Source:** PostgreSQL 15, `analyze.c`: which figures, and how the number of different values is
/// extrapolated (Haas and Stokes, estimator Duj1).
struct ColumnStatistics: Sendable {
  /// The share of NULLs.
  var nullFraction: Double
  /// Bytes of a value, on average.
  var averageWidth: Int
  /// Different values in the whole table, NULL aside.
  var distinctCount: Double
  /// Whether ``distinctCount`` was found to grow with the table.
  var distinctGrows: Bool
  /// Values that are more frequent than most, with their shares of all rows.
  var common: [(value: SQLValue, share: Double)] = []
  /// Values that cut what is not common into parts of equal size, ascending.
  var bounds: [SQLValue] = []
  /// How far the order of the values is that of the rows: −1…1.
  var correlation: Double?
  let type: TypeID

  var commonShare: Double { common.reduce(0) { $0 + $1.share } }

  /// The share of rows that equal a value.
  func share(equalTo value: SQLValue) -> Double {
    if value.isNull { return 0 }
    if let found = common.first(where: { ValueOrder.compare($0.value, value, as: type) == 0 }) {
      return found.share
    }
    let rest = max(distinctCount - Double(common.count), 1)
    return max(0, 1 - nullFraction - commonShare) / rest
  }

  /// The share of rows that equal a value that is not known yet.
  var equalShare: Double { (1 - nullFraction) / max(distinctCount, 1) }

  /// The share of rows below a value.
  func share(below value: SQLValue) -> Double {
    var result = 0.0
    for (item, share) in common where ValueOrder.compare(item, value, as: type) < 0 {
      result += share
    }
    let rest = max(0, 1 - nullFraction - commonShare)
    guard bounds.count > 1 else { return result + rest / 3 }
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if ValueOrder.compare(bounds[middle], value, as: type) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return result }
    guard low < bounds.count else { return result + rest }
    let within = Self.fraction(of: value, between: bounds[low - 1], and: bounds[low])
    return result + rest * (Double(low - 1) + within) / Double(bounds.count - 1)
  }

  /// Where a value is between two others, if they are numbers.
  private static func fraction(of value: SQLValue, between low: SQLValue, and high: SQLValue)
    -> Double
  {
    guard let x = number(value), let a = number(low), let b = number(high), b > a else {
      return 0.5
    }
    return min(1, max(0, (x - a) / (b - a)))
  }

  static func number(_ value: SQLValue) -> Double? {
    switch value {
    case .int(let number): Double(number)
    case .double(let number) where number.isFinite: number
    case .numeric(.small(let coefficient, let scale)):
      Double(coefficient) / powers[Int(scale)]
    default: nil
    }
  }

  private static let powers: [Double] = (0...18).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }
}

/// What a sample told of a table.
final class TableStatistics: Sendable {
  let heap: ObjectID
  /// Rows that could be seen.
  let rowCount: Double
  /// Versions that the heap had then: when it has many more, the figures are no longer true.
  let versionCount: Int
  /// By attribute.
  let columns: [Int: ColumnStatistics]
  /// By ANALYZE and not by the planner itself.
  let isRequested: Bool
  /// When the sample was drawn, in microseconds since 2000.
  let sampledMicroseconds: Int64
  let sampledRowCount: Int

  init(
    heap: ObjectID, rowCount: Double, versionCount: Int, columns: [Int: ColumnStatistics],
    isRequested: Bool, sampledMicroseconds: Int64, sampledRowCount: Int
  ) {
    self.heap = heap
    self.rowCount = rowCount
    self.versionCount = versionCount
    self.columns = columns
    self.isRequested = isRequested
    self.sampledMicroseconds = sampledMicroseconds
    self.sampledRowCount = sampledRowCount
  }

  /// The same figures of the table with other figures of its columns.
  func replacingColumns(by columns: [Int: ColumnStatistics]) -> TableStatistics {
    TableStatistics(
      heap: heap, rowCount: rowCount, versionCount: versionCount, columns: columns,
      isRequested: isRequested, sampledMicroseconds: sampledMicroseconds,
      sampledRowCount: sampledRowCount)
  }
}
