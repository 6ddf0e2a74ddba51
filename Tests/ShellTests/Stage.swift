import Core
import Rendering

@testable import Shell

/// A console over toy families, whose two outputs and files are in memory.
final class Stage {
  let clock = VirtualClock()
  let output = TextBuffer()
  let errors = TextBuffer()
  let files = MemoryFiles()
  let workbench: Workbench
  let console: Console

  init(seed: UInt64 = 1, families: [Family] = [toyFamily, makeToyFamily("other")]) {
    workbench = Workbench(
      families: families, disks: .memory, clock: WorkbenchClock(virtual: clock),
      interrupt: InterruptFlag(), options: Workbench.Options(seed: seed))
    console = Console(
      workbench: workbench, presentation: Presentation(), output: output, errors: errors,
      files: files)
  }

  /// Runs a text and answers with what it wrote, errors after results.
  func answer(_ text: String) -> String {
    _ = console.runText(text)
    return output.take() + errors.take()
  }

  /// One reply as text, without its line feed.
  func reply(_ statement: String) -> String { String(answer(statement).dropLast()) }
}

/// Files by name.
final class MemoryFiles: FileStore {
  var contents: [String: String] = [:]
  var written: [String: TextBuffer] = [:]

  func open(_ path: String) throws(EngineError) -> any InputSource {
    guard let text = contents[path] else {
      throw EngineError("file", .device, "\(path): no such file or directory")
    }
    return MemoryInput(text)
  }

  func create(_ path: String) throws(EngineError) -> any TextOutput {
    let buffer = TextBuffer()
    written[path] = buffer
    return buffer
  }

  func paths(startingWith prefix: String) -> [String] {
    contents.keys.sorted().filter { $0.hasPrefix(prefix) }
  }
}
