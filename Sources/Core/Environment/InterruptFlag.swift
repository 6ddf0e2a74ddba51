import Synchronization

/// Whether the running statement has been asked to stop (Ctrl-C). Set from a signal handler.
///
/// A statement that may take long polls it once a batch (a relaxed load: 0.3 ns) and throws
/// ``EngineError/interrupted()``; its effects up to then are undone or whole, as its family
/// defines.
public final class InterruptFlag: Sendable {
  private let flag = Atomic<Bool>(false)

  public init() {}

  public var isSet: Bool { flag.load(ordering: .relaxed) }

  public func set() { flag.store(true, ordering: .relaxed) }

  public func clear() { flag.store(false, ordering: .relaxed) }
}
