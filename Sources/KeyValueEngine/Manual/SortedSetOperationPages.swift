import Core

extension KeyValueManual {
  /// Pages of the commands that combine sorted sets.
  static var sortedSetOperations: [ManualPage] {
    group(
      "sorted set",
      [
        page(
          "ZDIFF", "numkeys key [key ...] [WITHSCORES]",
          "Answers with the members of the first sorted set that are in none of the others.",
          "O(N·log N), N members in all",
          ("ZADD a 1 x 2 y", "(integer) 2"), ("ZADD b 5 y", "(integer) 1"),
          ("ZDIFF 2 a b WITHSCORES", #"1) "x"\#n2) "1""#)),
        page(
          "ZDIFFSTORE", "destination numkeys key [key ...]",
          "Stores the members of the first sorted set that are in none of the others.",
          "O(N·log N), N members in all",
          ("ZADD a 1 x 2 y", "(integer) 2"), ("ZADD b 5 y", "(integer) 1"),
          ("ZDIFFSTORE rest 2 a b", "(integer) 1"), ("ZRANGE rest 0 -1", #"1) "x""#)),
        page(
          "ZINTER",
          "numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM | MIN | MAX>] "
            + "[WITHSCORES]",
          "Answers with the members that several sorted sets have in common, their scores "
            + "combined.",
          "O(N·K + M·log M), N members of the smallest, K keys, M members answered",
          ("ZADD a 1 x 2 y", "(integer) 2"), ("ZADD b 5 y 6 z", "(integer) 2"),
          ("ZINTER 2 a b WITHSCORES", #"1) "y"\#n2) "7""#),
          ("ZINTER 2 a b AGGREGATE MAX WITHSCORES", #"1) "y"\#n2) "5""#)),
        page(
          "ZINTERCARD", "numkeys key [key ...] [LIMIT limit]",
          "Counts the members that several sorted sets have in common, up to a limit.",
          "O(N·K), N members of the smallest, K keys",
          ("ZADD a 1 x 2 y", "(integer) 2"), ("ZADD b 5 x 6 y", "(integer) 2"),
          ("ZINTERCARD 2 a b", "(integer) 2"), ("ZINTERCARD 2 a b LIMIT 1", "(integer) 1")),
        page(
          "ZINTERSTORE",
          "destination numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM | "
            + "MIN | MAX>]",
          "Stores the members that several sorted sets have in common, their scores combined.",
          "O(N·K + M·log M), N members of the smallest, K keys, M members stored",
          ("ZADD a 1 x 2 y", "(integer) 2"), ("ZADD b 5 y 6 z", "(integer) 2"),
          ("ZINTERSTORE both 2 a b WEIGHTS 10 1", "(integer) 1"),
          ("ZRANGE both 0 -1 WITHSCORES", #"1) "y"\#n2) "25""#)),
        page(
          "ZUNION",
          "numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM | MIN | MAX>] "
            + "[WITHSCORES]",
          "Answers with the members that any of several sorted sets has, their scores combined.",
          "O(N + M·log M), N members in all, M members answered",
          ("ZADD a 1 x 2 y", "(integer) 2"), ("ZADD b 5 y", "(integer) 1"),
          ("ZUNION 2 a b WITHSCORES", #"1) "x"\#n2) "1"\#n3) "y"\#n4) "7""#),
          ("ZUNION 2 a b WEIGHTS 1 2 AGGREGATE MIN", #"1) "x"\#n2) "y""#)),
        page(
          "ZUNIONSTORE",
          "destination numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM | "
            + "MIN | MAX>]",
          "Stores the members that any of several sorted sets has, their scores combined.",
          "O(N + M·log M), N members in all, M members stored",
          ("ZADD a 1 x 2 y", "(integer) 2"), ("ZADD b 5 y", "(integer) 1"),
          ("ZUNIONSTORE all 2 a b", "(integer) 2"),
          ("ZRANGE all 0 -1 WITHSCORES", #"1) "x"\#n2) "1"\#n3) "y"\#n4) "7""#)),
      ])
  }
}
