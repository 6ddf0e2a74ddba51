import Core

/// Functions and operators of arrays.
enum ArrayFunctions {
  static var functions: [FunctionDefinition] { shapes + changes + searches + texts }

  private static func dimension(_ a: [SQLValue]) -> SQLArray.Dimension? {
    let index = a[1].position - 1
    let dimensions = a[0].array.dimensions
    return dimensions.indices.contains(index) ? dimensions[index] : nil
  }

  private static let shapes: [FunctionDefinition] = [
    function("array_length(anyarray, int4) int4") { a, _ in
      dimension(a).map { .int($0.count) } ?? .null
    },
    function("array_lower(anyarray, int4) int4") { a, _ in
      dimension(a).map { .int($0.lowerBound) } ?? .null
    },
    function("array_upper(anyarray, int4) int4") { a, _ in
      dimension(a).map { .int($0.lowerBound + $0.count - 1) } ?? .null
    },
    function("array_ndims(anyarray) int4") { a, _ in
      a[0].array.dimensions.isEmpty ? .null : .int(a[0].array.dimensions.count)
    },
    function("cardinality(anyarray) int4") { a, _ in .int(a[0].array.elements.count) },
    function("array_dims(anyarray) text") { a, _ in
      let dimensions = a[0].array.dimensions
      if dimensions.isEmpty { return .null }
      return .text(
        dimensions.map { "[\($0.lowerBound):\($0.lowerBound + $0.count - 1)]" }.joined())
    },
  ]

  static func append(_ array: SQLArray, _ value: SQLValue, atFront: Bool = false)
    throws(EngineError) -> SQLArray
  {
    if array.dimensions.count > 1 {
      throw .sql("22000", "argument must be empty or one-dimensional array")
    }
    var result = array
    if array.dimensions.isEmpty {
      return SQLArray([value], of: array.elementType)
    }
    result.dimensions[0].count += 1
    if atFront { result.elements.insert(value, at: 0) } else { result.elements.append(value) }
    return result
  }

  static func concatenate(_ a: SQLArray, _ b: SQLArray) throws(EngineError) -> SQLArray {
    if a.dimensions.isEmpty { return b }
    if b.dimensions.isEmpty { return a }
    let incompatible = EngineError.sql(
      "2202E", "cannot concatenate incompatible arrays",
      detail: a.dimensions.count == b.dimensions.count
        ? "Arrays with differing element dimensions are not compatible for concatenation."
        : "Arrays of \(a.dimensions.count) and \(b.dimensions.count) dimensions are not "
          + "compatible for concatenation.")
    var result = a
    if a.dimensions.count == b.dimensions.count {
      guard a.dimensions.dropFirst() == b.dimensions.dropFirst() else { throw incompatible }
      result.dimensions[0].count += b.dimensions[0].count
    } else if a.dimensions.count == b.dimensions.count + 1 {
      guard Array(a.dimensions.dropFirst()) == b.dimensions else { throw incompatible }
      result.dimensions[0].count += 1
    } else if a.dimensions.count + 1 == b.dimensions.count {
      guard a.dimensions == Array(b.dimensions.dropFirst()) else { throw incompatible }
      result.dimensions = b.dimensions
      result.dimensions[0].count += 1
    } else {
      throw incompatible
    }
    result.elements = a.elements + b.elements
    return result
  }

  static func orEmpty(_ value: SQLValue, _ elementType: TypeID) -> SQLArray {
    if case .array(let array) = value { return array }
    return SQLArray([], of: elementType)
  }

