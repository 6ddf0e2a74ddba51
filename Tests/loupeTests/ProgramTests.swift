import Foundation
import Testing

/// The program as a shell starts it: what it prints, and how it ends.
@Suite struct ProgramTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var input = ""
    var status: Int32
    var output = ""
    var errors = ""

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(arguments: ["-c", "kv SET a 1", "-c", "GET a"], status: 0, output: "OK\n1\n"),
    Case(
      arguments: ["-c", "GTE a"], status: 1,
      errors: "ERR unknown command 'GTE', with args beginning with: 'a'"),
    Case(arguments: ["--famly"], status: 2, errors: "Did you mean `--family`?"),
    Case(arguments: ["--family", "kw"], status: 2, errors: "Did you mean `kv`?"),
    Case(arguments: ["learn"], status: 2, errors: "loupe learn is not there yet"),
    Case(
      arguments: ["run", "/nowhere/x"], status: 3, errors: "/nowhere/x: no such file or directory"),
    Case(arguments: ["/proc/nowhere", "-c", "GET a"], status: 3, errors: "/proc/nowhere"),
    Case(
      arguments: [], input: "SET a 1\nnonsense\nGET a\n", status: 1, output: "OK\n",
      errors: "stdin:2: "),
    Case(
      arguments: ["--keep-going", "-f", "-"], input: "nonsense\nSET a 1\n", status: 1,
      output: "OK\n", errors: "stdin:1: "),
    Case(arguments: ["--version"], status: 0, output: "loupe "),
    Case(
      arguments: ["--set", "k=a", "-c", "SET :k 1", "-c", "GET a"], status: 0, output: "OK\n1\n"),
    Case(
      arguments: ["pipe"], input: "{\"id\":1,\"family\":\"kv\",\"args\":[\"GET\",\"a\"]}\n",
      status: 0,
      output: "{\"id\":1,\"ok\":true,\"outcomes\":[{\"kind\":\"reply\",\"reply\":null}]}\n"),
    Case(arguments: ["--timeout", "0.2", "-f", "/dev/zero"], status: 5, errors: ""),
  ]

  @Test(arguments: cases)
  func `the program ends as it should`(example: Case) throws {
    let (status, output, errors) = try run(example.arguments, input: example.input)
    #expect(status == example.status, "status; it said: \(errors)")
    let isExact = example.output.hasSuffix("\n") || example.output.isEmpty
    #expect(
      isExact ? output == example.output : output.hasPrefix(example.output), "output: \(output)")
    #expect(errors.contains(example.errors) || example.errors.isEmpty, "errors: \(errors)")
  }

  private func run(_ arguments: [String], input: String) throws -> (Int32, String, String) {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    let pipes = (Pipe(), Pipe(), Pipe())
    process.standardInput = pipes.0
    process.standardOutput = pipes.1
    process.standardError = pipes.2
    try process.run()
    pipes.0.fileHandleForWriting.write(Data(input.utf8))
    try pipes.0.fileHandleForWriting.close()
    let output = pipes.1.fileHandleForReading.readDataToEndOfFile()
    let errors = pipes.2.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: output, as: UTF8.self),
      String(decoding: errors, as: UTF8.self)
    )
  }

  /// Beside the test's own bundle.
  private static var program: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "loupe")
  }
}
