import Core

extension ExpressionCompiler {
  /// A collection, a tuple or a user type's value, part by part.
  mutating func compile(
    literal selector: Selector, for receiver: Receiver?
  ) throws(EngineError) -> Expression.Typed {
    if case .tuple(let elements) = selector.kind, elements.count == 1 {
      let isTuple = if case .tuple = receiver?.type { true } else { false }
      if !isTuple { return try compile(elements[0], for: receiver) }
    }
    let place: Receiver
    if let receiver {
      place = receiver
    } else {
      guard let type = try exactType(of: selector) else { throw cannotInfer(selector) }
      try type.frozen.checkDurations(at: selector.span)
      place = Receiver(name: selector.text, type: type)
    }
    let node: Expression
    switch selector.kind {
    case .list(let elements): node = try list(elements, selector, for: place)
    case .set(let elements): node = try set(elements, selector, for: place)
    case .map(let entries): node = try map(entries, selector, for: place)
    case .tuple(let elements): node = try tuple(elements, selector, for: place)
    case .userValue(let fields): node = try userValue(fields, selector, for: place)
    default: throw cannotInfer(selector)
    }
    return Expression.Typed(node: node, type: place.type)
  }

  private func wrongKind(
    _ kind: String, _ selector: Selector, for place: Receiver
  ) -> EngineError {
    .invalidRequest(
      "Invalid \(kind) literal for \(place.name) of type \(place.type.name)", at: selector.span)
  }

  /// Checks that a part of a literal fits.
  private mutating func check(
    _ part: Selector, _ role: String, of kind: String, fits type: CQLType, in place: Receiver
  ) throws(EngineError) {
    if assignability(of: part, to: type) == .none {
      throw .invalidRequest(
        "Invalid \(kind) literal for \(place.name): \(role) is not of type \(type.name)",
        at: part.span)
    }
  }

  private mutating func list(
    _ elements: [Selector], _ selector: Selector, for place: Receiver
  ) throws(EngineError) -> Expression {
    guard case .list(let type, _) = place.type else {
      throw wrongKind("list", selector, for: place)
    }
    return .collection(place.type, try self.elements(elements, of: "list", type, in: place))
  }

  private mutating func set(
    _ elements: [Selector], _ selector: Selector, for place: Receiver
  ) throws(EngineError) -> Expression {
    if case .map = place.type, elements.isEmpty { return .collection(place.type, []) }
    guard case .set(let type, _) = place.type else {
      throw wrongKind("set", selector, for: place)
    }
    return .collection(place.type, try self.elements(elements, of: "set", type, in: place))
  }

  private mutating func elements(
    _ elements: [Selector], of kind: String, _ type: CQLType, in place: Receiver
  ) throws(EngineError) -> [Expression] {
    let receiver = Receiver(name: "value(\(place.name))", type: type)
    for element in elements {
      try check(element, "value \(element.text)", of: kind, fits: type, in: place)
    }
    var nodes: [Expression] = []
    for element in elements { nodes.append(try compile(element, for: receiver).node) }
    return nodes
  }

  private mutating func map(
    _ entries: [Selector.MapEntry], _ selector: Selector, for place: Receiver
  ) throws(EngineError) -> Expression {
    guard case .map(let keyType, let valueType, _) = place.type else {
      throw wrongKind("map", selector, for: place)
    }
    for entry in entries {
      try check(entry.key, "key \(entry.key.text)", of: "map", fits: keyType, in: place)
      try check(entry.value, "value \(entry.value.text)", of: "map", fits: valueType, in: place)
    }
    var nodes: [Expression] = []
    for entry in entries {
      let key = Receiver(name: "key(\(place.name))", type: keyType)
      let value = Receiver(name: "value(\(place.name))", type: valueType)
      nodes.append(try compile(entry.key, for: key).node)
      nodes.append(try compile(entry.value, for: value).node)
    }
    return .collection(place.type, nodes)
  }

  private mutating func tuple(
    _ elements: [Selector], _ selector: Selector, for place: Receiver
  ) throws(EngineError) -> Expression {
    guard case .tuple(let types) = place.type else {
      throw wrongKind("tuple type", selector, for: place)
    }
    guard elements.count <= types.count else {
      throw .invalidRequest(
        "Invalid tuple literal for \(place.name): too many elements. Type \(place.type.name) "
          + "expects \(types.count) but got \(elements.count)", at: selector.span)
    }
    var nodes: [Expression] = []
    for (index, element) in elements.enumerated() {
      try check(element, "component \(index)", of: "tuple", fits: types[index], in: place)
      let receiver = Receiver(name: "\(place.name)[\(index)]", type: types[index])
      nodes.append(try compile(element, for: receiver).node)
    }
    return .fields(nodes)
  }

  private mutating func userValue(
    _ fields: [Selector.FieldEntry], _ selector: Selector, for place: Receiver
  ) throws(EngineError) -> Expression {
    if case .map = place.type, scope != nil {
      let entries = fields.map {
        Selector.MapEntry(
          key: Selector(kind: .column($0.name), span: $0.name.span), value: $0.value)
      }
      return try map(entries, selector, for: place)
    }
    guard case .user(let type) = place.type else {
      throw wrongKind("user type", selector, for: place)
    }
    var nodes = [Expression](repeating: .value(nil), count: type.fields.count)
    for field in fields {
      guard let index = type.index(of: field.name.text) else {
        throw .invalidRequest(
          "Unknown field '\(field.name.text)' in value of user defined type \(type.name)",
          at: field.name.span, hint: hint(field.name.text, among: type.fields.map(\.name)))
      }
      let fieldType = type.fields[index].type
      try check(
        field.value, "field \(field.name.text)", of: "user type", fits: fieldType, in: place)
      let receiver = Receiver(name: "\(place.name).\(field.name.text)", type: fieldType)
      nodes[index] = try compile(field.value, for: receiver).node
    }
    return .fields(nodes)
  }

  func hint(_ name: String, among candidates: [String]) -> String? {
    NearestName.find(name, among: candidates).map { "Did you mean \($0)?" }
  }
}
