import Core

/// The help of the sql family: a page for each statement, and one for each family of functions.
enum SQLManual {
  static let pages: [ManualPage] =
    queryPages + changePages + definitionPages + transactionPages + sessionPages + functionPages

  static var manual: Manual { Manual(pages: pages) }

  private static func page(
    _ name: String, _ group: String, _ syntax: String, _ summary: String
  ) -> ManualPage {
    ManualPage(
      name, group: group, syntax: syntax, summary: summary, examples: examples[name] ?? [])
  }

  /// Examples by the names of their pages; each page's run one after the other, behind ``setup``.
  private static let examples: [String: [ManualPage.Example]] = [
    queryExamples, definitionExamples, sessionExamples, functionExamples,
  ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

  /// What all examples find there.
  static let setup = [
    "CREATE TABLE stock (sku text PRIMARY KEY, qty int NOT NULL, price numeric(8,2))",
    "CREATE TABLE orders (id int PRIMARY KEY, sku text REFERENCES stock, qty int, placed date)",
    "INSERT INTO stock VALUES ('A1', 9, 2.50), ('B2', 0, 10.00), ('C3', 4, NULL)",
    "INSERT INTO orders VALUES (1, 'A1', 2, '2024-01-15'), (2, 'C3', 1, '2024-01-16'), "
      + "(3, 'A1', 5, '2024-02-01')",
  ]

  private static let queryPages = [
    page(
      "SELECT", "queries",
      "[DISTINCT [ON (expr, …)]] items [FROM tables] [WHERE condition] [GROUP BY keys] "
        + "[HAVING condition] [WINDOW name AS (…)] [UNION | INTERSECT | EXCEPT [ALL] query] "
        + "[ORDER BY keys] [LIMIT n] [OFFSET n] [FOR UPDATE | SHARE [NOWAIT | SKIP LOCKED]]",
      "Gives rows of tables, joined, filtered, grouped and ordered."),
    page(
      "WITH", "queries",
      "[RECURSIVE] name [(columns)] AS (statement) [SEARCH DEPTH | BREADTH FIRST BY columns SET "
        + "name] [CYCLE columns SET mark USING path], … statement",
      "Names queries, or changes with RETURNING, for the statement behind them."),
    page("VALUES", "queries", "(expr, …), …", "Gives rows that are written out."),
    page("TABLE", "queries", "name", "Gives all rows of a table: SELECT * FROM name."),
    page(
      "EXPLAIN", "queries",
      "[(ANALYZE, VERBOSE, COSTS, BUFFERS, WAL, SETTINGS, TIMING, SUMMARY, "
        + "FORMAT TEXT | JSON | XML | YAML)] statement",
      "Shows how a statement is carried out; with ANALYZE it is carried out, too."),
    page(
      "DECLARE", "queries", "name [SCROLL] CURSOR [WITH HOLD] FOR query",
      "Opens a cursor, which FETCH reads piece by piece."),
    page(
      "FETCH", "queries",
      "[NEXT | PRIOR | FIRST | LAST | ABSOLUTE n | RELATIVE n | n | ALL | "
        + "BACKWARD …] FROM cursor", "Gives rows of a cursor and moves it."),
    page("MOVE", "queries", "direction FROM cursor", "Moves a cursor without giving rows."),
    page("CLOSE", "queries", "cursor | ALL", "Closes cursors."),
  ]

  private static let changePages = [
    page(
      "INSERT", "changes",
      "INTO table [(columns)] [OVERRIDING SYSTEM VALUE] VALUES (…) | query "
        + "[ON CONFLICT [target] DO NOTHING | UPDATE SET …] [RETURNING items]",
      "Adds rows; ON CONFLICT says what happens where a unique key is taken."),
    page(
      "UPDATE", "changes",
      "table SET column = expr, (a, b) = (query) [FROM tables] [WHERE condition | CURRENT OF "
        + "cursor] [RETURNING items]", "Changes rows."),
    page(
      "DELETE", "changes",
      "FROM table [USING tables] [WHERE condition | CURRENT OF cursor] [RETURNING items]",
      "Removes rows."),
    page(
      "MERGE", "changes",
      "INTO table USING source ON condition WHEN [NOT] MATCHED [AND condition] THEN UPDATE SET … | "
        + "DELETE | INSERT … | DO NOTHING",
      "Inserts, changes or deletes, row by row, depending on a join."),
    page(
      "TRUNCATE", "changes", "table, … [RESTART IDENTITY] [CASCADE]", "Empties tables at once."),
    page(
      "COPY", "changes",
      "table [(columns)] | (query) FROM | TO STDIN | STDOUT [WITH (FORMAT text | csv, HEADER, "
        + "DELIMITER, NULL, QUOTE, ESCAPE, FORCE_QUOTE)]",
      "Writes rows out as text or CSV."),
  ]

  private static let definitionPages = [
    page(
      "CREATE TABLE", "definitions",
      "[IF NOT EXISTS] name (column type [constraints], …, LIKE other, table constraints) "
        + "| AS query",
      "Makes a table; TEMP ones are the session's own and end with it."),
    page(
      "ALTER TABLE", "definitions",
      "name ADD | DROP | ALTER | RENAME [COLUMN] …, ADD | DROP | VALIDATE | RENAME CONSTRAINT …, "
        + "SET SCHEMA …",
      "Changes a table; several actions are one pass over its rows."),
    page(
      "CREATE INDEX", "definitions",
      "[UNIQUE] [name] ON table (column | (expr) [DESC] [NULLS FIRST], …) [INCLUDE (…)] [WHERE …]",
      "Makes an index over columns or expressions, of all rows or of some."),
    page(
      "CREATE VIEW", "definitions",
      "[OR REPLACE] [RECURSIVE] name [(columns)] AS query [WITH [LOCAL] CHECK OPTION]",
      "Names a query. Simple views can be written through."),
    page(
      "CREATE MATERIALIZED VIEW", "definitions", "name AS query [WITH NO DATA]",
      "Keeps the rows of a query until REFRESH MATERIALIZED VIEW."),
    page(
      "REFRESH MATERIALIZED VIEW", "definitions", "[CONCURRENTLY] name [WITH NO DATA]",
      "Computes a materialized view anew."),
    page(
      "CREATE SEQUENCE", "definitions",
      "name [AS type] [INCREMENT n] [MINVALUE n] [MAXVALUE n] [START n] [CACHE n] [CYCLE]",
      "Makes a source of numbers for nextval()."),
    page("CREATE SCHEMA", "definitions", "[IF NOT EXISTS] name", "Makes a space of names."),
    page(
      "CREATE TYPE", "definitions", "name AS ENUM ('a', …) | AS (field type, …)",
      "Makes an enum or a composite type."),
    page(
      "CREATE DOMAIN", "definitions", "name AS type [DEFAULT …] [NOT NULL] [CHECK (VALUE …)]",
      "Makes a type with conditions on its values."),
    page(
      "CREATE FUNCTION", "definitions",
      "name (parameters) RETURNS type LANGUAGE sql | plpgsql AS '…'",
      "Makes a function; PROCEDURE is called by CALL."),
    page(
      "DROP", "definitions",
      "TABLE | VIEW | INDEX | SEQUENCE | TYPE | SCHEMA | … [IF EXISTS] names [CASCADE]",
      "Removes things; CASCADE also what depends on them."),
    page(
      "COMMENT", "definitions", "ON TABLE | COLUMN | … name IS 'text' | NULL",
      "Says what a thing is for."),
  ]

  private static let transactionPages = [
    page(
      "BEGIN", "transactions", "[ISOLATION LEVEL …] [READ ONLY] [DEFERRABLE]",
      "Opens a transaction."),
    page("COMMIT", "transactions", "[AND CHAIN]", "Makes a transaction's changes last."),
    page("ROLLBACK", "transactions", "[TO savepoint] [AND CHAIN]", "Undoes changes."),
    page("SAVEPOINT", "transactions", "name", "Marks a point to which ROLLBACK TO returns."),
    page(
      "SET TRANSACTION", "transactions", "ISOLATION LEVEL … | READ ONLY | READ WRITE",
      "Says how the transaction is kept apart from others."),
    page(
      "SET CONSTRAINTS", "transactions", "ALL | names DEFERRED | IMMEDIATE",
      "Puts deferrable constraints off to the end of the transaction."),
    page("LOCK", "transactions", "TABLE names IN … MODE [NOWAIT]", "Locks tables."),
  ]

  private static let sessionPages = [
    page("SET", "sessions", "[LOCAL] name TO value", "Changes a setting."),
    page("SHOW", "sessions", "name | ALL", "Shows a setting."),
    page("RESET", "sessions", "name | ALL", "Puts a setting back."),
    page("PREPARE", "sessions", "name [(types)] AS statement", "Keeps a statement for EXECUTE."),
    page("EXECUTE", "sessions", "name [(values)]", "Runs a prepared statement."),
    page("DEALLOCATE", "sessions", "name | ALL", "Forgets prepared statements."),
    page(
      "DISCARD", "sessions", "ALL | PLANS | SEQUENCES | TEMP",
      "Brings a session to its beginning."),
    page("VACUUM", "sessions", "[(options)] [tables]", "Frees what dead versions hold."),
    page(
      "ANALYZE", "sessions", "[table [(columns)], …]", "Counts what the planner estimates with."),
  ]

  private static let functionPages = [
    page(
      "aggregates", "functions", "count sum avg min max array_agg string_agg bool_and json_agg …",
      "Make one value of a group of rows; FILTER, DISTINCT and ORDER BY choose among them."),
    page(
      "windows", "functions", "row_number rank dense_rank lag lead first_value ntile … OVER (…)",
      "Compute over the rows around each row."),
    page(
      "strings", "functions",
      "length lower upper substring position trim replace split_part format",
      "Take texts apart and put them together."),
    page(
      "patterns", "functions", "LIKE ILIKE SIMILAR TO ~ regexp_match regexp_replace",
      "Match texts against patterns."),
    page(
      "dates", "functions", "now date_trunc extract age make_date to_char generate_series",
      "Compute with dates, times and intervals."),
    page(
      "json", "functions", "-> ->> #> @> jsonb_set jsonb_each json_agg jsonb_path_query",
      "Read and build JSON."),
    page(
      "arrays", "functions", "array_append array_length unnest array_agg ANY ALL || @> &&",
      "Read and build arrays."),
    page(
      "sequences", "functions", "nextval currval setval lastval", "Draw numbers from sequences."),
    page(
      "catalog", "functions",
      "pg_get_viewdef pg_get_indexdef pg_get_constraintdef format_type to_regclass obj_description",
      "Say what is in the catalog; the tables of pg_catalog and information_schema say the rest."),
  ]
}
