import Core

/// Answers `\help TOPIC`: from the table of commands, the manuals of the families, and the keys of
/// the prompt.
struct HelpSystem {
  private let workbench: Workbench
  private let console: Console?

  init(_ workbench: Workbench, _ console: Console?) {
    self.workbench = workbench
    self.console = console
  }

  /// - Throws: `reference` if there is no such topic, with the nearest one.
  func page(_ words: [String]) throws(EngineError) -> Outcome {
    guard let first = words.first else { return view(overview) }
    if words.count == 1 {
      if first == "keys" { return view(keys) }
      let bare = first.hasPrefix("\\") ? String(first.dropFirst()) : first
      if let command = MetaCommand.named(bare) { return view(page(of: command)) }
    }
    if let family = workbench.families.first(where: { $0.name == first }) {
      let rest = Array(words.dropFirst())
      return view(rest.isEmpty ? page(of: family) : try page(rest, in: family))
    }
    guard let family = workbench.currentFamily else { throw unknown(first, in: nil) }
    return view(try page(words, in: family))
  }

  /// Everything that `\help` takes in the current family, for completion.
  var topics: [(name: String, summary: String)] {
    let commands = MetaCommand.all.filter { $0.group != .later }.map { ($0.name, $0.summary) }
    let families = workbench.families.map { ($0.name, $0.summary) }
    let pages = workbench.currentFamily?.manual().pages.map { ($0.name, $0.summary) } ?? []
    return commands + families + [("keys", "the keys of the prompt")] + pages
  }

  private func view(_ lines: [String]) -> Outcome {
    .view(name: "help", HelpPage(lines: lines))
  }

  // Pages.

  private var overview: [String] {
    var lines = [
      "Type a statement for the current family, `kv …` or `kv/B …` for another family or session,",
      "or a command of the workbench:", "",
    ]
    for group in MetaCommand.Group.allCases where group != .later {
      lines.append(group.rawValue)
      let commands = MetaCommand.all.filter { $0.group == group }
      lines += HelpColumns.lines(commands.map { (usage($0), $0.summary) })
      lines.append("")
    }
    lines.append("families")
    lines += HelpColumns.lines(workbench.families.map { ($0.name, "\($0.system): \($0.summary)") })
    lines += ["", "\\help TOPIC says more about a command, a family, or one of its statements."]
    return lines
  }

  private func usage(_ command: MetaCommand) -> String {
    "\\\(command.name)" + (command.syntax.isEmpty ? "" : " \(command.syntax)")
  }

  private func page(of command: MetaCommand) -> [String] {
    var lines = [usage(command), "", sentence(command.summary)]
    for paragraph in command.details {
      lines.append("")
      lines += HelpColumns.wrap(paragraph, to: HelpColumns.width)
    }
    if !command.aliases.isEmpty {
      let aliases = command.aliases.map { "\\\($0)" }.joined(separator: ", ")
      lines += ["", "Also: \(aliases)"]
    }
    if !command.examples.isEmpty {
      lines += ["", "Examples"]
      lines += HelpColumns.lines(command.examples.map { ($0.text, $0.effect) })
    }
    if command.group == .later { lines += ["", "This is not there yet."] }
    return lines
  }

  private func page(of family: Family) -> [String] {
    var lines = ["\(family.name): \(family.system)", "", family.summary]
    for (group, pages) in groups(of: family.manual()) {
      lines += ["", group]
      let names = pages.map(\.name).joined(separator: ", ")
      lines += HelpColumns.wrap(names, to: HelpColumns.width - 2).map { "  " + $0 }
    }
    lines += ["", "\\help NAME explains one, \\help GROUP lists a group with a line for each."]
    return lines
  }

  /// Groups in the order of their first page.
  private func groups(of manual: Manual) -> [(String, [ManualPage])] {
    var groups: [(String, [ManualPage])] = []
    for page in manual.pages {
      if let index = groups.firstIndex(where: { $0.0 == page.group }) {
        groups[index].1.append(page)
      } else {
        groups.append((page.group, [page]))
      }
    }
    return groups
  }

  private func page(_ words: [String], in family: Family) throws(EngineError) -> [String] {
    let wanted = words.joined(separator: " ").lowercased()
    let manual = family.manual()
    if let page = manual.pages.first(where: { $0.name.lowercased() == wanted }) {
      return self.page(of: page, manual)
    }
    let group = manual.pages.filter { $0.group.lowercased() == wanted }
    if let first = group.first {
      return [first.group, ""]
        + HelpColumns.lines(group.map { ("\($0.name) \($0.syntax)", $0.summary) })
    }
    throw unknown(words.joined(separator: " "), in: family)
  }

  private func page(of page: ManualPage, _ manual: Manual) -> [String] {
    var lines = HelpColumns.wrap("\(page.name) \(page.syntax)", to: HelpColumns.width)
    lines += [""] + HelpColumns.wrap(page.summary, to: HelpColumns.width)
    if !page.complexity.isEmpty { lines += ["", "Cost: \(page.complexity)"] }
    lines.append("Group: \(page.group)")
    let parts = manual.pages.filter { $0.name.hasPrefix("\(page.name) ") }
    if !parts.isEmpty {
      lines.append("")
      lines += HelpColumns.lines(parts.map { ($0.name, $0.summary) })
    }
    if !page.examples.isEmpty { lines += ["", "Examples"] }
    for example in page.examples {
      lines.append("  > \(example.statement)")
      lines += example.answer.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "  \($0)" }
    }
    return lines
  }

  private var keys: [String] {
    let bindings = console?.keyBindings ?? []
    guard !bindings.isEmpty else { return ["There is no prompt here, and so there are no keys."] }
    return ["keys of the prompt", ""] + HelpColumns.lines(bindings.map { ($0.keys, $0.effect) })
  }

  private func sentence(_ text: String) -> String {
    (text.first.map { String($0).uppercased() } ?? "") + text.dropFirst() + "."
  }

  private func unknown(_ name: String, in family: Family?) -> EngineError {
    let manual = family?.manual().pages ?? []
    let known = topics.map(\.name) + manual.map(\.name) + manual.map(\.group)
    let hint =
      NearestName.hint(name, among: known)
      ?? "\\help alone lists what there is"
    return EngineError("reference", .reference, "there is no help on '\(name)'", hint: hint)
  }
}
