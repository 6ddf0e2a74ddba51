import Core
import TestKit
import Testing

@testable import SQLEngine

/// Whatever is typed, reading, casting, formatting and matching end with a value or an error.
@Suite struct InputFuzzTests {
  /// Texts of all types to be mutated.
  private static let samples = [
    "12", "-1.5e10", "NaN", "infinity", "t", "\\xdeadbeef", "2001-02-03 04:05:06.789+02",
    "January 8, 99 BC", "P1Y2M3DT4H5M6.7S", "1 year 2 mons -3 days 04:05:06", "{1,{2},NULL}",
    "[2:3]={a,\"b\\\"c\"}", "(1,\"a b\",)", "[1,5)", "{[1,2),(5,)}", "{\"a\": [1, null, \"\\u00e9\"]}",
    "strict $.a[*] ? (@.b > 1 && exists(@.c)).**{2 to last}", "B1010", "Xff",
    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "00:00:60+15:59", "epoch", "9223372036854775808",
  ]

  private static let alphabet = Array(
    "0123456789abcdefghijklmnopqrstuvwxyzPTYMDHS+-.,:;/\\'\"(){}[]<>$@*?!&|^%# \u{0}\u{e9}".utf8)

  private func mutated(_ text: String, _ random: inout SeededRandom) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<(1 + random.below(4)) {
      let place = random.below(bytes.count + 1)
      switch random.below(5) {
      case 0 where place < bytes.count: bytes.remove(at: place)
      case 1 where place < bytes.count:
        bytes.insert(contentsOf: bytes[place...].prefix(1 + random.below(6)), at: place)
      case 2: bytes.insert(contentsOf: Array("99999999999".utf8), at: place)
      default:
        bytes.insert(Self.alphabet[random.below(Self.alphabet.count)], at: place)
      }
    }
    return bytes
  }

  private static let types = BuiltinTypes.byID.keys.sorted()

  @Test func `what a type reads it prints so that it reads the same`() {
    forAll(seeds: 0..<20_000) { random in
      var context = EvaluationContext()
      let type = SQLType(Self.types[random.below(Self.types.count)])
      let text = mutated(Self.samples[random.below(Self.samples.count)], &random)
      guard let value = try? TextForm.parse(text, as: type, &context),
        let printed = try? TextForm.printed(value, as: type, &context)
      else { return nil }
      // Names of things are cut, and "char" is one byte of a character.
      if [.name, .internalChar, .time, .timetz, .void].contains(type.id) { return nil }
      guard let again = try? TextForm.parse(printed, as: type, &context),
        let second = try? TextForm.printed(again, as: type, &context)
      else {
        return "\(type.id): \(String(decoding: printed, as: UTF8.self)) does not read back"
      }
      return second == printed
        ? nil : "\(type.id): \(String(decoding: printed, as: UTF8.self)) reads as another value"
    }
  }

  @Test func `any cast of any value ends`() {
    forAll(seeds: 0..<10_000) { random in
      var context = EvaluationContext()
      let source = SQLType(Self.types[random.below(Self.types.count)])
      let target = SQLType(Self.types[random.below(Self.types.count)])
      let text = mutated(Self.samples[random.below(Self.samples.count)], &random)
      guard let value = try? TextForm.parse(text, as: source, &context) else { return nil }
      _ = try? CastRegistry.cast(value, from: source, to: target, isExplicit: true, &context)
      return nil
    }
  }

  private static let patterns = [
    "YYYY", "Y,YYY", "MM", "Mon", "FMDay", "DD", "DDD", "IYYY", "IW", "ID", "J", "CC", "Q", "RM",
    "HH24", "HH12", "MI", "SS", "MS", "US", "FF3", "SSSS", "AM", "BC", "TZH", "TZM", "OF", "TZ",
    "th", "FX", "W", "WW", "9", "0", ".", ",", "D", "G", "S", "PL", "SG", "PR", "L", "RN", "V",
    "EEEE", "B", "\"x", "\"", "\\", " ", "-",
  ]

  private func template(_ random: inout SeededRandom) -> [UInt8] {
    let parts = (0..<random.below(8)).map { _ in Self.patterns[random.below(Self.patterns.count)] }
    return Array(parts.joined().utf8)
  }

  @Test func `any template writes any value, and reads any text, or is refused`() {
    let moments: [Int64] = [
      0, DateTimeRange.timestampMin, DateTimeRange.timestampEnd - 1, 700_000_000_000_001,
    ]
    let intervals = [
      Interval(), Interval(months: .min, days: .min, microseconds: .min),
      Interval(months: .max, days: .max, microseconds: .max), Interval(months: -1),
    ]
    let numbers: [Double] = [0, -1.5, 123_456.789, 1e300, -.infinity, .nan, .leastNonzeroMagnitude]
    forAll(seeds: 0..<20_000) { random in
      let text = template(&random)
      let fields = DateTimeFormat.Fields(local: moments[random.below(moments.count)])
      _ = try? DateTimeFormat.format(fields, text)
      let span = intervals[random.below(intervals.count)]
      _ = try? DateTimeFormat.format(DateTimeFormat.Fields(span), text)
      let number = numbers[random.below(numbers.count)]
      _ = try? NumberFormat.text(of: number, isReal: random.below(2) == 0, text)
      _ = try? NumberFormat.text(of: Numeric(number, significantDigits: 15), text)
      _ = try? NumberFormat.text(of: Int64.min, isLong: true, text)
      let input = mutated(Self.samples[random.below(Self.samples.count)], &random)
      _ = try? ScannedMoment(input, text)
      _ = try? NumberScanner.scan(input, text)
      return nil
    }
  }

  private static let pieces = [
    "a", "b", "c", ".", "[ab]", "[^a]", "\\d", "\\m", "^", "$", "(", "(?:", "(?=", "(?<!", ")",
    "|", "*", "+", "?", "*?", "{2}", "{1,3}", "{0,2}?", "\\1", "[[:alpha:]]", "\\", "[", "{",
  ]

  @Test func `a regular expression matches where its automaton says, or is refused`() {
    forAll(seeds: 0..<10_000) { random in
      let parts = (0..<random.below(9)).map { _ in Self.pieces[random.below(Self.pieces.count)] }
      guard let expression = try? RegularExpression(Array(parts.joined().utf8)) else { return nil }
      let letters = Array("aabbc\n1".utf8)
      let text = (0..<random.below(12)).map { _ in letters[random.below(letters.count)] }
      let scalars = UTF8Text.scalars(text)
      let found = try expression.firstMatch(in: scalars, from: 0)
      guard try expression.matches(scalars) == (found != nil) else {
        return "\(parts.joined()) on \(String(decoding: text, as: UTF8.self))"
      }
      guard let whole = found?.first ?? nil else { return nil }
      // Groups lie within the match, but for what a lookaround saw.
      let isInside = (found ?? []).allSatisfy {
        $0.map { whole.lowerBound <= $0.lowerBound && $0.upperBound <= whole.upperBound } ?? true
      }
      return isInside ? nil : "\(parts.joined()) has a group outside of its match"
    }
  }

  @Test func `no regular expression takes more steps than are allowed`() throws {
    let text = UTF8Text.scalars(Array(String(repeating: "a", count: 2_000).utf8))
    for pattern in ["(a*)*b", "(a|aa)+$b", "(a?){200}a{200}b", "((a+)+)+b", "(.*)(.*)(.*)c"] {
      let expression = try RegularExpression(Array(pattern.utf8))
      #expect(try !expression.matches(text), "\(pattern)")
    }
    #expect(throws: EngineError.self) {
      try RegularExpression(Array("((a{250}){250}){250}".utf8))
    }
    #expect(throws: EngineError.self) {
      try RegularExpression([UInt8](repeating: UInt8(ascii: "("), count: 100_000))
    }
  }

  private static let steps = [
    "$", ".a", ".b", "[*]", "[0]", "[last]", "[0 to 2]", ".*", ".**", ".**{1 to last}",
    " ? (@.a > 1)", " ? (@ like_regex \"a\")", ".size()", ".type()", ".abs()", ".keyvalue()",
    ".datetime()", " + 1", " / 0", " == 2", " && $", "(", ")", "@", "strict ", "exists ", "!",
    "\"x\"", "$v", " is unknown", " starts with \"a\"",
  ]

  @Test func `a jsonpath prints what reads the same, and ends on any value`() {
    let root = Array("{\"a\":[1,{\"b\":\"2020-01-01\"},[2,3]],\"b\":{\"a\":null}}".utf8)
    forAll(seeds: 0..<10_000) { random in
      var context = EvaluationContext()
      let parts = (0..<(1 + random.below(6))).map { _ in
        Self.steps[random.below(Self.steps.count)]
      }
      let text = Array(("$" + parts.joined()).utf8)
      guard let path = try? context.jsonPaths.path(text) else { return nil }
      let printed = JSONPathPrinter.printed(path)
      var parser = JSONPathParser(printed)
      guard let again = try? parser.parse() else {
        return "\(String(decoding: printed, as: UTF8.self)) does not read back"
      }
      if JSONPathPrinter.printed(again) != printed {
        return "\(String(decoding: printed, as: UTF8.self)) reads as another path"
      }
      let node = try JSONText.parse(root)
      var evaluator = JSONPathEvaluator(
        path, root: node, variables: [], usesZone: false, context)
      var found: [JSONPathItem] = []
      _ = try? evaluator.run(path.expression, .node(node), &found)
      return nil
    }
  }
}
