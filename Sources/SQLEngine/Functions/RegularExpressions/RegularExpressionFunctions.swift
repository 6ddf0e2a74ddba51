import Core

/// `~` and its kin, and the regexp_ functions.
enum RegularExpressionFunctions {
  static var functions: [FunctionDefinition] {
    searches + sets + RegularExpressionReplacement.functions + counts + parts
  }

  static var operators: [OperatorDefinition] {
    let names: [(String, Bool, Bool)] = [
      ("~", false, false), ("!~", false, true), ("~*", true, false), ("!~*", true, true),
    ]
    return ["text", "bpchar", "name"].flatMap { type in
      names.map { name, ignoresCase, negates in
        operation("\(type) \(name) text = bool") { a, context throws(EngineError) in
          var options = RegularExpression.Options()
          options.ignoresCase = ignoresCase
          let expression = try context.regularExpressions.expression(a[1].bytes, options)
          let found = try expression.matches(
            UTF8Text.scalars(a[0].bytes), interrupt: context.interrupt)
          return .bool(found != negates)
        }
      }
    }
  }

  /// A call's text, its expression, and where it looks.
  struct Search {
    var text: [Unicode.Scalar]
    var expression: RegularExpression
    var options: RegularExpression.Options
    var interrupt: InterruptFlag

    /// - Parameter globalRefusedBy: the function that takes no `g`.
    init(
      _ text: SQLValue, _ pattern: SQLValue, _ flags: SQLValue?, globalRefusedBy function: String?,
      hint: String? = nil, _ context: inout EvaluationContext
    ) throws(EngineError) {
      options = try RegularExpressionFunctions.options(flags?.bytes ?? [])
      if options.isGlobal, let function {
        throw .invalidParameter("\(function) does not support the \"global\" option", hint: hint)
      }
      self.text = UTF8Text.scalars(text.bytes)
      expression = try context.regularExpressions.expression(pattern.bytes, options)
      interrupt = context.interrupt
    }

    func first(from start: Int = 0) throws(EngineError) -> RegularExpression.Match? {
      try expression.firstMatch(in: text, from: start, interrupt: interrupt)
    }

    func all(from start: Int = 0, limit: Int = .max) throws(EngineError)
      -> [RegularExpression.Match]
    { try expression.matches(in: text, from: start, limit: limit, interrupt: interrupt) }

    func part(_ range: Range<Int>?) -> SQLValue {
      range.map { .text(UTF8Text.bytes(text[$0])) } ?? .null
    }

    /// The groups, or the whole if there are none.
    func groups(_ match: RegularExpression.Match) -> SQLValue {
      let parts = match.count > 1 ? match[1...] : match[...]
      return .array(SQLArray(parts.map(part), of: .text))
    }
  }

  /// - Throws: 22023 for an unknown flag.
  static func options(_ flags: [UInt8]) throws(EngineError) -> RegularExpression.Options {
    var options = RegularExpression.Options()
    for flag in UTF8Text.scalars(flags) {
      if flag == "g" {
        options.isGlobal = true
      } else if !options.apply(flag) {
        throw .invalidParameter("invalid regular expression option: \"\(flag)\"")
      }
    }
    return options
  }

  /// An argument that must be positive, or at least `minimum`.
  static func checked(_ value: SQLValue, _ name: String, minimum: Int64 = 1)
    throws(EngineError) -> Int
  {
    guard value.integer >= minimum else {
      throw .invalidParameter("invalid value for parameter \"\(name)\": \(value.integer)")
    }
    return value.position
  }

  private static func optional(_ a: [SQLValue], _ index: Int) -> SQLValue? {
    index < a.count ? a[index] : nil
  }

  private static var searches: [FunctionDefinition] {
    ["text, text", "text, text, text"].flatMap { arguments in
      [
        function("regexp_match(\(arguments)) text[]") { a, context throws(EngineError) in
          let search = try Search(
            a[0], a[1], optional(a, 2), globalRefusedBy: "regexp_match()",
            hint: "Use the regexp_matches function instead.", &context)
          return try search.first().map { search.groups($0) } ?? .null
        },
        function("regexp_like(\(arguments)) bool") { a, context throws(EngineError) in
          let search = try Search(
            a[0], a[1], optional(a, 2), globalRefusedBy: "regexp_like()", &context)
          return .bool(try search.expression.matches(search.text, interrupt: search.interrupt))
        },
        function("regexp_split_to_array(\(arguments)) text[]") { a, context throws(EngineError) in
          let parts = try split(a, "regexp_split_to_array()", &context)
          return .array(SQLArray(parts, of: .text))
        },
      ]
    } + [
      function("substring(text, text) text") { a, context throws(EngineError) in
        let search = try Search(a[0], a[1], nil, globalRefusedBy: nil, &context)
        guard let match = try search.first() else { return .null }
        return search.part(match.count > 1 ? match[1] : match[0])
      },
      function("substring(text, text, text) text") { a, context throws(EngineError) in
        let pattern = try SimilarPattern.regularExpression(a[1].bytes, escape: a[2].bytes)
        let search = try Search(a[0], .text(pattern), nil, globalRefusedBy: nil, &context)
        guard let match = try search.first() else { return .null }
        return search.part(match.count > 1 ? match[1] : match[0])
      },
    ]
  }

