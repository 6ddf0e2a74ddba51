import Core
import SQLSyntax

/// `\d` and its kin, as psql lists the catalog.
extension SQLSession {
  func listing(_ name: String, pattern: String?, isLong: Bool) throws(EngineError) -> Outcome? {
    if name == "d", let pattern { return try description(pattern, isLong: isLong) }
    guard let query = try listingQuery(name, pattern, isLong) else { return nil }
    return try execute(query)
  }

  /// A pattern as a regular expression over names: `*` and `?` as in a shell, quotes keep case.
  private static func expression(_ pattern: String) -> String {
    var result = "^("
    var isQuoted = false
    for character in pattern {
      switch character {
      case "\"": isQuoted.toggle()
      case "*" where !isQuoted: result += ".*"
      case "?" where !isQuoted: result += "."
      case ".", "+", "(", ")", "[", "]", "{", "}", "^", "$", "|", "\\":
        result += "[\(character == "^" || character == "\\" ? "\\" : "")\(character)]"
      default: result += isQuoted ? String(character) : character.lowercased()
      }
    }
    return result + ")$"
  }

  /// Splits `schema.name` and makes a condition of it.
  private func condition(_ pattern: String?, name: String, schema: String, visible: String)
    -> String
  {
    guard let pattern, !pattern.isEmpty else {
      return " AND \(schema) NOT IN ('pg_catalog', 'information_schema') AND \(visible)"
    }
    let parts = pattern.split(separator: ".", maxSplits: 1).map(String.init)
    func test(_ column: String, _ part: String) -> String {
      " AND \(column)::text ~ \(Deparser.literal(Self.expression(part)))"
    }
    if parts.count == 2 { return test(schema, parts[0]) + test(name, parts[1]) }
    return test(name, pattern) + " AND \(visible)"
  }

  private func listingQuery(_ name: String, _ pattern: String?, _ isLong: Bool)
    throws(EngineError) -> String?
  {
    let kinds: [String: String] = [
      "d": "'r','p','v','m','S'", "dt": "'r','p'", "dv": "'v'", "dm": "'m'", "di": "'i'",
      "ds": "'S'",
    ]
    if let kinds = kinds[name] { return relationsQuery(kinds, pattern, isLong, name) }
    switch name {
    case "dn":
      let filter =
        pattern.map { "nspname::text ~ \(Deparser.literal(Self.expression($0)))" }
        ?? "nspname !~ '^pg_' AND nspname <> 'information_schema'"
      let extra = isLong ? ", obj_description(oid) AS \"Description\"" : ""
      return "SELECT nspname AS \"Name\", pg_get_userbyid(nspowner) AS \"Owner\"\(extra) "
        + "FROM pg_namespace WHERE \(filter) ORDER BY 1"
    case "df":
      return "SELECT n.nspname AS \"Schema\", p.proname AS \"Name\", "
        + "pg_get_function_result(p.oid) AS \"Result data type\", "
        + "pg_get_function_arguments(p.oid) AS \"Argument data types\", CASE p.prokind WHEN 'a' "
        + "THEN 'agg' WHEN 'w' THEN 'window' WHEN 'p' THEN 'proc' ELSE 'func' END AS \"Type\" "
        + "FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE true"
        + condition(pattern, name: "p.proname", schema: "n.nspname", visible: "true")
        + " ORDER BY 1, 2, 4"
    case "dT", "dD":
      let only = name == "dD" ? " AND t.typtype = 'd'" : " AND t.typcategory <> 'A'"
      return "SELECT n.nspname AS \"Schema\", format_type(t.oid, NULL) AS \"Name\", "
        + "obj_description(t.oid) AS \"Description\" FROM pg_type t JOIN pg_namespace n ON n.oid = "
        + "t.typnamespace WHERE (t.typrelid = 0)" + only
        + condition(
          pattern, name: "t.typname", schema: "n.nspname", visible: "pg_type_is_visible(t.oid)")
        + " ORDER BY 1, 2"
    case "du":
      return "SELECT rolname AS \"Role name\", CASE WHEN rolsuper THEN 'Superuser, Create role, "
        + "Create DB, Replication, Bypass RLS' ELSE '' END AS \"Attributes\", '{}' AS "
        + "\"Member of\" FROM pg_roles ORDER BY 1"
    case "dx":
      return "SELECT e.extname AS \"Name\", e.extversion AS \"Version\", n.nspname AS \"Schema\", "
        + "'PL/pgSQL procedural language' AS \"Description\" FROM pg_extension e JOIN pg_namespace "
        + "n ON n.oid = e.extnamespace ORDER BY 1"
    case "dp":
      return
        "SELECT n.nspname AS \"Schema\", c.relname AS \"Name\", \(Self.kindWords) AS \"Type\", "
        + "NULL::text AS \"Access privileges\" FROM pg_class c JOIN pg_namespace n ON n.oid = "
        + "c.relnamespace WHERE c.relkind IN ('r','v','m','S','p')"
        + condition(
          pattern, name: "c.relname", schema: "n.nspname", visible: "pg_table_is_visible(c.oid)")
        + " ORDER BY 1, 2"
    case "l":
      return "SELECT datname AS \"Name\", pg_get_userbyid(datdba) AS \"Owner\", "
        + "pg_encoding_to_char(encoding) AS \"Encoding\", datcollate AS \"Collate\", datctype AS "
        + "\"Ctype\" FROM pg_database ORDER BY 1"
    default: return nil
    }
  }

