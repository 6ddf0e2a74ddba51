import Core

/// The errors of the workbench itself, all on this page.
extension EngineError {
  static func usage(_ message: String, hint: String? = nil) -> EngineError {
    EngineError("usage", .usage, message, hint: hint)
  }

  static func noFamilies() -> EngineError {
    EngineError("usage", .usage, "no family is installed")
  }

  static func unknownFamily(_ name: String, known: [String]) -> EngineError {
    EngineError(
      "reference", .reference, "there is no family '\(name)'",
      hint: NearestName.hint(name, among: known) ?? "There are: \(known.joined(separator: ", "))")
  }

  static func unknownSession(_ name: String, known: [String]) -> EngineError {
    EngineError(
      "reference", .reference, "there is no session '\(name)'",
      hint: NearestName.hint(name, among: known) ?? "\\sessions lists them")
  }

  static func unknownCommand(_ name: String, known: [String]) -> EngineError {
    EngineError(
      "usage", .usage, "there is no command '\\\(name)'",
      hint: NearestName.hint(name, among: known, prefix: "\\") ?? "\\help lists the commands")
  }

  static func noCluster(_ node: String) -> EngineError {
    notThereYet("the cluster lab, and with it the node '\(node)',")
  }

  static func notThereYet(_ what: String) -> EngineError {
    EngineError("unsupported", .unsupported, "\(what) is not there yet")
  }

  static func incompleteStatement() -> EngineError {
    EngineError("syntax", .syntax, "the text ends in the middle of a statement")
  }

  static func stillWaiting(_ label: String) -> EngineError {
    EngineError(
      "waiting", .conflict, "\(label) still waits, and nothing that is left could wake it",
      hint:
        "Let another session do what it waits for, move time with \\clock, "
        + "or give it up with Ctrl-C."
    )
  }

  static func noHistory(_ reason: String) -> EngineError {
    EngineError("history", .limit, "can't go back: \(reason)")
  }

  /// What opening a family's disk failed with.
  static func cannotOpen(_ error: DiskError) -> EngineError {
    EngineError("open", error.code == .damaged ? .corruption : .device, error.description)
  }
}
