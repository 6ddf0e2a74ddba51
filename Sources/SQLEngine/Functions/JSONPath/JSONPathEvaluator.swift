import Core

/// Follows a path through a jsonb value.
///
/// **Source:** PostgreSQL 15, jsonpath_exec.c.
struct JSONPathEvaluator {
  typealias Chain = JSONPath.Chain
  typealias Step = JSONPath.Step
  typealias Item = JSONPathItem

  /// True, false or (nil) unknown.
  typealias Truth = Bool?

  /// How deep evaluation may go.
  static let depthMax = 1_200

  let isLax: Bool
  let root: JSONNode
  let variables: [JSONNode.Member]
  /// Whether values with and without a zone may be compared, by the session's zone.
  let usesZone: Bool
  var context: EvaluationContext
  /// What `@` is.
  var current: Item
  /// Whether what is missing is passed over: always in lax mode, and below `**`.
  var ignoresStructure: Bool
  /// How many elements the innermost array with a subscript has.
  var arraySize: Int?
  private var depth = 0
  private var stepCount = 0

  init(
    _ path: JSONPath, root: JSONNode, variables: [JSONNode.Member], usesZone: Bool,
    _ context: EvaluationContext
  ) {
    isLax = path.isLax
    self.root = root
    self.variables = variables
    self.usesZone = usesZone
    self.context = context
    current = .node(root)
    ignoresStructure = path.isLax
  }

  static func soft(_ code: String, _ message: String, hint: String? = nil) -> JSONPathFault {
    .soft(.sql(code, message, hint: hint))
  }

  /// Adds to `found` what a chain gives.
  mutating func run(_ chain: Chain, _ item: Item, _ found: inout [Item]) throws(JSONPathFault) {
    try follow(chain[...], item, unwraps: isLax, &found)
  }

  /// What a chain gives, with arrays replaced by their elements in lax mode.
  mutating func values(_ chain: Chain, _ item: Item, unwraps: Bool) throws(JSONPathFault)
    -> [Item]
  {
    var found: [Item] = []
    try run(chain, item, &found)
    guard unwraps, isLax else { return found }
    return found.flatMap { value in value.elements?.map { .node($0) } ?? [value] }
  }

  /// Does the first step of a chain, and the others with what it gives.
  mutating func follow(
    _ chain: ArraySlice<Step>, _ item: Item, unwraps: Bool, _ found: inout [Item]
  ) throws(JSONPathFault) {
    guard let step = chain.first else {
      found.append(item)
      return
    }
    depth += 1
    stepCount += 1
    defer { depth -= 1 }
    if depth > Self.depthMax { throw .hard(JSONPathParser.tooDeep) }
    if stepCount & 0xFFF == 0, context.interrupt.isSet { throw .hard(.interrupted()) }
    let rest = chain.dropFirst()
    if step.isPredicate {
      let truth = try truth(of: step, item)
      try next(rest, .node(truth.map { .bool($0) } ?? .null), &found)
      return
    }
    // In lax mode an array stands for its elements where it can't be what is meant.
    if unwraps, step.unwrapsArrays, let elements = item.elements {
      for element in elements { try follow(chain, .node(element), unwraps: false, &found) }
      return
    }
    try take(step, rest, item, &found)
  }

  mutating func next(_ rest: ArraySlice<Step>, _ item: Item, _ found: inout [Item])
    throws(JSONPathFault)
  {
    if rest.isEmpty { found.append(item) } else { try follow(rest, item, unwraps: isLax, &found) }
  }

  private mutating func take(
    _ step: Step, _ rest: ArraySlice<Step>, _ item: Item, _ found: inout [Item]
  ) throws(JSONPathFault) {
    switch step {
    case .root: try next(rest, .node(root), &found)
    case .current: try next(rest, current, &found)
    case .last:
      try next(rest, .node(.number(Numeric(Int64((arraySize ?? 0) - 1)))), &found)
    case .literal(let node): try next(rest, .node(node), &found)
    case .variable(let name): try next(rest, .node(try variable(name)), &found)
    case .key(let key): try takeKey(key, rest, item, &found)
    case .anyKey:
      guard case .node(.object(let members)) = item else {
        if ignoresStructure { return }
        throw Self.soft(
          "2203C", "jsonpath wildcard member accessor can only be applied to an object")
      }
      for member in members { try next(rest, .node(member.value), &found) }
    case .anyElement: try takeElements(rest, item, &found)
    case .subscripts(let list): try take(list, rest, item, &found)
    case .anyLevel(let first, let last):
      try takeLevels(first, last, rest, item, &found)
    case .filter(let predicate):
      let before = current
      current = item
      defer { current = before }
      if try truth(ofFilter: predicate, item) == true {
        current = before
        try next(rest, item, &found)
      }
    case .method(let method): try call(method, rest, item, &found)
    case .datetime(let template):
      try next(rest, .moment(try moment(item, template)), &found)
    case .arithmetic(let sign, let left, let right):
      let result = try calculated(sign, left, right, item)
      try next(rest, .node(.number(result)), &found)
    case .sign(let isMinus, let operand):
      try takeSign(isMinus, operand, rest, item, &found)
    default: break
    }
  }

