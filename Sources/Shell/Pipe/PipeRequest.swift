import Core

/// One line of the pipe protocol, read.
struct PipeRequest: Equatable {
  enum Body: Equatable {
    case text([UInt8])
    case words([[UInt8]])
  }

  /// The JSON text of the id, as it came; empty if there is none.
  var id: [UInt8] = Array("null".utf8)
  var family = ""
  var session = Workbench.mainSession
  var body = Body.text([])
  var parameters = Parameters.none

  /// Why a line is no request.
  struct Refusal: Error, Equatable {
    var message: String
    /// The id, as far as it could be read.
    var id: [UInt8]
  }

  init(parsing line: ArraySlice<UInt8>) throws(Refusal) {
    let json: JSON
    do throws(JSON.SyntaxError) { json = try JSON(parsing: Array(line)) } catch {
      throw Refusal(message: "\(error.message) (byte \(error.offset + 1))", id: id)
    }
    guard case .object(let members) = json else {
      throw Refusal(message: "a request is an object", id: id)
    }
    if let id = json["id"] {
      self.id = []
      id.write(to: &self.id)
    }
    do throws(Problem) { try read(members) } catch {
      throw Refusal(message: error.message, id: id)
    }
  }

  private struct Problem: Error { var message: String }

  private mutating func read(_ members: [JSON.Member]) throws(Problem) {
    var bodyCount = 0
    for member in members {
      switch (member.name, member.value) {
      case ("id", _): break
      case ("family", .string(let name)): family = name
      case ("session", .string(let name)): session = name
      case ("text", .string(let text)):
        body = .text(Array(text.utf8))
        bodyCount += 1
      case ("args", .array(let words)):
        body = .words(try Self.words(words))
        bodyCount += 1
      case ("params", .array(let values)): parameters = .positional(values)
      case ("params", .object(let values)): parameters = .named(values)
      case ("params", .null): break
      case ("family", _), ("session", _), ("text", _):
        throw Problem(message: "'\(member.name)' must be a string")
      case ("args", _): throw Problem(message: "'args' must be an array of words")
      case ("params", _): throw Problem(message: "'params' must be an object or an array")
      default: break
      }
    }
    guard !family.isEmpty else { throw Problem(message: "'family' is missing") }
    guard bodyCount > 0 else { throw Problem(message: "'text' or 'args' is missing") }
    guard bodyCount == 1 else { throw Problem(message: "'text' and 'args' exclude each other") }
    if case .words(let words) = body, words.isEmpty { throw Problem(message: "'args' is empty") }
  }

  private static func words(_ words: [JSON]) throws(Problem) -> [[UInt8]] {
    var result: [[UInt8]] = []
    result.reserveCapacity(words.count)
    for word in words {
      switch word {
      case .string(let text): result.append(Array(text.utf8))
      case .object(let members):
        guard members.count == 1, members[0].name == "base64",
          let text = members[0].value.stringValue
        else { throw Problem(message: "a word is a string or {\"base64\": …}") }
        guard let bytes = Base64Word.bytes(of: text) else {
          throw Problem(message: "a word's base64 is not valid")
        }
        result.append(bytes)
      default: throw Problem(message: "a word is a string or {\"base64\": …}")
      }
    }
    return result
  }
}

/// Base 64 of RFC 4648, read strictly but for padding, which may be left out.
enum Base64Word {
  static func bytes(of text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var accumulator: UInt32 = 0
    var bitCount: UInt32 = 0
    var isPadding = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "=") {
        isPadding = true
        continue
      }
      guard !isPadding, let value = value(of: byte) else { return nil }
      accumulator = accumulator << 6 | value
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        result.append(UInt8(truncatingIfNeeded: accumulator >> bitCount))
      }
    }
    return bitCount < 6 ? result : nil
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
