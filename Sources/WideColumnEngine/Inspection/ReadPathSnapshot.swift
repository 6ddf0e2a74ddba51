import Core
import Storage

/// What a statement read: `\why`, `\view cql.readpath`, and what TRACING tells.
struct ReadPathSnapshot: Snapshot {
  /// One memtable or sorted table.
  struct SourceState: Equatable, Sendable {
    var name: String
    var verdict: String
    var isRead: Bool
  }

  var table: String
  var access: String
  var partitionCount: Int
  var rowCount: Int
  var filteredCount: Int
  var resultCount: Int
  var sources: [SourceState]
  var blocksFromDisk: Int
  var blocksFromCache: Int
  var tombstoneCount: Int
  var coveredCount: Int
  var olderVersionCount: Int
  var bloomNegativeCount: Int

  func figure() -> Figure {
    let rows = sources.map {
      FigureTable.Row([$0.name, $0.verdict], role: $0.isRead ? .plain : .dim)
    }
    let counts = [
      "\(partitionCount) partitions, \(rowCount) rows put together, \(filteredCount) left out by"
        + " filters, \(resultCount) shown",
      "stepped over \(tombstoneCount) ✝ tombstones, \(coveredCount) cells under deletions,"
        + " \(olderVersionCount) older versions",
    ]
    return .panel(
      Figure.Panel(
        title: "readpath", subject: table,
        facts: ["\(blocksFromDisk) blocks from disk", "\(blocksFromCache) cached"],
        body: .stack(
          [
            .text("found by \(access)"),
            .table(FigureTable([.init("source"), .init("what it had to do")], rows: rows)),
          ] + counts.map { .text($0) }), consequence: consequence))
  }

  var consequence: String {
    let blocks = blocksFromDisk + blocksFromCache
    var text = blocks == 0 ? "answered from memory" : "this read cost \(blocks) blocks"
    if bloomNegativeCount > 0 { text += "; bloom filters spared it \(bloomNegativeCount) tables" }
    let dead = tombstoneCount + coveredCount
    if resultCount == 0, dead > 0 {
      text += "; what was looked for is deleted (\(dead) dead cells)"
    } else if dead > rowCount, dead > 10 {
      text += "; it stepped over more dead cells than rows: compaction would help"
    } else if filteredCount > resultCount * 10 {
      text += "; most rows were read only to be left out: an index would help"
    }
    return text
  }
}

extension WideColumnEngine {
  /// Puts a trace into words, looking at the trees as they are now.
  func explain(_ trace: ReadTrace) -> ReadPathSnapshot {
    ReadPathSnapshot(
      table: trace.table, access: trace.access, partitionCount: trace.partitionCount,
      rowCount: trace.rowCount, filteredCount: trace.filteredCount,
      resultCount: trace.resultCount, sources: sources(of: trace),
      blocksFromDisk: trace.counters.blocksFromDisk,
      blocksFromCache: trace.counters.blocksFromCache,
      tombstoneCount: trace.counters.tombstonesSteppedOver,
      coveredCount: trace.counters.coveredSteppedOver,
      olderVersionCount: trace.counters.versionsSteppedOver,
      bloomNegativeCount: trace.counters.bloomNegatives)
  }

  private func sources(of trace: ReadTrace) -> [ReadPathSnapshot.SourceState] {
    guard let tree = store.trees[trace.tableID] else { return [] }
    var states = [
      ReadPathSnapshot.SourceState(name: "memtable", verdict: "searched", isRead: true)
    ]
    let filters = trace.lastPartition.map { partition in
      let key = (try? probe(tree, partition)) ?? partition
      return tree.tree.bloomSnapshot(key, keyText: keyWriter(tree).keyText).filters
    }
    for (level, numbers) in tree.tree.tableNumbers.enumerated() {
      for number in numbers {
        let filter = filters?.first { $0.table == number }
        let isRead = trace.tableNumbers.contains(number)
        let verdict =
          if let filter, trace.partitionCount == 1, !isRead {
            filter.isInRange
              ? "bloom filter ✗: the partition is not there" : "its keys are others"
          } else if isRead, trace.partitionCount == 1, filter != nil {
            "bloom filter ✓: read"
          } else { isRead ? "read" : "not touched" }
        states.append(
          ReadPathSnapshot.SourceState(
            name: "L\(level) #\(number)", verdict: verdict, isRead: isRead))
      }
    }
    return states
  }
}

/// What a statement that is no SELECT did.
struct WriteSnapshot: Snapshot {
  var statement: String
  var cellCount: Int
  var deletionCount: Int
  var tables: [String]
  var lsn: UInt64
  var isDurable: Bool

  func figure() -> Figure {
    var steps = [
      FigureTree(
        "commit log at \(String(lsn, radix: 16)): "
          + (isDurable ? "on disk ✓" : "not synced yet, a power cut would lose it"))
    ]
    steps.append(
      FigureTree(
        "memtables: \(cellCount) cells, \(deletionCount) deletions",
        children: tables.map { FigureTree($0) }))
    return .tree(FigureTree(statement, children: steps))
  }
}
