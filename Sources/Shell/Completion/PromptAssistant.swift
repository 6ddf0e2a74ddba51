import Core
import Rendering

/// What the prompt asks while a person types: whether the text is whole, its colours, the grey rest
/// of a syntax, and what Tab offers.
///
/// A text that starts with a backslash is answered from the table of commands; one that starts with
/// a family's name by that family's session, with offsets moved; anything else by the current
/// session.
public final class PromptAssistant {
  /// No more candidates than this are offered.
  static let candidateCountMax = 200

  private let console: Console
  private var workbench: Workbench { console.workbench }

  public init(_ console: Console) { self.console = console }

  /// The part of a text that a family's session reads, and the session.
  private struct Body {
    var session: any Session
    /// Where the part starts in the text, in bytes.
    var offset: Int
    var text: String
  }

  public func isComplete(_ text: String) -> Bool {
    if isCommand(text) || Self.isBlank(text) { return true }
    guard let body = body(of: text) else { return true }
    var bytes = Array(body.text.utf8)
    // Enter ends the line.
    bytes.append(0x0A)
    var start = 0
    while start < bytes.count {
      switch body.session.extent(
        of: bytes.span.extracting(start..<bytes.count), isAtEnd: false)
      {
      case .statement(let count): start += count
      case .blank: return true
      case .incomplete: return false
      }
    }
    return true
  }

  /// In order and without overlap.
  public func tokens(in text: String) -> [Token] {
    if isCommand(text) { return commandTokens(in: text) }
    guard let body = body(of: text) else { return [] }
    var tokens = body.session.tokens(in: body.text).map { token in
      Token(
        token.range.lowerBound + body.offset..<token.range.upperBound + body.offset, token.kind)
    }
    if body.offset > 0 {
      let count = text.utf8.prefix { !RoutingTable.isBlank($0) }.count
      tokens.insert(Token(0..<count, .identifier), at: 0)
    }
    return tokens
  }

  public func hint(after text: String) -> String? {
    if isCommand(text) { return commandHint(after: text) }
    guard let body = body(of: text) else { return nil }
    return body.session.hint(after: body.text)
  }

  /// - Parameter offset: of the cursor, in UTF-8 bytes of `text`.
  public func completions(in text: String, at offset: Int) -> CompletionList {
    if isCommand(text) { return CommandCompletion(console).completions(in: text, at: offset) }
    var list = CompletionList(replaced: offset..<offset, candidates: [])
    if let body = body(of: text), body.offset <= offset {
      list = body.session.completions(in: body.text, at: offset - body.offset)
      list.replaced =
        list.replaced.lowerBound + body.offset..<list.replaced.upperBound + body.offset
    }
    addFamilies(to: &list, text, offset)
    return list
  }

  /// Whether a text holds a secret that must not be written to the history file.
  public func isSensitive(_ text: String) -> Bool {
    guard !isCommand(text), let body = body(of: text) else { return false }
    return body.session.isSensitive(body.text)
  }

  // Parts.

  private func isCommand(_ text: String) -> Bool {
    text.utf8.first { !RoutingTable.isBlank($0) } == UInt8(ascii: "\\")
  }

  private static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy(RoutingTable.isBlank) }

  /// A failure to open is told when Enter is pressed, not while typing.
  private func body(of text: String) -> Body? {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !RoutingTable.isBlank($0) }) else {
      return (try? workbench.currentConversation()).map {
        Body(session: $0.session, offset: 0, text: text)
      }
    }
    let lineEnd = bytes[first...].firstIndex(of: 0x0A) ?? bytes.count
    if workbench.routing.mayRoute(bytes[first]),
      let route = workbench.routing.route(bytes.span, in: first..<lineEnd), route.node == nil
    {
      let session = route.session.map { String(decoding: bytes[$0], as: UTF8.self) }
      let conversation = try? workbench.conversation(
        family: route.familyIndex, session: session ?? Workbench.mainSession)
      return conversation.map {
        Body(
          session: $0.session, offset: route.bodyStart,
          text: String(decoding: bytes[route.bodyStart...], as: UTF8.self))
      }
    }
    return (try? workbench.currentConversation()).map {
      Body(session: $0.session, offset: 0, text: text)
    }
  }

  /// The names of families can stand where the first word is typed.
  private func addFamilies(to list: inout CompletionList, _ text: String, _ offset: Int) {
    let typed = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
    guard !typed.isEmpty, !typed.utf8.contains(where: RoutingTable.isBlank) else { return }
    guard list.candidates.isEmpty || list.replaced == 0..<offset else { return }
    let families = workbench.families.filter { $0.name.hasPrefix(typed) && $0.name != typed }
    guard !families.isEmpty else { return }
    list.replaced = 0..<offset
    list.candidates += families.map { .init($0.name, summary: $0.system) }
  }

  // Commands.

  private func commandTokens(in text: String) -> [Token] {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(of: UInt8(ascii: "\\")) else { return [] }
    let end = bytes[start...].firstIndex(where: RoutingTable.isBlank) ?? bytes.count
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    let isKnown = MetaCommand.named(name) != nil
    let isBeginning = end == bytes.count && MetaCommand.all.contains { $0.name.hasPrefix(name) }
    return [Token(start..<end, isKnown || isBeginning ? .keyword : .error)]
  }

  private func commandHint(after text: String) -> String? {
    let trimmed = text.drop { $0 == " " }.dropFirst()
    guard let space = trimmed.firstIndex(of: " "),
      let command = MetaCommand.named(String(trimmed[..<space])), !command.syntax.isEmpty
    else { return nil }
    return trimmed[space...].allSatisfy { $0 == " " } ? command.syntax : nil
  }
}
