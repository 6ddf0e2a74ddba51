import Core

/// Numbers for different keys, in the order of their first appearance: for grouping, DISTINCT and
/// hash joins. Two NULLs count as the same key.
///
/// A key of one column of integers is kept as the integer; all others are kept as bytes that are
/// equal if the values are. Either way a slot of the table is a number, and a hash decides where
/// the search for it begins.
struct KeyTable {
  let types: [TypeID]
  /// The keys column by column, in the order of their numbers.
  private(set) var columns: [ColumnVector]
  private(set) var count = 0

  /// Numbers plus one; 0 is free. Its size is a power of two, and half of it at least is free.
  private var slots: [Int32] = []
  private var hashes: [UInt64] = []
  /// Keys of one column of integers; of no use once ``isCompact`` is false.
  private var integers: [Int64] = []
  private var nullNumber: Int?
  private var isCompact: Bool
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(types: [TypeID]) {
    self.types = types
    columns = types.map { _ in ColumnVector(.values([])) }
    isCompact = types.count == 1
    slots = Array(repeating: 0, count: 64)
  }

  /// How many slots it has.
  var bucketCount: Int { slots.count }

  /// Bytes that slots and keys take in memory.
  var sizeBytes: Int {
    slots.count * 4 + hashes.count * 8 + integers.count * 8 + bytes.count + ends.count * 8
  }

  /// The number of a key, given now if it is new.
  mutating func insert(_ key: [SQLValue]) -> (index: Int, isNew: Bool) {
    let before = count
    let number = insert(key.map { ColumnVector(after: 0, nullsThen: $0) }, count: 1)[0]
    return (number, count > before)
  }

  /// The numbers of the keys of some rows, given now to those that are new.
  mutating func insert(_ keys: [ColumnVector], count rowCount: Int) -> [Int] {
    var numbers = [Int](repeating: 0, count: rowCount)
    guard !types.isEmpty else {
      count = max(count, min(rowCount, 1))
      return numbers
    }
    var fresh: [Int] = []
    if isCompact, case .ints(let values) = keys[0].storage {
      for row in 0..<rowCount {
        let before = count
        numbers[row] =
          keys[0].isNull(at: row) ? insertNull() : insert(integer: values[row])
        if count > before { fresh.append(row) }
      }
    } else {
      if isCompact { spread() }
      var key: [UInt8] = []
      for row in 0..<rowCount {
        key.removeAll(keepingCapacity: true)
        for (column, type) in zip(keys, types) { column.appendKey(row, type, to: &key) }
        let before = count
        numbers[row] = insert(bytes: key)
        if count > before { fresh.append(row) }
      }
    }
    if !fresh.isEmpty {
      for index in columns.indices { columns[index].append(keys[index].gathering(fresh)) }
    }
    return numbers
  }

  /// The rows whose keys had not been there, nor in a row before.
  mutating func insertNew(_ keys: [ColumnVector], count rowCount: Int) -> [Int] {
    var next = count
    var fresh: [Int] = []
    if types.isEmpty, rowCount > 0 {
      if next == 0 { fresh = [0] }
      _ = insert(keys, count: rowCount)
      return fresh
    }
    for (row, number) in insert(keys, count: rowCount).enumerated() where number == next {
      fresh.append(row)
      next += 1
    }
    return fresh
  }

  /// The numbers of the keys of some rows; −1 for a key that is not there or has a NULL.
  func find(_ keys: [ColumnVector], count rowCount: Int) -> [Int] {
    var numbers = [Int](repeating: -1, count: rowCount)
    if isCompact, case .ints(let values) = keys[0].storage {
      for row in 0..<rowCount where !keys[0].isNull(at: row) {
        numbers[row] = find(integer: values[row])
      }
      return numbers
    }
    if isCompact {
      for row in 0..<rowCount {
        if case .int(let value) = keys[0][row] { numbers[row] = find(integer: value) }
      }
      return numbers
    }
    var key: [UInt8] = []
    for row in 0..<rowCount where !keys.contains(where: { $0.isNull(at: row) }) {
      key.removeAll(keepingCapacity: true)
      for (column, type) in zip(keys, types) { column.appendKey(row, type, to: &key) }
      numbers[row] = find(bytes: key)
    }
    return numbers
  }

