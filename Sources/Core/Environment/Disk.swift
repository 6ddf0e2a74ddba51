/// A folder of files: the one door through which an engine keeps anything.
///
/// Names are flat (no `/`). A change of names (create, rename, remove) is durable only after
/// ``syncNames()``, a change of content only after ``DiskFile/sync()``, as POSIX promises and no
/// more. Three disks exist: the real one (`loupe`), one in memory that can lose power, and one that
/// fails on purpose (tests).
public protocol Disk: AnyObject {
  /// The names of all files, sorted by their bytes.
  func names() throws(DiskError) -> [String]
  /// Opens a file for reading and writing.
  /// - Parameter create: makes it, empty, if it is missing; otherwise a missing file is an error.
  func open(_ name: String, create: Bool) throws(DiskError) -> any DiskFile
  /// Gives a file another name, replacing what had that name, in one step.
  func rename(_ name: String, to newName: String) throws(DiskError)
  func remove(_ name: String) throws(DiskError)
  /// Makes all changes of names so far durable.
  func syncNames() throws(DiskError)
  /// The contents of every file as they are now, synced or not.
  /// - Throws: code `.tooLarge` where the disk can't afford a copy.
  func image() throws(DiskError) -> DiskImage
  /// Makes the folder hold exactly what an image holds, durably.
  func restore(_ image: DiskImage) throws(DiskError)
  /// Loses power: what was not synced is gone, as far as this disk can tell. Open files are
  /// invalid.
  func crash() throws(DiskError)
}

/// One open file.
public protocol DiskFile: AnyObject {
  var sizeBytes: Int { get throws(DiskError) }
  /// Reads up to `count` bytes; fewer only at the end of the file.
  func read(at offset: Int, count: Int) throws(DiskError) -> [UInt8]
  /// Writes all bytes at `offset`, growing the file as needed; on error any part may have been
  /// written.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(DiskError)
  func truncate(toSizeBytes size: Int) throws(DiskError)
  /// Makes content and size durable.
  func sync() throws(DiskError)
}

extension DiskFile {
  public func write(_ bytes: [UInt8], at offset: Int) throws(DiskError) {
    let result = bytes.withUnsafeBytes { (buffer) -> Result<Void, DiskError> in
      do throws(DiskError) { return .success(try write(buffer, at: offset)) } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}

/// Why a disk operation did not happen.
public struct DiskError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What callers branch on.
  public enum Code: String, Sendable {
    case missing, exists, full, refused, damaged, locked, tooLarge
  }
  /// What was asked of the disk.
  public enum Operation: String, Sendable {
    case list, open, rename, remove, syncNames, size, read, write, truncate, sync, image, restore,
      crash
  }

  public var code: Code
  public var operation: Operation
  public var file: String
  /// What the system said.
  public var reason: String

  public init(_ code: Code, _ operation: Operation, file: String, reason: String) {
    self.code = code
    self.operation = operation
    self.file = file
    self.reason = reason
  }

  public var description: String { "\(operation.rawValue) of '\(file)': \(reason)" }
}

/// The contents of a folder at one moment, sharing unchanged blocks with the disk that it came
/// from.
public struct DiskImage: Sendable, Equatable {
  /// Contents by name.
  public var files: [String: BlockedBytes]

  public init(files: [String: BlockedBytes] = [:]) { self.files = files }

  public var sizeBytes: Int { files.values.reduce(0) { $0 + $1.count } }
}
