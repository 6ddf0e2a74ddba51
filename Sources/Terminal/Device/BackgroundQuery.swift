#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Asks a terminal for the colour of its background.
///
/// Two questions are sent: for the colour (OSC 11), and for what kind of terminal it is (DA1),
/// which all terminals answer. The second answer says that no first one will come, so most
/// terminals that do not know the first question cost no waiting.
///
/// **Source:** xterm's ctlseqs, "Operating System Commands".
enum BackgroundQuery {
  static let timeoutMilliseconds = 50

  struct Answer: Equatable {
    /// Nil without an answer.
    var background: Palette.Background?
    /// What was typed meanwhile.
    var typed: [UInt8]
  }

  /// Asks, and waits up to ``timeoutMilliseconds``. An answer that comes later is dropped by the
  /// decoder of the keys.
  static func ask(input: Int32, output: Int32) -> Answer {
    var saved = termios()
    guard tcgetattr(input, &saved) == 0 else { return Answer(background: nil, typed: []) }
    var quiet = saved
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON)
    guard tcsetattr(input, TCSANOW, &quiet) == 0 else { return Answer(background: nil, typed: []) }
    defer { tcsetattr(input, TCSADRAIN, &saved) }
    TerminalDevice.write(Array("\u{1B}]11;?\u{1B}\\\u{1B}[c".utf8), to: output)
    var received: [UInt8] = []
    for _ in 0..<timeoutMilliseconds / 5 {
      guard TerminalDevice.wait(for: input, milliseconds: 5) == .input else { continue }
      let bytes = TerminalDevice.read(input)
      received += bytes
      if bytes.isEmpty || isAnswered(received) { break }
    }
    return parse(received)
  }

  /// Whether the answer to the second question is there.
  private static func isAnswered(_ bytes: [UInt8]) -> Bool {
    guard let start = find("\u{1B}[?", in: bytes) else { return false }
    return bytes[start...].contains(UInt8(ascii: "c"))
  }

  /// Takes the answers out of what was received.
  static func parse(_ bytes: [UInt8]) -> Answer {
    var typed = bytes
    var background: Palette.Background?
    if let start = find("\u{1B}]11;", in: typed) {
      let end = typed[start...].firstIndex { $0 == 0x07 || $0 == 0x5C } ?? typed.count - 1
      background = luminance(String(decoding: typed[start...end], as: UTF8.self)).map {
        $0 < 0.5 ? .dark : .light
      }
      typed.removeSubrange(start...end)
    }
    if let start = find("\u{1B}[?", in: typed) {
      let end = typed[start...].firstIndex(of: UInt8(ascii: "c")) ?? typed.count - 1
      typed.removeSubrange(start...end)
    }
    return Answer(background: background, typed: typed)
  }

  /// How bright `…rgb:ffff/ffff/dddd…` is.
  /// - Returns: 0 (black) to 1 (white).
  private static func luminance(_ answer: String) -> Double? {
    guard let colon = answer.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let parts = answer[answer.index(after: colon)...].split(separator: "/").prefix(3).map {
      part -> Double? in
      let digits = part.prefix(4).prefix(while: \.isHexDigit)
      guard let value = Int(digits, radix: 16) else { return nil }
      return Double(value) / Double((1 << (4 * digits.count)) - 1)
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  private static func find(_ text: String, in bytes: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
