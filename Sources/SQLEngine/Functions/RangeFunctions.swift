import Core

/// Constructors, operators, functions and aggregates of ranges and multiranges.
enum RangeFunctions {
  static var functions: [FunctionDefinition] { constructors + facts + sets + aggregates }
  static var operators: [OperatorDefinition] { tests + changes }

  private static let types: [(range: String, subtype: String, id: TypeID)] = [
    ("int4range", "int4", .int4), ("int8range", "int8", .int8), ("numrange", "numeric", .numeric),
    ("daterange", "date", .date), ("tsrange", "timestamp", .timestamp),
    ("tstzrange", "timestamptz", .timestamptz),
  ]

  private static func range(
    _ lower: SQLValue, _ upper: SQLValue, _ flags: SQLValue?, _ subtype: TypeID
  ) throws(EngineError) -> SQLValue {
    var bounds: [UInt8] = Array("[)".utf8)
    if let flags {
      if flags.isNull {
        throw .sql("22000", "range constructor flags argument must not be null")
      }
      bounds = flags.bytes
    }
    guard bounds.count == 2, bounds[0] == 91 || bounds[0] == 40, bounds[1] == 93 || bounds[1] == 41
    else {
      throw .sql(
        "42601", "invalid range bound flags",
        hint: "Valid values are \"[]\", \"[)\", \"(]\", and \"()\".")
    }
    let range = SQLRange(
      isEmpty: false, lower: lower.isNull ? nil : lower, upper: upper.isNull ? nil : upper,
      lowerIsInclusive: bounds[0] == 91, upperIsInclusive: bounds[1] == 93)
    return .range(try range.canonical(subtype: subtype))
  }

  private static var constructors: [FunctionDefinition] {
    types.flatMap { name, subtype, id in
      let multirange = name.replacingRange
      return [
        function("\(name)(\(subtype), \(subtype)) \(name)", strict: false) {
          a, _ throws(EngineError) in try range(a[0], a[1], nil, id)
        },
        function("\(name)(\(subtype), \(subtype), text) \(name)", strict: false) {
          a, _ throws(EngineError) in try range(a[0], a[1], a[2], id)
        },
        function("\(multirange)() \(multirange)") { _, _ in .multirange([]) },
        function("\(multirange)(variadic \(name)[]) \(multirange)") { a, _ throws(EngineError) in
          var ranges: [SQLRange] = []
          for element in a[0].array.elements {
            if element.isNull {
              throw .sql("22004", "multirange values cannot contain null members")
            }
            ranges.append(element.range)
          }
          return .multirange(SQLRange.merged(ranges, subtype: id))
        },
      ]
    }
  }

  /// Each test between ranges, between multiranges, and between one of each.
  private static var tests: [OperatorDefinition] {
    let table: [(String, @Sendable (RangeSet, RangeSet) -> Bool)] = [
      ("<<", { $0.isBefore($1) }), (">>", { $1.isBefore($0) }), ("&<", { $0.endsBefore($1) }),
      ("&>", { $0.startsAfter($1) }), ("-|-", { $0.isAdjacent($1) }), ("@>", { $0.contains($1) }),
      ("<@", { $1.contains($0) }), ("&&", { $0.overlaps($1) }),
    ]
    let kinds = ["anyrange", "anymultirange"]
    var result: [OperatorDefinition] = []
    for (name, test) in table {
      for left in kinds {
        for right in kinds {
          // ``ArrayOperators`` has these of two ranges.
          let isOfRanges = left == "anyrange" && right == "anyrange"
          if isOfRanges, ["-|-", "@>", "<@", "&&"].contains(name) { continue }
          result.append(
            operation("\(left) \(name) \(right) = bool") { a, _ in
              .bool(test(RangeSet(a[0]), RangeSet(a[1])))
            })
        }
      }
    }
    return result + [
      operation("anymultirange @> anyelement = bool") { a, _ in
        .bool(RangeSet(a[0]).contains(point(a[1])))
      },
      operation("anyelement <@ anymultirange = bool") { a, _ in
        .bool(RangeSet(a[1]).contains(point(a[0])))
      },
    ]
  }

  private static func point(_ value: SQLValue) -> RangeSet {
    RangeSet([
      SQLRange(
        isEmpty: false, lower: value, upper: value, lowerIsInclusive: true, upperIsInclusive: true)
    ])
  }

