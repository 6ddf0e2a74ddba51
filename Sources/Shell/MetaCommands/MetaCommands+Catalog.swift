import Core

extension MetaCommand {
  /// `\d` and its kin: what the catalog of the current session's family holds.
  static let catalogCommands: [MetaCommand] = [
    catalog("d", "[PATTERN]", "relations, or one of them in full"),
    catalog("dt", "[PATTERN]", "tables"),
    catalog("dv", "[PATTERN]", "views"),
    catalog("dm", "[PATTERN]", "materialized views"),
    catalog("di", "[PATTERN]", "indexes"),
    catalog("ds", "[PATTERN]", "sequences"),
    catalog("df", "[PATTERN]", "functions and procedures"),
    catalog("dn", "[PATTERN]", "schemas"),
    catalog("dT", "[PATTERN]", "types"),
    catalog("dD", "[PATTERN]", "domains"),
    catalog("du", "[PATTERN]", "roles"),
    catalog("dx", "[PATTERN]", "extensions"),
    catalog("dp", "[PATTERN]", "privileges"),
    catalog("l", "", "databases"),
  ]

  private static func catalog(_ name: String, _ syntax: String, _ what: String) -> MetaCommand {
    MetaCommand(
      name: name, aliases: [name + "+"], group: .catalog, syntax: syntax,
      summary: "list \(what) of the current session; with + more about each"
    ) { (call) throws(EngineError) in
      try call.expect(0...1)
      let conversation = try call.workbench.currentConversation()
      let answer = try conversation.session.listing(
        name, pattern: call.arguments.first, isLong: call.isLong)
      guard let answer else {
        throw .usage("'\\\(name)' needs a family with a catalog, as sql has")
      }
      return answer
    }
  }
}
