import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file of a ``PosixDisk``.
final class PosixFile: DiskFile {
  private let descriptor: Int32
  private let name: String
  private let state: PosixFileState
  private let disk: PosixDisk
  private let generation: Int

  init(descriptor: Int32, name: String, state: PosixFileState, disk: PosixDisk, generation: Int) {
    self.descriptor = descriptor
    self.name = name
    self.state = state
    self.disk = disk
    self.generation = generation
  }

  deinit { systemClose(descriptor) }

  /// The size of an open file, nil if the system does not tell.
  static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : nil
  }

  var sizeBytes: Int {
    get throws(DiskError) {
      try check(.size)
      guard let size = Self.size(of: descriptor) else { throw .system(errno, .size, name) }
      return size
    }
  }

  func read(at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    try check(.read)
    // A caller may ask for all there is with a bound far beyond the end.
    let wanted = max(0, min(count, (try sizeBytes) - offset))
    guard wanted > 0 else { return [] }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted {
        let start = buffer.baseAddress.map { $0 + filled }
        let got = pread(descriptor, start, wanted - filled, off_t(offset + filled))
        if got > 0 {
          filled += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw .system(failure, .read, name) }
    return bytes
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(DiskError) {
    try check(.write)
    var written = 0
    while written < bytes.count {
      let start = bytes.baseAddress.map { $0 + written }
      let count = pwrite(descriptor, start, bytes.count - written, off_t(offset + written))
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw .system(errno, .write, name)
      }
    }
  }

  func truncate(toSizeBytes size: Int) throws(DiskError) {
    try check(.truncate)
    while ftruncate(descriptor, off_t(size)) != 0 {
      guard errno == EINTR else { throw .system(errno, .truncate, name) }
    }
    state.syncedSizeBytes = min(state.syncedSizeBytes, size)
  }

  func sync() throws(DiskError) {
    try check(.sync)
    while systemSync(descriptor) != 0 {
      guard errno == EINTR else { throw .system(errno, .sync, name) }
    }
    state.syncedSizeBytes = try sizeBytes
  }

  private func check(_ operation: DiskError.Operation) throws(DiskError) {
    guard disk.isCurrent(generation) else {
      throw DiskError(.refused, operation, file: name, reason: "opened before the last crash")
    }
  }
}
