import Core
import SQLSyntax

/// `\copy`: COPY with a file of the client's in the place of STDIN or STDOUT.
extension SQLSession {
  func fileTransfer(_ text: String) throws(EngineError) -> FileTransfer? {
    let bytes = Array(text.utf8)
    var depth = 0
    for token in SQLHighlighter.tokens(in: text) {
      let word = String(decoding: bytes[token.range], as: UTF8.self)
      if token.kind != .string {
        depth += word.count { $0 == "(" } - word.count { $0 == ")" }
      }
      guard depth == 0, token.kind == .keyword, ["from", "to"].contains(word.lowercased()) else {
        continue
      }
      let (path, end) = try Self.path(in: bytes, from: token.range.upperBound)
      let isInto = word.lowercased() == "from"
      let before = String(decoding: bytes[..<token.range.lowerBound], as: UTF8.self)
      let place = isInto ? "FROM STDIN" : "TO STDOUT"
      var last = bytes.count
      while last > end, bytes[last - 1] <= 0x20 || bytes[last - 1] == UInt8(ascii: ";") {
        last -= 1
      }
      let rest = String(decoding: bytes[end..<last], as: UTF8.self)
      return FileTransfer(
        isInto ? .intoSession : .intoFile, path: path,
        statement: "COPY \(before)\(place)\(rest);")
    }
    throw .syntax("\\copy: FROM or TO and a file are missing")
  }

  /// The file behind FROM or TO, in quotes or up to a blank, and where the options begin.
  private static func path(in bytes: [UInt8], from start: Int) throws(EngineError)
    -> (path: String, end: Int)
  {
    var place = start
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    let quote = UInt8(ascii: "'")
    var path: [UInt8] = []
    if place < bytes.count, bytes[place] == quote {
      place += 1
      while place < bytes.count {
        if bytes[place] == quote {
          guard place + 1 < bytes.count, bytes[place + 1] == quote else { break }
          place += 1
        }
        path.append(bytes[place])
        place += 1
      }
      place += 1
    } else {
      while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ";") {
        path.append(bytes[place])
        place += 1
      }
    }
    let text = String(decoding: path, as: UTF8.self)
    guard !text.isEmpty else { throw .syntax("\\copy: the name of a file is missing") }
    if ["program", "stdin", "stdout", "pstdin", "pstdout"].contains(text.lowercased()) {
      throw .unsupported("\\copy with \(text)")
    }
    return (text, min(place, bytes.count))
  }
}
