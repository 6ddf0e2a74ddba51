import Core
import Foundation
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs that are as long as one has time: in every test run a few, `FUZZ_SECONDS=600` as many as
/// go into ten minutes, `FUZZ_SEED=7` just that one.
///
/// How many there were is printed at the end. A seed whose run crashes the process is printed by
/// then, too.
public enum Fuzzing {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["FUZZ_SECONDS"].flatMap(Double.init)
  private static let onlySeed = environment["FUZZ_SEED"].flatMap(UInt64.init)
  /// From where on seeds are tried: another number for each of several long runs.
  private static let firstSeed = environment["FUZZ_FIRST"].flatMap(UInt64.init) ?? 0

  /// - Parameters:
  ///   - what: what is run, for the line that is printed.
  ///   - quickCount: how many runs there are if nobody asks for more.
  ///   - run: nil if all is well, else what is wrong: the first such seed is reported, and ends it.
  ///     It counts its inputs.
  public static func run(
    _ what: String, quickCount: UInt64, sourceLocation: SourceLocation = #_sourceLocation,
    _ run: @escaping (inout SeededRandom, _ count: inout Int) throws -> String?
  ) {
    CrashReport.install()
    let complaint = onLargeStack { loop(what, quickCount, run) }
    if let complaint {
      Issue.record(Comment(rawValue: complaint), sourceLocation: sourceLocation)
    }
  }

  private static func loop(
    _ what: String, _ quickCount: UInt64,
    _ run: (inout SeededRandom, _ count: inout Int) throws -> String?
  ) -> String? {
    let start = Date()
    var inputCount = 0
    let first = onlySeed ?? firstSeed
    var seed = first
    func isOver() -> Bool {
      if onlySeed != nil { return seed > first }
      if let seconds { return Date().timeIntervalSince(start) >= seconds }
      return seed - first >= quickCount
    }
    defer {
      let time = Int(Date().timeIntervalSince(start))
      print("fuzz: \(what): \(seed - first) seeds from \(first), \(inputCount) inputs in \(time) s")
    }
    while !isOver() {
      CrashReport.seed.store(seed, ordering: .relaxed)
      var random = SeededRandom(seed: seed)
      do {
        if let wrong = try run(&random, &inputCount) { return "\(what), seed \(seed): \(wrong)" }
      } catch {
        return "\(what), seed \(seed): threw \(error)"
      }
      seed += 1
    }
    return nil
  }

  /// Runs something on a large stack: those of tests are small, and frames of debug builds large.
  public static func onLargeStack<Result>(_ body: @escaping () -> Result) -> Result {
    // One thread waits for the other.
    nonisolated(unsafe) let work = body
    nonisolated(unsafe) var results: [Result] = []
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      results.append(work())
      done.signal()
    }
    thread.stackSize = 64 << 20
    thread.start()
    done.wait()
    return results[0]
  }
}

/// Says which seed ran when the process crashed.
private enum CrashReport {
  static let seed = Atomic<UInt64>(0)

  static func install() {
    for kind in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
      signal(kind) { number in
        CrashReport.write()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Takes no memory and no lock: the process is about to end.
  private static func write() {
    let words: StaticString = "\nfuzz: crashed with seed "
    writeBytes(UnsafeRawPointer(words.utf8Start), words.utf8CodeUnitCount)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digits in
      var rest = seed.load(ordering: .relaxed)
      var place = 31
      digits[place] = UInt8(ascii: "\n")
      repeat {
        place -= 1
        digits[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      writeBytes(UnsafeRawPointer(digits.baseAddress)?.advanced(by: place), 32 - place)
    }
  }

  private static func writeBytes(_ bytes: UnsafeRawPointer?, _ count: Int) {
    if let bytes { _ = systemWrite(2, bytes, count) }
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, bytes, count)
}
