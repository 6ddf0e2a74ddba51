import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Signals by which a terminal tells of changes: another size, back from the background.
///
/// The handlers only count, and write a byte into a pipe so that a wait wakes up.
public enum TerminalSignals {
  private static let resizes = Atomic<Int>(0)
  private static let returns = Atomic<Int>(0)
  private static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)

  /// Starts to listen. Further calls do nothing.
  public static func install() {
    guard readEnd.load(ordering: .relaxed) < 0 else { return }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    // The counters are touched first, so that a handler never has to make them.
    resizes.store(0, ordering: .relaxed)
    returns.store(0, ordering: .relaxed)
    writeEnd.store(ends[1], ordering: .relaxed)
    readEnd.store(ends[0], ordering: .relaxed)
    _ = signal(SIGWINCH) { _ in TerminalSignals.count(TerminalSignals.resizes) }
    _ = signal(SIGCONT) { _ in TerminalSignals.count(TerminalSignals.returns) }
  }

  /// How often the size of the terminal has changed: compare with an earlier reading.
  public static var resizeCount: Int { resizes.load(ordering: .relaxed) }

  /// How often the process was continued after a stop.
  public static var continuationCount: Int { returns.load(ordering: .relaxed) }

  /// Readable when a signal has arrived; -1 before ``install()``.
  static var descriptor: Int32 { readEnd.load(ordering: .relaxed) }

  /// Empties the pipe.
  static func acknowledge() {
    var bytes = [UInt8](repeating: 0, count: 64)
    let end = descriptor
    guard end >= 0 else { return }
    while read(end, &bytes, bytes.count) > 0 {}
  }

  /// Stops the process and those that it shares the terminal with, until they are continued.
  static func stopProcessGroup() { kill(0, SIGTSTP) }

  private static func count(_ counter: borrowing Atomic<Int>) {
    let saved = errno
    counter.add(1, ordering: .relaxed)
    var byte: UInt8 = 1
    _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
    errno = saved
  }
}
