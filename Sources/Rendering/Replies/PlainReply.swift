import Core

/// Replies as programs read them, without a line feed at the end.
enum PlainReply {
  /// Bare strings one a line, nested ones flattened, nothing for nil.
  ///
  /// **Source:** Redis 7.0, `cliFormatReplyRaw`: an error inside an array brings a line feed of its
  /// own.
  static func writeRaw(_ reply: Reply, to output: inout [UInt8]) {
    switch reply {
    case .status(let text): output.append(contentsOf: text.utf8)
    case .error(let text): output.append(contentsOf: (text + "\n").utf8)
    case .integer(let value): output.append(contentsOf: String(value).utf8)
    case .bulk(let bytes), .verbatim(_, let bytes): output.append(contentsOf: bytes)
    case .null, .nullArray, .nothing: break
    case .double(let text), .big(let text): output.append(contentsOf: text.utf8)
    case .boolean(let value): output.append(contentsOf: (value ? "(true)" : "(false)").utf8)
    case .array(let elements), .set(let elements), .push(let elements):
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(0x0A) }
        writeRaw(element, to: &output)
      }
    case .map(let elements):
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(index % 2 == 0 ? 0x0A : 0x20) }
        writeRaw(element, to: &output)
      }
    }
  }

  /// Strings in quotes, everything on one line with commas between.
  ///
  /// **Source:** Redis 7.0, `cliFormatReplyCSV`.
  static func writeCSV(_ reply: Reply, to output: inout [UInt8]) {
    switch reply {
    case .status(let text): QuotedBytes.append(text.utf8, to: &output)
    case .error(let text):
      output.append(contentsOf: "ERROR,".utf8)
      QuotedBytes.append(text.utf8, to: &output)
    case .integer(let value): output.append(contentsOf: String(value).utf8)
    case .bulk(let bytes), .verbatim(_, let bytes): QuotedBytes.append(bytes, to: &output)
    case .null, .nullArray, .nothing: output.append(contentsOf: "NULL".utf8)
    case .double(let text), .big(let text): output.append(contentsOf: text.utf8)
    case .boolean(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .array(let elements), .set(let elements), .push(let elements), .map(let elements):
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        writeCSV(element, to: &output)
      }
    }
  }

  /// Plain JSON for programs that don't care about RESP's types: statuses are texts, maps objects,
  /// doubles numbers. Bytes that are no UTF-8 become `{"base64": …}`, errors `{"error": …}`.
  static func writeJSON(_ reply: Reply, to output: inout [UInt8]) {
    json(of: reply).write(to: &output)
  }

  private static func json(of reply: Reply) -> JSON {
    switch reply {
    case .status(let text): return .string(text)
    case .null, .nullArray, .nothing: return .null
    case .double(let text), .big(let text):
      // What JSON has no number for (`inf`, `nan`) stays a text.
      return (try? JSON(parsing: text)) == .number(text) ? .number(text) : .string(text)
    case .verbatim(_, let bytes): return PipeAnswer.json(ofBytes: bytes)
    case .array(let elements), .set(let elements), .push(let elements):
      return .array(elements.map { json(of: $0) })
    case .map(let elements):
      let members = stride(from: 0, to: elements.count - 1, by: 2).map {
        JSON.Member(name(of: elements[$0]), json(of: elements[$0 + 1]))
      }
      return .object(members)
    case .error, .integer, .bulk, .boolean: return PipeAnswer.json(of: reply)
    }
  }

  /// A map's key as a member's name: its text, or what a pipe would show.
  private static func name(of key: Reply) -> String {
    var bytes: [UInt8] = []
    writeRaw(key, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
