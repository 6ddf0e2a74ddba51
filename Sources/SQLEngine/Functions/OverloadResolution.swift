import Core

/// PostgreSQL's choice among functions or operators of one name, by argument types.
///
/// **Source:** PostgreSQL 15, parse_func.c: func_match_argtypes, func_select_candidate,
/// func_get_detail; parse_oper.c: oper_select_candidate; manual, chapter 10.
enum OverloadResolution {
  /// What was chosen, with the actual types.
  struct Resolved<Definition: Sendable>: Sendable {
    var definition: Definition
    /// What each argument of the call is coerced to, defaults excluded; polymorphic types are
    /// already actual, and a variadic call's surplus arguments are listed one by one.
    var argumentTypes: [TypeID]
    var resultType: TypeID
    /// How many of the definition's defaults the call needs.
    var defaultCount: Int
    /// The first of the arguments that the binder collects into an array of the variadic
    /// parameter's type; nil for calls that pass the array, or are not variadic. A parameter of
    /// type `"any"` collects nothing: its arguments are passed one by one.
    var variadicStart: Int?
    /// Where each argument of a call with named arguments goes; empty for positional calls.
    var argumentOrder: [Int] = []
  }

  /// Picks the function for a call.
  /// - Parameters:
  ///   - arguments: their types; ``TypeID/unknown`` for quoted literals and NULL.
  ///   - names: the names of the last arguments, in `name => value` notation.
  ///   - isVariadicArray: whether the last argument was written `VARIADIC …`.
  /// - Throws: 42883, 42725 with PostgreSQL's messages and hints.
  static func function(
    _ name: String, among definitions: [FunctionDefinition], arguments: [TypeID],
    names: [String] = [], isVariadicArray: Bool = false, catalog: any CatalogAccess
  ) throws(EngineError) -> Resolved<FunctionDefinition> {
    var candidates: [Candidate] = []
    var orders: [Int: [Int]] = [:]
    for (index, definition) in definitions.enumerated() {
      if !names.isEmpty {
        guard let order = namedOrder(definition, arguments.count, names) else { continue }
        orders[index] = order
        candidates.append(
          Candidate(
            index: index, parameters: order.map { definition.arguments[$0] },
            isVariadicExpansion: false,
            defaultCount: definition.arguments.count - arguments.count))
        continue
      }
      if let found = candidate(index, definition, arguments.count, isVariadicArray) {
        candidates.append(found)
      }
    }
    let chosen = try choose(name, arguments, candidates, "function", catalog)
    let definition = definitions[chosen.index]
    let (types, result) = try actualTypes(
      chosen.parameters, arguments, definition.result, catalog)
    let start = definition.isVariadic ? definition.arguments.count - 1 : nil
    let collects = chosen.isVariadicExpansion && definition.arguments.last != .any
    return Resolved(
      definition: definition, argumentTypes: types, resultType: result,
      defaultCount: chosen.defaultCount, variadicStart: collects ? start : nil,
      argumentOrder: orders[chosen.index] ?? [])
  }

  /// Where the arguments go if the last ones are named.
  private static func namedOrder(
    _ definition: FunctionDefinition, _ count: Int, _ names: [String]
  ) -> [Int]? {
    guard !definition.argumentNames.isEmpty, count <= definition.arguments.count else { return nil }
    var order = Array(0..<(count - names.count))
    for name in names {
      guard let place = definition.argumentNames.firstIndex(of: name), !order.contains(place)
      else { return nil }
      order.append(place)
    }
    let required = definition.arguments.count - definition.defaults.count
    return (0..<required).allSatisfy(order.contains) ? order : nil
  }

  private static func candidate(
    _ index: Int, _ definition: FunctionDefinition, _ count: Int, _ isVariadicArray: Bool
  ) -> Candidate? {
    let declared = definition.arguments
    if isVariadicArray {
      guard definition.isVariadic, declared.count == count else { return nil }
      return Candidate(
        index: index, parameters: declared, isVariadicExpansion: false, defaultCount: 0)
    }
    if definition.isVariadic {
      guard count >= declared.count, let last = declared.last else { return nil }
      let element = variadicElement(last)
      let extra = [TypeID](repeating: element, count: count - declared.count + 1)
      return Candidate(
        index: index, parameters: declared.dropLast() + extra, isVariadicExpansion: true,
        defaultCount: 0)
    }
    guard count <= declared.count, count >= declared.count - definition.defaults.count else {
      return nil
    }
    return Candidate(
      index: index, parameters: Array(declared.prefix(count)), isVariadicExpansion: false,
      defaultCount: declared.count - count)
  }

