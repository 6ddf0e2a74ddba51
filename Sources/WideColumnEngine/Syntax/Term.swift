import Core

/// A value as written in a statement: a constant, a marker, a call, a collection, a sum.
struct Term: Equatable, Sendable {
  indirect enum Kind: Equatable, Sendable {
    case null
    case constant(Constant)
    /// `?` or `:name`; the index counts the markers of the statement from 0.
    case marker(index: Int, name: String?)
    case call(QualifiedName, [Term])
    case list([Term])
    /// Also `{}`, which is an empty map where a map is wanted.
    case set([Term])
    case map([MapEntry])
    case tuple([Term])
    case userValue([FieldEntry])
    /// A type hint: `(int) ?`.
    case hint(TypeName, Term)
    case arithmetic(ArithmeticOperator, Term, Term)
    case negation(Term)
  }

  /// One entry of a map literal.
  struct MapEntry: Equatable, Sendable {
    var key: Term
    var value: Term
  }

  /// One field of a user type's literal.
  struct FieldEntry: Equatable, Sendable {
    var name: Identifier
    var value: Term
  }

  var kind: Kind
  var span: SourceSpan
}

/// A constant as written; its type is found from where it stands.
struct Constant: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case string, integer, uuid, float, boolean, hexadecimal, duration
  }

  var kind: Kind
  /// The text with its quotes taken off (strings), otherwise as written.
  var text: String
}

/// The arithmetic operators of Cassandra 4.0, loosest first.
enum ArithmeticOperator: String, Equatable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case remainder = "%"

  /// The function that carries it out, as messages name it.
  var functionName: String {
    switch self {
    case .plus: "_add"
    case .minus: "_substract"
    case .times: "_multiply"
    case .divide: "_divide"
    case .remainder: "_modulo"
    }
  }
}
