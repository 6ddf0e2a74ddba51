import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Shell

/// The files that people name, relative to where they are.
final class DirectoryFiles: FileStore {
  /// Completion looks at no more names than this.
  static let pathCountMax = 1000

  private let interrupt: InterruptFlag

  init(interrupt: InterruptFlag) { self.interrupt = interrupt }

  func open(_ path: String) throws(EngineError) -> any InputSource {
    if path == "-" { return DescriptorInput(STDIN_FILENO, interrupt: interrupt) }
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path, errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .file(path, EISDIR)
    }
    return DescriptorInput(descriptor, closesAtEnd: true, interrupt: interrupt)
  }

  func create(_ path: String) throws(EngineError) -> any TextOutput {
    let descriptor = systemOpen(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .file(path, errno) }
    return DescriptorOutput(descriptor, closesAtEnd: true)
  }

  func paths(startingWith prefix: String) -> [String] {
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    let start = prefix.dropFirst(folder.count)
    var paths: [String] = []
    while paths.count < Self.pathCountMax, let entry = readdir(stream) {
      let name = DirectoryEntry.name(of: entry)
      guard name.hasPrefix(start), !name.hasPrefix(".") || start.hasPrefix(".") else { continue }
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      paths.append(folder + name + (isFolder ? "/" : ""))
    }
    return paths.sorted()
  }
}

/// The name in an entry of a folder.
enum DirectoryEntry {
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

extension EngineError {
  /// What the system said about a file.
  static func file(_ path: String, _ number: Int32) -> EngineError {
    EngineError("file", .device, "\(path): \(SystemMessage.text(of: number))")
  }
}

/// The system's words for an error number.
enum SystemMessage {
  static func text(of number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    let message = String(cString: text)
    return message.prefix(1).lowercased() + message.dropFirst()
  }
}
