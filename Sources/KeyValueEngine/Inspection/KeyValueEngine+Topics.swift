import Core

/// What `\view` shows of the kv engine.
extension KeyValueEngine {
  var topics: [Topic] { [] }

  func snapshot(of topic: String, arguments: [String]) throws(EngineError) -> any Snapshot {
    throw EngineError("view", .reference, "there is no view '\(topic)'")
  }
}
