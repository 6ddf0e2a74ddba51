import Core

/// Outcomes, errors and pushes as the JSON of the pipe protocol (`conformance/pipe-protocol.md`).
///
/// | outcome | members |
/// | --- | --- |
/// | tag | `kind`, `tag`, `notices` |
/// | rows | `kind`, `columns`, `rows`, `tag` if there is one, `notices` if there are any |
/// | documents | `kind`, `documents` |
/// | value | `kind`, `value` |
/// | reply | `kind`, `reply` |
/// | response | `kind`, `status`, `body` |
/// | records | `kind`, `records` |
/// | plan, view | `kind`, `view`, `data`, `text` |
/// | blocked | `blocked`, `waitsFor` if known: members of the answer itself, without a `kind` |
public enum PipeAnswer {
  /// How wide views are drawn.
  public static let viewColumns = 80

  /// An outcome, its stream pulled to the end.
  /// - Parameter pushes: what the session was sent without asking; added as `pushes` if there is
  ///   any.
  /// - Throws: what the source of a streamed result throws.
  public static func json(
    of outcome: Outcome, pushes: [Push] = []
  ) throws(EngineError) -> JSON {
    var members = try members(of: outcome)
    if !pushes.isEmpty { members.append(self.pushes(pushes)) }
    return .object(members)
  }

  /// The `pushes` member of an outcome; alone in an object it answers an empty request.
  public static func pushes(_ pushes: [Push]) -> JSON.Member {
    JSON.Member("pushes", .array(pushes.map { json(of: $0) }))
  }

  /// One message that was sent without asking: a reply or a record.
  public static func json(of push: Push) -> JSON {
    switch push {
    case .reply(let reply): json(of: reply)
    case .record(let record): record
    }
  }

  /// The `error` of an answer.
  /// - Parameters:
  ///   - text: of the whole request, in which positions are counted.
  ///   - offset: where the failed statement starts in it, in UTF-8 bytes.
  public static func json(
    of error: EngineError, in text: String, at offset: Int = 0
  ) -> JSON {
    var members = [
      JSON.Member("code", .string(error.code)), JSON.Member("message", .string(error.message)),
    ]
    if let span = error.span {
      let before = String(decoding: text.utf8.prefix(max(0, offset + span.start)), as: UTF8.self)
      members.append(JSON.Member("position", .int(before.unicodeScalars.count + 1)))
    }
    if let hint = error.hint { members.append(JSON.Member("hint", .string(hint))) }
    if let detail = error.detail { members.append(JSON.Member("detail", .string(detail))) }
    if let context = error.context { members.append(JSON.Member("context", .string(context))) }
    if !error.notices.isEmpty {
      members.append(JSON.Member("notices", .array(error.notices.map { .string($0) })))
    }
    return .object(members)
  }

  private static func members(of outcome: Outcome) throws(EngineError) -> [JSON.Member] {
    switch outcome {
    case .tag(let tag, let notices):
      return kind("tag", ["tag": .string(tag), "notices": .array(notices.map { .string($0) })])
    case .rows(let source): return try members(of: source)
    case .documents(let source):
      var documents: [JSON] = []
      while let batch = try source.nextBatch() { documents += batch }
      return kind("documents", ["documents": .array(documents)])
    case .value(let value): return kind("value", ["value": value])
    case .reply(let reply): return kind("reply", ["reply": json(of: reply)])
    case .response(let status, let body):
      return kind("response", ["status": .int(status), "body": body])
    case .records(let records): return kind("records", ["records": .array(records)])
    case .plan(let figure): return view("plan", data: JSON(reflecting: figure), figure)
    case .view(let name, let snapshot):
      return view(name, data: JSON(reflecting: snapshot), snapshot.figure())
    case .blocked(let session):
      let waitsFor = session.map { [JSON.Member("waitsFor", .string($0))] } ?? []
      return [JSON.Member("blocked", true)] + waitsFor
    }
  }

  private static func members(of source: any RowSource) throws(EngineError) -> [JSON.Member] {
    let columns = source.columns
    var rows: [JSON] = []
    while let batch = try source.nextBatch() {
      for row in 0..<batch.rowCount {
        let cells = (0..<batch.columnCount).map { column -> JSON in
          batch.cell(row: row, column: column)
            .map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null
        }
        rows.append(.array(cells))
      }
    }
    let heads = columns.map {
      JSON.object([.init("name", .string($0.name)), .init("type", .string($0.type))])
    }
    var members = kind("rows", ["columns": .array(heads), "rows": .array(rows)])
    if let tag = source.tag { members.append(JSON.Member("tag", .string(tag))) }
    if !source.notices.isEmpty {
      members.append(JSON.Member("notices", .array(source.notices.map { .string($0) })))
    }
    return members
  }

  private static func view(_ name: String, data: JSON, _ figure: Figure) -> [JSON.Member] {
    let renderer = Renderer(Presentation(width: viewColumns))
    let text = renderer.lines(of: figure).joined(separator: "\n")
    return kind("view", ["view": .string(name), "data": data, "text": .string(text)])
  }

  private static func kind(
    _ name: String, _ fields: KeyValuePairs<String, JSON>
  ) -> [JSON.Member] {
    [JSON.Member("kind", .string(name))] + fields.map { JSON.Member($0.key, $0.value) }
  }
}
