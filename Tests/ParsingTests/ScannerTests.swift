import Parsing
import Testing

@Test func `A scanner steps over quoted texts, comments and words`() {
  var quoted = ByteScanner(Array("'it''s' rest".utf8))
  #expect(quoted.skipQuoted() && quoted.offset == 7)
  var open = ByteScanner(Array("'it''s".utf8))
  #expect(!open.skipQuoted() && open.isAtEnd)
  var comment = ByteScanner(Array("/* a * b **/x".utf8), at: 2)
  #expect(comment.skip(past: UInt8(ascii: "*"), UInt8(ascii: "/")) && comment.offset == 12)
  var line = ByteScanner(Array("-- x\ny".utf8))
  line.skipLine()
  #expect(line.offset == 5)
  let word = ByteScanner(Array("selected".utf8))
  #expect(!word.isAt(word: "select") && word.isAt(word: "SELECTED"))
  #expect(word.peek(100) == 0)
}

@Test func `Quoting a text and reading it gives the text`() {
  for text in ["", "a", "it's", "''", "\"", "ü\n"] {
    for quote in [UInt8(ascii: "'"), UInt8(ascii: "\"")] {
      let quoted = Array(QuotedText.quoted(text, with: quote).utf8)
      #expect(QuotedText.content(of: quoted[...]) == text)
    }
  }
}

@Test func `Hexadecimal digits and bytes turn into each other`() {
  let bytes = (0...255).map { UInt8($0) }
  #expect(ASCII.bytes(ofHex: Array(ASCII.hex(bytes).utf8)) == bytes)
  #expect(ASCII.bytes(ofHex: Array("abc".utf8)) == nil)
  #expect(ASCII.bytes(ofHex: Array("zz".utf8)) == nil)
}

@Test func `A place is told by its line and by its column in characters`() {
  let text = Array("a\nüb\nc".utf8)
  #expect(TextPosition(of: 0, in: text).column == 0)
  let place = TextPosition(of: 4, in: text)
  #expect(place.line == 2 && place.column == 1)
}
