import Core

extension KeyValueManual {
  /// Pages of the commands on keys, whatever they hold.
  static var keyspace: [ManualPage] {
    group(
      "keyspace",
      [
        page(
          "COPY", "source destination [DB destination-db] [REPLACE]",
          "Copies a value to another key, perhaps of another database.", "O(N), N elements",
          ("SET color red", "OK"), ("COPY color paint", "(integer) 1"),
          ("COPY color paint REPLACE", "(integer) 1"), ("GET paint", #""red""#)),
        page(
          "DBSIZE", "",
          "Counts the keys of the database.", "O(1)",
          ("MSET a 1 b 2", "OK"), ("DBSIZE", "(integer) 2")),
        page(
          "DEL", "key [key ...]",
          "Removes keys and says how many were there.", "O(N), N keys and their elements",
          ("MSET a 1 b 2", "OK"), ("DEL a b c", "(integer) 2")),
        page(
          "DUMP", "key",
          "Answers with a value as bytes that RESTORE takes; they are Loupe's own and mean "
            + "nothing to Redis.",
          "O(N), N bytes",
          ("DUMP none", "(nil)")),
        page(
          "EXISTS", "key [key ...]",
          "Counts which of the keys are there; a key named twice counts twice.", "O(N), N keys",
          ("SET a 1", "OK"), ("EXISTS a b", "(integer) 1"), ("EXISTS a a", "(integer) 2")),
        page(
          "FLUSHALL", "[ASYNC | SYNC]",
          "Removes all keys of all databases.", "O(N), N keys",
          ("MSET a 1 b 2", "OK"), ("FLUSHALL", "OK"), ("DBSIZE", "(integer) 0")),
        page(
          "FLUSHDB", "[ASYNC | SYNC]",
          "Removes all keys of the database.", "O(N), N keys",
          ("MSET a 1 b 2", "OK"), ("FLUSHDB", "OK"), ("DBSIZE", "(integer) 0")),
        page(
          "KEYS", "pattern",
          "Answers with all keys that match a pattern; SCAN does it without a long wait.",
          "O(N), N keys of the database",
          ("MSET apple 1 pear 2", "OK"), ("KEYS a*", #"1) "apple""#), ("KEYS plum", "(empty array)")
        ),
        page(
          "MOVE", "key db",
          "Moves a key to another database, unless it is there already.", "O(1)",
          ("SET color red", "OK"), ("MOVE color 1", "(integer) 1"),
          ("EXISTS color", "(integer) 0")),
        page(
          "OBJECT", "",
          "Tells how a value is kept: see its subcommands.", ""),
        page(
          "OBJECT ENCODING", "key",
          "Names the structure that a value is kept in.", "O(1)",
          ("SET number 42", "OK"), ("OBJECT ENCODING number", #""int""#), ("SET word hello", "OK"),
          ("OBJECT ENCODING word", #""embstr""#)),
        page(
          "OBJECT FREQ", "key",
          "Answers with the access counter of a key, under an LFU eviction policy.", "O(1)"),
        page(
          "OBJECT IDLETIME", "key",
          "Answers with the seconds since a key was last read or written.", "O(1)",
          ("SET color red", "OK"), ("OBJECT IDLETIME color", "(integer) 0")),
        page(
          "OBJECT REFCOUNT", "key",
          "Answers with the number of references to a value.", "O(1)",
          ("SET word hello", "OK"), ("OBJECT REFCOUNT word", "(integer) 1")),
        page(
          "RANDOMKEY", "",
          "Answers with a key drawn at random.", "O(1)",
          ("RANDOMKEY", "(nil)"), ("SET only 1", "OK"), ("RANDOMKEY", #""only""#)),
        page(
          "RENAME", "key newkey",
          "Gives a key another name, over any key that has it.", "O(1)",
          ("SET color red", "OK"), ("RENAME color paint", "OK"), ("GET paint", #""red""#)),
        page(
          "RENAMENX", "key newkey",
          "Gives a key another name unless there is a key of that name.", "O(1)",
          ("MSET a 1 b 2", "OK"), ("RENAMENX a b", "(integer) 0"), ("RENAMENX a c", "(integer) 1")),
        page(
          "RESTORE",
          "key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]",
          "Makes a key of the bytes that DUMP answered with.", "O(N), N bytes"),
        page(
          "SCAN", "cursor [MATCH pattern] [COUNT count] [TYPE type]",
          "Goes through the keys step by step: answers with the next cursor and some keys, "
            + "perhaps none.",
          "O(1) a call, O(N) for all",
          ("SET color red", "OK"), ("SCAN 0 MATCH c* COUNT 100", #"1) "0"\#n2) 1) "color""#)),
        page(
          "SORT",
          "key [BY pattern] [LIMIT offset count] [GET pattern [GET pattern ...]] [ASC | "
            + "DESC] [ALPHA] [STORE destination]",
          "Answers with, or stores, the elements of a list, set or sorted set in order: "
            + "their own, or that of other keys.",
          "O(N + M·log M), M elements answered",
          ("RPUSH bag 3 1 2", "(integer) 3"), ("SORT bag DESC", #"1) "3"\#n2) "2"\#n3) "1""#),
          ("MSET w_1 c w_2 b w_3 a", "OK"),
          ("SORT bag BY w_* ALPHA GET # GET w_* LIMIT 0 2", #"1) "3"\#n2) "a"\#n3) "2"\#n4) "b""#)),
        page(
          "SORT_RO",
          "key [BY pattern] [LIMIT offset count] [GET pattern [GET pattern ...]] [ASC | "
            + "DESC] [ALPHA]",
          "Answers with the elements of a list, set or sorted set in order, and stores nothing.",
          "O(N + M·log M), M elements answered",
          ("RPUSH bag 3 1 2", "(integer) 3"), ("SORT_RO bag LIMIT 0 2", #"1) "1"\#n2) "2""#)),
        page(
          "SWAPDB", "index1 index2",
          "Exchanges two databases, for all sessions at once.",
          "O(N), N keys watched or waited for",
          ("SET color red", "OK"), ("SWAPDB 0 1", "OK"), ("DBSIZE", "(integer) 0")),
        page(
          "TOUCH", "key [key ...]",
          "Marks keys as just used and says how many are there.", "O(N), N keys",
          ("SET a 1", "OK"), ("TOUCH a b", "(integer) 1")),
        page(
          "TYPE", "key",
          "Names the type of the value at a key.", "O(1)",
          ("SET a 1", "OK"), ("TYPE a", "string"), ("TYPE b", "none")),
        page(
          "UNLINK", "key [key ...]",
          "Removes keys as DEL does.", "O(N), N keys and their elements",
          ("MSET a 1 b 2", "OK"), ("UNLINK a b c", "(integer) 2")),
      ])
  }
}
