import Glibc

/// Wall time and processor time of all threads of this process.
struct Stopwatch {
  private let wallStart = Self.now(CLOCK_MONOTONIC)
  private let processorStart = Self.now(CLOCK_PROCESS_CPUTIME_ID)

  var wallSeconds: Double { Self.now(CLOCK_MONOTONIC) - wallStart }
  var processorSeconds: Double { Self.now(CLOCK_PROCESS_CPUTIME_ID) - processorStart }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
