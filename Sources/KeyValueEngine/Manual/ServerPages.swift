import Core

extension KeyValueManual {
  /// Pages of the commands on the server as a whole.
  static var server: [ManualPage] {
    group(
      "server",
      [
        page(
          "BGREWRITEAOF", "",
          "Shortens the log to what is needed to bring the data back.", "O(N), N keys"),
        page(
          "BGSAVE", "[SCHEDULE]",
          "Writes a snapshot of the data, as SAVE does.", "O(N), N keys"),
        page(
          "COMMAND", "",
          "Tells about all commands; its subcommands tell about some.", "O(N), N commands"),
        page(
          "COMMAND COUNT", "",
          "Counts the commands.", "O(1)"),
        page(
          "COMMAND DOCS", "[command-name [command-name ...]]",
          "Answers with the summaries of commands, of their groups and costs.", "O(N), N commands"),
        page(
          "COMMAND GETKEYS", "command [arg ...]",
          "Finds the keys among the words of a command.", "O(N), N words",
          ("COMMAND GETKEYS MSET a 1 b 2", #"1) "a"\#n2) "b""#)),
        page(
          "COMMAND INFO", "[command-name [command-name ...]]",
          "Tells about commands: words, flags, where the keys are.", "O(N), N commands",
          ("COMMAND INFO nosuch", "1) (nil)")),
        page(
          "COMMAND LIST", "[FILTERBY <MODULE module-name | ACLCAT category | PATTERN pattern>]",
          "Lists the names of all commands.", "O(N), N commands"),
        page(
          "CONFIG", "",
          "Reads and changes settings: see its subcommands.", ""),
        page(
          "CONFIG GET", "parameter [parameter ...]",
          "Answers with the settings whose names match patterns.", "O(N), N settings",
          ("CONFIG GET maxmemory-samples", #"1) "maxmemory-samples"\#n2) "5""#),
          (
            "CONFIG GET hash-max-list*",
            """
            1) "hash-max-listpack-entries"
            2) "512"
            3) "hash-max-listpack-value"
            4) "64"
            """
          )),
        page(
          "CONFIG RESETSTAT", "",
          "Sets the counters of INFO back to zero.", "O(1)",
          ("CONFIG RESETSTAT", "OK")),
        page(
          "CONFIG REWRITE", "",
          "Would write the settings to a file; Loupe has no such file and says so.", "O(1)",
          ("CONFIG REWRITE", "(error) ERR The server is running without a config file")),
        page(
          "CONFIG SET", "parameter value [parameter value ...]",
          "Changes settings, all of those named or none.", "O(N), N settings",
          ("CONFIG SET maxmemory-samples 5", "OK"),
          (
            "CONFIG SET nosuch 1",
            """
            (error) ERR Unknown option or number of arguments for CONFIG SET - 'nosuch'
            """
          )),
        page(
          "DEBUG", "",
          "Looks into values and tries the server's recovery: see its subcommands.", ""),
        page(
          "DEBUG OBJECT", "key",
          "Tells how a value is kept.", "O(1)"),
        page(
          "DEBUG RELOAD", "",
          "Writes all data to the disk and reads it back.", "O(N), N keys"),
        page(
          "INFO", "[section [section ...]]",
          "Tells about the server, section by section.", "O(1)"),
        page(
          "LASTSAVE", "",
          "Answers with the time of the last snapshot, in seconds since 1970.", "O(1)"),
        page(
          "LATENCY", "",
          "Tells about commands that took long: see its subcommands.", ""),
        page(
          "LATENCY DOCTOR", "",
          "Says that the latency monitor is off, and what there is instead.", "O(1)"),
        page(
          "LATENCY HISTOGRAM", "[command [command ...]]",
          "Answers with how long commands took, in classes that double.", "O(N), N commands"),
        page(
          "LATENCY HISTORY", "event",
          "Lists when an event was slow.", "O(1)",
          ("LATENCY HISTORY command", "(empty array)")),
        page(
          "LATENCY LATEST", "",
          "Lists the latest slow events.", "O(1)",
          ("LATENCY LATEST", "(empty array)")),
        page(
          "LATENCY RESET", "[event [event ...]]",
          "Forgets the slow events and says of how many kinds there were.", "O(1)",
          ("LATENCY RESET", "(integer) 0")),
        page(
          "LOLWUT", "[VERSION version]",
          "Shows the version.", "O(1)"),
        page(
          "MEMORY", "",
          "Tells what memory is used for: see its subcommands.", ""),
        page(
          "MEMORY MALLOC-STATS", "",
          "Says where the allocator's figures are.", "O(1)"),
        page(
          "MEMORY PURGE", "",
          "Gives memory back to the system where it can.", "O(1)",
          ("MEMORY PURGE", "OK")),
        page(
          "MEMORY STATS", "",
          "Answers with figures on memory.", "O(1)"),
        page(
          "MEMORY USAGE", "key [SAMPLES count]",
          "Answers with the bytes that a key takes with its value; they are Loupe's, not "
            + "those of Redis.",
          "O(N), N elements",
          ("MEMORY USAGE none", "(nil)")),
        page(
          "ROLE", "",
          "Says that this server is a master without replicas.", "O(1)"),
        page(
          "SAVE", "",
          "Writes a snapshot of the data and shortens the log.", "O(N), N keys"),
        page(
          "SLOWLOG", "",
          "Tells which commands took long: see its subcommands.", ""),
        page(
          "SLOWLOG GET", "[count]",
          "Lists the latest commands that took long.", "O(N), N entries answered",
          ("SLOWLOG RESET", "OK"), ("SLOWLOG GET", "(empty array)")),
        page(
          "SLOWLOG LEN", "",
          "Counts the entries of the slow log.", "O(1)",
          ("SLOWLOG RESET", "OK"), ("SLOWLOG LEN", "(integer) 0")),
        page(
          "SLOWLOG RESET", "",
          "Empties the slow log.", "O(N), N entries",
          ("SLOWLOG RESET", "OK")),
        page(
          "TIME", "",
          "Answers with the time: seconds since 1970 and microseconds.", "O(1)"),
        page(
          "WAIT", "numreplicas timeout",
          "Waits for replicas; without any, it answers 0 at once.", "O(1)",
          ("WAIT 0 1", "(integer) 0")),
      ])
  }
}
