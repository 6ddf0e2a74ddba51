import Core

/// The text form of arrays: `{1,2,{…}}`, `[2:3]={…}`.
enum ArrayText {
  static let dimensionCountMax = 6
  static let elementCountMax = 134_217_727

  static func parse(_ text: [UInt8], element: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLArray
  {
    var parser = ArrayParser(text: text)
    let shape = try parser.parse()
    var elements: [SQLValue] = []
    elements.reserveCapacity(shape.items.count)
    for item in shape.items {
      if let item {
        elements.append(try TextForm.parse(item, as: element, &context))
      } else {
        elements.append(try nullValue(element, &context))
      }
    }
    return SQLArray(elements, dimensions: shape.dimensions, of: element.id)
  }

  /// A domain may refuse nulls.
  private static func nullValue(_ type: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLValue
  {
    if context.catalog.typeInfo(type.id)?.isDomain == true {
      try context.catalog.checkDomain(.null, type: type.id, &context)
    }
    return .null
  }

  static func printed(_ array: SQLArray, _ context: inout EvaluationContext) throws(EngineError)
    -> [UInt8]
  {
    if array.elements.isEmpty { return Array("{}".utf8) }
    var result: [UInt8] = []
    if array.dimensions.contains(where: { $0.lowerBound != 1 }) {
      for dimension in array.dimensions {
        let upper = dimension.lowerBound + dimension.count - 1
        result += Array("[\(dimension.lowerBound):\(upper)]".utf8)
      }
      result.append(UInt8(ascii: "="))
    }
    var index = 0
    try printed(array, depth: 0, &index, into: &result, &context)
    return result
  }

  private static func printed(
    _ array: SQLArray, depth: Int, _ index: inout Int, into result: inout [UInt8],
    _ context: inout EvaluationContext
  ) throws(EngineError) {
    result.append(UInt8(ascii: "{"))
    for place in 0..<array.dimensions[depth].count {
      if place > 0 { result.append(UInt8(ascii: ",")) }
      if depth + 1 < array.dimensions.count {
        try printed(array, depth: depth + 1, &index, into: &result, &context)
      } else {
        let value = array.elements[index]
        index += 1
        if value.isNull {
          result += Array("NULL".utf8)
        } else {
          let text = try TextForm.printed(value, as: SQLType(array.elementType), &context)
          appendQuoted(text, to: &result)
        }
      }
    }
    result.append(UInt8(ascii: "}"))
  }

  private static func appendQuoted(_ text: [UInt8], to result: inout [UInt8]) {
    let isPlain =
      !text.isEmpty
      && text.allSatisfy {
        !Blanks.contains($0) && !"{}\",\\".utf8.contains($0)
      } && String(decoding: text, as: UTF8.self).lowercased() != "null"
    if isPlain {
      result += text
      return
    }
    result.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    result.append(UInt8(ascii: "\""))
  }
}

/// Cuts an array's text into the texts of its elements.
private struct ArrayParser {
  let text: [UInt8]
  private var offset = 0
  private var items: [[UInt8]?] = []
  /// The length of each dimension, once one of its lists has ended.
  private var counts: [Int?] = []
  private var leafDepth: Int?

  init(text: [UInt8]) { self.text = text }

  mutating func parse() throws(EngineError) -> (
    items: [[UInt8]?], dimensions: [SQLArray.Dimension]
  ) {
    skipBlanks()
    let bounds = try parseBounds()
    guard peek == UInt8(ascii: "{") else {
      throw malformed(
        bounds.isEmpty
          ? "Array value must start with \"{\" or dimension information."
          : "Array contents must start with \"{\".")
    }
    try parseList(depth: 0)
    skipBlanks()
    guard offset == text.count else { throw malformed("Junk after closing right brace.") }
    if items.isEmpty {
      guard bounds.isEmpty || counts.allSatisfy({ $0 == 0 }) else { throw mismatched() }
      return ([], [])
    }
    let lengths = counts.map { $0 ?? 0 }
    if bounds.isEmpty {
      return (items, lengths.map { SQLArray.Dimension(lowerBound: 1, count: $0) })
    }
    guard bounds.map(\.count) == lengths else { throw mismatched() }
    return (items, bounds)
  }

  private func mismatched() -> EngineError {
    malformed("Specified array dimensions do not match array contents.")
  }

  private var peek: UInt8? { offset < text.count ? text[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, Blanks.contains(byte) { offset += 1 }
  }

  private func malformed(_ detail: String) -> EngineError {
    .sql(
      "22P02", "malformed array literal: \"\(String(decoding: text, as: UTF8.self))\"",
      detail: detail)
  }

  /// `[1:2][0:3]=`.
  private mutating func parseBounds() throws(EngineError) -> [SQLArray.Dimension] {
    var bounds: [SQLArray.Dimension] = []
    while peek == UInt8(ascii: "[") {
      offset += 1
      guard let first = try parseBound() else {
        throw malformed("\"[\" must introduce explicitly-specified array dimensions.")
      }
      var lower = 1
      var upper = first
      if peek == UInt8(ascii: ":") {
        offset += 1
        lower = first
        guard let second = try parseBound() else {
          throw malformed("Missing array dimension value.")
        }
        upper = second
      }
      guard peek == UInt8(ascii: "]") else {
        throw malformed("Missing \"]\" after array dimensions.")
      }
      offset += 1
      if upper < lower {
        throw .sql("2202E", "upper bound cannot be less than lower bound")
      }
      bounds.append(SQLArray.Dimension(lowerBound: lower, count: upper - lower + 1))
      if bounds.count > ArrayText.dimensionCountMax { throw .tooManyDimensions(bounds.count) }
    }
    if !bounds.isEmpty {
      skipBlanks()
      guard peek == UInt8(ascii: "=") else {
        throw malformed("Missing \"=\" after array dimensions.")
      }
      offset += 1
      skipBlanks()
    }
    return bounds
  }

  private mutating func parseBound() throws(EngineError) -> Int? {
    let start = offset
    if peek == 45 || peek == 43 { offset += 1 }
    while let byte = peek, (48...57).contains(byte) { offset += 1 }
    guard let value = Int(String(decoding: text[start..<offset], as: UTF8.self)) else { return nil }
    guard Int32(exactly: value) != nil else {
      throw .sql("22003", "array bound is out of integer range")
    }
    return value
  }

  private mutating func parseList(depth: Int) throws(EngineError) {
    if depth >= ArrayText.dimensionCountMax { throw .tooManyDimensions(depth + 1) }
    if counts.count == depth { counts.append(nil) }
    offset += 1
    var count = 0
    skipBlanks()
    if peek == UInt8(ascii: "}") {
      offset += 1
      if depth > 0 || !items.isEmpty, counts[depth] ?? 0 != 0 { throw unbalanced() }
      counts[depth] = 0
      return
    }
    while true {
      skipBlanks()
      guard let byte = peek else { throw malformed("Unexpected end of input.") }
      if byte == UInt8(ascii: "{") {
        if leafDepth == depth { throw unexpected(byte) }
        try parseList(depth: depth + 1)
      } else {
        try parseItem(depth: depth)
      }
      count += 1
      skipBlanks()
      guard let next = peek else { throw malformed("Unexpected end of input.") }
      offset += 1
      if next == UInt8(ascii: "}") { break }
      guard next == UInt8(ascii: ",") else { throw unexpected(next) }
    }
    if let known = counts[depth], known != count { throw unbalanced() }
    counts[depth] = count
  }

  private func unbalanced() -> EngineError {
    malformed("Multidimensional arrays must have sub-arrays with matching dimensions.")
  }

  private func unexpected(_ byte: UInt8) -> EngineError {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ",")
      ? malformed("Unexpected \"\(Character(UnicodeScalar(byte)))\" character.")
      : malformed("Unexpected array element.")
  }

  private mutating func parseItem(depth: Int) throws(EngineError) {
    if let known = leafDepth, known != depth { throw unbalanced() }
    if counts.count > depth + 1 { throw unbalanced() }
    leafDepth = depth
    if peek == UInt8(ascii: "\"") {
      items.append(try parseQuoted())
      return
    }
    var item: [UInt8] = []
    var keptCount = 0
    var hasEscape = false
    loop: while let byte = peek {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "}"): break loop
      case UInt8(ascii: "{"), UInt8(ascii: "\""): throw unexpected(byte)
      case UInt8(ascii: "\\"):
        offset += 1
        guard let escaped = peek else { throw malformed("Unexpected end of input.") }
        item.append(escaped)
        keptCount = item.count
        hasEscape = true
      default:
        item.append(byte)
        if !Blanks.contains(byte) { keptCount = item.count }
      }
      offset += 1
    }
    item.removeSubrange(keptCount...)
    if item.isEmpty, !hasEscape { throw unexpected(peek ?? 0) }
    let isNull = !hasEscape && String(decoding: item, as: UTF8.self).lowercased() == "null"
    items.append(isNull ? nil : item)
  }

  private mutating func parseQuoted() throws(EngineError) -> [UInt8] {
    offset += 1
    var item: [UInt8] = []
    while let byte = peek {
      offset += 1
      if byte == UInt8(ascii: "\"") { return item }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = peek else { break }
        item.append(escaped)
        offset += 1
      } else {
        item.append(byte)
      }
    }
    throw malformed("Unexpected end of input.")
  }
}

extension EngineError {
  static func tooManyDimensions(_ count: Int) -> EngineError {
    .sql(
      "54000",
      "number of array dimensions (\(count)) exceeds the maximum allowed (6)")
  }
}
