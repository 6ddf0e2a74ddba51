/// In which order tables are joined: the cheapest of all by dynamic programming for a few tables,
/// step by step the cheapest for many.
///
/// What counts is reading the tables, the rows that are made on the way, and those that go into
/// hash tables; and where an index finds the partners of a row, that the table need not be read at
/// all. A set of tables is a word with a bit for each.
///
/// **Source:** Selinger and others, "Access Path Selection in a Relational Database Management
/// System" (1979); trees of any shape, as Moerkotte and Neumann enumerate them.
struct JoinOrder {
  /// With more tables than these the greedy way is taken.
  static let exhaustiveCountMax = 10

  /// What joins the tables: the tables that it names, and the share of pairs that it leaves.
  struct Link {
    var tables: UInt64
    var selectivity: Double
    var isEquality: Bool
  }

  /// A table: its rows under its own conditions, and what reading it costs.
  struct Table {
    var rows: Double
    var cost: Double = 0
    /// Indexes by which rows of other tables find theirs here.
    var lookups: [Lookup] = []
  }

  /// An index on what a link compares.
  struct Lookup {
    /// The tables whose rows say what is looked up.
    var tables: UInt64
    /// What one lookup costs if there are so many.
    var price: (Double) -> Double
  }

  /// How tables are joined.
  indirect enum Tree: Equatable {
    case table(Int)
    case join(Tree, Tree)
  }

  let tables: [Table]
  let links: [Link]
  let settings: PlannerSettings

  private struct Best {
    var tree: Tree
    var cost: Double
  }

  /// The rows of the join of some tables, whichever way it is made.
  private func rowCount(_ tables: UInt64) -> Double {
    var count = 1.0
    for table in self.tables.indices where tables >> UInt64(table) & 1 == 1 {
      count *= max(self.tables[table].rows, 1)
    }
    for link in links where link.tables & ~tables == 0 { count *= link.selectivity }
    return max(count, 1)
  }

  private func areLinked(_ a: UInt64, _ b: UInt64) -> Bool {
    links.contains { link in
      link.isEquality && link.tables & ~(a | b) == 0 && link.tables & a != 0
        && link.tables & b != 0
    }
  }

  /// A part of the tables, and how it is joined.
  private struct Part {
    var set: UInt64
    var best: Best
    var rows: Double
  }

  /// Joins two parts: the one with fewer rows goes into the hash table, or the one with an index is
  /// looked up.
  private func joined(_ a: Part, _ b: Part, _ rows: Double) -> Best {
    // Of equals the one that was named first comes first.
    let isLess = a.rows == b.rows ? a.set > b.set : a.rows < b.rows
    let (less, more) = isLess ? (a, b) : (b, a)
    let hash =
      less.rows * (settings.row + settings.operation) + more.rows * settings.operation * 1.5
    var cost = a.best.cost + b.best.cost + hash
    for (outer, inner) in [(a, b), (b, a)] where inner.set & (inner.set - 1) == 0 {
      for lookup in tables[inner.set.trailingZeroBitCount].lookups
      where lookup.tables & ~outer.set == 0 {
        cost = min(cost, outer.best.cost + outer.rows * lookup.price(outer.rows))
      }
    }
    return Best(tree: .join(more.best.tree, less.best.tree), cost: cost + rows * settings.row)
  }

  func best() -> Tree {
    tables.count <= Self.exhaustiveCountMax ? exhaustive() : greedy()
  }

  private func exhaustive() -> Tree {
    let all = (UInt64(1) << UInt64(tables.count)) - 1
    var best: [Best?] = Array(repeating: nil, count: Int(all) + 1)
    var counts = [Double](repeating: 1, count: Int(all) + 1)
    for table in tables.indices {
      best[1 << table] = Best(tree: .table(table), cost: tables[table].cost)
    }
    for set in 1...all { counts[Int(set)] = rowCount(set) }
    for set in 1...all where set & (set - 1) != 0 {
      // Products only where nothing else is left.
      for needsLink in [true, false] where best[Int(set)] == nil {
        var part = (set - 1) & set
        while part > 0 {
          let rest = set & ~part
          // Each pair comes twice, and is looked at once.
          if part > rest, let a = best[Int(part)], let b = best[Int(rest)],
            !needsLink || areLinked(part, rest)
          {
            let candidate = joined(
              Part(set: part, best: a, rows: counts[Int(part)]),
              Part(set: rest, best: b, rows: counts[Int(rest)]), counts[Int(set)])
            if candidate.cost < best[Int(set)]?.cost ?? .infinity { best[Int(set)] = candidate }
          }
          part = (part - 1) & set
        }
      }
    }
    return best[Int(all)]?.tree ?? .table(0)
  }

  private func greedy() -> Tree {
    var parts = tables.indices.map { table in
      Part(
        set: UInt64(1) << UInt64(table),
        best: Best(tree: .table(table), cost: tables[table].cost), rows: tables[table].rows)
    }
    while parts.count > 1 {
      var choice: (a: Int, b: Int, rows: Double)?
      for needsLink in [true, false] where choice == nil {
        for a in parts.indices {
          for b in parts.indices where b > a {
            if needsLink, !areLinked(parts[a].set, parts[b].set) { continue }
            let rows = rowCount(parts[a].set | parts[b].set)
            if rows < choice?.rows ?? .infinity { choice = (a, b, rows) }
          }
        }
      }
      guard let choice else { break }
      let b = parts.remove(at: choice.b)
      let a = parts[choice.a]
      parts[choice.a] = Part(
        set: a.set | b.set, best: joined(a, b, choice.rows), rows: choice.rows)
    }
    return parts[0].best.tree
  }
}
