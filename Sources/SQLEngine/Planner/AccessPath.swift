import Core

/// An order that the node above would like its rows in, and how many of them it will ask for.
struct WantedOrder {
  var terms: [SortTerm]
  /// nil for all.
  var rowLimit: Double?
}

/// A way to read a table: priced, and not yet made.
struct AccessPath {
  enum Way {
    case sequential
    case index(IndexPath)
    case indexOnly(IndexPath)
    case bitmap(BitmapPath)
  }

  var way: Way
  var start: Double
  var total: Double
  /// The order in which rows come.
  var order: [SortTerm] = []
  /// What is the same in all rows.
  var fixed: [BoundExpression] = []
}

/// What finds the rows of a bitmap heap scan.
indirect enum BitmapPath {
  case index(IndexPath, rows: Double, cost: Double)
  case and([BitmapPath], rows: Double, cost: Double)
  /// The branches of a disjunction, each with what it demands; `place` is that of the disjunction
  /// among the conditions.
  case or([Branch], place: Int, rows: Double, cost: Double)

  struct Branch {
    var path: BitmapPath
    var conditions: [BoundExpression]
  }

  var rows: Double {
    switch self {
    case .index(_, let rows, _), .and(_, let rows, _), .or(_, _, let rows, _): rows
    }
  }

  var cost: Double {
    switch self {
    case .index(_, _, let cost), .and(_, _, let cost), .or(_, _, _, let cost): cost
    }
  }

  /// The conditions that it sees to, and their places.
  func used(of conditions: [BoundExpression]) -> (
    conditions: [BoundExpression], places: Set<Int>
  ) {
    switch self {
    case .index(let path, _, _): return (path.used(of: conditions), path.covered)
    case .and(let parts, _, _):
      let all = parts.map { $0.used(of: conditions) }
      return (all.flatMap(\.conditions), all.reduce(into: []) { $0.formUnion($1.places) })
    case .or(_, let place, _, _): return ([conditions[place]], [place])
    }
  }
}

/// Finds the ways to read one table under some conditions, and picks the cheapest.
///
/// **Source:** PostgreSQL 15, `indxpath.c`, for which ways are looked at: each index alone, bitmaps
/// of one index, of several (AND), and of the branches of a disjunction (OR).
struct AccessPathSearch {
  let planner: Planner
  let table: ScannedTable
  let size: TableSize
  let conditions: [BoundExpression]
  /// Columns that are read, for conditions or to be put out.
  let read: Set<Int>
  let wanted: WantedOrder?
  /// How often the scan will be run.
  let loops: Double
  /// Rows that all conditions leave.
  let rows: Double

  private var settings: PlannerSettings { planner.settings }

  func best() -> AccessPath {
    var best = sequential()
    var bestCost = cost(of: best)
    func consider(_ path: AccessPath) {
      let price = cost(of: path)
      if price < bestCost {
        best = path
        bestCost = price
      }
    }
    let found = IndexPath.all(table, conditions)
    for path in found + ordered(found) {
      for way in indexWays(path) { consider(way) }
    }
    if let path = bitmap(found) { consider(path) }
    return best
  }

  /// What a path costs those above: a sort where the order is not right, and no more than the part
  /// that they ask for.
  private func cost(of path: AccessPath) -> Double {
    guard let wanted else { return path.total }
    let limit = wanted.rowLimit.map { min($0, rows) }
    guard !wanted.terms.isSatisfied(by: path.order, fixed: path.fixed) else {
      let share = limit.map { $0 / max(rows, 1) } ?? 1
      return path.start + (path.total - path.start) * share
    }
    return path.total + settings.sort(rows: rows, limit: limit).total
  }

  private func sequential() -> AccessPath {
    AccessPath(
      way: .sequential, start: PlannerSettings.penalty(settings.allowsSequentialScan),
      total: settings.sequentialScan(size, conditionCount: conditions.count))
  }

  /// Paths that are of use for their order: without conditions, and backwards.
  private func ordered(_ found: [IndexPath]) -> [IndexPath] {
    guard let wanted else { return [] }
    var result: [IndexPath] = []
    let all = table.indexes.compactMap { IndexPath.path($0, table, conditions) }
    for path in all {
      var backward = path
      backward.isBackward = true
      for candidate in [path, backward] where candidate.isOrdered {
        let isKnown = !candidate.isBackward && candidate.hasConditions
        if !isKnown,
          wanted.terms.isSatisfied(by: candidate.order(table), fixed: candidate.fixed(table))
        {
          result.append(candidate)
        }
      }
    }
    return result
  }

  /// The share of the table that an index path finds.
  private func share(of path: IndexPath) -> Double {
    if path.isUnique { return 1 / max(size.rows, 1) }
    return planner.selectivity(path.covered.sorted().map { conditions[$0] })
  }

  private func indexWays(_ path: IndexPath) -> [AccessPath] {
    let order = path.order(table)
    let fixed = path.fixed(table)
    let rest = conditions.count - path.covered.count
    func way(isIndexOnly: Bool) -> AccessPath {
      let price = settings.indexScan(
        size, share: share(of: path), correlation: correlation(path),
        conditionCount: path.covered.count, filterCount: rest, isIndexOnly: isIndexOnly,
        loops: loops)
      let penalty = PlannerSettings.penalty(
        isIndexOnly ? settings.allowsIndexOnlyScan : settings.allowsIndexScan)
      return AccessPath(
        way: isIndexOnly ? .indexOnly(path) : .index(path), start: price.start + penalty,
        total: price.total + penalty, order: order, fixed: fixed)
    }
    guard holdsAllColumns(path.index) else { return [way(isIndexOnly: false)] }
    return [way(isIndexOnly: true), way(isIndexOnly: false)]
  }

