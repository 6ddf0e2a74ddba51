import Core

/// What the grammar makes of LIKE … ESCAPE and SIMILAR TO, and the functions behind the operators.
enum PatternFunctions {
  static var functions: [FunctionDefinition] { escapes + likes }

  private static let escapes: [FunctionDefinition] = [
    function("like_escape(text, text) text") { a, _ throws(EngineError) in
      .text(try LikePattern.withBackslash(a[0].bytes, escape: a[1].bytes))
    },
    function("like_escape(bytea, bytea) bytea") { a, _ throws(EngineError) in
      .text(try LikePattern.withBackslash(a[0].bytes, escape: a[1].bytes))
    },
    function("similar_to_escape(text) text") { a, _ throws(EngineError) in
      .text(try SimilarPattern.regularExpression(a[0].bytes))
    },
    function("similar_to_escape(text, text) text") { a, _ throws(EngineError) in
      .text(try SimilarPattern.regularExpression(a[0].bytes, escape: a[1].bytes))
    },
    function("similar_escape(text, text) text", strict: false) { a, _ throws(EngineError) in
      if a[0].isNull { return .null }
      if a[1].isNull { return .text(try SimilarPattern.regularExpression(a[0].bytes)) }
      return .text(try SimilarPattern.regularExpression(a[0].bytes, escape: a[1].bytes))
    },
  ]

  private static let likes: [FunctionDefinition] = ["text", "bytea"].flatMap { type in
    [
      function("like(\(type), \(type)) bool") { a, _ throws(EngineError) in
        .bool(try LikePattern.matches(a[0].bytes, a[1].bytes))
      },
      function("notlike(\(type), \(type)) bool") { a, _ throws(EngineError) in
        .bool(try !LikePattern.matches(a[0].bytes, a[1].bytes))
      },
    ]
  }
}
