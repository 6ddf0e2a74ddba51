import Foundation
import Testing

/// A test as text: commands and what they answer, block after block.
///
///     # The last write wins.          ← comment lines
///     set a 1                         ← command lines, run one by one
///     set a 2
///     ---
///     OK                              ← all that they answered
///     OK
///                                     ← an empty line ends a block
///     get a
///     ---
///     "2"
///
/// An answer that holds an empty line stands between double separators:
///
///     help set
///     ---
///     ---
///     SET key value
///
///     Sets a value.
///     ---
///     ---
///
/// The script knows nothing of the commands. By convention the closure that runs a line understands
/// `<tag>: command` (a session of its own), `!command` (an error is expected: its text is the
/// answer, and an answer that is no error fails), `\` commands, and answers with what a terminal
/// without colours would show, without the last line feed. A command may go over several lines
/// where all but the last end with ` \`.
///
/// `UPDATE_GOLDEN=1 swift test` rewrites the answers in place; a diff of the file is then the
/// review.
public struct GoldenScript: CustomTestStringConvertible, Sendable {
  /// Some commands and their answer.
  public struct Block: Equatable, Sendable {
    /// Comments and empty lines before the commands, as they stand in the file.
    public var preface: [String]
    /// As they stand in the file: a continued command is several of them.
    public var commandLines: [String]
    public var answer: [String]
  }

  public var path: String
  public var blocks: [Block]
  /// Comments and empty lines after the last block.
  public var epilogue: [String]

  /// The file's name in its folder: what the test is called.
  public var testDescription: String { URL(filePath: path).lastPathComponent }

  /// Reads a script.
  public init(path: String) throws {
    self.init(try String(contentsOfFile: path, encoding: .utf8), path: path)
  }

  /// All scripts in a folder and below, by path: the arguments of a test.
  ///
  ///     @Test(arguments: try GoldenScript.all()) func `scripts`(script: GoldenScript) throws
  ///
  /// - Parameters:
  ///   - folder: relative to the folder of the test file that asks.
  ///   - file: the asking file.
  /// - Throws: where a script can't be read, or there is none: a test of nothing always passes.
  public static func all(
    in folder: String = "Scripts", file: String = #filePath
  ) throws -> [GoldenScript] {
    let root = URL(filePath: file).deletingLastPathComponent().appending(path: folder)
    let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?
      .compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".golden") }.sorted()
    guard let paths, !paths.isEmpty else { throw NoScripts(folder: root.path) }
    return try paths.map { try GoldenScript(path: $0) }
  }

  /// A folder that should hold scripts holds none.
  public struct NoScripts: Error {
    public var folder: String
  }

  /// Runs every command in order and compares, or rewrites the file if `UPDATE_GOLDEN` is set.
  /// - Parameter run: takes one command and answers with its text, lines joined by a line feed.
  public func check(
    sourceLocation: SourceLocation = #_sourceLocation, _ run: (String) throws -> String
  ) rethrows {
    try check(sourceLocation: sourceLocation, beforeBlock: {}, run)
  }

  /// As ``check(sourceLocation:_:)``, for scripts whose blocks each start anew.
  /// - Parameter beforeBlock: called before each block.
  public func check(
    sourceLocation: SourceLocation = #_sourceLocation, beforeBlock: () throws -> Void,
    _ run: (String) throws -> String
  ) rethrows {
    var actual = self
    for index in blocks.indices {
      try beforeBlock()
      actual.blocks[index].answer = try answer(to: blocks[index], run)
    }
    if actual.blocks == blocks { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      actual.rewrite(sourceLocation: sourceLocation)
      return
    }
    let diff = LineDiff.text(from: lines, to: actual.lines)
    Issue.record(
      Comment(rawValue: "\(testDescription) answers differently (- expected, + now)\n\(diff)"),
      sourceLocation: sourceLocation)
  }

  private func answer(to block: Block, _ run: (String) throws -> String) rethrows -> [String] {
    var answer: [String] = []
    var command = ""
    for line in block.commandLines {
      if line.hasSuffix(" \\") {
        command += line.dropLast(2) + "\n"
        continue
      }
      let text = try run(command + line)
      command = ""
      if !text.isEmpty { answer += GoldenScript.lines(of: text) }
    }
    return answer.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  private func rewrite(sourceLocation: SourceLocation) {
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      Issue.record("cannot rewrite \(path): \(error)", sourceLocation: sourceLocation)
    }
  }

  /// A text's lines; a last line feed ends the last line and starts none.
  static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
