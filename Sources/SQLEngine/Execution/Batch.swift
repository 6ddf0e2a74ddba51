/// Some rows, column by column.
struct Batch: Sendable {
  var columns: [ColumnVector]
  var count: Int

  init(columns: [ColumnVector], count: Int) {
    self.columns = columns
    self.count = count
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
    range == 0..<count ? self : gathering(Array(range))
  }
}

extension ColumnVector {
  /// The vector of some values in the storage that suits their type.
  init(_ values: [SQLValue], type: SQLType) {
    var nulls: [Bool] = []
    for (index, value) in values.enumerated() where value.isNull {
      if nulls.isEmpty { nulls = Array(repeating: false, count: values.count) }
      nulls[index] = true
    }
    switch type.id {
    case .bool:
      self.init(
        .bools(values.map { if case .bool(let flag) = $0 { flag } else { false } }),
        nulls: nulls)
    case .int2, .int4, .int8, .date, .timestamp, .timestamptz, .time, .oid:
      self.init(
        .ints(values.map { if case .int(let number) = $0 { number } else { 0 } }),
        nulls: nulls)
    case .float8, .float4:
      self.init(
        .doubles(values.map { if case .double(let number) = $0 { number } else { 0 } }),
        nulls: nulls)
    default:
      self.init(.values(values), nulls: nulls)
    }
  }

  /// The same value over and over.
  init(repeating value: SQLValue, count: Int, type: SQLType) {
    self.init(Array(repeating: value, count: count), type: type)
  }

  /// The values at some places; a negative place is NULL.
  func gathering(_ rows: [Int]) -> ColumnVector {
    var resultNulls: [Bool] = []
    let hasMissing = rows.contains { $0 < 0 }
    if hasMissing || hasNulls {
      resultNulls = rows.map { $0 < 0 || (hasNulls && nulls[$0]) }
    }
    switch storage {
    case .bools(let values):
      return ColumnVector(.bools(rows.map { $0 < 0 ? false : values[$0] }), nulls: resultNulls)
    case .ints(let values):
      return ColumnVector(.ints(rows.map { $0 < 0 ? 0 : values[$0] }), nulls: resultNulls)
    case .doubles(let values):
      return ColumnVector(.doubles(rows.map { $0 < 0 ? 0 : values[$0] }), nulls: resultNulls)
    case .decimals(let values, let scale):
      return ColumnVector(
        .decimals(rows.map { $0 < 0 ? 0 : values[$0] }, scale: scale), nulls: resultNulls)
    case .texts(let arena):
      var result = TextArena()
      for row in rows {
        if row < 0 { result.append([]) } else { result.append(arena.bytes[arena.range(at: row)]) }
      }
      return ColumnVector(.texts(result), nulls: resultNulls)
    case .values(let values):
      return ColumnVector(.values(rows.map { $0 < 0 ? .null : values[$0] }), nulls: resultNulls)
    }
  }

  /// Adds the values of another vector at the end.
  mutating func append(_ other: ColumnVector) {
    let oldCount = count
    if hasNulls || other.hasNulls {
      let mine = hasNulls ? nulls : Array(repeating: false, count: oldCount)
      nulls =
        mine
        + (other.hasNulls ? other.nulls : Array(repeating: false, count: other.count))
    }
    switch (storage, other.storage) {
    case (.ints(var a), .ints(let b)):
      storage = .values([])
      a += b
      storage = .ints(a)
    case (.doubles(var a), .doubles(let b)):
      storage = .values([])
      a += b
      storage = .doubles(a)
    case (.bools(var a), .bools(let b)):
      storage = .values([])
      a += b
      storage = .bools(a)
    case (.values(var a), .values(let b)):
      storage = .values([])
      a += b
      storage = .values(a)
    default:
      if oldCount == 0 {
        self = other
        return
      }
      let mine = (0..<oldCount).map { rawValue($0) }
      storage = .values(mine + (0..<other.count).map { other.rawValue($0) })
    }
  }

  /// A value whatever ``nulls`` say, for moving between storages.
  private func rawValue(_ index: Int) -> SQLValue {
    ColumnVector(storage)[index]
  }

  /// The truth of a condition in each row: NULL is not true.
  func isTrue(at index: Int) -> Bool {
    if case .bools(let values) = storage { return values[index] && !isNull(at: index) }
    if case .bool(true) = self[index] { return true }
    return false
  }
}
