import Core
import Testing

@testable import WideColumnEngine

/// What a text parses to, printed, or its error with the place that it points at.
private func parsed(_ text: String) -> String {
  do throws(EngineError) {
    return StatementPrinter.text(try CQLParser.parse(Array(text.utf8)).statement)
  } catch {
    let place = error.span.map { " @\($0.start)..\($0.end)" } ?? ""
    return "\(error.code): \(error.message)\(place)" + (error.hint.map { " | \($0)" } ?? "")
  }
}

@Test(arguments: [
  ("SELECT * FROM t", "select * from t"),
  ("select A, \"B c\" AS x from ks.t;", "select a, B c as x from ks.t"),
  ("SELECT json FROM t", "select json from t"),
  ("SELECT JSON * FROM t", "select json! * from t"),
  ("SELECT DISTINCT JSON, k FROM t", "select distinct! json, k from t"),
  ("SELECT count(*), count(1), COUNT(x) FROM t", "select count, count, system.count(x) from t"),
  ("SELECT 1+2*3-4 FROM t", "select 1 + 2 * 3 - 4 from t"),
  ("SELECT a-1, -a, -1, - 1 FROM t", "select a - 1, -a, -1, -1 from t"),
  (
    "SELECT m[1], m[1..2], m[..2.], m[0...3.], v.f.g FROM t",
    "select m[1], m[1..2], m[..2.], m[0...3.], v.f.g from t"
  ),
  (
    "SELECT (int) 1, (a, b), (ks.u){x: 1}, (a) - 1, (int) -1 FROM t",
    "select (int)1, (a, b), (ks.u){x: 1}, (a) - 1, (int)-1 from t"
  ),
  (
    "SELECT cast(a AS int), writetime(b), ttl(b), token(k), ks.f() FROM t",
    "select cast(a as int), writetime(b), ttl(b), system.token(k), ks.f() from t"
  ),
  (
    "SELECT * FROM t WHERE a = 1 AND (b, c) > (1, 2) AND token(k) <= 5 AND m['x'] = -3",
    "select * from t where a = 1 and (b, c) > (1, 2) and token(k) <= 5 and m['x'] = -3"
  ),
  (
    "SELECT * FROM t WHERE a IN (1, 2) AND b IN ? AND c IN () AND d CONTAINS KEY 'x' "
      + "AND (e) IN ((1))",
    "select * from t where a in (1, 2) and b in ? and c in () and d contains key 'x'"
      + " and (e) in ((1))"
  ),
  (
    "SELECT * FROM t WHERE a IS NOT NULL AND (b = 2) AND c LIKE '%x' AND d != 5",
    "select * from t where a is not null and b = 2 and c like '%x' and d != 5"
  ),
  (
    "SELECT * FROM t WHERE k=1 GROUP BY a, b ORDER BY c DESC, d ASC PER PARTITION LIMIT 2 LIMIT ?"
      + " ALLOW FILTERING",
    "select * from t where k = 1 group by a, b order by c desc, d per partition limit 2 limit ?"
      + " allow filtering"
  ),
  (
    "INSERT INTO t (a, b) VALUES (1, [1, {2: 'x'}, {}, {a: null}]) IF NOT EXISTS USING TTL 5"
      + " AND TIMESTAMP :ts",
    "insert t (a, b) (1, [1, {2: 'x'}, {}, {a: null}]) if not exists timestamp :ts ttl 5"
  ),
  ("INSERT INTO t JSON '{\"a\": 1}' DEFAULT UNSET", "insert t json '{\"a\": 1}' unset"),
  (
    "UPDATE t USING TIMESTAMP 1 SET a = 1, b = b + 1, c = c -2, d = [1] + d, e[0] = 2, f.g = 3,"
      + " h += 1, i -= {1} WHERE k = 1 IF EXISTS",
    "update t timestamp 1 a = 1, b += 1, c -= 2, d = [1] + d, e[0] = 2, f.g = 3, h += 1, i -= {1}"
      + " where k = 1 if exists"
  ),
  (
    "UPDATE t SET a = 1 WHERE k = 1 IF exists = 2 AND m['x'] != null AND u.f IN (1)",
    "update t a = 1 where k = 1 if exists = 2 and m['x'] != null and u.f in (1)"
  ),
  (
    "DELETE a, m['x'], u.f FROM t USING TIMESTAMP 5 WHERE k = 1 IF a = 1",
    "delete a, m['x'], u.f from t timestamp 5 where k = 1 if a = 1"
  ),
  (
    "BEGIN UNLOGGED BATCH USING TIMESTAMP 3 DELETE FROM t WHERE k = 1; DELETE FROM t WHERE k = 2"
      + " APPLY BATCH;",
    "batch unlogged timestamp 3 [delete  from t where k = 1; delete  from t where k = 2]"
  ),
  (
    "CREATE TABLE IF NOT EXISTS t (a int, b frozen<list<text>> STATIC, PRIMARY KEY ((a, x), c),)"
      + " WITH CLUSTERING ORDER BY (c DESC) AND comment = 'x' "
      + "AND compression = {'a': 1, 'b': true}",
    "create table? t (a int, b frozen<list<text>> static) key (a, x; c) order c desc"
      + " comment=x compression={a: 1, b: true}"
  ),
  ("CREATE TYPE u (a map<int, tuple<int, ks.v>>,)", "create type u (a map<int, tuple<int, ks.v>>)"),
  ("DROP INDEX IF EXISTS ks.i", "drop INDEX? ks.i"),
  ("TRUNCATE TABLE t", "truncate t"), ("USE \"Ks\"", "use Ks"),
])
func `A statement is read as it is meant`(text: String, tree: String) {
  #expect(parsed(text) == tree)
}

