/// Where rendered text goes: standard output, standard error, a file, or a test's memory.
public protocol TextOutput: AnyObject {
  func write(_ bytes: [UInt8])
  func write(_ text: String)
  /// Hands everything written so far to the reader.
  func flush()
  /// The reader has gone (a closed pipe): whatever is still written is dropped, and a producer
  /// should stop.
  var isClosed: Bool { get }
}

/// Text kept in memory.
public final class TextBuffer: TextOutput {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public func write(_ newBytes: [UInt8]) { bytes.append(contentsOf: newBytes) }

  public func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  public func flush() {}

  public var isClosed: Bool { false }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Returns what was written and forgets it.
  public func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return text
  }
}
