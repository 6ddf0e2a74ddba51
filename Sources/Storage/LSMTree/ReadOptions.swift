/// What a read sees, and what it leaves out.
public struct ReadOptions {
  /// Sees writes up to this view; nil for all.
  public var view: ReadView?
  /// Keys of an iterator are `>= lowerBound` …
  public var lowerBound: [UInt8]?
  /// … and `< upperBound`.
  public var upperBound: [UInt8]?
  /// With ``FilterKey/prefix(sizeBytes:)``: all keys of interest begin so; tables whose filter
  /// denies it are left out.
  public var filterPrefix: [UInt8]?
  /// Whether the winners that are deleted or expired are shown too, instead of stepped over and
  /// counted.
  public var includesTombstones = false
  /// Whether blocks that are read stay in the cache.
  public var fillsCache = true

  public init() {}

  /// A scan of `lowerBound ..< upperBound`.
  public init(from lowerBound: [UInt8]?, to upperBound: [UInt8]?) {
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }
}

/// The state of a tree after a certain write, kept readable as long as the view lives.
///
/// While there are views, compactions keep what they see. Drop the last reference to end it.
public final class ReadView {
  /// Sees entries up to this sequence number.
  public let sequence: UInt64
  private let registry: ReadViewRegistry

  init(sequence: UInt64, registry: ReadViewRegistry) {
    self.sequence = sequence
    self.registry = registry
    registry.add(sequence)
  }

  deinit { registry.remove(sequence) }
}

/// The sequence numbers of all living views of one tree.
final class ReadViewRegistry {
  private var counts: [UInt64: Int] = [:]

  func add(_ sequence: UInt64) { counts[sequence, default: 0] += 1 }

  func remove(_ sequence: UInt64) {
    let count = (counts[sequence] ?? 0) - 1
    counts[sequence] = count > 0 ? count : nil
  }

  /// Ascending, each once.
  var sequences: [UInt64] { counts.keys.sorted() }
}
