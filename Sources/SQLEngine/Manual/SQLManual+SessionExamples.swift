import Core

/// Examples of the pages on transactions and sessions.
extension SQLManual {
  static let sessionExamples: [String: [ManualPage.Example]] = [
    "BEGIN": [
      .init(
        "BEGIN ISOLATION LEVEL SERIALIZABLE",
        "BEGIN"),
      .init(
        "UPDATE stock SET qty = 1",
        "UPDATE 3"),
      .init(
        "ROLLBACK",
        "ROLLBACK"),
      .init(
        "SELECT sum(qty) FROM stock",
        """
         sum
        -----
          13
        (1 row)
        """),
    ],
    "COMMIT": [
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "DELETE FROM orders",
        "DELETE 3"),
      .init(
        "COMMIT",
        "COMMIT"),
      .init(
        "SELECT count(*) FROM orders",
        """
         count
        -------
             0
        (1 row)
        """),
    ],
    "ROLLBACK": [
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "DELETE FROM orders",
        "DELETE 3"),
      .init(
        "ROLLBACK",
        "ROLLBACK"),
      .init(
        "SELECT count(*) FROM orders",
        """
         count
        -------
             3
        (1 row)
        """),
    ],
    "SAVEPOINT": [
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "SAVEPOINT a",
        "SAVEPOINT"),
      .init(
        "DELETE FROM orders",
        "DELETE 3"),
      .init(
        "ROLLBACK TO a",
        "ROLLBACK"),
      .init(
        "SELECT count(*) FROM orders",
        """
         count
        -------
             3
        (1 row)
        """),
    ],
    "SET TRANSACTION": [
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
        "SET"),
      .init(
        "SHOW transaction_isolation",
        """
         transaction_isolation
        -----------------------
         repeatable read
        (1 row)
        SHOW
        """),
    ],
    "SET CONSTRAINTS": [
      .init(
        "ALTER TABLE orders ALTER CONSTRAINT orders_sku_fkey DEFERRABLE",
        "ALTER TABLE"),
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "SET CONSTRAINTS ALL DEFERRED",
        "SET CONSTRAINTS"),
      .init(
        "INSERT INTO orders VALUES (9, 'new', 1)",
        "INSERT 0 1"),
      .init(
        "INSERT INTO stock VALUES ('new', 1)",
        "INSERT 0 1"),
      .init(
        "COMMIT",
        "COMMIT"),
    ],
    "LOCK": [
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "LOCK TABLE stock IN SHARE MODE",
        "LOCK TABLE"),
      .init(
        "SELECT mode FROM pg_locks WHERE relation = 'stock'::regclass ORDER BY mode",
        """
           mode
        -----------
         ShareLock
        (1 row)
        """),
    ],
    "SET": [
      .init(
        "SET timezone TO 'Europe/Berlin'",
        "SET"),
      .init(
        "SELECT timestamptz '2024-01-15 12:00+00'",
        """
              timestamptz
        ------------------------
         2024-01-15 13:00:00+01
        (1 row)
        """),
    ],
    "SHOW": [
      .init(
        "SHOW server_version",
        """
         server_version
        ----------------
         15.18
        (1 row)
        SHOW
        """),
      .init(
        "SHOW search_path",
        """
           search_path
        -----------------
         "$user", public
        (1 row)
        SHOW
        """),
    ],
    "RESET": [
      .init(
        "SET datestyle TO german",
        "SET"),
      .init(
        "SELECT date '2024-01-15'",
        """
            date
        ------------
         15.01.2024
        (1 row)
        """),
      .init(
        "RESET datestyle",
        "RESET"),
      .init(
        "SELECT date '2024-01-15'",
        """
            date
        ------------
         2024-01-15
        (1 row)
        """),
    ],
    "PREPARE": [
      .init(
        "PREPARE low (int) AS SELECT sku FROM stock WHERE qty < $1 ORDER BY sku",
        "PREPARE"),
      .init(
        "EXECUTE low(5)",
        """
         sku
        -----
         B2
         C3
        (2 rows)
        """),
    ],
    "EXECUTE": [
      .init(
        "PREPARE sell AS UPDATE stock SET qty = qty - $2 WHERE sku = $1",
        "PREPARE"),
      .init(
        "EXECUTE sell('A1', 2)",
        "UPDATE 1"),
    ],
    "DEALLOCATE": [
      .init(
        "PREPARE p AS SELECT 1",
        "PREPARE"),
      .init(
        "DEALLOCATE p",
        "DEALLOCATE"),
    ],
    "DISCARD": [
      .init(
        "SET datestyle TO german",
        "SET"),
      .init(
        "DISCARD ALL",
        "DISCARD ALL"),
      .init(
        "SHOW datestyle",
        """
         datestyle
        -----------
         ISO, MDY
        (1 row)
        SHOW
        """),
    ],
    "VACUUM": [
      .init(
        "UPDATE stock SET qty = qty + 1",
        "UPDATE 3"),
      .init(
        "VACUUM stock",
        "VACUUM"),
      .init(
        "SELECT n_live_tup, n_dead_tup FROM pg_stat_user_tables WHERE relname = 'stock'",
        """
         n_live_tup | n_dead_tup
        ------------+------------
                  3 |          0
        (1 row)
        """),
    ],
    "ANALYZE": [
      .init(
        "ANALYZE orders (sku)",
        "ANALYZE"),
      .init(
        "SELECT attname, n_distinct, most_common_vals FROM pg_stats WHERE tablename "
          + "= 'orders'",
        """
         attname | n_distinct | most_common_vals
        ---------+------------+------------------
         sku     | -0.6666667 | {A1}
        (1 row)
        """),
    ],
  ]
}
