import Core

/// A page of help: lines of words.
struct HelpPage: Snapshot {
  var lines: [String]

  func figure() -> Figure { .stack(lines.map { .text($0) }) }
}

/// Two columns of words, the first as wide as it needs to be.
enum HelpColumns {
  static let firstWidthMax = 34
  static let width = 78

  static func lines(_ rows: [(String, String)], indent: Int = 2) -> [String] {
    let widest = rows.map { $0.0.count }.filter { $0 <= firstWidthMax }.max() ?? 0
    return rows.flatMap { (first, second) -> [String] in
      let room = width - indent - widest - 2
      let wrapped = wrap(second, to: room)
      let blank = String(repeating: " ", count: indent)
      var lines: [String] = []
      var left = first
      if first.count > widest {
        lines.append(blank + first)
        left = ""
      }
      for (index, line) in wrapped.enumerated() {
        let label = index == 0 ? left : ""
        let gap = String(repeating: " ", count: max(0, widest - label.count) + 2)
        lines.append(trimmed(blank + label + gap + line))
      }
      return lines
    }
  }

  /// Breaks a paragraph at blanks.
  static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    lines.append(line)
    return lines
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
