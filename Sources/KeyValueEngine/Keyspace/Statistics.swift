import Core

/// What INFO counts.
struct Statistics {
  /// Changes to keys since the engine was opened.
  var changeCount = 0
  /// ``changeCount`` at the last snapshot.
  var changeCountAtSnapshot = 0
  /// Seconds since 1970; 0 if there has been none.
  var lastSnapshotSeconds: Int64 = 0
  var keyspaceHits = 0
  var keyspaceMisses = 0
  var expiredKeys = 0
  var evictedKeys = 0
  var commandsProcessed = 0
  var errorReplies = 0
  var sessionsOpened = 0
  var peakMemoryBytes = 0
  /// By index in the ``CommandTable``.
  var commands: UnsafeMutablePointer<CommandStatistics>
  private let commandCount: Int
  /// Errors by code, for INFO errorstats.
  var errorCounts: [String: Int] = [:]

  init(commandCount: Int) {
    self.commandCount = commandCount
    commands = .allocate(capacity: commandCount)
    commands.initialize(repeating: CommandStatistics(), count: commandCount)
  }

  mutating func noteError(_ code: String) {
    errorReplies += 1
    errorCounts[code, default: 0] += 1
  }

  /// Gives the table up; call it once, last.
  func destroy() { commands.deallocate() }

  mutating func reset() {
    keyspaceHits = 0
    keyspaceMisses = 0
    expiredKeys = 0
    evictedKeys = 0
    commandsProcessed = 0
    errorReplies = 0
    sessionsOpened = 0
    peakMemoryBytes = 0
    errorCounts = [:]
    commands.update(repeating: CommandStatistics(), count: commandCount)
  }
}

/// What INFO commandstats counts for one command.
struct CommandStatistics {
  var calls = 0
  var nanoseconds: UInt64 = 0
  var rejected = 0
  var failed = 0
}
