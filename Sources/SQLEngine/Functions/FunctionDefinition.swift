import Core

/// The argument and result types of one call, as the binder resolved them: polymorphic types are
/// replaced by actual ones, and a variadic call's surplus arguments are listed one by one.
struct CallTypes: Sendable {
  var arguments: [SQLType]
  var result: SQLType
  /// Whether the call passed its last argument by `VARIADIC array`.
  var isVariadicArray = false
  /// The columns that FROM asks for, where a function returns any record.
  var fields: [TypeInfo.Field] = []
}

/// Computes one value from others.
typealias ScalarBody =
  @Sendable ([SQLValue], inout EvaluationContext) throws(EngineError) -> SQLValue

/// Computes one value from others and from their types: for polymorphic functions.
typealias TypedScalarBody =
  @Sendable ([SQLValue], CallTypes, inout EvaluationContext) throws(EngineError) -> SQLValue

/// Computes a column from columns of the same length. Nulls are already dealt with if the function
/// is strict: the body may compute any value where an argument is null, and must not throw there.
/// - Returns: nil if the storages don't fit; the caller then goes value by value.
typealias VectorBody =
  @Sendable ([ColumnVector], inout EvaluationContext) throws(EngineError)
  -> ColumnVector?

/// Produces the rows of a set-returning function; a row has one value for each output column.
typealias SetBody =
  @Sendable ([SQLValue], CallTypes, inout EvaluationContext) throws(EngineError) -> any RowProducer

/// The rows of one call of a set-returning function, in batches.
protocol RowProducer {
  /// The next rows, at most `count`; an empty answer ends the set.
  mutating func next(count: Int, _ context: inout EvaluationContext) throws(EngineError)
    -> [[SQLValue]]
}

/// How far a function's result depends on more than its arguments.
enum Volatility: Sendable { case immutable, stable, volatile }

/// One function of the library: a row of pg_proc and what it does.
struct FunctionDefinition: Sendable {
  enum Implementation: Sendable {
    case scalar(ScalarBody)
    case typedScalar(TypedScalarBody)
    case set(SetBody)
    case aggregate(AggregateDefinition)
    case window(WindowFunction)
    /// A function that users made, by its number in the catalog.
    case routine(UInt32)
  }

  /// An output column of a function with several.
  struct Output: Sendable, Equatable {
    var name: String
    var type: TypeID
  }

  var name: String
  /// The declared types; a variadic function's last one is the array type (or ``TypeID/any``).
  var arguments: [TypeID]
  /// As long as `arguments` if arguments may be named in calls, otherwise empty.
  var argumentNames: [String]
  var isVariadic: Bool
  /// The values of the last arguments if a call leaves them out.
  var defaults: [SQLValue]
  var result: TypeID
  /// More than one column, or a named one, for `record` results.
  var outputs: [Output]
  var returnsSet: Bool
  /// Whether a null argument makes the result null without a call.
  var isStrict: Bool
  var volatility: Volatility
  var implementation: Implementation
  var vectorBody: VectorBody?
}
