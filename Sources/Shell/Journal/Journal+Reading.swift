import Core

extension Journal {
  /// One event, decoded.
  struct Event: Equatable {
    enum Payload: Equatable {
      case none
      case text([UInt8])
      case words([[UInt8]])
      case seed(UInt64)
    }

    var kind: Kind
    var isStep: Bool
    var isIdle: Bool
    var session: Int
    var millisecondsPassed: Int64
    var payload: Payload

    /// The event as a person would name it.
    var description: String {
      switch payload {
      case .text(let bytes): Event.shortened(String(decoding: bytes, as: UTF8.self))
      case .words(let words):
        Event.shortened(words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
      default: "\\\(kind)"
      }
    }

    private static func shortened(_ text: String) -> String {
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return line.count > 60 ? "\(line.prefix(59))…" : line
    }
  }

  /// Reads an event of a segment.
  func event(at position: Position) -> Event? {
    let segment = segments[position.segment]
    guard position.event < segment.offsets.count else { return nil }
    let start = Int(segment.offsets[position.event])
    return segment.bytes.withUnsafeBytes { Self.decode($0, at: start) }
  }

  private static func decode(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Event? {
    var offset = start + 1
    let head = bytes[start]
    guard let kind = Kind(rawValue: head & ~(stepFlag | idleFlag)),
      let session = Varint.read(bytes, at: &offset),
      let milliseconds = Varint.readSigned(bytes, at: &offset)
    else { return nil }
    var payload = Event.Payload.none
    switch kind {
    case .statement, .parameters:
      guard let text = readBytes(bytes, &offset) else { return nil }
      payload = .text(text)
    case .words:
      var words: [[UInt8]] = []
      for _ in 0..<(Varint.read(bytes, at: &offset) ?? 0) {
        guard let word = readBytes(bytes, &offset) else { return nil }
        words.append(word)
      }
      payload = .words(words)
    case .reseed:
      guard let seed = Varint.read(bytes, at: &offset) else { return nil }
      payload = .seed(seed)
    default: break
    }
    return Event(
      kind: kind, isStep: head & stepFlag != 0, isIdle: head & idleFlag != 0,
      session: Int(session), millisecondsPassed: milliseconds, payload: payload)
  }

  private static func readBytes(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> [UInt8]? {
    guard let count = Varint.read(bytes, at: &offset), offset + Int(count) <= bytes.count else {
      return nil
    }
    defer { offset += Int(count) }
    return Array(bytes[offset..<offset + Int(count)])
  }

  /// A place to go back to, and the steps that lie behind it, the newest first.
  struct WayBack {
    var position: Position
    var undone: [String]
  }

  /// Steps back from the end.
  /// - Parameters:
  ///   - stepCount: how many steps, `>= 1`.
  ///   - skipsIdle: steps that changed nothing are not counted.
  /// - Returns: nil if the journal does not reach back so far.
  func wayBack(stepCount: Int, skipsIdle: Bool) -> WayBack? {
    guard isRecording else { return nil }
    var position = end
    var undone: [String] = []
    while true {
      while position.event > 0 {
        position.event -= 1
        guard let event = event(at: position), event.isStep else { continue }
        if skipsIdle, event.isIdle { continue }
        undone.append(event.description)
        if undone.count == stepCount {
          return WayBack(position: beforeParameters(position), undone: undone)
        }
      }
      guard position.segment > 0 else { return nil }
      if let cause = segments[position.segment].cause { undone.append(cause) }
      position = Position(
        segment: position.segment - 1, event: segments[position.segment - 1].offsets.count)
      if undone.count == stepCount { return WayBack(position: position, undone: undone) }
    }
  }

  /// A statement's parameters are an event in front of it: both go.
  private func beforeParameters(_ position: Position) -> Position {
    var before = position
    before.event -= 1
    guard before.event >= 0, let event = event(at: before), event.kind == .parameters else {
      return position
    }
    return before
  }
}
