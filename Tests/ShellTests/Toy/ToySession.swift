import Core

final class ToySession: Session {
  let name: String
  unowned let engine: ToyEngine
  var place = ""
  var isInTransaction = false
  var pushes: [Push] = []
  var last: String?

  init(name: String, engine: ToyEngine) {
    self.name = name
    self.engine = engine
  }

  func extent(of text: Span<UInt8>, isAtEnd: Bool) -> StatementExtent {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte == UInt8(ascii: "#") {
        while offset < text.count, text[offset] != 0x0A { offset += 1 }
      } else if byte == 0x20 || byte == 0x0A || byte == 0x0D {
        offset += 1
      } else {
        break
      }
    }
    guard offset < text.count else { return .blank }
    var isQuoted = false
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == UInt8(ascii: ";") {
        return .statement(byteCount: offset)
      }
    }
    return isAtEnd && !isQuoted ? .statement(byteCount: offset) : .incomplete
  }

  func execute(_ statement: Span<UInt8>, parameters: Parameters) throws(EngineError) -> Outcome {
    let text = statement.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    var words: [String] = []
    var starts: [Int] = []
    var word = ""
    var isQuoted = false
    var isComment = false
    for (offset, byte) in text.utf8.enumerated() {
      let character = Character(Unicode.Scalar(byte))
      if isComment {
        isComment = character != "\n"
      } else if character == "#", word.isEmpty, !isQuoted {
        isComment = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == " " || character == "\n" || character == ";" {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        if word.isEmpty { starts.append(offset) }
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    if case .positional(let values) = parameters { words += values.compactMap(\.stringValue) }
    return try run(words, starts)
  }

  func execute(words: [[UInt8]]) throws(EngineError) -> Outcome {
    try run(words.map { String(decoding: $0, as: UTF8.self) }, [])
  }

  private func run(_ words: [String], _ starts: [Int]) throws(EngineError) -> Outcome {
    last = words.joined(separator: " ")
    let key = words.count > 1 ? words[1] : ""
    let third = words.count > 2 ? words[2] : ""
    switch words.first ?? "" {
    case "set":
      engine.put(key, ToyEngine.Entry(value: words.dropFirst(2).joined(separator: " ")))
      return .reply(.ok)
    case "get": return .reply(engine.entries[key].map { .text($0.value) } ?? .null)
    case "del":
      let isThere = engine.entries[key] != nil
      if isThere { engine.remove(key) }
      return .reply(.integer(isThere ? 1 : 0))
    case "keys": return .reply(.array(engine.entries.keys.sorted().map { .text($0) }))
    case "incr":
      let value = (Int(engine.entries[key]?.value ?? "0") ?? 0) + 1
      engine.put(key, ToyEngine.Entry(value: String(value)))
      return .reply(.integer(Int64(value)))
    case "draw":
      let value = engine.random.below(1_000_000)
      engine.put("drawn", ToyEngine.Entry(value: String(value)))
      return .reply(.integer(Int64(value)))
    case "expire":
      guard var entry = engine.entries[key] else { return .reply(.integer(0)) }
      entry.expiresAt = engine.environment.time.nowMilliseconds + (Int64(third) ?? 0)
      engine.put(key, entry)
      return .reply(.integer(1))
    case "take": return take(key, Int64(third))
    case "say":
      engine.sessions[key]?.pushes.append(.reply(.push([.text("message"), .text(third)])))
      return .reply(.ok)
    case "sync":
      try engine.sync()
      return .reply(.ok)
    default: return try runOther(words, starts)
    }
  }

  private func runOther(_ words: [String], _ starts: [Int]) throws(EngineError) -> Outcome {
    switch words.first ?? "" {
    case "use":
      place = words.count > 1 ? words[1] : ""
      return .reply(.ok)
    case "where": return .reply(.text(place))
    case "begin", "commit":
      isInTransaction = words[0] == "begin"
      return .reply(.ok)
    case "rows":
      var batch = RowBatch(columnCount: 1)
      for index in 0..<(Int(words.last ?? "") ?? 0) { batch.append(String(index)) }
      return .rows(
        RowList(columns: [Column("n", type: "int", kind: .number)], batch: batch))
    case "spin":
      throw .interrupted()
    default:
      let start = starts.first ?? 0
      let name = words.first ?? ""
      throw EngineError(
        "ERR", .syntax, "unknown command '\(name)'",
        at: starts.isEmpty ? nil : SourceSpan(start..<start + name.utf8.count))
    }
  }

  private func take(_ key: String, _ milliseconds: Int64?) -> Outcome {
    if let entry = engine.entries[key] {
      engine.remove(key)
      return .reply(.text(entry.value))
    }
    let deadline = milliseconds.map { engine.environment.time.nowMilliseconds + $0 }
    engine.waiters.append(ToyEngine.Waiter(session: name, key: key, deadline: deadline))
    return .blocked(waitsFor: nil)
  }

  func takePushes() -> [Push] {
    guard !pushes.isEmpty else { return [] }
    defer { pushes = [] }
    return pushes
  }

  func cancelWait() {
    engine.waiters.removeAll { $0.session == name }
    engine.finished.append(FinishedWait(session: name, result: .failure(.interrupted())))
  }

  func close() {
    engine.waiters.removeAll { $0.session == name }
    engine.sessions[name] = nil
  }

  var promptMark: String { place.isEmpty ? "" : "[\(place)]" }

  var preamble: [String]? { isInTransaction ? nil : place.isEmpty ? [] : ["use \(place)"] }

  func why() -> (any Snapshot)? { last.map { ToySnapshot(keys: ["last"], values: [$0]) } }

  func completions(in text: String, at offset: Int) -> CompletionList {
    let start =
      text.utf8.prefix(offset).lastIndex(of: UInt8(ascii: " "))
      .map { text.utf8.distance(from: text.utf8.startIndex, to: $0) + 1 } ?? 0
    let typed = String(decoding: Array(text.utf8)[start..<offset], as: UTF8.self)
    let names = ["set", "get", "take"].filter { $0.hasPrefix(typed) }
    return CompletionList(replaced: start..<offset, candidates: names.map { .init($0) })
  }

  func hint(after text: String) -> String? { text == "set " ? "key value" : nil }

  func tokens(in text: String) -> [Token] {
    let count = text.utf8.prefix { $0 != 0x20 }.count
    return count > 0 ? [Token(0..<count, .keyword)] : []
  }

  func isSensitive(_ statement: String) -> Bool { statement.contains("secret") }
}
