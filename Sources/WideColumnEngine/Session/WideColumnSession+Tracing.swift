import Core
import Storage

/// What a write did, for `\why` and TRACING.
struct WriteTrace: Equatable, Sendable {
  var cellCount = 0
  var deletionCount = 0
  var tables: [UInt32] = []
  /// Where its record stands in the commit log.
  var lsn: UInt64 = 0
}

extension WideColumnSession {
  /// Runs a write and notes what it did.
  func tracing(
    _ context: StatementContext, _ run: () throws(EngineError) -> Outcome
  ) throws(EngineError) -> Outcome {
    engine.lastWrite = nil
    let outcome = try run()
    lastWrite = engine.lastWrite ?? WriteTrace()
    guard isTracing, case .tag(let tag, let notices) = outcome, let lastWrite else {
      return outcome
    }
    return .tag(tag, notices: notices + engine.steps(of: lastWrite))
  }
}

extension WideColumnEngine {
  /// Counts what a mutation holds.
  func note(_ mutation: Mutation) {
    var trace = WriteTrace(lsn: store.log.newest.events.last?.lsn ?? 0)
    for part in mutation.parts {
      trace.tables.append(part.table)
      for change in part.changes {
        switch change {
        case .put: trace.cellCount += 1
        case .delete: trace.deletionCount += 1
        }
      }
    }
    lastWrite = trace
  }

  func explain(_ trace: WriteTrace) -> any Snapshot {
    WriteSnapshot(
      statement: trace.tables.isEmpty ? "nothing was written" : "write", cellCount: trace.cellCount,
      deletionCount: trace.deletionCount,
      tables: trace.tables.map { tablesByID[$0]?.qualifiedName ?? "(dropped)" }, lsn: trace.lsn,
      isDurable: trace.lsn < store.log.log.durableLSN)
  }

  /// The way of a read, a line a step.
  func steps(of trace: ReadTrace) -> [String] {
    let path = explain(trace)
    let sources = path.sources.map { "Tracing: \($0.name): \($0.verdict)" }
    return ["Tracing: \(path.table) by \(path.access)"] + sources + [
      "Tracing: read \(path.rowCount) rows of \(path.partitionCount) partitions,"
        + " \(path.tombstoneCount + path.coveredCount) dead cells,"
        + " \(path.blocksFromDisk) blocks from disk, \(path.blocksFromCache) cached",
      "Tracing: \(path.consequence)",
    ]
  }

  /// The way of a write, a line a step.
  func steps(of trace: WriteTrace) -> [String] {
    guard !trace.tables.isEmpty else { return ["Tracing: nothing was written"] }
    let names = trace.tables.map { tablesByID[$0]?.qualifiedName ?? "(dropped)" }
    return [
      "Tracing: appended to the commit log at \(String(trace.lsn, radix: 16))"
        + (store.log.policy == .batch ? ", synced" : ", not synced yet"),
      "Tracing: \(trace.cellCount) cells and \(trace.deletionCount) deletions into the memtables of"
        + " \(names.joined(separator: ", "))",
    ]
  }
}
