import Core

/// `~` and its kin, and the regexp_ functions.
enum RegularExpressionFunctions {
  static var operators: [OperatorDefinition] {
    let names: [(String, Bool, Bool)] = [
      ("~", false, false), ("!~", false, true), ("~*", true, false), ("!~*", true, true),
    ]
    return ["text", "bpchar", "name"].flatMap { type in
      names.map { name, ignoresCase, negates in
        operation("\(type) \(name) text = bool") { a, _ throws(EngineError) in
          var options = RegularExpression.Options()
          options.ignoresCase = ignoresCase
          let expression = try RegularExpression(a[1].bytes, options)
          let found = try expression.firstMatch(in: UTF8Text.scalars(a[0].bytes), from: 0)
          return .bool((found != nil) != negates)
        }
      }
    }
  }

  /// - Throws: 22023 for an unknown flag, or `g` where it makes no sense.
  private static func options(_ flags: [UInt8], globalRefusedBy function: String? = nil)
    throws(EngineError) -> RegularExpression.Options
  {
    var options = RegularExpression.Options()
    for flag in UTF8Text.scalars(flags) {
      switch flag {
      case "g":
        if let function {
          throw .invalidParameter("\(function) does not support the \"global\" option")
        }
        options.isGlobal = true
      case "i": options.ignoresCase = true
      case "c": options.ignoresCase = false
      case "n", "m": options.isNewlineSensitive = true
      case "s": options.isNewlineSensitive = false
      case "x": options.isExpanded = true
      case "q": options.isLiteral = true
      case "t", "b", "e", "p", "w": break
      default: throw .invalidParameter("invalid regular expression option: \"\(flag)\"")
      }
    }
    return options
  }

  private static func flags(_ a: [SQLValue], _ index: Int) -> [UInt8] {
    index < a.count ? a[index].bytes : []
  }

  private static func groups(_ match: RegularExpression.Match, _ text: [Unicode.Scalar])
    -> SQLValue
  {
    let parts = match.count > 1 ? Array(match.dropFirst()) : match
    return .array(
      SQLArray(
        parts.map { $0.map { .text(UTF8Text.bytes(text[$0])) } ?? .null }, of: .text))
  }

  static var functions: [FunctionDefinition] {
    ["text, text", "text, text, text"].flatMap { arguments in
      [
        function("regexp_match(\(arguments)) text[]") { a, _ throws(EngineError) in
          let expression = try RegularExpression(
            a[1].bytes, options(flags(a, 2), globalRefusedBy: "regexp_match()"))
          let text = UTF8Text.scalars(a[0].bytes)
          return try expression.firstMatch(in: text, from: 0).map { groups($0, text) } ?? .null
        },
        function("regexp_like(\(arguments)) bool") { a, _ throws(EngineError) in
          let expression = try RegularExpression(
            a[1].bytes, options(flags(a, 2), globalRefusedBy: "regexp_like()"))
          let text = UTF8Text.scalars(a[0].bytes)
          return .bool(try expression.firstMatch(in: text, from: 0) != nil)
        },
        setFunction("regexp_matches(\(arguments)) setof text[]") { a, _, _ throws(EngineError) in
          let options = try options(flags(a, 2))
          let expression = try RegularExpression(a[1].bytes, options)
          let text = UTF8Text.scalars(a[0].bytes)
          if options.isGlobal {
            return ListProducer(try expression.matches(in: text).map { [groups($0, text)] })
          }
          let first = try expression.firstMatch(in: text, from: 0)
          return ListProducer(first.map { [[groups($0, text)]] } ?? [])
        },
        function("regexp_split_to_array(\(arguments)) text[]") { a, _ throws(EngineError) in
          let parts = try split(a, "regexp_split_to_array()")
          return .array(SQLArray(parts.map { .text($0) }, of: .text))
        },
        setFunction("regexp_split_to_table(\(arguments)) setof text") {
          a, _, _ throws(EngineError) in
          ListProducer(try split(a, "regexp_split_to_table()").map { [.text($0)] })
        },
      ]
    } + replacements
  }

  private static func split(_ a: [SQLValue], _ function: String) throws(EngineError)
    -> [[UInt8]]
  {
    let expression = try RegularExpression(
      a[1].bytes, options(flags(a, 2), globalRefusedBy: function))
    let text = UTF8Text.scalars(a[0].bytes)
    var parts: [[UInt8]] = []
    var start = 0
    for match in try expression.matches(in: text) {
      guard let whole = match[0] else { continue }
      // An empty match at the start, the end, or after the last match cuts nothing off.
      if whole.isEmpty, whole.lowerBound == start || whole.lowerBound >= text.count { continue }
      parts.append(UTF8Text.bytes(text[start..<whole.lowerBound]))
      start = whole.upperBound
    }
    parts.append(UTF8Text.bytes(text[start...]))
    return parts
  }

  private static let replacements: [FunctionDefinition] = [
    function("regexp_replace(text, text, text) text") { a, _ throws(EngineError) in
      .text(try replace(a, options([])))
    },
    function("regexp_replace(text, text, text, text) text") { a, _ throws(EngineError) in
      .text(try replace(a, options(a[3].bytes)))
    },
    function("regexp_count(text, text) int4") { a, _ throws(EngineError) in
      .int(try RegularExpression(a[1].bytes).matches(in: UTF8Text.scalars(a[0].bytes)).count)
    },
    function("substring(text, text) text") { a, _ throws(EngineError) in
      let text = UTF8Text.scalars(a[0].bytes)
      guard let match = try RegularExpression(a[1].bytes).firstMatch(in: text, from: 0) else {
        return .null
      }
      let range = match.count > 1 ? match[1] : match[0]
      return range.map { .text(UTF8Text.bytes(text[$0])) } ?? .null
    },
  ]

  private static func replace(_ a: [SQLValue], _ options: RegularExpression.Options)
    throws(EngineError) -> [UInt8]
  {
    let expression = try RegularExpression(a[1].bytes, options)
    let text = UTF8Text.scalars(a[0].bytes)
    let template = UTF8Text.scalars(a[2].bytes)
    let first = options.isGlobal ? nil : try expression.firstMatch(in: text, from: 0)
    let matches = options.isGlobal ? try expression.matches(in: text) : first.map { [$0] } ?? []
    var result: [Unicode.Scalar] = []
    var start = 0
    for match in matches {
      guard let whole = match[0] else { continue }
      result += text[start..<whole.lowerBound]
      var index = 0
      while index < template.count {
        let scalar = template[index]
        index += 1
        guard scalar == "\\", index < template.count else {
          result.append(scalar)
          continue
        }
        let code = template[index]
        index += 1
        switch code {
        case "&": result += text[whole]
        case "1"..."9":
          let group = Int(code.value - 48)
          if group < match.count, let range = match[group] { result += text[range] }
        case "\\": result.append("\\")
        default: result += [scalar, code]
        }
      }
      start = whole.upperBound
    }
    return UTF8Text.bytes(result + text[start...])
  }
}
