/// One token, as a place in the text: what it says is read from there when it is needed.
struct LexicalToken {
  var kind: Kind
  var keyword: Keyword
  /// In UTF-8 offsets.
  var start: Int32
  var end: Int32

  enum Kind: UInt8 {
    case end
    /// An unquoted name that is no keyword.
    case identifier
    case keyword
    case quotedIdentifier
    /// `U&"…"`.
    case unicodeIdentifier
    case integer
    /// A number with a point or an exponent, or too large for 64 bits.
    case numeric
    case string
    /// `E'…'`.
    case escapeString
    /// `U&'…'`.
    case unicodeString
    case dollarString
    /// `N'…'`: a string of type `bpchar`.
    case nationalString
    case bitString
    case hexString
    /// `$1`.
    case parameter
    /// Any operator that the grammar gives no meaning of its own.
    case operatorSymbol
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket
    case comma, semicolon, colon, dot
    case plus, minus, star, slash, percent, caret, less, greater, equals
    case lessEquals, greaterEquals, notEquals
    /// `::`
    case typecast
    /// `..`
    case dotDot
    /// `:=`
    case colonEquals
    /// `=>`
    case equalsGreater
    /// A character that no token starts with.
    case other
    case unterminatedComment, unterminatedString, unterminatedBits, unterminatedHex
    case unterminatedIdentifier, unterminatedDollar
    case emptyIdentifier
    case junkAfterNumber, junkAfterParameter
    case operatorTooLong
  }

  var span: SyntaxSpan { SyntaxSpan(Int(start), Int(end)) }

  var isString: Bool {
    switch kind {
    case .string, .escapeString, .unicodeString, .dollarString: true
    default: false
    }
  }

  var isName: Bool {
    switch kind {
    case .identifier, .quotedIdentifier, .unicodeIdentifier: true
    default: false
    }
  }

  /// What PostgreSQL says of a token that could not be read; nil for all others.
  var lexicalError: String? {
    switch kind {
    case .unterminatedComment: "unterminated /* comment"
    case .unterminatedString: "unterminated quoted string"
    case .unterminatedBits: "unterminated bit string literal"
    case .unterminatedHex: "unterminated hexadecimal string literal"
    case .unterminatedIdentifier: "unterminated quoted identifier"
    case .unterminatedDollar: "unterminated dollar-quoted string"
    case .emptyIdentifier: "zero-length delimited identifier"
    case .junkAfterNumber: "trailing junk after numeric literal"
    case .junkAfterParameter: "trailing junk after parameter"
    case .operatorTooLong: "operator too long"
    default: nil
    }
  }
}
