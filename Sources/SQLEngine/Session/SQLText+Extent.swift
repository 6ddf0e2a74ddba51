import Core

/// Where a statement ends, without parsing it: at a semicolon outside of quotes, comments and
/// parentheses.
extension SQLText {
  static func extent(of text: Span<UInt8>, isAtEnd: Bool) -> StatementExtent {
    let bytes = text.withUnsafeBufferPointer { Array($0) }
    var scan = ExtentScan(bytes)
    return scan.run(isAtEnd: isAtEnd)
  }
}

/// A walk over the bytes of a text.
struct ExtentScan {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run(isAtEnd: Bool) -> StatementExtent {
    var nesting = 0
    var isBlank = true
    while place < bytes.count {
      let byte = bytes[place]
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      switch byte {
      case UInt8(ascii: " "), 9, 10, 11, 12, 13: place += 1
      case UInt8(ascii: "-") where next == UInt8(ascii: "-"): skipLine()
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        guard skipComment() else { return isAtEnd ? .blankOr(isBlank, bytes.count) : .incomplete }
      case UInt8(ascii: ";") where nesting <= 0:
        place += 1
        if !isBlank { return .statement(byteCount: place) }
      default:
        isBlank = false
        if byte == UInt8(ascii: "(") { nesting += 1 }
        if byte == UInt8(ascii: ")") { nesting -= 1 }
        guard skipToken() else {
          return isAtEnd ? .statement(byteCount: bytes.count) : .incomplete
        }
      }
    }
    if isBlank { return .blank }
    return isAtEnd ? .statement(byteCount: bytes.count) : .incomplete
  }

  private mutating func skipLine() {
    while place < bytes.count, bytes[place] != 10 { place += 1 }
  }

  /// Comments nest.
  private mutating func skipComment() -> Bool {
    var depth = 0
    while place + 1 < bytes.count {
      if bytes[place] == UInt8(ascii: "/"), bytes[place + 1] == UInt8(ascii: "*") {
        depth += 1
        place += 2
      } else if bytes[place] == UInt8(ascii: "*"), bytes[place + 1] == UInt8(ascii: "/") {
        depth -= 1
        place += 2
        if depth == 0 { return true }
      } else {
        place += 1
      }
    }
    place = bytes.count
    return false
  }

  /// - Returns: whether the token is whole.
  private mutating func skipToken() -> Bool {
    let byte = bytes[place]
    if byte == UInt8(ascii: "'") {
      let before = place > 0 ? bytes[place - 1] : 0
      let isWord = place > 1 && Self.isWord(bytes[place - 2])
      let escapes = (before == UInt8(ascii: "e") || before == UInt8(ascii: "E")) && !isWord
      return skipQuoted(byte, escapes: escapes)
    }
    if byte == UInt8(ascii: "\"") { return skipQuoted(byte, escapes: false) }
    if byte == UInt8(ascii: "$"), place == 0 || !Self.isWord(bytes[place - 1]) {
      return skipDollar()
    }
    place += 1
    return true
  }

  private mutating func skipQuoted(_ quote: UInt8, escapes: Bool) -> Bool {
    place += 1
    while place < bytes.count {
      if escapes, bytes[place] == UInt8(ascii: "\\") {
        place += 2
      } else if bytes[place] == quote {
        place += 1
        guard place < bytes.count, bytes[place] == quote else { return true }
        place += 1
      } else {
        place += 1
      }
    }
    place = bytes.count
    return false
  }

  private mutating func skipDollar() -> Bool {
    var end = place + 1
    while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
    let first = place + 1 < bytes.count ? bytes[place + 1] : 0
    let isNumber = first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
    guard end < bytes.count, bytes[end] == UInt8(ascii: "$"), !isNumber else {
      place = end
      return true
    }
    let mark = Array(bytes[place...end])
    place = end + 1
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
        place += mark.count
        return true
      }
      place += 1
    }
    place = bytes.count
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}

extension StatementExtent {
  fileprivate static func blankOr(_ isBlank: Bool, _ count: Int) -> StatementExtent {
    isBlank ? .blank : .statement(byteCount: count)
  }
}
