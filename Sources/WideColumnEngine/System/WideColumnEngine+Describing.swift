import Core

/// DESCRIBE.
extension WideColumnEngine {
  func describe(
    _ description: ShellCommand.Description, _ context: StatementContext
  ) throws(EngineError) -> Outcome {
    .tag(try text(of: description, context), notices: [])
  }

  private func text(
    of description: ShellCommand.Description, _ context: StatementContext
  ) throws(EngineError) -> String {
    let current = context.evaluation.keyspace
    switch description {
    case .cluster:
      return "Cluster: Loupe Cluster\nPartitioner: Murmur3Partitioner\nSnitch: SimpleSnitch"
    case .schema:
      return catalog.sortedKeyspaces.map(DefinitionText.whole).joined(separator: "\n\n")
    case .keyspaces:
      let names = catalog.sortedKeyspaces.map(\.name) + VirtualTables.keyspaces
      return names.map(CQLType.quotedIfNeeded).joined(separator: "  ")
    case .keyspace(let name):
      guard let name = name ?? current else { throw .noKeyspace(at: nil) }
      return DefinitionText.whole(try keyspace(named: name))
    case .tables: return listed(current) { $0.sortedTables.map(\.name) }
    case .types: return listed(current) { $0.typeOrder }
    case .functions, .aggregates: return listed(current) { _ in [] }
    case .table(let name): return try tableText(name, context)
    case .view(let name):
      let view = try table(name, context)
      guard view.isView else {
        throw .invalidRequest(
          "Materialized view '\(name.name)' not found in keyspace '\(view.keyspace)'",
          at: name.span)
      }
      return DefinitionText.view(view)
    case .type(let name):
      guard let keyspace = name.keyspace ?? current else { throw .noKeyspace(at: name.span) }
      guard let type = catalog.userType(keyspace, name.name) else {
        throw .invalidRequest(
          "User defined type '\(name.name)' not found in keyspace '\(keyspace)'", at: name.span)
      }
      return DefinitionText.type(type)
    case .index(let name): return try indexText(name, context)
    case .function(let name), .aggregate(let name):
      throw .invalidRequest("'\(name.name)' not found", at: name.span)
    case .anything(let name): return try anything(name, context)
    }
  }

  private func keyspace(named name: String) throws(EngineError) -> KeyspaceSchema {
    guard let keyspace = catalog.keyspaces[name] else {
      let nearest = NearestName.find(name, among: catalog.keyspaces.keys.sorted())
      throw .invalidRequest(
        "'\(name)' not found in keyspaces", hint: nearest.map { "Did you mean `\($0)`?" })
    }
    return keyspace
  }

  /// Names of one keyspace, or of all with their keyspaces in front.
  private func listed(
    _ keyspace: String?, _ names: (KeyspaceSchema) -> [String]
  ) -> String {
    if let keyspace = keyspace.flatMap({ catalog.keyspaces[$0] }) {
      return Self.columns(names(keyspace))
    }
    let parts = catalog.sortedKeyspaces.map { keyspace in
      let title = "Keyspace \(keyspace.name)"
      let line = String(repeating: "-", count: title.count)
      return "\(title)\n\(line)\n\(Self.columns(names(keyspace)))"
    }
    return parts.isEmpty ? "<empty>" : parts.joined(separator: "\n\n")
  }

  private static func columns(_ names: [String]) -> String {
    names.isEmpty ? "<empty>" : names.map(CQLType.quotedIfNeeded).joined(separator: "  ")
  }

  private func tableText(
    _ name: QualifiedName, _ context: StatementContext
  ) throws(EngineError) -> String {
    let table = try table(name, context)
    guard let keyspace = catalog.keyspaces[table.keyspace] else {
      return DefinitionText.table(table)
    }
    return table.isView
      ? DefinitionText.view(table) : DefinitionText.whole(table, in: keyspace)
  }

  private func indexText(
    _ name: QualifiedName, _ context: StatementContext
  ) throws(EngineError) -> String {
    guard let keyspace = name.keyspace ?? context.evaluation.keyspace else {
      throw .noKeyspace(at: name.span)
    }
    guard let table = catalog.keyspaces[keyspace]?.table(withIndex: name.name),
      let index = table.indexes.first(where: { $0.name == name.name })
    else {
      throw .invalidRequest(
        "Index '\(name.name)' not found in keyspace '\(keyspace)'", at: name.span)
    }
    return DefinitionText.index(index, of: table)
  }

  private func anything(
    _ name: QualifiedName, _ context: StatementContext
  ) throws(EngineError) -> String {
    if name.keyspace == nil, let keyspace = catalog.keyspaces[name.name] {
      return DefinitionText.whole(keyspace)
    }
    if let keyspace = name.keyspace ?? context.evaluation.keyspace {
      if catalog.table(keyspace, name.name) != nil || VirtualTables.isSystem(keyspace) {
        return try tableText(name, context)
      }
      if catalog.keyspaces[keyspace]?.table(withIndex: name.name) != nil {
        return try indexText(name, context)
      }
      if let type = catalog.userType(keyspace, name.name) { return DefinitionText.type(type) }
    }
    let nearest = NearestName.find(name.name, among: catalog.keyspaces.keys.sorted())
    throw .invalidRequest(
      "'\(name.name)' not found in keyspaces", at: name.span,
      hint: nearest.map { "Did you mean `\($0)`?" })
  }
}
