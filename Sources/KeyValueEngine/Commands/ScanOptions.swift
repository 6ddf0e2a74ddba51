import Core

/// The arguments of SCAN, SSCAN, HSCAN and ZSCAN behind the cursor: MATCH, COUNT and, for SCAN,
/// TYPE.
struct ScanOptions {
  /// Nil lets everything pass.
  private(set) var pattern: Word?
  /// About how many elements to answer.
  private(set) var count = 10
  /// SCAN's TYPE.
  private(set) var typeName: Word?

  /// - Parameter index: where the options begin.
  init(_ call: Call, from index: Int, takesType: Bool = false) throws(EngineError) {
    var index = index
    while index < call.count {
      guard index + 1 < call.count else { throw .syntax }
      if call.isWord(index, "count") {
        count = Int(clamping: try call.integer(at: index + 1))
        if count < 1 { throw .syntax }
      } else if call.isWord(index, "match") {
        let word = call[index + 1]
        pattern = word.count == 1 && word[0] == UInt8(ascii: "*") ? nil : word
      } else if takesType, call.isWord(index, "type") {
        typeName = call[index + 1]
      } else {
        throw .syntax
      }
      index += 2
    }
  }

  /// A cursor as C's strtoul takes it, the whole word and nothing else.
  static func cursor(_ word: Word) throws(EngineError) -> UInt64 {
    var index = 0
    var isNegative = false
    if word.count > 1, word[0] == UInt8(ascii: "-") || word[0] == UInt8(ascii: "+") {
      isNegative = word[0] == UInt8(ascii: "-")
      index = 1
    }
    var value: UInt64 = 0
    while index < word.count {
      let digit = word[index] &- UInt8(ascii: "0")
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      guard digit <= 9, !overflow, !carry else { throw .invalidCursor }
      value = sum
      index += 1
    }
    return isNegative ? 0 &- value : value
  }

  @inline(__always)
  func matches(_ word: Word) -> Bool {
    guard let pattern else { return true }
    return Glob.matches(pattern, word)
  }

  /// Walks a table from a cursor until about ``count`` entries were met, matching or not.
  /// - Returns: where to go on, 0 at the end.
  func scan(_ table: EntryTable, from start: UInt64, _ visit: (Entry) -> Void) -> UInt64 {
    var cursor = start
    var metCount = 0
    // As in Redis: a sparse table must not make one call long.
    var slotsLeft = min(count, 1 << 32) * 10
    repeat {
      let stretch = max(1, count - metCount)
      cursor = table.scan(from: cursor, count: stretch) { entry in
        metCount += 1
        visit(entry)
      }
      slotsLeft -= stretch
    } while cursor != 0 && metCount < count && slotsLeft > 0
    return cursor
  }

  /// What SCAN commands answer.
  static func reply(_ cursor: UInt64, _ elements: [Reply]) -> Reply {
    .array([.text(String(cursor)), .array(elements)])
  }
}
