/// What `loupe --help` says: the options as data, from which the parser reads them too.
enum Usage {
  static let version = "0.1.0"

  /// Commands of the design whose part is not built yet.
  static let laterCommands = ["learn", "test", "demo", "bench"]

  static let commands = ["run", "pipe", "help"] + laterCommands

  struct Option: Sendable {
    enum Kind: Sendable {
      case text, file, family, format, seed, clock, keepGoing, timeout, set, noHistory, workspace,
        help, version
    }

    var names: [String]
    /// What follows, nil if nothing does.
    var value: String?
    var kind: Kind
    var summary: String

    init(_ names: [String], value: String? = nil, _ kind: Kind, _ summary: String) {
      self.names = names
      self.value = value
      self.kind = kind
      self.summary = summary
    }
  }

  static let options = [
    Option(["-c", "--command"], value: "TEXT", .text, "run a text and end; may be repeated"),
    Option(["-f", "--file"], value: "FILE", .file, "run a file and end; - is standard input"),
    Option(["--family"], value: "NAME", .family, "where lines without a family's name go"),
    Option(
      ["--format"], value: "NAME", .format, "aligned, box, vertical, json, jsonl, csv, tsv, …"),
    Option(["--seed"], value: "N", .seed, "what all randomness is derived from"),
    Option(["--clock"], value: "virtual", .clock, "time moves by \\clock alone"),
    Option(["--keep-going"], .keepGoing, "go on after a statement that failed"),
    Option(["--timeout"], value: "SECONDS", .timeout, "end after so long, with status 5"),
    Option(["--set"], value: "NAME=VALUE", .set, "set a variable"),
    Option(["--no-history"], .noHistory, "neither read nor write the history of statements"),
    Option(["--workspace"], value: "DIR", .workspace, "as DIR: where the data is kept"),
    Option(["-h", "--help"], .help, "this text"),
    Option(["--version"], .version, "the version"),
  ]

  static var text: String {
    var text = """
      Eight kinds of database in one terminal.

      usage: loupe [DIR] [OPTION]…          a prompt; data in DIR, or in memory
             loupe run FILE… [OPTION]…      run scripts
             loupe pipe [OPTION]…           JSON lines in and out

      options

      """
    let heads = options.map { option in
      "  " + option.names.joined(separator: ", ") + (option.value.map { " \($0)" } ?? "")
    }
    let width = heads.map(\.count).max() ?? 0
    for (head, option) in zip(heads, options) {
      text += head + String(repeating: " ", count: width - head.count + 2) + option.summary + "\n"
    }
    return text + """

      status: 0 ok, 1 a statement failed, 2 usage, 3 could not open, 4 a check failed,
              5 time limit, 130 interrupted

      At the prompt, \\help explains everything else.

      """
  }
}
