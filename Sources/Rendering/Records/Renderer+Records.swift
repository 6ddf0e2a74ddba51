import Core

extension Renderer {
  /// Writes records: a table for people and for the formats that are tables, else one JSON object a
  /// line.
  func render(records: [JSON], to output: any TextOutput) {
    switch presentation.format {
    case .json:
      let lines = records.map { $0.serialized(spaced: true) }
      output.write("[\(lines.joined(separator: ",\n"))]\n")
    case .jsonl, .tsv:
      var sink = LineSink(output)
      for record in records {
        sink.append { record.write(to: &$0, spaced: true) }
        sink.endLine()
      }
      sink.finish()
    case .aligned, .box, .vertical, .csv, .markdown, .html, .insert:
      if records.isEmpty {
        if presentation.isTerminal {
          output.write(palette.painted("(no records)", as: .dim) + "\n")
        }
        return
      }
      // A list in memory has nothing to throw.
      try? render(RecordTable.rows(of: records), to: output)
    }
  }

  /// Writes a command tag, and before it what the engine remarked, if a person reads both.
  ///
  /// Off a terminal remarks belong on standard error: see ``render(noticesOf:to:)``.
  func render(tag: String, notices: [String], to output: any TextOutput) {
    if presentation.isTerminal { write(notices: notices, to: output) }
    switch presentation.format {
    case .aligned, .box, .vertical, .tsv:
      if !tag.isEmpty { output.write(VisibleText.line(tag) + "\n") }
    case .json, .jsonl: write(line: ["tag": .string(tag)], to: output)
    case .csv, .markdown, .html, .insert: break
    }
  }

  /// Writes the remarks of an outcome alone: for standard error where ``render(_:to:)`` leaves them
  /// out.
  public func render(noticesOf outcome: Outcome, to output: any TextOutput) {
    write(notices: outcome.notices, to: output)
  }

  /// Writes what was remarked before a statement failed.
  public func render(noticesOf error: EngineError, to output: any TextOutput) {
    write(notices: error.notices, to: output)
  }

  func write(notices: [String], to output: any TextOutput) {
    for notice in notices {
      let label = palette.painted("NOTICE:", as: .warning)
      let lines = VisibleText.lines(ArraySlice(notice.utf8))
      output.write("\(label) \(lines.joined(separator: "\n"))\n")
    }
  }

  /// Writes that a statement waits.
  func renderBlocked(waitingFor session: String?, to output: any TextOutput) {
    switch presentation.format {
    case .json, .jsonl:
      var members = [JSON.Member("blocked", true)]
      if let session { members.append(JSON.Member("waitsFor", .string(session))) }
      write(line: .object(members), to: output)
    default:
      let text = session.map { "(waits for session \(VisibleText.line($0)))" } ?? "(waits)"
      output.write(palette.painted(text, as: .warning) + "\n")
    }
  }

  /// Writes a plan: a drawing, or its shapes as JSON.
  func render(plan figure: Figure, to output: any TextOutput) {
    switch presentation.format {
    case .json, .jsonl: write(line: JSON(reflecting: figure), to: output)
    default: render(figure, to: output)
    }
  }

  /// Writes a view: a drawing, or the snapshot itself as JSON.
  func render(view name: String, _ snapshot: any Snapshot, to output: any TextOutput) {
    switch presentation.format {
    case .json, .jsonl:
      write(line: ["view": .string(name), "data": JSON(reflecting: snapshot)], to: output)
    default: render(snapshot.figure(), to: output)
    }
  }
}
