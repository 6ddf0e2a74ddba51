import Core

/// `\view kv.pubsub`: who listens to what, and who waits on what.
struct PublicationSnapshot: Snapshot {
  struct Listening: Equatable, Sendable {
    var channel: String
    var isPattern: Bool
    var sessions: [String]
  }

  struct Waiting: Equatable, Sendable {
    var key: String
    var sessions: [String]
  }

  var listening: [Listening]
  var waiting: [Waiting]
  var notifications: String

  func figure() -> Figure {
    let channels = listening.map { item in
      FigureTree(
        (item.isPattern ? "pattern " : "channel ") + item.channel,
        children: item.sessions.map { FigureTree("▶ \($0)") })
    }
    let keys = waiting.map { item in
      FigureTree(
        "key \(item.key)", children: item.sessions.map { FigureTree("◌ \($0) is blocked") })
    }
    return .panel(
      Figure.Panel(
        title: "pubsub", subject: "kv",
        facts: [
          "\(listening.count) channels and patterns", "\(waiting.count) keys waited on",
          "notify \(notifications.isEmpty ? "off" : notifications)",
        ],
        body: .stack((channels + keys).map { .tree($0) }), consequence: consequence))
  }

  private var consequence: String {
    if listening.isEmpty, waiting.isEmpty {
      return "a message published now reaches nobody and is gone"
    }
    if let first = waiting.first?.sessions.first {
      return "the next element for \(waiting[0].key) goes to \(first), who came first"
    }
    return "a message is delivered once to each, and kept for nobody"
  }
}

extension PublicationSnapshot {
  init(_ keyspace: Keyspace) {
    let publications = keyspace.publications
    listening = publications.activeChannels.map { channel in
      Listening(
        channel: QuotedText.plain(channel), isPattern: false,
        sessions: publications.listeners(of: channel))
    }
    for (pattern, session) in publications.patternListeners {
      listening.append(
        Listening(channel: QuotedText.plain(pattern), isPattern: true, sessions: [session]))
    }
    waiting = keyspace.waits.all.map { item in
      Waiting(key: QuotedText.plain(item.key.key), sessions: item.waits.map(\.session.name))
    }
    notifications = NotificationLetters.text(keyspace.settings.pointee.notifications)
  }
}
