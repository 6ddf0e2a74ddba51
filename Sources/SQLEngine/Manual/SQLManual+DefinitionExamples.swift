import Core

/// Examples of the pages on definitions.
extension SQLManual {
  static let definitionExamples: [String: [ManualPage.Example]] = [
    "CREATE TABLE": [
      .init(
        "CREATE TABLE users (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email "
          + "text UNIQUE CHECK (email LIKE '%@%'), made date DEFAULT '2024-01-01')",
        "CREATE TABLE"),
      .init(
        "INSERT INTO users (email) VALUES ('ann@example.com') RETURNING *",
        """
         id |      email      |    made
        ----+-----------------+------------
          1 | ann@example.com | 2024-01-01
        (1 row)
        INSERT 0 1
        """),
      .init(
        "CREATE TEMP TABLE dear AS SELECT * FROM stock WHERE price > 5",
        "SELECT 1"),
    ],
    "ALTER TABLE": [
      .init(
        "ALTER TABLE stock ADD COLUMN shelf int DEFAULT 1, ADD CONSTRAINT enough "
          + "CHECK (qty >= 0)",
        "ALTER TABLE"),
      .init(
        "SELECT sku, shelf FROM stock WHERE sku = 'A1'",
        """
         sku | shelf
        -----+-------
         A1  |     1
        (1 row)
        """),
      .init(
        "ALTER TABLE stock RENAME COLUMN qty TO amount",
        "ALTER TABLE"),
    ],
    "CREATE INDEX": [
      .init(
        "CREATE INDEX orders_sku ON orders (sku, placed DESC)",
        "CREATE INDEX"),
      .init(
        "CREATE UNIQUE INDEX ON stock (lower(sku)) WHERE qty > 0",
        "CREATE INDEX"),
    ],
    "CREATE VIEW": [
      .init(
        "CREATE VIEW short AS SELECT sku, qty FROM stock WHERE qty < 5 WITH CHECK "
          + "OPTION",
        "CREATE VIEW"),
      .init(
        "UPDATE short SET qty = 4 WHERE sku = 'B2' RETURNING *",
        """
         sku | qty
        -----+-----
         B2  |   4
        (1 row)
        UPDATE 1
        """),
    ],
    "CREATE MATERIALIZED VIEW": [
      .init(
        "CREATE MATERIALIZED VIEW sold AS SELECT sku, sum(qty) AS qty FROM orders "
          + "GROUP BY sku",
        "CREATE MATERIALIZED VIEW"),
      .init(
        "SELECT * FROM sold ORDER BY sku",
        """
         sku | qty
        -----+-----
         A1  |   7
         C3  |   1
        (2 rows)
        """),
    ],
    "REFRESH MATERIALIZED VIEW": [
      .init(
        "CREATE MATERIALIZED VIEW sold AS SELECT count(*) FROM orders",
        "CREATE MATERIALIZED VIEW"),
      .init(
        "DELETE FROM orders",
        "DELETE 3"),
      .init(
        "REFRESH MATERIALIZED VIEW sold",
        "REFRESH MATERIALIZED VIEW"),
      .init(
        "TABLE sold",
        """
         count
        -------
             0
        (1 row)
        """),
    ],
    "CREATE SEQUENCE": [
      .init(
        "CREATE SEQUENCE ticket START 100 INCREMENT 10",
        "CREATE SEQUENCE"),
      .init(
        "SELECT nextval('ticket'), nextval('ticket')",
        """
         nextval | nextval
        ---------+---------
             100 |     110
        (1 row)
        """),
    ],
    "CREATE SCHEMA": [
      .init(
        "CREATE SCHEMA archive",
        "CREATE SCHEMA"),
      .init(
        "CREATE TABLE archive.orders AS TABLE orders",
        "SELECT 3"),
      .init(
        "SELECT count(*) FROM archive.orders",
        """
         count
        -------
             3
        (1 row)
        """),
    ],
    "CREATE TYPE": [
      .init(
        "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
        "CREATE TYPE"),
      .init(
        "SELECT 'sad'::mood < 'happy'::mood AS less",
        """
         less
        ------
         t
        (1 row)
        """),
      .init(
        "CREATE TYPE point2 AS (x int, y int)",
        "CREATE TYPE"),
      .init(
        "SELECT (ROW(1, 2)::point2).y",
        """
         y
        ---
         2
        (1 row)
        """),
    ],
    "CREATE DOMAIN": [
      .init(
        "CREATE DOMAIN percent AS int CHECK (VALUE BETWEEN 0 AND 100)",
        "CREATE DOMAIN"),
      .init(
        "SELECT 30::percent",
        """
         percent
        ---------
         30
        (1 row)
        """),
    ],
    "CREATE FUNCTION": [
      .init(
        "CREATE FUNCTION worth(wanted text) RETURNS numeric LANGUAGE sql AS 'SELECT "
          + "qty * price FROM stock WHERE sku = wanted'",
        "CREATE FUNCTION"),
      .init(
        "SELECT worth('A1')",
        """
         worth
        -------
         22.50
        (1 row)
        """),
    ],
    "DROP": [
      .init(
        "DROP TABLE orders, stock",
        "DROP TABLE"),
      .init(
        "DROP VIEW IF EXISTS short",
        "DROP VIEW"),
    ],
    "COMMENT": [
      .init(
        "COMMENT ON TABLE stock IS 'what is on the shelves'",
        "COMMENT"),
      .init(
        "SELECT obj_description('stock'::regclass)",
        """
            obj_description
        ------------------------
         what is on the shelves
        (1 row)
        """),
    ],
  ]
}
