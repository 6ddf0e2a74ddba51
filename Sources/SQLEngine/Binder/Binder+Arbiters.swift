import Core
import SQLSyntax

/// The unique indexes that ON CONFLICT means.
extension Binder {
  /// Indexes over exactly the given keys, in any order; of partial ones those whose rows the filter
  /// is about.
  func arbiters(
    _ elements: [IndexElement], _ filter: Expression?, _ relation: Relation, _ span: SyntaxSpan
  ) throws(EngineError) -> [ObjectID] {
    let builder = RelationBuilder(session: session, relation: relation)
    var wanted: [BoundExpression] = []
    for element in elements {
      if case .column(let reference) = element.expression.kind, reference.table == nil,
        relation.attribute(named: reference.column.text) == nil
      {
        throw .undefinedColumn(
          reference.column.text, of: relation.name, at: reference.column.span)
      }
      wanted.append(try builder.bindOwn(element.expression, .index))
    }
    let conditions =
      try filter.map { (syntax) throws(EngineError) in
        try builder.bindOwn(syntax, .index).conjuncts
      } ?? []
    let found = relation.indexes.filter { id in
      guard let index = session.catalog.index(id), index.isUnique else { return false }
      let keys = index.keys.map(\.bound)
      let isCovered =
        index.predicate?.bound.conjuncts.allSatisfy { needed in
          conditions.contains { $0.matches(needed) }
        } ?? true
      return isCovered
        && keys.allSatisfy { key in wanted.contains { $0.matches(key) } }
        && wanted.allSatisfy { element in keys.contains { $0.matches(element) } }
    }
    guard !found.isEmpty else {
      throw .sql(
        "42P10",
        "there is no unique or exclusion constraint matching the ON CONFLICT specification",
        at: span)
    }
    return found
  }
}
