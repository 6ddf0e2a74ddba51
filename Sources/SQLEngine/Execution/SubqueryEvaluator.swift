import Core

/// A query inside of an expression: run once if it names no outer row, else once for each
/// different set of outer values.
final class SubqueryEvaluator: Evaluator {
  /// Results that are kept for outer values that come again.
  static let rememberedCountMax = 4096

  let subquery: BoundSubquery
  let plan: any PlanNode
  let test: (any Evaluator)?
  /// Columns of outer rows that it names, with their place in the layout; nil for those that are
  /// outside of this layout too.
  let free: [(id: ColumnID, place: Int?)]
  let isVolatile: Bool
  /// It names no outer row at all: one answer holds for the whole run.
  let isClosed: Bool
  let elementType: TypeID

  init(
    _ subquery: BoundSubquery, _ plan: any PlanNode, test: (any Evaluator)?,
    free: [(id: ColumnID, place: Int?)], isVolatile: Bool,
    isClosed: Bool, access: any CatalogAccess
  ) {
    self.subquery = subquery
    self.plan = plan
    self.test = test
    self.free = free
    self.isVolatile = isVolatile
    self.isClosed = isClosed
    elementType = access.typeInfo(subquery.type.id)?.elementID ?? .text
  }

  /// What a query answered.
  enum Answer {
    case value(SQLValue)
    /// The values of its column.
    case set(KeyTable, hasNull: Bool)
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    guard batch.count > 0 else { return ColumnVector([], type: subquery.type) }
    let local = free.filter { $0.place != nil }
    if local.isEmpty, !isVolatile {
      let value = try answer(context)
      return ColumnVector(repeating: value, count: batch.count, type: subquery.type)
    }
    var results: [SQLValue] = []
    var remembered: [String: SQLValue] = [:]
    for row in 0..<batch.count {
      var key = ""
      for (id, place) in local {
        guard let place else { continue }
        let value = batch.columns[place][row]
        context.outer[id] = value
        if !isVolatile { key += Self.key(of: value) }
      }
      if !isVolatile, let known = remembered[key] {
        results.append(known)
        continue
      }
      let value = try run(context)
      if !isVolatile, remembered.count < Self.rememberedCountMax { remembered[key] = value }
      results.append(value)
    }
    return ColumnVector(results, type: subquery.type)
  }

  private func answer(_ context: ExecutionContext) throws(EngineError) -> SQLValue {
    guard isClosed else { return try run(context) }
    if case .value(let value)? = context.answers[ObjectIdentifier(self)] { return value }
    let value = try run(context)
    context.answers[ObjectIdentifier(self)] = .value(value)
    return value
  }

  private static func key(of value: SQLValue) -> String {
    switch value {
    case .int(let number): "\(number);"
    case .text(let bytes): "'\(bytes.count)'" + String(decoding: bytes, as: UTF8.self) + ";"
    default: "\(value);"
    }
  }

  private func run(_ context: ExecutionContext) throws(EngineError) -> SQLValue {
    let stream = try plan.open(context)
    switch subquery.kind {
    case .exists:
      while let batch = try stream.next() {
        if batch.count > 0 { return .bool(true) }
      }
      return .bool(false)
    case .scalar:
      var found: SQLValue?
      while let batch = try stream.next() {
        guard batch.count > 0 else { continue }
        if found != nil || batch.count > 1 {
          throw .sql("21000", "more than one row returned by a subquery used as an expression")
        }
        found = value(batch, 0)
      }
      return found ?? .null
    case .array: return try gather(stream)
    case .any, .all: return try quantify(stream, context)
    }
  }

  private func value(_ batch: Batch, _ row: Int) -> SQLValue {
    guard let id = subquery.columns.first, let place = plan.outputs.firstIndex(of: id) else {
      return .null
    }
    return batch.columns[place][row]
  }

  private func gather(_ stream: BatchStream) throws(EngineError) -> SQLValue {
    var elements: [SQLValue] = []
    while let batch = try stream.next() {
      for row in 0..<batch.count { elements.append(value(batch, row)) }
    }
    let isNested = elements.contains { if case .array = $0 { true } else { false } }
    return try Composing.array(elements, element: elementType, isNested: isNested)
  }

  private func quantify(_ stream: BatchStream, _ context: ExecutionContext)
    throws(EngineError) -> SQLValue
  {
    let isAll = subquery.kind == .all
    var hasNull = false
    while let batch = try stream.next() {
      guard let results = try test?.evaluate(batch, context) else { continue }
      for row in 0..<batch.count {
        if results.isNull(at: row) {
          hasNull = true
        } else if results.isTrue(at: row) != isAll {
          return .bool(!isAll)
        }
      }
    }
    return hasNull ? .null : .bool(isAll)
  }
}

/// `x IN (SELECT …)` where the query names no outer row: its values go into a hash table.
final class HashedSubqueryEvaluator: Evaluator {
  private let operand: any Evaluator
  private let plan: any PlanNode
  private let place: Int
  private let type: TypeID

  init(_ operand: any Evaluator, _ plan: any PlanNode, place: Int, type: TypeID) {
    self.operand = operand
    self.plan = plan
    self.place = place
    self.type = type
  }

  private func set(_ context: ExecutionContext) throws(EngineError) -> (KeyTable, Bool) {
    let key = ObjectIdentifier(self)
    if case .set(let table, let hasNull)? = context.answers[key] { return (table, hasNull) }
    var table = KeyTable(types: [type])
    var hasNull = false
    let stream = try plan.open(context)
    while let batch = try stream.next() {
      let column = batch.columns[place]
      let present = (0..<batch.count).filter { !column.isNull(at: $0) }
      hasNull = hasNull || present.count < batch.count
      _ = table.insert([column.gathering(present)], count: present.count)
    }
    context.answers[key] = .set(table, hasNull: hasNull)
    return (table, hasNull)
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    guard batch.count > 0 else { return ColumnVector(.bools([])) }
    let column = try operand.evaluate(batch, context)
    let (table, hasNull) = try set(context)
    let numbers = table.find([column], count: batch.count)
    let isEmpty = table.count == 0 && !hasNull
    var nulls: [Bool] = []
    if !isEmpty {
      for row in 0..<batch.count
      where numbers[row] < 0 && (hasNull || column.isNull(at: row)) {
        if nulls.isEmpty { nulls = Array(repeating: false, count: batch.count) }
        nulls[row] = true
      }
    }
    return ColumnVector(.bools(numbers.map { $0 >= 0 }), nulls: nulls)
  }
}
