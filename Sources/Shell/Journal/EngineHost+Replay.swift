import Core

extension EngineHost {
  /// Replays a segment's events over its image, from which the engine has just been opened. What
  /// the statements answer is dropped: it was shown when they were typed.
  func replay(upTo end: Journal.Position) throws(EngineError) {
    let segment = journal.segments[end.segment]
    try restorePreambles(segment)
    var parameters = Parameters.none
    var position = Journal.Position(segment: end.segment, event: 0)
    while position.event < end.event, let event = journal.event(at: position) {
      clock.nowMilliseconds &+= event.millisecondsPassed
      if event.kind == .parameters, case .text(let text) = event.payload {
        parameters = Parameters(journalText: text)
      } else {
        try replay(event, parameters)
        parameters = .none
      }
      position.event += 1
    }
    journal.continueFrom(milliseconds: clock.nowMilliseconds)
    _ = takeFinishedWaits()
    for conversation in conversations { _ = conversation.session.takePushes() }
  }

  private func restorePreambles(_ segment: Journal.Segment) throws(EngineError) {
    if !segment.enginePreamble.isEmpty {
      let session = engine.openSession(named: "preamble")
      for statement in segment.enginePreamble { _ = try session.execute(statement) }
      session.close()
    }
    for recipe in segment.sessions {
      let conversation = addConversation(recipe.name, journal.number(ofSession: recipe.name))
      for statement in recipe.preamble { _ = try conversation.session.execute(statement) }
    }
  }

  private func replay(_ event: Journal.Event, _ parameters: Parameters) throws(EngineError) {
    let names = journal.sessionNames
    let name = event.session < names.count ? names[event.session] : Workbench.mainSession
    switch event.kind {
    case .statement, .words: try replayStatement(event, parameters, in: conversationForReplay(name))
    case .open: _ = conversationForReplay(name)
    case .close:
      if let conversation = openConversation(named: name) { remove(conversation) }
    case .cancelWait:
      openConversation(named: name)?.session.cancelWait()
      openConversation(named: name)?.waitCount = 0
    case .advance: try? engine.advance()
    case .checkpoint: _ = try? engine.perform(.checkpoint)
    case .flush: _ = try? engine.perform(.flush)
    case .compact: _ = try? engine.perform(.compact(oneStep: false))
    case .compactStep: _ = try? engine.perform(.compact(oneStep: true))
    case .reseed: if case .seed(let seed) = event.payload { engine.reseed(seed) }
    case .parameters: break
    }
    _ = takeFinishedWaits()
  }

  private func conversationForReplay(_ name: String) -> Conversation {
    openConversation(named: name) ?? addConversation(name, journal.number(ofSession: name))
  }

  /// Runs a statement again; that it fails is part of what happened.
  private func replayStatement(
    _ event: Journal.Event, _ parameters: Parameters, in conversation: Conversation
  ) throws(EngineError) {
    do throws(EngineError) {
      try engine.advance()
      var outcome: Outcome?
      switch event.payload {
      case .text(let text):
        outcome = try conversation.session.execute(text.span, parameters: parameters)
      case .words(let words): outcome = try conversation.session.execute(words: words)
      default: break
      }
      switch outcome {
      case .blocked: conversation.waitCount += 1
      case .rows(let rows): while try rows.nextBatch() != nil {}
      case .documents(let documents): while try documents.nextBatch() != nil {}
      default: break
      }
    } catch {
      if error.category == .interrupted { throw error }
    }
  }
}

extension Parameters {
  /// As the journal keeps them, nil for none.
  var json: JSON? {
    switch self {
    case .none: nil
    case .positional(let values): .array(values)
    case .named(let members): .object(members)
    }
  }

  init(journalText text: [UInt8]) {
    self.init(json: try? JSON(parsing: text))
  }

  /// An array or an object; anything else is none.
  init(json: JSON?) {
    switch json {
    case .array(let values): self = .positional(values)
    case .object(let members): self = .named(members)
    default: self = .none
    }
  }
}
