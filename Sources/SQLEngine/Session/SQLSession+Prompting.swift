import Core
import SQLSyntax

/// What a person sees while typing: completion with the catalog's names, the rest of the syntax,
/// colours.
extension SQLSession {
  private static let candidateCountMax = 200

  func completions(in text: String, at offset: Int) -> CompletionList {
    let context = SQLCompletion.at(offset, in: text)
    var candidates = context.places.flatMap { self.candidates(for: $0, context) }
    if context.qualifier.isEmpty {
      candidates += context.keywords.map { CompletionList.Candidate($0.uppercased()) }
    }
    var seen: Set<String> = []
    let matching = candidates.filter { candidate in
      candidate.text.lowercased().hasPrefix(context.prefix) && seen.insert(candidate.text).inserted
    }
    return CompletionList(
      replaced: context.replaced, candidates: Array(matching.prefix(Self.candidateCountMax)),
      isCut: matching.count > Self.candidateCountMax)
  }

  private func candidates(for place: CompletionPlace, _ context: SQLCompletion)
    -> [CompletionList.Candidate]
  {
    switch place {
    case .relation: return relationCandidates(context)
    case .column: return columnCandidates(context)
    case .function:
      guard context.qualifier.isEmpty, !context.prefix.isEmpty else { return [] }
      let own = catalog.sorted.compactMap { object -> String? in
        if case .routine(let routine) = object { routine.name } else { nil }
      }
      return (own + FunctionRegistry.names).map {
        CompletionList.Candidate($0 + "(", summary: "function")
      }
    case .type:
      let own = catalog.sorted.compactMap { object -> String? in
        guard case .type(let type) = object, !type.info.isArray else { return nil }
        return Deparser.quoted(type.name)
      }
      return (own + Self.commonTypes).map { CompletionList.Candidate($0, summary: "type") }
    case .schema:
      return catalog.sorted.compactMap { object in
        guard case .schema(let schema) = object else { return nil }
        return CompletionList.Candidate(Deparser.quoted(schema.name), summary: "schema")
      }
    case .setting:
      return SettingNames.defaults.keys.sorted().map {
        CompletionList.Candidate($0, summary: setting($0) ?? "")
      }
    case .cursor:
      return cursors.keys.sorted().map { CompletionList.Candidate($0, summary: "cursor") }
    case .preparedStatement:
      return prepared.keys.sorted().map { CompletionList.Candidate($0, summary: "prepared") }
    case .newName: return []
    }
  }

  private static let commonTypes = [
    "bigint", "boolean", "bytea", "character varying", "date", "double precision", "integer",
    "interval", "json", "jsonb", "numeric", "real", "smallint", "text", "time", "timestamp",
    "timestamp with time zone", "uuid",
  ]

  private func relationCandidates(_ context: SQLCompletion) -> [CompletionList.Candidate] {
    let schemas: [ObjectID]
    if let name = context.qualifier.last {
      schemas = schema(named: name).map { [$0] } ?? []
    } else {
      schemas = searchPath.filter { $0 != Catalog.systemSchema || context.prefix.hasPrefix("pg_") }
    }
    return catalog.relations.filter { schemas.contains($0.schema) && $0.kind != .composite }.map {
      CompletionList.Candidate(Deparser.quoted($0.name), summary: $0.kind.objectKind.rawValue)
    }
  }

  private func columnCandidates(_ context: SQLCompletion) -> [CompletionList.Candidate] {
    var found: [CompletionList.Candidate] = []
    for table in context.tables {
      let alias = table.alias ?? table.name.name.text
      if let qualifier = context.qualifier.last, qualifier != alias { continue }
      guard case .relation(let relation)? = findRelation(table.name) else { continue }
      found += relation.liveColumns.map { _, column in
        CompletionList.Candidate(
          Deparser.quoted(column.name), summary: TypeNames.display(column.type, access))
      }
      if context.qualifier.isEmpty, let alias = table.alias {
        found.append(CompletionList.Candidate(alias + ".", summary: relation.name))
      }
    }
    return found
  }

  /// The syntax of the statement that was begun, or the signature of the function whose
  /// parenthesis is open.
  func hint(after text: String) -> String? {
    if let signature = signatureHint(text) { return signature }
    let words = text.split(separator: " ").map { $0.uppercased() }
    guard text.last == " ",
      let page = SQLManual.pages.last(where: { page in
        let name = page.name.split(separator: " ").map(String.init)
        return words.count == name.count && words == name
      })
    else { return nil }
    return page.syntax.isEmpty ? nil : page.syntax
  }

  private func signatureHint(_ text: String) -> String? {
    guard text.hasSuffix("(") else { return nil }
    let name = text.dropLast().utf8.reversed().prefix { byte in
      byte == UInt8(ascii: "_") || byte &- 48 < 10 || (byte | 32) &- 97 < 26
    }
    let word = String(decoding: Array(name.reversed()), as: UTF8.self).lowercased()
    guard !word.isEmpty else { return nil }
    if let routine = catalog.routines(named: word).first {
      let parts = routine.parameters.filter(\.isInput).map { parameter in
        (parameter.name.isEmpty ? "" : parameter.name + " ")
          + access.displayName(of: parameter.type)
      }
      return parts.joined(separator: ", ") + ")"
    }
    guard let definition = FunctionRegistry.overloads(of: word).first else { return nil }
    return definition.arguments.map { access.displayName(of: SQLType($0)) }
      .joined(separator: ", ") + ")"
  }

  func tokens(in text: String) -> [Token] { SQLHighlighter.tokens(in: text) }
}
