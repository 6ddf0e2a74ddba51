/// A kind of name that could stand at a place.
public enum CompletionPlace: Equatable, Sendable {
  /// A table, view, sequence or other relation.
  case relation
  case column
  case function
  case type
  case schema
  case setting
  case cursor
  case preparedStatement
  /// A name that is made here, and that nobody can guess.
  case newName
}
