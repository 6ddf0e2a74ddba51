import Core
import SQLSyntax

/// Calls of functions.
extension Binder {
  func bindCall(_ call: FunctionCall, at span: SyntaxSpan) throws(EngineError)
    -> BoundExpression
  {
    let name = call.name.name.text
    let candidates = try functions(named: call.name, isSystem: call.isSpecialSyntax)
    let isAggregate = candidates.contains(where: \.isAggregate)
    if call.over == nil, isAggregate { return try bindAggregate(call, candidates, at: span) }
    if let over = call.over { return try bindWindow(call, over, candidates, at: span) }
    let isKnown = !candidates.isEmpty
    if isKnown, call.filter != nil {
      throw .sql(
        "42809", "FILTER specified, but \(name) is not an aggregate function", at: span)
    }
    if isKnown, call.isStar {
      throw .sql(
        "42809", "\(name)(*) specified, but \(name) is not an aggregate function", at: span)
    }
    if isKnown, call.isDistinct {
      throw .sql(
        "42809", "DISTINCT specified, but \(name) is not an aggregate function", at: span)
    }
    if isKnown, !call.orderBy.isEmpty {
      throw .sql(
        "42809", "ORDER BY specified, but \(name) is not an aggregate function", at: span)
    }
    let arguments = try bindAll(call.arguments.map(\.value))
    if let special = try bindSpecial(call, arguments, at: span) { return special }
    if candidates.isEmpty || arguments.first?.type.id == .unknown, arguments.count == 1,
      call.arguments[0].name == nil, !call.isVariadic,
      let cast = try castCall(call.name, arguments[0])
    {
      return cast
    }
    let resolved = try resolve(
      name, candidates, arguments, names: call.arguments.compactMap(\.name?.text),
      isVariadic: call.isVariadic, at: call.name.span)
    if resolved.isWindow {
      throw .sql("42809", "window function \(name) requires an OVER clause", at: span)
    }
    if case .routine(let id) = resolved.definition.implementation,
      session.catalog.routine(id)?.kind == .procedure
    {
      let types = arguments.map { session.access.displayName(of: $0.type) }
      throw .sql(
        "42809", "\(name)(\(types.joined(separator: ", "))) is a procedure", at: call.name.span,
        hint: "To call a procedure, use CALL.")
    }
    return try placeSet(.call(resolved.call), at: span)
  }

  /// Calls that the binder itself answers.
  private func bindSpecial(
    _ call: FunctionCall, _ arguments: [BoundExpression], at span: SyntaxSpan
  ) throws(EngineError) -> BoundExpression? {
    guard call.name.name.text == "pg_typeof", arguments.count == 1 else { return nil }
    let name = typeName(arguments[0].type)
    return .cast(.constant(.text(name), .text), to: SQLType(.regtype), isExplicit: true)
  }

  /// `f(x)` where `f` is a type: a cast.
  private func castCall(_ name: QualifiedName, _ argument: BoundExpression) throws(EngineError)
    -> BoundExpression?
  {
    guard let id = session.access.typeID(named: name.name.text, schema: name.schema?.text) else {
      return try fieldCall(name, argument)
    }
    return try coerced(argument, to: SQLType(id), in: .explicit)
  }

  /// `f(x)` where `f` is a column of `x`.
  private func fieldCall(_ name: QualifiedName, _ argument: BoundExpression)
    throws(EngineError) -> BoundExpression?
  {
    guard name.schema == nil, let fields = fields(of: argument),
      let index = fields.firstIndex(where: { $0.name == name.name.text })
    else { return nil }
    return .field(argument, index, fields[index].type)
  }

  /// A set-returning call moves to where the query expands sets.
  func placeSet(_ expression: BoundExpression, at span: SyntaxSpan) throws(EngineError)
    -> BoundExpression
  {
    guard case .call(let call) = expression, call.returnsSet else { return expression }
    guard level.clause.allowsSets else {
      throw .sql(
        "0A000", "set-returning functions are not allowed in \(level.clause.name)", at: span)
    }
    if level.clause.name == Clause.from.name { return expression }
    level.setCallCount += 1
    // Side by side they give the same rows.
    if let same = level.sets.first(where: { $0.expression.matches(expression) }) {
      return .column(same.id, call.types.result)
    }
    let id = newColumn()
    level.sets.append(LogicalPlan.Computed(id: id, expression: expression))
    return .column(id, call.types.result)
  }

  /// Binds what may hold no set-returning calls.
  func refusingSets<T>(
    _ message: String, at span: SyntaxSpan, _ work: () throws(EngineError) -> T
  ) throws(EngineError) -> T {
    let before = level.setCallCount
    let result = try work()
    guard level.setCallCount == before else {
      throw .sql(
        "0A000", message, at: span,
        hint: "You might be able to move the set-returning function into a LATERAL FROM item.")
    }
    return result
  }

