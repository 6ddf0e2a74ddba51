import Core

extension KeyValueManual {
  /// Pages of the commands on streams.
  static var streams: [ManualPage] {
    group(
      "stream",
      [
        page(
          "XADD",
          "key [NOMKSTREAM] [<MAXLEN | MINID> [= | ~] threshold [LIMIT count]] <* | id> "
            + "field value [field value ...]",
          "Adds an entry to a stream and answers with its ID; * lets the clock choose it.",
          "O(1), and what trimming costs",
          ("XADD log 1-1 level info", #""1-1""#), ("XADD log 1-* level warn", #""1-2""#),
          ("XADD log MAXLEN 2 2-0 level info", #""2-0""#), ("XLEN log", "(integer) 2")),
        page(
          "XDEL", "key id [id ...]",
          "Removes entries by ID and says how many were there.", "O(1) an entry",
          ("XADD log 1-1 a 1", #""1-1""#), ("XADD log 1-2 b 2", #""1-2""#),
          ("XDEL log 1-1 9-9", "(integer) 1"), ("XLEN log", "(integer) 1")),
        page(
          "XLEN", "key",
          "Counts the entries of a stream.", "O(1)",
          ("XADD log 1-1 a 1", #""1-1""#), ("XLEN log", "(integer) 1")),
        page(
          "XRANGE", "key start end [COUNT count]",
          "Answers with the entries between two IDs; - and + are the ends.",
          "O(log N + M), M entries answered",
          ("XADD log 1-1 a 1", #""1-1""#), ("XADD log 1-2 b 2", #""1-2""#),
          (
            "XRANGE log - +",
            """
            1) 1) "1-1"
               2) 1) "a"
                  2) "1"
            2) 1) "1-2"
               2) 1) "b"
                  2) "2"
            """
          ),
          ("XRANGE log (1-1 + COUNT 1", #"1) 1) "1-2"\#n   2) 1) "b"\#n      2) "2""#)),
        page(
          "XREAD", "[COUNT count] [BLOCK milliseconds] STREAMS key [key ...] id [id ...]",
          "Answers with the entries behind an ID in each of several streams, waiting for new "
            + "ones if asked.",
          "O(log N + M), M entries answered",
          ("XADD log 1-1 a 1", #""1-1""#), ("XADD log 1-2 b 2", #""1-2""#),
          (
            "XREAD COUNT 10 STREAMS log 1-1",
            """
            1) 1) "log"
               2) 1) 1) "1-2"
                     2) 1) "b"
                        2) "2"
            """
          ),
          ("XREAD STREAMS log 1-2", "(nil)")),
        page(
          "XREVRANGE", "key end start [COUNT count]",
          "Answers with the entries between two IDs, the latest first.",
          "O(log N + M), M entries answered",
          ("XADD log 1-1 a 1", #""1-1""#), ("XADD log 1-2 b 2", #""1-2""#),
          ("XREVRANGE log + - COUNT 1", #"1) 1) "1-2"\#n   2) 1) "b"\#n      2) "2""#)),
        page(
          "XSETID", "key last-id [ENTRIESADDED entries_added] [MAXDELETEDID max_deleted_entry_id]",
          "Sets the ID behind which the next entry must come.", "O(1)",
          ("XADD log 1-1 a 1", #""1-1""#), ("XSETID log 5-0", "OK"),
          (
            "XADD log 4-0 b 2",
            """
            (error) ERR The ID specified in XADD is equal or smaller than the target stream top item
            """
          )),
        page(
          "XTRIM", "key <MAXLEN | MINID> [= | ~] threshold [LIMIT count]",
          "Drops the oldest entries: those beyond a number, or before an ID.",
          "O(N), N entries dropped",
          ("XADD log 1-1 a 1", #""1-1""#), ("XADD log 1-2 b 2", #""1-2""#),
          ("XADD log 1-3 c 3", #""1-3""#), ("XTRIM log MAXLEN 2", "(integer) 1"),
          ("XTRIM log MINID 1-3", "(integer) 1")),
      ])
  }
}
