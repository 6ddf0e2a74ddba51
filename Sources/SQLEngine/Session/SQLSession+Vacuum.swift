import Core
import SQLSyntax

/// VACUUM.
extension SQLSession {
  func vacuum(_ statement: VacuumStatement) throws(EngineError) -> Outcome {
    if transaction?.isExplicit == true {
      throw .sql("25001", "VACUUM cannot run inside a transaction block")
    }
    var targets: [Relation] = []
    for target in statement.tables {
      let relation = try relation(named: target.table)
      guard database.heaps[relation.heap] != nil else {
        notices.append(
          "skipping \"\(relation.name)\" --- cannot vacuum non-tables or special system tables")
        continue
      }
      for column in target.columns where relation.attribute(named: column.text) == nil {
        throw .undefinedColumn(column.text, of: relation.name, at: column.span)
      }
      targets.append(relation)
    }
    if statement.tables.isEmpty {
      targets = catalog.relations.filter { database.heaps[$0.heap] != nil && $0.heap != 0 }
    }
    let isVerbose = statement.options.contains { $0.name.text == "verbose" }
    for relation in targets {
      guard var vacuum = try Vacuum(relation, engine) else { continue }
      try vacuum.run()
      if isVerbose { notices.append(vacuum.report.text) }
    }
    return tag("VACUUM")
  }
}

extension Vacuum.Report {
  var text: String {
    "finished vacuuming \"\(table)\": \(pageCount) pages, \(removedCount) versions removed, "
      + "\(keptCount + heldCount) remain, \(heldCount) are dead but not yet removable"
  }
}

extension SQLEngine {
  /// `\compact`: VACUUM over all tables, or over one page more.
  func compact(oneStep: Bool) throws(EngineError) -> Outcome {
    if !oneStep { database.vacuum = nil }
    if database.vacuum == nil {
      database.vacuumQueue = database.catalog.relations.filter {
        $0.heap != 0 && database.heaps[$0.heap] != nil
      }.map(\.id)
    }
    var reports: [String] = []
    while true {
      if database.vacuum == nil {
        guard let relation = nextToVacuum() else { break }
        database.vacuum = try Vacuum(relation, self)
      }
      guard var vacuum = database.vacuum else { continue }
      // It looks at the snapshots of now: a slice may come long after the one before.
      try vacuum.step(views: views)
      database.vacuum = vacuum.isDone ? nil : vacuum
      if vacuum.isDone { reports.append(vacuum.report.text) }
      if oneStep {
        if reports.isEmpty { reports.append(vacuum.report.text) }
        break
      }
    }
    return .tag("VACUUM", notices: reports)
  }

  private func nextToVacuum() -> Relation? {
    while !database.vacuumQueue.isEmpty {
      if let relation = database.catalog.relation(database.vacuumQueue.removeFirst()) {
        return relation
      }
    }
    return nil
  }
}
