import Core

extension KeyValueManual {
  /// Pages of the commands on one sorted set.
  static var sortedSets: [ManualPage] {
    group(
      "sorted set",
      [
        page(
          "BZMPOP", "timeout numkeys key [key ...] <MIN | MAX> [COUNT count]",
          "Takes the members of lowest or highest score off the first sorted set that has "
            + "any, waiting if none has.",
          "O(K + M·log N), K keys, M members taken",
          ("ZADD b 1 x 2 y", "(integer) 2"),
          ("BZMPOP 1 2 a b MIN", #"1) "b"\#n2) 1) 1) "x"\#n      2) "1""#)),
        page(
          "BZPOPMAX", "key [key ...] timeout",
          "Takes the member of highest score off the first sorted set that has any, waiting "
            + "if none has.",
          "O(log N)",
          ("ZADD b 1 x 2 y", "(integer) 2"), ("BZPOPMAX a b 1", #"1) "b"\#n2) "y"\#n3) "2""#)),
        page(
          "BZPOPMIN", "key [key ...] timeout",
          "Takes the member of lowest score off the first sorted set that has any, waiting "
            + "if none has.",
          "O(log N)",
          ("ZADD b 1 x 2 y", "(integer) 2"), ("BZPOPMIN a b 1", #"1) "b"\#n2) "x"\#n3) "1""#)),
        page(
          "ZADD", "key [NX | XX] [GT | LT] [CH] [INCR] score member [score member ...]",
          "Adds members with scores, or moves those that are there, and says how many are new.",
          "O(log N) a member",
          ("ZADD race 10 ann 12 bob", "(integer) 2"),
          ("ZADD race XX CH 11 bob 9 cid", "(integer) 1"),
          ("ZADD race INCR 5 ann", #""15""#)),
        page(
          "ZCARD", "key",
          "Counts the members of a sorted set.", "O(1)",
          ("ZADD race 10 ann 12 bob", "(integer) 2"), ("ZCARD race", "(integer) 2")),
        page(
          "ZCOUNT", "key min max",
          "Counts the members with scores between two bounds; ( before a bound leaves it out.",
          "O(log N)",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"), ("ZCOUNT race 10 12", "(integer) 2"),
          ("ZCOUNT race (10 +inf", "(integer) 2")),
        page(
          "ZINCRBY", "key increment member",
          "Adds to the score of a member.", "O(log N)",
          ("ZADD race 10 ann", "(integer) 1"), ("ZINCRBY race 2.5 ann", #""12.5""#),
          ("ZINCRBY race 1 bob", #""1""#)),
        page(
          "ZLEXCOUNT", "key min max",
          "Counts the members between two names, where all scores are the same.", "O(log N)",
          ("ZADD names 0 ann 0 bob 0 cid", "(integer) 3"), ("ZLEXCOUNT names - +", "(integer) 3"),
          ("ZLEXCOUNT names [b (cid", "(integer) 1")),
        page(
          "ZMPOP", "numkeys key [key ...] <MIN | MAX> [COUNT count]",
          "Takes the members of lowest or highest score off the first sorted set that has any.",
          "O(K + M·log N), K keys, M members taken",
          ("ZADD b 1 x 2 y 3 z", "(integer) 3"),
          (
            "ZMPOP 2 a b MAX COUNT 2",
            """
            1) "b"
            2) 1) 1) "z"
                  2) "3"
               2) 1) "y"
                  2) "2"
            """
          )),
        page(
          "ZMSCORE", "key member [member ...]",
          "Answers with the scores of several members, nil for those that are absent.",
          "O(N), N members asked for",
          ("ZADD race 10 ann 12 bob", "(integer) 2"),
          ("ZMSCORE race ann cid", #"1) "10"\#n2) (nil)"#)),
        page(
          "ZPOPMAX", "key [count]",
          "Takes the members of highest score out of a sorted set.", "O(M·log N), M members taken",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"),
          ("ZPOPMAX race", #"1) "cid"\#n2) "15""#),
          ("ZPOPMAX race 2", #"1) "bob"\#n2) "12"\#n3) "ann"\#n4) "10""#)),
        page(
          "ZPOPMIN", "key [count]",
          "Takes the members of lowest score out of a sorted set.", "O(M·log N), M members taken",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"),
          ("ZPOPMIN race", #"1) "ann"\#n2) "10""#),
          ("ZPOPMIN race 2", #"1) "bob"\#n2) "12"\#n3) "cid"\#n4) "15""#)),
        page(
          "ZRANDMEMBER", "key [count [WITHSCORES]]",
          "Answers with members drawn at random: different ones, or repeated if the count is "
            + "negative.",
          "O(N), N members drawn",
          ("ZADD race 10 ann", "(integer) 1"), ("ZRANDMEMBER race", #""ann""#),
          ("ZRANDMEMBER race 1 WITHSCORES", #"1) "ann"\#n2) "10""#)),
        page(
          "ZRANGE", "key start stop [BYSCORE | BYLEX] [REV] [LIMIT offset count] [WITHSCORES]",
          "Answers with a range of members, by rank, by score or by name, upwards or downwards.",
          "O(log N + M), M members answered",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"),
          ("ZRANGE race 0 -1", #"1) "ann"\#n2) "bob"\#n3) "cid""#),
          ("ZRANGE race (10 +inf BYSCORE WITHSCORES", #"1) "bob"\#n2) "12"\#n3) "cid"\#n4) "15""#),
          ("ZRANGE race 0 0 REV", #"1) "cid""#)),
        page(
          "ZRANGEBYLEX", "key min max [LIMIT offset count]",
          "Answers with the members between two names, where all scores are the same.",
          "O(log N + M), M members answered",
          ("ZADD names 0 ann 0 bob 0 cid", "(integer) 3"),
          ("ZRANGEBYLEX names - (cid", #"1) "ann"\#n2) "bob""#),
          ("ZRANGEBYLEX names [b + LIMIT 0 1", #"1) "bob""#)),
        page(
          "ZRANGEBYSCORE", "key min max [WITHSCORES] [LIMIT offset count]",
          "Answers with the members whose scores lie between two bounds.",
          "O(log N + M), M members answered",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"),
          ("ZRANGEBYSCORE race -inf 12", #"1) "ann"\#n2) "bob""#),
          ("ZRANGEBYSCORE race (10 15 WITHSCORES", #"1) "bob"\#n2) "12"\#n3) "cid"\#n4) "15""#)),
        page(
          "ZRANGESTORE", "dst src min max [BYSCORE | BYLEX] [REV] [LIMIT offset count]",
          "Stores a range of the members of a sorted set.", "O(log N + M), M members stored",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"),
          ("ZRANGESTORE podium race 0 1", "(integer) 2"),
          ("ZRANGE podium 0 -1", #"1) "ann"\#n2) "bob""#)),
        page(
          "ZRANK", "key member",
          "Answers with the place of a member, counted from 0 at the lowest score.", "O(log N)",
          ("ZADD race 10 ann 12 bob", "(integer) 2"), ("ZRANK race bob", "(integer) 1"),
          ("ZRANK race cid", "(nil)")),
        page(
          "ZREM", "key member [member ...]",
          "Removes members and says how many were there.", "O(log N) a member",
          ("ZADD race 10 ann 12 bob", "(integer) 2"), ("ZREM race ann cid", "(integer) 1")),
        page(
          "ZREMRANGEBYLEX", "key min max",
          "Removes the members between two names, where all scores are the same.",
          "O(log N + M), M members removed",
          ("ZADD names 0 ann 0 bob 0 cid", "(integer) 3"),
          ("ZREMRANGEBYLEX names - [b", "(integer) 1"),
          ("ZRANGE names 0 -1", #"1) "bob"\#n2) "cid""#)),
        page(
          "ZREMRANGEBYRANK", "key start stop",
          "Removes the members between two places.", "O(log N + M), M members removed",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"),
          ("ZREMRANGEBYRANK race 0 1", "(integer) 2"), ("ZRANGE race 0 -1", #"1) "cid""#)),
        page(
          "ZREMRANGEBYSCORE", "key min max",
          "Removes the members whose scores lie between two bounds.",
          "O(log N + M), M members removed",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"),
          ("ZREMRANGEBYSCORE race -inf (12", "(integer) 1"),
          ("ZRANGE race 0 -1", #"1) "bob"\#n2) "cid""#)),
        page(
          "ZREVRANGE", "key start stop [WITHSCORES]",
          "Answers with the members between two places, counted from the highest score.",
          "O(log N + M), M members answered",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"),
          ("ZREVRANGE race 0 1", #"1) "cid"\#n2) "bob""#)),
        page(
          "ZREVRANGEBYLEX", "key max min [LIMIT offset count]",
          "Answers with the members between two names, downwards, where all scores are the same.",
          "O(log N + M), M members answered",
          ("ZADD names 0 ann 0 bob 0 cid", "(integer) 3"),
          ("ZREVRANGEBYLEX names (cid -", #"1) "bob"\#n2) "ann""#)),
        page(
          "ZREVRANGEBYSCORE", "key max min [WITHSCORES] [LIMIT offset count]",
          "Answers with the members whose scores lie between two bounds, downwards.",
          "O(log N + M), M members answered",
          ("ZADD race 10 ann 12 bob 15 cid", "(integer) 3"),
          ("ZREVRANGEBYSCORE race +inf (10 LIMIT 0 1", #"1) "cid""#)),
        page(
          "ZREVRANK", "key member",
          "Answers with the place of a member, counted from 0 at the highest score.", "O(log N)",
          ("ZADD race 10 ann 12 bob", "(integer) 2"), ("ZREVRANK race bob", "(integer) 0")),
        page(
          "ZSCAN", "key cursor [MATCH pattern] [COUNT count]",
          "Goes through a sorted set step by step: answers with the next cursor, some "
            + "members and their scores.",
          "O(1) a call, O(N) for all",
          ("ZADD race 10 ann 12 bob", "(integer) 2"),
          ("ZSCAN race 0 MATCH a*", #"1) "0"\#n2) 1) "ann"\#n   2) "10""#)),
        page(
          "ZSCORE", "key member",
          "Answers with the score of a member.", "O(1)",
          ("ZADD race 10 ann", "(integer) 1"), ("ZSCORE race ann", #""10""#),
          ("ZSCORE race bob", "(nil)")),
      ])
  }
}
