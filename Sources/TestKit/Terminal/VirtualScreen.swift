/// A terminal's screen in memory: takes what a program writes and knows what a person would see.
///
/// It understands the sequences that the line editor and the renderers send, and counts those that
/// it does not in ``unknownSequences``, which a test expects to stay empty.
public struct VirtualScreen: Sendable {
  public private(set) var columns: Int
  public private(set) var rows: Int
  /// Row of the cursor, from 0 at the top.
  public internal(set) var cursorRow = 0
  /// Column of the cursor, from 0.
  public internal(set) var cursorColumn = 0
  /// Lines that have left the screen at the top, oldest first.
  public private(set) var scrollback: [String] = []
  /// Modes that are on: `?25` (the cursor is shown), `?7` (long lines wrap), `?2004` (pastes are
  /// marked).
  public internal(set) var modes: Set<String> = ["?7", "?25"]
  public internal(set) var unknownSequences: [String] = []
  /// What the terminal answers to questions; the driver sends it to the program.
  public var answers: [UInt8] = []
  /// The colour that is told to a program that asks, as `rgb:ffff/ffff/ffff`; nil to stay silent.
  public var backgroundAnswer: String?
  /// Whether emoji that are joined by U+200D are one character of two cells, or one after the
  /// other.
  public var joinsEmoji = true

  var lines: [Line]
  var style = ""
  /// The last column has been written; the next character goes to the next row.
  var wrapsNext = false
  /// Bytes of a sequence or a character that is not complete.
  var partial: [UInt8] = []

  struct Cell: Sendable, Equatable {
    /// Empty in the second cell of a wide character.
    var text = " "
    var style = ""
  }

  struct Line: Sendable {
    var cells: [Cell]
    /// The terminal itself went on to the next row here.
    var isWrapped = false
  }

  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    lines = Array(repeating: Self.blankLine(columns), count: rows)
  }

  static func blankLine(_ columns: Int) -> Line {
    Line(cells: Array(repeating: Cell(), count: columns))
  }

  /// A row as text, without the blanks at its end.
  public func row(_ index: Int) -> String { Self.text(lines[index]) }

  /// All rows, without the empty ones at the bottom.
  public var text: [String] {
    var all = (0..<rows).map(row)
    while all.last == "" { all.removeLast() }
    return all
  }

  /// Everything that was ever shown and not erased.
  public var textWithScrollback: [String] { scrollback + text }

  /// Whether a row contains a text.
  public func contains(_ wanted: String) -> Bool {
    lines.contains { Self.text($0).contains(wanted) }
  }

  /// The last row with something in it.
  public var lastLine: String { text.last ?? "" }

  /// The row in which the cursor stands, with `▏` where it stands.
  public var cursorLine: String {
    let cells = lines[cursorRow].cells
    let before = cells[..<cursorColumn].map(\.text).joined()
    let behind = Self.text(Line(cells: Array(cells[cursorColumn...])))
    return before + "▏" + behind
  }

  /// The style (parameters of `ESC[…m`) in which a text is shown; nil if it is not on the screen.
  public func style(of wanted: String) -> String? {
    for line in lines {
      let texts = line.cells.map(\.text)
      for column in texts.indices where texts[column...].joined().hasPrefix(wanted) {
        if !texts[column].isEmpty { return line.cells[column].style }
      }
    }
    return nil
  }

  static func text(_ line: Line) -> String {
    var text = line.cells.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  mutating func scrollUp() {
    scrollback.append(Self.text(lines.removeFirst()))
    lines.append(Self.blankLine(columns))
  }

  /// Gives the screen another size and lays its lines out anew, as most terminals do.
  public mutating func resize(columns newColumns: Int, rows newRows: Int) {
    var logical: [[Cell]] = [[]]
    var cursor = (line: 0, offset: 0)
    let used = max(cursorRow + 1, (lines.lastIndex { !Self.text($0).isEmpty } ?? 0) + 1)
    for (index, line) in lines.prefix(used).enumerated() {
      if index == cursorRow {
        cursor = (logical.count - 1, logical[logical.count - 1].count + cursorColumn)
      }
      var cells = line.cells
      if !line.isWrapped { while cells.last == Cell() { cells.removeLast() } }
      logical[logical.count - 1] += cells
      if !line.isWrapped { logical.append([]) }
    }
    logical.removeLast()
    columns = newColumns
    rows = newRows
    lines = []
    for (index, cells) in logical.enumerated() {
      if index == cursor.line {
        cursorRow = lines.count + cursor.offset / newColumns
        cursorColumn = cursor.offset % newColumns
      }
      lay(cells)
    }
    while lines.count <= cursorRow { lines.append(Self.blankLine(newColumns)) }
    while lines.count > newRows {
      scrollback.append(Self.text(lines.removeFirst()))
      cursorRow = max(0, cursorRow - 1)
    }
    while lines.count < newRows { lines.append(Self.blankLine(newColumns)) }
    wrapsNext = false
  }

  private mutating func lay(_ cells: [Cell]) {
    var rest = cells[...]
    repeat {
      var part = Array(rest.prefix(columns))
      rest = rest.dropFirst(columns)
      part += Array(repeating: Cell(), count: columns - part.count)
      lines.append(Line(cells: part, isWrapped: !rest.isEmpty))
    } while !rest.isEmpty
  }
}
