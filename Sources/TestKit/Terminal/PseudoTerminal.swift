#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a program in a pseudo-terminal and shows what a person would see.
///
///     test ── keys ──► master │ slave ──► program
///          ◄─ screen ─────────┘
public final class PseudoTerminal {
  public private(set) var screen: VirtualScreen
  /// Everything that the program has written.
  public private(set) var output: [UInt8] = []

  private let master: Int32
  private let process: pid_t
  private var exitStatus: Int32?

  /// How long ``wait(upToMilliseconds:for:)`` waits if nothing else is said: long, for busy
  /// machines.
  public static let patienceMilliseconds = 10_000

  /// Starts a program.
  /// - Parameters:
  ///   - program: its path.
  ///   - environment: all variables that it gets.
  /// - Returns: nil if there is no pseudo-terminal, or the program cannot be started.
  public init?(
    _ program: String, arguments: [String] = [], environment: [String: String] = [:],
    screen: VirtualScreen = VirtualScreen()
  ) {
    guard let (master, name) = Self.open() else { return nil }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    self.master = master
    self.screen = screen
    Self.setSize(of: master, screen.columns, screen.rows)
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    let started = Self.start(
      program, [program] + arguments, variables, terminal: name)
    guard let started else {
      close(master)
      return nil
    }
    process = started
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  /// Types.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Types bytes as they are.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(1024))
      let written = write(master, part, part.count)
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
      receive(upToMilliseconds: 0)
    }
  }

  /// Reads until a condition holds.
  /// - Returns: whether it does; false when time is up.
  public func wait(
    upToMilliseconds limit: Int = PseudoTerminal.patienceMilliseconds,
    for condition: (VirtualScreen) -> Bool
  ) -> Bool {
    let end = Self.nowMilliseconds() + limit
    while !condition(screen) {
      let left = end - Self.nowMilliseconds()
      guard left > 0, receive(upToMilliseconds: left) || condition(screen) else { return false }
    }
    return true
  }

  /// Reads until nothing has come for a while.
  public func settle(quietMilliseconds: Int = 150) {
    while receive(upToMilliseconds: quietMilliseconds) {}
  }

  /// Gives the terminal another size and tells the program.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    Self.setSize(of: master, columns, rows)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Waits for the end of the program.
  /// - Returns: its exit code; nil if it was killed or does not end.
  public func exitCode(upToMilliseconds limit: Int = PseudoTerminal.patienceMilliseconds) -> Int32?
  {
    let end = Self.nowMilliseconds() + limit
    while exitStatus == nil, Self.nowMilliseconds() < end {
      _ = receive(upToMilliseconds: 10)
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process { exitStatus = status }
    }
    guard let exitStatus, exitStatus & 0x7F == 0 else { return nil }
    return (exitStatus >> 8) & 0xFF
  }

  /// Takes what the program writes.
  /// - Returns: whether there was something.
  @discardableResult
  private func receive(upToMilliseconds limit: Int) -> Bool {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, Int32(clamping: limit)) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else {
      usleep(10_000)
      return false
    }
    output += bytes[..<count]
    screen.feed(Array(bytes[..<count]))
    if !screen.answers.isEmpty {
      let answers = screen.answers
      screen.answers = []
      _ = write(master, answers, answers.count)
    }
    return true
  }

  /// Makes a pseudo-terminal.
  /// - Returns: its driving end, and the name of the end for the program.
  private static func open() -> (master: Int32, name: String)? {
    #if os(Linux)
      // Glibc hides posix_openpt() from Swift; this is what it does.
      let master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var number: UInt32 = 0
      var isLocked: Int32 = 0
      guard master >= 0, ioctl(master, unlockRequest, &isLocked) == 0,
        ioctl(master, numberRequest, &number) == 0
      else { return nil }
      return (master, "/dev/pts/\(number)")
    #else
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master)
      else { return nil }
      return (master, String(cString: name))
    #endif
  }

  #if os(Linux)
    /// TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID, which the Glibc module lacks.
    private static let unlockRequest: UInt = 0x4004_5431
    private static let numberRequest: UInt = 0x8004_5430
    private static let spawnsInNewSession: Int16 = 0x80
  #else
    private static let spawnsInNewSession = Int16(POSIX_SPAWN_SETSID)
  #endif

  private static func setSize(of descriptor: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static func nowMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Starts a program in a session of its own, whose terminal is the given one.
  private static func start(
    _ program: String, _ arguments: [String], _ variables: [String], terminal: String
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The program must get signals even if this process has blocked or ignores them.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = spawnsInNewSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, flags)
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let variablePointers = variables.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(
      &process, program, &actions, &attributes, argumentPointers, variablePointers)
    return code == 0 ? process : nil
  }
}
