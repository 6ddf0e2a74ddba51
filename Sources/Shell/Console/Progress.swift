import Core
import Rendering

/// How far a long script has come: a line on standard error, if that is a terminal.
public struct Progress {
  /// Work that is done sooner shows nothing.
  public static let delayNanoseconds: UInt64 = 1_000_000_000
  private static let intervalNanoseconds: UInt64 = 250_000_000
  /// The clock is read once in so many lines.
  private static let stride = 1024

  private let stopwatch: any TimeSource
  private let width: Int
  private let start: UInt64
  private var nextShown: UInt64
  private var isShown = false
  private var countdown = Progress.stride

  public init(stopwatch: any TimeSource, width: Int) {
    self.stopwatch = stopwatch
    self.width = width
    start = stopwatch.monotonicNanoseconds
    nextShown = start + Self.delayNanoseconds
  }

  /// - Returns: what to write, nil for nothing.
  mutating func text(_ label: String, done: Int, of total: Int?) -> String? {
    countdown -= 1
    guard countdown <= 0 else { return nil }
    countdown = Self.stride
    let now = stopwatch.monotonicNanoseconds
    guard now >= nextShown else { return nil }
    nextShown = now + Self.intervalNanoseconds
    isShown = true
    let line = ProgressLine.text(
      label, done: done, of: total, elapsedNanoseconds: now - start, width: width - 1)
    return "\r\(line)\u{1B}[K"
  }

  /// What wipes the line away, nil if none was shown.
  mutating func end() -> String? {
    defer { isShown = false }
    return isShown ? "\r\u{1B}[K" : nil
  }
}

extension Console {
  func showProgress(done: Int, of total: Int?, name: String?) {
    guard progress != nil, let text = progress?.text(name ?? "running", done: done, of: total)
    else {
      return
    }
    errors.write(text)
    errors.flush()
  }

  func endProgress() {
    guard let text = progress?.end() else { return }
    errors.write(text)
    errors.flush()
  }
}
