import Core

extension KeyValueManual {
  /// Pages of the commands on when keys expire.
  static var expiry: [ManualPage] {
    group(
      "expiry",
      [
        page(
          "EXPIRE", "key seconds [NX | XX | GT | LT]",
          "Lets a key expire after so many seconds, on conditions if asked for.", "O(1)",
          ("SET token abc", "OK"), ("EXPIRE token 100", "(integer) 1"),
          ("EXPIRE token 50 GT", "(integer) 0"), ("TTL token", "(integer) 100")),
        page(
          "EXPIREAT", "key unix-time-seconds [NX | XX | GT | LT]",
          "Lets a key expire at a time, in seconds since 1970.", "O(1)",
          ("SET token abc", "OK"), ("EXPIREAT token 33177117420", "(integer) 1"),
          ("EXPIRETIME token", "(integer) 33177117420")),
        page(
          "EXPIRETIME", "key",
          "Answers with when a key expires, in seconds since 1970; -1 if it does not, -2 "
            + "without key.",
          "O(1)",
          ("SET token abc", "OK"), ("EXPIRETIME token", "(integer) -1"),
          ("EXPIREAT token 33177117420", "(integer) 1"),
          ("EXPIRETIME token", "(integer) 33177117420")),
        page(
          "PERSIST", "key",
          "Takes the expiry off a key.", "O(1)",
          ("SET token abc EX 100", "OK"), ("PERSIST token", "(integer) 1"),
          ("TTL token", "(integer) -1")),
        page(
          "PEXPIRE", "key milliseconds [NX | XX | GT | LT]",
          "Lets a key expire after so many milliseconds, on conditions if asked for.", "O(1)",
          ("SET token abc", "OK"), ("PEXPIRE token 100000", "(integer) 1"),
          ("TTL token", "(integer) 100")),
        page(
          "PEXPIREAT", "key unix-time-milliseconds [NX | XX | GT | LT]",
          "Lets a key expire at a time, in milliseconds since 1970.", "O(1)",
          ("SET token abc", "OK"), ("PEXPIREAT token 33177117420000", "(integer) 1"),
          ("EXPIRETIME token", "(integer) 33177117420")),
        page(
          "PEXPIRETIME", "key",
          "Answers with when a key expires, in milliseconds since 1970; -1 if it does not, "
            + "-2 without key.",
          "O(1)",
          ("SET token abc", "OK"), ("PEXPIREAT token 33177117420000", "(integer) 1"),
          ("PEXPIRETIME token", "(integer) 33177117420000")),
        page(
          "PTTL", "key",
          "Answers with the milliseconds left to a key; -1 if it does not expire, -2 if it "
            + "is absent.",
          "O(1)",
          ("SET token abc", "OK"), ("PTTL token", "(integer) -1"), ("PTTL none", "(integer) -2")),
        page(
          "TTL", "key",
          "Answers with the seconds left to a key; -1 if it does not expire, -2 if it is absent.",
          "O(1)",
          ("SET token abc EX 100", "OK"), ("TTL token", "(integer) 100"),
          ("TTL none", "(integer) -2")),
      ])
  }
}
