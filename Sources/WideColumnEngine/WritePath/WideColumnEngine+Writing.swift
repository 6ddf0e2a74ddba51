import Core

/// Modifications, alone and in batches, with conditions and without.
extension WideColumnEngine {
  /// Plans one modification.
  func plan(
    _ modification: Modification, context: StatementContext
  ) throws(EngineError) -> ModificationPlan {
    switch modification {
    case .insert(let statement):
      return try ModificationPlan(
        statement, table: try table(statement.table, context), context: context)
    case .update(let statement):
      return try ModificationPlan(
        statement, table: try table(statement.table, context), context: context)
    case .delete(let statement):
      return try ModificationPlan(
        statement, table: try table(statement.table, context), context: context)
    }
  }

  /// Runs one modification.
  func execute(
    _ modification: Modification, context: StatementContext
  ) throws(EngineError) -> Outcome {
    let plan = try plan(modification, context: context)
    if try changeSetting(plan) { return .tag("", notices: []) }
    try checkWritable(plan.table)
    let timestamp = clock.next(nowMilliseconds: context.nowMilliseconds)
    guard !plan.condition.isPresent else {
      return try executeConditionally(
        [plan], isBatch: false, timestamp: timestamp, context: context)
    }
    var writer = RowWriter(engine: self)
    try write(plan, attributes: nil, timestamp, context, to: &writer)
    try commit(writer.mutation, context)
    return .tag("", notices: [])
  }

  private func checkWritable(_ table: TableSchema) throws(EngineError) {
    guard !VirtualTables.isSystem(table.keyspace) else {
      throw .unauthorized(
        "Cannot modify \(table.qualifiedName): the system keyspaces are not user-modifiable.")
    }
  }

  private func write(
    _ plan: ModificationPlan, attributes: Attributes?, _ timestamp: Int64,
    _ context: StatementContext, to writer: inout RowWriter
  ) throws(EngineError) {
    let time = try WriteTime(
      plan.attributes, table: plan.table, timestamp: timestamp, context: context)
    for key in try plan.restrictions.partitionKeys() ?? [] {
      try writer.write(plan, to: key, at: time)
    }
  }

  // MARK: - Batches

  func execute(
    _ batch: BatchStatement, context: StatementContext
  ) throws(EngineError) -> Outcome {
    var plans: [ModificationPlan] = []
    for modification in batch.modifications {
      let plan = try plan(modification, context: context)
      try checkWritable(plan.table)
      plans.append(plan)
    }
    try check(batch, plans)
    var timestamp = clock.next(nowMilliseconds: context.nowMilliseconds)
    if let term = batch.attributes.timestamp {
      timestamp = try WriteTime.timestamp(term, context) ?? timestamp
    }
    if plans.contains(where: \.condition.isPresent) {
      return try executeConditionally(
        plans, isBatch: true, timestamp: timestamp, context: context)
    }
    var writer = RowWriter(engine: self)
    for plan in plans { try write(plan, attributes: nil, timestamp, context, to: &writer) }
    try commit(writer.mutation, context)
    return .tag("", notices: [])
  }

  private func check(
    _ batch: BatchStatement, _ plans: [ModificationPlan]
  ) throws(EngineError) {
    let hasConditions = plans.contains(where: \.condition.isPresent)
    guard batch.attributes.timeToLive == nil else {
      throw .invalidRequest(
        "Global TTL on the BATCH statement is not supported.")
    }
    if batch.attributes.timestamp != nil {
      if hasConditions {
        throw .invalidRequest("Cannot provide custom timestamp for conditional BATCH")
      }
      if batch.kind == .counter {
        throw .invalidRequest("Cannot provide custom timestamp for counter BATCH")
      }
      if plans.contains(where: { $0.attributes.timestamp != nil }) {
        throw .invalidRequest(
          "Timestamp must be set either on BATCH or individual statements")
      }
    }
    for plan in plans {
      if plan.table.isCounter, batch.kind == .logged {
        throw .invalidRequest("Cannot include a counter statement in a logged batch")
      }
      if !plan.table.isCounter, batch.kind == .counter {
        throw .invalidRequest("Cannot include non-counter statement in a counter batch")
      }
    }
    if plans.contains(where: \.table.isCounter), !plans.allSatisfy(\.table.isCounter) {
      throw .invalidRequest(
        "Counter and non-counter mutations cannot exist in the same batch")
    }
  }

  // MARK: - Conditions

  /// Looks first, and writes if all conditions hold. Nothing can come between: the engine runs one
  /// statement at a time.
  private func executeConditionally(
    _ plans: [ModificationPlan], isBatch: Bool, timestamp: Int64, context: StatementContext
  ) throws(EngineError) -> Outcome {
    let conditional = ConditionalWrite(
      plans: plans, isBatch: isBatch, engine: self, now: context.nowMilliseconds)
    let partition = try conditional.partition()
    if let refused = try conditional.refusal(in: partition) { return .rows(refused) }
    var writer = RowWriter(engine: self)
    for plan in plans { try write(plan, attributes: nil, timestamp, context, to: &writer) }
    try commit(writer.mutation, context)
    return .rows(ConditionalWrite.applied)
  }
}
