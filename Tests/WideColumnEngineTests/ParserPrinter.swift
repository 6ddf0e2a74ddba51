@testable import WideColumnEngine

/// Prints syntax trees on a line, for tables of tests.
enum StatementPrinter {
  static func text(_ statement: Statement) -> String {
    switch statement {
    case .select(let select): text(select)
    case .insert(let insert): text(insert)
    case .update(let update): text(update)
    case .delete(let delete): text(delete)
    case .batch(let batch): text(batch)
    case .use(let name): "use \(name.text)"
    case .truncate(let name): "truncate \(name.text)"
    case .createTable(let table): text(table)
    case .createType(let type):
      "create type \(type.name.text) ("
        + list(type.fields) { "\($0.name.text) \($0.type.text)" } + ")"
    case .drop(let drop):
      "drop \(drop.kind.rawValue)\(drop.toleratesAbsence ? "?" : "") \(drop.name.text)"
    default: "\(statement)"
    }
  }

  private static func list<Element>(
    _ elements: [Element], by separator: String = ", ", _ text: (Element) -> String
  ) -> String {
    elements.map(text).joined(separator: separator)
  }

  private static func text(_ select: SelectStatement) -> String {
    var result = "select "
    if select.isJSON { result += "json! " }
    if select.isDistinct { result += "distinct! " }
    switch select.selection {
    case .all: result += "*"
    case .items(let items):
      result += list(items) { $0.selector.text + ($0.alias.map { " as \($0.text)" } ?? "") }
    }
    result += " from \(select.table.text)" + text(select.relations)
    if !select.groupBy.isEmpty { result += " group by " + list(select.groupBy, \.text) }
    if !select.orderBy.isEmpty {
      result +=
        " order by " + list(select.orderBy) { $0.column.text + ($0.isDescending ? " desc" : "") }
    }
    if let limit = select.perPartitionLimit { result += " per partition limit \(limit.text)" }
    if let limit = select.limit { result += " limit \(limit.text)" }
    return result + (select.allowsFiltering ? " allow filtering" : "")
  }

  private static func text(_ relations: [Relation]) -> String {
    if relations.isEmpty { return "" }
    return " where "
      + list(relations, by: " and ") { relation in
        let left =
          switch relation.left {
          case .column(let name): name.text
          case .mapEntry(let name, let key): "\(name.text)[\(key.text)]"
          case .tuple(let names): "(\(list(names, \.text)))"
          case .token(let names): "token(\(list(names, \.text)))"
          }
        return "\(left) \(relation.comparison.rawValue.lowercased()) \(text(relation.value))"
      }
  }

  private static func text(_ value: RelationValue) -> String {
    switch value {
    case .term(let term), .marker(let term): term.text
    case .list(let terms): "(\(list(terms, \.text)))"
    }
  }

  private static func text(_ attributes: Attributes) -> String {
    (attributes.timestamp.map { " timestamp \($0.text)" } ?? "")
      + (attributes.timeToLive.map { " ttl \($0.text)" } ?? "")
  }

  private static func text(_ insert: InsertStatement) -> String {
    let source =
      switch insert.source {
      case .values(let columns, let terms):
        "(\(list(columns, \.text))) (\(list(terms, \.text)))"
      case .json(let term, let defaultsToUnset):
        "json \(term.text)" + (defaultsToUnset ? " unset" : "")
      }
    return "insert \(insert.table.text) \(source)"
      + (insert.isConditional ? " if not exists" : "") + text(insert.attributes)
  }

  private static func text(_ update: UpdateStatement) -> String {
    let changes = list(update.assignments) { assignment in
      let name = assignment.column.text
      return switch assignment.change {
      case .set(let term): "\(name) = \(term.text)"
      case .add(let term): "\(name) += \(term.text)"
      case .subtract(let term): "\(name) -= \(term.text)"
      case .prepend(let term): "\(name) = \(term.text) + \(name)"
      case .setElement(let key, let term): "\(name)[\(key.text)] = \(term.text)"
      case .setField(let field, let term): "\(name).\(field.text) = \(term.text)"
      }
    }
    return "update \(update.table.text)\(text(update.attributes)) \(changes)"
      + text(update.relations) + text(update.condition)
  }

  private static func text(_ condition: ModificationCondition) -> String {
    switch condition {
    case .none: ""
    case .ifExists: " if exists"
    case .ifNotExists: " if not exists"
    case .ifAll(let conditions):
      " if "
        + list(conditions, by: " and ") { condition in
          let left =
            switch condition.left {
            case .column(let name): name.text
            case .element(let name, let key): "\(name.text)[\(key.text)]"
            case .field(let name, let field): "\(name.text).\(field.text)"
            }
          return "\(left) \(condition.comparison.rawValue.lowercased()) \(text(condition.value))"
        }
    }
  }

  private static func text(_ delete: DeleteStatement) -> String {
    let targets = list(delete.targets) { target in
      switch target {
      case .column(let name): name.text
      case .element(let name, let key): "\(name.text)[\(key.text)]"
      case .field(let name, let field): "\(name.text).\(field.text)"
      }
    }
    return "delete \(targets) from \(delete.table.text)\(text(delete.attributes))"
      + text(delete.relations) + text(delete.condition)
  }

  private static func text(_ batch: BatchStatement) -> String {
    let modifications = list(batch.modifications, by: "; ") { modification in
      switch modification {
      case .insert(let insert): text(insert)
      case .update(let update): text(update)
      case .delete(let delete): text(delete)
      }
    }
    return "batch \(batch.kind)\(text(batch.attributes)) [\(modifications)]"
  }

  private static func text(_ table: TableDefinition) -> String {
    var result = "create table\(table.toleratesExisting ? "?" : "") \(table.name.text) ("
    result += list(table.columns) {
      "\($0.name.text) \($0.type.text)" + ($0.isStatic ? " static" : "")
    }
    result += ")"
    for key in table.primaryKeys {
      result += " key (\(list(key.partition, \.text)); \(list(key.clustering, \.text)))"
    }
    for order in table.options.clusteringOrder {
      result += " order \(order.column.text)" + (order.isDescending ? " desc" : "")
    }
    for property in table.options.properties {
      let value =
        switch property.value {
        case .text(let text): text
        case .map(let entries): "{\(list(entries) { "\($0.key): \($0.value)" })}"
        }
      result += " \(property.name.text)=\(value)"
    }
    return result
  }
}
