import Core

/// The help pages of all statements.
enum WideColumnManual {
  static let manual = Manual(pages: reading + writing + definitions + commands)

  /// The page whose name a text begins with; of several the longest.
  static func page(beginning text: String) -> ManualPage? {
    let upper = text.uppercased()
    return manual.pages.filter { upper.hasPrefix($0.name + " ") }
      .max { $0.name.count < $1.name.count }
  }

  /// Run before the examples of every page.
  static let setup = [
    "CREATE KEYSPACE shop WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}",
    "USE shop",
    "CREATE TABLE orders (customer int, day date, item text, price int, "
      + "PRIMARY KEY (customer, day, item))",
    "INSERT INTO orders (customer, day, item, price) VALUES (1, '2024-01-15', 'tea', 4)",
    "INSERT INTO orders (customer, day, item, price) VALUES (1, '2024-01-16', 'pot', 20)",
    "INSERT INTO orders (customer, day, item, price) VALUES (2, '2024-01-15', 'cup', 7)",
  ]

  private static let reading = [
    ManualPage(
      "SELECT", group: "reading",
      syntax: "selectors FROM table [WHERE …] [GROUP BY …] [ORDER BY …]"
        + " [PER PARTITION LIMIT n] [LIMIT n] [ALLOW FILTERING]",
      summary: "Shows rows: of named partitions at once, of others by searching.",
      complexity: "one partition: the rows asked for; otherwise all rows",
      examples: [
        .init(
          "SELECT item, price FROM orders WHERE customer = 1 AND day > '2024-01-15'",
          " item | price \n------+-------\n pot  |    20 \n(1 row)"),
        .init(
          "SELECT customer, sum(price) FROM orders GROUP BY customer",
          " customer | system.sum(price) \n----------+-------------------\n"
            + "        1 |                24 \n        2 |                 7 \n(2 rows)"),
      ])
  ]

  private static let writing = [
    ManualPage(
      "INSERT INTO", group: "writing",
      syntax: "table (columns) VALUES (terms) [IF NOT EXISTS] [USING TTL n AND TIMESTAMP n]",
      summary: "Writes a row, whether it is there or not: what is not named stays.",
      complexity: "one cell a column",
      examples: [
        .init(
          "INSERT INTO orders (customer, day, item) VALUES (2, '2024-01-15', 'cup') IF NOT EXISTS",
          " [applied] | customer |    day     | item | price \n"
            + "-----------+----------+------------+------+-------\n"
            + " false     |        2 | 2024-01-15 | cup  |     7 \n(1 row)")
      ]),
    ManualPage(
      "UPDATE", group: "writing",
      syntax: "table [USING TTL n AND TIMESTAMP n] SET c = term, … WHERE key [IF …]",
      summary: "Writes columns of a row, whether it is there or not.",
      complexity: "one cell a column; lists by place read first",
      examples: [
        .init(
          "UPDATE orders SET price = 5 WHERE customer = 1 AND day = '2024-01-15' AND item = 'tea'"
            + " IF price = 9",
          " [applied] | price \n-----------+-------\n false     |     4 \n(1 row)")
      ]),
    ManualPage(
      "DELETE", group: "writing",
      syntax: "[columns] FROM table [USING TIMESTAMP n] WHERE key [IF …]",
      summary: "Writes tombstones: over columns, rows, slices or a partition.",
      complexity: "one tombstone",
      examples: [
        .init("DELETE FROM orders WHERE customer = 1", ""),
        .init("SELECT count(*) FROM orders", " count \n-------\n     1 \n(1 row)"),
      ]),
    ManualPage(
      "BEGIN BATCH", group: "writing",
      syntax: "[USING TIMESTAMP n] statement; … APPLY BATCH",
      summary: "Applies several writes together or not at all.",
      complexity: "one record of the commit log",
      examples: [
        .init(
          "BEGIN BATCH INSERT INTO orders (customer, day, item) VALUES (3, '2024-02-01', 'x');"
            + " DELETE FROM orders WHERE customer = 1; APPLY BATCH", ""),
        .init(
          "SELECT DISTINCT customer FROM orders",
          " customer \n----------\n        2 \n        3 \n(2 rows)"),
      ]),
    ManualPage(
      "TRUNCATE", group: "writing", syntax: "table",
      summary: "Forgets all rows of a table at once.", complexity: "O(1)",
      examples: [
        .init("TRUNCATE orders", ""),
        .init("SELECT count(*) FROM orders", " count \n-------\n     0 \n(1 row)"),
      ]),
  ]

