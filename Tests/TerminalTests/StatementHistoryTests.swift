import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct StatementHistoryTests {
  private func check<Value: Equatable & Sendable>(_ value: Value, _ expected: Value, _ name: String)
  {
    #expect(value == expected, "\(name)")
  }

  /// Runs a body with the path of a file that does not exist.
  private func withFile(_ body: (String) -> Void) {
    let path = "/tmp/loupe-history-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    defer { unlink(path) }
    body(path)
  }

  private func contents(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    return String(decoding: TerminalDevice.read(descriptor, countMax: 1 << 20), as: UTF8.self)
  }

  private func write(_ text: String, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    TerminalDevice.write(Array(text.utf8), to: descriptor)
    close(descriptor)
  }

  @Test func `statements come back whole in the next session, each once, secrets not`() {
    withFile { path in
      let first = StatementHistory(path: path)
      for text in ["a", "b\n  c\t\"ü\"", "a", " \n", "a\n", "b\n  c\t\"ü\""] { first.add(text) }
      first.add("auth secret", isSensitive: true)
      check(first.entries, ["a", "b\n  c\t\"ü\"", "auth secret"], "this session")
      check(StatementHistory(path: path).entries, ["a", "b\n  c\t\"ü\""], "next session")
      check(contents(path).contains("secret"), false, "secret")
      var status = stat()
      _ = stat(path, &status)
      check(status.st_mode & 0o777, 0o600, "mode")
      check(first.problem, nil, "problem")
    }
  }

  @Test func `damaged lines cost only themselves`() {
    withFile { path in
      write(
        "{\"statement\":\"a\"}\nnonsense\n{\"other\":1}\n\n[1]\n{\"statement\":7}\n\u{0}\u{1}\n"
          + "{\"statement\":\"b\"}\n{\"statement\":\"torn", to: path)
      let history = StatementHistory(path: path)
      check(history.entries, ["a", "b"], "read")
      history.add("c")
      check(StatementHistory(path: path).entries, ["a", "b", "c"], "after the torn line")
      var status = stat()
      _ = stat(path, &status)
      check(status.st_mode & 0o777, 0o600, "mode of a file that others could read")
    }
  }

  @Test func `the newest statements are kept, and the file is rewritten when it is too long`() {
    withFile { path in
      let first = StatementHistory(path: path, limit: 5)
      for number in 0..<20 { first.add("s\(number)") }
      check(first.entries, (15..<20).map { "s\($0)" }, "bound")
      check(contents(path).split(separator: "\n").count, 20, "append only")
      let second = StatementHistory(path: path, limit: 5)
      check(second.entries, (15..<20).map { "s\($0)" }, "loaded")
      check(contents(path).split(separator: "\n").count, 5, "compacted")
      // The first session does not know of the new file, and finds it all the same.
      first.add("late")
      check(StatementHistory(path: path, limit: 9).entries.suffix(2), ["s19", "late"], "late")
    }
  }

  @Test func `sessions that write at the same time lose nothing`() async {
    let path = "/tmp/loupe-history-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    defer { unlink(path) }
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let history = StatementHistory(path: path, limit: 1000)
          for number in 0..<100 { history.add("writer \(writer) number \(number)") }
        }
      }
    }
    check(StatementHistory(path: path, limit: 1000).entries.count, 400, "entries")
  }

  @Test func `a file that cannot be used is named, and the session goes on`() {
    let history = StatementHistory(path: "/nonexistent/folder/history")
    history.add("a")
    check(history.entries, ["a"], "memory")
    check(history.problem?.contains("/nonexistent/folder/history"), true, "problem")
  }
}
