import Core

/// `||`, `@>`, `<@`, `&&` of arrays and ranges.
enum ArrayOperators {
  private static func contains(_ a: SQLArray, _ b: SQLArray) -> Bool {
    b.elements.allSatisfy { wanted in
      !wanted.isNull
        && a.elements.contains {
          !$0.isNull && ValueOrder.compare($0, wanted, as: a.elementType) == 0
        }
    }
  }

  static let operators: [OperatorDefinition] = [
    typedOperation("anycompatiblearray || anycompatible = anycompatiblearray", strict: false) {
      a, types, _ throws(EngineError) in
      .array(
        try ArrayFunctions.append(ArrayFunctions.orEmpty(a[0], types.arguments[1].id), a[1]))
    },
    typedOperation("anycompatible || anycompatiblearray = anycompatiblearray", strict: false) {
      a, types, _ throws(EngineError) in
      .array(
        try ArrayFunctions.append(
          ArrayFunctions.orEmpty(a[1], types.arguments[0].id), a[0], atFront: true))
    },
    operation("anycompatiblearray || anycompatiblearray = anycompatiblearray", strict: false) {
      a, _ throws(EngineError) in
      if a[0].isNull { return a[1] }
      return a[1].isNull ? a[0] : .array(try ArrayFunctions.concatenate(a[0].array, a[1].array))
    },
    operation("anyarray @> anyarray = bool") { a, _ in .bool(contains(a[0].array, a[1].array)) },
    operation("anyarray <@ anyarray = bool") { a, _ in .bool(contains(a[1].array, a[0].array)) },
    operation("anyarray && anyarray = bool") { a, _ in
      let (x, y) = (a[0].array, a[1].array)
      return .bool(
        x.elements.contains { one in
          !one.isNull
            && y.elements.contains {
              !$0.isNull && ValueOrder.compare(one, $0, as: x.elementType) == 0
            }
        })
    },
    operation("anyrange && anyrange = bool") { a, _ in
      .bool(SQLRange.overlaps(a[0].range, a[1].range, .none))
    },
    operation("anyrange @> anyrange = bool") { a, _ in
      .bool(containsRange(a[0].range, a[1].range))
    },
    operation("anyrange <@ anyrange = bool") { a, _ in
      .bool(containsRange(a[1].range, a[0].range))
    },
    operation("anyrange @> anyelement = bool") { a, _ in
      let point = SQLRange(
        isEmpty: false, lower: a[1], upper: a[1], lowerIsInclusive: true, upperIsInclusive: true)
      return .bool(containsRange(a[0].range, point))
    },
    operation("anyelement <@ anyrange = bool") { a, _ in
      let point = SQLRange(
        isEmpty: false, lower: a[0], upper: a[0], lowerIsInclusive: true, upperIsInclusive: true)
      return .bool(containsRange(a[1].range, point))
    },
    operation("anyrange -|- anyrange = bool") { a, _ in
      .bool(
        SQLRange.isAdjacentBefore(a[0].range, a[1].range, .none)
          || SQLRange.isAdjacentBefore(a[1].range, a[0].range, .none))
    },
  ]

  private static func containsRange(_ a: SQLRange, _ b: SQLRange) -> Bool {
    if b.isEmpty { return true }
    return !a.isEmpty && SQLRange.compareLower(a, b, .none) <= 0
      && SQLRange.compareUpper(a, b, .none) >= 0
  }
}
