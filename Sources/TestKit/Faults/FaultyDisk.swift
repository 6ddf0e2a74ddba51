import Core

/// A disk that counts what is asked of it and goes wrong on purpose.
///
///     // Every operation fails once.
///     for fault in 0..<cleanRun.operationCount {
///       let disk = FaultyDisk(MemoryDisk(), fault: .failing(at: fault))
///       …
///     }
///
/// Counted are the operations of an engine: all of `Disk` but `image`, `restore` and `crash`, which
/// are the test's own, and all of `DiskFile`.
public final class FaultyDisk: Disk {
  /// What goes wrong, by the number of the operation, from 0.
  public enum Fault: Equatable, Sendable {
    /// One operation is refused and does nothing; the next ones work.
    case failing(at: Int)
    /// The disk is gone: this operation and all after it are refused.
    case failingFrom(Int)
    /// Of a write only the first half is done, and an error tells of it. Other operations are
    /// refused.
    case tearing(at: Int)
    /// A write, truncate, sync or syncNames does nothing and claims that it did; others work.
    case losing(at: Int)
  }

  /// Nothing goes wrong while nil. May be changed at any time.
  public var fault: Fault?
  /// What has been asked so far, in order: `write log-1`.
  public private(set) var operations: [String] = []
  /// Whether the fault has struck.
  public private(set) var hasStruck = false
  private let disk: any Disk

  public init(_ disk: any Disk, fault: Fault? = nil) {
    self.disk = disk
    self.fault = fault
  }

  public var operationCount: Int { operations.count }

  public func names() throws(DiskError) -> [String] {
    _ = try admit(.list, "")
    return try disk.names()
  }

  public func open(_ name: String, create: Bool) throws(DiskError) -> any DiskFile {
    _ = try admit(.open, name)
    return FaultyFile(try disk.open(name, create: create), name: name, of: self)
  }

  public func rename(_ name: String, to newName: String) throws(DiskError) {
    _ = try admit(.rename, name)
    try disk.rename(name, to: newName)
  }

  public func remove(_ name: String) throws(DiskError) {
    _ = try admit(.remove, name)
    try disk.remove(name)
  }

  public func syncNames() throws(DiskError) {
    if try admit(.syncNames, "") == .lost { return }
    try disk.syncNames()
  }

  public func image() throws(DiskError) -> DiskImage { try disk.image() }

  public func restore(_ image: DiskImage) throws(DiskError) { try disk.restore(image) }

  public func crash() throws(DiskError) { try disk.crash() }

  /// What becomes of an operation that is let through.
  enum Verdict {
    case done, torn, lost
  }

  /// Counts an operation and decides on it.
  /// - Throws: `refused` where the fault says so.
  func admit(_ operation: DiskError.Operation, _ name: String) throws(DiskError) -> Verdict {
    let number = operations.count
    operations.append(name.isEmpty ? operation.rawValue : "\(operation.rawValue) \(name)")
    switch fault {
    case .failing(let place) where place == number: throw refusal(operation, name)
    case .failingFrom(let place) where place <= number: throw refusal(operation, name)
    case .tearing(let place) where place == number:
      guard operation == .write else { throw refusal(operation, name) }
      hasStruck = true
      return .torn
    case .losing(let place) where place == number:
      guard [.write, .truncate, .sync, .syncNames].contains(operation) else { return .done }
      hasStruck = true
      return .lost
    default: return .done
    }
  }

  func refusal(_ operation: DiskError.Operation, _ name: String) -> DiskError {
    hasStruck = true
    return DiskError(
      .refused, operation, file: name, reason: "operation \(operations.count - 1) fails on purpose")
  }
}

private final class FaultyFile: DiskFile {
  private let file: any DiskFile
  private let name: String
  private let disk: FaultyDisk

  init(_ file: any DiskFile, name: String, of disk: FaultyDisk) {
    self.file = file
    self.name = name
    self.disk = disk
  }

  var sizeBytes: Int {
    get throws(DiskError) {
      _ = try disk.admit(.size, name)
      return try file.sizeBytes
    }
  }

  func read(at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    _ = try disk.admit(.read, name)
    return try file.read(at: offset, count: count)
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(DiskError) {
    switch try disk.admit(.write, name) {
    case .done: try file.write(bytes, at: offset)
    case .lost: break
    case .torn:
      let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
      try file.write(half, at: offset)
      throw disk.refusal(.write, name)
    }
  }

  func truncate(toSizeBytes size: Int) throws(DiskError) {
    if try disk.admit(.truncate, name) == .lost { return }
    try file.truncate(toSizeBytes: size)
  }

  func sync() throws(DiskError) {
    if try disk.admit(.sync, name) == .lost { return }
    try file.sync()
  }
}
