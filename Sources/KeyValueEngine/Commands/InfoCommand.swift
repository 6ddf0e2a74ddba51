import Core
import Storage

/// INFO: sections of `name:value` lines.
enum InfoCommand {
  private static let standard = [
    "server", "clients", "memory", "persistence", "stats", "replication", "cpu", "modules",
    "errorstats", "cluster", "keyspace",
  ]
  private static let everything = standard + ["commandstats"]

  static func run(_ call: Call) throws(EngineError) -> Reply {
    var wanted: [String] = []
    for word in call.words(from: 1) {
      switch word.text.lowercased() {
      case "default": wanted += standard
      case "all", "everything": wanted += everything
      case let name: wanted.append(name)
      }
    }
    if wanted.isEmpty { wanted = standard }
    let sections = everything.filter(wanted.contains).map { name in
      "# \(name.prefix(1).uppercased() + name.dropFirst())\r\n"
        + lines(of: name, call).map { $0 + "\r\n" }.joined()
    }
    let text = sections.joined(separator: "\r\n")
    return call.client.protocolVersion == 3
      ? .verbatim(format: "txt", Array(text.utf8)) : .text(text)
  }

  private static func lines(of section: String, _ call: Call) -> [String] {
    let statistics = call.keyspace.statistics.pointee
    switch section {
    case "server":
      return [
        "redis_version:\(ServerFacts.version)", "redis_mode:standalone", "os:Loupe", "arch_bits:64",
      ]
    case "clients":
      return [
        "connected_clients:\(call.client.engine.sessions.count)",
        "blocked_clients:\(call.keyspace.waits.count)",
      ]
    case "memory": return memory(call)
    case "persistence": return persistence(call)
    case "stats": return stats(statistics, call)
    case "replication": return ["role:master", "connected_slaves:0"]
    case "cpu":
      let nanoseconds = (0..<CommandTable.shared.commands.count).reduce(UInt64(0)) {
        $0 + statistics.commands[$1].nanoseconds
      }
      return ["used_cpu_user:\(Math.format(Double(nanoseconds) / 1e9, decimals: 6))"]
    case "errorstats":
      return statistics.errorCounts.sorted { $0.key < $1.key }.map {
        "errorstat_\($0.key):count=\($0.value)"
      }
    case "cluster": return ["cluster_enabled:0"]
    case "commandstats": return commandStatistics(statistics)
    case "keyspace": return keyspace(call)
    default: return []
    }
  }

  private static func memory(_ call: Call) -> [String] {
    let used = call.keyspace.heap.usedBytes
    let settings = call.keyspace.settings.pointee
    let peak = max(used, call.keyspace.statistics.pointee.peakMemoryBytes)
    return [
      "used_memory:\(used)", "used_memory_human:\(MemorySize.text(used))",
      "used_memory_peak:\(peak)", "used_memory_peak_human:\(MemorySize.text(peak))",
      "used_memory_dataset:\(used)", "maxmemory:\(settings.maxMemoryBytes)",
      "maxmemory_human:\(MemorySize.text(settings.maxMemoryBytes))",
      "maxmemory_policy:\(settings.evictionPolicy.rawValue)", "mem_allocator:counted",
    ]
  }

  private static func persistence(_ call: Call) -> [String] {
    let statistics = call.keyspace.statistics.pointee
    let log = call.client.engine.store.log
    return [
      "loading:0",
      "rdb_changes_since_last_save:\(statistics.changeCount - statistics.changeCountAtSnapshot)",
      "rdb_bgsave_in_progress:0", "rdb_last_save_time:\(statistics.lastSnapshotSeconds)",
      "aof_enabled:1", "aof_rewrite_in_progress:0",
      "aof_last_write_status:\(call.client.engine.store.failure == nil ? "ok" : "err")",
      "aof_current_size:\(log?.segmentSizeBytes ?? 0)",
      "aof_buffer_length:\(log?.bufferedSizeBytes ?? 0)",
      "aof_pending_bio_fsync:\(log?.unsyncedRecordCount ?? 0)",
    ]
  }

  private static func stats(_ statistics: Statistics, _ call: Call) -> [String] {
    [
      "total_connections_received:\(statistics.sessionsOpened)",
      "total_commands_processed:\(statistics.commandsProcessed)",
      "expired_keys:\(statistics.expiredKeys)", "evicted_keys:\(statistics.evictedKeys)",
      "keyspace_hits:\(statistics.keyspaceHits)", "keyspace_misses:\(statistics.keyspaceMisses)",
      "pubsub_channels:\(call.keyspace.publications.activeChannels.count)",
      "pubsub_patterns:\(call.keyspace.publications.patternCount)",
      "total_error_replies:\(statistics.errorReplies)",
    ]
  }

  private static func commandStatistics(_ statistics: Statistics) -> [String] {
    CommandTable.shared.commands.enumerated().compactMap { index, command in
      let counts = statistics.commands[index]
      guard counts.calls + counts.rejected > 0 else { return nil }
      let microseconds = Double(counts.nanoseconds) / 1000
      let perCall = counts.calls == 0 ? 0 : microseconds / Double(counts.calls)
      return
        "cmdstat_\(command.name):calls=\(counts.calls),usec=\(Int(microseconds)),usec_per_call="
        + "\(Math.format(perCall, decimals: 2)),rejected_calls=\(counts.rejected)"
        + ",failed_calls=\(counts.failed)"
    }
  }

  private static func keyspace(_ call: Call) -> [String] {
    (0..<Keyspace.databaseCount).compactMap { index in
      let database = call.keyspace.databases[index]
      guard database.pointee.table.count > 0 else { return nil }
      let expiring = database.pointee.expiries.entries
      let total = expiring.reduce(Int64(0)) { $0 + max(0, ($1.expiry ?? call.now) - call.now) }
      let average = expiring.isEmpty ? 0 : total / Int64(expiring.count)
      return
        "db\(index):keys=\(database.pointee.table.count),expires=\(expiring.count)"
        + ",avg_ttl=\(average)"
    }
  }
}
