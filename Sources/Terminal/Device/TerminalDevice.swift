#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How large a terminal is, in cells.
public struct TerminalSize: Equatable, Sendable {
  /// Cells in a row.
  public var columns: Int
  /// Rows of the screen.
  public var rows: Int

  /// - Parameters:
  ///   - columns: `>= 1`.
  ///   - rows: `>= 1`.
  public init(columns: Int, rows: Int) {
    precondition(columns >= 1 && rows >= 1, "a terminal has a cell")
    self.columns = columns
    self.rows = rows
  }
}

/// Questions to the operating system about terminals, and plain reading and writing.
public enum TerminalDevice {
  /// Whether a file descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The size of a terminal.
  /// - Returns: nil if the descriptor is no terminal, or one that does not know its size.
  public static func size(of descriptor: Int32) -> TerminalSize? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return TerminalSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// How a wait ended.
  enum Readiness { case input, signal, timeout }

  /// Waits until a byte can be read, a terminal signal has arrived, or time is up.
  /// - Parameter milliseconds: nil to wait for ever.
  static func wait(for descriptor: Int32, milliseconds: Int?) -> Readiness {
    let limit = Int32(clamping: milliseconds ?? -1)
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: TerminalSignals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&polled, 2, limit)
    if polled[1].revents & Int16(POLLIN) != 0 || (count < 0 && errno == EINTR) { return .signal }
    return count == 0 ? .timeout : .input
  }

  /// Reads what is there, waiting for the first byte.
  /// - Returns: empty at the end of the input, or when the terminal is gone.
  static func read(_ descriptor: Int32, countMax: Int = 4096) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: countMax) { buffer, count in
      var received = -1
      repeat {
        received = systemRead(descriptor, buffer.baseAddress, countMax)
      } while received < 0 && errno == EINTR
      count = max(0, received)
    }
  }

  /// Writes all bytes; what a terminal that is gone does not take is lost.
  static func write(_ bytes: [UInt8], to descriptor: Int32) { _ = writeAll(bytes, to: descriptor) }

  /// Writes all bytes, waiting as needed.
  /// - Returns: whether all were taken.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let base = UnsafeRawBufferPointer(rebasing: rest)
        let written = systemWrite(descriptor, base.baseAddress, base.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if written < 0 && errno == EAGAIN {
          var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&polled, 1, 1000)
        } else if written == 0 || errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}

// Inside `TerminalDevice` the names `read` and `write` are its own methods.
private func systemRead(
  _ descriptor: Int32, _ base: UnsafeMutablePointer<UInt8>?, _ count: Int
) -> Int { read(descriptor, base, count) }

private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, base, count)
}
