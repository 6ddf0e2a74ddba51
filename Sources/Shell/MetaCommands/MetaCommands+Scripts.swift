import Core

extension MetaCommand {
  static let scriptCommands: [MetaCommand] = [
    MetaCommand(
      name: "run", aliases: ["i"], group: .scripts, syntax: "FILE",
      summary: "run the statements of a file",
      details: ["Stops at the first error, unless loupe was started with --keep-going."],
      argument: .file
    ) { (call) throws(EngineError) in
      try call.expect(1...1)
      try call.needConsole().runFile(call.arguments[0])
      return nil
    },
    MetaCommand(
      name: "record", group: .scripts, syntax: "FILE | off",
      summary: "write what is typed from here on into a file",
      details: [
        "A name that ends in .lesson.md makes a draft of a lesson, with the answers; any other "
          + "a script that `\\run` plays."
      ],
      examples: [
        .init("\\record shop.lesson.md", "begins a draft"), .init("\\record off", "ends it"),
      ],
      argument: .file
    ) { (call) throws(EngineError) in
      try call.expect(1...1)
      return try call.needConsole().record(to: call.arguments[0])
    },
    MetaCommand(
      name: "set", group: .scripts, syntax: "[NAME [VALUE]]",
      summary: "set a variable; alone lists them",
      details: [
        "`:name` in a statement is replaced by the value, `:'name'` by the value in quotes, "
          + "`:{name}` where letters follow; only if the variable is set, and never in quotes."
      ],
      examples: [.init("\\set key user:1", "then GET :key asks for user:1")], argument: .variable
    ) { (call) throws(EngineError) in
      let console = try call.needConsole()
      guard let name = call.arguments.first else { return variableList(console.variables) }
      guard Variables.isName(name) else {
        throw .usage("names of variables are made of letters, digits and '_'")
      }
      console.variables[name] = call.arguments.dropFirst().joined(separator: " ")
      return nil
    },
    MetaCommand(
      name: "unset", group: .scripts, syntax: "NAME", summary: "forget a variable",
      argument: .variable
    ) { (call) throws(EngineError) in
      try call.expect(1...1)
      let console = try call.needConsole()
      let name = call.arguments[0]
      guard console.variables[name] != nil else {
        let known = console.variables.sorted.map(\.name)
        throw .usage("there is no variable '\(name)'", hint: NearestName.hint(name, among: known))
      }
      console.variables[name] = nil
      return nil
    },
    MetaCommand(
      name: "echo", group: .scripts, syntax: "TEXT", summary: "write a text among the results"
    ) { (call) throws(EngineError) in
      let console = try call.needConsole()
      console.target.write(call.arguments.joined(separator: " ") + "\n")
      return nil
    },
    MetaCommand(
      name: "history", group: .scripts, syntax: "[COUNT]",
      summary: "the last statements typed", examples: [.init("\\history 20", "the last twenty")]
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      let console = try call.needConsole()
      let count = call.arguments.first.map { Int($0) } ?? 50
      guard let count, count > 0 else { throw call.wrongUsage() }
      for entry in console.history(count) { console.target.write(entry + "\n") }
      return nil
    },
  ]

  private static func variableList(_ variables: Variables) -> Outcome {
    var batch = RowBatch(columnCount: 2)
    for (name, value) in variables.sorted {
      batch.append(name)
      batch.append(value)
    }
    let columns = ["variable", "value"].map { Column($0, type: "text", kind: .text) }
    return .rows(RowList(columns: columns, batch: batch))
  }
}
