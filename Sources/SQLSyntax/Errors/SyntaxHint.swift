import Core

/// Finds the keyword that was meant where a syntax error has struck.
enum SyntaxHint {
  /// The error with a hint, if the word at the error, or the one before it, is nearly a keyword
  /// that could stand there.
  static func improved(
    _ error: EngineError, in text: UnsafeBufferPointer<UInt8>, failing parser: Parser
  ) -> EngineError {
    guard error.code == "42601", error.hint == nil, error.message.hasPrefix("syntax error") else {
      return error
    }
    for word in [parser.token, parser.previous] where word.kind == .identifier {
      let written = parser.lexer.name(word)
      let keywords = expected(at: word.start, in: text)
      guard let near = NearestName.find(written, among: keywords) else { continue }
      var improved = error
      improved.hint = "Did you mean `\(near.uppercased())`?"
      return improved
    }
    return error
  }

  /// The keywords that were looked for at a place when the text is parsed again.
  private static func expected(
    at offset: Int32, in text: UnsafeBufferPointer<UInt8>
  ) -> [String] {
    Expectations.collect(in: text, at: offset).keywords.map(\.spelling)
  }
}

extension Expectations {
  /// Parses a text once more and notes what could stand at a place in it.
  static func collect(in text: UnsafeBufferPointer<UInt8>, at offset: Int32) -> Expectations {
    var parser = Parser(text)
    parser.expectations = Expectations(offset: offset)
    do throws(EngineError) {
      _ = try parser.statements()
    } catch {
      // The error is known: what was looked for on the way to it is what is wanted.
    }
    return parser.expectations ?? Expectations(offset: offset)
  }
}
