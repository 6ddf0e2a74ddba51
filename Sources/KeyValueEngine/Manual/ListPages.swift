import Core

extension KeyValueManual {
  /// Pages of the commands on lists.
  static var lists: [ManualPage] {
    group(
      "list",
      [
        page(
          "BLMOVE", "source destination <LEFT | RIGHT> <LEFT | RIGHT> timeout",
          "Moves an element from one list to another, waiting for one if the first is empty.",
          "O(1)",
          ("RPUSH todo a b", "(integer) 2"), ("BLMOVE todo done LEFT RIGHT 1", #""a""#),
          ("LRANGE done 0 -1", #"1) "a""#)),
        page(
          "BLMPOP", "timeout numkeys key [key ...] <LEFT | RIGHT> [COUNT count]",
          "Takes elements off the first list that has any, waiting if none has.",
          "O(N + M), N keys, M elements",
          ("RPUSH b 1 2 3", "(integer) 3"),
          ("BLMPOP 1 2 a b LEFT COUNT 2", #"1) "b"\#n2) 1) "1"\#n   2) "2""#)),
        page(
          "BLPOP", "key [key ...] timeout",
          "Takes the first element off the first list that has any, waiting if none has.",
          "O(N), N keys",
          ("RPUSH b 1 2", "(integer) 2"), ("BLPOP a b 1", #"1) "b"\#n2) "1""#)),
        page(
          "BRPOP", "key [key ...] timeout",
          "Takes the last element off the first list that has any, waiting if none has.",
          "O(N), N keys",
          ("RPUSH b 1 2", "(integer) 2"), ("BRPOP a b 1", #"1) "b"\#n2) "2""#)),
        page(
          "BRPOPLPUSH", "source destination timeout",
          "Moves the last element of a list to the front of another, waiting for one if "
            + "there is none.",
          "O(1)",
          ("RPUSH todo a b", "(integer) 2"), ("BRPOPLPUSH todo done 1", #""b""#)),
        page(
          "LINDEX", "key index",
          "Answers with the element at a place, counted from 0 or, if negative, from the end.",
          "O(N), N elements passed over",
          ("RPUSH letters a b c", "(integer) 3"), ("LINDEX letters 0", #""a""#),
          ("LINDEX letters -1", #""c""#)),
        page(
          "LINSERT", "key <BEFORE | AFTER> pivot element",
          "Puts an element before or after another.", "O(N), N elements passed over",
          ("RPUSH letters a c", "(integer) 2"), ("LINSERT letters BEFORE c b", "(integer) 3"),
          ("LRANGE letters 0 -1", #"1) "a"\#n2) "b"\#n3) "c""#)),
        page(
          "LLEN", "key",
          "Counts the elements of a list.", "O(1)",
          ("RPUSH letters a b c", "(integer) 3"), ("LLEN letters", "(integer) 3")),
        page(
          "LMOVE", "source destination <LEFT | RIGHT> <LEFT | RIGHT>",
          "Takes an element off one end of a list and adds it to an end of another.", "O(1)",
          ("RPUSH todo a b", "(integer) 2"), ("LMOVE todo done LEFT RIGHT", #""a""#),
          ("LRANGE done 0 -1", #"1) "a""#)),
        page(
          "LMPOP", "numkeys key [key ...] <LEFT | RIGHT> [COUNT count]",
          "Takes elements off the first list that has any.", "O(N + M), N keys, M elements",
          ("RPUSH b 1 2 3", "(integer) 3"),
          ("LMPOP 2 a b RIGHT COUNT 2", #"1) "b"\#n2) 1) "3"\#n   2) "2""#)),
        page(
          "LPOP", "key [count]",
          "Takes elements off the front of a list.", "O(N), N elements taken",
          ("RPUSH letters a b c d", "(integer) 4"), ("LPOP letters", #""a""#),
          ("LPOP letters 2", #"1) "b"\#n2) "c""#)),
        page(
          "LPOS", "key element [RANK rank] [COUNT num-matches] [MAXLEN len]",
          "Finds the places of an element in a list.", "O(N), N elements",
          ("RPUSH letters a b c b", "(integer) 4"), ("LPOS letters b", "(integer) 1"),
          ("LPOS letters b COUNT 0", "1) (integer) 1\n2) (integer) 3"),
          ("LPOS letters b RANK -1", "(integer) 3")),
        page(
          "LPUSH", "key element [element ...]",
          "Adds elements to the front of a list, one after the other.", "O(1) an element",
          ("LPUSH letters a b c", "(integer) 3"),
          ("LRANGE letters 0 -1", #"1) "c"\#n2) "b"\#n3) "a""#)),
        page(
          "LPUSHX", "key element [element ...]",
          "Adds elements to the front of a list if the list is there.", "O(1) an element",
          ("LPUSHX letters a", "(integer) 0"), ("LPUSH letters b", "(integer) 1"),
          ("LPUSHX letters a", "(integer) 2")),
        page(
          "LRANGE", "key start stop",
          "Answers with the elements between two places, both included.",
          "O(N), N elements up to the last",
          ("RPUSH letters a b c d", "(integer) 4"), ("LRANGE letters 1 2", #"1) "b"\#n2) "c""#),
          ("LRANGE letters -2 -1", #"1) "c"\#n2) "d""#)),
        page(
          "LREM", "key count element",
          "Removes elements equal to one: so many from the front, from the back if negative, "
            + "all if 0.",
          "O(N), N elements",
          ("RPUSH letters a b a a", "(integer) 4"), ("LREM letters -2 a", "(integer) 2"),
          ("LRANGE letters 0 -1", #"1) "a"\#n2) "b""#)),
        page(
          "LSET", "key index element",
          "Replaces the element at a place.", "O(N), N elements passed over",
          ("RPUSH letters a b c", "(integer) 3"), ("LSET letters 1 B", "OK"),
          ("LRANGE letters 0 -1", #"1) "a"\#n2) "B"\#n3) "c""#)),
        page(
          "LTRIM", "key start stop",
          "Keeps the elements between two places and drops the others.", "O(N), N elements dropped",
          ("RPUSH letters a b c d", "(integer) 4"), ("LTRIM letters 1 2", "OK"),
          ("LRANGE letters 0 -1", #"1) "b"\#n2) "c""#)),
        page(
          "RPOP", "key [count]",
          "Takes elements off the back of a list.", "O(N), N elements taken",
          ("RPUSH letters a b c d", "(integer) 4"), ("RPOP letters", #""d""#),
          ("RPOP letters 2", #"1) "c"\#n2) "b""#)),
        page(
          "RPOPLPUSH", "source destination",
          "Moves the last element of a list to the front of another.", "O(1)",
          ("RPUSH todo a b", "(integer) 2"), ("RPOPLPUSH todo done", #""b""#),
          ("LRANGE done 0 -1", #"1) "b""#)),
        page(
          "RPUSH", "key element [element ...]",
          "Adds elements to the back of a list, one after the other.", "O(1) an element",
          ("RPUSH letters a b c", "(integer) 3"),
          ("LRANGE letters 0 -1", #"1) "a"\#n2) "b"\#n3) "c""#)),
        page(
          "RPUSHX", "key element [element ...]",
          "Adds elements to the back of a list if the list is there.", "O(1) an element",
          ("RPUSHX letters a", "(integer) 0"), ("RPUSH letters a", "(integer) 1"),
          ("RPUSHX letters b", "(integer) 2")),
      ])
  }
}
