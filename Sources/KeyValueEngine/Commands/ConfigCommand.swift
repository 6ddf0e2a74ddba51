import Core

/// CONFIG: the settings that have a meaning here, under Redis's names.
enum ConfigCommand {
  /// One setting: how it reads as text, and how a text is put into it.
  private struct Parameter: Sendable {
    let name: String
    let get: @Sendable (Settings) -> String
    /// - Returns: what is wrong; nil if the setting was changed.
    let set: @Sendable (inout Settings, Word) -> String?

    init(
      _ name: String, get: @escaping @Sendable (Settings) -> String,
      set: @escaping @Sendable (inout Settings, Word) -> String?
    ) {
      self.name = name
      self.get = get
      self.set = set
    }

    /// A whole number within bounds.
    static func number(
      _ name: String, _ path: any WritableKeyPath<Settings, Int> & Sendable,
      in range: ClosedRange<Int>
    ) -> Parameter {
      Parameter(
        name, get: { String($0[keyPath: path]) },
        set: { settings, word in
          guard let value = word.integer else {
            return "argument couldn't be parsed into an integer"
          }
          guard range.contains(Int(value)) else {
            return "argument must be between \(range.lowerBound) and \(range.upperBound) inclusive"
          }
          settings[keyPath: path] = Int(value)
          return nil
        })
    }

    /// A number of bytes, with units.
    static func memory(
      _ name: String, _ path: any WritableKeyPath<Settings, Int> & Sendable
    ) -> Parameter {
      Parameter(
        name, get: { String($0[keyPath: path]) },
        set: { settings, word in
          guard let value = MemorySize.bytes(word) else { return "argument must be a memory value" }
          settings[keyPath: path] = value
          return nil
        })
    }

    /// One of several words.
    static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
      _ name: String, _ path: any WritableKeyPath<Settings, Choice> & Sendable
    ) -> Parameter where Choice.RawValue == String {
      Parameter(
        name, get: { $0[keyPath: path].rawValue },
        set: { settings, word in
          guard let choice = Choice(rawValue: word.text.lowercased()) else {
            let all = Choice.allCases.map { $0.rawValue }.joined(separator: ", ")
            return "argument(s) must be one of the following: \(all)"
          }
          settings[keyPath: path] = choice
          return nil
        })
    }

