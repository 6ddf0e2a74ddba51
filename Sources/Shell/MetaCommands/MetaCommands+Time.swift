import Core

extension MetaCommand {
  static let timeCommands: [MetaCommand] = [
    MetaCommand(
      name: "undo", group: .time, syntax: "[FAMILY]",
      summary: "go back before the last statement that changed something",
      details: [
        "Statements that changed nothing are stepped over, where the family can tell; \\reset, "
          + "\\crash and their like count as steps. All sessions go back together. "
          + "The clock does not.",
        "What can't be undone: an image of the disk is needed, and a real folder may be too "
          + "large for one.",
      ], examples: [.init("\\undo", "undone: SET a 1")], argument: .family
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      let undone = try call.workbench.rewind(try call.family(), stepCount: 1, skipsIdle: true)
      return .said("undone: \(undone.last ?? "")")
    },
    MetaCommand(
      name: "rewind", group: .time, syntax: "N [FAMILY]",
      summary: "go back before the last N statements, whatever they did",
      examples: [.init("\\rewind 3", "as if the last three had never been typed")]
    ) { (call) throws(EngineError) in
      try call.expect(1...2)
      guard let count = Int(call.arguments[0]), count > 0 else { throw call.wrongUsage() }
      let family = try call.family(at: 1)
      let undone = try call.workbench.rewind(family, stepCount: count, skipsIdle: false)
      let steps = undone.count == 1 ? "1 step" : "\(undone.count) steps"
      return .said("went back \(steps), to before: \(undone.last ?? "")")
    },
    MetaCommand(
      name: "fork", group: .time, syntax: "[NAME | drop NAME]",
      summary: "try something on a copy of the current family; alone lists the copies",
      details: [
        "`\\fork try` copies the whole state, with its sessions, and goes there; if the copy is "
          + "there already, it only goes there. `\\fork main` goes back. A copy lives in memory.",
        "While in a copy the prompt says so: `kv~try>`.",
      ],
      examples: [.init("\\fork try", "kv~try>"), .init("\\fork drop try", "forgets it")],
      argument: .fork
    ) { (call) throws(EngineError) in try ForkCommand.run(call) },
    MetaCommand(
      name: "reset", group: .time, syntax: "[FAMILY]",
      summary: "empty a family and close its sessions", argument: .family
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      let family = try call.family()
      try call.workbench.host(family).reset()
      return .said("\(call.workbench.families[family].name) is empty")
    },
    MetaCommand(
      name: "clock", group: .time, syntax: "[+DURATION]",
      summary: "show the time, or move it forward",
      details: [
        "DURATION is a number with ms, s, m, h or d; what falls due on the way happens in order.",
        "With `--clock virtual` time moves by this command alone.",
      ], examples: [.init("\\clock +60s", "a minute later")]
    ) { (call) throws(EngineError) in try ClockCommand.run(call) },
  ]
}

/// `\fork`.
private enum ForkCommand {
  static func run(_ call: MetaCall) throws(EngineError) -> Outcome? {
    let workbench = call.workbench
    let family = try call.family(at: .max)
    switch call.arguments.count {
    case 0: return list(workbench, family)
    case 1: return try go(call.arguments[0], workbench, family)
    case 2 where call.arguments[0] == "drop":
      guard workbench.dropFork(family, named: call.arguments[1]) else {
        throw unknown(call.arguments[1], workbench, family)
      }
      return .said("dropped \(call.arguments[1])")
    default: throw call.wrongUsage()
    }
  }

  private static func go(_ name: String, _ workbench: Workbench, _ family: Int) throws(EngineError)
    -> Outcome?
  {
    guard RoutingTable.isName(name), name != "drop" else {
      throw .usage("names of forks are made of letters, digits, '_', '-' and '.'")
    }
    // The state to copy has to be there, and so has main to go back to.
    _ = try workbench.host(family)
    if workbench.switchFork(family, to: name) { return .said("now in \(name)") }
    try workbench.fork(family, named: name)
    return .said("\(name) is a copy of \(workbench.families[family].name); now in \(name)")
  }

  private static func list(_ workbench: Workbench, _ family: Int) -> Outcome {
    let forks = workbench.forks(of: family)
    var batch = RowBatch(columnCount: 2)
    for name in forks.names.isEmpty ? [forks.current] : forks.names {
      batch.append(name)
      batch.append(name == forks.current ? "current" : "")
    }
    let columns = ["fork", "state"].map { Column($0, type: "text", kind: .text) }
    return .rows(RowList(columns: columns, batch: batch))
  }

  private static func unknown(_ name: String, _ workbench: Workbench, _ family: Int) -> EngineError
  {
    guard name != Workbench.mainFork else { return .usage("main is no copy and can't be dropped") }
    let known = workbench.forks(of: family).names
    return .usage("there is no fork '\(name)'", hint: NearestName.hint(name, among: known))
  }
}

/// `\clock`.
private enum ClockCommand {
  static func run(_ call: MetaCall) throws(EngineError) -> Outcome? {
    try call.expect(0...1)
    if let text = call.arguments.first {
      guard text.hasPrefix("+"), let duration = Duration.milliseconds(text.dropFirst()) else {
        throw call.wrongUsage()
      }
      try call.workbench.moveClock(byMilliseconds: duration)
    }
    let clock = call.workbench.clock
    var text = Instant.text(milliseconds: clock.nowMilliseconds)
    if clock.isVirtual { text += " (virtual)" }
    if clock.offsetMilliseconds > 0 { text += " (real time +\(clock.offsetMilliseconds) ms)" }
    return .said(text)
  }
}

/// Durations as they are typed: `500ms`, `60s`, `1.5h`.
enum Duration {
  /// - Returns: nil if the text is no duration, or one of more than a thousand years.
  static func milliseconds(_ text: Substring) -> Int64? {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), number >= 0 else { return nil }
    let factor: Double
    switch text.dropFirst(digits.count) {
    case "ms": factor = 1
    case "s", "": factor = 1000
    case "m", "min": factor = 60_000
    case "h": factor = 3_600_000
    case "d": factor = 86_400_000
    default: return nil
    }
    let milliseconds = number * factor
    return milliseconds < 3.2e13 ? Int64(milliseconds) : nil
  }
}

/// Moments as they are shown: `2024-01-01T00:01:00.000Z`.
enum Instant {
  /// - Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  static func text(milliseconds: Int64) -> String {
    let dayLength: Int64 = 86_400_000
    let inDay = ((milliseconds % dayLength) + dayLength) % dayLength
    let z = (milliseconds - inDay) / dayLength + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    let seconds = inDay / 1000
    let time =
      "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    return "\(date)T\(time).\(padded(inDay % 1000, 3))Z"
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
