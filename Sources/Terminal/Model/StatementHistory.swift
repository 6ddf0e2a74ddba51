/// The statements of this and earlier sessions, each once, oldest first.
///
/// On disk it is a file of JSON lines that is only ever appended to, so that sessions can share it:
///
///     {"statement":"SELECT 1"}
///     {"statement":"SELECT name\nFROM t"}
///
/// Invariants:
/// 1. No statement occurs twice in ``entries``; entering one again moves it to the end.
/// 2. A sensitive statement is in ``entries`` of this session and never in the file.
/// 3. An entry is one `write(2)` under a lock; a damaged line costs that line only.
/// 4. The file is readable by its owner alone.
public final class StatementHistory {
  /// The most statements to keep if nothing else is said.
  public static let limitDefault = 10_000
  /// A longer statement is kept for this session only.
  public static let statementSizeBytesMax = 64 << 10

  /// Oldest first.
  public private(set) var entries: [String] = []
  /// Why the file cannot be used, in words; nil while all is well.
  public private(set) var problem: String?

  private let limit: Int
  private let file: HistoryFile?

  /// - Parameters:
  ///   - path: of the file; nil to keep everything in memory.
  ///   - limit: the most statements to keep, `>= 1`.
  public init(path: String? = nil, limit: Int = StatementHistory.limitDefault) {
    precondition(limit >= 1, "a history holds a statement")
    self.limit = limit
    file = path.map(HistoryFile.init(path:))
    load()
  }

  /// Remembers a statement; a blank one is nothing to remember.
  /// - Parameter isSensitive: it holds a secret and must not be written to disk.
  /// - Complexity: O(n) in the entries.
  public func add(_ statement: String, isSensitive: Bool = false) {
    let text = Self.trimmed(statement)
    guard !text.isEmpty else { return }
    guard entries.last != text else { return }
    if let index = entries.firstIndex(of: text) { entries.remove(at: index) }
    entries.append(text)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    guard !isSensitive, text.utf8.count <= Self.statementSizeBytesMax, let file else { return }
    if let reason = file.append(text) { problem = reason }
  }

  private func load() {
    guard let file else { return }
    switch file.load() {
    case .failure(let failure): problem = failure.reason
    case .success(let lines):
      entries = Self.newestOfEach(lines.statements, limit: limit)
      if lines.lineCount > limit, lines.lineCount > entries.count + limit / 10 {
        problem = file.compact { Self.newestOfEach($0, limit: self.limit) }
      }
    }
  }

  /// Keeps the last of equal statements, and of those the newest.
  static func newestOfEach(_ statements: [String], limit: Int) -> [String] {
    var seen: Set<[UInt8]> = []
    var newestFirst: [String] = []
    for statement in statements.reversed() where newestFirst.count < limit {
      if seen.insert(Array(statement.utf8)).inserted { newestFirst.append(statement) }
    }
    return newestFirst.reversed()
  }

  /// Without blank lines and blanks around it.
  static func trimmed(_ statement: String) -> String {
    let blank: (UInt8) -> Bool = { $0 <= 0x20 }
    let bytes = Array(statement.utf8)
    guard let first = bytes.firstIndex(where: { !blank($0) }),
      let last = bytes.lastIndex(where: { !blank($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
