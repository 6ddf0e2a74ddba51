import Core

/// How a bound expression looks in the log: a tag, its types, its parts.
///
/// Columns are named by number and functions by name and the types of their arguments, so what is
/// read means the same after columns, tables and schemas have got other names, and whatever the
/// search path is.
///
/// Subqueries have no form of their own: an expression with one can't be read again, and whoever
/// reads it is told so. None of the places in which objects keep expressions allows them.
enum ExpressionCodec {
  static func append(_ expression: BoundExpression, to bytes: inout [UInt8]) {
    switch expression {
    case .constant(let value, let type):
      begin(1, type, &bytes)
      ValueCodec.append(value, to: &bytes)
    case .column(let id, let type):
      begin(2, type, &bytes)
      bytes.append(number: id)
    case .parameter(let number, let type):
      begin(3, type, &bytes)
      bytes.append(number: number)
    case .call(let call):
      bytes.append(4)
      append(call, to: &bytes)
    case .cast(let value, let type, let isExplicit):
      begin(5, type, &bytes)
      bytes.append(flag: isExplicit)
      append(value, to: &bytes)
    case .domain(let value, let type):
      begin(6, type, &bytes)
      append(value, to: &bytes)
    case .and(let parts): append(7, parts, to: &bytes)
    case .or(let parts): append(8, parts, to: &bytes)
    case .not(let value): append(9, [value], to: &bytes)
    case .isNull(let value, let isNegated):
      bytes.append(10)
      bytes.append(flag: isNegated)
      append(value, to: &bytes)
    case .isTruth(let value, let truth, let isNegated):
      bytes.append(11)
      bytes.append(truth.map { $0 ? 2 : 1 } ?? 0)
      bytes.append(flag: isNegated)
      append(value, to: &bytes)
    case .distinct(let a, let b, let isNegated):
      bytes.append(12)
      bytes.append(flag: isNegated)
      append(a, to: &bytes)
      append(b, to: &bytes)
    case .conditional(let branches, let otherwise, let type):
      begin(13, type, &bytes)
      bytes.append(list: branches) { bytes, branch in
        append(branch.condition, to: &bytes)
        append(branch.result, to: &bytes)
      }
      append(otherwise, to: &bytes)
    case .coalesce(let parts, let type):
      begin(14, type, &bytes)
      bytes.append(list: parts) { append($1, to: &$0) }
    case .extreme(let isGreatest, let parts, let type):
      begin(15, type, &bytes)
      bytes.append(flag: isGreatest)
      bytes.append(list: parts) { append($1, to: &$0) }
    case .nullIf(let test, let value, let type):
      begin(16, type, &bytes)
      append(test, to: &bytes)
      append(value, to: &bytes)
    default: appendComposite(expression, to: &bytes)
    }
  }

  private static func appendComposite(_ expression: BoundExpression, to bytes: inout [UInt8]) {
    switch expression {
    case .quantified(let test):
      bytes.append(17)
      bytes.append(flag: test.isAll)
      append(test.left, to: &bytes)
      append(test.array, to: &bytes)
      append(test.call, to: &bytes)
    case .row(let parts, let fields, let type):
      begin(18, type, &bytes)
      bytes.append(list: fields) { TypeCodec.append($1, to: &$0) }
      bytes.append(list: parts) { append($1, to: &$0) }
    case .array(let parts, let type, let isNested):
      begin(19, type, &bytes)
      bytes.append(flag: isNested)
      bytes.append(list: parts) { append($1, to: &$0) }
    case .subscripts(let value, let subscripts, let type):
      begin(20, type, &bytes)
      append(value, to: &bytes)
      bytes.append(list: subscripts) { append($1, to: &$0) }
    case .field(let value, let index, let type):
      begin(21, type, &bytes)
      bytes.append(number: index)
      append(value, to: &bytes)
    case .subquery: bytes.append(0)
    case .constant, .column, .parameter, .call, .cast, .domain, .and, .or, .not, .isNull, .isTruth,
      .distinct, .conditional, .coalesce, .extreme, .nullIf:
      preconditionFailure("written by append(_:to:)")
    }
  }

  private static func begin(_ tag: UInt8, _ type: SQLType, _ bytes: inout [UInt8]) {
    bytes.append(tag)
    TypeCodec.append(type, to: &bytes)
  }

  private static func append(_ tag: UInt8, _ parts: [BoundExpression], to bytes: inout [UInt8]) {
    bytes.append(tag)
    bytes.append(list: parts) { append($1, to: &$0) }
  }

  private static func append(_ part: BoundExpression.Subscript, to bytes: inout [UInt8]) {
    switch part {
    case .element(let value):
      bytes.append(0)
      append(value, to: &bytes)
    case .slice(let lower, let upper):
      bytes.append(1)
      bytes.append(optional: lower) { append($1, to: &$0) }
      bytes.append(optional: upper) { append($1, to: &$0) }
    case .member(let value):
      bytes.append(2)
      append(value, to: &bytes)
    }
  }

  /// What the call is of, and with what; the body is found again by name and types.
  private static func append(_ call: BoundCall, to bytes: inout [UInt8]) {
    bytes.append(text: call.name)
    switch call.body {
    case .scalar, .typed, .set: bytes.append(call.isOperator ? 1 : 0)
    case .routine(let id, _):
      bytes.append(2)
      bytes.append(number: id)
    }
    bytes.append(list: call.arguments) { append($1, to: &$0) }
    bytes.append(list: call.types.arguments) { TypeCodec.append($1, to: &$0) }
    TypeCodec.append(call.types.result, to: &bytes)
    bytes.append(flag: call.types.isVariadicArray)
  }
}
