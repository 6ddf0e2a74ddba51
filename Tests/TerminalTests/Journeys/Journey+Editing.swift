extension Journey {
  static let editing = [
    Journey(
      name: "Enter runs a complete statement and starts a new line in another",
      steps: [
        .cursor("demo> ▏"), .type("select 1\r"), .cursor("  ... ▏"), .type("from t;\r"),
        .screen(["demo> select 1", "  ... from t;", "ran [select 1|from t;]", "demo>"]),
      ]),
    Journey(
      name: "Alt-Enter starts a new line in a complete statement",
      steps: [
        .type("a;" + Key.altEnter + "b;\r"), .see("ran [a;|b;]"),
      ]),
    Journey(
      name: "Home, End, arrows and Ctrl-arrows move in the line, whatever the terminal calls them",
      steps: [
        .type("one two"), .type("\u{1B}[H"), .cursor("demo> ▏one two"), .type("\u{1B}OF"),
        .cursor("demo> one two▏"), .type("\u{1B}[1~"), .cursor("demo> ▏one two"),
        .type("\u{1B}[8~"), .cursor("demo> one two▏"), .type("\u{1B}[1;5D"),
        .cursor("demo> one ▏two"), .type("\u{1B}b"), .cursor("demo> ▏one two"),
        .type("\u{1B}[1;5C"), .cursor("demo> one▏ two"), .type("\u{1B}f"),
        .cursor("demo> one two▏"), .type(Key.left + Key.left), .cursor("demo> one t▏wo"),
        .type("\u{1B}[3~"), .cursor("demo> one t▏o"), .type("\u{7F}"), .cursor("demo> one ▏o"),
        .type(Key.ctrl("A")), .cursor("demo> ▏one o"), .type(Key.ctrl("D")),
        .cursor("demo> ▏ne o"), .type(Key.ctrl("E")), .cursor("demo> ne o▏"),
      ]),
    Journey(
      name: "Up and Down move inside the text first, and keep their column",
      history: [#"{"statement":"earlier;"}"#],
      steps: [
        .type("first line" + Key.altEnter + "x" + Key.altEnter + "third"),
        .cursor("  ... third▏"), .type(Key.up), .cursor("  ... x▏"), .type(Key.up),
        .cursor("demo> first▏ line"), .type(Key.up), .cursor("demo> earlier;▏"),
        .type(Key.down), .cursor("  ... third▏"),
      ]),
    Journey(
      name: "what is cut by Ctrl-W, Ctrl-U and Ctrl-K comes back with Ctrl-Y",
      steps: [
        .type("alpha beta gamma" + Key.ctrl("W")), .cursor("demo> alpha beta ▏"),
        .type(Key.ctrl("W")), .cursor("demo> alpha ▏"), .type(Key.ctrl("Y")),
        .cursor("demo> alpha beta gamma▏"), .type(Key.ctrl("U")), .cursor("demo> ▏"),
        .type(Key.ctrl("Y")), .cursor("demo> alpha beta gamma▏"),
        .type(Key.home + "\u{1B}f" + Key.ctrl("K")), .cursor("demo> alpha▏"),
        .type("\u{1B}\u{7F}"), .cursor("demo> ▏"),
      ]),
    Journey(
      name: "Ctrl-_ takes back a word typed, a paste, a cut",
      steps: [
        .type("one two"), .cursor("demo> one two▏"), .type("\u{1F}"), .cursor("demo> one ▏"),
        .paste("three four"), .cursor("demo> one three four▏"), .type("\u{1F}"),
        .cursor("demo> one ▏"), .type(Key.ctrl("U")), .cursor("demo> ▏"), .type("\u{1F}"),
        .cursor("demo> one ▏"),
      ]),
    Journey(
      name: "unknown escape sequences leave no trace in the text",
      steps: [
        .type("a\u{1B}[99;5Xb\u{1B}[I\u{1B}[Oc\u{1B}[[Ad\u{1B}[<0;10;10Me\u{1B}OPf"),
        .cursor("demo> abcdef▏"), .type("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\g\u{1B}[?62;22ch"),
        .cursor("demo> abcdefgh▏"), .type("\u{1B}[24~\u{1B}Qi"), .cursor("demo> abcdefghi▏"),
        .type("\u{18}" + Key.left + "j"), .see("hji"), .type("\u{1B}xk"), .see("hjki"),
      ]),
    Journey(
      name: "Ctrl-C drops the statement and Ctrl-D on an empty line ends the program",
      steps: [
        .type("select\rx"), .cursor("  ... x▏"), .type(Key.ctrl("C")),
        .screen(["demo> select", "  ... x^C", "dropped", "demo>"]), .type(Key.ctrl("D")),
        .see("bye"), .exit(0),
      ]),
    Journey(
      name: "Ctrl-V inserts the next key as it is",
      steps: [
        .type("a" + Key.ctrl("V")), .see("the next key is inserted as it is"),
        .type(Key.ctrl("A") + "b"), .cursor("demo> a^Ab▏"), .style("^A", "7"),
      ]),
    Journey(
      name: "Tab inserts the only candidate, and lists several below",
      steps: [
        .type("ta\t"), .cursor("demo> table ▏"), .type("se\t"), .cursor("demo> table se▏"),
        .see("select    reads rows"), .see("sentence  is a word"), .type("l"),
        .cursor("demo> table sel▏"), .absent("sentence"), .type("\t"),
        .cursor("demo> table select ▏"), .type(Key.ctrl("U") + "key\t"), .see("… more"),
        .cursor("demo> key▏"),
      ]),
    Journey(
      name: "what is typed while a statement runs is there afterwards",
      steps: [
        .type("sleep 400;\r"), .type("late "), .see("ran [sleep 400;]"), .cursor("demo> late ▏"),
        .type("words;\r"), .see("ran [late words;]"),
      ]),
    Journey(
      name: "Ctrl-C reaches a running statement as a signal",
      steps: [
        .type("sleep 3000;\r"), .see("sleeping"), .type(Key.ctrl("C")),
        .see("interrupted while running"), .see("ran [sleep 3000;]"), .cursor("demo> ▏"),
      ]),
  ]
}
