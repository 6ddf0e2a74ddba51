import Core

extension MetaCommand {
  /// `\copy`: data between files and statements of the current session.
  static let copyCommand = MetaCommand(
    name: "copy", group: .scripts,
    syntax: "TABLE [(COLUMNS)] | (QUERY) FROM | TO FILE [OPTIONS]",
    summary: "move rows between a file and a table or query, as psql does",
    details: ["What stands behind the file is handed to COPY: `WITH (FORMAT csv, HEADER)`."],
    examples: [
      .init("\\copy stock to stock.csv with (format csv, header)", "a table as CSV"),
      .init("\\copy stock from stock.csv with (format csv, header)", "and back"),
    ], argument: .file
  ) { (call) throws(EngineError) in
    let console = try call.needConsole()
    let conversation = try call.workbench.currentConversation()
    guard let transfer = try conversation.session.fileTransfer(call.rest) else {
      throw .usage("'\\copy' needs a family with COPY, as sql is")
    }
    switch transfer.direction {
    case .intoSession:
      var text = Array(transfer.statement.utf8) + [0x0A]
      text += try console.bytes(ofFile: transfer.path)
      if text.last != 0x0A { text.append(0x0A) }
      return try call.workbench.execute(text.span, in: conversation)
    case .intoFile:
      let text = Array(transfer.statement.utf8)
      let outcome = try call.workbench.execute(text.span, in: conversation)
      guard case .rows(let source) = outcome else { return outcome }
      let file = try console.files.create(transfer.path)
      while let batch = try source.nextBatch() {
        for row in 0..<batch.rowCount {
          if let cell = batch.cell(row: row, column: 0) { file.write(Array(cell)) }
          file.write([0x0A])
        }
      }
      file.flush()
      return .said(source.tag ?? "")
    }
  }
}

extension Console {
  /// All of a file.
  func bytes(ofFile path: String) throws(EngineError) -> [UInt8] {
    let source = try files.open(path)
    var bytes: [UInt8] = []
    if let size = source.sizeBytes { bytes.reserveCapacity(size) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { source.read(into: $0) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
