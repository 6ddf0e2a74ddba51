import Core

/// `=`, `<>`, `<`, `<=`, `>`, `>=` of all types that have an order, within a type and across the
/// integers and floats.
enum ComparisonOperators {
  private static let types = [
    "bool", "char", "name", "text", "bpchar", "bytea", "oid", "numeric", "date", "time", "timetz",
    "timestamp", "timestamptz", "interval", "uuid", "bit", "varbit", "jsonb", "anyarray",
    "record", "anyenum", "anyrange", "anymultirange", "xid", "tid",
  ]

  static var operators: [OperatorDefinition] {
    var table: [OperatorDefinition] = []
    for type in types { table += six(type, type, BuiltinTypes.byName[type] ?? .text) }
    for left in ["int2", "int4", "int8"] {
      for right in ["int2", "int4", "int8"] { table += six(left, right, .int8) }
    }
    for left in ["float4", "float8"] {
      for right in ["float4", "float8"] { table += six(left, right, .float8) }
    }
    return table + temporal + names
  }

  /// name compares with text as text.
  private static var names: [OperatorDefinition] {
    six("name", "text", .text) + six("text", "name", .text)
  }

  /// Days and moments compare after the day becomes a moment.
  private static var temporal: [OperatorDefinition] {
    let pairs: [(String, String, TypeID, TypeID)] = [
      ("date", "timestamp", .date, .timestamp), ("timestamp", "date", .timestamp, .date),
      ("date", "timestamptz", .date, .timestamptz), ("timestamptz", "date", .timestamptz, .date),
      ("timestamp", "timestamptz", .timestamp, .timestamptz),
      ("timestamptz", "timestamp", .timestamptz, .timestamp),
    ]
    var table: [OperatorDefinition] = []
    for (left, right, leftID, rightID) in pairs {
      let common: TypeID =
        leftID == .timestamptz || rightID == .timestamptz ? .timestamptz : .timestamp
      for (name, test) in tests {
        table.append(
          operation("\(left) \(name) \(right) = bool", .stable) {
            a, context throws(EngineError) in
            let x = try moment(a[0], leftID, common, &context)
            let y = try moment(a[1], rightID, common, &context)
            return .bool(test(x < y ? -1 : x > y ? 1 : 0))
          })
      }
    }
    return table
  }

  /// A day too far away for a timestamp is beyond all of them.
  private static func moment(
    _ value: SQLValue, _ type: TypeID, _ common: TypeID, _ context: inout EvaluationContext
  ) throws(EngineError) -> Int64 {
    if type == common { return value.integer }
    do throws(EngineError) {
      return try TemporalCasts.convert(value, from: type, to: common, &context).integer
    } catch {
      return value.integer > 0 ? DateTimeRange.infinity : DateTimeRange.negativeInfinity
    }
  }

  private static let tests: [(String, @Sendable (Int) -> Bool)] = [
    ("=", { $0 == 0 }), ("<>", { $0 != 0 }), ("<", { $0 < 0 }), ("<=", { $0 <= 0 }),
    (">", { $0 > 0 }), (">=", { $0 >= 0 }),
  ]

  private static func six(_ left: String, _ right: String, _ type: TypeID)
    -> [OperatorDefinition]
  {
    tests.enumerated().map { index, entry in
      let (name, test) = entry
      return operation(
        "\(left) \(name) \(right) = bool", vector: ComparisonVectors.body(index, type)
      ) { a, _ in .bool(test(ValueOrder.compare(a[0], a[1], as: type))) }
    }
  }
}

/// Comparisons of whole columns.
enum ComparisonVectors {
  /// - Parameter index: of the operator: `=`, `<>`, `<`, `<=`, `>`, `>=`.
  static func body(_ index: Int, _ type: TypeID) -> VectorBody {
    { columns, _ throws(EngineError) in
      let nulls = ColumnVector.union(columns[0].nulls, columns[1].nulls)
      switch (columns[0].storage, columns[1].storage) {
      case (.ints(let a), .ints(let b)):
        return ColumnVector(.bools(compare(a, b, index)), nulls: nulls)
      case (.decimals(let a, let x), .decimals(let b, let y)) where x == y:
        return ColumnVector(.bools(compare(a, b, index)), nulls: nulls)
      case (.doubles(let a), .doubles(let b))
      where !a.contains(where: \.isNaN) && !b.contains(where: \.isNaN):
        return ColumnVector(.bools(compare(a, b, index)), nulls: nulls)
      case (.texts(let a), .texts(let b)):
        return ColumnVector(
          .bools(compare(a, b, index, isPadded: type == .bpchar)), nulls: nulls)
      default: return nil
      }
    }
  }

  private static func compare<Element: Comparable>(_ a: [Element], _ b: [Element], _ index: Int)
    -> [Bool]
  {
    var result = [Bool](repeating: false, count: a.count)
    switch index {
    case 0: for i in a.indices { result[i] = a[i] == b[i] }
    case 1: for i in a.indices { result[i] = a[i] != b[i] }
    case 2: for i in a.indices { result[i] = a[i] < b[i] }
    case 3: for i in a.indices { result[i] = a[i] <= b[i] }
    case 4: for i in a.indices { result[i] = a[i] > b[i] }
    default: for i in a.indices { result[i] = a[i] >= b[i] }
    }
    return result
  }

  private static func compare(
    _ a: ColumnVector.TextArena, _ b: ColumnVector.TextArena, _ index: Int, isPadded: Bool
  ) -> [Bool] {
    a.bytes.withUnsafeBufferPointer { x in
      b.bytes.withUnsafeBufferPointer { y in
        (0..<a.count).map { row in
          var (left, right) = (a.range(at: row), b.range(at: row))
          if isPadded {
            left = TextBytes.withoutPadding(x, left)
            right = TextBytes.withoutPadding(y, right)
          }
          let other = UnsafeBufferPointer(rebasing: y[right])
          switch index {
          case 0: return TextBytes.areEqual(x, left, other)
          case 1: return !TextBytes.areEqual(x, left, other)
          case 2: return TextBytes.compare(x, left, other) < 0
          case 3: return TextBytes.compare(x, left, other) <= 0
          case 4: return TextBytes.compare(x, left, other) > 0
          default: return TextBytes.compare(x, left, other) >= 0
          }
        }
      }
    }
  }
}
