/// In which order tables are joined: the cheapest of all by dynamic programming for a few tables,
/// step by step the cheapest for many.
///
/// What counts is how many rows are made on the way, and how many go into hash tables. A set of
/// tables is a word with a bit for each.
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

  /// How tables are joined.
  indirect enum Tree: Equatable {
    case table(Int)
    /// The right side goes into a hash table.
    case join(Tree, Tree)
  }

  let rows: [Double]
  let links: [Link]

  private struct Best {
    var tree: Tree
    var cost: Double
  }

  /// The rows of the join of some tables, whichever way it is made.
  private func rowCount(_ tables: UInt64) -> Double {
    var count = 1.0
    for table in rows.indices where tables >> UInt64(table) & 1 == 1 {
      count *= max(rows[table], 1)
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

  /// Joins two parts: the one with fewer rows goes into the hash table.
  private func joined(_ a: Best, _ b: Best, _ aRows: Double, _ bRows: Double, _ rows: Double)
    -> Best
  {
    let isSwapped = aRows < bRows
    // A row in a table costs about as much as three that are looked up.
    let cost = a.cost + b.cost + rows + 3 * min(aRows, bRows) + max(aRows, bRows)
    return Best(
      tree: isSwapped ? .join(b.tree, a.tree) : .join(a.tree, b.tree), cost: cost)
  }

  func best() -> Tree {
    rows.count <= Self.exhaustiveCountMax ? exhaustive() : greedy()
  }

  private func exhaustive() -> Tree {
    let all = (UInt64(1) << UInt64(rows.count)) - 1
    var best: [Best?] = Array(repeating: nil, count: Int(all) + 1)
    var counts = [Double](repeating: 1, count: Int(all) + 1)
    for table in rows.indices { best[1 << table] = Best(tree: .table(table), cost: 0) }
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
              a, b, counts[Int(part)], counts[Int(rest)], counts[Int(set)])
            if candidate.cost < best[Int(set)]?.cost ?? .infinity { best[Int(set)] = candidate }
          }
          part = (part - 1) & set
        }
      }
    }
    return best[Int(all)]?.tree ?? .table(0)
  }

  private func greedy() -> Tree {
    var parts = rows.indices.map { table in
      (set: UInt64(1) << UInt64(table), best: Best(tree: .table(table), cost: 0))
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
      parts[choice.a] = (
        a.set | b.set,
        joined(a.best, b.best, rowCount(a.set), rowCount(b.set), choice.rows)
      )
    }
    return parts[0].best.tree
  }
}
