/// Ctrl-R: keys go to the search until one of them ends it.
extension LineEditor {
  /// Acts on a key during a search.
  /// - Returns: the private key once the search is over and its outcome waits for libedit.
  func continueSearch(_ event: InputDecoder.Event) -> Unicode.Scalar? {
    guard var search = editing.search else { return nil }
    switch event {
    case .paste(let text): search.append(String(text.prefix { $0 != "\n" }))
    case .command: return endSearch(search.shown, then: event)
    case .scalar(let scalar):
      switch scalar {
      case "\u{12}": search.moveOn(step: -1)
      case "\u{13}": search.moveOn(step: 1)
      case "\u{8}", "\u{7F}": search.removeLast()
      case "\u{3}", "\u{7}": return endSearch(search.original)
      case "\u{1B}": return endSearch(search.shown)
      case "\u{0}"..<"\u{20}": return endSearch(search.shown, then: event)
      default: search.append(String(Character(scalar)))
      }
    }
    editing.search = search
    return nil
  }

  private func endSearch(
    _ buffer: EditBuffer, then event: InputDecoder.Event? = nil
  ) -> Unicode.Scalar {
    editing.search = nil
    editing.fold = buffer == editing.lastSeen ? editing.fold : nil
    editing.beginKey()
    if let event { decoder.pushBack(event) }
    return postpone(.replacement(buffer))
  }
}
