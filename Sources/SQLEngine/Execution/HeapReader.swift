/// Turns row versions into columns.
struct HeapReader {
  private let heap: Heap
  private let outputs: [TableScan.Output]
  private let relation: ObjectID

  init(_ heap: Heap, _ outputs: [TableScan.Output], _ relation: ObjectID) {
    self.heap = heap
    self.outputs = outputs
    self.relation = relation
  }

  /// A page as it is: its columns are shared and not copied.
  func batch(ofPage number: Int) -> Batch {
    let page = heap.pages[number]
    return Batch(
      columns: outputs.map { output in
        output.attribute >= 0
          ? page.column(output.attribute)
          : systemColumn(output.attribute, page, number, 0..<page.count)
      }, count: page.count)
  }

  /// Some rows of a page.
  func batch(ofPage number: Int, places: [Int]) -> Batch {
    let page = heap.pages[number]
    return Batch(
      columns: outputs.map { output in
        output.attribute >= 0
          ? page.column(output.attribute).gathering(places)
          : systemColumn(output.attribute, page, number, places)
      }, count: places.count)
  }

  /// Versions from anywhere.
  func batch(of versions: [Int]) -> Batch {
    Batch(columns: outputs.map { column($0.attribute, versions) }, count: versions.count)
  }

  /// One of the columns that are read, of versions from anywhere.
  func column(at place: Int, of versions: [Int]) -> ColumnVector {
    column(outputs[place].attribute, versions)
  }

  private func column(_ attribute: Int, _ versions: [Int]) -> ColumnVector {
    guard attribute >= 0 else {
      return ColumnVector(
        versions.map { systemValue(attribute, heap.version($0), $0) },
        type: .int8)
    }
    if let typed = typedColumn(attribute, versions) { return typed }
    var result: ColumnVector?
    for (place, version) in versions.enumerated() {
      let value = heap.value(version, attribute)
      if result != nil {
        result?.append(value)
      } else if !value.isNull {
        result = ColumnVector(after: place, nullsThen: value)
      }
    }
    return result ?? ColumnVector(nullCount: versions.count)
  }

  /// The column from pages that all keep it in the same way; nil if they do not.
  private func typedColumn(_ attribute: Int, _ versions: [Int]) -> ColumnVector? {
    guard versions.count > 4 else { return nil }
    var result: ColumnVector?
    var start = 0
    // Neighbours are mostly of one page: what is of one page is gathered at once.
    while start < versions.count {
      let number = versions[start] / HeapPage.rowCountMax
      var end = start + 1
      while end < versions.count, versions[end] / HeapPage.rowCountMax == number { end += 1 }
      let places = versions[start..<end].map { $0 % HeapPage.rowCountMax }
      let part = heap.pages[number].column(attribute).gathering(places)
      if result == nil {
        guard end > 1 || versions.count < 16 else { return scattered(attribute, versions) }
        result = part
      } else {
        result?.append(part)
      }
      start = end
    }
    return result
  }

  /// Numbers from many pages, one by one.
  private func scattered(_ attribute: Int, _ versions: [Int]) -> ColumnVector? {
    var integers: [Int64] = []
    var scale: Int16?
    integers.reserveCapacity(versions.count)
    for version in versions {
      let place = version % HeapPage.rowCountMax
      let column = heap.pages[version / HeapPage.rowCountMax].columnIfAny(attribute)
      guard let column, !column.hasNulls else { return nil }
      switch column.storage {
      case .ints(let values) where scale == nil: integers.append(values[place])
      case .decimals(let values, let own) where scale == own || integers.isEmpty:
        scale = own
        integers.append(values[place])
      default: return nil
      }
    }
    return ColumnVector(scale.map { .decimals(integers, scale: $0) } ?? .ints(integers))
  }

  private func systemColumn(
    _ attribute: Int, _ page: HeapPage, _ number: Int, _ places: some Sequence<Int>
  ) -> ColumnVector {
    let first = number * HeapPage.rowCountMax
    if attribute == TableScan.System.version {
      return ColumnVector(.ints(places.map { Int64(first + $0) }))
    }
    if attribute == TableScan.System.address {
      return ColumnVector(
        .ints(places.map { Int64(RowAddress.encoded(relation, first + $0)) }))
    }
    return ColumnVector(
      places.map { systemValue(attribute, page.versions[$0], first + $0) },
      type: .int8)
  }

  private func systemValue(_ attribute: Int, _ version: RowVersion, _ index: Int) -> SQLValue {
    switch attribute {
    case TableScan.System.version: .int(index)
    case TableScan.System.address: .int(RowAddress.encoded(relation, index))
    case TableScan.System.ctid: .int(TupleID.value(ofVersion: index))
    case TableScan.System.xmin: .int(Int64(version.xmin))
    case TableScan.System.xmax: .int(Int64(version.xmax))
    case TableScan.System.cmin: .int(Int64(version.cmin))
    case TableScan.System.cmax: .int(Int64(version.cmax))
    default: .int(Int64(relation))
    }
  }
}
