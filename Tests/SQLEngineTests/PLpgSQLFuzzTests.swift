import Core
import SQLSyntax
import TestKit
import Testing

@testable import SQLEngine

/// Whatever stands in a body, reading and running it ends with an answer or an error.
@Suite struct PLpgSQLFuzzTests {
  private static let words = [
    "BEGIN", "END", "IF", "THEN", "ELSE", "ELSIF", "LOOP", "WHILE", "FOR", "IN", "REVERSE", "..",
    "FOREACH", "ARRAY", "EXIT", "CONTINUE", "WHEN", "RETURN", "NEXT", "QUERY", "EXECUTE", "USING",
    "INTO", "STRICT", "RAISE", "NOTICE", "EXCEPTION", "PERFORM", "GET", "DIAGNOSTICS", "OPEN",
    "FETCH", "MOVE", "CLOSE", "CASE", "DECLARE", "CURSOR", "<<x>>", "x", ":=", "=", ";", "(", ")",
    "[", "]", "1", "'a'", "$1", "NULL", "record", "int", "%TYPE", "%ROWTYPE", ".", ",", "--", "/*",
    "SELECT", "INSERT", "COMMIT", "ROLLBACK", "$$", "'", "\"", "#", "ASSERT", "CALL", "ALIAS",
  ]

  private static let bodies = [
    "DECLARE x int := 1; r record; BEGIN FOR r IN SELECT 1 AS a LOOP x := x + r.a; END LOOP; "
      + "RETURN x; EXCEPTION WHEN OTHERS THEN RAISE NOTICE '%', SQLERRM; RETURN 0; END",
    "DECLARE c CURSOR (n int) FOR SELECT n; x int[]; BEGIN OPEN c(1); FETCH c INTO x[1]; CLOSE c; "
      + "<<l>> LOOP EXIT l WHEN true; END LOOP; RETURN x[1]; END",
    "BEGIN CASE 1 WHEN 1, 2 THEN RETURN 1; ELSE NULL; END CASE; EXECUTE 'SELECT 1' USING 2; "
      + "PERFORM 1; ASSERT true, 'x'; RETURN 1; END",
  ]

  private func mutated(_ random: inout SeededRandom) -> String {
    var words = Self.bodies[random.below(Self.bodies.count)].split(separator: " ").map(String.init)
    for _ in 0..<(1 + random.below(5)) {
      let place = random.below(words.count)
      switch random.below(4) {
      case 0 where words.count > 1: words.remove(at: place)
      case 1: words.insert(words[random.below(words.count)], at: place)
      case 2: words.insert(Self.words[random.below(Self.words.count)], at: place)
      default: words[place] = Self.words[random.below(Self.words.count)]
      }
    }
    return words.joined(separator: " ")
  }

  @Test func `any body is read or refused`() {
    forAll(seeds: 0..<20_000) { random in
      let body = mutated(&random)
      do throws(EngineError) { _ = try PLpgSQLParser.parse(body) } catch {
        guard error.code.count == 5, error.code != "XX000" else { return "\(body): \(error)" }
      }
      return nil
    }
  }

  @Test func `a body that is read nests no deeper than it may`() {
    let deep = String(repeating: "BEGIN ", count: 5_000) + String(repeating: "END; ", count: 5_000)
    #expect(throws: EngineError.self) { try PLpgSQLParser.parse(deep) }
    let loops = "BEGIN " + String(repeating: "LOOP ", count: 5_000)
    #expect(throws: EngineError.self) { try PLpgSQLParser.parse(loops) }
  }
}
