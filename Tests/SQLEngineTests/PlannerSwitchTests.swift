import Core
import TestKit
import Testing

@testable import SQLEngine

/// A query gives the same rows however it is carried out: each way of reading, joining and grouping
/// that `enable_…` switches off sends it another way.
@Suite struct PlannerSwitchTests {
  private static let switches = [
    "seqscan", "indexscan", "indexonlyscan", "bitmapscan", "nestloop", "hashjoin", "mergejoin",
    "sort", "hashagg", "material",
  ]

  /// What is off at the same time, beside each switch alone.
  private static let combinations = [
    ["hashjoin", "mergejoin"], ["hashjoin", "nestloop"], ["mergejoin", "nestloop"],
    ["seqscan", "bitmapscan"], ["seqscan", "indexscan", "indexonlyscan"],
    ["hashjoin", "mergejoin", "seqscan", "bitmapscan"], ["hashagg", "hashjoin", "nestloop"],
    ["seqscan", "sort"],
  ]

  @Test func switchesChangeNoAnswer() {
    forAll(seeds: 0..<4) { random in
      let harness = try Harness(seed: 7)
      Self.fill(harness, &random)
      for _ in 0..<25 {
        var maker = QueryMaker(random: random)
        let query = maker.query()
        _ = random.next()
        let expected = Self.rows(harness, query)
        for off in Self.switches.map({ [$0] }) + Self.combinations {
          for name in off { _ = harness.run("SET enable_\(name) = off") }
          let found = Self.rows(harness, query)
          for name in off { _ = harness.run("RESET enable_\(name)") }
          if found != expected {
            return "without \(off): \(query)\n\(found)\nexpected \(expected)"
          }
        }
      }
      return nil
    }
  }

  private static func rows(_ harness: Harness, _ query: String) -> [String] {
    let answer = harness.run(query)
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return query.contains("ORDER BY") ? lines : lines.sorted()
  }

  private static func fill(_ harness: Harness, _ random: inout SeededRandom) {
    _ = harness.run("CREATE TABLE a (id int PRIMARY KEY, k int, t text, v numeric(6,2), d date)")
    _ = harness.run("CREATE TABLE b (id bigint PRIMARY KEY, k bigint, t varchar(9), v int, d date)")
    _ = harness.run("CREATE TABLE c (k int, j int, PRIMARY KEY (k, j))")
    for id in 0..<150 {
      _ = harness.run("INSERT INTO a VALUES (\(id), \(Self.row(&random, hasCents: true)))")
      _ = harness.run("INSERT INTO b VALUES (\(id), \(Self.row(&random, hasCents: false)))")
      _ = harness.run("INSERT INTO c VALUES (\(id % 20), \(id / 20))")
    }
    for index in [
      "a (k)", "a (t, k)", "a (d DESC)", "b (k, v)", "b (t)", "a (k) WHERE k > 5",
      "b ((v + 1))",
    ] {
      _ = harness.run("CREATE INDEX ON \(index)")
    }
    _ = harness.run("DELETE FROM a WHERE id % 11 = 3")
    _ = harness.run("UPDATE b SET v = v + 1 WHERE id % 7 = 2")
    if random.below(2) == 0 { _ = harness.run("ANALYZE") }
  }

  private static func row(_ random: inout SeededRandom, hasCents: Bool) -> String {
    func orNull(_ text: String) -> String { random.below(8) == 0 ? "NULL" : text }
    let number = hasCents ? "\(random.below(40)).\(random.below(9))0" : "\(random.below(40))"
    return [
      orNull("\(random.below(25))"), orNull("'t\(random.below(12))'"), orNull(number),
      orNull("DATE '2024-01-01' + \(random.below(40))"),
    ].joined(separator: ", ")
  }
}

/// Makes queries over the tables of ``PlannerSwitchTests``.
private struct QueryMaker {
  var random: SeededRandom

  private mutating func pick(_ items: [String]) -> String { items[random.below(items.count)] }