  private static let changes: [FunctionDefinition] = [
    typedFunction(
      "array_append(anycompatiblearray, anycompatible) anycompatiblearray", strict: false
    ) {
      a, types, _ throws(EngineError) in
      .array(try append(orEmpty(a[0], types.arguments[1].id), a[1]))
    },
    typedFunction(
      "array_prepend(anycompatible, anycompatiblearray) anycompatiblearray", strict: false
    ) {
      a, types, _ throws(EngineError) in
      .array(try append(orEmpty(a[1], types.arguments[0].id), a[0], atFront: true))
    },
    function(
      "array_cat(anycompatiblearray, anycompatiblearray) anycompatiblearray", strict: false
    ) { a, _ throws(EngineError) in
      if a[0].isNull { return a[1] }
      return a[1].isNull ? a[0] : .array(try concatenate(a[0].array, a[1].array))
    },
    function(
      "array_remove(anycompatiblearray, anycompatible) anycompatiblearray", strict: false
    ) { a, _ throws(EngineError) in
      if a[0].isNull { return .null }
      let array = a[0].array
      if array.dimensions.count > 1 {
        throw .sql(
          "0A000", "removing elements from multidimensional arrays is not supported")
      }
      return .array(
        SQLArray(
          array.elements.filter {
            ValueOrder.compareNullable($0, a[1], as: array.elementType) != 0
          },
          of: array.elementType))
    },
    function(
      "array_replace(anycompatiblearray, anycompatible, anycompatible) anycompatiblearray",
      strict: false
    ) { a, _ in
      if a[0].isNull { return .null }
      var array = a[0].array
      for index in array.elements.indices
      where ValueOrder.compareNullable(array.elements[index], a[1], as: array.elementType) == 0 {
        array.elements[index] = a[2]
      }
      return .array(array)
    },
    function("trim_array(anyarray, int4) anyarray") { a, _ throws(EngineError) in
      var array = a[0].array
      let length = array.dimensions.first?.count ?? 0
      guard (0...length).contains(a[1].position) else {
        throw .sql(
          "2202E", "number of elements to trim must be between 0 and \(length)")
      }
      let kept = length - a[1].position
      if kept == 0 { return .array(SQLArray([], of: array.elementType)) }
      array.elements = Array(array.elements.prefix(array.elements.count / length * kept))
      array.dimensions[0].count = kept
      return .array(array)
    },
    typedFunction("array_fill(anyelement, int4[]) anyarray", strict: false) {
      a, types, _ throws(EngineError) in try filled(a, types)
    },
    typedFunction("array_fill(anyelement, int4[], int4[]) anyarray", strict: false) {
      a, types, _ throws(EngineError) in try filled(a, types)
    },
  ]

  private static func filled(_ a: [SQLValue], _ types: CallTypes) throws(EngineError) -> SQLValue {
    guard case .array(let counts) = a[1], a.count < 3 || !a[2].isNull else {
      throw .sql("22004", "dimension array or low bound array cannot be null")
    }
    if (counts.elements + (a.count > 2 ? a[2].array.elements : [])).contains(where: \.isNull) {
      throw .sql("22004", "dimension values cannot be null")
    }
    let lowers = a.count > 2 ? a[2].array.elements.map(\.position) : counts.elements.map { _ in 1 }
    guard lowers.count == counts.elements.count else {
      throw .sql(
        "2202E", "wrong number of array subscripts",
        detail: "Low bound array has different size than dimensions array.")
    }
    let sizes = counts.elements.map(\.position)
    let total = sizes.reduce(1) { $0 * max(0, $1) }
    guard total <= ArrayText.elementCountMax else {
      throw .sql("54000", "array size exceeds the maximum allowed (134217727)")
    }
    if sizes.isEmpty || total == 0 { return .array(SQLArray([], of: types.arguments[0].id)) }
    return .array(
      SQLArray(
        [SQLValue](repeating: a[0], count: total),
        dimensions: zip(lowers, sizes).map { SQLArray.Dimension(lowerBound: $0, count: $1) },
        of: types.arguments[0].id))
  }

  private static func positions(_ a: [SQLValue], from start: Int) throws(EngineError) -> [Int] {
    let array = a[0].array
    if array.dimensions.count > 1 {
      throw .sql(
        "0A000", "searching for elements in multidimensional arrays is not supported")
    }
    let lower = array.dimensions.first?.lowerBound ?? 1
    return array.elements.indices.map { $0 + lower }.filter {
      $0 >= start
        && ValueOrder.compareNullable(array.elements[$0 - lower], a[1], as: array.elementType) == 0
    }
  }

