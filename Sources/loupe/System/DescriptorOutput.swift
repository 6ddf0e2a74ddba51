import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Text to a file descriptor through a buffer of 64 KiB.
///
/// A reader that has gone (EPIPE) is no error: what is still written is dropped, and ``isClosed``
/// says so.
final class DescriptorOutput: TextOutput {
  static let bufferSizeBytes = 64 << 10

  private let descriptor: Int32
  private let closesAtEnd: Bool
  private var buffer: [UInt8] = []
  private(set) var isClosed = false
  /// The system's number of the first failure that was not a closed pipe; 0 for none.
  private(set) var failureNumber: Int32 = 0

  init(_ descriptor: Int32, closesAtEnd: Bool = false) {
    self.descriptor = descriptor
    self.closesAtEnd = closesAtEnd
  }

  deinit {
    flush()
    if closesAtEnd { close(descriptor) }
  }

  func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSizeBytes { flush() }
  }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSizeBytes { flush() }
  }

  func flush() {
    guard !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !isClosed else { return }
    buffer.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = systemWrite(
          descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if count >= 0 {
          offset += count
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
        } else if errno != EINTR {
          if errno != EPIPE { failureNumber = errno }
          isClosed = true
          return
        }
      }
    }
  }
}
