import Core

struct IntervalSumState: AggregateState {
  let isAverage: Bool
  private var sum = Interval()
  private var count: Int64 = 0

  init(isAverage: Bool) { self.isAverage = isAverage }

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  {
    sum = try IntervalMath.add(sum, arguments[0].interval)
    count += 1
  }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    if count == 0 { return .null }
    return .interval(isAverage ? try IntervalMath.divide(sum, by: Double(count)) : sum)
  }
}

/// Puts values together two by two.
struct FoldState: AggregateState {
  private let combine: @Sendable (SQLValue, SQLValue) -> SQLValue
  private var value: SQLValue = .null

  init(_ combine: @escaping @Sendable (SQLValue, SQLValue) -> SQLValue) { self.combine = combine }

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  { value = value.isNull ? arguments[0] : combine(value, arguments[0]) }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue { value }
}

struct ArrayState: AggregateState {
  let elementType: TypeID
  private var elements: [SQLValue] = []

  init(elementType: TypeID) { self.elementType = elementType }

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  { elements.append(arguments[0]) }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    elements.isEmpty ? .null : .array(SQLArray(elements, of: elementType))
  }
}

/// array_agg of arrays: one dimension more.
struct NestedArrayState: AggregateState {
  private var arrays: [SQLArray] = []

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  {
    guard case .array(let array) = arguments[0] else {
      throw .sql("22004", "cannot accumulate null arrays")
    }
    if array.elements.isEmpty { throw .sql("2202E", "cannot accumulate empty arrays") }
    if let first = arrays.first, first.dimensions != array.dimensions {
      throw .sql("2202E", "cannot accumulate arrays of different dimensionality")
    }
    arrays.append(array)
  }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    guard let first = arrays.first else { return .null }
    let outer = SQLArray.Dimension(lowerBound: 1, count: arrays.count)
    return .array(
      SQLArray(
        arrays.flatMap(\.elements), dimensions: [outer] + first.dimensions, of: first.elementType))
  }
}

struct StringState: AggregateState {
  private var text: [UInt8]?

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  {
    guard case .text(let new) = arguments[0] else { return }
    if text == nil {
      text = new
    } else {
      if case .text(let separator) = arguments[1] { text?.append(contentsOf: separator) }
      text?.append(contentsOf: new)
    }
  }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    text.map { .text($0) } ?? .null
  }
}

struct JSONArrayState: AggregateState {
  private let type: SQLType
  private let isBinary: Bool
  private var nodes: [JSONNode] = []
  private var text: [UInt8] = []
  private var count = 0

  init(_ types: CallTypes, isBinary: Bool) {
    type = types.arguments.first ?? .text
    self.isBinary = isBinary
  }

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  {
    if isBinary {
      nodes.append(try JSONConversion.node(arguments[0], type, &context))
    } else {
      if count > 0 { text += Array((isStructured(arguments[0]) ? ", \n " : ", ").utf8) }
      text += try JSONConversion.text(arguments[0], type, &context)
    }
    count += 1
  }

  /// Arrays and rows begin on a line of their own.
  private func isStructured(_ value: SQLValue) -> Bool {
    switch value {
    case .array, .record: true
    default: false
    }
  }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    if count == 0 { return .null }
    return isBinary ? .jsonb(.array(nodes)) : .text([91] + text + [93])
  }
}

struct JSONObjectState: AggregateState {
  private let types: CallTypes
  private let isBinary: Bool
  private var members: [JSONNode.Member] = []
  private var text: [UInt8] = []
  private var count = 0

  init(_ types: CallTypes, isBinary: Bool) {
    self.types = types
    self.isBinary = isBinary
  }

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  {
    if arguments[0].isNull { throw .sql("22023", "field name must not be null") }
    let key = try TextForm.printed(arguments[0], as: types.arguments[0], &context)
    if isBinary {
      let value = try JSONConversion.node(arguments[1], types.arguments[1], &context)
      members.append(JSONNode.Member(key: key, value: value))
    } else {
      if count > 0 { text += Array(", ".utf8) }
      JSONText.appendString(key, to: &text)
      text += Array(" : ".utf8)
      text += try JSONConversion.text(arguments[1], types.arguments[1], &context)
    }
    count += 1
  }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    if count == 0 { return .null }
    return isBinary
      ? .jsonb(JSONNode(members: members)) : .text(Array("{ ".utf8) + text + Array(" }".utf8))
  }
}
