import Core
import SQLSyntax

/// Tables, views, sequences and indexes.
extension ObjectReader {
  mutating func relation() throws(RecordFault) -> Relation {
    var relation = Relation(
      id: try bytes.number(), schema: try bytes.number(), name: try bytes.text(),
      kind: try choice([.table, .view, .materializedView, .sequence, .composite]))
    relation.columns = try list { (reader) throws(RecordFault) in try reader.column() }
    relation.constraints = try list { (reader) throws(RecordFault) in try reader.constraint() }
    relation.indexes = try numbers()
    relation.heap = try bytes.number()
    relation.isTemporary = try bytes.flag()
    relation.onCommit = try choice([.preserve, .deleteRows, .drop])
    relation.view = try optional { (reader) throws(RecordFault) in try reader.view() }
    relation.sequence = try optional { (reader) throws(RecordFault) in try reader.sequence() }
    relation.owner = try optional { (reader) throws(RecordFault) in
      (
        relation: try reader.bytes.number(ObjectID.self),
        attribute: Int(try reader.bytes.number(UInt16.self))
      )
    }
    relation.comment = try optionalText()
    relation.isPopulated = try bytes.flag()
    relation.options = try texts()
    relation.clusterIndex = try bytes.optional { (bytes) throws(RecordFault) in
      try bytes.number()
    }
    relation.triggers = try list { (reader) throws(RecordFault) in try reader.trigger() }
    relation.parents = try numbers()
    relation.partitioning = try optional { (reader) throws(RecordFault) in
      try reader.partitioning()
    }
    relation.partitionBound = try optional { (reader) throws(RecordFault) in
      try reader.partitionBound()
    }
    return relation
  }

  private mutating func column() throws(RecordFault) -> RelationColumn {
    var column = RelationColumn(name: try bytes.text(), type: try bytes.type())
    column.isNotNull = try bytes.flag()
    column.defaultValue = try optional { (reader) throws(RecordFault) in
      RelationColumn.DefaultValue(
        syntax: try reader.syntax(), bound: try reader.bound(),
        isGenerated: try reader.bytes.flag(),
        sequence: try reader.bytes.optional { (bytes) throws(RecordFault) in try bytes.number() })
    }
    column.identity = try choice([nil, .always, .byDefault])
    column.isDropped = try bytes.flag()
    column.comment = try optionalText()
    column.statisticsTarget = try bytes.optional { (bytes) throws(RecordFault) in
      try bytes.number()
    }
    column.storage = try optionalText().flatMap(RelationColumn.Storage.init)
    return column
  }

  private mutating func constraint() throws(RecordFault) -> Constraint {
    let id: ObjectID = try bytes.number()
    let name = try bytes.text()
    let kind: Constraint.Kind
    switch try bytes.byte() {
    case 0: kind = .check(try syntax(), try bound())
    case 1: kind = .primaryKey(index: try bytes.number())
    case 2: kind = .unique(index: try bytes.number())
    case 3: kind = .foreignKey(try foreignKey())
    default: throw bytes.fault("no kind of constraint")
    }
    var constraint = Constraint(id: id, name: name, kind: kind, columns: try attributes())
    constraint.isDeferrable = try bytes.flag()
    constraint.isInitiallyDeferred = try bytes.flag()
    constraint.isValidated = try bytes.flag()
    constraint.isNoInherit = try bytes.flag()
    constraint.comment = try optionalText()
    return constraint
  }

  private mutating func foreignKey() throws(RecordFault) -> ForeignKey {
    let actions: [ForeignKey.Action] = [.noAction, .restrict, .cascade, .setNull, .setDefault]
    return ForeignKey(
      target: try bytes.number(), targetColumns: try attributes(),
      targetIndex: try bytes.number(), onDelete: try choice(actions),
      onUpdate: try choice(actions), setColumns: try attributes(), isFull: try bytes.flag())
  }

  private mutating func view() throws(RecordFault) -> Relation.View {
    Relation.View(
      query: try query(), names: try names(), checkOption: try choice([nil, .local, .cascaded]),
      columns: Set(
        try bytes.list { (bytes) throws(RecordFault) in
          ColumnAddress(
            relation: try bytes.number(), attribute: Int(try bytes.number(UInt16.self)))
        }))
  }

  private mutating func names() throws(RecordFault) -> NameTable {
    var names = NameTable()
    for _ in 0..<(try bytes.count()) { names.relations[try bytes.text()] = try bytes.number() }
    for _ in 0..<(try bytes.count()) {
      names.columns[try bytes.number()] = try bytes.list { (bytes) throws(RecordFault) in
        NameTable.Column(
          name: try bytes.text(), attribute: Int(try bytes.number(UInt16.self)))
      }
    }
    for _ in 0..<(try bytes.count()) {
      names.types[try bytes.text()] = TypeID(try bytes.number())
    }
    for _ in 0..<(try bytes.count()) { names.objects.insert(try bytes.number()) }
    return names
  }

  private mutating func sequence() throws(RecordFault) -> SequenceParameters {
    SequenceParameters(
      type: try bytes.type(), start: try bytes.signed(), increment: try bytes.signed(),
      minimum: try bytes.signed(), maximum: try bytes.signed(), cache: try bytes.signed(),
      cycles: try bytes.flag())
  }

  mutating func index() throws(RecordFault) -> IndexDefinition {
    var index = IndexDefinition(
      id: try bytes.number(), schema: try bytes.number(), name: try bytes.text(),
      relation: try bytes.number(),
      keys: try list { (reader) throws(RecordFault) in try reader.key() },
      isUnique: try bytes.flag())
    index.storage = try bytes.number()
    index.isNullsDistinct = try bytes.flag()
    index.predicate = try optional { (reader) throws(RecordFault) in
      (syntax: try reader.syntax(), bound: try reader.bound())
    }
    index.included = try attributes()
    index.method = try bytes.text()
    index.options = try texts()
    for _ in 0..<(try bytes.count()) {
      index.statisticsTargets[Int(try bytes.number(UInt16.self))] = try bytes.number()
    }
    index.isConstraint = try bytes.flag()
    index.comment = try optionalText()
    index.parent = try bytes.optional { (bytes) throws(RecordFault) in try bytes.number() }
    return index
  }

  private mutating func key() throws(RecordFault) -> IndexDefinition.Key {
    IndexDefinition.Key(
      attribute: try bytes.optional { (bytes) throws(RecordFault) in
        Int(try bytes.number(UInt16.self))
      }, syntax: try optional { (reader) throws(RecordFault) in try reader.syntax() },
      bound: try bound(), isDescending: try bytes.flag(), nullsFirst: try bytes.flag())
  }
}
