import Core

extension KeyValueManual {
  /// Pages of the commands that estimate how many different elements were seen.
  static var hyperLogLogs: [ManualPage] {
    group(
      "hyperloglog",
      [
        page(
          "PFADD", "key [element [element ...]]",
          "Notes that elements were seen, and says whether the estimate changed.",
          "O(1) an element",
          ("PFADD visitors ann bob", "(integer) 1"), ("PFADD visitors ann", "(integer) 0"),
          ("PFCOUNT visitors", "(integer) 2")),
        page(
          "PFCOUNT", "key [key ...]",
          "Estimates how many different elements were seen, by several counters together if "
            + "asked.",
          "O(1) a key",
          ("PFADD monday ann bob", "(integer) 1"), ("PFADD tuesday bob cid", "(integer) 1"),
          ("PFCOUNT monday tuesday", "(integer) 3")),
        page(
          "PFDEBUG", "subcommand key",
          "Looks inside a counter: its registers, its encoding.", "O(N)",
          ("PFADD visitors ann", "(integer) 1"), ("PFDEBUG ENCODING visitors", "sparse"),
          ("PFDEBUG TODENSE visitors", "(integer) 1")),
        page(
          "PFMERGE", "destkey sourcekey [sourcekey ...]",
          "Makes a counter of all that several counters have seen.", "O(N), N keys",
          ("PFADD monday ann bob", "(integer) 1"), ("PFADD tuesday bob cid", "(integer) 1"),
          ("PFMERGE week monday tuesday", "OK"), ("PFCOUNT week", "(integer) 3")),
      ])
  }
}
