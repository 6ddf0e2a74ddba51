import Core

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far the stack of the process may grow.
enum StackLimit {
  /// Less than what the system leaves free below the stack of a process.
  private static let wantedBytes: rlim_t = 64 << 20
  /// How many calls go into it, also in a debug build.
  private static let callDepth = 1_000

  /// Lets the stack grow.
  /// - Returns: how deep calls may be nested then.
  static func callDepthMax() -> Int {
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    #else
      let kind = RLIMIT_STACK
    #endif
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0 else { return Environment.smallCallDepthMax }
    if limit.rlim_cur < wantedBytes {
      limit.rlim_cur = min(wantedBytes, limit.rlim_max)
      guard setrlimit(kind, &limit) == 0, limit.rlim_cur == wantedBytes else {
        return Environment.smallCallDepthMax
      }
    }
    return callDepth
  }
}
