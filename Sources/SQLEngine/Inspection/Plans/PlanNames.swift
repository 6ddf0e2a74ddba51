/// The names under which EXPLAIN speaks of what a plan reads: those of the statement, with a number
/// behind a name that comes again.
///
///     Seq Scan on orders                 the statement's
///     Seq Scan on orders orders_1        that of a query in it
struct PlanNames {
  private var nodes: [ObjectIdentifier: String] = [:]
  /// Of the nodes that look up rows for one that reads them: what that one reads.
  private var lookups: [ObjectIdentifier: String] = [:]
  private var columns: [ColumnID: String] = [:]
  private var used: Set<String> = []
  /// How many things are read.
  var count: Int { used.count }

  /// The name of the only thing that is read.
  var onlyAlias: String? { used.count == 1 ? used.first : nil }

  init(_ plan: StatementPlan) {
    var aliases: Set<String> = []
    for case .table(let alias, _) in plan.columnOrigins.values { aliases.insert(alias) }
    add(plan.node, plan.columnOrigins)
    for subplan in plan.subplans.reversed() { add(subplan.node, plan.columnOrigins) }
    // What was folded away has had a name as well.
    used.formUnion(aliases)
  }

  private mutating func add(_ node: any PlanNode, _ origins: [ColumnID: ColumnOrigin]) {
    let isChange = ["Insert", "Update", "Delete", "Merge"].contains(node.detail.name)
    if let target = node.detail.target, !isChange, nodes[ObjectIdentifier(node)] == nil,
      node.detail.name != "Bitmap Index Scan"
    {
      var name = target.alias
      var number = 0
      while !used.insert(name).inserted {
        number += 1
        name = "\(target.alias)_\(number)"
      }
      nodes[ObjectIdentifier(node)] = name
      if node.detail.name == "Bitmap Heap Scan" { noteLookups(below: node, for: name) }
      var ids = Set(node.outputs)
      for expression in node.detail.expressions { expression.collectColumns(into: &ids) }
      for id in ids where columns[id] == nil {
        if case .table(target.alias, _)? = origins[id] { columns[id] = name }
      }
    }
    if let alias = Self.family(node) {
      // Parts of one table are numbered behind it, and its columns are called after it.
      used.insert(alias)
      for id in node.outputs where columns[id] == nil { columns[id] = alias }
    }
    // The query itself comes before what WITH defines for it.
    if node.detail.name == "CTE", let main = node.inputs.last { add(main, origins) }
    for input in node.inputs { add(input, origins) }
  }

  private mutating func noteLookups(below node: any PlanNode, for name: String) {
    for input in node.inputs {
      lookups[ObjectIdentifier(input)] = name
      noteLookups(below: input, for: name)
    }
  }

  /// The name of the table whose parts a node reads one after the other.
  private static func family(_ node: any PlanNode) -> String? {
    guard node.detail.name.hasSuffix("Append"), node.inputs.count > 1,
      let alias = node.inputs.first?.detail.target?.alias,
      node.inputs.allSatisfy({ $0.detail.target?.alias == alias })
    else { return nil }
    return alias
  }

  /// What the columns of a scan are called after: for a part of a table, the whole.
  func columnAlias(of node: any PlanNode) -> String? {
    var ids = node.outputs
    var tested: Set<ColumnID> = []
    for expression in node.detail.expressions { expression.collectColumns(into: &tested) }
    ids += tested.sorted()
    let name = alias(of: node) ?? lookups[ObjectIdentifier(node)]
    let base = node.detail.target?.alias
    return ids.lazy.compactMap { columns[$0] }.first { $0 == name || $0 == base } ?? name
  }

  func alias(of node: any PlanNode) -> String? { nodes[ObjectIdentifier(node)] }

  func alias(of column: ColumnID) -> String? { columns[column] }
}
