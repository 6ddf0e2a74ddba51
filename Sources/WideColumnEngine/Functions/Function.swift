import Core

/// A native function or aggregate for arguments of certain types.
struct Function: Sendable {
  /// Arguments to a result; nil is null in both.
  typealias Scalar =
    @Sendable (_ arguments: [[UInt8]?], _ context: EvaluationContext) throws(EngineError)
    -> [UInt8]?

  enum Body: Sendable {
    case scalar(Scalar)
    case aggregate(Aggregate)
  }

  /// Without `system.`, in lower case.
  var name: String
  var argumentTypes: [CQLType]
  var returnType: CQLType
  var body: Body

  var isAggregate: Bool { if case .aggregate = body { true } else { false } }

  /// `system.max : (int) -> int`
  var signature: String {
    "system.\(name) : (\(argumentTypes.map(\.name).joined(separator: ", "))) -> \(returnType.name)"
  }
}

/// How an aggregate goes over its rows.
enum Aggregate: Equatable, Sendable {
  case countRows, count
  case minimum(CQLType)
  case maximum(CQLType)
  case sum(CQLType)
  case average(CQLType)
}