    /// What Redis has and Loupe can't change.
    static func fixed(_ name: String, _ value: String) -> Parameter {
      Parameter(
        name, get: { _ in value },
        set: { _, word in
          word.text == value ? nil : "Loupe keeps this setting at '\(value)'"
        })
    }
  }

  private static let large = 1 << 40

  private static let parameters: [Parameter] = [
    .fixed("appendonly", "yes"),
    .choice("appendfsync", \.logSync),
    .number("auto-aof-rewrite-percentage", \.logRewritePercentage, in: 0...large),
    .memory("auto-aof-rewrite-min-size", \.logRewriteSizeMin),
    .fixed("databases", String(Keyspace.databaseCount)),
    .number("hash-max-listpack-entries", \.hashListpackEntriesMax, in: 0...large),
    .number("hash-max-listpack-value", \.hashListpackValueMax, in: 0...large),
    .number("hash-max-ziplist-entries", \.hashListpackEntriesMax, in: 0...large),
    .number("hash-max-ziplist-value", \.hashListpackValueMax, in: 0...large),
    .number("hll-sparse-max-bytes", \.sparseHyperLogLogBytesMax, in: 0...large),
    .fixed("latency-monitor-threshold", "0"),
    .number("lfu-decay-time", \.lfuDecayTime, in: 0...large),
    .number("lfu-log-factor", \.lfuLogFactor, in: 0...large),
    .number("list-max-listpack-size", \.listNodeSize, in: -5...large),
    .number("list-max-ziplist-size", \.listNodeSize, in: -5...large),
    .memory("maxmemory", \.maxMemoryBytes),
    .choice("maxmemory-policy", \.evictionPolicy),
    .number("maxmemory-samples", \.evictionSamples, in: 1...64),
    Parameter(
      "notify-keyspace-events", get: { NotificationLetters.text($0.notifications) },
      set: { settings, word in
        guard let classes = NotificationLetters.classes(word) else {
          return "Invalid event class character. Use 'Ag$lshzxeKEtmdn'."
        }
        settings.notifications = classes
        return nil
      }),
    .fixed("proto-max-bulk-len", String(Blob.sizeMax)),
    .fixed("save", ""),
    .number("set-max-intset-entries", \.setIntegersMax, in: 0...large),
    .number("slowlog-log-slower-than", \.slowlogMicroseconds, in: -1...large),
    .number("slowlog-max-len", \.slowlogLengthMax, in: 0...large),
    .number("stream-node-max-bytes", \.streamNodeBytesMax, in: 0...large),
    .number("stream-node-max-entries", \.streamNodeEntriesMax, in: 0...large),
    .number("zset-max-listpack-entries", \.sortedSetListpackEntriesMax, in: 0...large),
    .number("zset-max-listpack-value", \.sortedSetListpackValueMax, in: 0...large),
    .number("zset-max-ziplist-entries", \.sortedSetListpackEntriesMax, in: 0...large),
    .number("zset-max-ziplist-value", \.sortedSetListpackValueMax, in: 0...large),
  ]

  static func run(_ call: Call) throws(EngineError) -> Reply {
    switch call[1].text.lowercased() {
    case "get":
      guard call.count >= 3 else { throw .wrongArgumentCount("config|get") }
      return get(call)
    case "set":
      guard call.count >= 4 else { throw .wrongArgumentCount("config|set") }
      return try set(call)
    case "resetstat":
      call.keyspace.statistics.pointee.reset()
      return .ok
    case "rewrite": throw .reply("ERR The server is running without a config file")
    case "help":
      return .array(
        [
          "CONFIG <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
          "GET <pattern>",
          "    Return parameters matching the glob-like <pattern> and their values.",
          "SET <directive> <value>",
          "    Set the configuration <directive> to <value>.",
          "RESETSTAT",
          "    Reset statistics reported by the INFO command.",
          "REWRITE",
          "    Rewrite the configuration file.",
          "HELP",
          "    Print this help.",
        ].map(Reply.status))
    default: throw .unknownSubcommand(call[1], of: "config")
    }
  }

  private static func get(_ call: Call) -> Reply {
    var fields: [Reply] = []
    for parameter in parameters {
      let isWanted = withWord(Array(parameter.name.utf8)) { name in
        call.words(from: 2).contains { Glob.matches($0, name, ignoringCase: true) }
      }
      guard isWanted else { continue }
      fields.append(.text(parameter.name))
      fields.append(.text(parameter.get(call.keyspace.settings.pointee)))
    }
    return call.client.protocolVersion == 3 ? .map(fields) : .array(fields)
  }

  /// Sets all or none.
  private static func set(_ call: Call) throws(EngineError) -> Reply {
    guard call.count % 2 == 0 else { throw .wrongArgumentCount("config|set") }
    var settings = call.keyspace.settings.pointee
    for index in stride(from: 2, to: call.count, by: 2) {
      let name = call[index].text.lowercased()
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        let nearest = NearestName.find(name, among: parameters.map(\.name))
        throw .reply(
          "ERR Unknown option or number of arguments for CONFIG SET - '\(call[index].text)'",
          .reference,
          hint: nearest.map { "Did you mean `\($0)`?" })
      }
      if let fault = parameter.set(&settings, call[index + 1]) {
        throw .reply("ERR CONFIG SET failed (possibly related to argument '\(name)') - \(fault)")
      }
    }
    call.keyspace.settings.pointee = settings
    call.keyspace.slowlog.lengthMax = settings.slowlogLengthMax
    call.keyspace.slowlog.trim()
    return .ok
  }

  /// The commands that make fresh settings these ones.
  static func statements(for settings: Settings) -> [String] {
    let fresh = Settings()
    return parameters.filter { $0.get(settings) != $0.get(fresh) }.map {
      "CONFIG SET \($0.name) \(QuotedText.plain(Array($0.get(settings).utf8)))"
    }
  }

  /// All names, for completion.
  static var parameterNames: [String] { parameters.map(\.name) }
}

/// Sizes with units, as Redis's configuration has them: `100mb`, `1gb`, `64k`.
enum MemorySize {
  static func bytes(_ word: Word) -> Int? {
    let text = word.text.lowercased()
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    let factor: Int
    switch text.dropFirst(digits.count) {
    case "", "b": factor = 1
    case "k": factor = 1000
    case "kb": factor = 1 << 10
    case "m": factor = 1_000_000
    case "mb": factor = 1 << 20
    case "g": factor = 1_000_000_000
    case "gb": factor = 1 << 30
    default: return nil
    }
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  /// As INFO shows it: `1.50M`.
  static func text(_ bytes: Int) -> String {
    let units = ["K", "M", "G", "T"]
    guard bytes >= 1024 else { return "\(bytes)B" }
    var value = Double(bytes) / 1024
    var index = 0
    while value >= 1024, index < units.count - 1 {
      value /= 1024
      index += 1
    }
    return Math.format(value, decimals: 2) + units[index]
  }
}

/// The letters of `notify-keyspace-events`.
enum NotificationLetters {
  private static let letters: [(Character, EventClass)] = [
    ("g", .generic), ("$", .string), ("l", .list), ("s", .set), ("h", .hash), ("z", .sortedSet),
    ("x", .expired), ("e", .evicted), ("t", .stream), ("d", .module), ("K", .keyspace),
    ("E", .keyevent), ("m", .missed), ("n", .new),
  ]

  static func classes(_ word: Word) -> EventClass? {
    var classes: EventClass = []
    for letter in word.text {
      if letter == "A" {
        classes.formUnion(.all)
      } else if let found = letters.first(where: { $0.0 == letter }) {
        classes.formUnion(found.1)
      } else {
        return nil
      }
    }
    return classes
  }

  static func text(_ classes: EventClass) -> String {
    var text = classes.isSuperset(of: .all) ? "A" : ""
    for (letter, kind) in letters where classes.contains(kind) {
      if text.hasPrefix("A"), EventClass.all.contains(kind) { continue }
      text.append(letter)
    }
    return text
  }
}
