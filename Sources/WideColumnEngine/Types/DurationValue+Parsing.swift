import Parsing

extension DurationValue {
  /// `1y2mo3w4d5h6m7s8ms9us10ns`, `P1Y2M3DT4H5M6S`, `P3W`, `P0001-02-03T04:05:06`, each with a
  /// minus or not; nil for anything else.
  init?(_ text: String) {
    var bytes = Array(text.utf8)
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    guard let first = bytes.first else { return nil }
    var builder = Builder(isNegative: isNegative)
    var scanner = ByteScanner(bytes)
    let isRead: Bool
    if first | 0x20 == UInt8(ascii: "p") {
      scanner.advance()
      isRead =
        bytes.contains(UInt8(ascii: "-"))
        ? builder.readCalendar(&scanner) : builder.readISO(&scanner)
    } else {
      isRead = builder.readUnits(&scanner)
    }
    guard isRead, scanner.isAtEnd, let value = builder.value else { return nil }
    self = value
  }

  /// Sums up the parts of a duration.
  private struct Builder {
    var isNegative: Bool
    private var months: Int64 = 0
    private var days: Int64 = 0
    private var nanoseconds: Int64 = 0
    private var isOverflowing = false

    init(isNegative: Bool) { self.isNegative = isNegative }

    var value: DurationValue? {
      let sign: Int64 = isNegative ? -1 : 1
      guard !isOverflowing, let months = Int32(exactly: months * sign),
        let days = Int32(exactly: days * sign)
      else { return nil }
      return DurationValue(months: months, days: days, nanoseconds: nanoseconds * sign)
    }

    private mutating func add(_ count: Int64, _ unit: Int64, to part: WritableKeyPath<Self, Int64>)
    {
      let (product, isProductOver) = count.multipliedReportingOverflow(by: unit)
      let (sum, isSumOver) = self[keyPath: part].addingReportingOverflow(product)
      self[keyPath: part] = sum
      if isProductOver || isSumOver || sum > Int64(Int32.max) && part != \.nanoseconds {
        isOverflowing = true
      }
    }

    private func number(_ scanner: inout ByteScanner) -> Int64? {
      let start = scanner.offset
      scanner.skip(while: ASCII.isDigit)
      return Int64(String(decoding: scanner.bytes[start..<scanner.offset], as: UTF8.self))
    }

    /// Numbers with units, each unit smaller than the one before.
    mutating func readUnits(_ scanner: inout ByteScanner) -> Bool {
      let units = ["y", "mo", "w", "d", "h", "m", "s", "ms", "us", "ns"]
      var next = 0
      while !scanner.isAtEnd {
        guard let count = number(&scanner) else { return false }
        let start = scanner.offset
        scanner.skip { !ASCII.isDigit($0) }
        var unit = String(
          decoding: scanner.bytes[start..<scanner.offset].map(ASCII.lowercased), as: UTF8.self)
        if unit == "µs" { unit = "us" }
        guard let place = units.firstIndex(of: unit), place >= next else { return false }
        next = place + 1
        addUnit(unit, count)
      }
      return next > 0
    }

    private mutating func addUnit(_ unit: String, _ count: Int64) {
      switch unit {
      case "y": add(count, 12, to: \.months)
      case "mo": add(count, 1, to: \.months)
      case "w": add(count, 7, to: \.days)
      case "d": add(count, 1, to: \.days)
      default:
        for known in DurationValue.unitNanoseconds where known.unit == unit {
          add(count, known.count, to: \.nanoseconds)
        }
      }
    }

    /// Behind `P`: `1Y2M3W4DT5H6M7S`.
    mutating func readISO(_ scanner: inout ByteScanner) -> Bool {
      var isTime = false
      var hasParts = false
      while !scanner.isAtEnd {
        if scanner.peek() | 0x20 == UInt8(ascii: "t"), !isTime {
          isTime = true
          scanner.advance()
        }
        guard let count = number(&scanner) else { return false }
        hasParts = true
        switch (ASCII.uppercased(scanner.peek()), isTime) {
        case (UInt8(ascii: "Y"), false): addUnit("y", count)
        case (UInt8(ascii: "M"), false): addUnit("mo", count)
        case (UInt8(ascii: "W"), false): addUnit("w", count)
        case (UInt8(ascii: "D"), false): addUnit("d", count)
        case (UInt8(ascii: "H"), true): addUnit("h", count)
        case (UInt8(ascii: "M"), true): addUnit("m", count)
        case (UInt8(ascii: "S"), true): addUnit("s", count)
        default: return false
        }
        scanner.advance()
      }
      return hasParts
    }

    /// Behind `P`: `0001-02-03T04:05:06`.
    mutating func readCalendar(_ scanner: inout ByteScanner) -> Bool {
      let signs: [UInt8] = Array("--T::".utf8)
      for (index, unit) in ["y", "mo", "d", "h", "m", "s"].enumerated() {
        guard let count = number(&scanner) else { return false }
        addUnit(unit, count)
        if index < signs.count {
          guard ASCII.uppercased(scanner.peek()) == signs[index] else { return false }
          scanner.advance()
        }
      }
      return true
    }
  }
}