  private static var sets: [FunctionDefinition] {
    ["text, text", "text, text, text"].flatMap { arguments in
      [
        setFunction("regexp_matches(\(arguments)) setof text[]") {
          a, _, context throws(EngineError) in
          let search = try Search(a[0], a[1], optional(a, 2), globalRefusedBy: nil, &context)
          let matches = try search.all(limit: search.options.isGlobal ? .max : 1)
          return ListProducer(matches.map { [search.groups($0)] })
        },
        setFunction("regexp_split_to_table(\(arguments)) setof text") {
          a, _, context throws(EngineError) in
          ListProducer(try split(a, "regexp_split_to_table()", &context).map { [$0] })
        },
      ]
    }
  }

  private static func split(
    _ a: [SQLValue], _ function: String, _ context: inout EvaluationContext
  ) throws(EngineError) -> [SQLValue] {
    let search = try Search(a[0], a[1], optional(a, 2), globalRefusedBy: function, &context)
    var parts: [SQLValue] = []
    var start = 0
    var lastEnd = 0
    for match in try search.all() {
      guard let whole = match[0] else { continue }
      // An empty match at the end, or right after the last match, cuts nothing off.
      if whole.lowerBound < search.text.count, whole.upperBound > lastEnd {
        parts.append(search.part(start..<whole.lowerBound))
        start = whole.upperBound
      }
      lastEnd = whole.upperBound
    }
    parts.append(search.part(start..<search.text.count))
    return parts
  }

  private static var counts: [FunctionDefinition] {
    ["text, text", "text, text, int4", "text, text, int4, text"].map { arguments in
      function("regexp_count(\(arguments)) int4") { a, context throws(EngineError) in
        let start = a.count > 2 ? try checked(a[2], "start") : 1
        let search = try Search(
          a[0], a[1], optional(a, 3), globalRefusedBy: "regexp_count()", &context)
        return .int(try search.all(from: start - 1).count)
      }
    }
  }

  /// The n-th match's group; nil if there is no such match or group.
  private static func part(
    _ search: Search, _ start: Int, _ occurrence: Int, _ group: Int
  ) throws(EngineError) -> Range<Int>? {
    if group > search.expression.groupCount { return nil }
    let matches = try search.all(from: start - 1, limit: occurrence)
    guard matches.count == occurrence, let match = matches.last else { return nil }
    return match[group]
  }

  private static var parts: [FunctionDefinition] {
    let tails = ["", ", int4", ", int4, int4"]
    let instrTails =
      tails + [
        ", int4, int4, int4", ", int4, int4, int4, text", ", int4, int4, int4, text, int4",
      ]
    let substrTails = tails + [", int4, int4, text", ", int4, int4, text, int4"]
    return instrTails.map { tail in
      function("regexp_instr(text, text\(tail)) int4") { a, context throws(EngineError) in
        let start = a.count > 2 ? try checked(a[2], "start") : 1
        let occurrence = a.count > 3 ? try checked(a[3], "n") : 1
        let isEnd = a.count > 4 ? try checked(a[4], "endoption", minimum: 0) : 0
        if isEnd > 1 {
          throw .invalidParameter("invalid value for parameter \"endoption\": \(isEnd)")
        }
        let group = a.count > 6 ? try checked(a[6], "subexpr", minimum: 0) : 0
        let search = try Search(
          a[0], a[1], optional(a, 5), globalRefusedBy: "regexp_instr()", &context)
        guard let range = try part(search, start, occurrence, group) else { return .int(0) }
        return .int((isEnd == 1 ? range.upperBound : range.lowerBound) + 1)
      }
    }
      + substrTails.map { tail in
        function("regexp_substr(text, text\(tail)) text") { a, context throws(EngineError) in
          let start = a.count > 2 ? try checked(a[2], "start") : 1
          let occurrence = a.count > 3 ? try checked(a[3], "n") : 1
          let group = a.count > 5 ? try checked(a[5], "subexpr", minimum: 0) : 0
          let search = try Search(
            a[0], a[1], optional(a, 4), globalRefusedBy: "regexp_substr()", &context)
          return search.part(try part(search, start, occurrence, group))
        }
      }
  }
}