@Test(arguments: [
  (
    "SELEC * FROM t",
    "line 1:0 no viable alternative at input 'SELEC' ([SELEC]...) @0..5 | Did you mean SELECT?"
  ),
  (
    "CREATE TABLE test ()",
    "line 1:19 no viable alternative at input ')' (CREATE TABLE test ([)]) @19..20"
  ),
  (
    "DELETE FROM ks.t1 USING TTL 5 WHERE k = 1",
    "line 1:24 mismatched input 'TTL' expecting K_TIMESTAMP (DELETE FROM ks.t1 USING [TTL]...)"
      + " @24..27"
  ),
  (
    "SELECT max(b), max(c) FROM ks.t1 WHERE max(a) = 1",
    "line 1:42 no viable alternative at input '(' (...) FROM ks.t1 WHERE [max](...) @42..43"
  ),
  (
    "SELECT * FROM ks.t1 WHERE () = (1, 2)",
    "line 1:27 no viable alternative at input ')' (...* FROM ks.t1 WHERE [(])...) @27..28"
  ),
  (
    "UPDATE ks.t1 SET m = {'foo': 'bar'} WHERE k=0 IF m['foo'] CONTAINS 367",
    "line 1:58 no viable alternative at input 'CONTAINS' (...=0 IF m['foo'] [CONTAINS]...) @58..66"
  ),
  (
    "SELECT * FROM t WHER a = 1",
    "line 1:16 mismatched input 'WHER' expecting EOF (SELECT * FROM t [WHER]...) @16..20"
      + " | Did you mean WHERE?"
  ),
  ("SELECT * FROM", "line 1:13 no viable alternative at input '<EOF>' @13..13"),
  (
    "SELECT table FROM t",
    "line 1:7 no viable alternative at input 'table' (SELECT [table]...) @7..12"
      + " | TABLE is a reserved word; as a name it needs double quotes."
  ),
  ("SELECT 'abc FROM t", "line 1:7 mismatched character '<EOF>' expecting set null @7..18"),
  ("SELECT a\nFROM # t", "line 2:5 no viable alternative at character '#' @14..15"),
  (
    "UPDATE t SET a = b + 1 WHERE k = 1",
    "Only expressions of the form X = X + <value> are supported. @17..18"
  ),
])
func `A text that is no statement is refused in Cassandra's words`(text: String, due: String) {
  #expect(parsed(text) == "SyntaxException: " + due)
}

@Test(
  arguments: [
    ("", nil), ("  -- nothing\n;", nil), ("SELECT 1; x", 9), ("  SELECT ';' ;", 14),
    ("SELECT /* ; */ $$;$$ -- ;\n;", 27), ("BEGIN BATCH a; b; APPLY BATCH; c", 30),
    ("begin counter batch a; apply batch ; c", 36), ("DESC TABLES\nSELECT", 12),
    ("consistency one; x", 16), ("; ;SELECT 1;", 12), ("SELECT 1", -8), ("SELECT 'x;", -10),
    ("HELP", -4),
  ] as [(String, Int?)])
