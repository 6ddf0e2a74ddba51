import Core
import Parsing

extension Selector {
  /// A term as the selector that it would be. Terms are the selectors without columns, so both are
  /// resolved by the same rules.
  init(term: Term) {
    span = term.span
    switch term.kind {
    case .null, .constant, .marker: kind = .term(term)
    case .call(let name, let arguments): kind = .call(name, arguments.map(Selector.init(term:)))
    case .list(let elements): kind = .list(elements.map(Selector.init(term:)))
    case .set(let elements): kind = .set(elements.map(Selector.init(term:)))
    case .map(let entries):
      kind = .map(
        entries.map { MapEntry(key: Selector(term: $0.key), value: Selector(term: $0.value)) })
    case .tuple(let elements): kind = .tuple(elements.map(Selector.init(term:)))
    case .userValue(let fields):
      kind = .userValue(
        fields.map { FieldEntry(name: $0.name, value: Selector(term: $0.value)) })
    case .hint(let type, let operand): kind = .hint(type, Selector(term: operand))
    case .arithmetic(let sign, let left, let right):
      kind = .arithmetic(sign, Selector(term: left), Selector(term: right))
    case .negation(let operand): kind = .negation(Selector(term: operand))
    }
  }

  /// The selector as messages quote it.
  var text: String { SelectorWriter().text(of: self) }
}

/// Writes selectors: for messages as they were typed, and for columns' names, where user types have
/// their keyspace and casts that change nothing are left out.
struct SelectorWriter {
  var keyspace: String?
  /// The places of the casts to leave out.
  var redundantCasts: Set<Range<Int>> = []

  func text(of selector: Selector) -> String {
    switch selector.kind {
    case .column(let name): name.text
    case .term(let term): constant(term)
    case .countRows: "count"
    case .writeTime(let column): "writetime(\(column.text))"
    case .timeToLive(let column): "ttl(\(column.text))"
    case .cast(let operand, let type):
      redundantCasts.contains(selector.span.start..<max(selector.span.start, selector.span.end))
        ? text(of: operand) : "cast(\(text(of: operand)) as \(type.text))"
    case .call(let name, let arguments):
      "\(name.keyspace ?? "system").\(name.name)(\(list(arguments)))"
    case .field(let operand, let field): "\(text(of: operand)).\(field.text)"
    case .element(let operand, let key): "\(text(of: operand))[\(key.text)]"
    case .slice(let operand, let from, let to):
      "\(text(of: operand))[\(from?.text ?? "")..\(to?.text ?? "")]"
    case .arithmetic(let sign, let left, let right):
      "\(text(of: left)) \(sign.rawValue) \(text(of: right))"
    case .negation(let operand): "-\(text(of: operand))"
    default: literal(selector)
    }
  }

  private func literal(_ selector: Selector) -> String {
    switch selector.kind {
    case .list(let elements): "[\(list(elements))]"
    case .set(let elements): "{\(list(elements))}"
    case .map(let entries):
      "{\(entries.map { "\(text(of: $0.key)): \(text(of: $0.value))" }.joined(separator: ", "))}"
    case .tuple(let elements): "(\(list(elements)))"
    case .userValue(let fields):
      "{\(fields.map { "\($0.name.text): \(text(of: $0.value))" }.joined(separator: ", "))}"
    case .hint(let type, let operand): "(\(hint(type)))\(text(of: operand))"
    default: ""
    }
  }

  private func hint(_ type: TypeName) -> String {
    if case .user(let name) = type.kind, name.keyspace == nil, let keyspace {
      return "\(keyspace).\(name.name)"
    }
    return type.text
  }

  private func list(_ selectors: [Selector]) -> String {
    selectors.map(text(of:)).joined(separator: ", ")
  }

  private func constant(_ term: Term) -> String {
    switch term.kind {
    case .constant(let constant):
      constant.kind == .string
        ? QuotedText.quoted(constant.text, with: UInt8(ascii: "'")) : constant.text
    case .marker(_, let name): name.map { ":\($0)" } ?? "?"
    default: "null"
    }
  }
}

extension TypeName {
  /// The type as written, in lower case.
  var text: String {
    switch kind {
    case .native(let type): type.name
    case .list(let element): "list<\(element.text)>"
    case .set(let element): "set<\(element.text)>"
    case .map(let key, let value): "map<\(key.text), \(value.text)>"
    case .tuple(let fields): "tuple<\(fields.map(\.text).joined(separator: ", "))>"
    case .user(let name): name.text
    case .frozen(let inner): "frozen<\(inner.text)>"
    case .custom(let className): "'\(className)'"
    }
  }
}
