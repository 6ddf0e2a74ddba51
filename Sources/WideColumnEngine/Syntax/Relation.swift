import Core

/// A comparison in a WHERE or an IF clause.
enum RelationOperator: String, Equatable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in` = "IN"
  case contains = "CONTAINS"
  case containsKey = "CONTAINS KEY"
  case isNot = "IS NOT"
  case like = "LIKE"

  var isSlice: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

/// What the right side of a comparison holds.
enum RelationValue: Equatable, Sendable {
  case term(Term)
  /// `IN (a, b)`; each is a tuple where the left side is one. May be empty.
  case list([Term])
  /// `IN ?`
  case marker(Term)
}

/// One condition of a WHERE clause.
struct Relation: Equatable, Sendable {
  enum Left: Equatable, Sendable {
    case column(Identifier)
    /// `m['key'] = 1`
    case mapEntry(Identifier, key: Term)
    /// `(a, b) > (1, 2)`
    case tuple([Identifier])
    /// `token(a, b) > 10`
    case token([Identifier])
  }

  var left: Left
  var comparison: RelationOperator
  /// For `IS NOT` it is the term `null`.
  var value: RelationValue
  var span: SourceSpan
}

/// One condition of an IF clause.
struct Condition: Equatable, Sendable {
  enum Left: Equatable, Sendable {
    case column(Identifier)
    /// `l[0]`, `m['key']`
    case element(Identifier, Term)
    /// `u.field`
    case field(Identifier, Identifier)
  }

  var left: Left
  var comparison: RelationOperator
  var value: RelationValue
  var span: SourceSpan

  /// The column that the condition looks at.
  var column: Identifier {
    switch left {
    case .column(let name), .element(let name, _), .field(let name, _): name
    }
  }
}

/// What must hold for a modification to be applied.
enum ModificationCondition: Equatable, Sendable {
  case none
  case ifExists
  case ifNotExists
  case ifAll([Condition])
}
