import Core

/// What CONFIG sets, with Redis 7.0's defaults.
struct Settings: Equatable, Sendable {
  var notifications: EventClass = []
  /// 0: no bound.
  var maxMemoryBytes = 0
  var evictionPolicy = EvictionPolicy.noEviction
  var evictionSamples = 5
  var lfuLogFactor = 10
  var lfuDecayTime = 1
  var logSync = LogSync.everySecond
  /// The log is rewritten when it has grown by so many per cent since the last time; 0: never by
  /// itself.
  var logRewritePercentage = 100
  var logRewriteSizeMin = 64 << 20
  var hashListpackEntriesMax = 512
  var hashListpackValueMax = 64
  var setIntegersMax = 512
  var sortedSetListpackEntriesMax = 128
  var sortedSetListpackValueMax = 64
  /// Positive: elements a node; -1 to -5: 4, 8, 16, 32, 64 KiB a node.
  var listNodeSize = -2
  var streamNodeBytesMax = 4096
  var streamNodeEntriesMax = 100
  var sparseHyperLogLogBytesMax = 3000
  var slowlogMicroseconds = 10_000
  var slowlogLengthMax = 128
}

/// When what is logged is made durable.
enum LogSync: String, CaseIterable, Sendable {
  case always
  case everySecond = "everysec"
  case never = "no"
}

/// What is removed when memory is over `maxmemory`.
enum EvictionPolicy: String, CaseIterable, Sendable {
  case noEviction = "noeviction"
  case allKeysLRU = "allkeys-lru"
  case volatileLRU = "volatile-lru"
  case allKeysLFU = "allkeys-lfu"
  case volatileLFU = "volatile-lfu"
  case allKeysRandom = "allkeys-random"
  case volatileRandom = "volatile-random"
  case volatileTTL = "volatile-ttl"

  var usesFrequency: Bool { self == .allKeysLFU || self == .volatileLFU }

  var isVolatileOnly: Bool { rawValue.hasPrefix("volatile") }
}
