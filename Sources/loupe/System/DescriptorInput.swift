import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Shell

/// Bytes from a file descriptor.
final class DescriptorInput: InputSource {
  private let descriptor: Int32
  private let closesAtEnd: Bool
  private let interrupt: InterruptFlag
  let sizeBytes: Int?

  init(_ descriptor: Int32, closesAtEnd: Bool = false, interrupt: InterruptFlag) {
    self.descriptor = descriptor
    self.closesAtEnd = closesAtEnd
    self.interrupt = interrupt
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    sizeBytes = isFile ? Int(status.st_size) : nil
  }

  deinit {
    if closesAtEnd { close(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    // Ctrl-C ends the input, while waiting for it and between two pieces; the status tells why.
    while !interrupt.isSet {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { return 0 }
    }
    return 0
  }

  func waitForInput(milliseconds: Int?) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let time = milliseconds.map { Int32(clamping: $0) } ?? -1
    let count = poll(&waiting, 1, time)
    // An interrupt counts as input: the read that follows sees to it.
    return count != 0
  }
}
