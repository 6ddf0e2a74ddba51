import Core
import Rendering

/// What Tab offers behind a backslash: names of commands, and what each takes.
struct CommandCompletion {
  private let console: Console
  private var workbench: Workbench { console.workbench }

  init(_ console: Console) { self.console = console }

  func completions(in text: String, at offset: Int) -> CompletionList {
    let bytes = Array(text.utf8.prefix(offset))
    let start = (bytes.lastIndex(where: RoutingTable.isBlank) ?? -1) + 1
    let word = String(decoding: bytes[start...], as: UTF8.self)
    let line = String(decoding: bytes[..<start], as: UTF8.self)
    let words = MetaCall.words(of: line)
    var candidates: [CompletionList.Candidate]
    if let name = words.first {
      guard let command = MetaCommand.named(String(name.dropFirst())) else {
        return CompletionList(replaced: offset..<offset, candidates: [])
      }
      candidates = self.candidates(for: command, after: Array(words.dropFirst()), word)
    } else {
      candidates = MetaCommand.all.filter { $0.group != .later }.map {
        .init("\\\($0.name)", summary: $0.summary)
      }
    }
    candidates = candidates.filter { $0.text.hasPrefix(word) }
    let isCut = candidates.count > PromptAssistant.candidateCountMax
    return CompletionList(
      replaced: start..<offset,
      candidates: Array(candidates.prefix(PromptAssistant.candidateCountMax)), isCut: isCut)
  }

  private func candidates(for command: MetaCommand, after words: [String], _ word: String)
    -> [CompletionList.Candidate]
  {
    switch command.argument {
    case .none: return []
    case .family: return workbench.families.map { .init($0.name, summary: $0.system) }
    case .session: return sessions
    case .topic:
      let names = topicArguments(after: words)
      let isOne = command.name == "view" && !words.isEmpty
      return names.map { .init($0) } + (isOne ? [] : topics(options: command.name == "view"))
    case .format: return OutputFormat.allCases.map { .init($0.rawValue) }
    case .file:
      let paths = console.files.paths(startingWith: word)
      return paths.map { .init($0) } + (command.name == "record" ? [.init("off")] : [])
    case .help: return helpTopics(after: words)
    case .variable: return console.variables.sorted.map { .init($0.name, summary: $0.value) }
    case .fork:
      let names =
        workbench.families.isEmpty ? [] : workbench.forks(of: workbench.currentFamilyIndex).names
      return names.map { .init($0) } + [.init("drop")]
    case .onOff: return [.init("on"), .init("off")]
    case .words(let words): return words.map { .init($0) }
    }
  }

  private var sessions: [CompletionList.Candidate] {
    guard workbench.currentFamily != nil, workbench.isOpen(workbench.currentFamilyIndex) else {
      return []
    }
    let host = try? workbench.host(workbench.currentFamilyIndex)
    return (host?.conversations ?? []).map { .init($0.name) }
  }

  /// What may follow the topic that was typed last.
  private func topicArguments(after words: [String]) -> [String] {
    for (place, word) in words.enumerated().reversed() {
      guard let found = try? workbench.findTopic(word),
        let host = try? workbench.host(found.familyIndex)
      else { continue }
      let known = Array(words[(place + 1)...])
      return host.engine.arguments(of: found.topic.name, after: known)
    }
    return []
  }

  private func topics(options: Bool) -> [CompletionList.Candidate] {
    // A family that can't be opened has no topics; opening it by hand says why.
    let topics = (try? workbench.topics()) ?? []
    let family = workbench.currentFamily?.name ?? ""
    let short = topics.map {
      CompletionList.Candidate(
        Workbench.shortName($0.name, family: family), summary: $0.summary)
    }
    let extra = options ? ["--json", "--live"] : ["off"]
    return short + extra.map { .init($0) }
  }

  /// Topics of several words (`XGROUP CREATE`) are offered word by word.
  private func helpTopics(after words: [String]) -> [CompletionList.Candidate] {
    let prefix = words.isEmpty ? "" : words.joined(separator: " ") + " "
    var seen: Set<String> = []
    var candidates: [CompletionList.Candidate] = []
    for (name, summary) in HelpSystem(workbench, console).topics where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      let word = String(rest.prefix { $0 != " " })
      guard seen.insert(word).inserted else { continue }
      candidates.append(.init(word, summary: word == rest ? summary : ""))
    }
    return candidates
  }
}
