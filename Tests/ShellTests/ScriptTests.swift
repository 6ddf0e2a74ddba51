import Core
import Foundation
import Rendering
import TestKit
import Testing

@testable import Shell

@Suite struct ScriptTests {
  /// Lines made when they are asked for.
  final class EndlessLines: InputSource {
    private var number = 0
    private let count: Int
    private var pending: [UInt8] = []
    var sizeBytes: Int? { nil }

    init(count: Int) { self.count = count }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      while pending.count < buffer.count, number < count {
        pending.append(contentsOf: "get key:\(number)\n".utf8)
        number += 1
      }
      let taken = min(pending.count, buffer.count)
      buffer.copyBytes(from: pending[..<taken])
      pending.removeFirst(taken)
      return taken
    }

    func waitForInput(milliseconds: Int?) -> Bool { true }
  }

  final class CountingOutput: TextOutput {
    var lineCount = 0
    var isClosed: Bool { false }

    func write(_ bytes: [UInt8]) { lineCount += bytes.count { $0 == 0x0A } }

    func write(_ text: String) { write(Array(text.utf8)) }

    func flush() {}
  }

  /// A million lines where time is no matter (`SLOW=1`), else enough to show a leak.
  static let lineCount = ProcessInfo.processInfo.environment["SLOW"] == nil ? 150_000 : 1_000_000

  @Test func `a session file of any length runs in flat memory`() {
    let stage = Stage()
    let output = CountingOutput()
    let console = Console(
      workbench: stage.workbench, presentation: Presentation(), output: output,
      errors: stage.errors)
    var runner = ScriptRunner(console, source: EndlessLines(count: 50_000), name: "warm")
    _ = runner.run()
    let before = residentPages()
    runner = ScriptRunner(console, source: EndlessLines(count: Self.lineCount), name: "long")
    let status = runner.run()
    let journal = (try? stage.workbench.host(0))?.journal
    let journalSize = journal?.segments.reduce(0) { $0 + $1.bytes.count } ?? 0
    let growth = (residentPages() - before) * 4096
    check(
      status == .ok && output.lineCount == Self.lineCount + 50_000,
      "all lines ran: \(output.lineCount)")
    check(journalSize <= Journal.sizeBytesMax, "the journal is bounded: \(journalSize)")
    check(growth < 48 << 20, "memory grew by \(growth >> 20) MiB")
  }

  /// Statements over many lines, in pieces of every size.
  @Test func `a statement may be cut anywhere by the reader`() {
    var text = ""
    for number in 0..<200 {
      text += "set k\(number) \"" + String(repeating: "line\n", count: number % 40) + "\"\n# c\n\n"
    }
    let whole = Stage()
    _ = whole.answer(text)
    for size in [1, 7, 64, 1000] {
      let stage = Stage()
      var runner = ScriptRunner(
        stage.console, source: SlowInput(Array(text.utf8), pieceSize: size), name: "cut")
      check(runner.run() == .ok, "pieces of \(size): \(stage.errors.text)")
      check(
        stage.answer("\\view keys --json").hasSuffix(whole.answer("\\view keys --json")),
        "pieces of \(size)")
    }
  }

  final class SlowInput: InputSource {
    private var rest: ArraySlice<UInt8>
    private let pieceSize: Int
    var sizeBytes: Int? { nil }

    init(_ bytes: [UInt8], pieceSize: Int) {
      rest = bytes[...]
      self.pieceSize = pieceSize
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let piece = rest.prefix(min(pieceSize, buffer.count))
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }

    func waitForInput(milliseconds: Int?) -> Bool { true }
  }

  struct StatusCase: Sendable, CustomTestStringConvertible {
    var script: String
    var keepsGoing = false
    var status: Shell.ExitStatus
    var errors: String

    var testDescription: String { script.replacing("\n", with: "; ") }
  }

  static let statuses = [
    StatusCase(script: "set a 1\nget a", status: .ok, errors: ""),
    StatusCase(
      script: "set a 1\n\nbad\nset a 2", status: .statementFailed,
      errors: "s:3: ERROR ERR: unknown command 'bad'\n"),
    StatusCase(
      script: "bad\nworse", keepsGoing: true, status: .statementFailed,
      errors: "s:1: ERROR ERR: unknown command 'bad'\ns:2: ERROR ERR: unknown command 'worse'\n"),
    StatusCase(
      script: "set a \"1\n2\n", status: .statementFailed,
      errors: "s:1: ERROR syntax: the text ends in the middle of a statement\n"),
    StatusCase(
      script: "\\quak", status: .statementFailed,
      errors: "s:1: ERROR usage: there is no command '\\quak'\n"),
    StatusCase(
      script: "spin\nset a 1", keepsGoing: true, status: .interrupted,
      errors: "s:1: ERROR interrupted: the statement was cancelled\n"),
    StatusCase(
      script: "locked get a", status: .cannotOpen,
      errors: "s:1: open of 'x': in use\n"),
    StatusCase(script: "set a 1\n\\quit\nbad", status: .ok, errors: ""),
    StatusCase(
      script: "\\run missing", status: .statementFailed,
      errors: "s:1: ERROR file: missing: no such file or directory\n"),
  ]

  @Test(arguments: statuses)
  func `a script ends with the status of what happened`(example: StatusCase) {
    let disks = DiskProvider(isInMemory: true) { (family) throws(DiskError) in
      if family == "locked" { throw DiskError(.locked, .open, file: "x", reason: "in use") }
      return MemoryDisk()
    }
    let errors = TextBuffer()
    let console = Console(
      workbench: Workbench(
        families: [toyFamily, makeToyFamily("locked")], disks: disks,
        clock: WorkbenchClock(virtual: VirtualClock()), interrupt: InterruptFlag()),
      presentation: Presentation(), output: TextBuffer(), errors: errors, files: MemoryFiles())
    console.keepsGoing = example.keepsGoing
    var runner = ScriptRunner(console, source: MemoryInput(example.script), name: "s")
    check(runner.run() == example.status, "status of \(example.script)")
    // Only the first line of each error is compared: the caret is the renderer's business.
    let heads = errors.text.split(separator: "\n").filter { $0.hasPrefix("s:") }
    let found = heads.map { $0 + "\n" }.joined()
    check(found == example.errors, "errors: \(errors.text)")
  }

  @Test func `a recording can be played, and a lesson shows what was answered`() {
    let stage = Stage()
    stage.console.keepsGoing = true
    _ = stage.answer("\\record s.toy\nset a 1\ntoy/B get a\nbad\n\\timing off\n\\record off")
    check(
      stage.files.written["s.toy"]?.text == "toy set a 1\ntoy/B get a\ntoy bad\n\\timing off\n",
      "a script: \(stage.files.written["s.toy"]?.text ?? "")")
    _ = stage.answer(
      "\\record x/first.lesson.md\nset a 1\nget a\nbad\nset b \"1\n2\"\n\\record off")
    let lesson = stage.files.written["x/first.lesson.md"]?.text ?? ""
    let due = """
      ```console
      toy> set a 1
      OK
      toy> get a
      1
      ! toy> bad
      ERROR ERR: unknown command 'bad'
        bad
        ^^^
      toy> set b "1
      ....> 2"
      OK
      ```

      """
    check(lesson.hasPrefix("---\nlesson: first\n"), "front matter: \(lesson)")
    check(lesson.hasSuffix(due), "a lesson: \(lesson)")
  }

  func check(_ condition: Bool, _ rule: Comment, sourceLocation: SourceLocation = #_sourceLocation)
  {
    #expect(condition, rule, sourceLocation: sourceLocation)
  }
}
