import Core

/// Arithmetic, and the methods but `datetime()`.
extension JSONPathEvaluator {
  mutating func calculated(
    _ sign: JSONPath.Operator, _ left: Chain, _ right: Chain, _ item: Item
  ) throws(JSONPathFault) -> Numeric {
    let lefts = try values(left, item, unwraps: true)
    let rights = try values(right, item, unwraps: true)
    func single(_ values: [Item], _ side: String) throws(JSONPathFault) -> Numeric {
      guard values.count == 1, let number = values[0].number else {
        throw Self.soft(
          "22038",
          "\(side) operand of jsonpath operator \(sign.rawValue) is not a single numeric value")
      }
      return number
    }
    let (a, b) = (try single(lefts, "left"), try single(rights, "right"))
    do throws(EngineError) {
      switch sign {
      case .add: return try Numeric.add(a, b)
      case .subtract: return try Numeric.subtract(a, b)
      case .multiply: return try Numeric.multiply(a, b)
      case .divide: return try Numeric.divide(a, b)
      case .modulo: return try Numeric.remainder(a, b)
      }
    } catch {
      throw .soft(error)
    }
  }

  mutating func takeSign(
    _ isMinus: Bool, _ operand: Chain, _ rest: ArraySlice<Step>, _ item: Item,
    _ found: inout [Item]
  ) throws(JSONPathFault) {
    for value in try values(operand, item, unwraps: true) {
      guard let number = value.number else {
        throw Self.soft(
          "2203B",
          "operand of unary jsonpath operator \(isMinus ? "-" : "+") is not a numeric value")
      }
      try next(rest, .node(.number(isMinus ? number.negated : number)), &found)
    }
  }

  mutating func call(
    _ method: JSONPath.Method, _ rest: ArraySlice<Step>, _ item: Item, _ found: inout [Item]
  ) throws(JSONPathFault) {
    let name = "jsonpath item method .\(method.rawValue)()"
    switch method {
    case .type: try next(rest, .node(.string(Array(item.typeName.utf8))), &found)
    case .size:
      guard let elements = item.elements else {
        if !isLax {
          if ignoresStructure { return }
          throw Self.soft("22039", "\(name) can only be applied to an array")
        }
        return try next(rest, .node(.number(Numeric(1))), &found)
      }
      try next(rest, .node(.number(Numeric(Int64(elements.count)))), &found)
    case .abs, .floor, .ceiling:
      guard let number = item.number else {
        throw Self.soft("22036", "\(name) can only be applied to a numeric value")
      }
      try next(rest, .node(.number(method.apply(to: number))), &found)
    case .double: try next(rest, .node(.number(try double(item, name))), &found)
    case .keyvalue: try takePairs(name, rest, item, &found)
    }
  }

  private func double(_ item: Item, _ name: String) throws(JSONPathFault) -> Numeric {
    let infinite = Self.soft("22036", "NaN or Infinity is not allowed for \(name)")
    if let number = item.number {
      guard number.double.isFinite else {
        throw Self.soft(
          "22036", "numeric argument of \(name) is out of range for type double precision")
      }
      return number
    }
    guard let text = item.string else {
      throw Self.soft("22036", "\(name) can only be applied to a string or numeric value")
    }
    guard let value = try? ScalarText.parseDouble(text, isReal: false) else {
      throw Self.soft(
        "22036", "string argument of \(name) is not a valid representation of a double "
          + "precision number")
    }
    guard value.isFinite else { throw infinite }
    return Numeric(value, significantDigits: 15)
  }

  /// `{"key": …, "value": …, "id": …}` for each member.
  private mutating func takePairs(
    _ name: String, _ rest: ArraySlice<Step>, _ item: Item, _ found: inout [Item]
  ) throws(JSONPathFault) {
    guard case .node(.object(let members)) = item else {
      throw Self.soft("2203C", "\(name) can only be applied to an object")
    }
    let id = JSONLayout.offset(of: item.node, in: root)
    for member in members {
      let pair = JSONNode(members: [
        .init(key: Array("key".utf8), value: .string(member.key)),
        .init(key: Array("value".utf8), value: member.value),
        .init(key: Array("id".utf8), value: .number(Numeric(Int64(id)))),
      ])
      try next(rest, .node(pair), &found)
    }
  }
}

extension JSONPath.Method {
  fileprivate func apply(to number: Numeric) -> Numeric {
    let whole = number.truncated(toScale: 0)
    switch self {
    case .abs: return number.signum < 0 ? number.negated : number
    case .floor:
      let isBelow = Numeric.compare(number, whole) < 0
      return isBelow ? (try? Numeric.subtract(whole, Numeric(1))) ?? whole : whole
    case .ceiling:
      let isAbove = Numeric.compare(number, whole) > 0
      return isAbove ? (try? Numeric.add(whole, Numeric(1))) ?? whole : whole
    default: return number
    }
  }
}

/// Where a container lies in jsonb's binary form: what `keyvalue()` calls its id.
///
///     container   header (4 bytes), an entry (4 bytes) for each key, value or element, their bytes
///     numbers and containers are aligned to 4 bytes
///
/// **Source:** PostgreSQL 15, jsonb.h.
enum JSONLayout {
  /// The offset of the first container with the same content; 0 for the root or if there is none.
  static func offset(of node: JSONNode, in root: JSONNode) -> Int {
    if JSONNode.compare(node, root) == 0 { return 0 }
    var position = 0
    return search(root, node, &position) ?? 0
  }

  private static func aligned(_ position: Int) -> Int { (position + 3) & ~3 }

  /// Walks over a value and moves the position behind it.
  private static func search(_ node: JSONNode, _ wanted: JSONNode, _ position: inout Int) -> Int? {
    switch node {
    case .null, .bool: return nil
    case .string(let text):
      position += text.count
      return nil
    case .number(let number):
      position = aligned(position) + size(of: number)
      return nil
    case .array(let elements):
      let start = aligned(position)
      position = start + 4 + 4 * elements.count
      return search(elements, wanted, &position)
    case .object(let members):
      let start = aligned(position)
      if start > 0, JSONNode.compare(node, wanted) == 0 { return start }
      position = start + 4 + 8 * members.count
      for member in members { position += member.key.count }
      return search(members.map(\.value), wanted, &position)
    }
  }

  private static func search(_ nodes: [JSONNode], _ wanted: JSONNode, _ position: inout Int)
    -> Int?
  {
    for node in nodes {
      if let found = search(node, wanted, &position) { return found }
    }
    return nil
  }

  /// A length word, a short header (a long one for extreme numbers), two bytes a digit.
  private static func size(of number: Numeric) -> Int {
    guard let decimal = number.decimal else { return 6 }
    let isShort = decimal.displayScale <= 63 && (-64...63).contains(decimal.weight)
    return 4 + (isShort ? 2 : 4) + 2 * decimal.digits.count
  }
}
