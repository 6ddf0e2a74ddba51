import Core

extension ExpressionCompiler {
  /// The type that a selector has by itself; nil if its place decides.
  /// - Throws: what resolving the functions in it throws.
  mutating func exactType(of selector: Selector) throws(EngineError) -> CQLType? {
    let key = selector.span.start..<max(selector.span.start, selector.span.end)
    switch selector.kind {
    case .call, .arithmetic, .negation, .tuple, .list, .set, .map:
      if let known = knownTypes[key] { return known }
      let type = try computedType(of: selector)
      knownTypes[key] = .some(type)
      return type
    default: return try computedType(of: selector)
    }
  }

  private mutating func computedType(of selector: Selector) throws(EngineError) -> CQLType? {
    switch selector.kind {
    case .column(let name): return try column(name).type
    case .term: return nil
    case .countRows, .writeTime: return .bigint
    case .timeToLive: return .int
    case .cast(_, let type), .hint(let type, _): return try resolved(type)
    case .call(let name, let arguments): return try returnType(of: name, arguments)
    case .field(let operand, let field): return try fieldType(operand, field)
    case .element(let operand, _):
      switch try exactType(of: operand) {
      case .map(_, let value, _): return value
      case .set(let element, _): return element
      default: return nil
      }
    case .slice(let operand, _, _): return try exactType(of: operand)
    case .list(let elements):
      return try firstType(of: elements).map { .list($0, isFrozen: false) }
    case .set(let elements): return try firstType(of: elements).map { .set($0, isFrozen: false) }
    case .map(let entries):
      guard let key = try firstType(of: entries.map(\.key)),
        let value = try firstType(of: entries.map(\.value))
      else { return nil }
      return .map(key: key, value: value, isFrozen: false)
    case .tuple(let elements): return try tupleType(of: elements)
    case .userValue: return nil
    case .arithmetic(let sign, let left, let right):
      return try arithmeticType(sign, left, right)
    case .negation(let operand): return try exactType(of: operand)
    }
  }

  private mutating func arithmeticType(
    _ sign: ArithmeticOperator, _ left: Selector, _ right: Selector
  ) throws(EngineError) -> CQLType? {
    let own = (try exactType(of: left), try exactType(of: right))
    guard let a = own.0 ?? preferredType(of: left), let b = own.1 ?? preferredType(of: right)
    else { return nil }
    return Arithmetic.resultType(sign, a, b)
  }

  private mutating func firstType(of elements: [Selector]) throws(EngineError) -> CQLType? {
    for element in elements { if let type = try exactType(of: element) { return type } }
    return nil
  }

  private mutating func tupleType(of elements: [Selector]) throws(EngineError) -> CQLType? {
    if elements.count == 1 { return try exactType(of: elements[0]) }
    var types: [CQLType] = []
    for element in elements {
      guard let type = try exactType(of: element) else { return nil }
      types.append(type.frozen)
    }
    return .tuple(types)
  }

  private mutating func fieldType(
    _ operand: Selector, _ field: Identifier
  ) throws(EngineError) -> CQLType? {
    guard case .user(let type) = try exactType(of: operand) else { return nil }
    return type.index(of: field.text).map { type.fields[$0].type }
  }

  /// How well a selector fits a place of a type. What cannot be resolved fits weakly: resolving it
  /// in its place will tell what is wrong.
  mutating func assignability(of selector: Selector, to type: CQLType) -> Assignability {
    switch selector.kind {
    case .term(let term):
      guard case .constant(let constant) = term.kind else { return .weak }
      if constant.preferredType == type { return .exact }
      return type.accepts(constant.kind) ? .weak : .none
    case .list(let elements):
      guard case .list(let element, _) = type else { return .none }
      return assignability(ofAll: elements, to: element)
    case .set(let elements):
      switch type {
      case .set(let element, _): return assignability(ofAll: elements, to: element)
      case .map where elements.isEmpty: return .weak
      default: return .none
      }
    case .map(let entries):
      guard case .map(let key, let value, _) = type else { return .none }
      return min(
        assignability(ofAll: entries.map(\.key), to: key),
        assignability(ofAll: entries.map(\.value), to: value))
    case .tuple(let elements): return assignability(ofTuple: elements, to: type)
    case .userValue(let fields): return assignability(of: fields, to: type)
    default:
      do throws(EngineError) {
        return try exactType(of: selector).map { type.assignability(of: $0) } ?? .weak
      } catch {
        return .weak
      }
    }
  }

  private mutating func assignability(
    ofAll selectors: [Selector], to type: CQLType
  ) -> Assignability {
    var worst = selectors.isEmpty ? Assignability.weak : .exact
    for selector in selectors { worst = min(worst, assignability(of: selector, to: type)) }
    return worst
  }

  private mutating func assignability(
    ofTuple elements: [Selector], to type: CQLType
  ) -> Assignability {
    guard case .tuple(let types) = type else {
      return elements.count == 1 ? assignability(of: elements[0], to: type) : .none
    }
    guard elements.count <= types.count else { return .none }
    for (element, type) in zip(elements, types)
    where assignability(of: element, to: type) == .none {
      return .none
    }
    return .weak
  }

  private mutating func assignability(
    of fields: [Selector.FieldEntry], to type: CQLType
  ) -> Assignability {
    if case .map = type, scope != nil { return .weak }
    guard case .user(let user) = type else { return .none }
    for field in fields {
      guard let index = user.index(of: field.name.text),
        assignability(of: field.value, to: user.fields[index].type) != .none
      else { return .none }
    }
    return .weak
  }
}
