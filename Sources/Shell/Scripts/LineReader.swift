import Core

/// Reads a stream in 64 KiB pieces and finds its lines, without a `String` or a copy for each.
///
///     buffer   … consumed │ start … line … LF │ more lines … end │ free
///
/// The buffer grows only if one line, or one statement of several lines, does not fit.
public struct LineReader {
  public static let bufferSizeBytes = 64 << 10
  /// A line or a statement that is longer ends here, as if the input did.
  public static let lineSizeBytesMax = 1 << 30

  /// The bytes read; those of `start ..< end` are not consumed yet.
  private(set) var buffer: [UInt8]
  private(set) var start = 0
  private(set) var end = 0
  /// The source has nothing more.
  private(set) var isAtEnd = false
  /// Bytes taken from the source.
  private(set) var readSizeBytes = 0
  let source: any InputSource

  public init(_ source: any InputSource) {
    self.source = source
    buffer = [UInt8](repeating: 0, count: Self.bufferSizeBytes)
  }

  /// The end of the line that starts at `start`, with its line feed; nil at the end of the input.
  mutating func nextLineEnd() -> Int? {
    if let found = lineFeed(from: start) { return found + 1 }
    var searched = end - start
    while fill() {
      if let found = lineFeed(from: start + searched) { return found + 1 }
      searched = end - start
    }
    return start < end ? end : nil
  }

  /// The end of the text after at least so many more bytes, whole lines only unless the input ends.
  mutating func extend(beyond lineEnd: Int, byAtLeast count: Int) -> Int {
    let have = lineEnd - start
    let wanted = have + max(1, count)
    while end - start < wanted, fill() {}
    var searched = min(wanted - 1, end - start)
    while true {
      if let found = lineFeed(from: start + searched) { return found + 1 }
      searched = end - start
      guard fill() else { return end }
    }
  }

  /// A line is in the buffer already: reading one needs no waiting.
  var hasBufferedLine: Bool { lineFeed(from: start) != nil }

  /// Goes on at an offset of the buffer.
  mutating func consume(to offset: Int) { start = offset }

  /// Reads more; false at the end of the input. Moves what is not consumed to the front first if
  /// the buffer is full, so offsets change: `start` becomes 0.
  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      if start < end {
        buffer.withUnsafeMutableBytes { bytes in
          bytes.copyMemory(
            from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<end]))
        }
      }
      end -= start
      start = 0
    }
    if end == buffer.count {
      guard buffer.count < Self.lineSizeBytesMax else {
        isAtEnd = true
        return false
      }
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let offset = end
    let count = buffer.withUnsafeMutableBytes { bytes in
      source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]))
    }
    readSizeBytes += count
    end += count
    isAtEnd = count == 0
    return count > 0
  }

  /// The offset of the first line feed at or after an offset.
  private func lineFeed(from offset: Int) -> Int? {
    buffer.withUnsafeBytes {
      ByteSearch.firstIndex(
        of: 0x0A, in: UnsafeRawBufferPointer(rebasing: $0[..<end]), from: offset)
    }
  }
}
