import Core

extension KeyValueManual {
  /// Pages of the commands on the consumer groups of streams, and of what tells about them.
  static var streamGroups: [ManualPage] {
    group(
      "stream",
      [
        page(
          "XACK", "key group id [id ...]",
          "Says that a group is done with entries, so that they are no longer pending.",
          "O(1) an entry",
          ("XADD log 1-1 a 1", #""1-1""#), ("XGROUP CREATE log team 0", "OK"),
          (
            "XREADGROUP GROUP team ann STREAMS log >",
            """
            1) 1) "log"
               2) 1) 1) "1-1"
                     2) 1) "a"
                        2) "1"
            """
          ),
          ("XACK log team 1-1", "(integer) 1")),
        page(
          "XAUTOCLAIM", "key group consumer min-idle-time start [COUNT count] [JUSTID]",
          "Hands entries that others have left pending for long to a consumer, step by step.",
          "O(1) a call of bounded count",
          ("XADD log 1-1 a 1", #""1-1""#), ("XGROUP CREATE log team 0", "OK"),
          (
            "XREADGROUP GROUP team ann STREAMS log >",
            """
            1) 1) "log"
               2) 1) 1) "1-1"
                     2) 1) "a"
                        2) "1"
            """
          ),
          ("XAUTOCLAIM log team bob 0 0 JUSTID", #"1) "0-0"\#n2) 1) "1-1"\#n3) (empty array)"#)),
        page(
          "XCLAIM",
          "key group consumer min-idle-time id [id ...] [IDLE ms] [TIME "
            + "unix-time-milliseconds] [RETRYCOUNT count] [FORCE] [JUSTID] [LASTID id]",
          "Hands pending entries to another consumer.", "O(log N) an entry",
          ("XADD log 1-1 a 1", #""1-1""#), ("XGROUP CREATE log team 0", "OK"),
          (
            "XREADGROUP GROUP team ann STREAMS log >",
            """
            1) 1) "log"
               2) 1) 1) "1-1"
                     2) 1) "a"
                        2) "1"
            """
          ),
          ("XCLAIM log team bob 0 1-1", #"1) 1) "1-1"\#n   2) 1) "a"\#n      2) "1""#)),
        page(
          "XGROUP", "",
          "Makes, changes and removes consumer groups: see its subcommands.", ""),
        page(
          "XGROUP CREATE", "key groupname <id | $> [MKSTREAM] [ENTRIESREAD entries_read]",
          "Makes a consumer group that will be given what comes behind an ID; $ is the end.",
          "O(1)",
          ("XGROUP CREATE log team $ MKSTREAM", "OK"),
          ("XGROUP CREATE log team $", "(error) BUSYGROUP Consumer Group name already exists")),
        page(
          "XGROUP CREATECONSUMER", "key groupname consumername",
          "Makes a consumer in a group.", "O(1)",
          ("XGROUP CREATE log team $ MKSTREAM", "OK"),
          ("XGROUP CREATECONSUMER log team ann", "(integer) 1"),
          ("XGROUP CREATECONSUMER log team ann", "(integer) 0")),
        page(
          "XGROUP DELCONSUMER", "key groupname consumername",
          "Removes a consumer and says how many entries it had pending.", "O(N), N entries pending",
          ("XGROUP CREATE log team $ MKSTREAM", "OK"),
          ("XGROUP CREATECONSUMER log team ann", "(integer) 1"),
          ("XGROUP DELCONSUMER log team ann", "(integer) 0")),
        page(
          "XGROUP DESTROY", "key groupname",
          "Removes a consumer group with all that it has pending.", "O(N), N entries pending",
          ("XGROUP CREATE log team $ MKSTREAM", "OK"), ("XGROUP DESTROY log team", "(integer) 1"),
          ("XGROUP DESTROY log team", "(integer) 0")),
        page(
          "XGROUP SETID", "key groupname <id | $> [ENTRIESREAD entries_read]",
          "Sets the ID behind which a group goes on.", "O(1)",
          ("XADD log 1-1 a 1", #""1-1""#), ("XGROUP CREATE log team $", "OK"),
          ("XGROUP SETID log team 0", "OK"),
          (
            "XREADGROUP GROUP team ann STREAMS log >",
            """
            1) 1) "log"
               2) 1) 1) "1-1"
                     2) 1) "a"
                        2) "1"
            """
          )),
        page(
          "XINFO", "",
          "Tells about streams, groups and consumers: see its subcommands.", ""),
        page(
          "XINFO CONSUMERS", "key groupname",
          "Lists the consumers of a group, with what they have pending and since when they "
            + "are idle.",
          "O(N), N consumers",
          ("XGROUP CREATE log team $ MKSTREAM", "OK"), ("XINFO CONSUMERS log team", "(empty array)")
        ),
        page(
          "XINFO GROUPS", "key",
          "Lists the groups of a stream, with how far each has read.", "O(N), N groups",
          ("XADD log 1-1 a 1", #""1-1""#), ("XGROUP CREATE log team 0", "OK"),
          (
            "XINFO GROUPS log",
            """
            1)  1) "name"
                2) "team"
                3) "consumers"
                4) (integer) 0
                5) "pending"
                6) (integer) 0
                7) "last-delivered-id"
                8) "0-0"
                9) "entries-read"
               10) (nil)
               11) "lag"
               12) (integer) 1
            """
          )),
        page(
          "XINFO STREAM", "key [FULL [COUNT count]]",
          "Tells how long a stream is, its first and last entries, and with FULL nearly "
            + "everything.",
          "O(1), O(N) with FULL"),
        page(
          "XPENDING", "key group [[IDLE min-idle-time] start end count [consumer]]",
          "Tells which entries of a group were given to consumers and not acknowledged yet.",
          "O(N), N entries answered",
          ("XADD log 1-1 a 1", #""1-1""#), ("XGROUP CREATE log team 0", "OK"),
          (
            "XREADGROUP GROUP team ann STREAMS log >",
            """
            1) 1) "log"
               2) 1) 1) "1-1"
                     2) 1) "a"
                        2) "1"
            """
          ),
          (
            "XPENDING log team",
            """
            1) (integer) 1
            2) "1-1"
            3) "1-1"
            4) 1) 1) "ann"
                  2) "1"
            """
          )),
        page(
          "XREADGROUP",
          "GROUP group consumer [COUNT count] [BLOCK milliseconds] [NOACK] STREAMS key [key "
            + "...] id [id ...]",
          "Reads for a consumer of a group: > gives it entries nobody had, an ID its own "
            + "pending ones.",
          "O(M), M entries answered",
          ("XADD log 1-1 a 1", #""1-1""#), ("XGROUP CREATE log team 0", "OK"),
          (
            "XREADGROUP GROUP team ann STREAMS log >",
            """
            1) 1) "log"
               2) 1) 1) "1-1"
                     2) 1) "a"
                        2) "1"
            """
          ),
          ("XREADGROUP GROUP team bob STREAMS log >", "(nil)")),
      ])
  }
}
