import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of the real file system, for one engine of one process.
///
///     DIR/kv/lock          held by `flock` while the disk is open: a second process is refused
///     DIR/kv/<name>        the engine's files
///
/// Invariants:
/// 1. What ``DiskFile/sync()`` has returned for is on stable storage (`fdatasync`), and so are
///    names after ``syncNames()`` (`fsync` of the folder).
/// 2. ``crash()`` cuts every file back to its size at its last sync and removes files whose names
///    were never synced: what a process can do to its own files in place of a power cut.
///    Overwritten bytes and renames stay, which a real power cut might lose.
final class PosixDisk: Disk {
  /// Larger folders are not copied: undo is not available over them.
  static let imageSizeBytesMax = 256 << 20
  private static let lockName = "lock"

  let path: String
  private let lockDescriptor: Int32
  private let folderDescriptor: Int32
  private var states: [String: PosixFileState] = [:]
  private var generation = 0

  /// Opens a folder, making it if it is missing.
  /// - Throws: `.locked` if another process has it.
  init(path: String) throws(DiskError) {
    self.path = path
    try Self.makeFolders(path)
    let lockPath = "\(path)/\(Self.lockName)"
    lockDescriptor = systemOpen(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lockDescriptor >= 0 else { throw .system(errno, .open, lockPath) }
    guard flock(lockDescriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      systemClose(lockDescriptor)
      guard number == EWOULDBLOCK else { throw .system(number, .open, lockPath) }
      throw DiskError(
        .locked, .open, file: path,
        reason: "another loupe is using it; close that one, or give this one another folder")
    }
    folderDescriptor = systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folderDescriptor >= 0 else { throw .system(errno, .open, path) }
  }

  deinit {
    systemClose(folderDescriptor)
    systemClose(lockDescriptor)
  }

  private static func makeFolders(_ path: String) throws(DiskError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw .system(errno, .open, made) }
      made += "/"
    }
  }

  func names() throws(DiskError) -> [String] {
    guard let stream = opendir(path) else { throw .system(errno, .list, path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = DirectoryEntry.name(of: entry)
      if name != ".", name != "..", name != Self.lockName { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  func open(_ name: String, create: Bool) throws(DiskError) -> any DiskFile {
    let flags = O_RDWR | O_CLOEXEC
    var descriptor = openat(folderDescriptor, name, flags)
    var isNew = false
    if descriptor < 0, errno == ENOENT, create {
      descriptor = openat(folderDescriptor, name, flags | O_CREAT, 0o644)
      isNew = true
    }
    guard descriptor >= 0 else { throw .system(errno, .open, name) }
    let state = states[name] ?? PosixFileState()
    if states[name] == nil {
      state.isNameSynced = !isNew
      state.syncedSizeBytes = isNew ? 0 : PosixFile.size(of: descriptor) ?? 0
      states[name] = state
    }
    return PosixFile(
      descriptor: descriptor, name: name, state: state, disk: self, generation: generation)
  }

  func rename(_ name: String, to newName: String) throws(DiskError) {
    guard renameat(folderDescriptor, name, folderDescriptor, newName) == 0 else {
      throw .system(errno, .rename, name)
    }
    if let state = states.removeValue(forKey: name) {
      // The new name may have been there before: a crash must not remove it.
      state.isNameSynced = true
      states[newName] = state
    }
  }

  func remove(_ name: String) throws(DiskError) {
    guard unlinkat(folderDescriptor, name, 0) == 0 else { throw .system(errno, .remove, name) }
    states[name] = nil
  }

  func syncNames() throws(DiskError) {
    guard fsync(folderDescriptor) == 0 else { throw .system(errno, .syncNames, path) }
    for state in states.values { state.isNameSynced = true }
  }

  func image() throws(DiskError) -> DiskImage {
    var files: [String: BlockedBytes] = [:]
    var room = Self.imageSizeBytesMax
    for name in try names() {
      let file = try open(name, create: false)
      room -= try file.sizeBytes
      guard room >= 0 else {
        throw DiskError(
          .tooLarge, .image, file: path,
          reason: "the folder holds more than \(Self.imageSizeBytesMax >> 20) MiB")
      }
      files[name] = try contents(of: file)
    }
    return DiskImage(files: files)
  }

  private func contents(of file: any DiskFile) throws(DiskError) -> BlockedBytes {
    var bytes = BlockedBytes()
    while true {
      let piece = try file.read(at: bytes.count, count: BlockedBytes.blockSizeBytes)
      if piece.isEmpty { return bytes }
      piece.withUnsafeBytes { bytes.write($0, at: bytes.count) }
    }
  }

  func restore(_ image: DiskImage) throws(DiskError) {
    generation += 1
    states = [:]
    for name in try names() where image.files[name] == nil { try remove(name) }
    for name in image.files.keys.sorted() {
      guard let bytes = image.files[name] else { continue }
      let file = try open(name, create: true)
      try file.truncate(toSizeBytes: 0)
      var offset = 0
      while offset < bytes.count {
        let piece = bytes.read(at: offset, count: BlockedBytes.blockSizeBytes)
        try file.write(piece, at: offset)
        offset += piece.count
      }
      try file.sync()
    }
    try syncNames()
  }

  func crash() throws(DiskError) {
    generation += 1
    for name in states.keys.sorted() {
      guard let state = states[name] else { continue }
      if !state.isNameSynced {
        if unlinkat(folderDescriptor, name, 0) != 0, errno != ENOENT {
          throw .system(errno, .crash, name)
        }
      } else if truncate("\(path)/\(name)", off_t(state.syncedSizeBytes)) != 0, errno != ENOENT {
        throw .system(errno, .crash, name)
      }
    }
    states = [:]
  }

  func isCurrent(_ openGeneration: Int) -> Bool { openGeneration == generation }
}

/// What is known of a file apart from its descriptors.
final class PosixFileState {
  /// The size that a power cut leaves.
  var syncedSizeBytes = 0
  var isNameSynced = true
}

extension DiskError {
  /// What the system said, as one of the codes that engines know.
  static func system(_ number: Int32, _ operation: Operation, _ file: String) -> DiskError {
    let code: Code =
      switch number {
      case ENOENT: .missing
      case EEXIST: .exists
      case ENOSPC, EDQUOT, EFBIG: .full
      default: .refused
      }
    return DiskError(code, operation, file: file, reason: SystemMessage.text(of: number))
  }
}
