import Core

/// regexp_replace.
enum RegularExpressionReplacement {
  typealias Search = RegularExpressionFunctions.Search

  static let functions: [FunctionDefinition] = [
    function("regexp_replace(text, text, text) text") { a, context throws(EngineError) in
      let search = try Search(a[0], a[1], nil, globalRefusedBy: nil, &context)
      return .text(try replaced(search, a[2].bytes, from: 1, occurrence: 1))
    },
    function("regexp_replace(text, text, text, text) text") { a, context throws(EngineError) in
      if let first = a[3].bytes.first, (48...57).contains(first) {
        let shown = String(decoding: [first], as: UTF8.self)
        throw .invalidParameter(
          "invalid regular expression option: \"\(shown)\"",
          hint: "If you meant to use regexp_replace() with a start parameter, cast the fourth "
            + "argument to integer explicitly.")
      }
      let search = try Search(a[0], a[1], a[3], globalRefusedBy: nil, &context)
      return .text(
        try replaced(search, a[2].bytes, from: 1, occurrence: search.options.isGlobal ? 0 : 1))
    },
    extended("text, text, text, int4"), extended("text, text, text, int4, int4"),
    extended("text, text, text, int4, int4, text"),
  ]

  private static func extended(_ arguments: String) -> FunctionDefinition {
    function("regexp_replace(\(arguments)) text") { a, context throws(EngineError) in
      let start = try RegularExpressionFunctions.checked(a[3], "start")
      let occurrence =
        a.count > 4 ? try RegularExpressionFunctions.checked(a[4], "n", minimum: 0) : 1
      let flags = a.count > 5 ? a[5] : nil
      let search = try Search(a[0], a[1], flags, globalRefusedBy: nil, &context)
      return .text(try replaced(search, a[2].bytes, from: start, occurrence: occurrence))
    }
  }

  /// - Parameter occurrence: which match is replaced, from 1; 0 for all.
  private static func replaced(
    _ search: Search, _ template: [UInt8], from start: Int, occurrence: Int
  ) throws(EngineError) -> [UInt8] {
    let template = UTF8Text.scalars(template)
    var matches = try search.all(from: start - 1, limit: occurrence == 0 ? .max : occurrence)
    if occurrence > 0 {
      matches = matches.count == occurrence ? Array(matches.suffix(1)) : []
    }
    var result: [Unicode.Scalar] = []
    var end = 0
    for match in matches {
      guard let whole = match[0] else { continue }
      result += search.text[end..<whole.lowerBound]
      append(template, match, search.text, to: &result)
      end = whole.upperBound
    }
    return UTF8Text.bytes(result + search.text[end...])
  }

  /// `\1` to `\9` are groups, `\&` the whole match, `\\` a backslash; others stand for themselves.
  private static func append(
    _ template: [Unicode.Scalar], _ match: RegularExpression.Match, _ text: [Unicode.Scalar],
    to result: inout [Unicode.Scalar]
  ) {
    var index = 0
    while index < template.count {
      let scalar = template[index]
      index += 1
      guard scalar == "\\", index < template.count else {
        result.append(scalar)
        continue
      }
      let code = template[index]
      switch code {
      case "&": if let whole = match[0] { result += text[whole] }
      case "1"..."9":
        let group = Int(code.value - 48)
        if group < match.count, let range = match[group] { result += text[range] }
      case "\\": result.append("\\")
      default:
        result.append("\\")
        continue
      }
      index += 1
    }
  }
}
