import Core

/// The workbench's time: that of the system, shifted by `\clock`, or a virtual one that stands
/// still.
public final class WorkbenchClock {
  private let source: any TimeSource
  private let virtual: VirtualClock?
  /// How far `\clock +…` has moved a real clock.
  public private(set) var offsetMilliseconds: Int64 = 0

  /// A clock that runs with the system's.
  public init(_ source: any TimeSource) {
    self.source = source
    virtual = nil
  }

  /// A clock that only `\clock` moves.
  public init(virtual: VirtualClock) {
    source = virtual
    self.virtual = virtual
  }

  public var isVirtual: Bool { virtual != nil }

  public var nowMilliseconds: Int64 { source.nowMilliseconds &+ offsetMilliseconds }

  /// What measures how long things take.
  var stopwatch: any TimeSource { source }

  /// Copies the time into an engine's clock, which then stands still until the next statement.
  func set(_ clock: StatementClock) {
    clock.nowMilliseconds = source.nowMilliseconds &+ offsetMilliseconds
  }

  /// Moves the time forward. `duration >= 0`.
  func advance(byMilliseconds duration: Int64) {
    if let virtual {
      virtual.advance(byMilliseconds: duration)
    } else {
      offsetMilliseconds += duration
    }
  }
}
