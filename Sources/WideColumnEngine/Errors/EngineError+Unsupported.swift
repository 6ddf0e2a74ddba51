import Core

extension EngineError {
  /// A statement that is CQL but has no meaning in one process without users.
  static func unsupportedStatement(_ what: String, at span: SourceSpan) -> EngineError {
    EngineError(
      "InvalidRequestException", .unsupported, "\(what) is not supported here", at: span)
  }

  static func unsupportedCommand(_ command: ShellCommand) -> EngineError {
    let (name, hint): (String, String) =
      switch command {
      case .paging: ("PAGING", "results come page by page on their own")
      case .expand: ("EXPAND", "\\format vertical shows rows so")
      case .help: ("HELP", "\\help shows the pages of all statements")
      case .clear: ("CLEAR", "Ctrl-L clears the screen")
      case .exit: ("EXIT", "\\quit ends the shell")
      case .show(let what): ("SHOW \(what)", "SHOW VERSION and SHOW HOST work")
      case .unsupported(let what): (what, "\\run, \\import and \\export do what it did")
      default: ("this command", "\\help lists the commands")
      }
    return EngineError(
      "unsupported", .unsupported, "\(name) is a command of cqlsh that the shell does itself",
      hint: hint)
  }
}
