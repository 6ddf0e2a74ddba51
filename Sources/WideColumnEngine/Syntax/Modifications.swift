import Core

/// `USING TIMESTAMP … AND TTL …`
struct Attributes: Equatable, Sendable {
  var timestamp: Term?
  var timeToLive: Term?
}

/// `INSERT INTO …`
struct InsertStatement: Equatable, Sendable {
  enum Source: Equatable, Sendable {
    /// The counts may differ: that is for whoever executes it to refuse.
    case values(columns: [Identifier], terms: [Term])
    /// A string or a marker. What the text leaves out becomes null unless it is to stay unset.
    case json(Term, defaultsToUnset: Bool)
  }

  var table: QualifiedName
  var source: Source
  var isConditional: Bool
  var attributes: Attributes
}

/// `UPDATE … SET …`
struct UpdateStatement: Equatable, Sendable {
  /// One change to one column.
  struct Assignment: Equatable, Sendable {
    enum Change: Equatable, Sendable {
      /// `c = term`
      case set(Term)
      /// `c = c + term` and `c += term`
      case add(Term)
      /// `c = c - term` and `c -= term`
      case subtract(Term)
      /// `c = term + c`
      case prepend(Term)
      /// `c[key] = term`
      case setElement(key: Term, Term)
      /// `c.field = term`
      case setField(Identifier, Term)
    }

    var column: Identifier
    var change: Change
  }

  var table: QualifiedName
  var attributes: Attributes
  var assignments: [Assignment]
  var relations: [Relation]
  var condition: ModificationCondition
}

/// `DELETE … FROM …`
struct DeleteStatement: Equatable, Sendable {
  enum Target: Equatable, Sendable {
    case column(Identifier)
    case element(Identifier, Term)
    case field(Identifier, Identifier)
  }

  /// Empty if whole rows go.
  var targets: [Target]
  var table: QualifiedName
  /// Only a timestamp is possible.
  var attributes: Attributes
  var relations: [Relation]
  var condition: ModificationCondition
}

/// A statement that writes.
enum Modification: Equatable, Sendable {
  case insert(InsertStatement)
  case update(UpdateStatement)
  case delete(DeleteStatement)
}

/// `BEGIN BATCH … APPLY BATCH`
struct BatchStatement: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case logged, unlogged, counter }

  var kind: Kind
  var attributes: Attributes
  var modifications: [Modification]
}
