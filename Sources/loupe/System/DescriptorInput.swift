import Core
import Glibc
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
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      // Ctrl-C while waiting for input ends the input; the status tells why.
      guard errno == EINTR, !interrupt.isSet else { return 0 }
    }
  }

  func waitForInput(milliseconds: Int?) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let time = milliseconds.map { Int32(clamping: $0) } ?? -1
    let count = poll(&waiting, 1, time)
    // An interrupt counts as input: the read that follows sees to it.
    return count != 0
  }
}