  private func holdsAllColumns(_ index: IndexDefinition) -> Bool {
    guard index.keys.allSatisfy({ KeyDecoding.canDecode($0.bound.type.id) }) else { return false }
    let keys = index.keys.compactMap(\.attribute)
    return !keys.isEmpty && read.allSatisfy { keys.contains($0) }
  }

  private func correlation(_ path: IndexPath) -> Double {
    guard let attribute = path.index.keys.first?.attribute,
      let known = planner.tableStatistics(table.relation.id)?.columns[attribute]?.correlation
    else { return 0 }
    return path.index.keys.count > 1 ? known * 0.75 : known
  }

  // Bitmaps.

  private func bitmap(_ found: [IndexPath]) -> AccessPath? {
    var singles: [(path: BitmapPath, covered: Set<Int>)] = []
    for path in found { singles.append((leaf(path, conditions), path.covered)) }
    for (place, condition) in conditions.enumerated() {
      if let path = disjunction(condition, at: place) { singles.append((path, [place])) }
    }
    singles.sort { $0.path.rows < $1.path.rows }
    guard let first = singles.first else { return nil }
    var chosen = [first.path]
    var covered = first.covered
    var best = heapScan(first.path)
    for single in singles.dropFirst() where single.covered.isDisjoint(with: covered) {
      let parts = chosen + [single.path]
      let both = BitmapPath.and(
        parts,
        rows: max(1, parts.reduce(size.rows) { $0 * ($1.rows / max(size.rows, 1)) }),
        cost: parts.reduce(0) { $0 + $1.cost })
      let path = heapScan(both)
      guard path.total < best.total else { continue }
      best = path
      chosen = parts
      covered.formUnion(single.covered)
    }
    return best
  }

  private func leaf(_ path: IndexPath, _ conditions: [BoundExpression]) -> BitmapPath {
    let used = path.covered.sorted().map { conditions[$0] }
    let share = path.isUnique ? 1 / max(size.rows, 1) : planner.selectivity(used)
    let price = settings.indexScan(
      size, share: share, correlation: 0, conditionCount: used.count, filterCount: 0,
      isIndexOnly: true, loops: loops)
    return .index(path, rows: max(1, size.rows * share), cost: price.entries)
  }

  /// A disjunction of which an index serves every branch.
  private func disjunction(_ condition: BoundExpression, at place: Int) -> BitmapPath? {
    guard case .or(let branches) = condition, !condition.hasSubquery else { return nil }
    var parts: [BitmapPath.Branch] = []
    for branch in branches {
      let own = branch.conjuncts
      let paths = IndexPath.all(table, own).map { leaf($0, own) }
      guard let path = paths.min(by: { $0.rows < $1.rows }) else { return nil }
      parts.append(BitmapPath.Branch(path: path, conditions: own))
    }
    return .or(
      parts, place: place, rows: min(size.rows, parts.reduce(0) { $0 + $1.path.rows }),
      cost: parts.reduce(0) { $0 + $1.path.cost })
  }

  private func heapScan(_ path: BitmapPath) -> AccessPath {
    let price = settings.bitmapHeap(
      size, found: path.rows, conditionCount: 1, filterCount: max(0, conditions.count - 1),
      bitmap: path.cost)
    return AccessPath(way: .bitmap(path), start: price.start, total: price.total)
  }
}

extension [SortTerm] {
  /// Whether rows in an order are in this one, too.
  /// - Parameter fixed: expressions that are the same in all rows.
  func isSatisfied(by order: [SortTerm], fixed: [BoundExpression]) -> Bool {
    var rest = order[...]
    for term in self {
      if fixed.contains(where: { $0.matches(term.expression) }) || term.expression.isFixed {
        continue
      }
      guard let next = rest.first, next.expression.matches(term.expression),
        next.isDescending == term.isDescending, next.nullsFirst == term.nullsFirst
      else { return false }
      rest = rest.dropFirst()
    }
    return true
  }
}

extension [SortTerm] {
  /// The order under the names that computed columns give to its expressions, as far as they do.
  func renamed(_ items: [LogicalPlan.Computed]) -> [SortTerm] {
    var result: [SortTerm] = []
    for term in self {
      guard let item = items.first(where: { $0.expression.matches(term.expression) }) else {
        break
      }
      var renamed = term
      renamed.expression = .column(item.id, item.expression.type)
      result.append(renamed)
    }
    return result
  }
}

extension WantedOrder {
  /// The same order below computed columns; nil if it can't be said there.
  func substituting(_ items: [LogicalPlan.Computed]) -> WantedOrder? {
    var result = self
    for index in result.terms.indices {
      let expression = result.terms[index].expression.substituting(items)
      guard !expression.isVolatile, !expression.hasSubquery else { return nil }
      result.terms[index].expression = expression
    }
    return result
  }
}
