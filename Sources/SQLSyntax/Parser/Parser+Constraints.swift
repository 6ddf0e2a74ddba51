import Core

/// Constraints of columns and of tables.
extension Parser {
  /// `ColQualList`: constraints and COLLATE in any order.
  mutating func columnConstraints(
    _ constraints: inout [ColumnConstraint], collation: inout QualifiedName?
  ) throws(EngineError) {
    while true {
      if token.keyword == .collate {
        if collation != nil {
          throw .grammar("multiple COLLATE clauses not allowed", at: token.span)
        }
        advance()
        collation = try qualifiedName(.type)
        continue
      }
      let start = token
      let name = take(.constraint) ? try columnID() : nil
      if let kind = try columnConstraint() {
        constraints.append(ColumnConstraint(name: name, kind: kind, span: span(from: start)))
      } else if name == nil, try timing(&constraints) {
        continue
      } else if name != nil {
        throw unexpected()
      } else {
        expect(noteAny: [.not, .null, .default, .primary, .unique, .references, .check])
        return
      }
    }
  }

  /// `ColConstraintElem`.
  private mutating func columnConstraint() throws(EngineError) -> ColumnConstraint.Kind? {
    switch token.keyword {
    case .not where ahead().keyword != .deferrable:
      advance()
      try expect(.null)
      return .notNull
    case .null:
      advance()
      return .null
    case .default:
      advance()
      return .defaultValue(try restrictedExpression())
    case .check:
      advance()
      let condition = try checkCondition()
      return .check(condition, noInherit: take(.no, .inherit))
    case .unique:
      advance()
      let notDistinct = try nullsNotDistinct()
      return .unique(try indexSettings(), nullsNotDistinct: notDistinct)
    case .primary:
      advance()
      try expect(.key)
      return .primaryKey(try indexSettings())
    case .references: return .references(try foreignKeyReference())
    case .generated: return try generated()
    default: return nil
    }
  }

  private mutating func checkCondition() throws(EngineError) -> Expression {
    try expectMark(.leftParenthesis)
    let condition = try expression()
    try expectMark(.rightParenthesis)
    return condition
  }

  private mutating func generated() throws(EngineError) -> ColumnConstraint.Kind {
    advance()
    let word = token
    let isAlways = take(.always)
    if !isAlways { try expect(.by, .default) }
    try expect(.as)
    if take(.identity) { return .identity(always: isAlways, try sequenceOptionList()) }
    guard isAlways else {
      throw .grammar("for a generated column, GENERATED ALWAYS must be specified", at: word.span)
    }
    let value = try checkCondition()
    try expect(.stored)
    return .generated(value)
  }

  /// `(sequence options)`, if they stand here.
  mutating func sequenceOptionList() throws(EngineError) -> [SequenceOption] {
    guard takeMark(.leftParenthesis) else { return [] }
    let options = try sequenceOptions()
    guard !options.isEmpty else { throw unexpected() }
    try expectMark(.rightParenthesis)
    return options
  }

  /// `UNIQUE NULLS [NOT] DISTINCT`.
  mutating func nullsNotDistinct() throws(EngineError) -> Bool {
    guard take(.nulls) else { return false }
    let isNegated = take(.not)
    try expect(.distinct)
    return isNegated
  }

  /// `DEFERRABLE` and kin behind a column's constraint, to which they belong.
  private mutating func timing(
    _ constraints: inout [ColumnConstraint]
  ) throws(EngineError) -> Bool {
    let start = token.span
    var timing = ConstraintTiming()
    guard try oneTiming(&timing) else { return false }
    guard let last = constraints.indices.last else { throw misplaced(timing, at: start) }
    switch constraints[last].kind {
    case .unique, .primaryKey, .references: break
    default: throw misplaced(timing, at: start)
    }
    if let isDeferrable = timing.isDeferrable {
      guard constraints[last].timing.isDeferrable == nil else {
        throw .grammar(
          "multiple DEFERRABLE/NOT DEFERRABLE clauses not allowed", at: start)
      }
      constraints[last].timing.isDeferrable = isDeferrable
    }
    if let isDeferred = timing.isInitiallyDeferred {
      guard constraints[last].timing.isInitiallyDeferred == nil else {
        throw .grammar(
          "multiple INITIALLY IMMEDIATE/DEFERRED clauses not allowed", at: start)
      }
      constraints[last].timing.isInitiallyDeferred = isDeferred
    }
    try checkTiming(&constraints[last].timing, at: start)
    return true
  }

