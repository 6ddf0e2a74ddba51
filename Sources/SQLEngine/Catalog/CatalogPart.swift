/// A thing of the catalog that others can depend on: an object, or a part of one.
enum CatalogPart: Hashable {
  case object(ObjectID)
  case column(ObjectID, Int)
  /// The value that a column gets if nothing is given.
  case columnDefault(ObjectID, Int)
  /// A constraint of a relation.
  case constraint(of: ObjectID, ObjectID)
  /// A trigger of a relation.
  case trigger(of: ObjectID, ObjectID)
  /// A field of a composite type.
  case field(ObjectID, Int)
  /// A check of a domain.
  case domainCheck(ObjectID, String)

  /// The object that it is, or is a part of.
  var object: ObjectID {
    switch self {
    case .object(let id), .column(let id, _), .columnDefault(let id, _), .constraint(let id, _),
      .trigger(let id, _), .field(let id, _), .domainCheck(let id, _):
      id
    }
  }

  /// Whether the part goes with its object without saying.
  var isPart: Bool { if case .object = self { false } else { true } }

  /// Younger things have higher numbers: they are dropped first.
  var age: (ObjectID, Int) {
    switch self {
    case .object(let id), .domainCheck(let id, _): (id, 0)
    case .column(let id, let index), .field(let id, let index): (id, index + 1)
    case .columnDefault(let id, let index): (id, index + 10_000)
    case .constraint(_, let id), .trigger(_, let id): (id, 0)
    }
  }
}

/// That one thing cannot be without another.
struct Dependency {
  /// What happens to the dependent thing when the other is dropped.
  enum Kind {
    /// It is in the way, or goes with CASCADE.
    case normal
    /// It goes silently.
    case automatic
    /// It is a part of how the other is made, and can't be dropped by itself.
    case `internal`
  }

  var dependent: CatalogPart
  var referenced: CatalogPart
  var kind: Kind
}
