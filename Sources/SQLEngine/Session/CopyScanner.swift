import Core

/// Reads the rows of COPY's data one by one.
///
/// A row's cells lie back to back in one buffer that the next row takes over, so that reading a
/// row costs no memory of its own.
struct CopyScanner {
  /// Where a cell is in ``cells``; NULL has no place.
  enum Cell {
    case null
    case text(Range<Int>)
  }

  let format: CopyText
  let columns: [String]
  /// What is left of the cells' quotes and backslashes.
  private(set) var cells: [UInt8] = []
  private(set) var row: [Cell] = []
  /// The line that the row began in, from 1.
  private(set) var line = 0
  private var place = 0
  private var isFirst = true
  private let keepsEmpty: [Bool]
  private let readsQuotedNull: [Bool]

  init(_ format: CopyText, _ columns: [String]) {
    self.format = format
    self.columns = columns
    keepsEmpty = columns.map { CopyText.applies(format.notNull, to: $0) }
    readsQuotedNull = columns.map { CopyText.applies(format.quotedNull, to: $0) }
  }

  /// Goes to the next row.
  /// - Returns: false at the end, which may be a line `\.`.
  mutating func next(_ text: UnsafeBufferPointer<UInt8>) throws(EngineError) -> Bool {
    while place < text.count, !Self.isEndMark(text, place) {
      cells.removeAll(keepingCapacity: true)
      row.removeAll(keepingCapacity: true)
      line += 1
      if format.isCSV { try readCSV(text) } else { readText(text) }
      guard isFirst, format.hasHeader else {
        isFirst = false
        return true
      }
      isFirst = false
      try checkHeader()
    }
    return false
  }

  /// The text of a cell; nil for NULL.
  func bytes(of column: Int) -> ArraySlice<UInt8>? {
    if case .text(let range) = row[column] { return cells[range] }
    return nil
  }

  private func checkHeader() throws(EngineError) {
    guard format.matchesHeader else { return }
    let names = row.indices.map { bytes(of: $0).map { String(decoding: $0, as: UTF8.self) } ?? "" }
    if names != columns { throw .sql("22P04", "column name mismatch in header line") }
  }

  /// Whether a line begins here that says `\.`.
  private static func isEndMark(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place + 1 < text.count, text[place] == UInt8(ascii: "\\"),
      text[place + 1] == UInt8(ascii: ".")
    else { return false }
    let next = place + 2
    return next == text.count || text[next] == 10 || text[next] == 13
  }

  // Text.

  private mutating func readText(_ text: UnsafeBufferPointer<UInt8>) {
    var start = cells.count
    var rawStart = place
    while place < text.count, text[place] != 10 {
      let byte = text[place]
      place += 1
      if byte == format.delimiter {
        finishText(from: start, raw: UnsafeBufferPointer(rebasing: text[rawStart..<(place - 1)]))
        start = cells.count
        rawStart = place
      } else if byte == UInt8(ascii: "\\"), place < text.count, text[place] != 10 {
        readEscape(text)
      } else if byte != 13 || place < text.count && text[place] != 10 {
        cells.append(byte)
      }
    }
    var end = place
    if end > rawStart, text[end - 1] == 13 { end -= 1 }
    finishText(from: start, raw: UnsafeBufferPointer(rebasing: text[rawStart..<end]))
    place += 1
  }

  /// NULL is told by how a cell is written, before backslashes are read.
  private mutating func finishText(from start: Int, raw: UnsafeBufferPointer<UInt8>) {
    row.append(raw.elementsEqual(format.null) ? .null : .text(start..<cells.count))
  }

  /// What stands behind a backslash.
  private mutating func readEscape(_ text: UnsafeBufferPointer<UInt8>) {
    let byte = text[place]
    place += 1
    switch byte {
    case UInt8(ascii: "b"): cells.append(8)
    case UInt8(ascii: "f"): cells.append(12)
    case UInt8(ascii: "n"): cells.append(10)
    case UInt8(ascii: "r"): cells.append(13)
    case UInt8(ascii: "t"): cells.append(9)
    case UInt8(ascii: "v"): cells.append(11)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - 48)
      var count = 1
      while count < 3, place < text.count, (48...55).contains(text[place]) {
        value = value * 8 + Int(text[place] - 48)
        place += 1
        count += 1
      }
      cells.append(UInt8(truncatingIfNeeded: value))
    default: cells.append(byte)
    }
  }

  // CSV.

  private mutating func readCSV(_ text: UnsafeBufferPointer<UInt8>) throws(EngineError) {
    var start = cells.count
    var wasQuoted = false
    var isQuoted = false
    while place < text.count {
      let byte = text[place]
      place += 1
      if isQuoted {
        let next = place < text.count ? text[place] : 0
        if byte == format.escape, place < text.count, next == format.quote || next == format.escape
        {
          cells.append(next)
          place += 1
        } else if byte == format.quote {
          isQuoted = false
        } else {
          cells.append(byte)
        }
      } else if byte == format.quote {
        isQuoted = true
        wasQuoted = true
      } else if byte == format.delimiter {
        finishCSV(from: start, wasQuoted)
        start = cells.count
        wasQuoted = false
      } else if byte == 10 {
        break
      } else if byte != 13 || place < text.count && text[place] != 10 {
        cells.append(byte)
      }
    }
    if isQuoted { throw .sql("22P04", "unterminated CSV quoted field") }
    finishCSV(from: start, wasQuoted)
  }

  private mutating func finishCSV(from start: Int, _ wasQuoted: Bool) {
    let column = row.count
    let isKnown = column < columns.count
    let keeps = !wasQuoted && isKnown && keepsEmpty[column]
    let looks = !wasQuoted || isKnown && readsQuotedNull[column]
    let isNull = looks && !keeps && cells[start...].elementsEqual(format.null)
    row.append(isNull ? .null : .text(start..<cells.count))
  }
}
