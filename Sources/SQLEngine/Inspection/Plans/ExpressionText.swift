import Core
import SQLSyntax

/// Bound expressions as EXPLAIN writes them: every operator in parentheses, columns by name.
///
///     ((o.total > '100'::numeric) AND (o.state = 'open'::text))
///
/// **Source:** PostgreSQL 15, `ruleutils.c`: where parentheses and casts stand.
struct ExpressionText {
  /// A query in an expression, under the name that its plan has: `SubPlan 1`, `$0`.
  typealias SubplanName = (PlanBox) -> String

  let session: SQLSession
  let origins: [ColumnID: ColumnOrigin]
  let names: PlanNames
  /// The table whose columns are written without it in front.
  var ownAlias: String?
  /// What a node's own aggregates are called is not put in parentheses.
  var isOfGroup = false
  var nameOfSubplan: SubplanName = { _ in "(SubPlan)" }
  /// Expressions that stand for each other could go round in circles only in a broken plan.
  private var depth = 0
  private static let depthMax = 200

  init(
    session: SQLSession, origins: [ColumnID: ColumnOrigin], names: PlanNames,
    nameOfSubplan: @escaping SubplanName
  ) {
    self.session = session
    self.origins = origins
    self.names = names
    self.nameOfSubplan = nameOfSubplan
  }

  func text(_ expression: BoundExpression) -> String {
    guard depth < Self.depthMax else { return "…" }
    var deeper = self
    deeper.depth += 1
    return deeper.words(expression)
  }

  func text(_ conditions: [BoundExpression]) -> String {
    conditions.count == 1 ? text(conditions[0]) : text(.and(conditions))
  }

  /// One key of an order, as a line of `Sort Key` has it.
  func text(_ term: SortTerm) -> String {
    var text = text(term.expression)
    if case .column = term.expression {} else if !text.hasPrefix("(") { text = "(\(text))" }
    if term.isDescending { text += " DESC" }
    if term.nullsFirst != term.isDescending {
      text += term.nullsFirst ? " NULLS FIRST" : " NULLS LAST"
    }
    return text
  }

  private func words(_ expression: BoundExpression) -> String {
    switch expression {
    case .constant(let value, let type): return literal(value, type)
    case .column(let id, _): return column(id)
    case .parameter(let number, _): return "$\(number)"
    case .call(let call): return text(of: call)
    case .cast(let operand, let type, _), .domain(let operand, let type):
      return cast(operand, type)
    case .and(let parts): return list(parts, joinedBy: " AND ")
    case .or(let parts): return list(parts, joinedBy: " OR ")
    case .not(let operand): return "(NOT \(text(operand)))"
    case .isNull(let operand, let isNegated):
      return "(\(text(operand)) IS \(isNegated ? "NOT " : "")NULL)"
    case .isTruth(let operand, let truth, let isNegated):
      let word = truth.map { $0 ? "TRUE" : "FALSE" } ?? "UNKNOWN"
      return "(\(text(operand)) IS \(isNegated ? "NOT " : "")\(word))"
    case .distinct(let a, let b, let isNegated):
      return "(\(text(a)) IS \(isNegated ? "NOT " : "")DISTINCT FROM \(text(b)))"
    case .conditional(let branches, let otherwise, _):
      let cases = branches.map { "WHEN \(text($0.condition)) THEN \(text($0.result)) " }
      return "CASE \(cases.joined())ELSE \(text(otherwise)) END"
    case .coalesce(let parts, _): return "COALESCE(\(commas(parts)))"
    case .extreme(let isGreatest, let parts, _):
      return "\(isGreatest ? "GREATEST" : "LEAST")(\(commas(parts)))"
    default: return others(expression)
    }
  }

  private func others(_ expression: BoundExpression) -> String {
    switch expression {
    case .nullIf(let value, .call(let equality), _) where equality.arguments.count == 2:
      return "NULLIF(\(text(value)), \(text(equality.arguments[1])))"
    case .nullIf(let value, _, _): return "NULLIF(\(text(value)), …)"
    case .quantified(let quantified):
      let word = quantified.isAll ? "ALL" : "ANY"
      return "(\(text(quantified.left)) \(quantified.call.name) \(word) "
        + "(\(text(quantified.array))))"
    case .row(let parts, _, _): return "ROW(\(commas(parts)))"
    case .array(let parts, let type, _):
      guard let values = constants(parts) else { return "ARRAY[\(commas(parts))]" }
      let texts = values.map { Self.arrayElement($0) }
      return "'{\(texts.joined(separator: ","))}'::\(name(of: type))"
    case .subscripts(let base, let parts, _):
      return parts.reduce("(\(text(base)))") { $0 + subscripted($1) }
    case .field(let operand, let index, _):
      let info = session.access.typeInfo(operand.type.id)
      var fields: [TypeInfo.Field] = []
      if case .composite(let found)? = info?.kind { fields = found }
      return "(\(text(operand))).\(index < fields.count ? fields[index].name : "f\(index + 1)")"
    case .subquery(let subquery): return nameOfSubplan(subquery.plan)
    default: return "…"
    }
  }

