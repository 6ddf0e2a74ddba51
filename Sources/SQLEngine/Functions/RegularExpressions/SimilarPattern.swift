import Core

/// SQL's SIMILAR TO patterns, rewritten as regular expressions.
///
/// **Source:** PostgreSQL 15, regexp.c: similar_escape_internal.
struct SimilarPattern {
  private var result: [UInt8] = Array("^(?:".utf8)
  /// How deep in brackets; 0 outside.
  private var bracketDepth = 0
  /// 1 right after an opening bracket, 2 after a caret that follows it: there a closing bracket
  /// stands for itself.
  private var bracketStart = 0
  /// How many separators (the escape character and a double quote) were seen.
  private var separatorCount = 0

  /// - Parameter escape: the escape character; empty for none.
  /// - Throws: 22025, 2200C.
  static func regularExpression(_ pattern: [UInt8], escape: [UInt8] = [UInt8(ascii: "\\")])
    throws(EngineError) -> [UInt8]
  {
    guard UTF8Text.characterCount(escape) <= 1 else {
      throw .sql(
        "22025", "invalid escape string", hint: "Escape string must be empty or one character.")
    }
    var rewriting = SimilarPattern()
    var offset = 0
    while offset < pattern.count {
      if !escape.isEmpty, pattern[offset...].starts(with: escape) {
        offset += escape.count
        if offset < pattern.count {
          try rewriting.addEscaped(pattern[offset])
          offset += 1
        }
      } else {
        rewriting.add(pattern[offset])
        offset += 1
      }
    }
    return rewriting.result + Array(")$".utf8)
  }

  private mutating func addEscaped(_ byte: UInt8) throws(EngineError) {
    guard byte == UInt8(ascii: "\""), bracketDepth == 0 else {
      // Any character may be escaped; that also gives the classes such as \d.
      result += [UInt8(ascii: "\\"), byte]
      bracketStart = 3
      return
    }
    // The first part takes as little as it can, the second one as much.
    switch separatorCount {
    case 0: result += Array("){1,1}?(".utf8)
    case 1: result += Array("){1,1}(?:".utf8)
    default:
      throw .sql(
        "2200C",
        "SQL regular expression may not contain more than two escape-double-quote separators")
    }
    separatorCount += 1
  }

  private mutating func add(_ byte: UInt8) {
    if bracketDepth > 0 { return addInBrackets(byte) }
    switch byte {
    case UInt8(ascii: "["):
      result.append(byte)
      (bracketDepth, bracketStart) = (1, 1)
    case UInt8(ascii: "%"): result += Array(".*".utf8)
    case UInt8(ascii: "_"): result.append(UInt8(ascii: "."))
    case UInt8(ascii: "("): result += Array("(?:".utf8)
    case UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"):
      result += [UInt8(ascii: "\\"), byte]
    default: result.append(byte)
    }
  }

  private mutating func addInBrackets(_ byte: UInt8) {
    if byte == UInt8(ascii: "\\") { result.append(byte) }
    result.append(byte)
    if byte == UInt8(ascii: "]"), bracketStart > 2 {
      bracketDepth -= 1
    } else if byte == UInt8(ascii: "[") {
      bracketDepth += 1
    }
    bracketStart = byte == UInt8(ascii: "^") ? bracketStart + 1 : 3
  }
}
