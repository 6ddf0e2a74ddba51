/// Picking rows out of columns, and putting columns together.
extension ColumnVector {
  /// The vector of some values in the storage that suits them.
  init(_ values: [SQLValue], type: SQLType) {
    guard let first = values.firstIndex(where: { !$0.isNull }) else {
      self.init(emptyFor: type.id)
      for _ in values { append(.null) }
      return
    }
    self.init(after: first, nullsThen: values[first])
    reserve(values.count)
    for value in values[(first + 1)...] { append(value) }
  }

  /// The same value over and over.
  init(repeating value: SQLValue, count: Int, type: SQLType) {
    switch value {
    case .int(let number): self.init(.ints(Array(repeating: number, count: count)))
    case .bool(let flag): self.init(.bools(Array(repeating: flag, count: count)))
    case .double(let number): self.init(.doubles(Array(repeating: number, count: count)))
    case .numeric(.small(let coefficient, let scale)):
      self.init(.decimals(Array(repeating: coefficient, count: count), scale: scale))
    case .text(let bytes):
      var arena = TextArena()
      for _ in 0..<count { arena.append(bytes) }
      self.init(.texts(arena))
    case .null:
      self.init(emptyFor: type.id)
      reserve(count)
      for _ in 0..<count { append(.null) }
    default: self.init(.values(Array(repeating: value, count: count)))
    }
  }

  /// NULL over and over.
  init(nullCount count: Int) {
    self.init(
      .ints(Array(repeating: 0, count: count)), nulls: Array(repeating: true, count: count))
  }

  /// NULLs, then a value that decides on the storage.
  init(after count: Int, nullsThen value: SQLValue) {
    switch value {
    case .bool: self.init(.bools(Array(repeating: false, count: count)))
    case .int: self.init(.ints(Array(repeating: 0, count: count)))
    case .double: self.init(.doubles(Array(repeating: 0, count: count)))
    case .numeric(.small(_, let scale)):
      self.init(.decimals(Array(repeating: 0, count: count), scale: scale))
    case .text:
      var arena = TextArena()
      arena.ends = Array(repeating: 0, count: count)
      self.init(.texts(arena))
    default: self.init(.values(Array(repeating: .null, count: count)))
    }
    if count > 0 { nulls = Array(repeating: true, count: count) }
    append(value)
  }

  /// Whether the values lie in no storage of their own kind.
  var isMixed: Bool { if case .values = storage { true } else { false } }

  mutating func reserve(_ count: Int) {
    let taken = storage
    storage = .values([])
    switch taken {
    case .bools(var values):
      values.reserveCapacity(count)
      storage = .bools(values)
    case .ints(var values):
      values.reserveCapacity(count)
      storage = .ints(values)
    case .doubles(var values):
      values.reserveCapacity(count)
      storage = .doubles(values)
    case .decimals(var values, let scale):
      values.reserveCapacity(count)
      storage = .decimals(values, scale: scale)
    case .texts(var arena):
      arena.ends.reserveCapacity(count)
      storage = .texts(arena)
    case .values(var values):
      values.reserveCapacity(count)
      storage = .values(values)
    }
  }

  /// Neighbouring rows.
  func slice(_ rows: Range<Int>) -> ColumnVector {
    if rows == 0..<count { return self }
    var result = ColumnVector(.values([]), nulls: hasNulls ? Array(nulls[rows]) : [])
    switch storage {
    case .bools(let values): result.storage = .bools(Array(values[rows]))
    case .ints(let values): result.storage = .ints(Array(values[rows]))
    case .doubles(let values): result.storage = .doubles(Array(values[rows]))
    case .decimals(let values, let scale):
      result.storage = .decimals(Array(values[rows]), scale: scale)
    case .texts(let arena): result.storage = .texts(arena.slice(rows))
    case .values(let values): result.storage = .values(Array(values[rows]))
    }
    if !result.nulls.contains(true) { result.nulls = [] }
    return result
  }

  /// The values at some places; a negative place is NULL.
  func gathering(_ rows: [Int]) -> ColumnVector {
    var result = ColumnVector(.values([]))
    if hasNulls || rows.contains(where: { $0 < 0 }) {
      result.nulls = rows.map { $0 < 0 || (hasNulls && nulls[$0]) }
      if !result.nulls.contains(true) { result.nulls = [] }
    }
    switch storage {
    case .bools(let values): result.storage = .bools(Self.pick(values, rows, false))
    case .ints(let values): result.storage = .ints(Self.pick(values, rows, 0))
    case .doubles(let values): result.storage = .doubles(Self.pick(values, rows, 0))
    case .decimals(let values, let scale):
      result.storage = .decimals(Self.pick(values, rows, 0), scale: scale)
    case .texts(let arena): result.storage = arena.gathering(rows)
    case .values(let values): result.storage = .values(Self.pick(values, rows, .null))
    }
    return result
  }

  private static func pick<Element>(_ values: [Element], _ rows: [Int], _ missing: Element)
    -> [Element]
  {
    values.withUnsafeBufferPointer { source in
      [Element](unsafeUninitializedCapacity: rows.count) { target, count in
        for (place, row) in rows.enumerated() {
          precondition(row < source.count)
          target.initializeElement(at: place, to: row < 0 ? missing : source[row])
        }
        count = rows.count
      }
    }
  }

