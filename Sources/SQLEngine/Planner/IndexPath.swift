/// How an index narrows a scan: equalities on its first keys, then a range on the next.
struct IndexPath {
  /// One end of a range.
  struct Bound {
    var value: BoundExpression
    var isInclusive: Bool
  }

  var index: ObjectID
  var name: String
  var equal: [BoundExpression] = []
  var lower: Bound?
  var upper: Bound?
  /// Places of the conditions that hold for every row that the path finds.
  var covered: Set<Int> = []
  /// Whether it finds one row at most.
  var isUnique = false

  /// The index that serves the most equalities; nil if none serves any condition.
  static func find(
    _ relation: Relation, _ scan: TableScan, _ conditions: [BoundExpression],
    _ own: Set<ColumnID>, session: SQLSession
  ) -> IndexPath? {
    guard !conditions.isEmpty, !relation.indexes.isEmpty else { return nil }
    var best: IndexPath?
    for id in relation.indexes {
      guard let index = session.catalog.index(id), index.predicate == nil,
        let path = path(index, relation, scan, conditions, own)
      else { continue }
      if path.equal.count > best?.equal.count ?? -1 { best = path }
    }
    return best
  }

  private static func path(
    _ index: IndexDefinition, _ relation: Relation, _ scan: TableScan,
    _ conditions: [BoundExpression], _ own: Set<ColumnID>
  ) -> IndexPath? {
    var path = IndexPath(index: index.storage, name: index.name)
    for key in index.keys {
      guard let attribute = key.attribute,
        let column = scan.outputs.first(where: { $0.attribute == attribute })?.id
      else { break }
      let type = relation.columns[attribute].type
      var terms: [(symbol: String, value: BoundExpression)] = []
      var equality: Int?
      for (place, condition) in conditions.enumerated() {
        guard let term = term(condition, column, type, own) else { continue }
        if term.symbol == "=", equality == nil {
          equality = place
          path.equal.append(term.value)
          path.covered.insert(place)
        }
        terms.append(term)
      }
      if equality != nil { continue }
      guard !key.isDescending, !key.nullsFirst else { break }
      for term in terms {
        switch term.symbol {
        case ">", ">=": path.lower = Bound(value: term.value, isInclusive: term.symbol == ">=")
        case "<", "<=": path.upper = Bound(value: term.value, isInclusive: term.symbol == "<=")
        default: break
        }
      }
      // NULLs are at the end of the order: without an upper bound a range would reach them.
      break
    }
    path.isUnique = index.isUnique && path.equal.count == index.keys.count
    return path.equal.isEmpty && path.lower == nil && path.upper == nil ? nil : path
  }

  /// `column op value`, with the value of the column's own type and known before the scan.
  private static func term(
    _ condition: BoundExpression, _ column: ColumnID, _ type: SQLType, _ own: Set<ColumnID>
  ) -> (symbol: String, value: BoundExpression)? {
    guard case .call(let call) = condition, call.isOperator, call.arguments.count == 2 else {
      return nil
    }
    let mirrored = ["=": "=", "<": ">", ">": "<", "<=": ">=", ">=": "<="]
    guard let other = mirrored[call.name] else { return nil }
    func usable(_ value: BoundExpression) -> Bool {
      (value.type.id == type.id || Self.areIntegers(value.type.id, type.id))
        && !value.isVolatile && !value.hasSubquery && value.columns.isDisjoint(with: own)
    }
    if call.arguments[0].isColumn(column), usable(call.arguments[1]) {
      return (call.name, call.arguments[1])
    }
    if call.arguments[1].isColumn(column), usable(call.arguments[0]) {
      return (other, call.arguments[0])
    }
    return nil
  }

  private static func areIntegers(_ a: TypeID, _ b: TypeID) -> Bool {
    let integers: [TypeID] = [.int2, .int4, .int8]
    return integers.contains(a) && integers.contains(b)
  }
}
