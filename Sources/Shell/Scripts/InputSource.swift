/// Where bytes come from: standard input, a file, a test's memory.
public protocol InputSource: AnyObject {
  /// Reads what is there, waiting for at least one byte.
  /// - Returns: how many bytes; 0 at the end or after an error.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int
  /// Waits until something can be read.
  /// - Parameter milliseconds: at most so long; 0 only looks, nil waits for ever.
  /// - Returns: false if the time passed first.
  func waitForInput(milliseconds: Int?) -> Bool
  /// How much there is in all, nil if that is not known.
  var sizeBytes: Int? { get }
}

/// Bytes that are all there: `-c` texts, tests.
public final class MemoryInput: InputSource {
  private var rest: ArraySlice<UInt8>
  public let sizeBytes: Int?

  public init(_ bytes: [UInt8]) {
    rest = bytes[...]
    sizeBytes = bytes.count
  }

  public convenience init(_ text: String) { self.init(Array(text.utf8)) }

  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let taken = rest.prefix(buffer.count)
    buffer.copyBytes(from: taken)
    rest = rest.dropFirst(taken.count)
    return taken.count
  }

  public func waitForInput(milliseconds: Int?) -> Bool { true }
}