  private static func variadicElement(_ type: TypeID) -> TypeID {
    switch type {
    case .any: .any
    case .anyArray: .anyElement
    case .anyCompatibleArray: .anyCompatible
    default: BuiltinTypes.byID[type]?.elementID ?? type
    }
  }

  private static func choose(
    _ name: String, _ arguments: [TypeID], _ candidates: [Candidate], _ kind: String,
    _ catalog: any CatalogAccess
  ) throws(EngineError) -> Candidate {
    let exact = candidates.filter { $0.parameters == arguments }
    if let found = exact.min(by: { precedes($0, $1) }) { return found }
    var fitting = candidates.filter {
      canCoerce(arguments, to: $0.parameters, catalog: catalog)
    }
    // Of equal parameter lists the one without defaults or variadic expansion counts.
    fitting = fitting.filter { a in
      !fitting.contains { b in
        b.index != a.index && b.parameters == a.parameters && precedes(b, a)
      }
    }
    if fitting.isEmpty { throw undefined(name, arguments, kind, catalog) }
    let survivors =
      fitting.count == 1 ? fitting : select(arguments, among: fitting, catalog: catalog)
    if survivors.count == 1 { return survivors[0] }
    throw ambiguous(name, arguments, kind, catalog)
  }

  private static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.isVariadicExpansion != b.isVariadicExpansion { return !a.isVariadicExpansion }
    return a.defaultCount < b.defaultCount
  }

  /// Picks the operator; `left` is nil for a prefix operator.
  static func binaryOperator(
    _ name: String, left: TypeID?, right: TypeID, catalog: any CatalogAccess,
    among extra: [OperatorDefinition] = []
  ) throws(EngineError) -> Resolved<OperatorDefinition> {
    let definitions = extra + OperatorRegistry.overloads(of: name)
    let arguments = left.map { [$0, right] } ?? [right]
    var candidates: [Candidate] = []
    for (index, definition) in definitions.enumerated()
    where (definition.left == .none) == (left == nil) {
      let parameters = left == nil ? [definition.right] : [definition.left, definition.right]
      candidates.append(
        Candidate(
          index: index, parameters: parameters, isVariadicExpansion: false, defaultCount: 0))
    }
    let chosen = try chooseOperator(name, arguments, candidates, catalog)
    let definition = definitions[chosen.index]
    let (types, result) = try actualTypes(chosen.parameters, arguments, definition.result, catalog)
    return Resolved(
      definition: definition, argumentTypes: types, resultType: result, defaultCount: 0,
      variadicStart: nil)
  }

  /// As ``choose(_:_:_:_:_:)``, after taking a lone unknown operand to be of the other's type.
  private static func chooseOperator(
    _ name: String, _ arguments: [TypeID], _ candidates: [Candidate],
    _ catalog: any CatalogAccess
  ) throws(EngineError) -> Candidate {
    if arguments.count == 2, (arguments[0] == .unknown) != (arguments[1] == .unknown) {
      let known = catalog.baseType(of: SQLType(arguments.first { $0 != .unknown } ?? .text)).id
      if let exact = candidates.first(where: { $0.parameters == [known, known] }) { return exact }
    }
    let bases = arguments.map { $0 == .unknown ? $0 : catalog.baseType(of: SQLType($0)).id }
    if let exact = candidates.first(where: { $0.parameters == bases }) { return exact }
    return try choose(name, arguments, candidates, "operator", catalog)
  }

  private static func actualTypes(
    _ parameters: [TypeID], _ arguments: [TypeID], _ result: TypeID, _ catalog: any CatalogAccess
  ) throws(EngineError) -> (arguments: [TypeID], result: TypeID) {
    let assignment =
      PolymorphicTypes.resolve(parameters, arguments, catalog: catalog)
      ?? PolymorphicTypes.Assignment()
    var types: [TypeID] = []
    for (parameter, argument) in zip(parameters, arguments) {
      if parameter == .any || parameter == .record || parameter == .recordArray {
        types.append(argument == .unknown ? .text : argument)
      } else {
        let actual = assignment.actual(parameter, catalog)
        if actual == nil, argument == .unknown, !parameter.isCompatiblePolymorphic {
          throw .sql(
            "42804", "could not determine polymorphic type because input has type unknown")
        }
        types.append(actual ?? (argument == .unknown ? .text : argument))
      }
    }
    return (types, assignment.actual(result, catalog) ?? .text)
  }
}
