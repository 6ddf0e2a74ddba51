import SQLSyntax

/// A type that a user made: enum, domain or composite; also the row type of a table and the array
/// type of each.
struct UserType {
  /// Its number as an object of the catalog is that of the type.
  var id: ObjectID { info.id.rawValue }
  var schema: ObjectID
  var info: TypeInfo
  /// Of an enum, in order; the value of a label is its number here.
  var labels: [Label] = []
  /// Of a domain.
  var domain: Domain?
  /// The table whose rows are of this type.
  var relation: ObjectID?
  var comment: String?

  var name: String { info.name }

  /// How far apart labels that are made together lie, so that others fit between them.
  static let labelGap: Int64 = 1 << 32

  struct Label: Equatable {
    var value: Int64
    var name: String
  }

  struct Domain {
    var isNotNull: Bool
    var defaultValue: Expression?
    var checks: [Check]

    struct Check {
      var name: String
      var syntax: Expression
      /// Names the value as column 0.
      var bound: BoundExpression
      var isValidated = true
    }
  }
}
