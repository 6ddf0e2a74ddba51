import Core

/// Where the engines' disks come from: one for each family, opened on first use.
public struct DiskProvider {
  /// Opens the disk of a family. Throws `.locked` where another process has it.
  public var open: (_ family: String) throws(DiskError) -> any Disk
  /// The disks are in memory: images cost next to nothing, and nothing need be saved at the end.
  public var isInMemory: Bool

  public init(isInMemory: Bool, open: @escaping (_ family: String) throws(DiskError) -> any Disk) {
    self.isInMemory = isInMemory
    self.open = open
  }

  /// Everything in memory, and gone at the end.
  public static var memory: DiskProvider {
    DiskProvider(isInMemory: true) { (_) throws(DiskError) in MemoryDisk() }
  }
}
