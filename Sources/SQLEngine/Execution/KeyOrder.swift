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
