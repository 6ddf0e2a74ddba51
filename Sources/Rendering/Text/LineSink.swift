import Core

/// Collects bytes and hands them to an output a few KiB at a time: many small appends, few writes.
struct LineSink {
  /// So much is collected before it is handed on.
  static let pieceSizeBytes = 16 << 10

  private(set) var bytes: [UInt8] = []
  private let output: any TextOutput

  init(_ output: any TextOutput) { self.output = output }

  /// The reader has gone: stop producing.
  var isClosed: Bool { output.isClosed }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

  /// Lets a writer of bytes append in place.
  mutating func append(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

  /// Ends a line; from time to time the lines so far move on.
  mutating func endLine() {
    bytes.append(0x0A)
    if bytes.count >= Self.pieceSizeBytes { finish() }
  }

  mutating func line(_ text: String) {
    append(text)
    endLine()
  }

  /// Hands on what is left.
  mutating func finish() {
    if bytes.isEmpty { return }
    output.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
