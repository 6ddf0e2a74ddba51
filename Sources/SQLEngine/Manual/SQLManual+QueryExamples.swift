import Core

/// Examples of the pages on queries and changes of rows.
extension SQLManual {
  static let queryExamples: [String: [ManualPage.Example]] = [
    "SELECT": [
      .init(
        "SELECT sku, sum(qty) AS sold FROM orders GROUP BY sku ORDER BY sold DESC",
        """
         sku | sold
        -----+------
         A1  |    7
         C3  |    1
        (2 rows)
        """),
      .init(
        "SELECT o.id, s.price * o.qty AS total FROM orders o JOIN stock s USING "
          + "(sku) WHERE s.price IS NOT NULL ORDER BY o.id",
        """
         id | total
        ----+-------
          1 |  5.00
          3 | 12.50
        (2 rows)
        """),
    ],
    "WITH": [
      .init(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i * 2 FROM n WHERE i < "
          + "20) SELECT i FROM n",
        """
         i
        ----
          1
          2
          4
          8
         16
         32
        (6 rows)
        """),
      .init(
        "WITH gone AS (DELETE FROM orders WHERE qty < 2 RETURNING *) SELECT "
          + "count(*) FROM gone",
        """
         count
        -------
             1
        (1 row)
        """),
    ],
    "VALUES": [
      .init(
        "VALUES (1, 'one'), (2, 'two')",
        """
         column1 | column2
        ---------+---------
               1 | one
               2 | two
        (2 rows)
        """)
    ],
    "TABLE": [
      .init(
        "TABLE stock",
        """
         sku | qty | price
        -----+-----+-------
         A1  |   9 |  2.50
         B2  |   0 | 10.00
         C3  |   4 |  NULL
        (3 rows)
        """)
    ],
    "EXPLAIN": [
      .init(
        "EXPLAIN (COSTS OFF) SELECT * FROM stock WHERE sku = 'A1'",
        """
                      QUERY PLAN
        --------------------------------------
         Index Scan using stock_pkey on stock
           Index Cond: (sku = 'A1'::text)
        (2 rows)
        EXPLAIN
        """),
      .init(
        "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT * FROM orders "
          + "WHERE qty > 1",
        """
                         QUERY PLAN
        --------------------------------------------
         Seq Scan on orders (actual rows=2 loops=1)
           Filter: (qty > 1)
           Rows Removed by Filter: 1
        (3 rows)
        EXPLAIN
        """),
    ],
    "DECLARE": [
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "DECLARE c CURSOR FOR SELECT sku FROM stock ORDER BY sku",
        "DECLARE CURSOR"),
      .init(
        "FETCH 2 FROM c",
        """
         sku
        -----
         A1
         B2
        (2 rows)
        FETCH 2
        """),
    ],
    "FETCH": [
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "DECLARE c SCROLL CURSOR FOR SELECT id FROM orders ORDER BY id",
        "DECLARE CURSOR"),
      .init(
        "FETCH LAST FROM c",
        """
         id
        ----
          3
        (1 row)
        FETCH 1
        """),
      .init(
        "FETCH BACKWARD 1 FROM c",
        """
         id
        ----
          2
        (1 row)
        FETCH 1
        """),
    ],
    "MOVE": [
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "DECLARE c CURSOR FOR SELECT id FROM orders ORDER BY id",
        "DECLARE CURSOR"),
      .init(
        "MOVE 2 FROM c",
        "MOVE 2"),
      .init(
        "FETCH NEXT FROM c",
        """
         id
        ----
          3
        (1 row)
        FETCH 1
        """),
    ],
    "CLOSE": [
      .init(
        "BEGIN",
        "BEGIN"),
      .init(
        "DECLARE c CURSOR FOR SELECT 1",
        "DECLARE CURSOR"),
      .init(
        "CLOSE c",
        "CLOSE CURSOR"),
    ],
    "INSERT": [
      .init(
        "INSERT INTO stock VALUES ('D4', 1, 3.00) RETURNING sku, qty",
        """
         sku | qty
        -----+-----
         D4  |   1
        (1 row)
        INSERT 0 1
        """),
      .init(
        "INSERT INTO stock VALUES ('A1', 5, 2.75) ON CONFLICT (sku) DO UPDATE SET "
          + "qty = stock.qty + EXCLUDED.qty RETURNING qty",
        """
         qty
        -----
          14
        (1 row)
        INSERT 0 1
        """),
    ],
    "UPDATE": [
      .init(
        "UPDATE stock SET qty = qty - 1 WHERE sku = 'A1' RETURNING qty",
        """
         qty
        -----
           8
        (1 row)
        UPDATE 1
        """),
      .init(
        "UPDATE stock s SET qty = s.qty - o.qty FROM orders o WHERE o.sku = s.sku "
          + "AND o.id = 1",
        "UPDATE 1"),
    ],
    "DELETE": [
      .init(
        "DELETE FROM orders WHERE placed < '2024-01-16'",
        "DELETE 1"),
      .init(
        "DELETE FROM orders o USING stock s WHERE s.sku = o.sku AND s.price IS NULL "
          + "RETURNING o.id",
        """
         id
        ----
          2
        (1 row)
        DELETE 1
        """),
    ],
    "MERGE": [
      .init(
        "MERGE INTO stock s USING (VALUES ('A1', 1), ('Z9', 7)) AS n(sku, qty) ON "
          + "s.sku = n.sku WHEN MATCHED THEN UPDATE SET qty = s.qty + n.qty WHEN NOT "
          + "MATCHED THEN INSERT (sku, qty) VALUES (n.sku, n.qty)",
        "MERGE 2"),
      .init(
        "SELECT sku, qty FROM stock ORDER BY sku",
        """
         sku | qty
        -----+-----
         A1  |  10
         B2  |   0
         C3  |   4
         Z9  |   7
        (4 rows)
        """),
    ],
    "TRUNCATE": [
      .init(
        "TRUNCATE orders",
        "TRUNCATE TABLE"),
      .init(
        "SELECT count(*) FROM orders",
        """
         count
        -------
             0
        (1 row)
        """),
    ],
    "COPY": [
      .init(
        "COPY stock TO STDOUT",
        #"""
             copy
        --------------
         A1\t9\t2.50
         B2\t0\t10.00
         C3\t4\t\N
        (3 rows)
        COPY 3
        """#),
      .init(
        "COPY (SELECT sku, price FROM stock) TO STDOUT WITH (FORMAT csv, HEADER)",
        """
           copy
        -----------
         sku,price
         A1,2.50
         B2,10.00
         C3,
        (4 rows)
        COPY 3
        """),
    ],
  ]
}
