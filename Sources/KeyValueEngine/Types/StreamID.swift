import Core

/// The ID of a stream's entry: milliseconds since 1970 and a number among those of one millisecond.
struct StreamID: Equatable, Comparable {
  var milliseconds: UInt64
  var sequence: UInt64

  static let zero = StreamID(milliseconds: 0, sequence: 0)
  static let highest = StreamID(milliseconds: .max, sequence: .max)

  @inline(__always)
  static func < (left: StreamID, right: StreamID) -> Bool {
    left.milliseconds != right.milliseconds
      ? left.milliseconds < right.milliseconds : left.sequence < right.sequence
  }

  /// The ID behind this one; nil behind the highest.
  var next: StreamID? {
    if sequence < .max { return StreamID(milliseconds: milliseconds, sequence: sequence + 1) }
    return milliseconds < .max ? StreamID(milliseconds: milliseconds + 1, sequence: 0) : nil
  }

  /// The ID before this one; nil before the lowest.
  var previous: StreamID? {
    if sequence > 0 { return StreamID(milliseconds: milliseconds, sequence: sequence - 1) }
    return milliseconds > 0 ? StreamID(milliseconds: milliseconds - 1, sequence: .max) : nil
  }

  /// `milliseconds-sequence`.
  var bytes: [UInt8] {
    withUnsafeTemporaryAllocation(byteCount: 48, alignment: 1) { buffer in
      var position = 48
      Self.writeDigits(sequence, in: buffer, &position)
      position -= 1
      buffer[position] = UInt8(ascii: "-")
      Self.writeDigits(milliseconds, in: buffer, &position)
      return Array(buffer[position...])
    }
  }

  var reply: Reply { .bulk(bytes) }

  private static func writeDigits(
    _ value: UInt64, in buffer: UnsafeMutableRawBufferPointer, _ position: inout Int
  ) {
    var rest = value
    repeat {
      position -= 1
      buffer[position] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
      rest /= 10
    } while rest > 0
  }

  // MARK: - Reading

  /// An ID as commands take it: `ms-seq`, or `ms` alone for the one with a sequence that is given.
  init?(_ word: Word, missingSequence: UInt64 = 0) {
    guard word.count <= 127 else { return nil }
    let dash = ByteSearch.firstIndex(of: UInt8(ascii: "-"), in: word)
    guard let milliseconds = Self.number(Word(rebasing: word[..<(dash ?? word.count)])) else {
      return nil
    }
    var sequence = missingSequence
    if let dash {
      guard let number = Self.number(Word(rebasing: word[(dash + 1)...])) else { return nil }
      sequence = number
    }
    self.init(milliseconds: milliseconds, sequence: sequence)
  }

  init(milliseconds: UInt64, sequence: UInt64) {
    self.milliseconds = milliseconds
    self.sequence = sequence
  }

  /// Decimal digits, perhaps behind blanks or a plus, as strtoull takes them.
  static func number(_ word: Word) -> UInt64? {
    var index = 0
    while index < word.count, word[index] == 0x20 || word[index] >= 9 && word[index] <= 13 {
      index += 1
    }
    if index < word.count, word[index] == UInt8(ascii: "+") { index += 1 }
    guard index < word.count else { return nil }
    var value: UInt64 = 0
    while index < word.count {
      let digit = word[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      if overflow || carry { return nil }
      value = sum
      index += 1
    }
    return value
  }
}
