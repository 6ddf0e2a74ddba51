import Core
import Rendering

extension MetaCommand {
  static let viewCommands: [MetaCommand] = [
    MetaCommand(
      name: "view", aliases: ["inspect"], group: .views,
      syntax: "[NAME [ARGUMENT …]] [--json | --live]",
      summary: "draw what an engine remembers; alone lists what can be drawn",
      details: [
        "NAME is a topic of the current family (`keyspace`) or of any (`kv.keyspace`).",
        "`--json` gives the state itself; `--live` keeps it drawn until a key is pressed.",
      ], argument: .topic
    ) { (call) throws(EngineError) in try ViewCommand.run(call) },
    MetaCommand(
      name: "watch", group: .views, syntax: "NAME … | off",
      summary: "draw views again after each statement, with what has changed marked",
      details: [
        "`~` marks a line that changed, `+` a new one. `\\watch` alone lists what is watched.",
        "A file that is run meanwhile counts as one statement.",
      ],
      examples: [
        .init("\\watch keyspace", "after each statement"), .init("\\watch off", "ends it"),
      ],
      argument: .topic
    ) { (call) throws(EngineError) in try ViewCommand.watch(call) },
    MetaCommand(
      name: "why", group: .views, summary: "the path that the last statement of this session took"
    ) { (call) throws(EngineError) in
      try call.expect(0...0)
      guard let why = try call.workbench.currentConversation().session.why() else {
        return .said("nothing has been run in this session yet")
      }
      return .view(name: "why", why)
    },
  ]
}

/// `\view` and `\watch`.
private enum ViewCommand {
  static func run(_ call: MetaCall) throws(EngineError) -> Outcome? {
    var words = call.arguments
    let wantsJSON = remove("--json", from: &words)
    let isLive = remove("--live", from: &words)
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw .usage(
        "there is no option '\(option)'",
        hint: NearestName.hint(option, among: ["--json", "--live"]))
    }
    guard let name = words.first else { return try topicList(call.workbench) }
    let found = try call.workbench.findTopic(name)
    let arguments = Array(words.dropFirst())
    let workbench = call.workbench
    let snapshot = try workbench.snapshot(
      of: found.topic.name, arguments: arguments, family: found.familyIndex)
    if wantsJSON { return .value(JSON(reflecting: snapshot)) }
    if isLive, let console = call.console, let showLive = console.showLive {
      showLive {
        let live = try? workbench.snapshot(
          of: found.topic.name, arguments: arguments, family: found.familyIndex)
        return console.renderer.lines(of: (live ?? snapshot).figure())
      }
      return nil
    }
    return .view(name: found.topic.name, snapshot)
  }

  static func watch(_ call: MetaCall) throws(EngineError) -> Outcome? {
    let console = try call.needConsole()
    switch call.arguments {
    case []:
      let names = console.watch.views.map(\.topic).joined(separator: ", ")
      return .said(names.isEmpty ? "nothing is watched" : "watched: \(names)")
    case ["off"]:
      console.watch.views = []
      return nil
    default: break
    }
    var views: [Watch.View] = []
    for word in call.arguments {
      // A word that names no topic is an argument of the topic before it.
      do throws(EngineError) {
        let found = try call.workbench.findTopic(word)
        views.append(
          Watch.View(familyIndex: found.familyIndex, topic: found.topic.name, arguments: []))
      } catch {
        guard let last = views.indices.last else { throw error }
        views[last].arguments.append(word)
      }
    }
    console.watch = Watch(views: views, runDepth: console.runDepth)
    console.showWatched()
    return nil
  }

  private static func topicList(_ workbench: Workbench) throws(EngineError) -> Outcome {
    guard !workbench.families.isEmpty else { throw .noFamilies() }
    var batch = RowBatch(columnCount: 3)
    for topic in try workbench.topics() {
      batch.append(topic.name)
      batch.append(topic.syntax)
      batch.append(topic.summary)
    }
    let columns = ["view", "arguments", "what"].map { Column($0, type: "text", kind: .text) }
    return .rows(RowList(columns: columns, batch: batch))
  }

  private static func remove(_ option: String, from words: inout [String]) -> Bool {
    let count = words.count
    words.removeAll { $0 == option }
    return words.count < count
  }
}