  /// A call of a function by its name, for what the grammar and the binder write themselves.
  func resolveCall(_ name: String, _ arguments: [BoundExpression], at span: SyntaxSpan)
    throws(EngineError) -> BoundExpression
  {
    let candidates = FunctionRegistry.overloads(of: name)
    return .call(try resolve(name, candidates, arguments, at: span).call)
  }

  /// What was chosen for a call.
  struct ResolvedCall {
    var call: BoundCall
    var definition: FunctionDefinition
    var isWindow: Bool { if case .window = definition.implementation { true } else { false } }
  }

  func resolve(
    _ name: String, _ candidates: [FunctionDefinition], _ arguments: [BoundExpression],
    names: [String] = [], isVariadic: Bool = false, at span: SyntaxSpan
  ) throws(EngineError) -> ResolvedCall {
    do throws(EngineError) {
      let found = try OverloadResolution.function(
        name, among: candidates, arguments: arguments.map(\.type.id), names: names,
        isVariadicArray: isVariadic, catalog: session.access)
      var coerced: [BoundExpression] = []
      for (index, value) in arguments.enumerated() {
        let type = index < found.argumentTypes.count ? found.argumentTypes[index] : .any
        coerced.append(try argument(value, type))
      }
      let definition = found.definition
      if case .routine(let id) = definition.implementation { note(id) }
      coerced = try arrange(coerced, names, definition, found.defaultCount)
      if let start = found.variadicStart, start <= coerced.count {
        coerced = collect(coerced, from: start, definition)
      }
      let types = CallTypes(
        arguments: coerced.map(\.type), result: SQLType(found.resultType),
        isVariadicArray: isVariadic)
      return ResolvedCall(
        call: BoundCall(definition, coerced, types, access: session.access),
        definition: definition)
    } catch {
      throw placed(error, at: span)
    }
  }

  /// Puts named arguments in their places and adds the defaults that the call needs.
  private func arrange(
    _ arguments: [BoundExpression], _ names: [String], _ definition: FunctionDefinition,
    _ defaultCount: Int
  ) throws(EngineError) -> [BoundExpression] {
    guard !names.isEmpty else {
      var result = arguments
      for _ in 0..<max(min(defaultCount, definition.defaults.count), 0) {
        result.append(try defaultArgument(definition, result.count))
      }
      return result
    }
    var places = [BoundExpression?](repeating: nil, count: definition.arguments.count)
    let positional = arguments.count - names.count
    for (index, value) in arguments.enumerated() {
      let place =
        index < positional
        ? index : definition.argumentNames.firstIndex(of: names[index - positional]) ?? index
      if place < places.count { places[place] = value }
    }
    var result: [BoundExpression] = []
    for (index, place) in places.enumerated() {
      if let place {
        result.append(place)
      } else {
        result.append(try defaultArgument(definition, index))
      }
    }
    return result
  }

  private func collect(
    _ arguments: [BoundExpression], from start: Int, _ definition: FunctionDefinition
  ) -> [BoundExpression] {
    let surplus = Array(arguments[start...])
    let element = surplus.first?.type ?? .text
    let id = typeInfo(element)?.arrayID ?? .textArray
    return Array(arguments[..<start]) + [.array(surplus, SQLType(id), isNested: false)]
  }
}

extension FunctionDefinition {
  var isAggregate: Bool { if case .aggregate = implementation { true } else { false } }
}

extension BoundCall {
  init(
    _ definition: FunctionDefinition, _ arguments: [BoundExpression], _ types: CallTypes,
    access: any CatalogAccess
  ) {
    name = definition.name
    switch definition.implementation {
    case .scalar(let body): self.body = .scalar(body)
    case .typedScalar(let body): self.body = .typed(body)
    case .set(let body): self.body = .set(body)
    case .routine(let id): body = .routine(id, returnsSet: definition.returnsSet)
    case .aggregate, .window: self.body = .scalar { (_, _) throws(EngineError) in .null }
    }
    vectorBody = definition.vectorBody
    self.arguments = arguments
    self.types = types
    isStrict = definition.isStrict
    volatility = definition.volatility
    outputs = definition.outputs.map {
      TypeInfo.Field(name: $0.name, type: SQLType(Self.actual($0.type, types, access)))
    }
  }

  /// The type that a polymorphic output has in this call.
  private static func actual(_ type: TypeID, _ types: CallTypes, _ access: any CatalogAccess)
    -> TypeID
  {
    guard type.isPolymorphic, let first = types.arguments.first else { return type }
    let info = access.typeInfo(first.id)
    switch type {
    case .anyElement, .anyCompatible, .anyNonArray: return info?.elementID ?? first.id
    case .anyArray, .anyCompatibleArray:
      return info?.isArray == true ? first.id : info?.arrayID ?? type
    default: return first.id
    }
  }
}
