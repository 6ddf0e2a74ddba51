/// Where an engine reads the time.
public protocol TimeSource: AnyObject {
  /// Milliseconds since 1970-01-01T00:00:00Z. May jump when the wall clock is set.
  var nowMilliseconds: Int64 { get }
  /// Nanoseconds since some fixed point; never goes back. For measuring, not for dating.
  var monotonicNanoseconds: UInt64 { get }
}

extension TimeSource {
  /// Microseconds since 1970, as fine as the clock is.
  public var nowMicroseconds: Int64 { nowMilliseconds * 1000 }
}

/// A clock that stands still until it is told to move: `--clock virtual`, tests, lessons.
public final class VirtualClock: TimeSource {
  /// Where a virtual clock starts if nothing else is said: 2024-01-01T00:00:00Z.
  public static let defaultStartMilliseconds: Int64 = 1_704_067_200_000

  private var nanoseconds: UInt64 = 0
  private let startMilliseconds: Int64

  public init(startMilliseconds: Int64 = VirtualClock.defaultStartMilliseconds) {
    self.startMilliseconds = startMilliseconds
  }

  public var nowMilliseconds: Int64 { startMilliseconds + Int64(nanoseconds / 1_000_000) }

  public var monotonicNanoseconds: UInt64 { nanoseconds }

  /// Moves the clock forward.
  public func advance(byNanoseconds duration: UInt64) { nanoseconds += duration }

  /// Moves the clock forward by whole milliseconds, `>= 0`.
  public func advance(byMilliseconds duration: Int64) {
    precondition(duration >= 0, "a clock never goes back")
    nanoseconds += UInt64(duration) * 1_000_000
  }
}

/// A clock set by its owner at each statement: what replays and shifted clocks read.
///
/// The shell hands every engine one of these. It copies the real (or virtual) time into it before a
/// The shell hands every engine one of these. It copies the real (or virtual) time into it before a
/// statement and holds it still while the statement runs, so a replay can set the very same
/// readings. Durations are still measured by the stopwatch: they are shown, and decide nothing.
public final class StatementClock: TimeSource {
  public var nowMilliseconds: Int64
  /// What measures durations; without one, everything takes no time.
  public var stopwatch: (any TimeSource)?

  public init(nowMilliseconds: Int64 = 0, stopwatch: (any TimeSource)? = nil) {
    self.nowMilliseconds = nowMilliseconds
    self.stopwatch = stopwatch
  }

  public var monotonicNanoseconds: UInt64 { stopwatch?.monotonicNanoseconds ?? 0 }
}
