import Core

extension MetaCommand {
  static let sessionCommands: [MetaCommand] = [
    MetaCommand(
      name: "help", aliases: ["?"], group: .session, syntax: "[TOPIC]",
      summary: "explain a command, a family, a statement, or list everything",
      details: [
        "TOPIC is a command of the workbench, a family, a statement or a group of the current "
          + "family, or `keys`."
      ],
      examples: [
        .init("\\help undo", "what \\undo does"), .init("\\help keys", "the keys of the prompt"),
      ], argument: .help
    ) { (call) throws(EngineError) in
      try HelpSystem(call.workbench, call.console).page(call.arguments)
    },
    MetaCommand(
      name: "families", group: .session, summary: "list the families and what they speak"
    ) { (call) throws(EngineError) in
      try call.expect(0...0)
      return FamilyList.outcome(call.workbench)
    },
    MetaCommand(
      name: "sessions", group: .session, summary: "list the open sessions"
    ) { (call) throws(EngineError) in
      try call.expect(0...0)
      return SessionList.outcome(call.workbench)
    },
    MetaCommand(
      name: "session", group: .session, syntax: "NAME",
      summary: "go on in another session of the current family",
      details: [
        "`kv/B` alone does the same. A session is a connection of its own: it has its own "
          + "transaction, selected database and subscriptions, and is opened when first named."
      ],
      examples: [.init("\\session B", "the prompt becomes kv/B>")], argument: .session
    ) { (call) throws(EngineError) in
      try call.expect(1...1)
      guard !call.workbench.families.isEmpty else { throw .noFamilies() }
      guard RoutingTable.isName(call.arguments[0]) else {
        throw .usage("names of sessions are made of letters, digits, '_', '-' and '.'")
      }
      call.workbench.switchTo(
        family: call.workbench.currentFamilyIndex, session: call.arguments[0])
      return nil
    },
    MetaCommand(
      name: "close", group: .session, syntax: "[NAME]",
      summary: "close a session: it rolls back, unsubscribes, and gives up its wait",
      examples: [.init("\\close B", "closes kv/B")], argument: .session
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      return try SessionList.close(call)
    },
    MetaCommand(name: "quit", aliases: ["q"], group: .session, summary: "leave loupe") {
      (call) throws(EngineError) in
      try call.needConsole().isQuitting = true
      return nil
    },
  ]
}

/// `\families`.
private enum FamilyList {
  static func outcome(_ workbench: Workbench) -> Outcome {
    var batch = RowBatch(columnCount: 4)
    for (index, family) in workbench.families.enumerated() {
      batch.append(family.name)
      batch.append(family.system)
      batch.append(workbench.isOpen(index) ? "open" : "")
      batch.append(family.summary)
    }
    let columns = ["family", "speaks", "state", "what"].map {
      Column($0, type: "text", kind: .text)
    }
    return .rows(RowList(columns: columns, batch: batch))
  }
}

/// `\sessions` and `\close`.
private enum SessionList {
  static func outcome(_ workbench: Workbench) -> Outcome {
    var batch = RowBatch(columnCount: 3)
    for conversation in workbench.openHosts.flatMap(\.conversations) {
      let isCurrent = conversation === workbench.currentConversationIfOpen
      batch.append(conversation.label)
      batch.append(conversation.isWaiting ? "waits" : isCurrent ? "current" : "")
      batch.append(conversation.session.promptMark)
    }
    let columns = ["session", "state", "mark"].map { Column($0, type: "text", kind: .text) }
    return .rows(RowList(columns: columns, batch: batch))
  }

  static func close(_ call: MetaCall) throws(EngineError) -> Outcome? {
    let workbench = call.workbench
    guard !workbench.families.isEmpty else { throw .noFamilies() }
    let host = try workbench.host(workbench.currentFamilyIndex)
    let name = call.arguments.first ?? workbench.currentSessionName
    guard let conversation = host.openConversation(named: name) else {
      throw .unknownSession(name, known: host.conversations.map(\.name))
    }
    workbench.closeConversation(conversation)
    if name == workbench.currentSessionName {
      workbench.switchTo(family: workbench.currentFamilyIndex)
    }
    return nil
  }
}
