import Core

/// An expression that is the same for all rows of a run: computed once.
final class OnceEvaluator: Evaluator {
  private let inner: any Evaluator

  init(_ inner: any Evaluator) { self.inner = inner }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    let key = ObjectIdentifier(self)
    if let known = context.constants[key], known.count >= batch.count {
      return known.slice(0..<batch.count)
    }
    guard batch.count > 0 else { return try inner.evaluate(batch, context) }
    let value = try inner.value([], context)
    let count = max(batch.count, batch.count > 1 ? ColumnVector.batchRowCountMax : 1)
    var column = ColumnVector(after: 0, nullsThen: value)
    if count > 1 { column = column.gathering(Array(repeating: 0, count: count)) }
    context.constants[key] = column
    return column.slice(0..<batch.count)
  }

  func value(_ row: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> SQLValue {
    try inner.value(row, context)
  }
}

/// `x IN (a, b, …)` with values that are known before the first row: looked up in a hash table.
final class InListEvaluator: Evaluator {
  private let operand: any Evaluator
  private let elements: [any Evaluator]
  private let type: TypeID
  private let isNegated: Bool

  init(
    _ operand: any Evaluator, _ elements: [any Evaluator], type: TypeID, isNegated: Bool
  ) {
    self.operand = operand
    self.elements = elements
    self.type = type
    self.isNegated = isNegated
  }

  /// What is looked in: made once for a run.
  final class List {
    let table: KeyTable
    let hasNull: Bool
    /// Few texts, which are compared one by one; nil for the table.
    let texts: [[UInt8]]?

    init(_ table: KeyTable, _ values: ColumnVector, hasNull: Bool, type: TypeID) {
      self.table = table
      self.hasNull = hasNull
      guard case .texts(let arena) = values.storage, (1...12).contains(arena.count) else {
        texts = nil
        return
      }
      texts = (0..<arena.count).map { row in
        let text = Array(arena.bytes[arena.range(at: row)])
        return type == .bpchar ? ValueOrder.withoutPadding(text) : text
      }
    }

    /// Whether each of some texts is in the list.
    func contains(_ arena: ColumnVector.TextArena, isPadded: Bool) -> [Bool]? {
      guard let texts else { return nil }
      return arena.bytes.withUnsafeBufferPointer { bytes in
        (0..<arena.count).map { row in
          var range = arena.range(at: row)
          if isPadded { range = TextBytes.withoutPadding(bytes, range) }
          return texts.contains { text in
            text.withUnsafeBufferPointer { TextBytes.areEqual(bytes, range, $0) }
          }
        }
      }
    }
  }

  private func list(_ context: ExecutionContext) throws(EngineError) -> List {
    let key = ObjectIdentifier(self)
    if let known = context.lists[key] { return known }
    var values = ColumnVector(emptyFor: type)
    var hasNull = false
    for element in elements {
      let value = try element.value([], context)
      if value.isNull { hasNull = true } else { values.append(value) }
    }
    var table = KeyTable(types: [type])
    _ = table.insert([values], count: values.count)
    let list = List(table, values, hasNull: hasNull, type: type)
    context.lists[key] = list
    return list
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    let column = try operand.evaluate(batch, context)
    guard batch.count > 0 else { return ColumnVector(.bools([])) }
    let list = try list(context)
    if !list.hasNull, case .texts(let arena) = column.storage,
      var found = list.contains(arena, isPadded: type == .bpchar)
    {
      if isNegated { found = found.map { !$0 } }
      return ColumnVector(.bools(found), nulls: column.nulls)
    }
    let numbers = list.table.find([column], count: batch.count)
    var values = [Bool](repeating: false, count: batch.count)
    var nulls: [Bool] = []
    for row in 0..<batch.count {
      values[row] = (numbers[row] >= 0) != isNegated
      guard numbers[row] < 0, list.hasNull || column.isNull(at: row) else { continue }
      if nulls.isEmpty { nulls = Array(repeating: false, count: batch.count) }
      nulls[row] = true
    }
    return ColumnVector(.bools(values), nulls: nulls)
  }
}

extension BoundExpression {
  /// Whether it is the same for all rows of a run.
  var isFixed: Bool {
    switch self {
    case .constant, .parameter: true
    case .column, .subquery: false
    case .call(let call):
      call.volatility != .volatile && !call.returnsSet && call.arguments.allSatisfy(\.isFixed)
    case .cast(let operand, _, _): operand.isFixed
    default: false
    }
  }

  /// The list of an IN whose values are known before the first row, with the left side.
  var fixedList: (operand: BoundExpression, elements: [BoundExpression], isNegated: Bool)? {
    guard case .quantified(let quantified) = self, quantified.call.vectorBody != nil,
      quantified.call.isOperator, quantified.call.name == (quantified.isAll ? "<>" : "="),
      case .array(let elements, _, isNested: false) = quantified.array,
      elements.allSatisfy(\.isFixed), quantified.call.types.arguments.count == 2
    else { return nil }
    let left = quantified.left.type.id
    let integers: [TypeID] = [.int2, .int4, .int8]
    guard
      elements.allSatisfy({ element in
        element.type.id == left
          || integers.contains(left) && integers.contains(element.type.id)
      })
    else { return nil }
    return (quantified.left, elements, quantified.isAll)
  }
}
