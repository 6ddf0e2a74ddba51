import Core

extension CommandTable {
  static let publishSubscribe: [Command] = [
    Command("publish", 3, [.publishSubscribe, .fast], .none) { call in
      .integer(Int64(call.keyspace.publications.publish(call[2].copied, to: call[1].copied)))
    },
    Command("spublish", 3, [.publishSubscribe, .fast], .none, Subscriptions.noShards),
    Command("ssubscribe", -2, [.publishSubscribe], .none, Subscriptions.noShards),
    Command("sunsubscribe", -1, [.publishSubscribe], .none, Subscriptions.noShards),
    Command("subscribe", -2, [.publishSubscribe, .whileSubscribed], .none) { call in
      Subscriptions.change(call, "subscribe", call.words(from: 1).map(\.copied)) {
        session, channel in
        _ = call.keyspace.publications.subscribe(session, to: channel)
      }
    },
    Command("psubscribe", -2, [.publishSubscribe, .whileSubscribed], .none) { call in
      Subscriptions.change(call, "psubscribe", call.words(from: 1).map(\.copied)) {
        session, pattern in
        _ = call.keyspace.publications.subscribe(session, toPattern: pattern)
      }
    },
    Command("unsubscribe", -1, [.publishSubscribe, .whileSubscribed], .none) { call in
      let channels = call.count > 1 ? call.words(from: 1).map(\.copied) : call.client.channels
      return Subscriptions.change(call, "unsubscribe", channels) { session, channel in
        call.keyspace.publications.unsubscribe(session, from: channel)
      }
    },
    Command("punsubscribe", -1, [.publishSubscribe, .whileSubscribed], .none) { call in
      let patterns = call.count > 1 ? call.words(from: 1).map(\.copied) : call.client.patterns
      return Subscriptions.change(call, "punsubscribe", patterns) { session, pattern in
        call.keyspace.publications.unsubscribe(session, fromPattern: pattern)
      }
    },
    Command("pubsub", -2, [.publishSubscribe], .none, Subscriptions.inspect),
  ]
}

/// Channels and patterns that a session listens to.
enum Subscriptions {
  private static let helpLines = [
    "PUBSUB <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
    "CHANNELS [<pattern>]",
    "    Return the currently active channels matching a <pattern> (default: '*').",
    "NUMPAT",
    "    Return number of subscriptions to patterns.",
    "NUMSUB [<channel> ...]",
    "    Return the number of subscribers for the specified channels, excluding",
    "    pattern subscriptions(default: no channels).",
    "HELP",
    "    Print this help.",
  ]

  @Sendable
  static func noShards(_ call: Call) throws(EngineError) -> Reply {
    throw .reply("ERR This instance has cluster support disabled", .unsupported)
  }

  /// Changes subscriptions one by one. The first confirmation is the reply; the others are pushed.
  static func change(
    _ call: Call, _ word: String, _ names: [[UInt8]], _ apply: (KeyValueSession, [UInt8]) -> Void
  ) -> Reply {
    var confirmations: [[Reply]] = []
    for name in names {
      apply(call.client, name)
      confirmations.append(
        [.text(word), .bulk(name), .integer(Int64(call.client.subscriptionCount))])
    }
    if names.isEmpty {
      confirmations.append([.text(word), .null, .integer(Int64(call.client.subscriptionCount))])
    }
    for confirmation in confirmations.dropFirst() { call.client.push(confirmation) }
    return call.client.protocolVersion == 3 ? .push(confirmations[0]) : .array(confirmations[0])
  }

  static func inspect(_ call: Call) throws(EngineError) -> Reply {
    let publications = call.keyspace.publications
    if call.isWord(1, "help"), call.count == 2 { return .array(helpLines.map(Reply.status)) }
    if call.isWord(1, "channels") {
      guard call.count <= 3 else { throw .wrongArgumentCount("pubsub|channels") }
      let channels = publications.activeChannels.filter { channel in
        call.count < 3 || withWord(channel) { Glob.matches(call[2], $0) }
      }
      return .array(channels.map(Reply.bulk))
    }
    if call.isWord(1, "numpat") {
      guard call.count == 2 else { throw .wrongArgumentCount("pubsub|numpat") }
      return .integer(Int64(publications.patternCount))
    }
    if call.isWord(1, "numsub") {
      return .array(
        call.words(from: 2).flatMap { channel -> [Reply] in
          let bytes = channel.copied
          return [.bulk(bytes), .integer(Int64(publications.subscriberCount(of: bytes)))]
        })
    }
    if call.isWord(1, "shardchannels") || call.isWord(1, "shardnumsub") { return .array([]) }
    throw .unknownSubcommand(call[1], of: "pubsub")
  }
}