  private static let searches: [FunctionDefinition] = [
    function("array_position(anycompatiblearray, anycompatible) int4", strict: false) {
      a, _ throws(EngineError) in
      if a[0].isNull { return .null }
      return try positions(a, from: .min).first.map { .int($0) } ?? .null
    },
    function("array_position(anycompatiblearray, anycompatible, int4) int4", strict: false) {
      a, _ throws(EngineError) in
      if a[0].isNull { return .null }
      if a[2].isNull { throw .sql("22004", "initial position must not be null") }
      return try positions(a, from: a[2].position).first.map { .int($0) } ?? .null
    },
    function("array_positions(anycompatiblearray, anycompatible) int4[]", strict: false) {
      a, _ throws(EngineError) in
      if a[0].isNull { return .null }
      return .array(SQLArray(try positions(a, from: .min).map { .int($0) }, of: .int4))
    },
  ]

  private static func split(_ a: [SQLValue], null: [UInt8]?) -> [SQLValue] {
    let text = a[0].bytes
    let parts: [[UInt8]]
    if text.isEmpty {
      parts = []
    } else if case .text(let separator) = a[1] {
      parts = StringFunctions.split(text, by: separator)
    } else {
      parts = UTF8Text.scalars(text).map { UTF8Text.bytes([$0]) }
    }
    return parts.map { $0 == null ? .null : .text($0) }
  }

  private static func joined(
    _ array: SQLArray, _ separator: [UInt8], _ null: [UInt8]?, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    var parts: [[UInt8]] = []
    for element in array.elements {
      if !element.isNull {
        parts.append(try TextForm.printed(element, as: SQLType(array.elementType), &context))
      } else if let null {
        parts.append(null)
      }
    }
    return .text(Array(parts.joined(separator: separator)))
  }

  private static let texts: [FunctionDefinition] = [
    function("string_to_array(text, text) text[]", strict: false) { a, _ in
      a[0].isNull ? .null : .array(SQLArray(split(a, null: nil), of: .text))
    },
    function("string_to_array(text, text, text) text[]", strict: false) { a, _ in
      if a[0].isNull { return .null }
      return .array(SQLArray(split(a, null: a[2].isNull ? nil : a[2].bytes), of: .text))
    },
    function("array_to_string(anyarray, text) text", .stable) { a, context throws(EngineError) in
      try joined(a[0].array, a[1].bytes, nil, &context)
    },
    function("array_to_string(anyarray, text, text) text", strict: false, .stable) {
      a, context throws(EngineError) in
      if a[0].isNull || a[1].isNull { return .null }
      return try joined(a[0].array, a[1].bytes, a[2].isNull ? nil : a[2].bytes, &context)
    },
    setFunction("string_to_table(text, text) setof text", strict: false) { a, _, _ in
      ListProducer(a[0].isNull ? [] : split(a, null: nil).map { [$0] })
    },
    setFunction("unnest(anyarray) setof anyelement") { a, _, _ in
      ListProducer(a[0].array.elements.map { [$0] })
    },
    setFunction("generate_subscripts(anyarray, int4) setof int4") { a, _, _ in
      guard let dimension = dimension(a) else { return ListProducer([]) }
      return ListProducer(
        (0..<dimension.count).map { [.int($0 + dimension.lowerBound)] })
    },
  ]
}

/// Rows that are all there.
struct ListProducer: RowProducer {
  private var rows: [[SQLValue]]
  private var offset = 0

  init(_ rows: [[SQLValue]]) { self.rows = rows }

  mutating func next(count: Int, _ context: inout EvaluationContext) throws(EngineError)
    -> [[SQLValue]]
  {
    let end = min(rows.count, offset + count)
    defer { offset = end }
    return Array(rows[offset..<end])
  }
}
