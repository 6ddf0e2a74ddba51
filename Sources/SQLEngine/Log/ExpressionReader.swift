import Core

/// Reads what ``ExpressionCodec`` wrote, finding functions and operators again.
struct ExpressionReader {
  static let depthMax = 400

  let session: SQLSession
  var reader: RecordReader
  private var depth = 0

  init(_ reader: RecordReader, _ session: SQLSession) {
    self.reader = reader
    self.session = session
  }

  mutating func expression() throws(RecordFault) -> BoundExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthMax else { throw reader.fault("expressions are nested too deep") }
    let tag = try reader.byte()
    switch tag {
    case 0: throw reader.fault("an expression that is not stored")
    case 1:
      let type = try reader.type()
      return .constant(try reader.value(), type)
    case 2:
      let type = try reader.type()
      return .column(try reader.number(), type)
    case 3:
      let type = try reader.type()
      return .parameter(try reader.number(), type)
    case 4: return .call(try call())
    case 5:
      let type = try reader.type()
      let isExplicit = try reader.flag()
      return .cast(try expression(), to: type, isExplicit: isExplicit)
    case 6:
      let type = try reader.type()
      return .domain(try expression(), type)
    case 7: return .and(try list())
    case 8: return .or(try list())
    case 9: return .not(try only(try list()))
    case 10:
      let isNegated = try reader.flag()
      return .isNull(try expression(), isNegated: isNegated)
    case 11:
      let truth = try reader.byte()
      let isNegated = try reader.flag()
      return .isTruth(
        try expression(), truth == 0 ? nil : truth == 2, isNegated: isNegated)
    case 12:
      let isNegated = try reader.flag()
      return .distinct(try expression(), try expression(), isNegated: isNegated)
    default: return try composite(tag)
    }
  }

  private mutating func composite(_ tag: UInt8) throws(RecordFault) -> BoundExpression {
    if tag == 17 {
      let isAll = try reader.flag()
      return .quantified(
        BoundQuantified(
          left: try expression(), array: try expression(), call: try call(), isAll: isAll))
    }
    let type = try reader.type()
    switch tag {
    case 13:
      var branches: [BoundExpression.Branch] = []
      for _ in 0..<(try reader.count()) {
        branches.append(
          BoundExpression.Branch(condition: try expression(), result: try expression()))
      }
      return .conditional(branches, otherwise: try expression(), type)
    case 14: return .coalesce(try list(), type)
    case 15:
      let isGreatest = try reader.flag()
      return .extreme(isGreatest: isGreatest, try list(), type)
    case 16: return .nullIf(try expression(), try expression(), type)
    case 18:
      let fields = try reader.list { (reader) throws(RecordFault) in try reader.field() }
      return .row(try list(), fields, type)
    case 19:
      let isNested = try reader.flag()
      return .array(try list(), type, isNested: isNested)
    case 20:
      let value = try expression()
      var subscripts: [BoundExpression.Subscript] = []
      for _ in 0..<(try reader.count()) { subscripts.append(try subscriptPart()) }
      return .subscripts(value, subscripts, type)
    case 21:
      let index: Int = try reader.number()
      return .field(try expression(), index, type)
    default: throw reader.fault("no kind of expression has the tag \(tag)")
    }
  }

  private mutating func list() throws(RecordFault) -> [BoundExpression] {
    var parts: [BoundExpression] = []
    for _ in 0..<(try reader.count()) { parts.append(try expression()) }
    return parts
  }

  private func only(_ parts: [BoundExpression]) throws(RecordFault) -> BoundExpression {
    guard parts.count == 1, let part = parts.first else {
      throw reader.fault("one part was expected")
    }
    return part
  }

  private mutating func subscriptPart() throws(RecordFault) -> BoundExpression.Subscript {
    switch try reader.byte() {
    case 0: return .element(try expression())
    case 1:
      let lower = try reader.flag() ? try expression() : nil
      return .slice(lower, try reader.flag() ? try expression() : nil)
    case 2: return .member(try expression())
    default: throw reader.fault("no kind of subscript")
    }
  }

  private mutating func call() throws(RecordFault) -> BoundCall {
    let name = try reader.text()
    let kind = try reader.byte()
    let routine: ObjectID = kind == 2 ? try reader.number() : 0
    let arguments = try list()
    let types = CallTypes(
      arguments: try reader.list { (reader) throws(RecordFault) in try reader.type() },
      result: try reader.type(), isVariadicArray: try reader.flag())
    guard types.arguments.count == arguments.count else {
      throw reader.fault("a call without the types of its arguments")
    }
    switch kind {
    case 0:
      return BoundCall(
        try definition(of: name, types), arguments, types, access: session.access)
    case 1: return try operatorCall(name, arguments, types)
    case 2:
      guard let found = session.catalog.routine(routine) else {
        throw reader.fault("a call of function \(routine), which is not there")
      }
      return BoundCall(found.definition, arguments, types, access: session.access)
    default: throw reader.fault("no kind of call")
    }
  }

  /// The function that takes just these types.
  private func definition(of name: String, _ types: CallTypes) throws(RecordFault)
    -> FunctionDefinition
  {
    let candidates = FunctionRegistry.overloads(of: name)
    let isVariadic = candidates.contains(where: \.isVariadic)
    // Arguments beyond the last parameter have been put into one array.
    for isArray in types.isVariadicArray || isVariadic ? [true, false] : [false] {
      let found = try? OverloadResolution.function(
        name, among: candidates, arguments: types.arguments.map(\.id), isVariadicArray: isArray,
        catalog: session.access)
      if let found { return found.definition }
    }
    throw reader.fault("there is no function \(name) that takes what it was given")
  }

  private func operatorCall(
    _ symbol: String, _ arguments: [BoundExpression], _ types: CallTypes
  ) throws(RecordFault) -> BoundCall {
    guard (1...2).contains(arguments.count),
      let found = try? OverloadResolution.binaryOperator(
        symbol, left: arguments.count == 2 ? types.arguments[0].id : nil,
        right: types.arguments[arguments.count - 1].id, catalog: session.access)
    else { throw reader.fault("there is no operator \(symbol) that takes what it was given") }
    return BoundCall(
      name: symbol, body: .typed(found.definition.body),
      vectorBody: found.definition.vectorBody, arguments: arguments, types: types,
      isStrict: found.definition.isStrict, volatility: found.definition.volatility,
      isOperator: true)
  }
}
