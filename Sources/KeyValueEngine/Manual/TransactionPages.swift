import Core

extension KeyValueManual {
  /// Pages of the commands on transactions.
  static var transactions: [ManualPage] {
    group(
      "transactions",
      [
        page(
          "DISCARD", "",
          "Forgets the commands queued since MULTI and ends the transaction.",
          "O(N), N commands queued",
          ("SET a 1", "OK"), ("MULTI", "OK"), ("INCR a", "QUEUED"), ("DISCARD", "OK"),
          ("GET a", #""1""#)),
        page(
          "EXEC", "",
          "Runs the commands queued since MULTI, with nothing between them, unless a watched "
            + "key was changed.",
          "what the commands cost",
          ("MULTI", "OK"), ("SET a 1", "QUEUED"), ("INCR a", "QUEUED"),
          ("EXEC", "1) OK\n2) (integer) 2")),
        page(
          "MULTI", "",
          "Begins a transaction: commands are queued until EXEC.", "O(1)",
          ("MULTI", "OK"), ("INCR a", "QUEUED"), ("INCR a", "QUEUED"),
          ("EXEC", "1) (integer) 1\n2) (integer) 2")),
        page(
          "UNWATCH", "",
          "Forgets the watched keys.", "O(1)",
          ("SET a 1", "OK"), ("WATCH a", "OK"), ("UNWATCH", "OK")),
        page(
          "WATCH", "key [key ...]",
          "Lets the next EXEC do nothing if one of the keys is changed before it.", "O(1) a key",
          ("WATCH a", "OK"), ("SET a 1", "OK"), ("MULTI", "OK"), ("INCR a", "QUEUED"),
          ("EXEC", "(nil)")),
      ])
  }
}