  private func misplaced(_ timing: ConstraintTiming, at span: SyntaxSpan) -> EngineError {
    let clause =
      switch (timing.isDeferrable, timing.isInitiallyDeferred) {
      case (true?, _): "DEFERRABLE"
      case (false?, _): "NOT DEFERRABLE"
      case (_, true?): "INITIALLY DEFERRED"
      default: "INITIALLY IMMEDIATE"
      }
    return .grammar("misplaced \(clause) clause", at: span)
  }

  /// Takes one clause of timing.
  private mutating func oneTiming(_ timing: inout ConstraintTiming) throws(EngineError) -> Bool {
    switch token.keyword {
    case .deferrable:
      advance()
      timing.isDeferrable = true
    case .not where ahead().keyword == .deferrable:
      advance()
      advance()
      timing.isDeferrable = false
    case .initially:
      advance()
      timing.isInitiallyDeferred = take(.deferred)
      if timing.isInitiallyDeferred == false { try expect(.immediate) }
    default: return false
    }
    return true
  }

  /// What is initially deferred can be deferred.
  private func checkTiming(
    _ timing: inout ConstraintTiming, at span: SyntaxSpan
  ) throws(EngineError) {
    guard timing.isInitiallyDeferred == true else { return }
    if timing.isDeferrable == false {
      throw .grammar("constraint declared INITIALLY DEFERRED must be DEFERRABLE", at: span)
    }
  }

  /// `ConstraintAttributeSpec` of a table's constraint.
  mutating func constraintTiming(
    isNotValid: inout Bool, noInherit: inout Bool
  ) throws(EngineError) -> ConstraintTiming {
    var timing = ConstraintTiming()
    while true {
      let start = token.span
      if token.keyword == .not, ahead().keyword == .valid {
        advance()
        advance()
        isNotValid = true
      } else if take(.no, .inherit) {
        noInherit = true
      } else {
        let before = timing
        guard try oneTiming(&timing) else { return timing }
        try checkConflict(before, timing, at: start)
      }
    }
  }

  private func checkConflict(
    _ before: ConstraintTiming, _ after: ConstraintTiming, at span: SyntaxSpan
  ) throws(EngineError) {
    let isConflicting =
      (before.isDeferrable != nil && before.isDeferrable != after.isDeferrable)
      || (before.isInitiallyDeferred != nil
        && before.isInitiallyDeferred != after.isInitiallyDeferred)
    if isConflicting { throw .grammar("conflicting constraint properties", at: span) }
    var timing = after
    try checkTiming(&timing, at: span)
  }

  // Tables.

  /// `TableConstraint`.
  mutating func tableConstraint() throws(EngineError) -> TableConstraint {
    let start = token
    let name = take(.constraint) ? try columnID() : nil
    var kind = try tableConstraintKind()
    var isNotValid = false
    var noInherit = false
    let attributes = token.span
    let timing = try constraintTiming(isNotValid: &isNotValid, noInherit: &noInherit)
    if noInherit {
      guard case .check(let condition, _) = kind else {
        throw refused(kind, "NO INHERIT", at: attributes)
      }
      kind = .check(condition, noInherit: true)
    }
    try checkAttributes(kind, timing, isNotValid: isNotValid, at: attributes)
    return TableConstraint(
      name: name, kind: kind, timing: timing, isNotValid: isNotValid, span: span(from: start))
  }

  /// Not every constraint may be deferred, or added without a check of what is there.
  private func checkAttributes(
    _ kind: TableConstraint.Kind, _ timing: ConstraintTiming, isNotValid: Bool,
    at span: SyntaxSpan
  ) throws(EngineError) {
    if case .check = kind {
      if timing.isDeferrable == true || timing.isInitiallyDeferred == true {
        throw refused(kind, "DEFERRABLE", at: span)
      }
      return
    }
    if case .foreignKey = kind { return }
    if isNotValid { throw refused(kind, "NOT VALID", at: span) }
  }

