import Core

/// The commands of cqlsh.
extension WideColumnSession {
  func execute(
    _ command: ShellCommand, _ context: StatementContext
  ) throws(EngineError) -> Outcome {
    switch command {
    case .consistency(let level):
      guard let level else {
        return .tag("Current consistency level is \(consistency.rawValue).", notices: [])
      }
      consistency = try Self.level(level)
      return .tag("Consistency level set to \(consistency.rawValue).", notices: [])
    case .serialConsistency(let level):
      guard let level else {
        let name = serialConsistency.rawValue
        return .tag("Current serial consistency level is \(name).", notices: [])
      }
      let parsed = try Self.level(level)
      guard parsed.isSerial else {
        throw .invalidRequest("\"\(level)\" is not a valid serial consistency level")
      }
      serialConsistency = parsed
      return .tag("Serial consistency level set to \(parsed.rawValue).", notices: [])
    case .tracing(let on): return tracing(on)
    case .show(let what) where what.uppercased().hasPrefix("VERSION"):
      return .tag(
        "[cqlsh 6.0.0 | Cassandra 4.0.0 | CQL spec 3.4.5 | Native protocol v5]", notices: [])
    case .show(let what) where what.uppercased().hasPrefix("HOST"):
      return .tag("Connected to Loupe Cluster at 127.0.0.1:9042", notices: [])
    case .describe(let description): return try engine.describe(description, context)
    case .paging, .expand, .help, .clear, .exit, .show, .unsupported:
      throw .unsupportedCommand(command)
    }
  }

  private static func level(_ name: String) throws(EngineError) -> Consistency {
    guard let level = Consistency(rawValue: name.uppercased()) else {
      let nearest = NearestName.find(
        name.uppercased(), among: Consistency.allCases.map(\.rawValue))
      throw .invalidRequest(
        "\"\(name)\" is not a valid consistency level",
        hint: nearest.map { "Did you mean `\($0)`?" })
    }
    return level
  }

  private func tracing(_ on: Bool?) -> Outcome {
    guard let on else {
      return .tag("Tracing is currently \(isTracing ? "enabled" : "disabled").", notices: [])
    }
    let wasTracing = isTracing
    isTracing = on
    let text =
      on == wasTracing
      ? "Tracing is already \(on ? "enabled. Use TRACING OFF to disable." : "disabled.")"
      : on ? "Now Tracing is enabled" : "Disabled Tracing."
    return .tag(text, notices: [])
  }
}
