import Core

/// A lock on a key that means something to the application only.
struct AdvisoryLock: Equatable, Sendable {
  var target: LockTarget
  var isShared = false
  /// Held until the end of the transaction, and not of the session.
  var isOfTransaction = false
}

/// Advisory locks, waiting, and what a session knows of its transaction.
enum LockFunctions {
  static let functions: [FunctionDefinition] = advisory + others

  /// `pg_[try_]advisory_[xact_]lock[_shared]` and `pg_advisory_unlock[_shared]`, each over one key
  /// of 64 bits and over two of 32.
  private static let advisory: [FunctionDefinition] = {
    var result: [FunctionDefinition] = []
    for keys in ["int8", "int4, int4"] {
      for suffix in ["", "_shared"] {
        let isShared = suffix == "_shared"
        for scope in ["", "xact_"] {
          let isOfTransaction = scope == "xact_"
          @Sendable func lock(_ a: [SQLValue]) -> AdvisoryLock {
            AdvisoryLock(target: target(a), isShared: isShared, isOfTransaction: isOfTransaction)
          }
          result.append(
            function("pg_advisory_\(scope)lock\(suffix)(\(keys)) void", .volatile) {
              a, context throws(EngineError) in
              _ = try context.catalog.takeLock(lock(a), waits: true)
              return .text("")
            })
          result.append(
            function("pg_try_advisory_\(scope)lock\(suffix)(\(keys)) bool", .volatile) {
              a, context throws(EngineError) in
              .bool(try context.catalog.takeLock(lock(a), waits: false))
            })
        }
        result.append(
          function("pg_advisory_unlock\(suffix)(\(keys)) bool", .volatile) {
            a, context throws(EngineError) in
            let lock = AdvisoryLock(target: target(a), isShared: isShared)
            let isHeld = try context.catalog.releaseLock(lock)
            if !isHeld {
              context.notices.append(
                "you don't own a lock of type \(isShared ? "ShareLock" : "ExclusiveLock")")
            }
            return .bool(isHeld)
          })
      }
    }
    return result
  }()

  private static func target(_ keys: [SQLValue]) -> LockTarget {
    keys.count == 1
      ? .advisory(Int64(keys[0].integer))
      : .advisoryPair(
        Int32(truncatingIfNeeded: keys[0].integer), Int32(truncatingIfNeeded: keys[1].integer))
  }

  private static let others: [FunctionDefinition] = [
    function("pg_advisory_unlock_all() void", .volatile) { _, context throws(EngineError) in
      try context.catalog.releaseAllLocks()
      return .text("")
    },
    function("pg_sleep(float8) void", .volatile) { _, context in
      // Time stands still while a statement runs: it is the workbench's to move.
      context.notices.append("pg_sleep passes no time here; \\clock does, for all sessions")
      return .text("")
    },
    function("pg_trigger_depth() int4", .stable) { _, context in
      .int(context.catalog.sessionFact("trigger_depth").flatMap { Int($0) } ?? 0)
    },
    function("pg_backend_pid() int4", .stable) { _, context in
      .int(Int64(context.catalog.sessionNumber))
    },
    function("txid_current() int8", .stable) { _, context in
      .int(context.catalog.transactionNumber)
    },
  ]
}

extension CatalogAccess {
  func takeLock(_ lock: AdvisoryLock, waits: Bool) throws(EngineError) -> Bool {
    throw .unsupported("an advisory lock outside of a session")
  }
  func releaseLock(_ lock: AdvisoryLock) throws(EngineError) -> Bool { false }
  func releaseAllLocks() throws(EngineError) {}
  var sessionNumber: Int { 0 }
  var transactionNumber: Int64 { 0 }
}
