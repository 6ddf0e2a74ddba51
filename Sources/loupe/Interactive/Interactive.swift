import Shell

/// The prompt.
struct Interactive {
  private let console: Console

  init(_ console: Console, keepsHistory: Bool) { self.console = console }

  func run() -> ExitStatus { .ok }
}
