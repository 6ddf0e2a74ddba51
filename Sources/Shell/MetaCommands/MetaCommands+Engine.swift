import Core

extension MetaCommand {
  static let engineCommands: [MetaCommand] = [
    MetaCommand(
      name: "crash", group: .engine, syntax: "[FAMILY]",
      summary: "cut the power: lose what was not synced, recover, and show how",
      details: [
        "All connections of the family are gone. What a crash now would lose is marked in the "
          + "prompt: `kv*3>` says that three acknowledged records are not on stable storage."
      ], argument: .family
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      let family = try call.family()
      let host = try call.workbench.host(family)
      try host.crash()
      return .view(name: "recovery", host.engine.recovery)
    },
    MetaCommand(
      name: "restart", group: .engine, syntax: "[FAMILY]",
      summary: "stop cleanly and start again", argument: .family
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      let host = try call.workbench.host(try call.family())
      try host.restart()
      return .view(name: "recovery", host.engine.recovery)
    },
    MetaCommand(
      name: "checkpoint", group: .engine, syntax: "[FAMILY]",
      summary: "write a snapshot and shorten the log", argument: .family
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      return try call.workbench.host(try call.family()).perform(.checkpoint)
    },
    MetaCommand(
      name: "flush", group: .engine, syntax: "[FAMILY]",
      summary: "write what is buffered in memory to where it belongs on disk", argument: .family
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      return try call.workbench.host(try call.family()).perform(.flush)
    },
    MetaCommand(
      name: "compact", group: .engine, syntax: "[step]",
      summary: "merge files; with `step`, one slice of the work", argument: .words(["step"])
    ) { (call) throws(EngineError) in
      guard call.arguments.isEmpty || call.arguments == ["step"] else { throw call.wrongUsage() }
      let host = try call.workbench.host(try call.family(at: .max))
      return try host.perform(.compact(oneStep: !call.arguments.isEmpty))
    },
  ]
}
