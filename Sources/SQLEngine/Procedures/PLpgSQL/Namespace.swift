import Core
import SQLSyntax

/// A variable of a function: its place is its index among the variables.
struct PLpgSQLVariable {
  var name: String
  /// ``TypeID/record`` for RECORD, whose fields are those of what it holds.
  var type: SQLType
  var isComposite = false
  var isConstant = false
  var isNotNull = false
  /// The query of a cursor that was declared with one.
  var cursor: BoundCursor?

  /// `name CURSOR (parameters) FOR query`.
  struct BoundCursor {
    var query: PLpgSQLCode
    /// The variables that hold the parameters.
    var parameters: [(name: String, variable: Int)]
    /// SCROLL or NO SCROLL; nil if neither was said.
    var isScrollable: Bool?
  }
}

/// The names that a block makes, and those of the blocks around it.
final class Namespace {
  let parent: Namespace?
  let label: String?
  /// Variables by name.
  private(set) var variables: [String: Int] = [:]

  init(parent: Namespace?, label: String?) {
    self.parent = parent
    self.label = label
  }

  func declare(_ name: String, _ variable: Int) { variables[name] = variable }

  /// What a path means: a variable, and how many of the path's names said so. Inner blocks come
  /// first; within one, its variables before its label.
  func find(_ path: [String]) -> (variable: Int, used: Int)? {
    guard let first = path.first else { return nil }
    var current: Namespace? = self
    while let here = current {
      if let found = here.variables[first] { return (found, 1) }
      if here.label == first, path.count > 1, let found = here.variables[path[1]] {
        return (found, 2)
      }
      current = here.parent
    }
    return nil
  }
}

/// The variables of a running function, as the binder asks for them.
final class PLpgSQLScope: VariableScope {
  let conflict: VariableConflict
  private let namespace: Namespace
  private let frame: PLpgSQLFrame
  /// Records whose fields were asked for, with the fields that they had: if they have others when
  /// the expression runs again, it is bound anew.
  private(set) var shapes: [(variable: Int, fields: [TypeInfo.Field])] = []

  init(_ namespace: Namespace, _ frame: PLpgSQLFrame) {
    self.namespace = namespace
    self.frame = frame
    conflict = frame.code.conflict
  }

  func variable(_ name: String) -> BoundExpression? {
    namespace.find([name]).map { parameter($0.variable) }
  }

  func variable(ofParameter number: Int) throws(EngineError) -> BoundExpression? {
    guard let found = variable("$\(number)") else {
      throw .sql("42P02", "there is no parameter $\(number)")
    }
    return found
  }

  private func parameter(_ variable: Int) -> BoundExpression {
    .parameter(variable + 1, frame.code.variables[variable].type)
  }

  func variable(_ qualifiers: [String], _ name: String) throws(EngineError)
    -> BoundExpression?
  {
    let path = qualifiers + [name]
    guard let found = namespace.find(path) else { return nil }
    if found.used == path.count { return parameter(found.variable) }
    let variable = frame.code.variables[found.variable]
    guard variable.isComposite else { return nil }
    var value = parameter(found.variable)
    var fields = try self.fields(of: found.variable)
    for name in path[found.used...] {
      guard let index = fields.firstIndex(where: { $0.name == name }) else {
        throw .sql("42703", "record \"\(variable.name)\" has no field \"\(name)\"")
      }
      value = .field(value, index, fields[index].type)
      fields = Self.fields(of: fields[index].type, frame.session)
    }
    return value
  }

  func fields(ofParameter number: Int) -> [TypeInfo.Field]? {
    guard frame.code.variables.indices.contains(number - 1),
      frame.code.variables[number - 1].isComposite
    else { return nil }
    return try? fields(of: number - 1)
  }

  private func fields(of index: Int) throws(EngineError) -> [TypeInfo.Field] {
    let variable = frame.code.variables[index]
    if variable.type.id != .record { return Self.fields(of: variable.type, frame.session) }
    guard case .record(let record) = frame[index] else {
      throw .notAssigned(variable.name)
    }
    if !shapes.contains(where: { $0.variable == index }) { shapes.append((index, record.fields)) }
    return record.fields
  }

  static func fields(of type: SQLType, _ session: SQLSession) -> [TypeInfo.Field] {
    let base = session.access.baseType(of: type)
    if case .composite(let fields)? = session.access.typeInfo(base.id)?.kind { return fields }
    return []
  }
}

extension EngineError {
  static func notAssigned(_ record: String) -> EngineError {
    .sql(
      "55000", "record \"\(record)\" is not assigned yet",
      detail: "The tuple structure of a not-yet-assigned record is indeterminate.")
  }
}
