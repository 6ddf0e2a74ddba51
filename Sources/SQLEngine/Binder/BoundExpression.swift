import SQLSyntax

/// An expression whose names, types and coercions are resolved.
indirect enum BoundExpression: Sendable {
  case constant(SQLValue, SQLType)
  /// Of a row of this query or of one around it.
  case column(ColumnID, SQLType)
  /// `$n`, from 1.
  case parameter(Int, SQLType)
  case call(BoundCall)
  case cast(BoundExpression, to: SQLType, isExplicit: Bool)
  /// The value as a value of a domain.
  case domain(BoundExpression, SQLType)
  case and([BoundExpression])
  case or([BoundExpression])
  case not(BoundExpression)
  case isNull(BoundExpression, isNegated: Bool)
  /// IS TRUE, IS FALSE, IS UNKNOWN (nil).
  case isTruth(BoundExpression, Bool?, isNegated: Bool)
  case distinct(BoundExpression, BoundExpression, isNegated: Bool)
  case conditional([Branch], otherwise: BoundExpression, SQLType)
  case coalesce([BoundExpression], SQLType)
  case extreme(isGreatest: Bool, [BoundExpression], SQLType)
  /// NULL if the call says that its first argument equals its second.
  case nullIf(BoundExpression, BoundExpression, SQLType)
  case quantified(BoundQuantified)
  case row([BoundExpression], [TypeInfo.Field], SQLType)
  case array([BoundExpression], SQLType, isNested: Bool)
  case subscripts(BoundExpression, [Subscript], SQLType)
  case field(BoundExpression, Int, SQLType)
  case subquery(BoundSubquery)

  struct Branch: Sendable {
    var condition: BoundExpression
    var result: BoundExpression
  }

  enum Subscript: Sendable {
    case element(BoundExpression)
    case slice(BoundExpression?, BoundExpression?)
    /// jsonb by text or integer.
    case member(BoundExpression)
  }
}

/// A call of a function or operator that was chosen among its overloads.
struct BoundCall: Sendable {
  enum Body: Sendable {
    case scalar(ScalarBody)
    case typed(TypedScalarBody)
    case set(SetBody)
    /// A function that users made.
    case routine(ObjectID, returnsSet: Bool)
  }

  var name: String
  var body: Body
  var vectorBody: VectorBody?
  var arguments: [BoundExpression]
  var types: CallTypes
  var isStrict: Bool
  var volatility: Volatility
  /// The columns of a row that it gives, empty for one value.
  var outputs: [TypeInfo.Field] = []
  var isOperator = false

  var returnsSet: Bool {
    switch body {
    case .set, .routine(_, returnsSet: true): true
    case .scalar, .typed, .routine: false
    }
  }
}

/// `left op ANY (array)`.
struct BoundQuantified: Sendable {
  var left: BoundExpression
  var array: BoundExpression
  /// The operator with `left` and an element as arguments.
  var call: BoundCall
  var isAll: Bool
}

/// A query inside of an expression.
struct BoundSubquery: Sendable {
  enum Kind: Sendable {
    case scalar, exists, array
    /// The test is over ``left`` and ``columns``.
    case any, all
  }

  var kind: Kind
  var plan: PlanBox
  var columns: [ColumnID]
  /// For `any` and `all`: gives the comparison of the left side with a row of the query.
  var test: BoundExpression?
  var type: SQLType
  /// As it was written.
  var syntax: Expression?
}

/// A plan inside of an expression.
final class PlanBox: Sendable {
  let plan: LogicalPlan

  init(_ plan: LogicalPlan) { self.plan = plan }
}

/// An aggregate to be computed over the rows of a group.
struct AggregateCall: Sendable {
  var id: ColumnID
  var name: String
  var definition: AggregateDefinition
  var types: CallTypes
  var arguments: [BoundExpression]
  var directArguments: [BoundExpression]
  var isDistinct: Bool
  var orderBy: [SortTerm]
  var filter: BoundExpression?
}

/// A function to be computed over a window.
struct WindowCall: Sendable {
  enum Function: Sendable {
    case native(WindowFunction)
    case aggregate(AggregateDefinition)
  }

  var id: ColumnID
  var name: String
  var function: Function
  var types: CallTypes
  var arguments: [BoundExpression]
  var filter: BoundExpression?
  var partitionBy: [BoundExpression]
  var orderBy: [SortTerm]
  var frame: Frame

  struct Frame: Sendable {
    enum Bound: Sendable {
      case unbounded
      case currentRow
      /// An offset that is added (following) or taken away.
      case offset(BoundExpression, isPreceding: Bool, inRange: RangeOffset?)
    }

    /// What RANGE moves by the offset.
    struct RangeOffset: Sendable {
      /// The type of the window's order.
      var key: TypeID
    }

    var mode: WindowFrame.Mode
    var start: Bound
    var end: Bound
    var exclusion: WindowFrame.Exclusion
  }
}
