import Core

extension KeyValueManual {
  /// Pages of the commands on sets.
  static var sets: [ManualPage] {
    group(
      "set",
      [
        page(
          "SADD", "key member [member ...]",
          "Adds members to a set and says how many are new.", "O(1) a member",
          ("SADD colors red blue", "(integer) 2"), ("SADD colors red green", "(integer) 1")),
        page(
          "SCARD", "key",
          "Counts the members of a set.", "O(1)",
          ("SADD colors red blue", "(integer) 2"), ("SCARD colors", "(integer) 2")),
        page(
          "SDIFF", "key [key ...]",
          "Answers with the members of the first set that are in none of the others.",
          "O(N), N members in all",
          ("SADD a x y z", "(integer) 3"), ("SADD b y z", "(integer) 2"),
          ("SDIFF a b", #"1) "x""#)),
        page(
          "SDIFFSTORE", "destination key [key ...]",
          "Stores the members of the first set that are in none of the others.",
          "O(N), N members in all",
          ("SADD a x y z", "(integer) 3"), ("SADD b y", "(integer) 1"),
          ("SDIFFSTORE rest a b", "(integer) 2")),
        page(
          "SINTER", "key [key ...]",
          "Answers with the members that several sets have in common.",
          "O(N·M), N members of the smallest, M sets",
          ("SADD a x y", "(integer) 2"), ("SADD b y z", "(integer) 2"), ("SINTER a b", #"1) "y""#)),
        page(
          "SINTERCARD", "numkeys key [key ...] [LIMIT limit]",
          "Counts the members that several sets have in common, up to a limit.",
          "O(N·M), N members of the smallest, M sets",
          ("SADD a w x y", "(integer) 3"), ("SADD b w x z", "(integer) 3"),
          ("SINTERCARD 2 a b", "(integer) 2"), ("SINTERCARD 2 a b LIMIT 1", "(integer) 1")),
        page(
          "SINTERSTORE", "destination key [key ...]",
          "Stores the members that several sets have in common.",
          "O(N·M), N members of the smallest, M sets",
          ("SADD a x y", "(integer) 2"), ("SADD b y z", "(integer) 2"),
          ("SINTERSTORE both a b", "(integer) 1"), ("SMEMBERS both", #"1) "y""#)),
        page(
          "SISMEMBER", "key member",
          "Says whether a set has a member.", "O(1)",
          ("SADD colors red", "(integer) 1"), ("SISMEMBER colors red", "(integer) 1"),
          ("SISMEMBER colors blue", "(integer) 0")),
        page(
          "SMEMBERS", "key",
          "Answers with all members of a set.", "O(N), N members",
          ("SADD colors red", "(integer) 1"), ("SMEMBERS colors", #"1) "red""#)),
        page(
          "SMISMEMBER", "key member [member ...]",
          "Says of several members whether a set has them.", "O(N), N members asked for",
          ("SADD colors red blue", "(integer) 2"),
          ("SMISMEMBER colors red green", "1) (integer) 1\n2) (integer) 0")),
        page(
          "SMOVE", "source destination member",
          "Moves a member from one set to another.", "O(1)",
          ("SADD todo wash cook", "(integer) 2"), ("SMOVE todo done wash", "(integer) 1"),
          ("SMEMBERS done", #"1) "wash""#)),
        page(
          "SPOP", "key [count]",
          "Takes members out of a set at random.", "O(N), N members taken",
          ("SADD colors red", "(integer) 1"), ("SPOP colors", #""red""#),
          ("EXISTS colors", "(integer) 0")),
        page(
          "SRANDMEMBER", "key [count]",
          "Answers with members drawn at random: different ones, or repeated if the count is "
            + "negative.",
          "O(N), N members drawn",
          ("SADD colors red", "(integer) 1"), ("SRANDMEMBER colors", #""red""#),
          ("SRANDMEMBER colors -2", #"1) "red"\#n2) "red""#)),
        page(
          "SREM", "key member [member ...]",
          "Removes members from a set and says how many were there.", "O(1) a member",
          ("SADD colors red blue", "(integer) 2"), ("SREM colors red green", "(integer) 1"),
          ("SMEMBERS colors", #"1) "blue""#)),
        page(
          "SSCAN", "key cursor [MATCH pattern] [COUNT count]",
          "Goes through a set step by step: answers with the next cursor and some members.",
          "O(1) a call, O(N) for all",
          ("SADD colors red blue", "(integer) 2"),
          ("SSCAN colors 0 MATCH r*", #"1) "0"\#n2) 1) "red""#)),
        page(
          "SUNION", "key [key ...]",
          "Answers with the members that any of several sets has.", "O(N), N members in all",
          ("SADD a x", "(integer) 1"), ("SADD b x", "(integer) 1"), ("SUNION a b", #"1) "x""#)),
        page(
          "SUNIONSTORE", "destination key [key ...]",
          "Stores the members that any of several sets has.", "O(N), N members in all",
          ("SADD a x y", "(integer) 2"), ("SADD b y z", "(integer) 2"),
          ("SUNIONSTORE all a b", "(integer) 3")),
      ])
  }
}
