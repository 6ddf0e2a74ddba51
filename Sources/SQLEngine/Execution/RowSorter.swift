/// Puts rows in order: by the bytes of their keys, the first eight of which lie in a word.
///
/// Memory: the rows themselves, 32 bytes for each, and what of their keys is longer than a word.
struct RowSorter {
  let order: KeyOrder

  private struct Item {
    /// The first eight bytes of the key.
    var prefix: UInt64
    /// Where the others are.
    var start: Int
    var end: Int
    var row: Int
  }

  /// The places of rows in order; equal rows stay as they were.
  func places(_ keys: [ColumnVector], count: Int) -> [Int] {
    if keys.count == 1, !keys[0].hasNulls, let simple = simplePlaces(keys[0]) { return simple }
    var items: [Item] = []
    items.reserveCapacity(count)
    var bytes: [UInt8] = []
    var key: [UInt8] = []
    for row in 0..<count {
      key.removeAll(keepingCapacity: true)
      for (column, term) in zip(keys, order.terms) {
        column.appendOrdered(row, term, to: &key)
      }
      var prefix: UInt64 = 0
      for index in 0..<8 { prefix = prefix << 8 | UInt64(index < key.count ? key[index] : 0) }
      let start = bytes.count
      if key.count > 8 { bytes.append(contentsOf: key[8...]) }
      items.append(Item(prefix: prefix, start: start, end: bytes.count, row: row))
    }
    bytes.withUnsafeBufferPointer { rest in
      items.sort { a, b in
        if a.prefix != b.prefix { return a.prefix < b.prefix }
        var x = a.start
        var y = b.start
        while x < a.end, y < b.end {
          if rest[x] != rest[y] { return rest[x] < rest[y] }
          x += 1
          y += 1
        }
        return a.end - a.start != b.end - b.start
          ? a.end - a.start < b.end - b.start : a.row < b.row
      }
    }
    return items.map(\.row)
  }

  /// One column of numbers.
  private func simplePlaces(_ column: ColumnVector) -> [Int]? {
    let isDescending = order.terms[0].isDescending
    switch column.storage {
    case .ints(let values), .decimals(let values, _):
      var pairs: [(value: Int64, row: Int)] = []
      pairs.reserveCapacity(values.count)
      for (row, value) in values.enumerated() { pairs.append((isDescending ? ~value : value, row)) }
      pairs.sort { a, b in a.value != b.value ? a.value < b.value : a.row < b.row }
      return pairs.map(\.row)
    default: return nil
    }
  }
}

extension ColumnVector {
  /// Adds the bytes by which a value is sorted.
  func appendOrdered(_ row: Int, _ term: KeyOrder.Term, to key: inout [UInt8]) {
    if !term.isDescending, !isNull(at: row) {
      switch storage {
      case .ints(let values):
        key.append(1)
        KeyEncoding.append(values[row], to: &key)
        return
      case .texts(let arena):
        key.append(1)
        KeyEncoding.append(
          arena.bytes[arena.range(at: row)], isPadded: term.type == .bpchar, to: &key)
        return
      default: break
      }
    }
    KeyEncoding.append(self[row], term, to: &key)
  }
}
