import Core

/// The path of the last command, for `\why`: kept as counts while it runs, put into words when asked for.
struct Trace: Equatable, Sendable {
  var command = ""
  var steps: [String] = []

  func snapshot() -> (any Snapshot)? { command.isEmpty ? nil : TraceSnapshot(trace: self) }
}

struct TraceSnapshot: Snapshot {
  var trace: Trace

  func figure() -> Figure {
    .tree(FigureTree(trace.command, children: trace.steps.map { FigureTree($0) }))
  }
}
