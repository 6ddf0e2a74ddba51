import Core

extension KeyValueManual {
  /// Pages of the commands on strings.
  static var strings: [ManualPage] {
    group(
      "string",
      [
        page(
          "APPEND", "key value",
          "Adds bytes to the end of a string, which begins empty if the key is absent.", "O(1)",
          ("APPEND log one", "(integer) 3"), ("APPEND log two", "(integer) 6"),
          ("GET log", #""onetwo""#)),
        page(
          "DECR", "key",
          "Takes one off a number.", "O(1)",
          ("SET stock 10", "OK"), ("DECR stock", "(integer) 9")),
        page(
          "DECRBY", "key decrement",
          "Takes a whole number off a number.", "O(1)",
          ("SET stock 10", "OK"), ("DECRBY stock 4", "(integer) 6")),
        page(
          "GET", "key",
          "Answers with the string at a key, or nil if there is none.", "O(1)",
          ("SET color red", "OK"), ("GET color", #""red""#), ("GET shape", "(nil)")),
        page(
          "GETDEL", "key",
          "Answers with a string and removes its key.", "O(1)",
          ("SET ticket 17", "OK"), ("GETDEL ticket", #""17""#), ("EXISTS ticket", "(integer) 0")),
        page(
          "GETEX",
          "key [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT "
            + "unix-time-milliseconds | PERSIST]",
          "Answers with a string and sets, or takes off, the time at which it expires.", "O(1)",
          ("SET token abc", "OK"), ("GETEX token EX 100", #""abc""#), ("TTL token", "(integer) 100")
        ),
        page(
          "GETRANGE", "key start end",
          "Answers with the bytes between two places, counted from 0 or, if negative, from "
            + "the end.",
          "O(N), N bytes",
          (#"SET text "Hello, world""#, "OK"), ("GETRANGE text 0 4", #""Hello""#),
          ("GETRANGE text -5 -1", #""world""#)),
        page(
          "GETSET", "key value",
          "Stores a string and answers with the one it replaces.", "O(1)",
          ("SET turn a", "OK"), ("GETSET turn b", #""a""#), ("GET turn", #""b""#)),
        page(
          "INCR", "key",
          "Adds one to a number; an absent key counts as 0.", "O(1)",
          ("INCR visits", "(integer) 1"), ("INCR visits", "(integer) 2")),
        page(
          "INCRBY", "key increment",
          "Adds a whole number to a number.", "O(1)",
          ("SET visits 10", "OK"), ("INCRBY visits 5", "(integer) 15"),
          ("INCRBY visits -20", "(integer) -5")),
        page(
          "INCRBYFLOAT", "key increment",
          "Adds a decimal number to a number.", "O(1)",
          ("SET price 10.5", "OK"), ("INCRBYFLOAT price 0.1", #""10.6""#),
          ("INCRBYFLOAT price -5", #""5.6""#)),
        page(
          "LCS", "key1 key2 [LEN] [IDX] [MINMATCHLEN len] [WITHMATCHLEN]",
          "Finds the longest sequence of bytes that two strings have in common, in order "
            + "though not side by side.",
          "O(N·M)",
          ("MSET key1 ohmytext key2 mynewtext", "OK"), ("LCS key1 key2", #""mytext""#),
          ("LCS key1 key2 LEN", "(integer) 6")),
        page(
          "MGET", "key [key ...]",
          "Answers with the strings at several keys, nil for those that hold none.", "O(N), N keys",
          ("MSET a 1 b 2", "OK"), ("MGET a b c", #"1) "1"\#n2) "2"\#n3) (nil)"#)),
        page(
          "MSET", "key value [key value ...]",
          "Stores several strings at once.", "O(N), N keys",
          ("MSET a 1 b 2", "OK"), ("GET b", #""2""#)),
        page(
          "MSETNX", "key value [key value ...]",
          "Stores several strings if none of their keys is there: all or nothing.", "O(N), N keys",
          ("MSETNX a 1 b 2", "(integer) 1"), ("MSETNX b 3 c 4", "(integer) 0"),
          ("MGET a b c", #"1) "1"\#n2) "2"\#n3) (nil)"#)),
        page(
          "PSETEX", "key milliseconds value",
          "Stores a string that expires after so many milliseconds.", "O(1)",
          ("PSETEX token 100000 abc", "OK"), ("TTL token", "(integer) 100")),
        page(
          "SET",
          "key value [NX | XX] [GET] [EX seconds | PX milliseconds | EXAT unix-time-seconds "
            + "| PXAT unix-time-milliseconds | KEEPTTL]",
          "Stores a string, whatever the key held, on conditions and with an expiry if asked for.",
          "O(1)",
          ("SET color red", "OK"), ("SET color blue NX", "(nil)"),
          ("SET color green XX GET", #""red""#), ("GET color", #""green""#)),
        page(
          "SETEX", "key seconds value",
          "Stores a string that expires after so many seconds.", "O(1)",
          ("SETEX token 100 abc", "OK"), ("TTL token", "(integer) 100")),
        page(
          "SETNX", "key value",
          "Stores a string only if the key is absent.", "O(1)",
          ("SETNX lock me", "(integer) 1"), ("SETNX lock you", "(integer) 0"),
          ("GET lock", #""me""#)),
        page(
          "SETRANGE", "key offset value",
          "Writes over part of a string, filling any gap before it with zero bytes.",
          "O(N), N bytes",
          (#"SET text "Hello, world""#, "OK"), ("SETRANGE text 7 Loupe", "(integer) 12"),
          ("GET text", #""Hello, Loupe""#)),
        page(
          "STRLEN", "key",
          "Counts the bytes of a string.", "O(1)",
          (#"SET text "Hello, world""#, "OK"), ("STRLEN text", "(integer) 12"),
          ("STRLEN none", "(integer) 0")),
        page(
          "SUBSTR", "key start end",
          "The former name of GETRANGE.", "O(N), N bytes",
          (#"SET text "Hello, world""#, "OK"), ("SUBSTR text 0 4", #""Hello""#)),
      ])
  }
}
