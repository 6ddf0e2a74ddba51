/// All that an engine may use of the outside world: time, randomness, a disk, an interrupt.
///
/// An engine gets one when it is opened and nothing else reaches it, so what it does is a function
/// of the statements it is given and of what this value answers. Replaying the same statements over
/// the same disk image with the same clock readings and seed gives the same state, byte for byte.
public struct Environment {
  /// Reads the time; virtual in tests and under `--clock virtual`.
  public let time: any TimeSource
  /// The engine's own folder: flat, holding only its files.
  public let disk: any Disk
  /// Set by Ctrl-C; polled by statements once a batch.
  public let interrupt: InterruptFlag
  /// What every generator of the engine is derived from.
  public let seed: UInt64
  /// How many calls of what users wrote may stand in each other, as far as the stack reaches.
  public let callDepthMax: Int

  /// What fits on the stack of any thread.
  public static let smallCallDepthMax = 120

  public init(
    time: any TimeSource, disk: any Disk, interrupt: InterruptFlag, seed: UInt64,
    callDepthMax: Int = smallCallDepthMax
  ) {
    self.time = time
    self.disk = disk
    self.interrupt = interrupt
    self.seed = seed
    self.callDepthMax = callDepthMax
  }

  /// A generator for one concern, independent of those of all other concerns.
  ///
  /// Drawing from one never shifts another, so adding a draw somewhere changes nothing elsewhere.
  public func random(for concern: String) -> SeededRandom {
    SeededRandom(seed: StableHash.hash(concern, seed: seed))
  }
}
