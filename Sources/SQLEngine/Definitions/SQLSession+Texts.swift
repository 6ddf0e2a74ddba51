import Core
import SQLSyntax

/// Definitions as text: what the pg_get_… functions and `\d` show.
///
/// **Source:** PostgreSQL 15, ruleutils.c.
extension SQLSession {
  /// What a column gets if nothing is given; nil if that is NULL.
  func defaultText(of column: RelationColumn, in relation: Relation) -> String? {
    guard let value = column.defaultValue, column.identity == nil else { return nil }
    if let sequence = value.sequence, let object = catalog.objects[sequence] {
      return "nextval('\(shownName(object))'::regclass)"
    }
    if case .literal(.string) = value.syntax.kind {
      return Deparser.text(value.syntax) + "::" + access.displayName(of: column.type)
    }
    return Deparser.text(value.syntax, style: .catalog)
  }

  func indexDefinition(of index: IndexDefinition) -> String? {
    guard let relation = catalog.relation(index.relation) else { return nil }
    let keys = index.keys.map { key -> String in
      var text: String
      if let attribute = key.attribute {
        text = Deparser.quoted(relation.columns[attribute].name)
      } else if let syntax = key.syntax {
        text = Deparser.text(syntax)
        if case .call = syntax.kind {} else { text = "(\(text))" }
      } else {
        text = ""
      }
      if key.isDescending { text += " DESC" }
      if key.nullsFirst != key.isDescending {
        text += key.nullsFirst ? " NULLS FIRST" : " NULLS LAST"
      }
      return text
    }
    var text = "CREATE \(index.isUnique ? "UNIQUE " : "")INDEX \(Deparser.quoted(index.name)) ON "
    text +=
      "\(Deparser.quoted(catalog.schemaName(relation.schema))).\(Deparser.quoted(relation.name))"
    text += " USING \(index.method) (\(keys.joined(separator: ", ")))"
    if !index.included.isEmpty {
      text += " INCLUDE (\(columnList(index.included, relation)))"
    }
    if !index.isNullsDistinct { text += " NULLS NOT DISTINCT" }
    if !index.options.isEmpty { text += " WITH (\(index.options.joined(separator: ", ")))" }
    if let predicate = index.predicate { text += " WHERE \(Deparser.text(predicate.syntax))" }
    return text
  }

  private func columnList(_ columns: [Int], _ relation: Relation) -> String {
    columns.map { Deparser.quoted(relation.columns[$0].name) }.joined(separator: ", ")
  }

  func constraintDefinition(of constraint: Constraint, in relation: Relation) -> String {
    var text: String
    switch constraint.kind {
    case .check(let syntax, _):
      text = "CHECK (\(Deparser.text(syntax)))"
      if constraint.isNoInherit { text += " NO INHERIT" }
    case .primaryKey(let index), .unique(let index):
      text = constraint.words
      let definition = catalog.index(index)
      if definition?.isNullsDistinct == false { text += " NULLS NOT DISTINCT" }
      text += " (\(columnList(constraint.columns, relation)))"
      if let included = definition?.included, !included.isEmpty {
        text += " INCLUDE (\(columnList(included, relation)))"
      }
    case .foreignKey(let key):
      let target = key.target == relation.id ? relation : catalog.relation(key.target)
      text = "FOREIGN KEY (\(columnList(constraint.columns, relation))) REFERENCES "
      if let target {
        text += shownName(.relation(target)) + "(\(columnList(key.targetColumns, target)))"
      }
      if key.isFull { text += " MATCH FULL" }
      if key.onUpdate != .noAction { text += " ON UPDATE \(key.onUpdate.words)" }
      if key.onDelete != .noAction { text += " ON DELETE \(key.onDelete.words)" }
      if !key.setColumns.isEmpty { text += " (\(columnList(key.setColumns, relation)))" }
    }
    if constraint.isDeferrable { text += " DEFERRABLE" }
    if constraint.isInitiallyDeferred { text += " INITIALLY DEFERRED" }
    if !constraint.isValidated { text += " NOT VALID" }
    return text
  }

  /// The query of a view, with the names that things have now; nil if it is no view, or something
  /// in it is gone.
  func viewDefinition(of relation: Relation) -> String? {
    guard let view = relation.view else { return nil }
    let binder = Binder(session: self)
    binder.resolved = [:]
    do throws(EngineError) { _ = try binder.bindDefinition(of: relation) } catch { return nil }
    let columns = binder.resolved ?? [:]
    var mapping = SyntaxMapping()
    mapping.expression = { node in
      guard case .column(let reference) = node.kind, !columns.isEmpty,
        let found = columns[reference.span.start]
      else { return nil }
      return Expression(.column(found), span: node.span)
    }
    mapping.table = { reference in
      guard let id = view.names.relations[NameTable.key(reference.name)],
        let object = self.catalog.objects[id]
      else { return reference }
      var result = reference
      let isVisible = self.isVisible(object)
      result.name = QualifiedName(
        schema: isVisible ? nil : Identifier(self.catalog.schemaName(object.schemaID)),
        Identifier(object.name))
      return result
    }
    mapping.select = { core in
      var result = core
      result.items = core.items.flatMap { item -> [SelectItem] in
        guard let expanded = binder.expandedItems[item.expression.span.start],
          item.expression.isStar
        else { return [item] }
        return expanded.map { SelectItem(Expression(.column($0))) }
      }
      return result
    }
    let query = mapping.map(view.query)
    return Deparser.text(
      query, columnNames: relation.columns.map(\.name), style: .catalog) + ";"
  }

  /// Whether a view can be written through.
  func isUpdatable(_ relation: Relation) -> Bool {
    let binder = Binder(session: self)
    let name = QualifiedName(
      schema: Identifier(catalog.schemaName(relation.schema)), Identifier(relation.name))
    do throws(EngineError) {
      return try !binder.writeTarget(name, .update).attributes.allSatisfy { $0 == nil }
    } catch {
      // Refused: that is the answer.
      return false
    }
  }
}

extension Expression {
  var isStar: Bool { if case .star = kind { true } else { false } }
}