  private func subscripted(_ part: BoundExpression.Subscript) -> String {
    switch part {
    case .element(let index), .member(let index): return "[\(text(index))]"
    case .slice(let low, let high):
      return "[\(low.map { text($0) } ?? ""):\(high.map { text($0) } ?? "")]"
    }
  }

  private func list(_ parts: [BoundExpression], joinedBy word: String) -> String {
    parts.count == 1 ? text(parts[0]) : "(\(parts.map { text($0) }.joined(separator: word)))"
  }

  private func commas(_ parts: [BoundExpression]) -> String {
    parts.map { text($0) }.joined(separator: ", ")
  }

  private func column(_ id: ColumnID) -> String {
    switch origins[id] {
    case .table(let alias, let name):
      let column = Deparser.quoted(name)
      let table = names.alias(of: id) ?? alias
      return table.isEmpty || table == ownAlias ? column : "\(Deparser.quoted(table)).\(column)"
    case .expression(let expression):
      if case .column = expression { return text(expression) }
      return "(\(text(expression)))"
    case .aggregate(let call): return isOfGroup ? text(of: call) : "(\(text(of: call)))"
    case .window(let call):
      return "(\(call.name)(\(call.arguments.isEmpty ? "" : commas(call.arguments))) OVER (?))"
    case nil: return "?"
    }
  }

  /// What a column is computed from, as it is.
  func definition(of id: ColumnID) -> String {
    switch origins[id] {
    case .expression(let expression)?: text(expression)
    case .aggregate(let call)?: text(of: call)
    default: column(id)
    }
  }

  func text(of call: AggregateCall) -> String {
    var text = call.arguments.isEmpty ? "*" : commas(call.arguments)
    if call.isDistinct { text = "DISTINCT " + text }
    if !call.orderBy.isEmpty {
      text += " ORDER BY " + call.orderBy.map { self.text($0) }.joined(separator: ", ")
    }
    let filter = call.filter.map { " FILTER (WHERE \(self.text($0)))" } ?? ""
    return "\(call.name)(\(text))\(filter)"
  }

  private func text(of call: BoundCall) -> String {
    guard call.isOperator else { return "\(call.name)(\(commas(call.arguments)))" }
    switch call.arguments.count {
    case 2: return "(\(text(call.arguments[0])) \(call.name) \(text(call.arguments[1])))"
    case 1: return "(\(call.name) \(text(call.arguments[0])))"
    default: return "\(call.name)(\(commas(call.arguments)))"
    }
  }

  private func cast(_ operand: BoundExpression, _ type: SQLType) -> String {
    // What is known by now is shown as it will be.
    if operand.isFixed, constants([operand]) != nil,
      let value = try? session.evaluate(.cast(operand, to: type, isExplicit: true))
    {
      return literal(value, type)
    }
    return "(\(text(operand)))::\(name(of: type))"
  }

  private func name(of type: SQLType) -> String { session.access.displayName(of: type) }

  /// The values of expressions that are constants, as texts; nil if one is none.
  private func constants(_ parts: [BoundExpression]) -> [String?]? {
    var texts: [String?] = []
    for part in parts {
      var operand = part
      while case .cast(let inner, _, _) = operand { operand = inner }
      guard case .constant(let value, let type) = operand else { return nil }
      texts.append(value.isNull ? nil : printed(value, type))
    }
    return texts
  }

  private static func arrayElement(_ text: String?) -> String {
    guard let text else { return "NULL" }
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x2C && $0 != 0x5C && $0 != 0x7B }
    if isPlain {
      return text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    }
    return "\"\(text)\""
  }

  private func printed(_ value: SQLValue, _ type: SQLType) -> String {
    var evaluation = session.evaluation
    let bytes = (try? TextForm.printed(value, as: type, &evaluation)) ?? Array("…".utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func literal(_ value: SQLValue, _ type: SQLType) -> String {
    if value.isNull { return "NULL::\(name(of: type))" }
    let text = printed(value, type)
    let isNumber = text.utf8.allSatisfy { $0 &- 48 < 10 || $0 == 0x2E }
    switch type.id {
    case .bool: return text == "t" ? "true" : "false"
    case .int4 where isNumber: return text
    case .numeric where isNumber && text.utf8.contains(0x2E) && type.modifier < 0: return text
    default:
      let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
      return "'\(quoted.joined(separator: "''"))'::\(name(of: type))"
    }
  }
}
