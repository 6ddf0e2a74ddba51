/// A word, a constant or a sign of a statement: a range of its bytes.
struct CQLToken: Equatable, Sendable {
  enum Kind: UInt8, Equatable, Sendable {
    /// A keyword or a name without quotes.
    case word
    /// `"Name"`
    case quotedName
    /// `'text'` and `$$text$$`
    case string
    case integer, float, uuid, hexadecimal, duration
    /// `?`
    case marker
    /// `:` `.` `,` `(` and their kin; also `!=`, `<=`, `>=`, `+=`, `-=`, `..`
    case sign
    /// Behind the last token.
    case end
    /// A text or a comment that is not closed.
    case unclosed
    /// A byte that starts nothing.
    case unknown
  }

  var kind: Kind
  var start: Int
  var end: Int

  var range: Range<Int> { start..<end }
}
