import Core
import Glibc

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
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      if Signals.interrupt.isSet { _exit(130) }
      Signals.interrupt.set()
    }
    // Whoever started this may have blocked them, and a mask is inherited.
    var listened = sigset_t()
    sigemptyset(&listened)
    for number in [SIGINT, SIGALRM, SIGTERM] { sigaddset(&listened, number) }
    sigprocmask(SIG_UNBLOCK, &listened, nil)
    // Without SA_RESTART: a read that waits comes back.
    sigaction(SIGINT, &action, nil)
  }

  /// Ends whatever runs after so many seconds.
  static func startTimer(seconds: Double) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Signals.timeLimit.set()
      Signals.interrupt.set()
    }
    sigaction(SIGALRM, &action, nil)
    let whole = Int(seconds)
    let rest = max(1, Int((seconds - Double(whole)) * 1_000_000))
    // Fires again each tenth of a second: a wait that began just after the first is ended too.
    var timer = itimerval(
      it_interval: timeval(tv_sec: 0, tv_usec: 100_000),
      it_value: timeval(tv_sec: whole, tv_usec: rest))
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
  }
}