  /// Adds the values of another vector at the end.
  mutating func append(_ other: ColumnVector) {
    let oldCount = count
    if oldCount == 0 {
      self = other
      return
    }
    let added = other.nullMarks
    if hasNulls || !added.isEmpty {
      if !hasNulls { markNulls() }
      if added.isEmpty {
        nulls.append(contentsOf: repeatElement(false, count: other.count))
      } else {
        nulls += added
      }
    }
    guard !appendTyped(other) else { return }
    if !isMixed, !added.isEmpty, !added.contains(false) {
      _ = appendTyped(ColumnVector(blankCount: other.count, like: storage))
      return
    }
    if !other.isMixed, hasNulls, !nulls[..<oldCount].contains(false) {
      storage = ColumnVector(blankCount: oldCount, like: other.storage).storage
      if appendTyped(other) { return }
    }
    let mine = (0..<oldCount).map { rawValue($0) }
    storage = .values(mine + (0..<other.count).map { other.rawValue($0) })
  }

  /// - Returns: false if the storages differ; then nothing has happened.
  private mutating func appendTyped(_ other: ColumnVector) -> Bool {
    // Each storage is taken out and put back, so that its array has one owner and is not copied.
    switch other.storage {
    case .ints(let added):
      guard case .ints(var values) = storage else { return false }
      storage = .values([])
      values.append(contentsOf: added)
      storage = .ints(values)
    case .doubles(let added):
      guard case .doubles(var values) = storage else { return false }
      storage = .values([])
      values.append(contentsOf: added)
      storage = .doubles(values)
    case .bools(let added):
      guard case .bools(var values) = storage else { return false }
      storage = .values([])
      values.append(contentsOf: added)
      storage = .bools(values)
    case .decimals(let added, let scale):
      guard case .decimals(var values, scale) = storage else { return false }
      storage = .values([])
      values.append(contentsOf: added)
      storage = .decimals(values, scale: scale)
    case .texts(let added):
      guard case .texts(var arena) = storage,
        arena.bytes.count + added.bytes.count < Int(Int32.max)
      else { return false }
      storage = .values([])
      arena.append(added)
      storage = .texts(arena)
    case .values(let added):
      guard case .values(var values) = storage else { return false }
      storage = .values([])
      values.append(contentsOf: added)
      storage = .values(values)
    }
    return true
  }

  /// As ``nulls``, also where mixed values are their own marks.
  private var nullMarks: [Bool] {
    if hasNulls { return nulls }
    guard case .values(let values) = storage, values.contains(where: \.isNull) else { return [] }
    return values.map(\.isNull)
  }

  /// Gives every place a mark, as one is about to be NULL.
  mutating func markNulls() {
    let marks = nullMarks
    nulls = marks.isEmpty ? Array(repeating: false, count: count) : marks
  }

  /// Places without a meaning, in the storage of another vector.
  private init(blankCount count: Int, like other: Storage) {
    switch other {
    case .bools: self.init(.bools(Array(repeating: false, count: count)))
    case .ints: self.init(.ints(Array(repeating: 0, count: count)))
    case .doubles: self.init(.doubles(Array(repeating: 0, count: count)))
    case .decimals(_, let scale):
      self.init(.decimals(Array(repeating: 0, count: count), scale: scale))
    case .texts:
      var arena = TextArena()
      arena.ends = Array(repeating: 0, count: count)
      self.init(.texts(arena))
    case .values: self.init(.values(Array(repeating: .null, count: count)))
    }
  }

  /// A value whatever ``nulls`` say, for moving between storages.
  private func rawValue(_ index: Int) -> SQLValue { ColumnVector(storage)[index] }

  /// The truth of a condition in each row: NULL is not true.
  func isTrue(at index: Int) -> Bool {
    if case .bools(let values) = storage { return values[index] && !isNull(at: index) }
    if case .bool(true) = self[index] { return true }
    return false
  }

  /// The rows in which a condition is true.
  var trueRows: [Int] {
    guard case .bools(let values) = storage else {
      return (0..<count).filter { isTrue(at: $0) }
    }
    return [Int](unsafeUninitializedCapacity: values.count) { target, count in
      // Every row is written, and the next overwrites it unless it counts: no jumps.
      if nulls.isEmpty {
        for row in values.indices {
          target[count] = row
          count += values[row] ? 1 : 0
        }
      } else {
        for row in values.indices {
          target[count] = row
          count += values[row] && !nulls[row] ? 1 : 0
        }
      }
    }
  }
}

extension ColumnVector.TextArena {
  func slice(_ rows: Range<Int>) -> ColumnVector.TextArena {
    guard !rows.isEmpty else { return ColumnVector.TextArena() }
    let start = range(at: rows.lowerBound).lowerBound
    let end = range(at: rows.upperBound - 1).upperBound
    var result = ColumnVector.TextArena()
    result.bytes = Array(bytes[start..<end])
    result.ends = ends[rows].map { $0 - Int32(start) }
    return result
  }

  mutating func append(_ other: ColumnVector.TextArena) {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: other.bytes)
    for end in other.ends { ends.append(start + end) }
  }

  /// The texts at some places, empty ones at negative places. What grows beyond an arena, as a text
  /// that is repeated often enough can, is put into values.
  func gathering(_ rows: [Int]) -> ColumnVector.Storage {
    var total = 0
    for row in rows where row >= 0 { total += range(at: row).count }
    guard total < Int(Int32.max) else {
      return .values(rows.map { $0 < 0 ? .null : .text(Array(bytes[range(at: $0)])) })
    }
    var result = ColumnVector.TextArena()
    result.ends.reserveCapacity(rows.count)
    bytes.withUnsafeBufferPointer { source in
      result.bytes = [UInt8](unsafeUninitializedCapacity: total) { target, count in
        for row in rows where row >= 0 {
          let place = range(at: row)
          for index in place {
            target[count] = source[index]
            count += 1
          }
        }
      }
    }
    var end: Int32 = 0
    for row in rows {
      if row >= 0 { end += Int32(range(at: row).count) }
      result.ends.append(end)
    }
    return .texts(result)
  }
}
