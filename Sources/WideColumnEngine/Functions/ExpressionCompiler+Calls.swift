import Core

extension ExpressionCompiler {
  /// The type of a call's result; nil if its place decides.
  mutating func returnType(
    of name: QualifiedName, _ arguments: [Selector]
  ) throws(EngineError) -> CQLType? {
    switch name.name {
    case "token": return .bigint
    case "tojson": return .text
    case "fromjson": return nil
    default: return try function(name, arguments, receiver: nil).returnType
    }
  }

  mutating func compile(
    call name: QualifiedName, _ arguments: [Selector], _ selector: Selector,
    for receiver: Receiver?
  ) throws(EngineError) -> Expression.Typed {
    switch name.name {
    case "token": return try compile(tokenOf: arguments, at: selector.span)
    case "tojson": return try compile(toJSON: arguments, at: selector.span)
    case "fromjson": return try compile(fromJSON: arguments, at: selector.span, for: receiver)
    default: break
    }
    let function = try function(name, arguments, receiver: receiver)
    if function.isAggregate {
      guard scope != nil else {
        throw .invalidRequest(
          "Aggregation function are not supported in the where clause", at: selector.span)
      }
      if isInAggregate {
        throw .invalidRequest(
          "aggregate functions cannot be used as arguments of aggregate functions",
          at: selector.span)
      }
      isInAggregate = true
    }
    defer { if function.isAggregate { isInAggregate = false } }
    let nodes = try self.arguments(arguments, of: function)
    switch function.body {
    case .scalar(let body):
      return Expression.Typed(node: .call(body, nodes), type: function.returnType)
    case .aggregate(let aggregate):
      isInAggregate = false
      return Expression.Typed(
        node: try self.aggregate(aggregate, over: nodes[0], at: selector.span),
        type: function.returnType)
    }
  }

  private mutating func arguments(
    _ arguments: [Selector], of function: Function
  ) throws(EngineError) -> [Expression] {
    var nodes: [Expression] = []
    for (index, argument) in arguments.enumerated() {
      let receiver = Receiver(
        name: "arg\(index)(system.\(function.name))", type: function.argumentTypes[index])
      nodes.append(try compile(argument, for: receiver).node)
    }
    return nodes
  }

  private mutating func compile(
    tokenOf arguments: [Selector], at span: SourceSpan
  ) throws(EngineError) -> Expression.Typed {
    var types = context.partitionKeyTypes
    if let scope {
      types = scope.partitionKey.compactMap { name in
        scope.columns.first { $0.name == name }?.type
      }
    }
    let function = Function(
      name: "token", argumentTypes: types, returnType: .bigint,
      body: .scalar { (_, _) in nil })
    try check(arguments, of: function, at: span)
    return Expression.Typed(
      node: .token(try self.arguments(arguments, of: function)), type: .bigint)
  }

  private mutating func compile(
    toJSON arguments: [Selector], at span: SourceSpan
  ) throws(EngineError) -> Expression.Typed {
    guard scope != nil else {
      throw .invalidRequest("toJson() may only be used within the selection clause", at: span)
    }
    guard arguments.count == 1 else {
      throw .invalidRequest("toJson() accepts one argument only", at: span)
    }
    let inner = try compile(arguments[0], for: nil)
    return Expression.Typed(node: .toJSON(inner.node, inner.type), type: .text)
  }

  private mutating func compile(
    fromJSON arguments: [Selector], at span: SourceSpan, for receiver: Receiver?
  ) throws(EngineError) -> Expression.Typed {
    guard let receiver, scope == nil else {
      throw .invalidRequest("fromJson() cannot be used in the selection clause", at: span)
    }
    guard arguments.count == 1 else {
      throw .invalidRequest("fromJson() accepts one argument only", at: span)
    }
    let place = Receiver(name: "arg0(system.fromjson)", type: .text)
    return Expression.Typed(
      node: .fromJSON(try compile(arguments[0], for: place).node, receiver), type: receiver.type)
  }

  /// Finds the function that a call means.
  private mutating func function(
    _ name: QualifiedName, _ arguments: [Selector], receiver: Receiver?
  ) throws(EngineError) -> Function {
    let isNative = name.keyspace == nil || name.keyspace == "system"
    guard isNative, let candidates = FunctionRegistry.functions[name.name] else {
      throw .invalidRequest(
        "Unknown function \(name.text) called", at: name.span,
        hint: hint(name.name, among: FunctionRegistry.names))
    }
    if candidates.count == 1 {
      try check(arguments, of: candidates[0], at: name.span)
      return candidates[0]
    }
    var compatible: [Function] = []
    for candidate in candidates where fits(candidate.returnType, receiver) {
      switch match(arguments, candidate) {
      case .exact: return candidate
      case .weak: compatible.append(candidate)
      case .none: break
      }
    }
    if compatible.count == 1 { return compatible[0] }
    if compatible.isEmpty {
      throw .invalidRequest(
        "Invalid call to function \(name.text), none of its type signatures match "
          + "(known type signatures: \(Self.signatures(candidates)))", at: name.span)
    }
    throw .invalidRequest(
      "Ambiguous call to function \(name.text) (can be matched by following signatures: "
        + "\(Self.signatures(compatible))): use type casts to disambiguate", at: name.span)
  }

  private static func signatures(_ functions: [Function]) -> String {
    functions.map(\.signature).joined(separator: ", ")
  }

  private func fits(_ type: CQLType, _ receiver: Receiver?) -> Bool {
    receiver.map { $0.type.assignability(of: type) != .none } ?? true
  }

  private mutating func match(_ arguments: [Selector], _ function: Function) -> Assignability {
    guard arguments.count == function.argumentTypes.count else { return .none }
    var worst = Assignability.exact
    for (argument, type) in zip(arguments, function.argumentTypes) {
      worst = min(worst, assignability(of: argument, to: type))
    }
    return worst
  }

  /// Checks the arguments of the only function that a call can mean.
  private mutating func check(
    _ arguments: [Selector], of function: Function, at span: SourceSpan
  ) throws(EngineError) {
    guard arguments.count == function.argumentTypes.count else {
      throw .invalidRequest(
        "Invalid number of arguments in call to function system.\(function.name): "
          + "\(function.argumentTypes.count) required but \(arguments.count) provided", at: span)
    }
    for (index, argument) in arguments.enumerated()
    where assignability(of: argument, to: function.argumentTypes[index]) == .none {
      throw .invalidRequest(
        "Type error: \(argument.text) cannot be passed as argument \(index) of function "
          + "system.\(function.name) of type \(function.argumentTypes[index].name)",
        at: argument.span)
    }
  }
}
