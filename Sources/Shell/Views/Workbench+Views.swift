import Core

extension Workbench {
  /// A topic found by what was typed.
  struct FoundTopic {
    var familyIndex: Int
    var topic: Topic
  }

  /// What `\view` can show, of every family that is open and of the current one.
  func topics() throws(EngineError) -> [Topic] {
    var topics: [Topic] = []
    for index in families.indices where isOpen(index) || index == currentFamilyIndex {
      topics += try host(index).engine.topics
    }
    return topics
  }

  /// Finds a topic by its full name (`kv.keyspace`) or, in the current family, without the
  /// family's.
  /// - Throws: `reference`, with the nearest name.
  func findTopic(_ name: String) throws(EngineError) -> FoundTopic {
    guard !families.isEmpty else { throw .noFamilies() }
    let familyPart = name.prefix { $0 != "." }
    let named = families.firstIndex { $0.name == familyPart && familyPart.count < name.count }
    let familyIndex = named ?? currentFamilyIndex
    let family = families[familyIndex].name
    let known = try host(familyIndex).engine.topics
    let wanted = [name, "\(family).\(name)"]
    if let topic = known.first(where: { wanted.contains($0.name) }) {
      return FoundTopic(familyIndex: familyIndex, topic: topic)
    }
    let short = known.map { Self.shortName($0.name, family: family) }
    throw EngineError(
      "reference", .reference, "there is no view '\(name)'",
      hint: NearestName.hint(name, among: short + known.map(\.name)) ?? "\\view lists them")
  }

  static func shortName(_ topic: String, family: String) -> String {
    topic.hasPrefix("\(family).") ? String(topic.dropFirst(family.count + 1)) : topic
  }

  func snapshot(of topic: String, arguments: [String], family familyIndex: Int)
    throws(EngineError) -> any Snapshot
  {
    try host(familyIndex).engine.snapshot(of: topic, arguments: arguments)
  }
}
