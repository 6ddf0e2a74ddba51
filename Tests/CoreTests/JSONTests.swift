import Core
import TestKit
import Testing

@Suite struct JSONTests {
  @Test func `a value that is written reads back`() {
    forAll(seeds: 0..<500) { random in
      let value = json(&random, depth: 4)
      for spaced in [false, true] {
        let text = value.serialized(spaced: spaced)
        if try JSON(parsing: text) != value { return text }
      }
      return nil
    }
  }

  @Test func `what is no JSON is refused with its place`() throws {
    let table: [(String, Int)] = [
      ("", 0), ("  ", 2), ("tru", 0), ("01", 0), ("-", 0), ("1.", 2), ("1e", 2), ("+1", 0),
      ("[1,]", 3), ("[1 2]", 3), ("{\"a\"}", 4), ("{a:1}", 1), ("{\"a\":1,}", 7), ("\"a", 2),
      ("\"\\x\"", 3), ("\"\\u12G4\"", 3), ("\"\n\"", 2), ("\"\\u+123\"", 3), ("\u{C}1", 0),
      ("1 2", 2), ("nullx", 4), ("[", 1),
    ]
    for (text, offset) in table {
      do {
        let value = try JSON(parsing: text)
        check(false, "'\(text)' was read as \(value)")
      } catch {
        checkEqual(error.offset, offset, "'\(text)' (\(error.message))")
      }
    }
  }

  @Test func `escapes are read and written as RFC 8259 has them`() throws {
    let table: [(String, String)] = [
      (#""\u0041\n\"\\\/""#, "A\n\"\\/"), (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"),
      (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\udc00""#, "\u{FFFD}"), (#""é漢""#, "é漢"),
    ]
    for (text, expected) in table {
      checkEqual(try JSON(parsing: text), .string(expected), text)
    }
    checkEqual(
      JSON.string("\u{0}\u{1B}\u{7F}\u{8}\u{C}\r\t").serialized(),
      #""\u0000\u001b\u007f\b\f\r\t""#, "controls")
  }

  @Test func `any bytes are read or refused, and nesting has a bound`() throws {
    let pieces: [[UInt8]] = [
      "{", "}", "[", "]", "\"", "\\", "\\u", ":", ",", "1", "-", ".", "e", "null",
    ]
    .map { Array($0.utf8) }
    forAll(seeds: 0..<3_000) { random in
      let bytes = Gen.array(&random, countMax: 24) { random in
        random.chance(1, in: 4) ? [UInt8(random.below(256))] : Gen.oneOf(&random, pieces)
      }.flatMap { $0 }
      do {
        let value = try JSON(parsing: bytes)
        return try JSON(parsing: value.serialized()) == value ? nil : "\(bytes)"
      } catch {
        return error is JSON.SyntaxError ? nil : "\(error)"
      }
    }
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSON(parsing: nested(JSON.depthMax))
    check((try? JSON(parsing: nested(JSON.depthMax + 1))) == nil, "deeper than the bound")
    check((try? JSON(parsing: nested(200_000))) == nil, "much deeper than the bound")
  }

  private func json(_ random: inout SeededRandom, depth: Int) -> JSON {
    switch random.below(depth > 0 ? 7 : 5) {
    case 0: return .null
    case 1: return .bool(random.chance(1, in: 2))
    case 2: return .int(Gen.signed(&random))
    case 3: return Gen.oneOf(&random, [.number("1.50"), .number("-0"), .number("1e400")])
    case 4: return .string(Gen.text(&random, countMax: 8))
    case 5: return .array(Gen.array(&random, countMax: 4) { json(&$0, depth: depth - 1) })
    default:
      return .object(
        Gen.array(&random, countMax: 4) { random in
          JSON.Member(Gen.text(&random, countMax: 3), json(&random, depth: depth - 1))
        })
    }
  }
}
