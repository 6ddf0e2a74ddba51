import Core

extension Journal {
  /// An image and what was done after it was taken.
  struct Segment {
    var image: DiskImage
    var seed: UInt64
    var enginePreamble: [String] = []
    var sessions: [SessionRecipe] = []
    var nowMilliseconds: Int64
    /// What the user did that began this segment (`\crash`), nil if it is one more image only.
    var cause: String?
    var bytes: [UInt8] = []
    /// Where each event starts in `bytes`.
    var offsets: [UInt32] = []
  }
}

extension Journal.Segment {
  /// Appends the head of an event, which is all that many have.
  mutating func begin(
    _ kind: Journal.Kind, isStep: Bool, session: Int, millisecondsPassed: Int64
  ) {
    offsets.append(UInt32(bytes.count))
    bytes.append(kind.rawValue | (isStep ? Journal.stepFlag : 0))
    Varint.append(UInt64(session), to: &bytes)
    Varint.append(signed: millisecondsPassed, to: &bytes)
  }

  mutating func append(statement: Span<UInt8>, session: Int, millisecondsPassed: Int64) {
    begin(.statement, isStep: true, session: session, millisecondsPassed: millisecondsPassed)
    Varint.append(UInt64(statement.count), to: &bytes)
    statement.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  mutating func append(words: [[UInt8]], session: Int, millisecondsPassed: Int64) {
    begin(.words, isStep: true, session: session, millisecondsPassed: millisecondsPassed)
    Varint.append(UInt64(words.count), to: &bytes)
    for word in words { append(text: word) }
  }

  mutating func append(parameters: JSON, session: Int, millisecondsPassed: Int64) {
    begin(.parameters, isStep: false, session: session, millisecondsPassed: millisecondsPassed)
    var text: [UInt8] = []
    parameters.write(to: &text)
    append(text: text)
  }

  private mutating func append(text: [UInt8]) {
    Varint.append(UInt64(text.count), to: &bytes)
    bytes.append(contentsOf: text)
  }
}