  mutating func query() -> String {
    switch random.below(6) {
    case 0: return ordered()
    case 1: return grouped()
    case 2: return joined()
    case 3: return nested()
    case 4:
      return "SELECT \(pick(["min", "max"]))(\(pick(["id", "k", "t", "d"]))), max(k) FROM a"
        + where_("a")
    default: return "SELECT \(pick(["k", "id, k", "t, k", "*"])) FROM a" + where_("a")
    }
  }

  init(random: SeededRandom) { self.random = random }

  private mutating func condition(_ table: String) -> String {
    let n = random.below(25)
    switch random.below(10) {
    case 0: return "\(table).k = \(n)"
    case 1: return "\(table).k < \(n)"
    case 2: return "\(table).k BETWEEN \(n) AND \(n + random.below(8))"
    case 3: return "(\(table).k = \(n) OR \(table).t = 't\(random.below(12))')"
    case 4: return "\(table).id IN (\(n), \(random.below(150)), \(random.below(150)))"
    case 5: return "\(table).d >= DATE '2024-01-\(10 + random.below(20))'"
    case 6: return "\(table).t = 't\(random.below(12))' AND \(table).k > \(n)"
    case 7: return "\(table).k IS \(pick(["", "NOT "]))NULL"
    case 8: return "\(table).v + 1 = \(n)"
    default: return "\(table).t LIKE '\(pick(["t1%", "%1", "t_"]))'"
    }
  }

  private mutating func where_(_ table: String) -> String {
    switch random.below(3) {
    case 0: return ""
    case 1: return " WHERE " + condition(table)
    default: return " WHERE " + condition(table) + " AND " + condition(table)
    }
  }

  private mutating func ordered() -> String {
    let key = pick(["k", "t", "d", "k DESC", "d DESC NULLS LAST", "t, k", "d DESC"])
    let limit = random.below(2) == 0 ? "" : " LIMIT \(random.below(9)) OFFSET \(random.below(4))"
    return "SELECT id, k, t, d FROM a" + where_("a") + " ORDER BY \(key), id\(limit)"
  }

  private mutating func grouped() -> String {
    let keys = pick(["k", "t", "t, k", "d"])
    switch random.below(3) {
    case 0: return "SELECT DISTINCT \(keys) FROM a" + where_("a")
    case 1: return "SELECT \(keys), count(*), min(id) FROM a" + where_("a") + " GROUP BY \(keys)"
    default:
      return "SELECT \(keys), count(*), sum(v) FROM a" + where_("a")
        + " GROUP BY \(keys) ORDER BY \(keys) LIMIT \(1 + random.below(5))"
    }
  }

  private mutating func joined() -> String {
    let kind = pick(["JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "JOIN"])
    let on = pick([
      "a.k = b.k", "a.id = b.id", "a.t = b.t AND a.k = b.k", "a.k = b.k AND a.v < b.v",
      "a.d = b.d", "a.id = b.k AND b.v > 10",
    ])
    let isFull = kind == "FULL JOIN"
    let third = !isFull && random.below(3) == 0 ? " JOIN c ON c.k = a.k AND c.j < 3" : ""
    return "SELECT a.id, b.id, a.t, b.v\(third.isEmpty ? "" : ", c.j") FROM a \(kind) b ON \(on)"
      + third + where_(isFull ? "a" : pick(["a", "b"]))
  }

  private mutating func nested() -> String {
    let test = pick([
      "EXISTS (SELECT 1 FROM b WHERE b.k = a.k AND b.v > 7)",
      "NOT EXISTS (SELECT 1 FROM b WHERE b.id = a.k AND b.v < a.v)",
      "a.k IN (SELECT k FROM b WHERE v < 20)", "a.k NOT IN (SELECT j FROM c)",
      "a.id IN (SELECT c.k FROM c WHERE c.j = a.k)",
      "a.v > (SELECT avg(b.v) FROM b WHERE b.k = a.k)",
    ])
    return "SELECT a.id, a.k FROM a WHERE \(test) AND " + condition("a")
  }
}
