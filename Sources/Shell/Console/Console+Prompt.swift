import Core

extension Console {
  /// What stands before the cursor: `kv> `, `kv~try/B[3]*12…> `.
  ///
  ///     kv      the family            [3]  what the session says of its state
  ///     ~try    the fork, if in one   *12  acknowledged records that a power cut would lose
  ///     /B      the session           …    its last statement waits
  ///
  /// Opens nothing: a family that has not been used has no marks.
  public var prompt: String {
    guard let family = workbench.currentFamily else { return "> " }
    var text = family.name
    let fork = workbench.forks(of: workbench.currentFamilyIndex).current
    if fork != Workbench.mainFork { text += "~\(fork)" }
    if workbench.currentSessionName != Workbench.mainSession {
      text += "/\(workbench.currentSessionName)"
    }
    if let conversation = workbench.currentConversationIfOpen {
      text += conversation.session.promptMark
      let unsafeCount = conversation.host.engine.exposure.recordCount
      if unsafeCount > 0 { text += "*\(unsafeCount)" }
      if conversation.isWaiting { text += "…" }
    }
    return text + "> "
  }

  /// As wide as the prompt, so that the lines of a statement stand below each other.
  public var continuationPrompt: String {
    String(repeating: ".", count: max(1, prompt.count - 2)) + "> "
  }

  /// Ctrl-C at the prompt: gives up the wait of the current session.
  public func cancelCurrentWait() {
    guard let conversation = workbench.currentConversationIfOpen, conversation.isWaiting else {
      return
    }
    workbench.cancelWait(of: conversation)
    show(workbench.takeEvents(), beside: nil)
  }
}
