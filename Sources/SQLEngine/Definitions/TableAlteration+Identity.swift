import Core
import SQLSyntax

/// Identity columns.
extension TableAlteration {
  func addIdentity(_ name: Identifier, _ always: Bool, _ options: [SequenceOption])
    throws(EngineError)
  {
    let index = try attribute(name)
    let column = builder.relation.columns[index]
    let whole = "column \"\(name.text)\" of relation \"\(self.name)\""
    if ![.int2, .int4, .int8].contains(column.type.id) {
      throw .sql("22023", "identity column type must be smallint, integer, or bigint")
    }
    guard column.isNotNull else {
      throw .sql(
        "55000", "\(whole) must be declared NOT NULL before identity can be added", at: name.span)
    }
    if column.identity != nil {
      throw .sql("55000", "\(whole) is already an identity column", at: name.span)
    }
    if column.defaultValue != nil {
      throw .sql("55000", "\(whole) already has a default value", at: name.span)
    }
    try builder.makeSequence(
      for: index, options: options, identity: always ? .always : .byDefault)
  }

  func setIdentity(_ name: Identifier, _ changes: [AlterTableAction.IdentityChange])
    throws(EngineError)
  {
    let index = try attribute(name)
    guard builder.relation.columns[index].identity != nil,
      let sequence = builder.relation.columns[index].defaultValue?.sequence
    else { throw notIdentity(name) }
    var options: [SequenceOption] = []
    var hasKind = false
    for change in changes {
      switch change {
      case .generated(let always):
        if hasKind { throw .syntax("conflicting or redundant options", at: name.span) }
        hasKind = true
        builder.relation.columns[index].identity = always ? .always : .byDefault
      case .option(let option): options.append(option)
      }
    }
    if !options.isEmpty {
      try session.change(sequence: sequence, options, type: nil, owner: name)
    }
  }

  func dropIdentity(_ name: Identifier, _ ifExists: Bool) throws(EngineError) {
    let index = try attribute(name)
    guard builder.relation.columns[index].identity != nil,
      let sequence = builder.relation.columns[index].defaultValue?.sequence
    else {
      guard ifExists else { throw notIdentity(name) }
      session.notices.append(
        "column \"\(name.text)\" of relation \"\(self.name)\" is not an identity column, skipping")
      return
    }
    builder.relation.columns[index].identity = nil
    builder.relation.columns[index].defaultValue = nil
    session.change(sequence) { $0.owner = nil }
    try inCatalog { () throws(EngineError) in
      try session.drop([.object(sequence)], isCascade: false)
    }
  }

  private func notIdentity(_ name: Identifier) -> EngineError {
    .sql(
      "55000", "column \"\(name.text)\" of relation \"\(self.name)\" is not an identity column",
      at: name.span)
  }
}
