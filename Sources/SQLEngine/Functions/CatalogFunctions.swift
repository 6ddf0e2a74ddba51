import Core

/// What a function asks of the catalog: a definition's text, a name, a privilege.
enum CatalogQuestion: Sendable {
  case viewDefinition(UInt32)
  case indexDefinition(UInt32, column: Int)
  case constraintDefinition(UInt32)
  case serialSequence(table: String, column: String)
  /// `classoid` nil: of any catalog.
  case comment(UInt32, place: Int)
  case isVisible(UInt32)
  case typeIsVisible(UInt32)
  case roleName(UInt32)
  case relationSize(UInt32)
  case relation(String)
  case type(String)
  case schema(String)
  case schemas(withImplicit: Bool)
  case role(String)
  case settingChange(String, String?, isLocal: Bool)
  case functionArguments(UInt32)
  case functionResult(UInt32)
  case functionDefinition(UInt32)
  /// Whether a privilege is held on something that must exist.
  case hasRelation(String)
  case hasSchema(String)
}

/// Functions that look into the catalog.
///
/// **Source:** PostgreSQL 15, manual, "System Information Functions and Operators".
enum CatalogFunctions {
  private static func id(_ value: SQLValue) -> UInt32 { UInt32(truncatingIfNeeded: value.integer) }

  private static func string(_ value: SQLValue) -> String {
    if case .text(let bytes) = value { return String(decoding: bytes, as: UTF8.self) }
    return ""
  }

  /// A function of one argument.
  private static func ask(
    _ signature: String, _ question: @escaping @Sendable (SQLValue) -> CatalogQuestion
  ) -> FunctionDefinition {
    function(signature, .stable) { a, context throws(EngineError) in
      try context.catalog.answer(question(a[0]), &context)
    }
  }

  /// A function of several arguments.
  private static func askAll(
    _ signature: String, volatility: Volatility = .stable,
    _ question: @escaping @Sendable ([SQLValue]) -> CatalogQuestion
  ) -> FunctionDefinition {
    function(signature, volatility) { a, context throws(EngineError) in
      try context.catalog.answer(question(a), &context)
    }
  }

  static let functions: [FunctionDefinition] = definitions + names + privileges

  private static let definitions: [FunctionDefinition] = [
    ask("pg_get_viewdef(oid) text") { .viewDefinition(id($0)) },
    askAll("pg_get_viewdef(oid, bool) text") { .viewDefinition(id($0[0])) },
    ask("pg_get_indexdef(oid) text") { .indexDefinition(id($0), column: 0) },
    askAll("pg_get_indexdef(oid, int4, bool) text") {
      .indexDefinition(id($0[0]), column: Int($0[1].integer))
    },
    ask("pg_get_constraintdef(oid) text") { .constraintDefinition(id($0)) },
    askAll("pg_get_constraintdef(oid, bool) text") { .constraintDefinition(id($0[0])) },
    ask("pg_get_functiondef(oid) text") { .functionDefinition(id($0)) },
    ask("pg_get_function_arguments(oid) text") { .functionArguments(id($0)) },
    ask("pg_get_function_identity_arguments(oid) text") { .functionArguments(id($0)) },
    ask("pg_get_function_result(oid) text") { .functionResult(id($0)) },
    function("pg_get_expr(text, oid) text", .stable) { a, _ in a[0] },
    function("pg_get_expr(text, oid, bool) text", .stable) { a, _ in a[0] },
    askAll("pg_get_serial_sequence(text, text) text") {
      .serialSequence(table: string($0[0]), column: string($0[1]))
    },
    askAll("col_description(oid, int4) text") {
      .comment(id($0[0]), place: Int($0[1].integer))
    },
    ask("obj_description(oid) text") { .comment(id($0), place: 0) },
    askAll("obj_description(oid, name) text") { .comment(id($0[0]), place: 0) },
    function("shobj_description(oid, name) text", .stable) { _, _ in .null },
  ]

  private static let names: [FunctionDefinition] = [
    ask("pg_table_is_visible(oid) bool") { .isVisible(id($0)) },
    ask("pg_type_is_visible(oid) bool") { .typeIsVisible(id($0)) },
    ask("pg_function_is_visible(oid) bool") { .isVisible(id($0)) },
    ask("pg_get_userbyid(oid) name") { .roleName(id($0)) },
    ask("pg_relation_size(regclass) int8") { .relationSize(id($0)) },
    askAll("pg_relation_size(regclass, text) int8") { .relationSize(id($0[0])) },
    ask("pg_table_size(regclass) int8") { .relationSize(id($0)) },
    ask("pg_total_relation_size(regclass) int8") { .relationSize(id($0)) },
    ask("to_regclass(text) regclass") { .relation(string($0)) },
    ask("to_regtype(text) regtype") { .type(string($0)) },
    ask("to_regnamespace(text) regnamespace") { .schema(string($0)) },
    ask("to_regrole(text) regrole") { .role(string($0)) },
    ask("current_schemas(bool) _name") { .schemas(withImplicit: $0.boolean) },
    askAll("set_config(text, text, bool) text", volatility: .volatile) {
      .settingChange(string($0[0]), string($0[1]), isLocal: $0[2].boolean)
    },
    function("pg_encoding_to_char(int4) name") { a, _ in
      .text(a[0].integer == 6 ? "UTF8" : "")
    },
    function("pg_is_in_recovery() bool", .stable) { _, _ in .bool(false) },
    function("pg_my_temp_schema() oid", .stable) { _, _ in .int(0) },
    function("inet_server_port() int4", .stable) { _, _ in .null },
  ]

  /// The one role that there is may do everything: what is asked is whether the thing exists.
  private static let privileges: [FunctionDefinition] =
    ["table", "any_column", "sequence"].flatMap {
      kind in
      [
        askAll("has_\(kind)_privilege(text, text) bool") { .hasRelation(string($0[0])) },
        askAll("has_\(kind)_privilege(name, text, text) bool") { .hasRelation(string($0[1])) },
        function("has_\(kind)_privilege(oid, text) bool", .stable) { _, _ in .bool(true) },
      ]
    } + [
      askAll("has_schema_privilege(text, text) bool") { .hasSchema(string($0[0])) },
      askAll("has_schema_privilege(name, text, text) bool") { .hasSchema(string($0[1])) },
      function("has_schema_privilege(oid, text) bool", .stable) { _, _ in .bool(true) },
      function("has_database_privilege(text, text) bool", .stable) { _, _ in .bool(true) },
      function("has_database_privilege(name, text, text) bool", .stable) { _, _ in .bool(true) },
      function("has_function_privilege(text, text) bool", .stable) { _, _ in .bool(true) },
      function("has_column_privilege(text, text, text) bool", .stable) { _, _ in .bool(true) },
      function("pg_has_role(name, text) bool", .stable) { _, _ in .bool(true) },
      function("pg_has_role(name, name, text) bool", .stable) { _, _ in .bool(true) },
    ]
}
