/// What a scan of blanked code finds out about declarations. No parser: keywords, brackets, lines.
enum Declarations {
  /// A function with a body, or an initialiser.
  struct Function {
    var name: String
    /// From 1.
    var line: Int
    var lineCount: Int
  }

  static func functions(in file: SourceFile) -> [Function] {
    let bytes = file.codeBytes
    var functions: [Function] = []
    var line = 1
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0x0A { line += 1 }
      if let keyword = keyword(bytes, at: offset) {
        let start = offset + keyword.utf8.count
        if let end = endOfBody(bytes, from: start) {
          let lineCount = bytes[offset..<end].count { $0 == 0x0A } + 1
          let name = bytes[start...].prefix(60).prefix { $0 != 0x28 && $0 != 0x0A }
          functions.append(
            Function(
              name: keyword + String(decoding: name, as: UTF8.self), line: line,
              lineCount: lineCount))
        }
      }
      offset += 1
    }
    return functions
  }

  /// The keyword of a function that begins at an offset.
  private static func keyword(_ bytes: [UInt8], at offset: Int) -> String? {
    guard offset == 0 || !Words.isWordByte(bytes[offset - 1]), offset + 4 < bytes.count else {
      return nil
    }
    let before = offset > 0 ? bytes[offset - 1] : 0x20
    // `.init(…)` and `self.init` are calls.
    guard before != UInt8(ascii: ".") else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "f") where bytes[offset...].starts(with: "func ".utf8): return "func"
    case UInt8(ascii: "i")
    where bytes[offset...].starts(with: "init(".utf8)
      || bytes[offset...].starts(with: "init?(".utf8)
      || bytes[offset...].starts(with: "init<".utf8):
      return "init"
    default: return nil
    }
  }

  /// The end of the body that follows a signature; nil for a requirement of a protocol.
  private static func endOfBody(_ bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{") where depth == 0: return endOfBlock(bytes, from: offset)
      case UInt8(ascii: "}") where depth == 0: return nil
      case UInt8(ascii: "f") where depth == 0 && offset > start + 8:
        if keyword(bytes, at: offset) != nil { return nil }
      case UInt8(ascii: "v") where depth == 0 && bytes[offset...].starts(with: "var ".utf8):
        return nil
      default: break
      }
      offset += 1
    }
    return nil
  }

  private static func endOfBlock(_ bytes: [UInt8], from open: Int) -> Int? {
    var depth = 0
    for offset in open..<bytes.count {
      if bytes[offset] == UInt8(ascii: "{") { depth += 1 }
      if bytes[offset] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return offset }
      }
    }
    return nil
  }

  /// A public type or function, and whether a doc comment stands before it.
  struct Public {
    var kind: String
    var name: String
    var line: Int
    var isDocumented: Bool
    /// Declaration and body stand on one line, which says what a comment would.
    var isOneLine: Bool
  }

  private static let typeKinds: Set<String> = ["struct", "enum", "class", "protocol", "typealias"]

  static func publicDeclarations(in file: SourceFile) -> [Public] {
    file.code.indices.compactMap { index in
      guard Words.contains(file.code[index], "public") else { return nil }
      let words = Words.words(of: file.code[index])
      guard words.first.map({ $0 == "public" || $0.hasPrefix("@") }) == true,
        let place = words.firstIndex(where: { typeKinds.contains($0) || $0 == "func" })
      else { return nil }
      let kind =
        words[place] == "class" && place + 1 < words.count && words[place + 1] == "func"
        ? "func" : words[place]
      let name = place + 1 < words.count ? words[place + 1] : operatorName(file, index)
      return Public(
        kind: kind, name: name, line: index + 1, isDocumented: hasComment(file, before: index),
        isOneLine: file.code[index].last == UInt8(ascii: "}"))
    }
  }

  /// Attributes may stand between the comment and the declaration.
  private static func hasComment(_ file: SourceFile, before index: Int) -> Bool {
    var place = index - 1
    while place >= 0 {
      let line = file.lines[place].drop { $0 == 0x20 }
      if line.starts(with: "///".utf8) { return true }
      guard line.first == UInt8(ascii: "@") else { return false }
      place -= 1
    }
    return false
  }

  private static func operatorName(_ file: SourceFile, _ index: Int) -> String {
    let text = file.text(index)
    return text.split(separator: " ").drop { $0 != "func" }.dropFirst().first.map(String.init) ?? ""
  }

  /// The names of the functions that a file's protocols require: where they are satisfied, the
  /// requirement's comment does.
  static func requirements(in file: SourceFile) -> [String] {
    var names: [String] = []
    var isInside = false
    for line in file.code {
      let words = Words.words(of: line)
      if words.contains("protocol") { isInside = true }
      if isInside, let place = words.firstIndex(of: "func"), place + 1 < words.count {
        names.append(words[place + 1])
      }
      if line.first == UInt8(ascii: "}") { isInside = false }
    }
    return names
  }
}
