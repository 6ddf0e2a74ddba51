import Core

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file behind ``StatementHistory``.
struct HistoryFile {
  let path: String

  struct Failure: Error {
    var reason: String
  }

  /// What a file holds.
  struct Lines {
    /// Oldest first, with repetitions.
    var statements: [String]
    /// With damaged lines.
    var lineCount: Int
  }

  /// Reads the file; a missing one is empty.
  func load() -> Result<Lines, Failure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return errno == ENOENT
        ? .success(Lines(statements: [], lineCount: 0)) : .failure(failure("read"))
    }
    defer { close(descriptor) }
    return .success(Self.parse(Self.contents(of: descriptor)))
  }

  /// Appends one statement.
  /// - Returns: why it could not be written; nil if it was.
  func append(_ statement: String) -> String? {
    let descriptor: Int32
    switch openLocked(O_RDWR | O_APPEND | O_CREAT) {
    case .failure(let failure): return failure.reason
    case .success(let opened): descriptor = opened
    }
    defer { close(descriptor) }
    // A line that a crash has left without its end must not swallow this one.
    var last: UInt8 = 0x0A
    let size = lseek(descriptor, 0, SEEK_END)
    if size > 0 { _ = pread(descriptor, &last, 1, size - 1) }
    let line = (last == 0x0A ? [] : [0x0A]) + Self.line(for: statement)
    return write(descriptor, line, line.count) == line.count ? nil : failure("write").reason
  }

  /// Rewrites the file with fewer lines.
  /// - Parameter choose: what to keep of the statements that are in the file by now.
  /// - Returns: why it could not be done; nil if it was.
  func compact(_ choose: ([String]) -> [String]) -> String? {
    let descriptor: Int32
    switch openLocked(O_RDWR) {
    case .failure(let failure): return failure.reason
    case .success(let opened): descriptor = opened
    }
    defer { close(descriptor) }
    let kept = choose(Self.parse(Self.contents(of: descriptor)).statements)
    let bytes = kept.flatMap { Self.line(for: $0) }
    let newPath = path + ".new"
    unlink(newPath)
    let new = open(newPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard new >= 0 else { return failure("compact").reason }
    let isWritten = TerminalDevice.writeAll(bytes, to: new) && fsync(new) == 0
    close(new)
    guard isWritten, rename(newPath, path) == 0 else {
      let reason = failure("compact").reason
      unlink(newPath)
      return reason
    }
    return nil
  }

  /// Opens the file and locks it; another session may have replaced it in between.
  private func openLocked(_ flags: Int32) -> Result<Int32, Failure> {
    while true {
      let descriptor = open(path, flags | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return .failure(failure("open")) }
      guard flock(descriptor, LOCK_EX) == 0 else {
        defer { close(descriptor) }
        return .failure(failure("lock"))
      }
      var opened = stat()
      var named = stat()
      if fstat(descriptor, &opened) == 0, stat(path, &named) == 0, opened.st_ino == named.st_ino,
        opened.st_dev == named.st_dev
      {
        // A file made by hand may be readable by all.
        if opened.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
        return .success(descriptor)
      }
      close(descriptor)
    }
  }

  private func failure(_ action: String) -> Failure {
    Failure(
      reason: "cannot \(action) the history file '\(path)': \(String(cString: strerror(errno)))")
  }

  private static func contents(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let part = TerminalDevice.read(descriptor, countMax: 256 << 10)
      guard !part.isEmpty else { return bytes }
      bytes.append(contentsOf: part)
    }
  }

  static func line(for statement: String) -> [UInt8] {
    var bytes: [UInt8] = []
    JSON.object([JSON.Member("statement", .string(statement))]).write(to: &bytes)
    bytes.append(0x0A)
    return bytes
  }

  static func parse(_ bytes: [UInt8]) -> Lines {
    var lines = Lines(statements: [], lineCount: 0)
    for line in bytes.split(separator: 0x0A) {
      lines.lineCount += 1
      guard case .success(let value) = parsed(Array(line)) else { continue }
      if let statement = value["statement"]?.stringValue { lines.statements.append(statement) }
    }
    return lines
  }

  private static func parsed(_ line: [UInt8]) -> Result<JSON, JSON.SyntaxError> {
    do throws(JSON.SyntaxError) { return .success(try JSON(parsing: line)) } catch {
      return .failure(error)
    }
  }
}
