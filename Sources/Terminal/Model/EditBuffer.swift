/// The text being edited and the place of the cursor: what libedit holds, as a value.
///
///     S E L E C T  ⏎  1
///     0 1 2 3 4 5  6  7 8      cursor: 0...count
///
/// Every command of ours is a function on this value; the editor copies the outcome back to
/// libedit.
///
/// Invariants:
/// 1. `0 <= cursor <= scalars.count`.
/// 2. Lines are separated by line feeds; a carriage return never occurs.
struct EditBuffer: Equatable, Sendable {
  /// Code points, because libedit counts them so.
  private(set) var scalars: [Unicode.Scalar]
  /// In code points.
  var cursor: Int

  init(scalars: [Unicode.Scalar] = [], cursor: Int = 0) {
    precondition((0...scalars.count).contains(cursor), "the cursor stands inside the text")
    self.scalars = scalars
    self.cursor = cursor
  }

  /// A text with the cursor behind it.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    cursor = scalars.count
  }

  var text: String { Self.string(scalars[...]) }
  var isAtEnd: Bool { cursor == scalars.count }
  var isBlank: Bool { scalars.allSatisfy(\.properties.isWhitespace) }

  /// The cursor's place in UTF-8 bytes.
  var cursorUTF8: Int { Self.utf8Count(scalars[..<cursor]) }

  /// The index of the first code point of the cursor's line.
  var lineStart: Int { lineStart(of: cursor) }
  /// The index of the line feed that ends the cursor's line, or the end of the text.
  var lineEnd: Int { lineEnd(of: cursor) }

  func lineStart(of index: Int) -> Int {
    scalars[..<index].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  func lineEnd(of index: Int) -> Int { scalars[index...].firstIndex(of: "\n") ?? scalars.count }

  mutating func insert(_ text: String) {
    let added = Array(text.unicodeScalars)
    scalars.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Takes a range out; the cursor stays where it was in the text that is left.
  /// - Returns: what was taken.
  @discardableResult
  mutating func remove(_ range: Range<Int>) -> [Unicode.Scalar] {
    let removed = Array(scalars[range])
    scalars.removeSubrange(range)
    if cursor >= range.upperBound {
      cursor -= range.count
    } else {
      cursor = min(cursor, range.lowerBound)
    }
    return removed
  }

  /// Replaces a range given in UTF-8 bytes; the cursor goes behind the new text.
  mutating func replace(utf8 range: Range<Int>, with text: String) {
    let start = scalarIndex(ofUTF8: range.lowerBound)
    let end = max(start, scalarIndex(ofUTF8: range.upperBound))
    remove(start..<end)
    cursor = start
    insert(text)
  }

  /// The code point at or behind a place in UTF-8 bytes.
  func scalarIndex(ofUTF8 offset: Int) -> Int {
    var passed = 0
    for (index, scalar) in scalars.enumerated() {
      if passed >= offset { return index }
      passed += UTF8.width(scalar)
    }
    return scalars.count
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  static func utf8Count(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + UTF8.width($1) }
  }
}
