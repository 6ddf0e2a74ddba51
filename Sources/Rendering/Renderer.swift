import Core

/// Turns outcomes, pushes, errors and figures into text. Pure: what is written depends on nothing
/// but the presentation and the value.
///
/// One decision per outcome (the kind, then the format), then a plain loop. The commonest outcome
/// of a script, a status reply, costs two writes of bytes that exist already.
public struct Renderer {
  let presentation: Presentation
  let palette: ResultPalette

  public init(_ presentation: Presentation) {
    self.presentation = presentation
    palette = presentation.activePalette
  }

  /// Writes what a statement answered.
  /// - Throws: what the source of a streamed result throws; rows before it have been written.
  public func render(_ outcome: Outcome, to output: any TextOutput) throws(EngineError) {
    switch outcome {
    case .reply(let reply): render(reply, to: output)
    case .rows(let source):
      if presentation.isTerminal { write(notices: source.notices, to: output) }
      try render(source, to: output)
    case .documents(let source): try render(source, to: output)
    case .value(let value): render(value: value, to: output)
    case .response(let status, let body): render(status: status, body: body, to: output)
    case .records(let records): render(records: records, to: output)
    case .tag(let tag, let notices): render(tag: tag, notices: notices, to: output)
    case .plan(let figure): render(plan: figure, to: output)
    case .blocked(let session): renderBlocked(waitingFor: session, to: output)
    case .view(let name, let snapshot): render(view: name, snapshot, to: output)
    }
  }

  /// Writes what a session was sent without asking.
  public func render(_ push: Push, to output: any TextOutput) {
    switch push {
    case .reply(let reply): render(reply, to: output)
    case .record(let record): render(records: [record], to: output)
    }
  }

  /// Writes an error, with the place in the statement where it has one.
  public func render(_ error: EngineError, in statement: String, to output: any TextOutput) {
    output.write(text(of: error, in: statement))
  }

  /// A figure as lines, none wider than the presentation's width and none with trailing blanks.
  public func lines(of figure: Figure) -> [String] {
    figureLines(figure).map { $0.text(palette: palette) }
  }

  /// Writes a figure.
  public func render(_ figure: Figure, to output: any TextOutput) {
    for line in lines(of: figure) {
      output.write(line)
      output.write(Self.newline)
    }
  }

  static let newline: [UInt8] = [0x0A]
}
