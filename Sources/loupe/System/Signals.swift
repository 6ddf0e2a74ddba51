import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system may interrupt a run with.
///
/// A handler does no more than set a flag. The flags are the process's own: there is one terminal.
enum Signals {
  /// Set by Ctrl-C.
  static let interrupt = InterruptFlag()
  /// Set when the time given by `--timeout` is over.
  static let timeLimit = InterruptFlag()

  /// Ctrl-C sets the flag; a second one while the first has not been noticed ends the process.
  static func install() {
    // A handler must not be the first to touch a flag, which would create it.
    interrupt.clear()
    timeLimit.clear()
    signal(SIGPIPE, SIG_IGN)
    // Whoever started this may have blocked them, and a mask is inherited.
    var listened = sigset_t()
    sigemptyset(&listened)
    for number in [SIGINT, SIGALRM, SIGTERM] { sigaddset(&listened, number) }
    sigprocmask(SIG_UNBLOCK, &listened, nil)
    Self.handle(SIGINT) { _ in
      if Signals.interrupt.isSet { _exit(130) }
      Signals.interrupt.set()
    }
  }

  /// Without SA_RESTART: a read that waits comes back.
  private static func handle(_ number: Int32, by handler: @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = handler
    #else
      action.__sigaction_u.__sa_handler = handler
    #endif
    sigaction(number, &action, nil)
  }

  /// Ends whatever runs after so many seconds.
  static func startTimer(seconds: Double) {
    handle(SIGALRM) { _ in
      Signals.timeLimit.set()
      Signals.interrupt.set()
    }
    let whole = Int(seconds)
    let rest = max(1, Int((seconds - Double(whole)) * 1_000_000))
    // Fires again each tenth of a second: a wait that began just after the first is ended too.
    var timer = itimerval(
      it_interval: timeval(tv_sec: 0, tv_usec: 100_000),
      it_value: timeval(tv_sec: whole, tv_usec: suseconds_t(rest)))
    #if canImport(Glibc)
      setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
    #else
      setitimer(ITIMER_REAL, &timer, nil)
    #endif
  }
}
