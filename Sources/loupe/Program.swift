import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Rendering
import Shell

/// A run of loupe, from the command line to the exit status.
struct Program {
  let arguments: [String]
  let output = DescriptorOutput(STDOUT_FILENO)
  let errors = DescriptorOutput(STDERR_FILENO)

  init(arguments: [String]) { self.arguments = arguments }

  func run() -> Int32 {
    let options: Arguments
    do throws(Arguments.Refusal) { options = try Arguments(parsing: arguments) } catch {
      return refuse(error.message, hint: error.hint ?? "loupe --help lists the options")
    }
    switch options.command {
    case .help: return say(Usage.text)
    case .version: return say("loupe \(Usage.version)\n")
    case .later(let name): return refuse("loupe \(name) is not there yet", hint: nil)
    case .shell, .run, .pipe: return run(options)
    }
  }

  private func say(_ text: String) -> Int32 {
    output.write(text)
    output.flush()
    return ExitStatus.ok.rawValue
  }

  private func refuse(_ message: String, hint: String?) -> Int32 {
    errors.write("loupe: \(message)\n")
    if let hint { errors.write("HINT:  \(hint)\n") }
    errors.flush()
    return ExitStatus.usage.rawValue
  }

  private func run(_ options: Arguments) -> Int32 {
    if let directory = options.directory, let nearest = mistypedCommand(directory) {
      return refuse("there is no folder '\(directory)'", hint: "Did you mean `loupe \(nearest)`?")
    }
    Signals.install()
    if let seconds = options.timeoutSeconds { Signals.startTimer(seconds: seconds) }
    let isInteractive = options.command == .shell && options.inputs.isEmpty && TerminalState.isUsed
    let workbench = makeWorkbench(options, isInteractive: isInteractive)
    do throws(EngineError) {
      if let name = options.family {
        workbench.switchTo(family: try workbench.familyIndex(named: name))
      }
    } catch {
      return refuse(error.message, hint: error.hint)
    }
    if options.command == .pipe { servePipe(workbench) }
    let console = makeConsole(workbench, options)
    do throws(EngineError) {
      if let name = options.format { console.presentation.format = try OutputFormat.named(name) }
    } catch {
      return refuse(error.message, hint: error.hint)
    }
    let status =
      isInteractive
      ? Interactive(console, keepsHistory: options.keepsHistory).run() : play(options, console)
    finish(console, status)
  }

  /// The command that was meant by a word that names no folder.
  private func mistypedCommand(_ word: String) -> String? {
    guard !word.contains("/"), access(word, F_OK) != 0 else { return nil }
    return NearestName.find(word, among: Usage.commands)
  }

  // Parts.

  private func makeWorkbench(_ options: Arguments, isInteractive: Bool) -> Workbench {
    let disks =
      options.directory.map { directory in
        DiskProvider(isInMemory: false) { (family) throws(DiskError) in
          try PosixDisk(path: "\(directory)/\(family)")
        }
      } ?? .memory
    let clock =
      options.hasVirtualClock
      ? WorkbenchClock(virtual: VirtualClock()) : WorkbenchClock(SystemClock())
    // A journal over a real folder costs copies of it: worth it where somebody may type \undo.
    let keepsJournal = options.directory == nil || isInteractive
    return Workbench(
      families: families, disks: disks, clock: clock, interrupt: Signals.interrupt,
      options: Workbench.Options(
        seed: options.seed ?? (options.hasVirtualClock ? 0 : Self.randomSeed()),
        keepsJournal: keepsJournal, callDepthMax: StackLimit.callDepthMax()))
  }

  /// Without `--seed` every run draws differently; under a virtual clock every run is the same.
  private static func randomSeed() -> UInt64 {
    UInt64.random(in: .min ... .max)
  }

  private func makeConsole(_ workbench: Workbench, _ options: Arguments) -> Console {
    let console = Console(
      workbench: workbench, presentation: TerminalState.presentation(of: STDOUT_FILENO),
      output: output, errors: errors, files: DirectoryFiles(interrupt: Signals.interrupt),
      stopwatch: SystemClock(), timeLimit: Signals.timeLimit)
    console.errorRenderer = Renderer(TerminalState.presentation(of: STDERR_FILENO))
    console.keepsGoing = options.keepsGoing
    for variable in options.variables { console.variables[variable.name] = variable.value }
    console.sleep = { milliseconds in
      // A signal ends it early.
      poll(nil, 0, Int32(clamping: max(1, milliseconds)))
    }
    return console
  }

  // Runs.

  private func play(_ options: Arguments, _ console: Console) -> ExitStatus {
    let inputs = options.inputs.isEmpty ? [Arguments.Input.file("-")] : options.inputs
    var worst = ExitStatus.ok
    for input in inputs where !console.isQuitting {
      let status = play(input, console)
      if status != .ok {
        worst = status
        guard options.keepsGoing, status == .statementFailed else { return status }
      }
    }
    let waiting = console.awaitAll()
    return waiting == .ok ? worst : waiting
  }

  private func play(_ input: Arguments.Input, _ console: Console) -> ExitStatus {
    switch input {
    case .text(let text): return console.runText(text)
    case .file(let path):
      do throws(EngineError) {
        if isatty(STDERR_FILENO) == 1, path != "-" {
          console.progress = Progress(
            stopwatch: SystemClock(), width: TerminalState.size(of: STDERR_FILENO).width)
        }
        return try console.play(path)
      } catch {
        console.report(error, in: "", at: nil)
        return error.category == .unsupported ? .usage : .cannotOpen
      }
    }
  }

  private func servePipe(_ workbench: Workbench) -> Never {
    let input = DescriptorInput(STDIN_FILENO, interrupt: Signals.interrupt)
    PipeServer(workbench, input: input, output: output).run()
    end(workbench, .ok)
  }

  private func finish(_ console: Console, _ status: ExitStatus) -> Never {
    console.endRecording()
    output.flush()
    if output.failureNumber != 0 {
      errors.write("loupe: writing results: \(SystemMessage.text(of: output.failureNumber))\n")
      errors.flush()
      end(console.workbench, status == .ok ? .cannotOpen : status)
    }
    end(console.workbench, status)
  }

  /// Closes everything and leaves at once: freeing millions of values one by one would only take
  /// time.
  private func end(_ workbench: Workbench, _ status: ExitStatus) -> Never {
    var status = status
    do throws(EngineError) { try workbench.close() } catch {
      errors.write("loupe: \(error.message)\n")
      if status == .ok { status = .statementFailed }
    }
    errors.flush()
    if status == .ok, Signals.interrupt.isSet {
      status = Signals.timeLimit.isSet ? .timeLimit : .interrupted
    }
    exit(status.rawValue)
  }
}
