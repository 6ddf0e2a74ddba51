import Core
import Rendering

extension MetaCommand {
  static let resultCommands: [MetaCommand] = [
    MetaCommand(
      name: "format", group: .results, syntax: "[NAME]",
      summary: "how results are written; alone says how they are now",
      details: ["NAME is one of \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))."],
      examples: [.init("\\format json", "results as JSON from now on")], argument: .format
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      let console = try call.needConsole()
      guard let name = call.arguments.first else {
        return .said(console.presentation.format.rawValue)
      }
      console.presentation.format = try OutputFormat.named(name)
      return nil
    },
    MetaCommand(
      name: "x", group: .results, syntax: "[on | off]",
      summary: "one line a column, for rows that are too wide", argument: .onOff
    ) { (call) throws(EngineError) in
      let console = try call.needConsole()
      let isOn = try call.flag(now: console.presentation.format == .vertical)
      let plain: OutputFormat = console.presentation.isTerminal ? .box : .tsv
      console.presentation.format = isOn ? .vertical : plain
      return .said(isOn ? "one line a column" : "format \(plain.rawValue)")
    },
    MetaCommand(
      name: "timing", group: .results, syntax: "[on | off]",
      summary: "show how long each statement took", argument: .onOff
    ) { (call) throws(EngineError) in
      let console = try call.needConsole()
      console.showsTiming = try call.flag(now: console.showsTiming)
      return .said("timing is \(console.showsTiming ? "on" : "off")")
    },
  ]
}

extension OutputFormat {
  /// - Throws: `usage`, with the nearest format's name.
  public static func named(_ name: String) throws(EngineError) -> OutputFormat {
    if let format = OutputFormat(rawValue: name) { return format }
    let known = allCases.map(\.rawValue)
    throw .usage(
      "there is no format '\(name)'",
      hint: NearestName.hint(name, among: known) ?? "There are: \(known.joined(separator: ", "))")
  }
}
