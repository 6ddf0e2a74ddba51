extension VirtualScreen {
  /// Takes what a program has written.
  public mutating func feed(_ bytes: [UInt8]) {
    let all = partial + bytes
    partial = []
    var index = 0
    while index < all.count {
      guard let next = take(all, at: index) else {
        partial = Array(all[index...])
        return
      }
      index = next
    }
  }

  /// Takes the character or the sequence at a place.
  /// - Returns: where the next one is; nil if there is not enough.
  private mutating func take(_ bytes: [UInt8], at index: Int) -> Int? {
    let byte = bytes[index]
    if byte == 0x1B { return takeSequence(bytes, at: index) }
    if byte < 0x20 {
      control(byte)
      return index + 1
    }
    let count = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard index + count <= bytes.count else { return nil }
    for scalar in String(decoding: bytes[index..<(index + count)], as: UTF8.self).unicodeScalars {
      put(scalar)
    }
    return index + count
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x0D: cursorColumn = 0
    case 0x0A:
      if cursorRow == rows - 1 { scrollUp() } else { cursorRow += 1 }
    case 0x08: cursorColumn = max(0, cursorColumn - 1)
    case 0x09: cursorColumn = min(columns - 1, (cursorColumn / 8 + 1) * 8)
    case 0x07: return
    default: unknownSequences.append("control \(byte)")
    }
    wrapsNext = false
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    if width == 0 || joinsPrevious(scalar) {
      let column = lastWrittenColumn
      if column >= 0 { lines[cursorRow].cells[column].text.unicodeScalars.append(scalar) }
      return
    }
    if !modes.contains("?7") {
      cursorColumn = min(cursorColumn, columns - width)
    } else if wrapsNext || cursorColumn + width > columns {
      lines[cursorRow].isWrapped = wrapsNext
      cursorColumn = 0
      if cursorRow == rows - 1 { scrollUp() } else { cursorRow += 1 }
      wrapsNext = false
    }
    lines[cursorRow].cells[cursorColumn] = Cell(text: String(Character(scalar)), style: style)
    if width == 2 { lines[cursorRow].cells[cursorColumn + 1] = Cell(text: "", style: style) }
    cursorColumn += width
    if cursorColumn >= columns {
      cursorColumn = columns - 1
      wrapsNext = modes.contains("?7")
    }
  }

  private var lastWrittenColumn: Int {
    var column = wrapsNext ? cursorColumn : cursorColumn - 1
    while column > 0, lines[cursorRow].cells[column].text.isEmpty { column -= 1 }
    return column
  }

  private func joinsPrevious(_ scalar: Unicode.Scalar) -> Bool {
    guard joinsEmoji, lastWrittenColumn >= 0 else { return false }
    return lines[cursorRow].cells[lastWrittenColumn].text.unicodeScalars.last == "\u{200D}"
  }

  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private mutating func takeSequence(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "["):
      guard let end = bytes[(start + 2)...].firstIndex(where: { (0x40..<0x7F).contains($0) }) else {
        return nil
      }
      let parameters = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
      perform(Character(Unicode.Scalar(bytes[end])), parameters)
      return end + 1
    case UInt8(ascii: "]"):
      let rest = bytes[(start + 2)...]
      guard let end = rest.firstIndex(where: { $0 == 0x07 || $0 == 0x5C }) else { return nil }
      answer(question: String(decoding: bytes[(start + 2)..<end], as: UTF8.self))
      return end + 1
    default:
      unknownSequences.append("escape \(bytes[start + 1])")
      return start + 2
    }
  }

  private mutating func answer(question: String) {
    guard question.hasPrefix("11;?"), let colour = backgroundAnswer else { return }
    answers += Array("\u{1B}]11;\(colour)\u{1B}\\".utf8)
  }

  private mutating func perform(_ final: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let count = max(1, numbers.first.flatMap { $0 } ?? 1)
    if final != "m", final != "h", final != "l", final != "c" { wrapsNext = false }
    switch final {
    case "A": cursorRow = max(0, cursorRow - count)
    case "B": cursorRow = min(rows - 1, cursorRow + count)
    case "C": cursorColumn = min(columns - 1, cursorColumn + count)
    case "D": cursorColumn = max(0, cursorColumn - count)
    case "G": cursorColumn = min(columns, count) - 1
    case "H":
      cursorRow = min(rows, count) - 1
      cursorColumn = min(columns, max(1, numbers.dropFirst().first.flatMap { $0 } ?? 1)) - 1
    case "J": eraseBelow(isWhole: parameters == "2")
    case "K": eraseRight(of: cursorColumn, in: cursorRow)
    case "m": style = parameters == "0" ? "" : parameters
    case "h": modes.insert(parameters)
    case "l": modes.remove(parameters)
    case "c": answers += Array("\u{1B}[?62;22c".utf8)
    default: unknownSequences.append("[\(parameters)\(final)")
    }
  }

  private mutating func eraseBelow(isWhole: Bool) {
    eraseRight(of: isWhole ? 0 : cursorColumn, in: isWhole ? 0 : cursorRow)
    for row in ((isWhole ? 0 : cursorRow) + 1)..<max(rows, cursorRow + 1) where row < rows {
      eraseRight(of: 0, in: row)
    }
  }

  private mutating func eraseRight(of column: Int, in row: Int) {
    for index in column..<columns { lines[row].cells[index] = Cell() }
    lines[row].isWrapped = false
  }
}
