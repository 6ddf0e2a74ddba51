import Testing

@testable import loupe

/// What may stand on the command line, and what is said of the rest.
@Suite struct ArgumentsTests {
  static let accepted: [(words: String, change: @Sendable (inout Arguments) -> Void)] = [
    ("", { _ in }),
    ("data", { $0.directory = "data" }),
    ("-c A -f b --command=C", { $0.inputs = [.text("A"), .file("b"), .text("C")] }),
    (
      "run a b --keep-going",
      { ($0.command, $0.inputs, $0.keepsGoing) = (.run, [.file("a"), .file("b")], true) }
    ),
    (
      "pipe --workspace d --clock virtual",
      { ($0.command, $0.directory, $0.hasVirtualClock) = (.pipe, "d", true) }
    ),
    ("--seed=7 --timeout 1.5", { ($0.seed, $0.timeoutSeconds) = (7, 1.5) }),
    (
      "--set a=b=c --set d=",
      { $0.variables = [.init(name: "a", value: "b=c"), .init(name: "d", value: "")] }
    ),
    (
      "--no-history --family kv --format csv",
      { ($0.keepsHistory, $0.family, $0.format) = (false, "kv", "csv") }
    ),
    ("-- -odd", { $0.directory = "-odd" }),
    ("-h", { $0.command = .help }),
    ("--version", { $0.command = .version }),
    ("learn quorum", { $0.command = .later("learn") }),
  ]

  static let refused: [(words: String, message: String)] = [
    ("--famly kv", "there is no option '--famly' (Did you mean `--family`?)"),
    ("-c", "-c needs a TEXT"), ("--keep-going=1", "--keep-going takes no value"),
    ("--seed x", "--seed needs a number"),
    ("--clock fast", "--clock is `virtual` or `real`, not 'fast'"),
    ("--timeout 0", "--timeout needs a number of seconds"),
    ("--set a", "--set needs NAME=VALUE, not 'a'"),
    ("a b", "what is 'b' for? (To run a file: loupe run b)"), ("run", "run needs a FILE"),
    ("pipe -c x", "pipe reads requests, not -c or -f"),
    ("-x", "there is no option '-x' (Did you mean `-c`?)"),
  ]

  @Test func `the command line is read`() {
    for (words, change) in Self.accepted {
      var due = Arguments()
      change(&due)
      let found = try? Arguments(parsing: words.split(separator: " ").map(String.init))
      check(found == due, words)
    }
    for (words, message) in Self.refused {
      do throws(Arguments.Refusal) {
        _ = try Arguments(parsing: words.split(separator: " ").map(String.init))
        check(false, words)
      } catch {
        let found = error.message + (error.hint.map { " (\($0))" } ?? "")
        check(found == message, "\(words): \(found)")
      }
    }
  }

  func check(_ condition: Bool, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(condition, "\(what)", sourceLocation: sourceLocation)
  }
}
