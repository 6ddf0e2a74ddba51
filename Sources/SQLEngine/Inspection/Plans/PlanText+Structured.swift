import Core

/// A plan under PostgreSQL's names of properties, for JSON, XML and YAML.
extension PlanText {
  func structured(_ tree: PlanTree, isRoot: Bool = true) -> StructuredText {
    var members: [(String, StructuredText)] = []
    func add(_ name: String, _ text: String?) {
      if let text { members.append((name, .text(text))) }
    }
    func add(_ name: String, number: String) { members.append((name, .number(number))) }
    addKind(of: tree, isRoot: isRoot, to: &members)
    add(
      "Relation Name", tree.name == "CTE Scan" || tree.name == "Function Scan" ? nil : tree.relation
    )
    if tree.name == "CTE Scan" { add("CTE Name", tree.relation) }
    if tree.name == "Function Scan" { add("Function Name", tree.relation) }
    if options.isVerbose { add("Schema", tree.schema) }
    add("Alias", tree.alias)
    add("Join Type", tree.joinKind)
    if options.showsCosts {
      add("Startup Cost", number: Self.cost(tree.estimate.startCost))
      add("Total Cost", number: Self.cost(tree.estimate.cost))
      add("Plan Rows", number: Self.rows(tree.estimate))
      add("Plan Width", number: "\(tree.estimate.widthBytes)")
    }
    addActual(of: tree, to: &members)
    if options.isVerbose, !tree.outputs.isEmpty {
      members.append(("Output", .list(tree.outputs.map { .text($0) })))
    }
    for detail in tree.details where !detail.isVerbose || options.isVerbose {
      members.append((Self.name(of: detail, in: tree), Self.item(detail.value)))
    }
    if options.showsBuffers, options.isRun, let actual = tree.actual {
      add("Shared Hit Blocks", number: "\(actual.work.pages)")
    }
    if !tree.children.isEmpty {
      members.append(("Plans", .list(tree.children.map { structured($0, isRoot: false) })))
    }
    return .group(members)
  }

  private func addKind(
    of tree: PlanTree, isRoot: Bool, to members: inout [(String, StructuredText)]
  ) {
    let changes = ["Insert", "Update", "Delete", "Merge"]
    let kind =
      switch tree.name {
      case _ where tree.name.hasSuffix("Aggregate"): "Aggregate"
      case _ where tree.name.hasPrefix("HashSetOp"): "SetOp"
      case _ where changes.contains(tree.name): "ModifyTable"
      default: tree.name
      }
    members.append(("Node Type", .text(kind)))
    if let strategy = tree.strategy { members.append(("Strategy", .text(strategy))) }
    if kind == "Aggregate" { members.append(("Partial Mode", .text("Simple"))) }
    if kind == "ModifyTable" { members.append(("Operation", .text(tree.name))) }
    switch tree.relationship {
    case .subplan(let name), .initPlan(let name):
      members.append(("Parent Relationship", .text(tree.relationship.name)))
      members.append(("Subplan Name", .text(name)))
    default:
      if !isRoot { members.append(("Parent Relationship", .text(tree.relationship.name))) }
    }
    members.append(("Parallel Aware", .number("false")))
    members.append(("Async Capable", .number("false")))
    if let index = tree.index {
      if tree.name != "Bitmap Index Scan" {
        members.append(("Scan Direction", .text(tree.isBackward ? "Backward" : "Forward")))
      }
      members.append(("Index Name", .text(index)))
    }
  }

  private func addActual(of tree: PlanTree, to members: inout [(String, StructuredText)]) {
    guard options.isRun, let actual = tree.actual else { return }
    let loops = Double(max(1, actual.loops))
    if options.showsTiming {
      members.append(
        (
          "Actual Startup Time",
          .number(Self.milliseconds(Double(actual.startNanoseconds) / loops))
        ))
      members.append(
        ("Actual Total Time", .number(Self.milliseconds(Double(actual.nanoseconds) / loops))))
    }
    members.append(("Actual Rows", .number(Self.whole(Double(actual.rows) / loops))))
    members.append(("Actual Loops", .number("\(actual.loops)")))
  }

