import SQLSyntax

/// A column that a query's expressions can name.
struct SourceColumn {
  var name: String
  var expression: BoundExpression
}

/// A table of FROM, under the name that it has there.
struct SourceTable {
  var alias: String
  /// The schema that may stand before the name: only if there is no alias.
  var schema: String?
  var relation: ObjectID?
  var columns: [SourceColumn]
  /// System columns by name.
  var systemColumns: [SourceColumn] = []
  /// Where the row's version is, for FOR UPDATE.
  var version: ColumnID?
  /// The type of its rows as values.
  var rowType: SQLType = .record
  /// A function that gives one unnamed value: its alias names the value, too.
  var isScalarFunction = false
  /// Seen by LATERAL only from where this is false.
  var isUnreachable = false
}

/// What FROM offers to the names of a query.
struct Source {
  var tables: [SourceTable] = []
  /// What `*` gives and what an unqualified name can mean; merged columns of USING come first.
  var columns: [SourceColumn] = []

  static func + (a: Source, b: Source) -> Source {
    Source(tables: a.tables + b.tables, columns: a.columns + b.columns)
  }

  init(tables: [SourceTable] = [], columns: [SourceColumn] = []) {
    self.tables = tables
    self.columns = columns
  }

  init(_ table: SourceTable) {
    tables = [table]
    columns = table.columns
  }
}

/// A part of a query, for what may not stand there.
struct Clause {
  var name: String
  var allowsAggregates = false
  var allowsWindows = false
  var allowsSets = false

  static let select = Clause(
    name: "SELECT", allowsAggregates: true, allowsWindows: true, allowsSets: true)
  static let orderBy = Clause(
    name: "ORDER BY", allowsAggregates: true, allowsWindows: true, allowsSets: true)
  static let having = Clause(name: "HAVING", allowsAggregates: true)
  static let whereClause = Clause(name: "WHERE")
  static let join = Clause(name: "JOIN conditions")
  static let groupBy = Clause(name: "GROUP BY", allowsSets: true)
  static let from = Clause(name: "functions in FROM", allowsSets: true)
  static let fromItems = Clause(name: "FROM clause of their own query level")
  static let values = Clause(name: "VALUES")
  static let limit = Clause(name: "LIMIT")
  static let returning = Clause(name: "RETURNING")
  static let update = Clause(name: "UPDATE")
  static let check = Clause(name: "check constraints")
  static let defaults = Clause(name: "DEFAULT expressions")
  static let generated = Clause(name: "column generation expressions")
  static let index = Clause(name: "index expressions")
  static let execute = Clause(name: "EXECUTE parameters")
}

/// What is known of one SELECT while it is bound.
final class QueryLevel {
  let parent: QueryLevel?
  var source = Source()
  var clause = Clause.select
  var aggregates: [AggregateCall] = []
  var windows: [WindowCall] = []
  var sets: [LogicalPlan.Computed] = []
  /// How many set-returning calls have been met.
  var setCallCount = 0
  /// Of ``sets``, those that were expanded to be grouped by.
  var expandedSets: [ColumnID] = []
  var namedWindows: [NamedWindow] = []
  var groupings: [(id: ColumnID, arguments: [BoundExpression])] = []
  /// Inside of an aggregate's arguments.
  var isInAggregate = false
  var isInWindow = false

  init(parent: QueryLevel?) { self.parent = parent }

  /// Every number that its sources make.
  var sourceColumns: Set<ColumnID> {
    var ids: Set<ColumnID> = []
    for table in source.tables {
      for column in table.columns + table.systemColumns {
        column.expression.collectColumns(into: &ids)
      }
    }
    for column in source.columns { column.expression.collectColumns(into: &ids) }
    return ids
  }
}

/// A common table expression that names can mean.
struct VisibleCommonTable {
  var name: String
  var index: Int
  var columns: [PlanColumn]
  /// The recursive term is being bound.
  var isOpen = false
  /// Columns that SEARCH and CYCLE add: the recursive term reads them, but does not see them.
  var hidden: [PlanColumn] = []
  /// A change without RETURNING.
  var returnsNothing = false
}

/// A bound query: its plan, and what it puts out.
struct BoundQuery {
  var plan: LogicalPlan
  var columns: [PlanColumn]
  /// Tables whose rows FOR UPDATE can lock.
  var source = Source()
}
