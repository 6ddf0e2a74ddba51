import Core

extension Renderer {
  /// Writes documents: as `mongosh` does on a terminal, as relaxed Extended JSON elsewhere, one a
  /// line.
  func render(_ source: any DocumentSource, to output: any TextOutput) throws(EngineError) {
    var sink = LineSink(output)
    defer { sink.finish() }
    let isShell = presentation.showsShellValues
    let isArray = isShell || presentation.format == .json
    let shell = ShellValue(palette: palette)
    var count = 0
    while !sink.isClosed, let batch = try source.nextBatch() {
      for document in batch {
        if isArray { sink.append(count == 0 ? (isShell ? "[\n" : "[") : ",\n") }
        count += 1
        if isShell {
          sink.append("  " + shell.text(of: document, indentation: 2))
        } else {
          sink.append { ExtendedJSON.relaxed(document).write(to: &$0, spaced: true) }
          if !isArray { sink.endLine() }
        }
      }
      sink.finish()
    }
    guard isArray else { return }
    if count == 0 {
      sink.line(isShell ? palette.painted("(no documents)", as: .dim) : "[]")
    } else {
      sink.line(isShell ? "\n]" : "]")
    }
  }

  /// Writes one value; `mongosh` shows a text as it is.
  func render(value: JSON, to output: any TextOutput) {
    if presentation.showsShellValues {
      if case .string(let text) = value {
        output.write(VisibleText.lines(ArraySlice(text.utf8)).joined(separator: "\n") + "\n")
      } else {
        output.write(ShellValue(palette: palette).text(of: value) + "\n")
      }
    } else {
      write(line: ExtendedJSON.relaxed(value), to: output)
    }
  }

  /// Writes an HTTP-like answer: status and indented body for a person, the body alone for a
  /// program.
  func render(status: Int, body: JSON, to output: any TextOutput) {
    guard presentation.format.isForPeople else { return write(line: body, to: output) }
    let role: Figure.Role = status < 300 ? .good : status < 400 ? .warning : .bad
    let reason = HTTPStatus.reason(of: status)
    let line = palette.painted(reason.isEmpty ? "\(status)" : "\(status) \(reason)", as: role)
    let text = body == .null ? "" : PrettyJSON(palette: palette).text(of: body) + "\n"
    output.write("\(line)\n\(text)")
  }

  /// Writes one line of JSON.
  func write(line value: JSON, to output: any TextOutput) {
    var bytes: [UInt8] = []
    value.write(to: &bytes, spaced: true)
    bytes.append(0x0A)
    output.write(bytes)
  }
}

extension Presentation {
  /// Whether documents are written as in `mongosh`, which is no JSON.
  var showsShellValues: Bool { isTerminal && format.isForPeople }
}

extension OutputFormat {
  /// Formats that are read and not parsed.
  var isForPeople: Bool { self == .aligned || self == .box || self == .vertical }
}

/// The words for the status codes that a search engine answers with.
enum HTTPStatus {
  static func reason(of status: Int) -> String {
    switch status {
    case 200: "OK"
    case 201: "Created"
    case 202: "Accepted"
    case 204: "No Content"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 503: "Service Unavailable"
    default: ""
    }
  }
}