  private static let definitions = [
    ManualPage(
      "CREATE KEYSPACE", group: "schema",
      syntax: "name WITH replication = {'class': …, 'replication_factor': n}",
      summary: "Makes a place for tables, with a rule of how many copies there are."),
    ManualPage(
      "CREATE TABLE", group: "schema",
      syntax: "name (column type, … PRIMARY KEY ((partition), clustering)) [WITH …]",
      summary: "Makes a table: the partition key says where rows are, the clustering key in which"
        + " order.",
      examples: [
        .init("CREATE TABLE notes (id int PRIMARY KEY, text text)", ""),
        .init(
          "CREATE TABLE notes (id int)",
          "AlreadyExistsException: Cannot add already existing table \"notes\" to keyspace"
            + " \"shop\""),
      ]),
    ManualPage(
      "CREATE INDEX", group: "schema", syntax: "[name] ON table (column)",
      summary: "Finds rows by another column, in every partition.",
      examples: [
        .init("CREATE INDEX ON orders (price)", ""),
        .init("SELECT item FROM orders WHERE price = 7", " item \n------\n cup  \n(1 row)"),
      ]),
    ManualPage(
      "CREATE TYPE", group: "schema", syntax: "name (field type, …)",
      summary: "Names a group of fields that a column can hold."),
    ManualPage(
      "CREATE MATERIALIZED VIEW", group: "schema",
      syntax: "name AS SELECT columns FROM table WHERE column IS NOT NULL … PRIMARY KEY (…)",
      summary: "Keeps the same rows under another key, with every write.",
      examples: [
        .init(
          "CREATE MATERIALIZED VIEW byprice AS SELECT * FROM orders WHERE price IS NOT NULL AND"
            + " customer IS NOT NULL AND day IS NOT NULL AND item IS NOT NULL"
            + " PRIMARY KEY (price, customer, day, item)", ""),
        .init("SELECT item FROM byprice WHERE price = 20", " item \n------\n pot  \n(1 row)"),
      ]),
    ManualPage(
      "ALTER TABLE", group: "schema", syntax: "table ADD column type | DROP column | WITH …",
      summary: "Changes the columns or the options of a table."),
    ManualPage(
      "ALTER TYPE", group: "schema", syntax: "type ADD field type | RENAME a TO b",
      summary: "Adds a field to a user type, or renames some."),
    ManualPage(
      "ALTER KEYSPACE", group: "schema", syntax: "name WITH replication = {…}",
      summary: "Changes how many copies there are."),
    ManualPage(
      "DROP TABLE", group: "schema", syntax: "[IF EXISTS] table",
      summary: "Removes a table with its rows and indexes."),
    ManualPage(
      "DROP KEYSPACE", group: "schema", syntax: "[IF EXISTS] name",
      summary: "Removes a keyspace with all that is in it."),
    ManualPage(
      "DROP INDEX", group: "schema", syntax: "[IF EXISTS] name",
      summary: "Removes a secondary index."),
    ManualPage(
      "DROP MATERIALIZED VIEW", group: "schema", syntax: "[IF EXISTS] name",
      summary: "Removes a materialized view."),
    ManualPage(
      "DROP TYPE", group: "schema", syntax: "[IF EXISTS] name",
      summary: "Removes a user type that nothing uses."),
  ]

  private static let commands = [
    ManualPage(
      "USE", group: "shell", syntax: "keyspace",
      summary: "Makes a keyspace the one that is meant where none is named."),
    ManualPage(
      "DESCRIBE", group: "shell",
      syntax: "KEYSPACES | KEYSPACE name | TABLES | TABLE name | TYPE name | INDEX name",
      summary: "Shows definitions as they would be typed.",
      examples: [.init("DESCRIBE TABLES", "orders")]),
    ManualPage(
      "CONSISTENCY", group: "shell", syntax: "[level]",
      summary: "Says how many replicas must answer; on one node ONE is all there is.",
      examples: [.init("CONSISTENCY QUORUM", "Consistency level set to QUORUM.")]),
    ManualPage(
      "TRACING", group: "shell", syntax: "[ON | OFF]",
      summary: "Tells after each statement which way it took.",
      examples: [.init("TRACING ON", "Now Tracing is enabled")]),
  ]
}
