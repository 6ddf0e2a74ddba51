/// Up to ``rowCountMax`` versions of rows, column by column, with who made and who ended each.
///
///     versions   xmin 3 3 5 …   xmax 0 5 0 …   next 0 2 2 …
///     columns    0: ints [1, 2, 2 …]   1: texts "ab", "cd", "ce" …   2: nil, all NULL so far
///
/// A column has the storage that suits the values it has met, whatever its type is called; a value
/// that does not fit turns it into ``ColumnVector/Storage/values(_:)``. Columns of a page may be
/// fewer than those of the table: what was added later is NULL here.
final class HeapPage {
  static let rowCountMax = ColumnVector.batchRowCountMax

  private(set) var versions: [RowVersion] = []
  private var columns: [ColumnVector?] = []
  /// All versions are there for every view that includes all transactions below this number; 0 if
  /// that is not known, or not so. Worked out by a scan, forgotten with the next change.
  private var settledBelow: TransactionID = 0
  /// Versions that have been removed for good.
  private(set) var removedCount = 0

  init() { versions.reserveCapacity(Self.rowCountMax) }

  var count: Int { versions.count }

  /// How many columns it keeps.
  var width: Int { columns.count }

  func append(_ row: [SQLValue], _ version: RowVersion) {
    let place = versions.count
    while columns.count < row.count { columns.append(nil) }
    versions.append(version)
    for index in columns.indices {
      let value = index < row.count ? row[index] : .null
      if columns[index] != nil {
        columns[index]?.append(value)
      } else if !value.isNull {
        columns[index] = ColumnVector(after: place, nullsThen: value)
      }
    }
    settledBelow = 0
  }

  /// Adds rows that one statement made, column by column.
  /// - Parameter rows: places in the batch.
  func append(_ batch: [ColumnVector], rows: Range<Int>, _ make: (Int) -> RowVersion) {
    let place = versions.count
    while columns.count < batch.count { columns.append(nil) }
    for index in rows { versions.append(make(index)) }
    for (index, source) in batch.enumerated() {
      let part = source.slice(rows)
      if place == 0, !part.isMixed {
        columns[index] = part.hasNulls && !part.nulls.contains(false) ? nil : part
      } else if columns[index] != nil, !part.isMixed {
        columns[index]?.append(part)
      } else {
        appendEach(part, to: index, at: place)
      }
    }
    for index in batch.count..<max(columns.count, batch.count) {
      for _ in rows { columns[index]?.append(.null) }
    }
    settledBelow = 0
  }

  private func appendEach(_ part: ColumnVector, to index: Int, at place: Int) {
    for offset in 0..<part.count {
      let value = part[offset]
      if columns[index] != nil {
        columns[index]?.append(value)
      } else if !value.isNull {
        columns[index] = ColumnVector(after: place + offset, nullsThen: value)
      }
    }
  }

  func end(_ place: Int, by writer: TransactionID, command: UInt32, next: Int) {
    versions[place].xmax = writer
    versions[place].cmax = command
    versions[place].next = next
    settledBelow = 0
  }

  /// Sets who made and who ended a version: for recovery, and for what VACUUM freezes.
  func replace(_ place: Int, _ version: RowVersion) {
    versions[place] = version
    settledBelow = 0
  }

  func value(_ place: Int, _ attribute: Int) -> SQLValue {
    guard attribute < columns.count, let column = columns[attribute] else { return .null }
    return column[place]
  }

  func row(_ place: Int) -> [SQLValue] {
    columns.map { $0.map { $0[place] } ?? .null }
  }

  /// A column as a whole; nil if all of it is NULL.
  func columnIfAny(_ attribute: Int) -> ColumnVector? {
    attribute < columns.count ? columns[attribute] : nil
  }

  /// A column as a whole, NULLs where the page has none.
  func column(_ attribute: Int) -> ColumnVector {
    guard attribute < columns.count, let column = columns[attribute] else {
      return ColumnVector(nullCount: count)
    }
    return column
  }

  func rewrite(_ place: Int, _ row: [SQLValue]) {
    for index in 0..<max(row.count, columns.count) {
      let value = index < row.count ? row[index] : .null
      guard index < columns.count, columns[index] != nil || value.isNull else {
        while columns.count <= index { columns.append(nil) }
        rebuild(index, replacing: place, with: value)
        continue
      }
      rebuild(index, replacing: place, with: value)
    }
    settledBelow = 0
  }

  private func rebuild(_ attribute: Int, replacing place: Int, with value: SQLValue) {
    let before = column(attribute)
    columns[attribute] = nil
    for index in 0..<count {
      let value = index == place ? value : before[index]
      if columns[attribute] != nil {
        columns[attribute]?.append(value)
      } else if !value.isNull {
        columns[attribute] = ColumnVector(after: index, nullsThen: value)
      }
    }
  }

  /// Gives every version the same value in a column.
  func fill(_ attribute: Int, with value: SQLValue) {
    while columns.count <= attribute { columns.append(nil) }
    columns[attribute] = nil
    guard !value.isNull, count > 0 else { return }
    var column = ColumnVector(after: 0, nullsThen: value)
    for _ in 1..<count { column.append(value) }
    columns[attribute] = column
  }

  /// Takes a version out for good.
  func remove(_ place: Int) {
    guard !versions[place].isRemoved else { return }
    versions[place] = RowVersion(xmin: TransactionManager.none, cmin: 0, next: versions[place].next)
    removedCount += 1
    settledBelow = 0
    if removedCount == count { columns = [] }
  }

  /// The places of the versions that a statement may see; nil for all of them.
  func visiblePlaces(_ visibility: Visibility) -> [Int]? {
    if settledBelow == 0 { settle(visibility.manager) }
    if settledBelow != 0, settledBelow <= visibility.oldestUnsettled { return nil }
    var found: [Int] = []
    found.reserveCapacity(count)
    visibility.collect(versions, into: &found)
    return found.count == count ? nil : found
  }

  private func settle(_ manager: TransactionManager) {
    var newest: TransactionID = 0
    var last: TransactionID = 0
    for version in versions {
      if version.xmax != 0 || version.isRemoved { return }
      if version.xmin == last { continue }
      last = version.xmin
      guard manager.status(of: last) == .committed else { return }
      newest = max(newest, manager.top(of: last))
    }
    settledBelow = newest + 1
  }

  /// What must hold between two calls; for tests.
  func checkInvariants(firstIndex: Int) -> String? {
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      if column.count != count, removedCount != count {
        return "column \(index) has \(column.count) places for \(count) versions"
      }
      if column.hasNulls, column.nulls.count != column.count {
        return "column \(index) has \(column.nulls.count) null marks for \(column.count) places"
      }
    }
    for (place, version) in versions.enumerated() where version.next < firstIndex + place {
      return "version \(firstIndex + place) is replaced by \(version.next), which is older"
    }
    let removed = versions.count(where: \.isRemoved)
    return removed == removedCount ? nil : "\(removed) removed versions, \(removedCount) counted"
  }
}