  private static let kindWords =
    "CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'v' THEN 'view' "
    + "WHEN 'm' THEN 'materialized view' WHEN 'i' THEN 'index' WHEN 'S' THEN 'sequence' END"

  private func relationsQuery(
    _ kinds: String, _ pattern: String?, _ isLong: Bool, _ name: String
  ) -> String {
    var columns =
      "n.nspname AS \"Schema\", c.relname AS \"Name\", \(Self.kindWords) AS \"Type\", "
      + "pg_get_userbyid(c.relowner) AS \"Owner\""
    var joins = ""
    if name == "di" {
      columns += ", t.relname AS \"Table\""
      joins = " JOIN pg_index i ON i.indexrelid = c.oid JOIN pg_class t ON t.oid = i.indrelid"
    }
    if isLong {
      columns +=
        ", CASE c.relpersistence WHEN 't' THEN 'temporary' ELSE 'permanent' END AS "
        + "\"Persistence\", pg_table_size(c.oid) AS \"Size\", obj_description(c.oid) AS "
        + "\"Description\""
    }
    return
      "SELECT \(columns) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace\(joins) "
      + "WHERE c.relkind IN (\(kinds))"
      + condition(
        pattern, name: "c.relname", schema: "n.nspname", visible: "pg_table_is_visible(c.oid)")
      + " ORDER BY 1, 2"
  }

  /// `\d NAME`: one relation, or all that fit.
  private func description(_ pattern: String, isLong: Bool) throws(EngineError) -> Outcome {
    let query =
      "SELECT c.oid::int8 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE true"
      + condition(
        pattern, name: "c.relname", schema: "n.nspname", visible: "pg_table_is_visible(c.oid)")
      + " ORDER BY n.nspname, c.relname"
    guard case .rows(let rows) = try execute(query) else {
      throw .internalError("a listing without rows")
    }
    var figures: [Figure] = []
    while let batch = try rows.nextBatch() {
      for row in 0..<batch.rowCount {
        let text = batch.cell(row: row, column: 0).map { String(decoding: $0, as: UTF8.self) }
        guard let id = text.flatMap(ObjectID.init), let object = catalog.objects[id] else {
          continue
        }
        figures.append(RelationDescription(session: self, isLong: isLong).figure(of: object))
      }
    }
    guard !figures.isEmpty else {
      throw .sql("42P01", "Did not find any relation named \"\(pattern)\".")
    }
    return .view(
      name: "relation",
      ListingSnapshot(drawing: figures.count == 1 ? figures[0] : .stack(figures)))
  }
}

/// A drawing of a part of the catalog.
struct ListingSnapshot: Snapshot {
  let drawing: Figure

  func figure() -> Figure { drawing }
}
