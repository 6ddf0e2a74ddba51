import Core

extension KeyValueManual {
  /// Pages of the commands on the bits of strings.
  static var bitmaps: [ManualPage] {
    group(
      "bitmap",
      [
        page(
          "BITCOUNT", "key [start end [BYTE | BIT]]",
          "Counts the bits that are 1 in a string or in a part of it.", "O(N), N bytes",
          ("SET word foobar", "OK"), ("BITCOUNT word", "(integer) 26"),
          ("BITCOUNT word 1 1", "(integer) 6"), ("BITCOUNT word 5 30 BIT", "(integer) 17")),
        page(
          "BITFIELD",
          "key [GET encoding offset | [OVERFLOW <WRAP | SAT | FAIL>] <SET encoding offset "
            + "value | INCRBY encoding offset increment> ...]",
          "Reads, sets and counts up integers of any width that lie side by side in a string.",
          "O(1) a field",
          ("BITFIELD counters INCRBY u8 0 200 GET u8 0", "1) (integer) 200\n2) (integer) 200"),
          ("BITFIELD counters OVERFLOW SAT INCRBY u8 0 100", "1) (integer) 255"),
          ("BITFIELD counters SET i5 8 -3 GET i5 8", "1) (integer) 0\n2) (integer) -3")),
        page(
          "BITFIELD_RO", "key [GET encoding offset [GET encoding offset ...]]",
          "Reads integers of any width out of a string.", "O(1) a field",
          ("SET word A", "OK"),
          ("BITFIELD_RO word GET u8 0 GET u4 4", "1) (integer) 65\n2) (integer) 1")),
        page(
          "BITOP", "operation destkey key [key ...]",
          "Combines strings bit by bit (AND, OR, XOR, NOT) and stores the result.", "O(N), N bytes",
          ("MSET a abc b abd", "OK"), ("BITOP AND both a b", "(integer) 3"), ("GET both", #""ab`""#)
        ),
        page(
          "BITPOS", "key bit [start [end [BYTE | BIT]]]",
          "Finds the first bit that is 0 or 1.", "O(N), N bytes",
          (#"SET word "\xff\xf0\x00""#, "OK"), ("BITPOS word 0", "(integer) 12"),
          ("BITPOS word 1 2", "(integer) -1")),
        page(
          "GETBIT", "key offset",
          "Answers with one bit of a string; bit 0 is the highest of the first byte.", "O(1)",
          ("SETBIT days 7 1", "(integer) 0"), ("GETBIT days 7", "(integer) 1"),
          ("GETBIT days 100", "(integer) 0")),
        page(
          "SETBIT", "key offset value",
          "Sets one bit of a string and answers with what it was.", "O(1)",
          ("SETBIT days 7 1", "(integer) 0"), ("SETBIT days 7 0", "(integer) 1"),
          ("STRLEN days", "(integer) 1")),
      ])
  }
}