  private static func single(_ set: RangeSet, _ operation: String) throws(EngineError) -> SQLValue {
    guard set.ranges.count <= 1 else {
      throw .sql("22000", "result of range \(operation) would not be contiguous")
    }
    return .range(set.ranges.first ?? .empty)
  }

  private static let changes: [OperatorDefinition] = [
    operation("anyrange + anyrange = anyrange") { a, _ throws(EngineError) in
      try single(RangeSet(a[0]).union(RangeSet(a[1])), "union")
    },
    operation("anyrange * anyrange = anyrange") { a, _ throws(EngineError) in
      try single(RangeSet(a[0]).intersection(RangeSet(a[1])), "intersection")
    },
    operation("anyrange - anyrange = anyrange") { a, _ throws(EngineError) in
      try single(RangeSet(a[0]).subtracting(RangeSet(a[1])), "difference")
    },
    operation("anymultirange + anymultirange = anymultirange") { a, _ in
      .multirange(RangeSet(a[0]).union(RangeSet(a[1])).ranges)
    },
    operation("anymultirange * anymultirange = anymultirange") { a, _ in
      .multirange(RangeSet(a[0]).intersection(RangeSet(a[1])).ranges)
    },
    operation("anymultirange - anymultirange = anymultirange") { a, _ in
      .multirange(RangeSet(a[0]).subtracting(RangeSet(a[1])).ranges)
    },
  ]

  private static func fact(_ name: String, _ test: @escaping @Sendable (SQLRange) -> Bool)
    -> FunctionDefinition
  { function("\(name)(anymultirange) bool") { a, _ in .bool(test(RangeSet(a[0]).hull)) } }

  private static let facts: [FunctionDefinition] = [
    fact("isempty") { $0.isEmpty }, fact("lower_inc") { $0.lowerIsInclusive },
    fact("upper_inc") { $0.upperIsInclusive }, fact("lower_inf") { !$0.isEmpty && $0.lower == nil },
    fact("upper_inf") { !$0.isEmpty && $0.upper == nil },
    function("lower(anymultirange) anyelement") { a, _ in RangeSet(a[0]).hull.lower ?? .null },
    function("upper(anymultirange) anyelement") { a, _ in RangeSet(a[0]).hull.upper ?? .null },
    function("range_merge(anyrange, anyrange) anyrange") { a, _ in
      .range(RangeSet(RangeSet(a[0]).ranges + RangeSet(a[1]).ranges).hull)
    },
    function("range_merge(anymultirange) anyrange") { a, _ in .range(RangeSet(a[0]).hull) },
    function("multirange(anyrange) anymultirange") { a, _ in .multirange(RangeSet(a[0]).ranges) },
  ]

  private static let sets: [FunctionDefinition] = [
    setFunction("unnest(anymultirange) setof anyrange") { a, _, _ in
      ListProducer(RangeSet(a[0]).ranges.map { [.range($0)] })
    }
  ]

  private static var aggregates: [FunctionDefinition] {
    ["anyrange", "anymultirange"].flatMap { type in
      [
        AggregateFunctions.aggregate("range_agg(\(type)) anymultirange") { _ in
          RangeSetState(isIntersection: false)
        },
        AggregateFunctions.aggregate("range_intersect_agg(\(type)) \(type)") { _ in
          RangeSetState(isIntersection: true)
        },
      ]
    }
  }

  /// range_agg and range_intersect_agg.
  private struct RangeSetState: AggregateState {
    let isIntersection: Bool
    private var set: RangeSet?
    private var isSingle = false

    init(isIntersection: Bool) { self.isIntersection = isIntersection }

    mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext) {
      let next = RangeSet(arguments[0])
      if case .range = arguments[0] { isSingle = true }
      guard let before = set else {
        set = next
        return
      }
      set = isIntersection ? before.intersection(next) : before.union(next)
    }

    func finish(_ context: inout EvaluationContext) -> SQLValue {
      guard let set else { return .null }
      return isIntersection && isSingle
        ? .range(set.ranges.first ?? .empty) : .multirange(set.ranges)
    }
  }
}

extension String {
  /// `int4range` as `int4multirange`.
  fileprivate var replacingRange: String { dropLast("range".utf8.count) + "multirange" }
}
