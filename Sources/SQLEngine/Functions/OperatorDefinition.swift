/// One operator: a row of pg_operator and what it does.
struct OperatorDefinition: Sendable {
  var name: String
  /// ``TypeID/none`` for a prefix operator.
  var left: TypeID
  var right: TypeID
  var result: TypeID
  var isStrict: Bool
  var volatility: Volatility
  var body: TypedScalarBody
  var vectorBody: VectorBody?

  /// The operator that gives the same with its operands exchanged, as `<` for `>`.
  var commutator: String? {
    switch name {
    case "=", "<>", "+", "*", "&", "|", "#", "&&": left == right ? name : nil
    case "<": ">"
    case ">": "<"
    case "<=": ">="
    case ">=": "<="
    case "@>": "<@"
    case "<@": "@>"
    default: nil
    }
  }

  /// The operator that says the opposite, as `>=` for `<`.
  var negator: String? {
    switch name {
    case "=": "<>"
    case "<>": "="
    case "<": ">="
    case ">": "<="
    case "<=": ">"
    case ">=": "<"
    case "~~": "!~~"
    case "!~~": "~~"
    case "~~*": "!~~*"
    case "!~~*": "~~*"
    case "~": "!~"
    case "!~": "~"
    case "~*": "!~*"
    case "!~*": "~*"
    default: nil
    }
  }
}
