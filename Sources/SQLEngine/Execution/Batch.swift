/// Some rows, column by column.
struct Batch: Sendable {
  var columns: [ColumnVector]
  var count: Int

  init(columns: [ColumnVector], count: Int) {
    self.columns = columns
    self.count = count
  }

  /// One row.
  init(row: [SQLValue]) {
    self.init(columns: row.map { ColumnVector(after: 0, nullsThen: $0) }, count: 1)
  }

  static func empty(columnCount: Int) -> Batch {
    Batch(
      columns: Array(repeating: ColumnVector(.values([])), count: columnCount), count: 0)
  }

  /// One row without columns.
  static let single = Batch(columns: [], count: 1)

  func row(_ index: Int) -> [SQLValue] { columns.map { $0[index] } }

  /// The rows at some places, in that order.
  func gathering(_ rows: [Int]) -> Batch {
    Batch(columns: columns.map { $0.gathering(rows) }, count: rows.count)
  }

  /// Only some columns are needed; the others are left empty.
  func gathering(_ rows: [Int], only needed: [Int]) -> Batch {
    var result = Batch.empty(columnCount: columns.count)
    for column in needed { result.columns[column] = columns[column].gathering(rows) }
    result.count = rows.count
    return result
  }

  mutating func append(_ other: Batch) {
    for index in columns.indices { columns[index].append(other.columns[index]) }
    count += other.count
  }

  func slice(_ range: Range<Int>) -> Batch {
    range == 0..<count
      ? self : Batch(columns: columns.map { $0.slice(range) }, count: range.count)
  }
}
