import SQLSyntax

/// A function or procedure that users made: what CREATE FUNCTION declares, with its types resolved.
///
/// Names may be shared: what tells two routines of a schema apart is ``identity``, the name with
/// the types of the input parameters.
///
/// **Source:** PostgreSQL 15, manual, "CREATE FUNCTION"; catalog pg_proc.
struct Routine {
  enum Kind: Equatable { case function, procedure }

  enum Language: String { case sql, plpgsql }

  enum Body {
    /// `AS '…'` in LANGUAGE sql, `RETURN x` and BEGIN ATOMIC: statements to be run in order.
    case statements([Statement])
    case plpgsql(PLpgSQLFunction)
  }

  /// One declared parameter; those of RETURNS TABLE come last.
  struct Parameter {
    enum Mode: Equatable { case input, output, inputOutput, variadic, table }

    var name: String
    var mode: Mode
    var type: SQLType
    var defaultValue: Expression?

    var isInput: Bool { mode == .input || mode == .inputOutput || mode == .variadic }
    var isOutput: Bool { mode == .output || mode == .inputOutput || mode == .table }
  }

  var id: ObjectID
  var schema: ObjectID
  var name: String
  var kind: Kind
  var parameters: [Parameter]
  var result: SQLType
  var returnsSet = false
  var language: Language
  var body: Body
  /// The text between the quotes; empty for a body that was written as SQL.
  var source: String
  var isStrict = false
  var volatility = Volatility.volatile
  var isSecurityDefiner = false
  var isLeakproof = false
  /// SET name = value: in force while it runs.
  var settings: [SetStatement] = []
  var comment: String?
  /// What a body that was written as SQL names: it can't be dropped. A text may name anything.
  var named: Set<ObjectID> = []

  /// What a call gives: for procedures the output parameters, too, as CALL names them all.
  var arguments: [Parameter] {
    parameters.filter { $0.isInput || kind == .procedure && $0.mode != .table }
  }

  /// What its result is made of, if that is a row with names.
  var outputs: [TypeInfo.Field] {
    let columns = parameters.filter(\.isOutput)
    let isRow = columns.count > 1 || columns.contains { $0.mode == .table } || kind == .procedure
    guard isRow || !columns.isEmpty else { return [] }
    return columns.enumerated().map { index, column in
      TypeInfo.Field(
        name: column.name.isEmpty ? "column\(index + 1)" : column.name, type: column.type)
    }
  }

  /// What it is known by within its schema.
  var identity: String {
    let types = parameters.filter(\.isInput).map { String($0.type.id.rawValue) }
    return "\(name)(\(types.joined(separator: ",")))"
  }

  /// Whether a call must be told the actual types of its arguments.
  var isPolymorphic: Bool { parameters.contains { $0.type.id.isPolymorphic } }
}
