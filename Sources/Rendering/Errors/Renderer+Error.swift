import Core

extension Renderer {
  /// An error with its place and what helps, as lines.
  ///
  ///     ERROR 42P01: relation "ordres" does not exist
  ///     LINE 2: select * from ordres
  ///                           ^^^^^^
  ///     DETAIL: …
  ///     HINT: Did you mean "orders"?
  ///
  /// Where the message begins with the code, it is a server's whole error reply, and is shown as
  /// that server's client shows it: `(error) ERR syntax error`, off a terminal without the
  /// `(error)`.
  func text(of error: EngineError, in statement: String) -> String {
    var lines: [String] = []
    if error.isWholeReply {
      let head = (presentation.isTerminal ? "(error) " : "") + visible(error.message)
      lines.append(palette.painted(head, as: .bad))
    } else {
      lines.append(palette.painted("ERROR \(error.code):", as: .bad) + " " + visible(error.message))
      if let span = error.span { lines += excerpt(of: statement, at: span) }
    }
    if let detail = error.detail { lines.append("DETAIL: " + visible(detail)) }
    if let hint = error.hint { lines.append("HINT: " + visible(hint)) }
    if let context = error.context {
      lines.append(
        "CONTEXT: "
          + context.split(separator: "\n").map { visible(String($0)) }
          .joined(separator: "\n"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The statement's line that the span begins in, and a line of carets under it.
  private func excerpt(of statement: String, at span: SourceSpan) -> [String] {
    guard let place = SourcePlace(of: span, in: statement) else { return [] }
    let label = place.lineCount > 1 ? "LINE \(place.lineNumber): " : "  "
    let room = presentation.isTerminal ? max(20, presentation.width - label.utf8.count) : Int.max
    let clip = place.clipped(toColumns: room, ellipsis: presentation.ellipsis)
    let carets = String(repeating: "^", count: clip.spanColumns)
    let indentation = String(repeating: " ", count: label.utf8.count + clip.spanStart)
    return [label + clip.line, indentation + palette.painted(carets, as: .accent)]
  }

  private func visible(_ text: String) -> String {
    VisibleText.lines(ArraySlice(text.utf8)).joined(separator: "\n")
  }
}

extension EngineError {
  /// The message is a server's whole reply, which begins with the code.
  var isWholeReply: Bool {
    message == code || (!code.isEmpty && message.hasPrefix(code + " "))
  }
}
