import Core

/// Rows of the function and operator tables, written as PostgreSQL's signatures:
///
///     function("lpad(text, int4, text) text") { a, _ in … }
///     operation("int4 + int4 = int4") { a, _ in … }
///
/// Type names are those of pg_type, with `[]` for arrays; `name:type` names an argument, `variadic`
/// before the last type collects the rest, `setof` before the result makes rows.
func function(
  _ signature: String, strict: Bool = true, _ volatility: Volatility = .immutable,
  defaults: [SQLValue] = [], vector: VectorBody? = nil, _ body: @escaping ScalarBody
) -> FunctionDefinition {
  definition(
    signature, isStrict: strict, volatility, defaults: defaults, vector: vector, .scalar(body))
}

/// A function that needs to know the types of its arguments.
func typedFunction(
  _ signature: String, strict: Bool = true, _ volatility: Volatility = .immutable,
  defaults: [SQLValue] = [], _ body: @escaping TypedScalarBody
) -> FunctionDefinition {
  definition(
    signature, isStrict: strict, volatility, defaults: defaults, vector: nil, .typedScalar(body))
}

/// A set-returning function.
func setFunction(
  _ signature: String, outputs: [FunctionDefinition.Output] = [], strict: Bool = true,
  _ volatility: Volatility = .immutable, defaults: [SQLValue] = [], _ body: @escaping SetBody
) -> FunctionDefinition {
  var result = definition(
    signature, isStrict: strict, volatility, defaults: defaults, vector: nil, .set(body))
  result.outputs = outputs
  return result
}

func definition(
  _ signature: String, isStrict: Bool, _ volatility: Volatility, defaults: [SQLValue] = [],
  vector: VectorBody? = nil, _ implementation: FunctionDefinition.Implementation
) -> FunctionDefinition {
  let text = signature.utf8
  guard let open = text.firstIndex(of: UInt8(ascii: "(")),
    let close = text.lastIndex(of: UInt8(ascii: ")"))
  else { preconditionFailure("a signature has parentheses: \(signature)") }
  var types: [TypeID] = []
  var names: [String] = []
  var isVariadic = false
  for part in signature[signature.index(after: open)..<close].split(separator: ",") {
    var words = part.split(separator: " ")
    if words.first == "variadic" {
      isVariadic = true
      words.removeFirst()
    }
    let pieces = words.joined().split(separator: ":")
    if pieces.count == 2 { names.append(String(pieces[0])) }
    types.append(typeNamed(pieces.last ?? ""))
  }
  var result = signature[signature.index(after: close)...].split(separator: " ")
  let returnsSet = result.first == "setof"
  if returnsSet { result.removeFirst() }
  return FunctionDefinition(
    name: String(signature[..<open]), arguments: types, argumentNames: names,
    isVariadic: isVariadic, defaults: defaults, result: typeNamed(result.first ?? ""),
    outputs: [], returnsSet: returnsSet, isStrict: isStrict, volatility: volatility,
    implementation: implementation, vectorBody: vector)
}

/// `"left name right = result"`, `"name right = result"` for a prefix operator.
func operation(
  _ signature: String, strict: Bool = true, _ volatility: Volatility = .immutable,
  vector: VectorBody? = nil, _ body: @escaping ScalarBody
) -> OperatorDefinition {
  typedOperation(signature, strict: strict, volatility, vector: vector) {
    a, _, context throws(EngineError) in try body(a, &context)
  }
}

func typedOperation(
  _ signature: String, strict: Bool = true, _ volatility: Volatility = .immutable,
  vector: VectorBody? = nil, _ body: @escaping TypedScalarBody
) -> OperatorDefinition {
  let words = signature.split(separator: " ")
  precondition(words.count == 4 || words.count == 5, "an operator's signature: \(signature)")
  let isPrefix = words.count == 4
  return OperatorDefinition(
    name: String(words[isPrefix ? 0 : 1]), left: isPrefix ? .none : typeNamed(words[0]),
    right: typeNamed(words[isPrefix ? 1 : 2]), result: typeNamed(words[words.count - 1]),
    isStrict: strict, volatility: volatility, body: body, vectorBody: vector)
}

private func typeNamed(_ name: Substring) -> TypeID {
  let key = name.hasSuffix("[]") ? "_" + name.dropLast(2) : String(name)
  guard let id = BuiltinTypes.byName[key] else { preconditionFailure("no type named \(name)") }
  return id
}
