import Core

/// LIKE over whole columns.
enum LikeVectors {
  static func body(isNegated: Bool) -> VectorBody {
    { columns, _ throws(EngineError) in
      guard case .texts(let texts) = columns[0].storage,
        case .texts(let patterns) = columns[1].storage
      else { return nil }
      var result = [Bool](repeating: false, count: texts.count)
      var parts: SimplePattern?
      var last: ArraySlice<UInt8>?
      for row in 0..<texts.count {
        let pattern = patterns.bytes[patterns.range(at: row)]
        if last != pattern {
          guard let made = SimplePattern(pattern) else { return nil }
          parts = made
          last = pattern
        }
        guard let parts else { return nil }
        let matches = texts.bytes.withUnsafeBufferPointer { buffer in
          parts.matches(buffer, texts.range(at: row))
        }
        result[row] = matches != isNegated
      }
      return ColumnVector(
        .bools(result), nulls: ColumnVector.union(columns[0].nulls, columns[1].nulls))
    }
  }
}

/// A LIKE pattern of texts between `%`, without `_` and escapes.
struct SimplePattern {
  private var prefix: [UInt8] = []
  private var middle: [[UInt8]] = []
  /// nil if there is no `%`: then the prefix is all.
  private var suffix: [UInt8]?

  init?(_ pattern: ArraySlice<UInt8>) {
    guard !pattern.contains(UInt8(ascii: "_")), !pattern.contains(UInt8(ascii: "\\")) else {
      return nil
    }
    let parts = pattern.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
    prefix = Array(parts[0])
    guard parts.count > 1 else { return }
    suffix = Array(parts[parts.count - 1])
    middle = parts[1..<(parts.count - 1)].filter { !$0.isEmpty }.map { Array($0) }
  }

  func matches(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let suffix else {
      return range.count == prefix.count && Self.isAt(range.lowerBound, prefix, buffer)
    }
    guard range.count >= prefix.count + suffix.count,
      Self.isAt(range.lowerBound, prefix, buffer),
      Self.isAt(range.upperBound - suffix.count, suffix, buffer)
    else { return false }
    var start = range.lowerBound + prefix.count
    let end = range.upperBound - suffix.count
    for part in middle {
      guard let found = Self.find(part, in: buffer, start..<end) else { return false }
      start = found + part.count
    }
    return true
  }

  @inline(__always)
  private static func isAt(
    _ place: Int, _ part: [UInt8], _ buffer: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in part.indices where buffer[place + index] != part[index] { return false }
    return true
  }

  private static func find(
    _ part: [UInt8], in buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var place = range.lowerBound
    while place + part.count <= range.upperBound {
      if buffer[place] == part[0], isAt(place, part, buffer) { return place }
      place += 1
    }
    return nil
  }
}
