import Core

/// Channels and patterns, and the sessions that listen to them.
final class Publications {
  private var channels: [[UInt8]: [KeyValueSession]] = [:]
  private var patterns: [(pattern: [UInt8], session: KeyValueSession)] = []

  /// - Returns: how many sessions got the message; one that listens twice counts twice.
  @discardableResult
  func publish(_ message: [UInt8], to channel: [UInt8]) -> Int {
    var count = 0
    for session in channels[channel] ?? [] {
      session.push([.text("message"), .bulk(channel), .bulk(message)])
      count += 1
    }
    for (pattern, session) in patterns
    where withWord(channel, { channel in withWord(pattern) { Glob.matches($0, channel) } }) {
      session.push([.text("pmessage"), .bulk(pattern), .bulk(channel), .bulk(message)])
      count += 1
    }
    return count
  }

  /// - Returns: whether the session was not subscribed yet.
  func subscribe(_ session: KeyValueSession, to channel: [UInt8]) -> Bool {
    guard !session.channels.contains(channel) else { return false }
    session.channels.append(channel)
    channels[channel, default: []].append(session)
    return true
  }

  func subscribe(_ session: KeyValueSession, toPattern pattern: [UInt8]) -> Bool {
    guard !session.patterns.contains(pattern) else { return false }
    session.patterns.append(pattern)
    patterns.append((pattern, session))
    return true
  }

  func unsubscribe(_ session: KeyValueSession, from channel: [UInt8]) {
    session.channels.removeAll { $0 == channel }
    channels[channel]?.removeAll { $0 === session }
    if channels[channel]?.isEmpty == true { channels[channel] = nil }
  }

  func unsubscribe(_ session: KeyValueSession, fromPattern pattern: [UInt8]) {
    session.patterns.removeAll { $0 == pattern }
    patterns.removeAll { $0.session === session && $0.pattern == pattern }
  }

  /// Ends all subscriptions of a session.
  func unsubscribeAll(_ session: KeyValueSession) {
    for channel in session.channels { unsubscribe(session, from: channel) }
    for pattern in session.patterns { unsubscribe(session, fromPattern: pattern) }
  }

  /// Channels with somebody listening, by their bytes.
  var activeChannels: [[UInt8]] {
    channels.keys.sorted { $0.lexicographicallyPrecedes($1) }
  }

  func subscriberCount(of channel: [UInt8]) -> Int { channels[channel]?.count ?? 0 }

  /// Different patterns that somebody listens to.
  var patternCount: Int { Set(patterns.map(\.pattern)).count }

  /// Patterns with their listeners' names, for the view.
  var patternListeners: [(pattern: [UInt8], session: String)] {
    patterns.map { ($0.pattern, $0.session.name) }
  }

  func listeners(of channel: [UInt8]) -> [String] { channels[channel]?.map(\.name) ?? [] }
}
