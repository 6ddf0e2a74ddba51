/// Numbers for different keys, in the order of their first appearance: for grouping, DISTINCT and
/// hash joins. Two NULLs count as the same key.
struct KeyTable {
  let types: [TypeID]
  private(set) var keys: [[SQLValue]] = []
  private var buckets: [UInt64: [Int]] = [:]

  init(types: [TypeID]) { self.types = types }

  var count: Int { keys.count }

  private func hash(_ key: [SQLValue]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for (value, type) in zip(key, types) {
      if value.isNull {
        hash = (hash ^ 0x9E37) &* 0x100_0000_01B3
      } else {
        ValueOrder.hash(value, as: type, into: &hash)
      }
    }
    return hash
  }

  private func isSame(_ a: [SQLValue], _ b: [SQLValue]) -> Bool {
    for index in types.indices {
      let x = a[index]
      let y = b[index]
      if x.isNull || y.isNull {
        if x.isNull != y.isNull { return false }
      } else if ValueOrder.compare(x, y, as: types[index]) != 0 {
        return false
      }
    }
    return true
  }

  func find(_ key: [SQLValue]) -> Int? {
    buckets[hash(key)]?.first { isSame(keys[$0], key) }
  }

  /// The number of a key, given now if it is new.
  mutating func insert(_ key: [SQLValue]) -> (index: Int, isNew: Bool) {
    let hash = hash(key)
    if let found = buckets[hash]?.first(where: { isSame(keys[$0], key) }) {
      return (found, false)
    }
    keys.append(key)
    buckets[hash, default: []].append(keys.count - 1)
    return (keys.count - 1, true)
  }
}

/// The order of rows by some terms.
struct KeyOrder: Sendable {
  /// One key: its type and direction.
  struct Term: Sendable {
    var type: TypeID
    var isDescending = false
    var nullsFirst = false
  }

  var terms: [Term]

  /// Compares as many keys as the shorter of two lists has.
  func comparePrefix(_ a: [SQLValue], _ b: [SQLValue]) -> Int {
    for index in 0..<min(a.count, b.count, terms.count) {
      let result = Self.compare(a[index], b[index], terms[index])
      if result != 0 { return result }
    }
    return 0
  }

  static func compare(_ a: SQLValue, _ b: SQLValue, _ term: Term) -> Int {
    switch (a.isNull, b.isNull) {
    case (true, true): return 0
    case (true, false): return term.nullsFirst ? -1 : 1
    case (false, true): return term.nullsFirst ? 1 : -1
    case (false, false):
      let result = ValueOrder.compare(a, b, as: term.type)
      return term.isDescending ? -result : result
    }
  }
}

extension SortTerm {
  var keyTerm: KeyOrder.Term {
    KeyOrder.Term(type: expression.type.id, isDescending: isDescending, nullsFirst: nullsFirst)
  }
}
