import Core
import Glibc

/// A folder of the real file system, as plain as it can be: what engines are measured on.
final class FolderDisk: Disk {
  let path: String

  init(path: String) throws(DiskError) {
    self.path = path
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw Self.error(.open, path) }
  }

  static func error(_ operation: DiskError.Operation, _ file: String) -> DiskError {
    let code: DiskError.Code = errno == ENOENT ? .missing : .refused
    return DiskError(code, operation, file: file, reason: String(cString: strerror(errno)))
  }

  func names() throws(DiskError) -> [String] {
    guard let stream = opendir(path) else { throw Self.error(.list, path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func open(_ name: String, create: Bool) throws(DiskError) -> any DiskFile {
    let descriptor = Glibc.open("\(path)/\(name)", O_RDWR | (create ? O_CREAT : 0), 0o644)
    guard descriptor >= 0 else { throw Self.error(.open, name) }
    return FolderFile(descriptor, name)
  }

  func rename(_ name: String, to newName: String) throws(DiskError) {
    if Glibc.rename("\(path)/\(name)", "\(path)/\(newName)") != 0 {
      throw Self.error(.rename, name)
    }
  }

  func remove(_ name: String) throws(DiskError) {
    if unlink("\(path)/\(name)") != 0 { throw Self.error(.remove, name) }
  }

  func syncNames() throws(DiskError) {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw Self.error(.syncNames, path) }
  }

  func image() throws(DiskError) -> DiskImage { throw unsupported(.image) }
  func restore(_ image: DiskImage) throws(DiskError) { throw unsupported(.restore) }
  func crash() throws(DiskError) { throw unsupported(.crash) }

  private func unsupported(_ operation: DiskError.Operation) -> DiskError {
    DiskError(.refused, operation, file: path, reason: "not for benchmarks")
  }

  func removeAll() throws(DiskError) {
    for name in try names() { try remove(name) }
  }
}

private final class FolderFile: DiskFile {
  private let descriptor: Int32
  private let name: String

  init(_ descriptor: Int32, _ name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  deinit { close(descriptor) }

  var sizeBytes: Int {
    get throws(DiskError) {
      var status = stat()
      if fstat(descriptor, &status) != 0 { throw FolderDisk.error(.size, name) }
      return Int(status.st_size)
    }
  }

  func read(at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled)
        )
        if got <= 0 { return }
        filled += got
      }
    }
    return bytes
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      let wrote = pwrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
      if wrote <= 0 { throw FolderDisk.error(.write, name) }
      done += wrote
    }
  }

  func truncate(toSizeBytes size: Int) throws(DiskError) {
    if ftruncate(descriptor, off_t(size)) != 0 { throw FolderDisk.error(.truncate, name) }
  }

  func sync() throws(DiskError) {
    if fdatasync(descriptor) != 0 { throw FolderDisk.error(.sync, name) }
  }
}
