extension Deparser {
  /// An expression where any may stand.
  mutating func write(_ expression: Expression) {
    switch expression.kind {
    case .literal(let literal): write(literal)
    case .column(let column): write(column)
    case .star(let table): write((table.map { Deparser.qualified($0) + "." } ?? "") + "*")
    case .parameter(let number): write("$\(number)")
    case .defaultValue: write("DEFAULT")
    case .value(let function, let precision):
      write(function.rawValue.uppercased() + (precision.map { "(\($0))" } ?? ""))
    case .subquery(let query): writeSubquery(query)
    case .arrayQuery(let query):
      write("ARRAY")
      writeSubquery(query)
    case .call(let call): write(call)
    case .row(let elements, let isExplicit): writeRow(elements, isExplicit: isExplicit)
    case .array(let elements): writeCall("ARRAY[", elements, "]")
    case .coalesce(let list): writeCall("COALESCE(", list, ")")
    case .extreme(let extreme, let list):
      writeCall(extreme == .greatest ? "GREATEST(" : "LEAST(", list, ")")
    case .nullIf(let a, let b): writeCall("NULLIF(", [a, b], ")")
    case .grouping(let list): writeCall("GROUPING(", list, ")")
    case .caseExpression(let value): write(value)
    case .cast(let value, let type): writeCast(value, type)
    case .subscripts, .field, .fields: writeIndirection(expression)
    case .currentOf(let cursor): write("CURRENT OF " + Deparser.quoted(cursor.text))
    case .xml(let value): write(value)
    default: writeOperation(expression)
    }
  }

  private mutating func writeCall(_ open: String, _ list: [Expression], _ close: String) {
    write(open)
    expressions(list)
    write(close)
  }

  private mutating func writeRow(_ elements: [Expression], isExplicit: Bool) {
    // A row of one or none is a row only if the word says so.
    writeCall(isExplicit || elements.count < 2 ? "ROW(" : "(", elements, ")")
  }

  mutating func writeSubquery(_ query: Query) {
    write("(")
    write(query)
    write(")")
  }

  private mutating func write(_ literal: Literal) {
    switch literal {
    case .null: write("NULL")
    case .boolean(let value): write(value ? "true" : "false")
    case .integer(let value):
      if value == Int64.min {
        write("(-9223372036854775808)")
      } else {
        write(value < 0 ? "(\(value))" : String(value))
      }
    case .numeric(let digits): write(digits.hasPrefix("-") ? "(" + digits + ")" : digits)
    case .string(let value): write(Deparser.literal(value))
    case .bits(let digits): write("B'" + Deparser.doubling(UInt8(ascii: "'"), in: digits) + "'")
    case .hexBits(let digits): write("X'" + Deparser.doubling(UInt8(ascii: "'"), in: digits) + "'")
    }
  }

  private mutating func write(_ column: ColumnReference) {
    if let table = column.table { write(Deparser.qualified(table) + ".") }
    write(Deparser.quoted(column.column.text))
  }

  private mutating func write(_ value: Expression.CaseExpression) {
    writeLine("CASE", before: 0, after: Deparser.itemIndent, plus: 0)
    if let operand = value.operand {
      write(" ")
      write(operand)
    }
    for branch in value.branches {
      writeLine("WHEN ", before: 0, after: 0, plus: 0)
      write(branch.condition)
      write(" THEN ")
      write(branch.result)
    }
    if let otherwise = value.otherwise {
      writeLine("ELSE ", before: 0, after: 0, plus: 0)
      write(otherwise)
    }
    writeLine("END", before: -Deparser.itemIndent, after: 0, plus: 0)
  }

  private mutating func writeCast(_ value: Expression, _ type: TypeName) {
    var isBare = false
    if case .literal(let literal) = value.kind {
      switch literal {
      case .string, .null, .boolean, .bits, .hexBits: isBare = true
      default: isBare = false
      }
    }
    if style == .pretty, isPrimary(value) { isBare = true }
    if isBare {
      write(value)
    } else {
      write("(")
      write(value)
      write(")")
    }
    write("::")
    write(type)
  }

  // Fields and subscripts.

  private mutating func writeIndirection(_ expression: Expression) {
    switch expression.kind {
    case .subscripts(let base, let subscripts):
      if case .subscripts = base.kind {
        write("(")
        write(base)
        write(")")
      } else {
        writeBase(base, allowsColumn: true)
      }
      for subscripted in subscripts { write(subscripted) }
    case .field(let base, let name):
      writeBase(base, allowsColumn: false)
      write("." + Deparser.quoted(name.text))
    case .fields(let base):
      writeBase(base, allowsColumn: false)
      write(".*")
    default: break
    }
  }

  private mutating func writeBase(_ base: Expression, allowsColumn: Bool) {
    switch base.kind {
    case .column where allowsColumn: write(base)
    case .parameter, .subquery: write(base)
    case .field, .subscripts: write(base)
    default:
      write("(")
      write(base)
      write(")")
    }
  }

  mutating func write(_ subscripted: Expression.Subscript) {
    write("[")
    switch subscripted {
    case .element(let index): write(index)
    case .slice(let low, let high):
      if let low { write(low) }
      write(":")
      if let high { write(high) }
    }
    write("]")
  }
}
