import Core
import TestKit
import Testing

@testable import SQLEngine

/// What a plan is may change how long a statement takes, and nothing else.
@Suite struct PlanningTests {
  private static let seeds: [UInt64] = [11, 12, 13]

  private static func fill(_ harness: Harness, _ random: inout SeededRandom, indexed: Bool) {
    let key = indexed ? " PRIMARY KEY" : ""
    _ = harness.run("CREATE TABLE a (id int\(key), k int, t text)")
    _ = harness.run("CREATE TABLE b (id int\(key), k int, v numeric(8,2))")
    for id in 0..<120 {
      let k = random.below(6) == 0 ? "NULL" : "\(random.below(30))"
      _ = harness.run("INSERT INTO a VALUES (\(id), \(k), 't\(random.below(9))')")
      let other = random.below(6) == 0 ? "NULL" : "\(random.below(30))"
      _ = harness.run("INSERT INTO b VALUES (\(id), \(other), \(random.below(500)).25)")
    }
  }

  /// Statements whose answers must not depend on how they are carried out.
  private static let queries = [
    "SELECT a.id, b.id FROM a JOIN b ON a.k = b.k ORDER BY 1, 2",
    "SELECT a.id, b.id FROM a LEFT JOIN b ON a.k = b.k AND b.v > 200 ORDER BY 1, 2",
    "SELECT id FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.k = a.k AND b.v > 100) ORDER BY 1",
    "SELECT id FROM a WHERE NOT EXISTS (SELECT 1 FROM b WHERE b.k = a.k) ORDER BY 1",
    "SELECT id FROM a WHERE k IN (SELECT k FROM b WHERE v < 300) ORDER BY 1",
    "SELECT id FROM a WHERE k NOT IN (SELECT k FROM b WHERE k IS NOT NULL AND v < 300) ORDER BY 1",
    "SELECT id FROM a WHERE id > (SELECT avg(b.v) FROM b WHERE b.k = a.k) ORDER BY 1",
    "SELECT id FROM a WHERE 0 = (SELECT count(*) FROM b WHERE b.k = a.k) ORDER BY 1",
    "SELECT t, count(*), sum(k) FROM a GROUP BY t ORDER BY t",
    "SELECT id FROM a WHERE id BETWEEN 10 AND 20 AND k IS NOT NULL ORDER BY id DESC LIMIT 3",
  ]

  @Test(arguments: seeds)
  func indexesChangeNoAnswer(seed: UInt64) throws {
    var answers: [[String]] = []
    for indexed in [false, true] {
      var random = SeededRandom(seed: seed)
      let harness = try Harness(seed: seed)
      Self.fill(harness, &random, indexed: indexed)
      if indexed {
        _ = harness.run("CREATE INDEX ON a (k)")
        _ = harness.run("CREATE INDEX ON b (k)")
      }
      answers.append(Self.queries.map { harness.run($0) })
    }
    for (number, query) in Self.queries.enumerated() {
      #expect(answers[0][number] == answers[1][number], "seed \(seed): \(query)")
    }
  }

  @Test(arguments: seeds)
  func sharedPlansChangeNoAnswer(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let first = try Harness(seed: seed)
    let second = try Harness(seed: seed)
    (second.session() as? SQLSession)?.plans.isOff = true
    let shapes: [(inout SeededRandom) -> String] = [
      { "INSERT INTO p VALUES (\($0.below(200)), 'n\($0.below(20))', \($0.below(99)).5)" },
      { "SELECT * FROM p WHERE id = \($0.below(200))" },
      { "SELECT id, n FROM p WHERE n = 'n\($0.below(20))' ORDER BY 1 LIMIT \($0.below(4))" },
      { "UPDATE p SET x = x + \($0.below(9)) WHERE id = \($0.below(200))" },
      {
        "UPDATE p SET n = 'a''b\($0.below(9))' WHERE id > \($0.below(200)) AND x < -\($0.below(9))"
      },
      { "DELETE FROM p WHERE id = \($0.below(200))" },
      {
        "SELECT \($0.below(3)) / \($0.below(2)), 'a' || n FROM p ORDER BY \($0.below(3))"
      },
      { "SELECT count(*) FROM p WHERE id IN (\($0.below(9)), \($0.below(200)), \($0.below(200)))" },
    ]
    for harness in [first, second] {
      _ = harness.run("CREATE TABLE p (id int PRIMARY KEY, n varchar(6), x numeric(8,2))")
    }
    for step in 0..<600 {
      let statement = shapes[random.below(shapes.count)](&random)
      #expect(
        first.run(statement) == second.run(statement), "seed \(seed), step \(step): \(statement)")
    }
    #expect((first.session() as? SQLSession)?.plans.hitCount ?? 0 > 100)
  }
}
