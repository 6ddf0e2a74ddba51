/// How an index narrows a scan: equalities on its first keys, then a range on the next.
struct IndexPath {
  /// One end of a range.
  struct Bound {
    var value: BoundExpression
    var isInclusive: Bool
  }

  /// What a key has to equal.
  enum Equality {
    case value(BoundExpression)
    /// One of an array's elements.
    case anyOf(BoundExpression)

    var expression: BoundExpression {
      switch self {
      case .value(let value), .anyOf(let value): value
      }
    }
  }

  var index: IndexDefinition
  var equal: [Equality] = []
  var lower: Bound?
  var upper: Bound?
  /// Places of the conditions that hold for every row that the path finds.
  var covered: Set<Int> = []
  /// Those of them that a partial index demands and its keys do not see to.
  var implied: Set<Int> = []
  /// The key behind the equalities is not NULL.
  var excludesNulls = false
  /// Read from its end.
  var isBackward = false

  /// The conditions that stand under `Index Cond`.
  func used(of conditions: [BoundExpression]) -> [BoundExpression] {
    covered.subtracting(implied).sorted().map { conditions[$0] }
  }

  var isRange: Bool { lower != nil || upper != nil }

  /// Whether it finds one row at most.
  var isUnique: Bool {
    index.isUnique && equal.count == index.keys.count
      && equal.allSatisfy { if case .value = $0 { true } else { false } }
  }

  var hasConditions: Bool { !equal.isEmpty || isRange || excludesNulls }

  /// Only stretches that follow each other keep the order of the index.
  var isOrdered: Bool {
    equal.allSatisfy { if case .value = $0 { true } else { false } }
  }

  /// The paths of all indexes that serve some condition.
  static func all(_ table: ScannedTable, _ conditions: [BoundExpression]) -> [IndexPath] {
    table.indexes.compactMap { index in
      guard let path = path(index, table, conditions), path.hasConditions else { return nil }
      return path
    }
  }

  /// What an index makes of conditions, which may be nothing; nil for a partial index that may not
  /// hold all rows.
  static func path(
    _ index: IndexDefinition, _ table: ScannedTable, _ conditions: [BoundExpression]
  ) -> IndexPath? {
    var path = IndexPath(index: index)
    if let predicate = index.predicate {
      for part in predicate.bound.conjuncts {
        guard let place = conditions.firstIndex(where: { table.byAttribute($0).matches(part) })
        else { return nil }
        path.implied.insert(place)
      }
    }
    for key in index.keys {
      guard let term = path.takeEquality(key, table, conditions) else {
        path.takeRange(key, table, conditions)
        break
      }
      path.equal.append(term)
    }
    path.implied.subtract(path.covered)
    path.covered.formUnion(path.implied)
    return path
  }

  /// `key = value`, or `key = ANY (array)`.
  private mutating func takeEquality(
    _ key: IndexDefinition.Key, _ table: ScannedTable, _ conditions: [BoundExpression]
  ) -> Equality? {
    var array: (place: Int, value: BoundExpression)?
    for (place, condition) in conditions.enumerated() {
      if let term = table.comparison(condition, key), term.symbol == "=" {
        covered.insert(place)
        return .value(term.value)
      }
      if array == nil, let value = table.membership(condition, key) { array = (place, value) }
    }
    guard let array else { return nil }
    covered.insert(array.place)
    return .anyOf(array.value)
  }

  private mutating func takeRange(
    _ key: IndexDefinition.Key, _ table: ScannedTable, _ conditions: [BoundExpression]
  ) {
    // NULLs are at the end of the order: without an upper bound a range would reach them.
    guard !key.isDescending, !key.nullsFirst else { return }
    for (place, condition) in conditions.enumerated() {
      if table.excludesNulls(condition, key) {
        excludesNulls = true
        covered.insert(place)
      }
      guard let term = table.comparison(condition, key) else { continue }
      let isInclusive = term.symbol.hasSuffix("=")
      switch term.symbol {
      case ">", ">=":
        guard lower == nil else { continue }
        lower = Bound(value: term.value, isInclusive: isInclusive)
      case "<", "<=":
        guard upper == nil else { continue }
        upper = Bound(value: term.value, isInclusive: isInclusive)
      default: continue
      }
      covered.insert(place)
    }
  }

  /// The order in which it gives rows, as far as the scan's columns can say it.
  func order(_ table: ScannedTable) -> [SortTerm] {
    guard isOrdered else { return [] }
    var terms: [SortTerm] = []
    for key in index.keys.dropFirst(equal.count) {
      guard let expression = table.byColumn(key.bound) else { break }
      terms.append(
        SortTerm(
          expression: expression, isDescending: key.isDescending != isBackward,
          nullsFirst: key.nullsFirst != isBackward))
    }
    return terms
  }

