import Core

extension MetaCommand {
  /// Commands of the design whose part of loupe is not built yet: each says so.
  static let laterCommands: [MetaCommand] = [
    ("topology", "run a family on several nodes"), ("nodes", "list the nodes"),
    ("partition", "cut links between nodes"), ("heal", "mend all links"),
    ("stop", "stop a node"), ("start", "start a node"), ("slow", "slow a node down"),
    ("skew", "set a node's clock wrong"), ("step", "one step of the simulation"),
    ("shake", "many random schedules"), ("compare", "one schedule under two guarantees"),
    ("sample", "the same bundled data in every model"), ("import", "data in"),
    ("export", "data out"), ("flow", "change capture between families"),
    ("cache", "caching strategies"), ("pool", "connection pooling"),
    ("vs", "one intention in eight systems"), ("decide", "the choice among them, measured"),
    ("guide", "the comparison tables"), ("connect", "the same family against a real server"),
    ("learn", "follow a tutorial"), ("demo", "a side-by-side demonstration"),
    ("test", "run lessons as tests"),
  ].map { (name, summary) in
    MetaCommand(name: name, group: .later, summary: summary) { (_) throws(EngineError) in
      throw .notThereYet("\\\(name) (\(summary))")
    }
  }
}