  /// The number of a key with NULLs as values; nil if it is not there.
  func find(_ key: [SQLValue]) -> Int? {
    if types.isEmpty { return count > 0 ? 0 : nil }
    if isCompact {
      if key[0].isNull { return nullNumber }
      guard case .int(let number) = key[0] else { return nil }
      let found = find(integer: number)
      return found < 0 ? nil : found
    }
    var encoded: [UInt8] = []
    for (value, type) in zip(key, types) {
      ColumnVector(after: 0, nullsThen: value).appendKey(0, type, to: &encoded)
    }
    let found = find(bytes: encoded)
    return found < 0 ? nil : found
  }

  // One column of integers.

  @inline(__always)
  private static func hash(_ value: Int64) -> UInt64 {
    // The multiplication spreads upwards, so the upper half is what is good.
    let product = UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }

  private mutating func insertNull() -> Int {
    if let nullNumber { return nullNumber }
    nullNumber = count
    integers.append(0)
    count += 1
    return count - 1
  }

  @inline(__always)
  private mutating func insert(integer value: Int64) -> Int {
    var place = Int(truncatingIfNeeded: Self.hash(value)) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if integers[number] == value { return number }
      place = (place + 1) & (slots.count - 1)
    }
    integers.append(value)
    count += 1
    slots[place] = Int32(truncatingIfNeeded: count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  @inline(__always)
  private func find(integer value: Int64) -> Int {
    var place = Int(truncatingIfNeeded: Self.hash(value)) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if integers[number] == value { return number }
      place = (place + 1) & (slots.count - 1)
    }
    return -1
  }

  /// Turns to keys of bytes, as a column came that does not hold integers.
  private mutating func spread() {
    isCompact = false
    integers = []
    let old = columns[0]
    let oldCount = count
    columns = [ColumnVector(.values([]))]
    count = 0
    slots = Array(repeating: 0, count: 64)
    if oldCount > 0 { _ = insert([old], count: oldCount) }
  }

  // Keys of bytes.

  private func isKey(_ number: Int, _ key: [UInt8]) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == key.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      for index in key.indices where buffer[start + index] != key[index] { return false }
      return true
    }
  }

  private mutating func insert(bytes key: [UInt8]) -> Int {
    let hash = StableHash.hash(key)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if hashes[number] == hash, isKey(number, key) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    hashes.append(hash)
    bytes += key
    ends.append(bytes.count)
    count += 1
    slots[place] = Int32(truncatingIfNeeded: count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func find(bytes key: [UInt8]) -> Int {
    let hash = StableHash.hash(key)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if hashes[number] == hash, isKey(number, key) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    return -1
  }

  private mutating func grow() {
    var grown = [Int32](repeating: 0, count: slots.count * 4)
    let mask = grown.count - 1
    for number in 0..<count where number != nullNumber {
      let hash = isCompact ? Self.hash(integers[number]) : hashes[number]
      var place = Int(truncatingIfNeeded: hash) & mask
      while grown[place] != 0 { place = (place + 1) & mask }
      grown[place] = Int32(truncatingIfNeeded: number + 1)
    }
    slots = grown
  }
}

extension ColumnVector {
  /// Adds bytes that are equal for equal values of one type, whichever storage they lie in.
  func appendKey(_ row: Int, _ type: TypeID, to key: inout [UInt8]) {
    if isNull(at: row) {
      key.append(0)
      return
    }
    switch storage {
    case .ints(let values): Self.appendKey(values[row], to: &key)
    case .texts(let arena):
      Self.appendKey(arena.bytes[arena.range(at: row)], isPadded: type == .bpchar, to: &key)
    case .values(let values):
      switch values[row] {
      case .int(let number): Self.appendKey(number, to: &key)
      case .text(let text):
        Self.appendKey(text[...], isPadded: type == .bpchar, to: &key)
      default:
        key.append(1)
        KeyEncoding.append(values[row], as: type, to: &key)
      }
    case .bools(let values):
      key.append(1)
      key.append(values[row] ? 1 : 0)
    case .doubles(let values):
      key.append(1)
      KeyEncoding.append(values[row], to: &key)
    case .decimals(let values, let scale):
      key.append(1)
      KeyEncoding.append(coefficient: values[row], scale: Int(scale), to: &key)
    }
  }

  private static func appendKey(_ number: Int64, to key: inout [UInt8]) {
    key.append(1)
    withUnsafeBytes(of: number) { key.append(contentsOf: $0) }
  }

  private static func appendKey(
    _ text: ArraySlice<UInt8>, isPadded: Bool, to key: inout [UInt8]
  ) {
    var text = text
    if isPadded { while text.last == 0x20 { text.removeLast() } }
    key.append(1)
    withUnsafeBytes(of: text.count) { key.append(contentsOf: $0) }
    key.append(contentsOf: text)
  }
}