  private func variable(_ name: [UInt8]) throws(JSONPathFault) -> JSONNode {
    if let member = variables.first(where: { $0.key == name }) { return member.value }
    let shown = String(decoding: name, as: UTF8.self)
    throw .hard(.sql("42704", "could not find jsonpath variable \"\(shown)\""))
  }

  private mutating func takeKey(
    _ key: [UInt8], _ rest: ArraySlice<Step>, _ item: Item, _ found: inout [Item]
  ) throws(JSONPathFault) {
    guard case .node(.object(let members)) = item else {
      if ignoresStructure { return }
      throw Self.soft("2203A", "jsonpath member accessor can only be applied to an object")
    }
    if let member = members.first(where: { $0.key == key }) {
      try next(rest, .node(member.value), &found)
    } else if !ignoresStructure {
      let shown = String(decoding: key, as: UTF8.self)
      throw Self.soft("2203A", "JSON object does not contain key \"\(shown)\"")
    }
  }

  private mutating func takeElements(
    _ rest: ArraySlice<Step>, _ item: Item, _ found: inout [Item]
  ) throws(JSONPathFault) {
    if let elements = item.elements {
      for element in elements { try next(rest, .node(element), &found) }
    } else if isLax {
      try next(rest, item, &found)
    } else if !ignoresStructure {
      throw Self.soft(
        "22039", "jsonpath wildcard array accessor can only be applied to an array")
    }
  }

  private mutating func take(
    _ list: [JSONPath.Subscript], _ rest: ArraySlice<Step>, _ item: Item,
    _ found: inout [Item]
  ) throws(JSONPathFault) {
    guard item.elements != nil || isLax else {
      if ignoresStructure { return }
      throw Self.soft("22039", "jsonpath array accessor can only be applied to an array")
    }
    let before = arraySize
    let size = item.elements?.count ?? 1
    defer { arraySize = before }
    for place in list {
      arraySize = size
      let from = try position(place.from, item)
      let to = try place.to.map { (chain) throws(JSONPathFault) in try position(chain, item) }
      let end = to ?? from
      if !ignoresStructure, from < 0 || from > end || end >= size {
        throw Self.soft("22033", "jsonpath array subscript is out of bounds")
      }
      let (low, high) = (max(from, 0), min(end, size - 1))
      guard low <= high else { continue }
      for index in low...high {
        try next(rest, item.elements.map { .node($0[index]) } ?? item, &found)
      }
    }
  }

  private mutating func position(_ chain: Chain, _ item: Item) throws(JSONPathFault) -> Int {
    let found = try values(chain, item, unwraps: false)
    guard found.count == 1, let number = found[0].number else {
      throw Self.soft("22033", "jsonpath array subscript is not a single numeric value")
    }
    guard let whole = number.truncated(toScale: 0).int64, let index = Int32(exactly: whole) else {
      throw Self.soft("22033", "jsonpath array subscript is out of integer range")
    }
    return Int(index)
  }

  private mutating func takeLevels(
    _ first: Int, _ last: Int, _ rest: ArraySlice<Step>, _ item: Item, _ found: inout [Item]
  ) throws(JSONPathFault) {
    let before = ignoresStructure
    ignoresStructure = true
    defer { ignoresStructure = before }
    if first == 0 { try next(rest, item, &found) }
    try descend(item, 1, first, last, rest, &found)
  }

  private mutating func descend(
    _ item: Item, _ level: Int, _ first: Int, _ last: Int, _ rest: ArraySlice<Step>,
    _ found: inout [Item]
  ) throws(JSONPathFault) {
    guard level <= last, case .node(let node) = item else { return }
    let children: [JSONNode]
    switch node {
    case .array(let elements): children = elements
    case .object(let members): children = members.map(\.value)
    default: return
    }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthMax { throw .hard(JSONPathParser.tooDeep) }
    let takesLeavesOnly = first == JSONPath.deepest && last == JSONPath.deepest
    for child in children {
      if level >= first || takesLeavesOnly && !child.isContainer {
        try next(rest, .node(child), &found)
      }
      try descend(.node(child), level + 1, first, last, rest, &found)
    }
  }
}

extension JSONPath.Step {
  /// Whether an array is replaced by its elements before the step, in lax mode.
  var unwrapsArrays: Bool {
    switch self {
    case .key, .anyKey, .filter, .datetime: true
    case .method(let method): method != .type && method != .size
    default: false
    }
  }
}

extension JSONNode {
  var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
