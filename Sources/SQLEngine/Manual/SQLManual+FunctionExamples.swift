import Core

/// Examples of the pages on functions.
extension SQLManual {
  static let functionExamples: [String: [ManualPage.Example]] = [
    "aggregates": [
      .init(
        "SELECT count(*), avg(qty), string_agg(sku, '+' ORDER BY id) FROM orders",
        """
         count |        avg         | string_agg
        -------+--------------------+------------
             3 | 2.6666666666666667 | A1+C3+A1
        (1 row)
        """),
      .init(
        "SELECT count(*) FILTER (WHERE qty > 1) AS many, count(DISTINCT sku) AS "
          + "kinds FROM orders",
        """
         many | kinds
        ------+-------
            2 |     2
        (1 row)
        """),
    ],
    "windows": [
      .init(
        "SELECT id, qty, sum(qty) OVER (ORDER BY id) AS so_far, lag(qty) OVER "
          + "(ORDER BY id) AS before FROM orders",
        """
         id | qty | so_far | before
        ----+-----+--------+--------
          1 |   2 |      2 |   NULL
          2 |   1 |      3 |      2
          3 |   5 |      8 |      1
        (3 rows)
        """)
    ],
    "strings": [
      .init(
        "SELECT upper(left(sku, 1)) || '-' || lpad(right(sku, 1), 3, '0') AS label "
          + "FROM stock WHERE qty > 5",
        """
         label
        -------
         A-001
        (1 row)
        """),
      .init(
        "SELECT split_part('a,b,c', ',', 2), format('%s has %s', 'A1', 9)",
        """
         split_part |  format
        ------------+----------
         b          | A1 has 9
        (1 row)
        """),
    ],
    "patterns": [
      .init(
        "SELECT 'abc' LIKE 'a%' AS l, 'abc' ~ '^.b' AS r, regexp_replace('a1b22', "
          + "'\\d+', '#', 'g') AS s",
        """
         l | r |  s
        ---+---+------
         t | t | a#b#
        (1 row)
        """)
    ],
    "dates": [
      .init(
        "SELECT date_trunc('month', placed)::date AS month, sum(qty) FROM orders "
          + "GROUP BY 1 ORDER BY 1",
        """
           month    | sum
        ------------+-----
         2024-01-01 |   3
         2024-02-01 |   5
        (2 rows)
        """),
      .init(
        "SELECT date '2024-03-01' - date '2024-02-01' AS days, to_char(date "
          + "'2024-03-01', 'Day DD Mon') AS t",
        """
         days |        t
        ------+------------------
           29 | Friday    01 Mar
        (1 row)
        """),
    ],
    "json": [
      .init(
        "SELECT '{\"a\": {\"b\": [1, 2]}}'::jsonb #> '{a,b,1}' AS found",
        """
         found
        -------
         2
        (1 row)
        """),
      .init(
        "SELECT json_agg(sku ORDER BY sku) FROM stock",
        """
              json_agg
        --------------------
         ["A1", "B2", "C3"]
        (1 row)
        """),
    ],
    "arrays": [
      .init(
        "SELECT unnest(ARRAY[3, 1, 2]) AS n ORDER BY n",
        """
         n
        ---
         1
         2
         3
        (3 rows)
        """),
      .init(
        "SELECT 2 = ANY (ARRAY[1, 2]) AS found, array_length(ARRAY['a', 'b'], 1) AS "
          + "length",
        """
         found | length
        -------+--------
         t     |      2
        (1 row)
        """),
    ],
    "sequences": [
      .init(
        "CREATE SEQUENCE s",
        "CREATE SEQUENCE"),
      .init(
        "SELECT nextval('s'), nextval('s'), currval('s')",
        """
         nextval | nextval | currval
        ---------+---------+---------
               1 |       2 |       2
        (1 row)
        """),
      .init(
        "SELECT setval('s', 40)",
        """
         setval
        --------
             40
        (1 row)
        """),
    ],
    "catalog": [
      .init(
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = "
          + "'orders_sku_fkey'",
        """
                  pg_get_constraintdef
        -----------------------------------------
         FOREIGN KEY (sku) REFERENCES stock(sku)
        (1 row)
        """),
      .init(
        "SELECT column_name, data_type FROM information_schema.columns WHERE "
          + "table_name = 'stock'",
        """
         column_name | data_type
        -------------+-----------
         sku         | text
         qty         | integer
         price       | numeric
        (3 rows)
        """),
    ],
  ]
}
