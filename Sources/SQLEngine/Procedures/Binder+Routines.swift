import Core
import SQLSyntax

/// Functions that users made, among those that a call can mean.
extension Binder {
  /// Every function of a name that a call may see: those of the library first, as `pg_catalog`
  /// stands first in the search path.
  func functions(named name: QualifiedName, isSystem: Bool = false) throws(EngineError)
    -> [FunctionDefinition]
  {
    let text = name.name.text
    let library = FunctionRegistry.overloads(of: text)
    if isSystem { return library }
    let routines = session.catalog.routines(named: text)
    if let schema = name.schema {
      guard let id = session.schema(named: schema.text) else {
        throw .undefinedSchema(schema.text, at: schema.span)
      }
      return (id == Catalog.systemSchema ? library : [])
        + routines.filter { $0.schema == id }.map { $0.definition }
    }
    guard !routines.isEmpty else { return library }
    var found = library
    var seen: Set<String> = []
    for schema in session.searchPath {
      for routine in routines
      where routine.schema == schema && seen.insert(routine.identity).inserted {
        found.append(routine.definition)
      }
    }
    return found
  }

  /// What a call gets for a parameter that it leaves out.
  func defaultArgument(_ definition: FunctionDefinition, _ index: Int) throws(EngineError)
    -> BoundExpression
  {
    let type = definition.arguments.indices.contains(index) ? definition.arguments[index] : .any
    if case .routine(let id) = definition.implementation,
      let parameter = session.catalog.routine(id)?.arguments[index],
      let syntax = parameter.defaultValue
    {
      let inner = QueryLevel(parent: nil)
      inner.clause = .defaults
      let outerVariables = variables
      variables = nil
      defer { variables = outerVariables }
      let value = try inLevel(inner) { () throws(EngineError) in try bind(syntax) }
      if parameter.type.id.isPolymorphic { return try decided(value) }
      return try require(value, parameter.type)
    }
    let place = index - (definition.arguments.count - definition.defaults.count)
    let isKnown = definition.defaults.indices.contains(place)
    return .constant(isKnown ? definition.defaults[place] : .null, SQLType(type))
  }
}

extension Routine {
  /// As overload resolution sees it.
  var definition: FunctionDefinition {
    let arguments = self.arguments
    let hasNames = arguments.contains { !$0.name.isEmpty }
    return FunctionDefinition(
      name: name, arguments: arguments.map(\.type.id),
      argumentNames: hasNames ? arguments.map(\.name) : [],
      isVariadic: arguments.last?.mode == .variadic,
      defaults: arguments.filter { $0.defaultValue != nil }.map { _ in .null },
      result: result.id,
      outputs: outputs.map { FunctionDefinition.Output(name: $0.name, type: $0.type.id) },
      returnsSet: returnsSet, isStrict: isStrict, volatility: volatility,
      implementation: implementation, vectorBody: nil)
  }

  private var implementation: FunctionDefinition.Implementation {
    .routine(id)
  }
}
