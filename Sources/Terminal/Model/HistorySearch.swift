/// An incremental search through earlier statements: Ctrl-R.
///
/// The newest entry that contains the query is shown while the query is typed. A query without
/// capital letters matches them too.
struct HistorySearch {
  /// What was in the editor when the search began: comes back when the search is given up.
  let original: EditBuffer
  private(set) var query = ""
  /// The found entry; nil as long as nothing was found.
  private(set) var match: Match?
  /// The query, as it is now, was not found.
  private(set) var isFailing = false

  private let entries: [String]

  /// A found entry.
  struct Match: Equatable {
    var entryIndex: Int
    var text: String
    /// Where the query stands in it, in UTF-8 bytes.
    var range: Range<Int>
  }

  init(entries: [String], original: EditBuffer) {
    self.entries = entries
    self.original = original
  }

  /// What is shown as the statement: the found entry, or what was there before.
  var shown: EditBuffer {
    guard let match else { return original }
    let buffer = EditBuffer(match.text)
    return EditBuffer(
      scalars: buffer.scalars, cursor: buffer.scalarIndex(ofUTF8: match.range.lowerBound))
  }

  /// Types one more character of the query; the match moves on only if it must.
  mutating func append(_ text: String) {
    query += text
    find(from: match?.entryIndex ?? entries.count - 1, step: -1)
  }

  /// Takes the last character of the query back, and starts from the newest entry.
  mutating func removeLast() {
    guard !query.isEmpty else { return }
    query.removeLast()
    match = nil
    find(from: entries.count - 1, step: -1)
  }

  /// Goes to the next older (-1) or newer (+1) entry that contains the query.
  mutating func moveOn(step: Int) {
    guard let match else { return }
    find(from: match.entryIndex + step, step: step)
  }

  private mutating func find(from start: Int, step: Int) {
    isFailing = false
    guard !query.isEmpty else {
      match = nil
      return
    }
    let ignoresCase = !query.utf8.contains { (0x41...0x5A).contains($0) }
    var index = start
    while entries.indices.contains(index) {
      let isShown = index != start && entries[index] == match?.text
      if !isShown, let range = Self.find(query, in: entries[index], ignoringCase: ignoresCase) {
        match = Match(entryIndex: index, text: entries[index], range: range)
        return
      }
      index += step
    }
    isFailing = true
  }

  /// Finds the last place of a text in another; ASCII letters may differ in case.
  /// - Returns: UTF-8 offsets.
  static func find(_ query: String, in text: String, ignoringCase: Bool) -> Range<Int>? {
    let wanted = ignoringCase ? query.utf8.map(lowercased) : Array(query.utf8)
    let bytes = ignoringCase ? text.utf8.map(lowercased) : Array(text.utf8)
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
    for start in stride(from: bytes.count - wanted.count, through: 0, by: -1)
    where bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return start..<(start + wanted.count)
    }
    return nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
