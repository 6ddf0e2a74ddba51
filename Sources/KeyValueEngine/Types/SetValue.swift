import Core

/// The value of a set behind an entry: an ``IntegerSet`` while all members are integers and few, a
/// table of entries otherwise; never back.
///
/// The entry may be a key of a database or, for results that may yet be stored, one that stands in
/// no table.
///
/// **Source:** Redis, t_set.c.
struct SetValue {
  let entry: Entry
  let heap: Heap
  let seed: UInt64
  /// Integer sets with more members become tables: `set-max-intset-entries`.
  let integersMax: Int
  /// A table is made for so many members at least.
  var expectedCount = 0

  var count: Int {
    entry.kind == .integerSet
      ? IntegerSet(payload: entry.payload).count : table.pointee.count
  }

  @inline(__always)
  private var table: UnsafeMutablePointer<EntryTable> { TableValue(payload: entry.payload).table }

  @inline(__always)
  func contains(_ member: Word) -> Bool {
    guard entry.kind == .integerSet else { return table.pointee.find(member) != nil }
    guard let integer = member.integer else { return false }
    return IntegerSet(payload: entry.payload).contains(integer)
  }

  /// - Returns: whether the member is new.
  @inline(__always)
  func insert(_ member: Word) -> Bool {
    if entry.kind == .integerSet {
      if let integer = member.integer { return insert(integer) }
      convertToTable()
    }
    let hash = table.pointee.hash(member)
    if table.pointee.find(member, hash: hash) != nil { return false }
    table.pointee.insert(Entry.make(key: member, kind: .none, payload: 0, heap: heap), hash: hash)
    return true
  }

  /// - Returns: whether the member was there.
  func remove(_ member: Word) -> Bool {
    if entry.kind == .integerSet {
      guard let integer = member.integer else { return false }
      var integers = IntegerSet(payload: entry.payload)
      defer { entry.payload = integers.payload }
      return integers.remove(integer, heap: heap)
    }
    guard let removed = table.pointee.remove(member, hash: table.pointee.hash(member)) else {
      return false
    }
    removed.free(heap)
    return true
  }

  /// Calls for each member: integers in ascending order, others in the table's.
  func visit(_ body: (Word) -> Void) {
    entry.forEachElement(body)
  }

  /// As ``visit(_:)``, until the body says that it has enough.
  func visitWhile(_ body: (Word) -> Bool) {
    if entry.kind == .tableSet {
      for member in table.pointee.entries {
        guard body(member.key) else { return }
      }
      return
    }
    let integers = IntegerSet(payload: entry.payload)
    for index in 0..<integers.count {
      guard withDigits(integers[index], body) else { return }
    }
  }

  /// A member drawn at random. The set must not be empty.
  func randomMember(_ random: inout SeededRandom) -> [UInt8] {
    if entry.kind == .tableSet { return table.pointee.randomEntry(&random)?.key.copied ?? [] }
    let integers = IntegerSet(payload: entry.payload)
    return withDigits(integers[random.below(integers.count)], \.copied)
  }

  /// All members.
  var members: [[UInt8]] {
    var result: [[UInt8]] = []
    result.reserveCapacity(count)
    visit { result.append($0.copied) }
    return result
  }

  private func insert(_ integer: Int64) -> Bool {
    var integers = IntegerSet(payload: entry.payload)
    let isNew = integers.insert(integer, heap: heap)
    entry.payload = integers.payload
    if isNew, integers.count > integersMax { convertToTable() }
    return isNew
  }

  private func convertToTable() {
    let integers = IntegerSet(payload: entry.payload)
    // Each key's table has its own seed: with a common one, adding the members of one set to
    // another in the order of the first would crowd the low slots of a table that grows meanwhile.
    let converted = TableValue(
      heap: heap, seed: StableHash.hash(entry.key, seed: seed),
      capacity: max(expectedCount, integers.count + 1))
    for index in 0..<integers.count {
      withDigits(integers[index]) { digits in
        converted.table.pointee.insert(
          Entry.make(key: digits, kind: .none, payload: 0, heap: heap),
          hash: converted.table.pointee.hash(digits))
      }
    }
    integers.free(heap)
    entry.kind = .tableSet
    entry.payload = converted.payload
  }

  /// Gives back room that was made for members which did not come.
  func compact() {
    guard entry.kind == .tableSet, count * 8 < table.pointee.main.slotCount else { return }
    let present = TableValue(payload: entry.payload)
    entry.payload = present.copy(heap: heap).payload
    present.free(heap)
  }

  /// Checks the invariants; for tests.
  func checkInvariants() {
    if entry.kind == .tableSet {
      table.pointee.checkInvariants()
    } else {
      IntegerSet(payload: entry.payload).checkInvariants()
      precondition(count <= integersMax, "big sets are tables")
    }
  }
}
