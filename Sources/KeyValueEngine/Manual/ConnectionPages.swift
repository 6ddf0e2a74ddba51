import Core

extension KeyValueManual {
  /// Pages of the commands on the session itself.
  static var connection: [ManualPage] {
    group(
      "connection",
      [
        page(
          "AUTH", "[username] password",
          "Takes a password; a session of Loupe needs none.", "O(1)"),
        page(
          "CLIENT", "",
          "Tells about sessions, names them and ends their waits: see its subcommands.", ""),
        page(
          "CLIENT GETNAME", "",
          "Answers with the name of the session, nil if it has none.", "O(1)",
          ("CLIENT GETNAME", "(nil)"), ("CLIENT SETNAME worker", "OK"),
          ("CLIENT GETNAME", #""worker""#)),
        page(
          "CLIENT ID", "",
          "Answers with the number of the session.", "O(1)"),
        page(
          "CLIENT INFO", "",
          "Tells about the session in one line.", "O(1)"),
        page(
          "CLIENT LIST",
          "[TYPE <NORMAL | MASTER | REPLICA | PUBSUB>] [ID client-id [client-id ...]]",
          "Tells about all sessions, a line each.", "O(N), N sessions"),
        page(
          "CLIENT SETNAME", "connection-name",
          "Names the session, for CLIENT LIST.", "O(1)",
          ("CLIENT SETNAME worker", "OK"), ("CLIENT GETNAME", #""worker""#)),
        page(
          "CLIENT UNBLOCK", "client-id [TIMEOUT | ERROR]",
          "Ends the wait of another session, as if its time were up or with an error.",
          "O(log N), N sessions",
          ("CLIENT UNBLOCK 999999", "(integer) 0")),
        page(
          "ECHO", "message",
          "Answers with what it is given.", "O(1)",
          ("ECHO hello", #""hello""#)),
        page(
          "HELLO", "[protover [AUTH username password] [SETNAME clientname]]",
          "Chooses the protocol, 2 or 3, and tells about the server.", "O(1)"),
        page(
          "PING", "[message]",
          "Answers with PONG, or with what it is given.", "O(1)",
          ("PING", "PONG"), ("PING hello", #""hello""#)),
        page(
          "QUIT", "",
          "Ends the conversation.", "O(1)"),
        page(
          "RESET", "",
          "Brings the session back to its beginning: no transaction, no subscriptions, "
            + "database 0.",
          "O(1)",
          ("MULTI", "OK"), ("RESET", "RESET"), ("PING", "PONG")),
        page(
          "SELECT", "index",
          "Goes to another database, 0 to 15.", "O(1)",
          ("SET a 1", "OK"), ("SELECT 1", "OK"), ("EXISTS a", "(integer) 0")),
      ])
  }
}
