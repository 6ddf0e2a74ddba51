import Core

/// What the shell asks of the engine between statements.
extension WideColumnEngine {
  func advance() throws(EngineError) {}

  var nextDeadlineMilliseconds: Int64? { nil }

  var topics: [Topic] { [] }

  func snapshot(of topic: String, arguments: [String]) throws(EngineError) -> any Snapshot {
    throw EngineError("view", .reference, "there is no view '\(topic)'")
  }

  func perform(_ task: MaintenanceTask) throws(EngineError) -> Outcome {
    .tag("", notices: [])
  }

  var exposure: Exposure { .none }

  var recovery: any Snapshot { RecoverySnapshot() }

  func close() throws(EngineError) {}
}

/// What opening found on the disk.
struct RecoverySnapshot: Snapshot {
  func figure() -> Figure { .text("nothing") }
}