  private func refused(
    _ kind: TableConstraint.Kind, _ property: String, at span: SyntaxSpan
  ) -> EngineError {
    let subject =
      switch kind {
      case .check: "CHECK"
      case .unique, .uniqueUsingIndex: "UNIQUE"
      case .primaryKey, .primaryKeyUsingIndex: "PRIMARY KEY"
      case .foreignKey: "FOREIGN KEY"
      case .exclude: "EXCLUDE"
      }
    return .notSupported("\(subject) constraints cannot be marked \(property)", at: span)
  }

  private mutating func tableConstraintKind() throws(EngineError) -> TableConstraint.Kind {
    if take(.check) { return .check(try checkCondition(), noInherit: false) }
    if take(.unique) {
      if take(.using) {
        try expect(.index)
        return .uniqueUsingIndex(try columnID())
      }
      let notDistinct = try nullsNotDistinct()
      let columns = try columnNames()
      return .unique(columns, try indexSettings(), nullsNotDistinct: notDistinct)
    }
    if take(.primary) {
      try expect(.key)
      if take(.using) {
        try expect(.index)
        return .primaryKeyUsingIndex(try columnID())
      }
      let columns = try columnNames()
      return .primaryKey(columns, try indexSettings())
    }
    if take(.exclude) { return try exclusion() }
    try expect(.foreign, .key)
    let columns = try columnNames()
    guard token.keyword == .references else { throw unexpected() }
    return .foreignKey(columns, try foreignKeyReference())
  }

  private mutating func exclusion() throws(EngineError) -> TableConstraint.Kind {
    let method = take(.using) ? try columnID() : nil
    let exclusions = try parenthesised { (parser: inout Parser) throws(EngineError) in
      let element = try parser.indexElement()
      try parser.expect(.with)
      return TableConstraint.Exclusion(
        element: element, operatorName: try parser.exclusionOperator())
    }
    let settings = try indexSettings()
    let filter = take(.where) ? try checkCondition() : nil
    return .exclude(method: method, exclusions, settings, filter: filter)
  }

  private mutating func exclusionOperator() throws(EngineError) -> OperatorName {
    token.keyword == .operator ? try operatorName() : try anyOperator()
  }

  /// `INCLUDE (…) WITH (…) USING INDEX TABLESPACE s`.
  private mutating func indexSettings() throws(EngineError) -> IndexSettings {
    var settings = IndexSettings()
    if take(.include) { settings.include = try columnNames() }
    settings.options = try withOptionsIfAny()
    if token.keyword == .using, ahead().keyword == .index {
      advance()
      advance()
      try expect(.tablespace)
      settings.tablespace = try columnID()
    }
    return settings
  }

  // Foreign keys.

  private mutating func foreignKeyReference() throws(EngineError) -> ForeignKeyReference {
    try expect(.references)
    var reference = ForeignKeyReference(table: try qualifiedName())
    reference.columns = try columnNamesIfAny()
    if take(.match) {
      if take(.full) {
        reference.match = .full
      } else if take(.partial) {
        throw .notSupported("MATCH PARTIAL not yet implemented", at: previous.span)
      } else {
        try expect(.simple)
      }
    }
    var sawDelete = false
    var sawUpdate = false
    while token.keyword == .on {
      let following = ahead().keyword
      if following == .delete, !sawDelete {
        sawDelete = true
        reference.onDelete = try keyAction(allowsColumns: true)
      } else if following == .update, !sawUpdate {
        sawUpdate = true
        reference.onUpdate = try keyAction(allowsColumns: false)
      } else {
        advance()
        throw unexpected()
      }
    }
    return reference
  }

  private mutating func keyAction(
    allowsColumns: Bool
  ) throws(EngineError) -> ForeignKeyReference.Action {
    let start = token.span
    advance()
    advance()
    if take(.no) {
      try expect(.action)
      return .noAction
    }
    if take(.restrict) { return .restrict }
    if take(.cascade) { return .cascade }
    try expect(.set)
    let isNull = take(.null)
    if !isNull { try expect(.default) }
    let columns = try columnNamesIfAny()
    if !columns.isEmpty, !allowsColumns {
      throw .notSupported(
        "a column list with SET \(isNull ? "NULL" : "DEFAULT") is only supported for "
          + "ON DELETE actions", at: start)
    }
    return isNull ? .setNull(columns) : .setDefault(columns)
  }
}
