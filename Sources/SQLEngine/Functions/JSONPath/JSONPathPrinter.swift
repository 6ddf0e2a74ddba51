/// A jsonpath's canonical text.
///
/// **Source:** PostgreSQL 15, jsonpath.c: printJsonPathItem.
struct JSONPathPrinter {
  private var result: [UInt8] = []

  static func printed(_ path: JSONPath) -> [UInt8] {
    var printer = JSONPathPrinter()
    if !path.isLax { printer.add("strict ") }
    printer.write(path.expression, inParentheses: true)
    return printer.result
  }

  private mutating func add(_ text: String) { result += Array(text.utf8) }

  private mutating func write(_ chain: JSONPath.Chain, inParentheses: Bool) {
    for (index, step) in chain.enumerated() {
      let hasNext = index + 1 < chain.count
      write(step, inParentheses: index > 0 || inParentheses || hasNext, hasNext: hasNext)
    }
  }

  /// An operand gets parentheses if it doesn't bind tighter than what it stands in.
  private mutating func writeOperand(_ chain: JSONPath.Chain, of step: JSONPath.Step) {
    write(chain, inParentheses: (chain.first?.priority ?? 6) <= step.priority)
  }

  private mutating func writeBinary(
    _ step: JSONPath.Step, _ left: JSONPath.Chain, _ sign: String, _ right: JSONPath.Chain,
    _ inParentheses: Bool
  ) {
    if inParentheses { add("(") }
    writeOperand(left, of: step)
    add(" \(sign) ")
    writeOperand(right, of: step)
    if inParentheses { add(")") }
  }

  private mutating func write(_ step: JSONPath.Step, inParentheses: Bool, hasNext: Bool) {
    switch step {
    case .root: add("$")
    case .current: add("@")
    case .last: add("last")
    case .literal(let node):
      if case .number = node, hasNext {
        add("(")
        result += JSONText.printed(node)
        add(")")
      } else {
        result += JSONText.printed(node)
      }
    case .variable(let name):
      add("$")
      JSONText.appendString(name, to: &result)
    case .arithmetic(let sign, let left, let right):
      writeBinary(step, left, sign.rawValue, right, inParentheses)
    case .comparison(let sign, let left, let right):
      writeBinary(step, left, sign.rawValue, right, inParentheses)
    case .and(let left, let right): writeBinary(step, left, "&&", right, inParentheses)
    case .or(let left, let right): writeBinary(step, left, "||", right, inParentheses)
    case .startsWith(let left, let right):
      writeBinary(step, left, "starts with", right, inParentheses)
    case .sign(let isMinus, let operand):
      if inParentheses { add("(") }
      add(isMinus ? "-" : "+")
      writeOperand(operand, of: step)
      if inParentheses { add(")") }
    default: writeOther(step, inParentheses)
    }
  }

  private mutating func writeOther(_ step: JSONPath.Step, _ inParentheses: Bool) {
    switch step {
    case .not(let operand): wrap("!(", operand, ")")
    case .isUnknown(let operand): wrap("(", operand, ") is unknown")
    case .exists(let operand): wrap("exists (", operand, ")")
    case .filter(let predicate): wrap("?(", predicate, ")")
    case .likeRegex(let operand, let pattern, let flags):
      if inParentheses { add("(") }
      writeOperand(operand, of: step)
      add(" like_regex ")
      JSONText.appendString(pattern, to: &result)
      if !flags.isEmpty {
        add(" flag \"")
        for (flag, letter) in JSONPath.RegexFlags.letters where flags.contains(flag) {
          result.append(letter)
        }
        add("\"")
      }
      if inParentheses { add(")") }
    case .key(let key):
      add(".")
      JSONText.appendString(key, to: &result)
    case .anyKey: add(".*")
    case .anyElement: add("[*]")
    case .subscripts(let list): write(list)
    case .anyLevel(let first, let last): writeLevels(first, last)
    case .method(let method): add(".\(method.rawValue)()")
    case .datetime(let template):
      add(".datetime(")
      if let template { JSONText.appendString(template, to: &result) }
      add(")")
    default: break
    }
  }

  private mutating func wrap(_ open: String, _ chain: JSONPath.Chain, _ close: String) {
    add(open)
    write(chain, inParentheses: false)
    add(close)
  }

  private mutating func write(_ list: [JSONPath.Subscript]) {
    add("[")
    for (index, item) in list.enumerated() {
      if index > 0 { add(",") }
      write(item.from, inParentheses: false)
      if let to = item.to {
        add(" to ")
        write(to, inParentheses: false)
      }
    }
    add("]")
  }

  private mutating func writeLevels(_ first: Int, _ last: Int) {
    func shown(_ level: Int) -> String { level == JSONPath.deepest ? "last" : String(level) }
    add(".")
    if first == 0, last == JSONPath.deepest {
      add("**")
    } else if first == last {
      add("**{\(shown(first))}")
    } else {
      add("**{\(shown(first)) to \(shown(last))}")
    }
  }
}
