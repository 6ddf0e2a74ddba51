import Core

extension KeyValueManual {
  /// Pages of the commands on hashes.
  static var hashes: [ManualPage] {
    group(
      "hash",
      [
        page(
          "HDEL", "key field [field ...]",
          "Removes fields from a hash and says how many were there.", "O(1) a field",
          ("HSET user name Ann age 30", "(integer) 2"), ("HDEL user age shoe", "(integer) 1"),
          ("HGETALL user", #"1) "name"\#n2) "Ann""#)),
        page(
          "HEXISTS", "key field",
          "Says whether a hash has a field.", "O(1)",
          ("HSET user name Ann", "(integer) 1"), ("HEXISTS user name", "(integer) 1"),
          ("HEXISTS user age", "(integer) 0")),
        page(
          "HGET", "key field",
          "Answers with the value of a field.", "O(1)",
          ("HSET user name Ann", "(integer) 1"), ("HGET user name", #""Ann""#),
          ("HGET user age", "(nil)")),
        page(
          "HGETALL", "key",
          "Answers with all fields and their values.", "O(N), N fields",
          ("HSET user name Ann age 30", "(integer) 2"),
          ("HGETALL user", #"1) "name"\#n2) "Ann"\#n3) "age"\#n4) "30""#)),
        page(
          "HINCRBY", "key field increment",
          "Adds a whole number to the number in a field.", "O(1)",
          ("HSET user age 30", "(integer) 1"), ("HINCRBY user age 1", "(integer) 31"),
          ("HINCRBY user visits 5", "(integer) 5")),
        page(
          "HINCRBYFLOAT", "key field increment",
          "Adds a decimal number to the number in a field.", "O(1)",
          ("HSET item price 10.5", "(integer) 1"), ("HINCRBYFLOAT item price 0.1", #""10.6""#)),
        page(
          "HKEYS", "key",
          "Answers with the names of all fields.", "O(N), N fields",
          ("HSET user name Ann age 30", "(integer) 2"), ("HKEYS user", #"1) "name"\#n2) "age""#)),
        page(
          "HLEN", "key",
          "Counts the fields of a hash.", "O(1)",
          ("HSET user name Ann age 30", "(integer) 2"), ("HLEN user", "(integer) 2")),
        page(
          "HMGET", "key field [field ...]",
          "Answers with the values of several fields, nil for those that are absent.",
          "O(N), N fields asked for",
          ("HSET user name Ann age 30", "(integer) 2"),
          ("HMGET user age shoe", #"1) "30"\#n2) (nil)"#)),
        page(
          "HMSET", "key field value [field value ...]",
          "Sets several fields; HSET does the same and counts the new ones.", "O(N), N fields set",
          ("HMSET user name Ann age 30", "OK"), ("HGET user age", #""30""#)),
        page(
          "HRANDFIELD", "key [count [WITHVALUES]]",
          "Answers with fields drawn at random: different ones, or repeated if the count is "
            + "negative.",
          "O(N), N fields drawn",
          ("HSET user name Ann", "(integer) 1"), ("HRANDFIELD user", #""name""#),
          ("HRANDFIELD user 1 WITHVALUES", #"1) "name"\#n2) "Ann""#)),
        page(
          "HSCAN", "key cursor [MATCH pattern] [COUNT count]",
          "Goes through a hash step by step: answers with the next cursor, some fields and "
            + "their values.",
          "O(1) a call, O(N) for all",
          ("HSET user name Ann age 30", "(integer) 2"),
          ("HSCAN user 0 MATCH a*", #"1) "0"\#n2) 1) "age"\#n   2) "30""#)),
        page(
          "HSET", "key field value [field value ...]",
          "Sets fields of a hash and says how many are new.", "O(1) a field",
          ("HSET user name Ann age 30", "(integer) 2"),
          ("HSET user age 31 city Bern", "(integer) 1"),
          ("HGET user age", #""31""#)),
        page(
          "HSETNX", "key field value",
          "Sets a field only if it is absent.", "O(1)",
          ("HSETNX user name Ann", "(integer) 1"), ("HSETNX user name Bob", "(integer) 0"),
          ("HGET user name", #""Ann""#)),
        page(
          "HSTRLEN", "key field",
          "Counts the bytes of a field's value.", "O(1)",
          ("HSET user name Ann", "(integer) 1"), ("HSTRLEN user name", "(integer) 3")),
        page(
          "HVALS", "key",
          "Answers with the values of all fields.", "O(N), N fields",
          ("HSET user name Ann age 30", "(integer) 2"), ("HVALS user", #"1) "Ann"\#n2) "30""#)),
      ])
  }
}