  /// Some figures have other names where they are not in a line with others.
  private static func name(of detail: PlanTree.Detail, in tree: PlanTree) -> String {
    switch (tree.name, detail.name) {
    case ("Hash", "Buckets"): "Hash Buckets"
    case ("Hash", "Batches"): "Hash Batches"
    case ("Hash", "Memory Usage"): "Peak Memory Usage"
    case ("HashAggregate", "Batches"): "HashAgg Batches"
    case ("HashAggregate", "Memory Usage"): "Peak Memory Usage"
    default: detail.name
    }
  }

  private static func item(_ value: PlanTree.Detail.Value) -> StructuredText {
    switch value {
    case .text(let text): .text(text)
    case .list(let parts): .list(parts.map { .text($0) })
    case .number(let number, let decimals): .number(Math.format(number, decimals: decimals))
    }
  }
}

/// What JSON, XML and YAML can all say.
indirect enum StructuredText {
  case text(String)
  /// Written as it is: a number, `true`, `false`.
  case number(String)
  case list([StructuredText])
  case group([(String, StructuredText)])

  // JSON, as PostgreSQL lays it out: groups over lines, lists of texts in one.

  func json(_ depth: Int = 0) -> String {
    let blanks = String(repeating: "  ", count: depth + 1)
    let end = String(repeating: "  ", count: depth)
    switch self {
    case .text(let text): return JSON.string(text).serialized()
    case .number(let text): return text
    case .list(let items):
      if items.allSatisfy(\.isText) {
        return "[" + items.map { $0.json() }.joined(separator: ", ") + "]"
      }
      let lines = items.map { blanks + $0.json(depth + 1) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(end)]"
    case .group(let members):
      let lines = members.map { name, value in
        "\(blanks)\(JSON.string(name).serialized()): \(value.json(depth + 1))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(end)}"
    }
  }

  private var isText: Bool { if case .text = self { true } else { false } }

  // YAML.

  func yaml(_ depth: Int = 0) -> String {
    let blanks = String(repeating: "  ", count: depth)
    switch self {
    case .text(let text): return JSON.string(text).serialized()
    case .number(let text): return text
    case .list(let items):
      return items.map { item in
        let text = item.isText ? item.yaml() : item.yaml(depth + 1)
        return "\(blanks)- \(text.drop { $0 == " " })"
      }.joined(separator: "\n")
    case .group(let members):
      return members.map { name, value in
        switch value {
        case .text, .number: "\(blanks)\(name): \(value.yaml())"
        case .list, .group: "\(blanks)\(name): \n\(value.yaml(depth + 1))"
        }
      }.joined(separator: "\n")
    }
  }

  // XML.

  /// - Parameter name: of the element around it.
  func xml(_ name: String, _ depth: Int = 0) -> String {
    let blanks = String(repeating: "  ", count: depth)
    let tag = String(name.map { $0 == " " ? "-" : $0 })
    switch self {
    case .text(let text), .number(let text):
      return "\(blanks)<\(tag)>\(Self.escaped(text))</\(tag)>"
    case .list(let items):
      let inner = items.map { $0.xml($0.isText ? "Item" : Self.singular(name), depth + 1) }
      return "\(blanks)<\(tag)>\n" + inner.joined(separator: "\n") + "\n\(blanks)</\(tag)>"
    case .group(let members):
      let inner = members.map { $1.xml($0, depth + 1) }
      return "\(blanks)<\(tag)>\n" + inner.joined(separator: "\n") + "\n\(blanks)</\(tag)>"
    }
  }

  private static func singular(_ name: String) -> String {
    name.hasSuffix("s") ? String(name.dropLast()) : name
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
  }
}
