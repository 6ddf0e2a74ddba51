import Core
import SQLSyntax

/// Names in a statement that are no columns: the parameters of a function, the variables of a
/// PL/pgSQL block.
protocol VariableScope: AnyObject {
  /// Whether a name may mean a column and a variable; if not, it is an error (42702).
  var conflict: VariableConflict { get }

  /// What a name alone stands for; nil if it is no variable.
  func variable(_ name: String) -> BoundExpression?

  /// What `a.b` or `a.b.c` stands for; nil if it begins with no variable.
  func variable(_ qualifiers: [String], _ name: String) throws(EngineError) -> BoundExpression?

  /// What `$n` stands for where variables are numbered otherwise than parameters; nil where the
  /// statement's parameters are the scope's.
  func variable(ofParameter number: Int) throws(EngineError) -> BoundExpression?

  /// The fields of the row that `$n` holds, if the scope knows them.
  func fields(ofParameter number: Int) -> [TypeInfo.Field]?
}

extension VariableScope {
  func variable(ofParameter number: Int) throws(EngineError) -> BoundExpression? { nil }

  func fields(ofParameter number: Int) -> [TypeInfo.Field]? { nil }
}

/// What a name means that is a column and a variable.
enum VariableConflict { case error, useColumn, useVariable }

extension Binder {
  /// The variable that a reference means; `isColumn` says that it could be a column, too.
  func bindVariable(_ reference: ColumnReference, isColumn: Bool) throws(EngineError)
    -> BoundExpression?
  {
    guard let variables else { return nil }
    if isColumn, variables.conflict == .useColumn { return nil }
    let name = reference.column.text
    let found: BoundExpression?
    if let table = reference.table {
      let qualifiers = [table.schema?.text, table.name.text].compactMap { $0 }
      found = try variables.variable(qualifiers, name)
    } else {
      found = variables.variable(name)
    }
    guard found != nil, isColumn, variables.conflict == .error else { return found }
    throw .sql(
      "42702", "column reference \"\(name)\" is ambiguous", at: reference.span,
      detail: "It could refer to either a PL/pgSQL variable or a table column.")
  }
}

extension Binder {
  /// The fields of a variable as columns, for `r.*`; nil if the name is no variable.
  func variableColumns(_ name: QualifiedName) throws(EngineError) -> [SourceColumn]? {
    let reference = ColumnReference(
      table: name.schema.map { QualifiedName($0) }, name.name)
    guard let value = try bindVariable(reference, isColumn: false),
      let fields = fields(of: value)
    else { return nil }
    return fields.enumerated().map { index, field in
      SourceColumn(name: field.name, expression: .field(value, index, field.type))
    }
  }

  /// Rows of VALUES in which `r.*` is replaced by the fields of the variable.
  func expandingVariables(_ rows: [[Expression]]) throws(EngineError) -> [[Expression]] {
    guard variables != nil else { return rows }
    var result: [[Expression]] = []
    for row in rows {
      var cells: [Expression] = []
      for cell in row {
        guard case .star(let name?) = cell.kind, let columns = try variableColumns(name) else {
          cells.append(cell)
          continue
        }
        cells += columns.map { column in
          let reference = ColumnReference(table: name, Identifier(column.name))
          return Expression(.column(reference), span: cell.span)
        }
      }
      result.append(cells)
    }
    return result
  }
}

/// The parameters of a function in LANGUAGE sql, by name and by `function.name`.
final class ParameterScope: VariableScope {
  let conflict = VariableConflict.useColumn
  private let routine: String
  private let names: [String]
  private let types: [SQLType]

  init(routine: String, names: [String], types: [SQLType]) {
    self.routine = routine
    self.names = names
    self.types = types
  }

  func variable(_ name: String) -> BoundExpression? {
    guard !name.isEmpty, let index = names.firstIndex(of: name) else { return nil }
    return .parameter(index + 1, types[index])
  }

  func variable(_ qualifiers: [String], _ name: String) throws(EngineError)
    -> BoundExpression?
  {
    guard qualifiers.count == 1, qualifiers[0] == routine else { return nil }
    return variable(name)
  }
}