func `A statement ends at its semicolon, a command of cqlsh with its line`(
  text: String, due: Int?
) {
  let scanner = StatementScanner(Array(text.utf8))
  switch due {
  case nil: #expect(scanner.extent(isAtEnd: false) == .blank)
  case let count? where count < 0:
    #expect(scanner.extent(isAtEnd: false) == .incomplete)
    #expect(scanner.extent(isAtEnd: true) == .statement(byteCount: -count))
  case let count?: #expect(scanner.extent(isAtEnd: false) == .statement(byteCount: count))
  }
}

@Test(arguments: [
  "DESCRIBE TABLES", "DESC TABLE ks.t", "DESC KEYSPACE", "DESCRIBE ks", "CONSISTENCY quorum",
  "SERIAL CONSISTENCY", "TRACING ON", "PAGING 50", "EXPAND OFF", "HELP select", "EXIT", "?",
  "SHOW VERSION", "COPY t FROM 'x'", "CREATE ROLE x WITH PASSWORD = 'y'", "LIST ROLES",
  "GRANT ALL ON x TO y", "CREATE FUNCTION f (a int) RETURNS NULL ON NULL INPUT",
])
func `Commands and statements that are not carried out are recognised`(text: String) throws {
  _ = try CQLParser.parse(Array(text.utf8))
}

@Test func `Nesting and long chains are refused before they use up the stack`() {
  for (opening, closing) in [
    ("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("-", ""), ("", "+1"),
  ] {
    let text =
      "SELECT " + String(repeating: opening, count: 50_000) + "1"
      + String(repeating: closing, count: 50_000) + " FROM t"
    #expect(parsed(text).hasPrefix("SyntaxException: "))
    #expect(parsed("INSERT INTO t (a) VALUES (" + text.dropFirst(7)).hasPrefix("SyntaxException"))
  }
  let type = String(repeating: "list<", count: 50_000)
  #expect(parsed("CREATE TABLE t (a \(type)").hasPrefix("SyntaxException: "))
}

@Test func `No text crashes the parser`() {
  let seeds = [
    "SELECT JSON DISTINCT a, m['x'..2], (ks.u){a: 1} FROM ks.t WHERE (a,b) IN ((1,?)) LIMIT :l;",
    "INSERT INTO t (a) VALUES ({1: [0xff, 1h2m, P1Y, NaN]}) IF NOT EXISTS USING TTL 5 -- x",
    "UPDATE t SET a[1] = 2, b = [1] + b, c.d = -x WHERE k = $$a$$ IF e != 1 AND f[1] IN ?",
    "BEGIN BATCH DELETE a['x'] FROM t WHERE k=1; APPLY BATCH /* x */; DESC FULL SCHEMA",
    "CREATE TABLE t (a frozen<map<int, tuple<text>>> static, PRIMARY KEY ((a), b)) WITH x = {}",
    "ALTER TABLE t ADD (a int, b text) CREATE CUSTOM INDEX ON t (keys(m)) USING 'x'",
  ].map { Array($0.utf8) }
  var random = SeededRandom(seed: 7)
  for _ in 0..<100_000 {
    var text = seeds[random.below(seeds.count)]
    for _ in 0...random.below(4) where !text.isEmpty {
      let place = random.below(text.count)
      switch random.below(5) {
      case 0: text[place] = UInt8(random.below(256))
      case 1: text.remove(at: place)
      case 2: text.removeSubrange(place..<min(text.count, place + random.below(9)))
      case 3: text.insert(Array("()[]{}<>,.:;'\"$?-+*=".utf8)[random.below(20)], at: place)
      default:
        let other = seeds[random.below(seeds.count)]
        text.insert(contentsOf: other.dropFirst(random.below(other.count)).prefix(12), at: place)
      }
    }
    do throws(EngineError) { _ = try CQLParser.parse(text) } catch {
      if error.span.map({ $0.end > text.count || $0.start > $0.end }) ?? true {
        Issue.record("\(error.message) points at \(String(describing: error.span))")
      }
    }
    _ = StatementScanner(text).extent(isAtEnd: false)
  }
}

@Test func `Parts of a statement have the colours of what they are`() {
  let tokens = CQLHighlighter.tokens(in: "SELECT max(a) -- c\nFROM \"T\" WHERE k = 'x")
  #expect(
    tokens.map(\.kind) == [
      .keyword, .function, .punctuation, .identifier, .punctuation, .comment, .keyword, .identifier,
      .keyword, .identifier, .punctuation, .string,
    ])
}
