/// Turns the bytes that a terminal sends into characters, commands and pastes.
///
/// Whole escape sequences are taken out here: those in the key table become commands, all others
/// (the focus, the mouse, late answers of the terminal) vanish, so that nothing of them reaches the
/// text. Only a lone escape and an escape before a letter go on to libedit's own key maps.
///
/// **Source:** ECMA-48 section 5.4; xterm's ctlseqs for the keys and for bracketed paste.
struct InputDecoder {
  enum Event: Equatable, Sendable {
    case scalar(Unicode.Scalar)
    case command(EditorCommand)
    /// Line ends are line feeds; other control characters but tabs are gone.
    case paste(String)
  }

  /// So few bytes at once may have been typed; more are a part of a paste.
  static let typedByteCountMax = 8

  /// Escape is a key of its own and never the start of Alt-something: vi's keys.
  var escapeIsKey = false
  /// Sequences that the person has bound in `~/.editrc`: they go on to libedit.
  var passedSequences: Set<[UInt8]> = []

  private var bytes: [UInt8] = []
  private var start = 0
  private var ready: [Event] = []
  private var isPasting = false
  /// Up to here the end of the paste has been looked for in vain.
  private var searched = 0

  /// What a sequence or a paste has taken so far is not complete.
  var isPartial: Bool { start < bytes.count || isPasting }
  /// Between the two marks of a paste; its end will come, however late.
  var isInPaste: Bool { isPasting }

  /// Takes what was read.
  mutating func feed(_ received: [UInt8]) {
    if isPasting, received.first == 0x03, received.count <= Self.typedByteCountMax {
      // A paste without an end: Ctrl-C gets the person out of it.
      isPasting = false
      bytes = []
      start = 0
    }
    bytes.removeFirst(start)
    searched = max(0, searched - start)
    start = 0
    bytes.append(contentsOf: received)
  }

  /// Puts an event back, to come next.
  mutating func pushBack(_ event: Event) { ready.insert(event, at: 0) }

  /// The next event.
  /// - Parameter isComplete: nothing more is coming soon, so what is there must do.
  /// - Returns: nil if there is nothing, or not enough of it.
  mutating func next(isComplete: Bool = false) -> Event? {
    if !ready.isEmpty { return ready.removeFirst() }
    while start < bytes.count || isPasting {
      let before = start
      if isPasting { return takePaste() }
      let event = bytes[start] == 0x1B ? takeEscape(isComplete) : takeScalar(isComplete)
      if let event { return event }
      if !ready.isEmpty { return ready.removeFirst() }
      if start == before, !isPasting { return nil }
    }
    return nil
  }

  private mutating func takePaste() -> Event? {
    let end = Array("\u{1B}[201~".utf8)
    guard bytes.count - start >= end.count else { return nil }
    var index = max(start, searched)
    while index + end.count <= bytes.count {
      if bytes[index] == 0x1B, bytes[index..<(index + end.count)].elementsEqual(end) {
        let text = Self.cleaned(bytes[start..<index])
        start = index + end.count
        isPasting = false
        return .paste(text)
      }
      index += 1
    }
    searched = index
    return nil
  }

  /// A pasted text as it goes into the buffer.
  static func cleaned(_ bytes: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0D: kept.append(0x0A)
      case 0x0A where previous == 0x0D: break
      case 0x09, 0x0A, 0x20..<0x7F, 0x80...: kept.append(byte)
      default: break
      }
      previous = byte
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private mutating func takeScalar(_ isComplete: Bool) -> Event? {
    let lead = bytes[start]
    let count = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    guard start + count <= bytes.count || isComplete else { return nil }
    let taken = bytes[start..<min(start + count, bytes.count)]
    guard let scalar = String(validating: taken, as: UTF8.self)?.unicodeScalars.first else {
      start += 1
      return .scalar("\u{FFFD}")
    }
    start += taken.count
    // The control characters beyond ASCII are never typed; one of them is the editor's private key.
    return (0x80..<0xA0).contains(scalar.value) ? nil : .scalar(scalar)
  }

  private mutating func takeEscape(_ isComplete: Bool) -> Event? {
    guard start + 1 < bytes.count else {
      guard isComplete else { return nil }
      start += 1
      return .scalar("\u{1B}")
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return takeControlSequence(isComplete)
    case UInt8(ascii: "O"): return takeSequence(parametersFrom: start + 2, isComplete)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return takeString(isComplete)
    case 0x1B:
      start += 1
      return escapeIsKey ? .scalar("\u{1B}") : nil
    default: return takeMeta()
    }
  }

  private mutating func takeMeta() -> Event? {
    let sequence = Array(bytes[start..<(start + 2)])
    let isEnter = sequence[1] == 0x0D || sequence[1] == 0x0A
    if !escapeIsKey || isEnter, !passedSequences.contains(sequence),
      let command = KeyBinding.commandBySequence[sequence]
    {
      start += 2
      return .command(command)
    }
    start += 1
    return .scalar("\u{1B}")
  }

  private mutating func takeControlSequence(_ isComplete: Bool) -> Event? {
    // The function keys of the Linux console: two brackets and a letter.
    guard start + 2 < bytes.count, bytes[start + 2] == UInt8(ascii: "[") else {
      return takeSequence(parametersFrom: start + 2, isComplete)
    }
    if start + 3 < bytes.count || isComplete { start = min(start + 4, bytes.count) }
    return nil
  }

  /// Parameters and intermediate bytes up to a final byte.
  private mutating func takeSequence(parametersFrom first: Int, _ isComplete: Bool) -> Event? {
    var index = first
    while index < bytes.count, (0x20..<0x40).contains(bytes[index]) { index += 1 }
    guard index < bytes.count else {
      if isComplete { start = bytes.count }
      return nil
    }
    guard (0x40..<0x7F).contains(bytes[index]) else {
      start = index
      return nil
    }
    let sequence = Array(bytes[start...index])
    start = index + 1
    if sequence.elementsEqual("\u{1B}[200~".utf8) {
      isPasting = true
    } else if passedSequences.contains(sequence) {
      ready = sequence.map { .scalar(Unicode.Scalar($0)) }
    } else if let command = KeyBinding.commandBySequence[sequence] {
      return .command(command)
    }
    return nil
  }

  /// A string of the terminal's up to its end: an answer to a question.
  private mutating func takeString(_ isComplete: Bool) -> Event? {
    var index = start + 2
    while index < bytes.count {
      if bytes[index] == 0x07 || (bytes[index] == 0x5C && bytes[index - 1] == 0x1B) {
        start = index + 1
        return nil
      }
      index += 1
    }
    guard isComplete else { return nil }
    if bytes.count == start + 2 { return takeMeta() }
    start = bytes.count
    return nil
  }
}
