import Core
import SQLSyntax

/// Putting values into variables.
extension PLpgSQLFrame {
  /// A value as one of another type, as an assignment converts it at run time.
  func converted(_ value: SQLValue, from source: SQLType, to target: SQLType)
    throws(EngineError) -> SQLValue
  {
    try session.converted(value, from: source, to: target)
  }

  /// Sets a whole variable.
  func assign(_ value: SQLValue, of type: SQLType, to index: Int) throws(EngineError) {
    let variable = code.variables[index]
    if variable.isComposite {
      self[index] = try record(value, as: variable)
      return
    }
    let result = try converted(value, from: type, to: variable.type)
    if variable.isNotNull, result.isNull {
      throw .sql(
        "22004",
        "null value cannot be assigned to variable \"\(variable.name)\" declared NOT NULL")
    }
    self[index] = result
  }

  private func record(_ value: SQLValue, as variable: PLpgSQLVariable) throws(EngineError)
    -> SQLValue
  {
    guard !value.isNull else {
      if variable.type.id == .record { return .null }
      if variable.isNotNull {
        throw .sql(
          "22004",
          "null value cannot be assigned to variable \"\(variable.name)\" declared NOT NULL")
      }
      return .null
    }
    guard case .record(let record) = value else {
      throw .mismatch("cannot assign non-composite value to a record variable")
    }
    if variable.type.id == .record { return value }
    return .record(try session.record(record, as: variable.type))
  }

  /// Sets variables to the columns of a row; nil stands for no row at all.
  func assign(
    _ row: [SQLValue]?, _ columns: [PlanColumn], to targets: [PLpgSQLTargetCode]
  ) throws(EngineError) {
    if targets.count == 1, targets[0].isWholeComposite(self) {
      try assignRow(row, columns, to: targets[0].variable)
      return
    }
    for (index, target) in targets.enumerated() {
      let isThere = index < columns.count
      let value = isThere ? row?[index] ?? .null : .null
      try target.assign(value, of: isThere ? columns[index].type : .unknown, self)
    }
  }

  private func assignRow(_ row: [SQLValue]?, _ columns: [PlanColumn], to index: Int)
    throws(EngineError)
  {
    let variable = code.variables[index]
    let fields = columns.map { TypeInfo.Field(name: $0.name, type: $0.type) }
    if variable.type.id == .record {
      self[index] = .record(
        SQLRecord(
          type: .record, fields: fields,
          values: row ?? Array(repeating: .null, count: fields.count)))
      return
    }
    guard let row else {
      self[index] = .null
      return
    }
    // One column that is a row itself is the row.
    if columns.count == 1, row[0].isRecord || columns[0].type.id == variable.type.id {
      try assign(row[0], of: columns[0].type, to: index)
      return
    }
    self[index] = .record(
      try session.record(
        SQLRecord(type: .record, fields: fields, values: row), as: variable.type, isLoose: true))
  }
}

extension SQLValue {
  var isRecord: Bool { if case .record = self { true } else { false } }
}

extension SQLSession {
  /// A value as one of another type: by a cast if there is one, else by way of its text.
  func converted(_ value: SQLValue, from source: SQLType, to target: SQLType)
    throws(EngineError) -> SQLValue
  {
    if source == target || target.id == .any { return value }
    if value.isNull, access.typeInfo(target.id)?.isDomain != true { return .null }
    let base = access.baseType(of: target)
    var result = value
    if case .record(let record) = value, case .composite? = access.typeInfo(base.id)?.kind {
      result = .record(try self.record(record, as: base))
    } else if !value.isNull, source.id != base.id || base.modifier != SQLType.noModifier {
      let hasCast =
        source.id == base.id
        || CastRegistry.path(from: source.id, to: base.id, in: .assignment, catalog: access) != nil
      if hasCast {
        result = try CastRegistry.cast(
          value, from: source, to: base, isExplicit: false, &evaluation)
      } else {
        let text = try TextForm.printed(value, as: source, &evaluation)
        result = try TextForm.parse(text, as: base, &evaluation)
      }
    }
    if base != target {
      var copy = evaluation
      try access.checkDomain(result, type: target.id, &copy)
    }
    return result
  }

  /// A record as one of a composite type, field by field.
  /// - Parameter isLoose: too few columns are filled with NULL and too many left out, as INTO does.
  func record(_ record: SQLRecord, as type: SQLType, isLoose: Bool = false) throws(EngineError)
    -> SQLRecord
  {
    if record.type == type.id { return record }
    let fields = PLpgSQLScope.fields(of: type, self)
    if !isLoose, fields.count != record.values.count {
      throw .mismatch("returned record type does not match expected record type")
        .withDetail(
          "Number of returned columns (\(record.values.count)) does not match expected column "
            + "count (\(fields.count)).")
    }
    var values: [SQLValue] = []
    for (index, field) in fields.enumerated() {
      guard index < record.values.count else {
        values.append(.null)
        continue
      }
      let source = index < record.fields.count ? record.fields[index].type : SQLType.unknown
      values.append(try converted(record.values[index], from: source, to: field.type))
    }
    return SQLRecord(type: access.baseType(of: type).id, fields: fields, values: values)
  }
}

extension EngineError {
  func withDetail(_ detail: String) -> EngineError {
    var error = self
    error.detail = detail
    return error
  }

  func withHint(_ hint: String) -> EngineError {
    var error = self
    error.hint = hint
    return error
  }
}
