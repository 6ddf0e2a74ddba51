/// How a run of loupe ends.
public enum ExitStatus: Int32, Sendable {
  case ok = 0
  /// A statement failed.
  case statementFailed = 1
  /// What was typed on the command line makes no sense.
  case usage = 2
  /// A family or a file could not be opened.
  case cannotOpen = 3
  /// A lesson's check failed.
  case checkFailed = 4
  case timeLimit = 5
  case interrupted = 130
}
