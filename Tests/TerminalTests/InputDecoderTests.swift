import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  private func check(_ seen: [String], _ expected: [String], _ name: String) {
    #expect(seen == expected, "\(name)")
  }

  private func events(_ input: String, bytesAtOnce: Int, isVi: Bool = false) -> [String] {
    var decoder = InputDecoder()
    decoder.escapeIsKey = isVi
    decoder.passedSequences = [Array("\u{1B}[15~".utf8)]
    var seen: [String] = []
    let bytes = Array(input.utf8)
    for start in stride(from: 0, to: bytes.count, by: bytesAtOnce) {
      decoder.feed(Array(bytes[start..<min(bytes.count, start + bytesAtOnce)]))
      while let event = decoder.next() { seen.append(Self.text(event)) }
    }
    while let event = decoder.next(isComplete: true) { seen.append(Self.text(event)) }
    return seen
  }

  private static func text(_ event: InputDecoder.Event) -> String {
    switch event {
    case .scalar(let scalar): scalar.value < 0x20 ? "^\(scalar.value)" : String(Character(scalar))
    case .command(let command): "\(command)"
    case .paste(let text): "paste:\(text)"
    }
  }

  private static let cases: [(input: String, expected: [String])] = [
    ("aé日😀", ["a", "é", "日", "😀"]), ("\u{1}\r", ["^1", "^13"]),
    ("\u{1B}[A\u{1B}OA", ["moveUp", "moveUp"]),
    ("\u{1B}[1;5D\u{1B}b", ["moveWordLeft", "moveWordLeft"]),
    ("\u{1B}\r", ["insertNewline"]), ("\u{1B}", ["^27"]), ("\u{1B}z", ["^27", "z"]),
    ("\u{1B}\u{1B}[D", ["moveLeft"]), ("\u{1B}[99;1~x", ["x"]), ("\u{1B}[[Bx", ["x"]),
    ("\u{1B}[", []),
    ("\u{1B}]11;rgb:1/2/3\u{7}x", ["x"]), ("\u{1B}P1$r0m\u{1B}\\x", ["x"]),
    ("\u{1B}[<0;1;2Mx", ["x"]),
    ("\u{1B}[15~", ["^27", "[", "1", "5", "~"]), ("\u{80}\u{9B}x", ["x"]),
    ("\u{1B}[200~a\r\nb\r\u{7}c\td\u{1B}[201~e", ["paste:a\nb\nc\td", "e"]),
    ("\u{1B}[200~\u{1B}[31mred\u{1B}[201~", ["paste:[31mred"]), ("\u{1B}[1;2\u{1}x", ["^1", "x"]),
    ("\u{1B}[200~unfinished", []),
  ]

  @Test(arguments: cases, [1, 3, 4096])
  func `keys are told apart however the bytes arrive`(
    test: (input: String, expected: [String]), bytesAtOnce: Int
  ) {
    check(
      events(test.input, bytesAtOnce: bytesAtOnce), test.expected, "\(test.input.debugDescription)")
  }

  @Test func `with vi's keys an escape is a key, and what is no text is replaced`() {
    check(
      events("\u{1B}b\u{1B}[A", bytesAtOnce: 99, isVi: true), ["^27", "b", "moveUp"], "vi")
    var decoder = InputDecoder()
    decoder.feed([0x61, 0xFF, 0xC3, 0x28, 0xE6, 0x97])
    var seen: [String] = []
    while let event = decoder.next(isComplete: true) { seen.append(Self.text(event)) }
    check(seen, ["a", "\u{FFFD}", "\u{FFFD}", "(", "\u{FFFD}", "\u{FFFD}"], "bytes")
  }

  @Test func `sequences that editrc binds are found`() {
    let text = """
      # a comment
      bind "^[[15~" ed-move-to-end
      loupe:bind \\e[16~ ed-move-to-beg
      bind -s '\\033[17~' 'select '
      bind ^A ed-move-to-beg
      edit on
      """
    let found = EditrcSequences.bound(in: text).map {
      String(decoding: $0.dropFirst(), as: UTF8.self)
    }
    check(found.sorted(), ["[15~", "[16~", "[17~"], "editrc")
  }

  @Test func `no key has two meanings, and each is told in words`() {
    let sequences = KeyBinding.all.flatMap(\.sequences)
    let controls = KeyBinding.all.flatMap(\.controls).map { "\($0.value)" }
    check(Set(sequences + controls).sorted(), (sequences + controls).sorted(), "keys")
    let commands = KeyBinding.all.map { "\($0.command)" }
    check(EditorCommand.allCases.map { "\($0)" }.sorted(), commands.sorted(), "commands")
    check(KeyBinding.all.filter { $0.keys.isEmpty || $0.summary.isEmpty }.map(\.name), [], "words")
  }
}
