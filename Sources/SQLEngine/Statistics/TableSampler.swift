/// Reads a sample of a table and works out its statistics.
///
/// The sample is drawn evenly over the pages, so that the same table always gives the same figures.
struct TableSampler {
  /// Rows that ANALYZE reads, 300 for each of a hundred parts of a histogram, as PostgreSQL.
  static let rowCountMax = 30_000
  /// Rows that the planner reads when it finds no statistics.
  static let quickRowCountMax = 3_000
  private static let partCount = 100

  let relation: Relation
  let heap: Heap
  let visibility: Visibility
  /// In microseconds since 2000.
  let now: Int64

  func statistics(rowCountMax: Int, isRequested: Bool) -> TableStatistics {
    let (batch, rowCount) = sample(rowCountMax)
    var columns: [Int: ColumnStatistics] = [:]
    for (place, (attribute, column)) in relation.liveColumns.enumerated() {
      columns[attribute] = Self.statistics(
        of: batch.columns[place], type: column.type.id, rowCount: rowCount)
    }
    return TableStatistics(
      heap: heap.id, rowCount: rowCount, versionCount: heap.versionCount, columns: columns,
      isRequested: isRequested, sampledMicroseconds: now, sampledRowCount: batch.count)
  }

  private func sample(_ wanted: Int) -> (Batch, rowCount: Double) {
    let attributes = relation.liveColumns.map(\.index)
    var batch = Batch.empty(columnCount: attributes.count)
    let pageCount = heap.pages.count
    // Every page gives as many rows as it takes to fill the sample.
    let perPage = max(1, wanted / max(pageCount, 1))
    let step = max(1, pageCount * perPage / max(wanted, 1))
    var seen = 0
    var pagesRead = 0
    for number in stride(from: 0, to: pageCount, by: step) {
      let page = heap.pages[number]
      let places = page.visiblePlaces(visibility) ?? Array(0..<page.count)
      seen += places.count
      pagesRead += 1
      let stride = max(1, places.count / perPage)
      let chosen = Swift.stride(from: 0, to: places.count, by: stride).map { places[$0] }
      batch.append(
        Batch(
          columns: attributes.map { page.column($0).gathering(chosen) }, count: chosen.count))
    }
    let rowCount =
      pagesRead == 0 ? 0 : Double(seen) * Double(pageCount) / Double(pagesRead)
    return (batch, rowCount)
  }

  private static func statistics(of column: ColumnVector, type: TypeID, rowCount: Double)
    -> ColumnStatistics
  {
    let present = (0..<column.count).filter { !column.isNull(at: $0) }
    let sampleCount = Double(max(column.count, 1))
    var result = ColumnStatistics(
      nullFraction: 1 - Double(present.count) / sampleCount,
      averageWidth: width(column, present, type), distinctCount: 0, distinctGrows: false,
      type: type)
    guard !present.isEmpty else {
      if column.count == 0 { result.nullFraction = 0 }
      return result
    }
    let values = column.gathering(present)
    let order = RowSorter(order: KeyOrder(terms: [KeyOrder.Term(type: type)]))
      .places([values], count: present.count)
    let runs = runs(values, order, type)
    estimateDistinct(&result, runs, present.count, rowCount)
    collectCommon(&result, values, order, runs, sampleCount)
    collectBounds(&result, values, order, runs, type)
    result.correlation = correlation(order)
    return result
  }

  /// Equal values in order: where they begin, and how many there are.
  private static func runs(_ values: ColumnVector, _ order: [Int], _ type: TypeID)
    -> [(start: Int, count: Int)]
  {
    var table = KeyTable(types: [type])
    let numbers = table.insert([values], count: values.count)
    var runs: [(start: Int, count: Int)] = []
    for (place, row) in order.enumerated() {
      if place > 0, numbers[order[place - 1]] == numbers[row] {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((place, 1))
      }
    }
    return runs
  }

  private static func estimateDistinct(
    _ result: inout ColumnStatistics, _ runs: [(start: Int, count: Int)], _ count: Int,
    _ rowCount: Double
  ) {
    let total = rowCount * (1 - result.nullFraction)
    let once = Double(runs.count { $0.count == 1 })
    let sampled = Double(count)
    let found = Double(runs.count)
    if once == 0 || sampled >= total {
      result.distinctCount = found
    } else {
      // n·d / (n − f₁ + f₁·n/N)
      result.distinctCount = min(
        total, max(found, sampled * found / (sampled - once + once * sampled / max(total, 1))))
    }
    result.distinctGrows = result.distinctCount > total / 10
  }

  private static func collectCommon(
    _ result: inout ColumnStatistics, _ values: ColumnVector, _ order: [Int],
    _ runs: [(start: Int, count: Int)], _ sampleCount: Double
  ) {
    let average = Double(order.count) / Double(runs.count)
    let isComplete = runs.count <= partCount && !result.distinctGrows
    let frequent = runs.filter { isComplete || ($0.count > 1 && Double($0.count) > average * 1.25) }
    let chosen = frequent.sorted { a, b in
      a.count != b.count ? a.count > b.count : a.start < b.start
    }.prefix(partCount)
    result.common = chosen.map { (values[order[$0.start]], Double($0.count) / sampleCount) }
  }

  private static func collectBounds(
    _ result: inout ColumnStatistics, _ values: ColumnVector, _ order: [Int],
    _ runs: [(start: Int, count: Int)], _ type: TypeID
  ) {
    let common = result.common.map(\.value)
    var table = KeyTable(types: [type])
    for value in common { _ = table.insert([value]) }
    var rest: [Int] = []
    for run in runs where table.find([values[order[run.start]]]) == nil {
      rest += order[run.start..<(run.start + run.count)]
    }
    guard rest.count > 1 else { return }
    let partCount = min(partCount, rest.count - 1)
    result.bounds = (0...partCount).map { values[rest[$0 * (rest.count - 1) / partCount]] }
  }

  /// Of the rows' numbers and the places of their values.
  private static func correlation(_ order: [Int]) -> Double? {
    guard order.count > 1 else { return nil }
    let count = Double(order.count)
    let mean = (count - 1) / 2
    var product = 0.0
    var square = 0.0
    for (place, row) in order.enumerated() {
      product += (Double(place) - mean) * (Double(row) - mean)
      square += (Double(place) - mean) * (Double(place) - mean)
    }
    return square == 0 ? nil : product / square
  }

  /// Bytes of a value of a type of which nothing else is known.
  static func usualWidth(of type: SQLType) -> Int {
    if let width = fixedWidth(type.id) { return width }
    let limit = type.modifier >= 4 ? Int(type.modifier - 4) : 0
    switch type.id {
    case .bpchar where limit > 0: return limit + 1
    case .varchar where limit > 0 && limit < 64: return limit / 2 + 1
    case .numeric: return 6
    default: return 32
    }
  }

  private static func fixedWidth(_ type: TypeID) -> Int? {
    switch type {
    case .bool: 1
    case .int2: 2
    case .int4, .float4, .date, .oid: 4
    case .int8, .float8, .timestamp, .timestamptz, .time: 8
    case .interval, .uuid: 16
    default: nil
    }
  }

  private static func width(_ column: ColumnVector, _ rows: [Int], _ type: TypeID) -> Int {
    if let width = fixedWidth(type) { return width }
    if case .texts(let arena) = column.storage {
      return arena.bytes.count / max(rows.count, 1) + 1
    }
    return type == .numeric ? 6 : 32
  }
}
