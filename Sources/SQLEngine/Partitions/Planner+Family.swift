import Core

/// Reading a table with all that inherit from it: one scan after the other.
extension Planner {
  func planFamily(
    _ relation: Relation, _ scan: TableScan, _ conditions: [BoundExpression]
  ) throws(EngineError) -> any PlanNode {
    let members = PartitionPruning(scan, conditions, session).members(of: relation)
    var nodes: [any PlanNode] = []
    for member in members where !member.isPartitioned {
      let attributes = member.attributes(matching: relation)
      var outputs: [TableScan.Output] = []
      for output in scan.outputs {
        var copy = output
        if output.attribute >= 0 {
          guard let attribute = attributes[output.attribute] else {
            throw .internalError("a table without a column that it inherits")
          }
          copy.attribute = attribute
        } else if output.attribute == TableScan.System.version {
          copy.attribute = TableScan.System.address
        }
        outputs.append(copy)
      }
      nodes.append(
        try planScan(
          TableScan(relation: member.id, alias: scan.alias, outputs: outputs), conditions))
    }
    guard let first = nodes.first else {
      let kept = scan.outputs.filter { needed.contains($0.id) }.map(\.id)
      return ClosureNode("Result", kept) { (_) in BatchStream { () in nil } }
    }
    if nodes.count == 1 { return first }
    let places = nodes.map { node in
      first.outputs.map { node.outputs.firstIndex(of: $0) ?? 0 }
    }
    let all = nodes
    return ClosureNode("Append", first.outputs, inputs: nodes) { (context) throws(EngineError) in
      var index = 0
      var stream: BatchStream?
      return BatchStream { () throws(EngineError) in
        while index < all.count {
          if stream == nil { stream = try all[index].open(context) }
          if let batch = try stream?.next() {
            return Batch(columns: places[index].map { batch.columns[$0] }, count: batch.count)
          }
          stream = nil
          index += 1
        }
        return nil
      }
    }
  }
}

/// Leaves out partitions that can hold no row that the conditions let pass.
///
/// Looked at are comparisons of a column of the key with a constant; a condition that says
/// nothing about the key leaves every partition in.
///
/// **Source:** PostgreSQL 15, partitioning/partprune.c. **Differs from the source:** nothing is
/// left out while the plan runs, only when it is made.
struct PartitionPruning {
  private let scan: TableScan
  private let conditions: [BoundExpression]
  private let session: SQLSession

  init(_ scan: TableScan, _ conditions: [BoundExpression], _ session: SQLSession) {
    self.scan = scan
    self.conditions = conditions
    self.session = session
  }

  /// The tables that have to be read.
  func members(of relation: Relation) -> [Relation] {
    let family = session.catalog.family(of: relation.id)
    let limits = self.limits(relation)
    guard !limits.isEmpty else { return family }
    var excluded: Set<ObjectID> = []
    return family.filter { member in
      if let parent = member.parents.first, excluded.contains(parent) || misses(member, limits) {
        excluded.insert(member.id)
        return false
      }
      return true
    }
  }

  /// What the conditions say of a column, by its name.
  private struct Comparison {
    var column: String
    var symbol: String
    var values: [SQLValue]
  }

  private func limits(_ relation: Relation) -> [Comparison] {
    var names: [ColumnID: String] = [:]
    for output in scan.outputs where output.attribute >= 0 {
      names[output.id] = relation.columns[output.attribute].name
    }
    var result: [Comparison] = []
    for condition in conditions {
      guard let (column, symbol, values) = condition.columnComparison, let name = names[column]
      else { continue }
      result.append(Comparison(column: name, symbol: symbol, values: values))
    }
    return result
  }

  /// Whether a partition can't hold any of the rows.
  private func misses(_ member: Relation, _ limits: [Comparison]) -> Bool {
    guard let bound = member.partitionBound, let parent = member.parents.first,
      let table = session.catalog.relation(parent), let partitioning = table.partitioning,
      let attribute = partitioning.keys.first?.attribute
    else { return false }
    let type = partitioning.types[0]
    let mine = limits.filter { $0.column == table.columns[attribute].name }
    for limit in mine {
      switch bound {
      case .list(let values):
        let isHeld = values.contains { value in
          limit.values.contains { Self.holds(value, limit.symbol, $0, type) }
        }
        if !isHeld { return true }
      case .range(let from, let to):
        if !limit.values.contains(where: {
          Self.meets(from[0], to[0], isOne: from.count == 1, limit.symbol, $0, type)
        }) {
          return true
        }
      case .hash where limit.symbol == "=" && partitioning.keys.count == 1:
        if !limit.values.contains(where: { partitioning.holds([$0], bound) }) { return true }
      case .isDefault where limit.symbol == "=" && partitioning.keys.count == 1:
        // Nothing is left for it of what others hold.
        let others = session.catalog.children(of: table.id).compactMap {
          session.catalog.relation($0)?.partitionBound
        }
        let isLeft = limit.values.contains { value in
          !value.isNull && !others.contains { partitioning.holds([value], $0) }
        }
        if !isLeft { return true }
      case .hash, .isDefault: continue
      }
    }
    return false
  }

  private static func holds(
    _ value: SQLValue, _ symbol: String, _ constant: SQLValue, _ type: TypeID
  ) -> Bool {
    if value.isNull || constant.isNull { return false }
    let order = ValueOrder.compare(value, constant, as: type)
    return switch symbol {
    case "=": order == 0
    case "<": order < 0
    case "<=": order <= 0
    case ">": order > 0
    default: order >= 0
    }
  }

  /// Whether a range has values on the right side of a constant.
  private static func meets(
    _ from: Partitioning.Limit, _ to: Partitioning.Limit, isOne: Bool, _ symbol: String,
    _ constant: SQLValue, _ type: TypeID
  ) -> Bool {
    if constant.isNull { return false }
    func order(_ limit: Partitioning.Limit) -> Int {
      switch limit {
      case .minimum: -1
      case .maximum: 1
      case .value(let value): ValueOrder.compare(value, constant, as: type)
      }
    }
    // With more columns in the key, the upper end's first one may itself be in the range.
    let isBelowEnd = isOne ? order(to) > 0 : order(to) >= 0
    return switch symbol {
    case "=": order(from) <= 0 && isBelowEnd
    case "<": order(from) < 0
    case "<=": order(from) <= 0
    default: isBelowEnd
    }
  }
}

extension BoundExpression {
  /// `column op constant`, either way around, and `column = ANY (constants)`.
  fileprivate var columnComparison: (ColumnID, String, [SQLValue])? {
    switch self {
    case .call(let call) where call.isOperator && call.arguments.count == 2:
      let symbols = ["=": "=", "<": ">", ">": "<", "<=": ">=", ">=": "<="]
      guard let flipped = symbols[call.name] else { return nil }
      switch (call.arguments[0], call.arguments[1]) {
      case (.column(let id, let type), .constant(let value, let other)) where type.id == other.id:
        return (id, call.name, [value])
      case (.constant(let value, let other), .column(let id, let type)) where type.id == other.id:
        return (id, flipped, [value])
      default: return nil
      }
    case .quantified(let quantified) where !quantified.isAll && quantified.call.name == "=":
      guard case .column(let id, let type) = quantified.left,
        case .constant(.array(let array), _) = quantified.array, array.elementType == type.id
      else { return nil }
      return (id, "=", array.elements)
    default: return nil
    }
  }
}
