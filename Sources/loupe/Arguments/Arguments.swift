import Core
import Shell

/// What was typed on the command line, read.
///
/// An own parser of some hundred lines: swift-argument-parser costs 1.3 ms of the 2.7 ms in which
/// `loupe -c …` is to start and end.
struct Arguments: Equatable {
  enum Command: Equatable {
    /// The prompt, or the inputs if there are any.
    case shell
    case run
    case pipe
    case help
    case version
    /// A command of the design that is not built yet.
    case later(String)
  }

  /// Something to run, in the order in which it was given.
  enum Input: Equatable {
    case text(String)
    case file(String)
  }

  struct Refusal: Error, Equatable {
    var message: String
    var hint: String?
  }

  var command = Command.shell
  var directory: String?
  var inputs: [Input] = []
  var family: String?
  var format: String?
  var seed: UInt64?
  var hasVirtualClock = false
  var keepsGoing = false
  var timeoutSeconds: Double?
  var variables: [Variable] = []
  var keepsHistory = true

  struct Variable: Equatable {
    var name: String
    var value: String
  }

  init() {}

  init(parsing words: [String]) throws(Refusal) {
    var rest = words[...]
    var places: [String] = []
    var readsOptions = true
    while let word = rest.popFirst() {
      if readsOptions, word == "--" {
        readsOptions = false
      } else if readsOptions, word.hasPrefix("-"), word.count > 1 {
        try readOption(word, &rest)
      } else {
        places.append(word)
      }
    }
    try place(places)
  }

  // Words without a dash.

  private mutating func place(_ places: [String]) throws(Refusal) {
    guard command == .shell, let first = places.first else { return }
    let others = Array(places.dropFirst())
    switch first {
    case "pipe":
      command = .pipe
      try refuse(others)
      if !inputs.isEmpty { throw Refusal(message: "pipe reads requests, not -c or -f") }
    case "run":
      command = .run
      guard !others.isEmpty else { throw Refusal(message: "run needs a FILE") }
      inputs += others.map { .file($0) }
    case "help": command = .help
    case _ where Usage.laterCommands.contains(first): command = .later(first)
    default:
      guard directory == nil else { throw Refusal(message: "there are two folders") }
      directory = first
      try refuse(others)
    }
  }

  private func refuse(_ words: [String]) throws(Refusal) {
    guard let word = words.first else { return }
    throw Refusal(message: "what is '\(word)' for?", hint: "To run a file: loupe run \(word)")
  }

  // Options.

  private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>) throws(Refusal)
  {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = Usage.options.first(where: { $0.names.contains(name) }) else {
      let known = Usage.options.flatMap(\.names)
      throw Refusal(
        message: "there is no option '\(name)'",
        hint: NearestName.find(name, among: known).map { "Did you mean `\($0)`?" })
    }
    var value = parts.count > 1 ? String(parts[1]) : nil
    if option.value == nil, value != nil { throw Refusal(message: "\(name) takes no value") }
    if let wanted = option.value, value == nil {
      value = rest.popFirst()
      if value == nil { throw Refusal(message: "\(name) needs a \(wanted)") }
    }
    try set(option.kind, name, value ?? "")
  }

  private mutating func set(_ kind: Usage.Option.Kind, _ name: String, _ value: String)
    throws(Refusal)
  {
    switch kind {
    case .text: inputs.append(.text(value))
    case .file: inputs.append(.file(value))
    case .family: family = value
    case .format: format = value
    case .workspace: directory = value
    case .keepGoing: keepsGoing = true
    case .noHistory: keepsHistory = false
    case .help: command = .help
    case .version: command = .version
    case .seed:
      guard let number = UInt64(value) else { throw Refusal(message: "\(name) needs a number") }
      seed = number
    case .clock:
      guard value == "virtual" || value == "real" else {
        throw Refusal(message: "\(name) is `virtual` or `real`, not '\(value)'")
      }
      hasVirtualClock = value == "virtual"
    case .timeout:
      guard let number = Double(value), number > 0, number < 1e8 else {
        throw Refusal(message: "\(name) needs a number of seconds")
      }
      timeoutSeconds = number
    case .set:
      let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, Variables.isName(String(parts[0])) else {
        throw Refusal(message: "\(name) needs NAME=VALUE, not '\(value)'")
      }
      variables.append(Variable(name: String(parts[0]), value: String(parts[1])))
    }
  }
}