  /// Columns of which it knows that they are the same in all rows.
  func fixed(_ table: ScannedTable) -> [BoundExpression] {
    guard isOrdered else { return [] }
    return index.keys.prefix(equal.count).compactMap { table.byColumn($0.bound) }
  }
}

/// A table in a statement: what its indexes are matched with.
struct ScannedTable {
  let relation: Relation
  let scan: TableScan
  let indexes: [IndexDefinition]
  /// The numbers of its columns.
  let own: Set<ColumnID>
  private let attributes: [ColumnID: Int]

  init(_ relation: Relation, _ scan: TableScan, _ session: SQLSession) {
    self.relation = relation
    self.scan = scan
    indexes = relation.indexes.compactMap { session.catalog.index($0) }.filter { index in
      index.method == "btree" && session.database.indexes[index.storage] != nil
    }
    own = Set(scan.outputs.map(\.id))
    var attributes: [ColumnID: Int] = [:]
    for output in scan.outputs { attributes[output.id] = output.attribute }
    self.attributes = attributes
  }

  func column(of attribute: Int) -> ColumnID? {
    scan.outputs.first { $0.attribute == attribute }?.id
  }

  /// An expression over the scan's columns as indexes have it: over attributes.
  func byAttribute(_ expression: BoundExpression) -> BoundExpression {
    if case .column(let id, let type) = expression, let attribute = attributes[id] {
      return .column(attribute, type)
    }
    return expression.mapChildren { byAttribute($0) }
  }

  /// The other way; nil if the scan does not have all of the columns.
  func byColumn(_ expression: BoundExpression) -> BoundExpression? {
    if case .column(let attribute, let type) = expression {
      return column(of: attribute).map { .column($0, type) }
    }
    guard expression.columns.allSatisfy({ column(of: $0) != nil }) else { return nil }
    return expression.mapChildren { byColumn($0) ?? $0 }
  }

  private func isKey(_ expression: BoundExpression, _ key: IndexDefinition.Key) -> Bool {
    let plain = expression.withoutRelabeling
    if let attribute = key.attribute {
      guard case .column(let id, _) = plain else { return false }
      return attributes[id] == attribute
    }
    guard !plain.columns.isDisjoint(with: own) else { return false }
    return byAttribute(plain).matches(key.bound.withoutRelabeling)
  }

  /// A value of the key's own type that is known before the scan.
  private func isUsable(_ value: BoundExpression, _ type: TypeID, _ key: IndexDefinition.Key)
    -> Bool
  {
    Self.agree(type, key.bound.type.id) && !value.isVolatile && !value.hasSubquery
      && value.columns.isDisjoint(with: own)
  }

  /// `key op value`, whichever way around it is written.
  func comparison(_ condition: BoundExpression, _ key: IndexDefinition.Key)
    -> (symbol: String, value: BoundExpression)?
  {
    guard case .call(let call) = condition, call.isOperator, call.arguments.count == 2 else {
      return nil
    }
    let mirrored = ["=": "=", "<": ">", ">": "<", "<=": ">=", ">=": "<="]
    guard let other = mirrored[call.name] else { return nil }
    let (a, b) = (call.arguments[0], call.arguments[1])
    if isKey(a, key), isUsable(b, b.type.id, key) { return (call.name, b) }
    if isKey(b, key), isUsable(a, a.type.id, key) { return (other, a) }
    return nil
  }

  /// `key IS NOT NULL`.
  func excludesNulls(_ condition: BoundExpression, _ key: IndexDefinition.Key) -> Bool {
    guard case .isNull(let operand, isNegated: true) = condition else { return false }
    return isKey(operand, key)
  }

  /// The array of `key = ANY (array)`.
  func membership(_ condition: BoundExpression, _ key: IndexDefinition.Key) -> BoundExpression? {
    guard case .quantified(let quantified) = condition, !quantified.isAll,
      quantified.call.name == "=", isKey(quantified.left, key),
      let type = quantified.call.types.arguments.last?.id,
      isUsable(quantified.array, type, key)
    else { return nil }
    return quantified.array
  }

  /// Whether values of two types have the same keys.
  static func agree(_ a: TypeID, _ b: TypeID) -> Bool {
    if a == b { return true }
    let groups: [[TypeID]] = [[.int2, .int4, .int8], [.text, .varchar], [.float4, .float8]]
    return groups.contains { $0.contains(a) && $0.contains(b) }
  }
}

extension BoundExpression {
  /// Without casts that change a value's type and nothing else.
  var withoutRelabeling: BoundExpression {
    guard case .cast(let operand, let type, _) = self, type.modifier == SQLType.noModifier,
      [.text, .varchar].contains(type.id), [.text, .varchar].contains(operand.type.id)
    else { return self }
    return operand.withoutRelabeling
  }
}
