import Core

extension Renderer {
  /// Writes a RESP reply as `redis-cli` does.
  ///
  /// | format | like |
  /// | --- | --- |
  /// | aligned, box, vertical | `redis-cli` on a terminal |
  /// | json, jsonl | one line of JSON for a reply |
  /// | csv | `redis-cli --csv` |
  /// | tsv and the rest | `redis-cli` into a pipe |
  ///
  /// Scripts get `OK` a million times: it is written from constants, before anything else is asked.
  func render(_ reply: Reply, to output: any TextOutput) {
    if case .status("OK") = reply, presentation.format.writesBareStatus {
      output.write(Self.okLine)
      return
    }
    var bytes: [UInt8] = []
    switch presentation.format {
    case .aligned, .box, .vertical:
      TerminalReply(palette: palette).write(reply, indentation: 0, to: &bytes)
    case .json, .jsonl: PlainReply.writeJSON(reply, to: &bytes)
    case .csv: PlainReply.writeCSV(reply, to: &bytes)
    case .tsv, .markdown, .html, .insert: PlainReply.writeRaw(reply, to: &bytes)
    }
    switch presentation.format {
    case .aligned, .box, .vertical: break
    default: bytes.append(0x0A)
    }
    output.write(bytes)
  }

  private static let okLine = Array("OK\n".utf8)
}

extension OutputFormat {
  /// A status stands in the output as it is.
  fileprivate var writesBareStatus: Bool {
    switch self {
    case .aligned, .box, .vertical, .tsv, .markdown, .html, .insert: true
    case .json, .jsonl, .csv: false
    }
  }
}
