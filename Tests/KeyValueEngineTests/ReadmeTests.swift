import Core
import Foundation
import Rendering
import Shell
import Testing

@testable import KeyValueEngine

/// What the README shows still happens.
@Suite struct ReadmeTests {
  @Test func `the transcript of the README is what the workbench answers`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let transcript = Self.consoleLines(of: text)
    #expect(transcript.contains { $0.hasPrefix("kv> ") })
    let answered = Self.replayed(transcript.filter { $0.hasPrefix("kv> ") })
    #expect(answered == transcript)
  }

  /// The lines of all fences of kind `console`.
  private static func consoleLines(of text: String) -> [String] {
    var lines: [String] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside {
        lines.append(String(line))
      }
    }
    return lines
  }

  /// The same inputs with what a fresh workbench answers.
  private static func replayed(_ inputs: [String]) -> [String] {
    let workbench = Workbench(
      families: [keyValueFamily], disks: .memory, clock: WorkbenchClock(virtual: VirtualClock()),
      interrupt: InterruptFlag(), options: Workbench.Options(seed: 0))
    let output = TextBuffer()
    let console = Console(
      workbench: workbench, presentation: Presentation(format: .aligned, isTerminal: true),
      output: output, errors: output)
    return inputs.flatMap { input -> [String] in
      _ = console.runText(String(input.dropFirst("kv> ".count)) + "\n", keepsGoing: true)
      let answer = output.take().split(separator: "\n").map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      return [input] + answer
    }
  }
}
