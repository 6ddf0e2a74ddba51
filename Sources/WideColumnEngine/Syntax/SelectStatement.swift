import Core

/// `SELECT … FROM …`
struct SelectStatement: Equatable, Sendable {
  /// What the rows are made of.
  enum Selection: Equatable, Sendable {
    /// `*`
    case all
    case items([SelectItem])
  }

  struct Ordering: Equatable, Sendable {
    var column: Identifier
    var isDescending: Bool
  }

  var isJSON: Bool
  var isDistinct: Bool
  var selection: Selection
  var table: QualifiedName
  var relations: [Relation]
  var groupBy: [Identifier]
  var orderBy: [Ordering]
  var perPartitionLimit: Term?
  var limit: Term?
  var allowsFiltering: Bool
}

/// A selector and the name that its column is given.
struct SelectItem: Equatable, Sendable {
  var selector: Selector
  var alias: Identifier?
}

/// What a column of the result is made of.
struct Selector: Equatable, Sendable {
  indirect enum Kind: Equatable, Sendable {
    case column(Identifier)
    /// A constant, a marker, or a collection of them.
    case term(Term)
    /// `count(*)` and `count(1)`
    case countRows
    case writeTime(Identifier)
    case timeToLive(Identifier)
    case cast(Selector, TypeName)
    case call(QualifiedName, [Selector])
    /// `u.field`
    case field(Selector, Identifier)
    /// `m['key']`
    case element(Selector, Term)
    /// `m['a'..'c']`, either end open
    case slice(Selector, from: Term?, to: Term?)
    case list([Selector])
    /// Also `{}`.
    case set([Selector])
    case map([MapEntry])
    case tuple([Selector])
    case userValue([FieldEntry])
    case hint(TypeName, Selector)
    case arithmetic(ArithmeticOperator, Selector, Selector)
    case negation(Selector)
  }

  struct MapEntry: Equatable, Sendable {
    var key: Selector
    var value: Selector
  }

  struct FieldEntry: Equatable, Sendable {
    var name: Identifier
    var value: Selector
  }

  var kind: Kind
  var span: SourceSpan
}
