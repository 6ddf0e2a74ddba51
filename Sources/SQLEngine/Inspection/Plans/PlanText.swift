import Core

/// A plan as EXPLAIN writes it.
///
///     Hash Join  (cost=1.07..2.15 rows=3 width=12) (actual time=0.031..0.034 rows=3 loops=1)
///       Hash Cond: (o.customer = c.id)
///       ->  Seq Scan on orders o  (cost=0.00..1.03 rows=3 width=8) (actual …)
///       ->  Hash  (cost=1.03..1.03 rows=3 width=8) (actual …)
///             Buckets: 64  Batches: 1  Memory Usage: 1kB
///             ->  Seq Scan on customers c  (cost=0.00..1.03 rows=3 width=8) (actual …)
///
/// **Source:** PostgreSQL 15, `explain.c`: the words, their order, the indentation.
struct PlanText {
  let options: ExplainOptions

  /// - Parameter indentation: of the node's line; nil for the uppermost.
  func lines(of tree: PlanTree, indentation: Int? = nil) -> [String] {
    let arrow = indentation.map { String(repeating: " ", count: $0) + "->  " } ?? ""
    let inner = indentation.map { $0 + 6 } ?? 2
    let blanks = String(repeating: " ", count: inner)
    var lines = [arrow + tree.label(isVerbose: options.isVerbose) + figures(of: tree)]
    lines += details(of: tree).map { blanks + $0 }
    for child in tree.children {
      switch child.relationship {
      case .subplan(let name), .initPlan(let name):
        lines.append(blanks + name)
        lines += self.lines(of: child, indentation: inner + 2)
      default: lines += self.lines(of: child, indentation: inner)
      }
    }
    return lines
  }

  private func figures(of tree: PlanTree) -> String {
    var text = ""
    if options.showsCosts {
      let estimate = tree.estimate
      text +=
        "  (cost=\(Self.cost(estimate.startCost))..\(Self.cost(estimate.cost))"
        + " rows=\(Self.rows(estimate)) width=\(estimate.widthBytes))"
    }
    guard options.isRun, let actual = tree.actual else { return text }
    if actual.loops == 0 { return text + " (never executed)" }
    let loops = Double(actual.loops)
    var parts: [String] = []
    if options.showsTiming {
      parts.append(
        "time=\(Self.milliseconds(Double(actual.startNanoseconds) / loops))"
          + "..\(Self.milliseconds(Double(actual.nanoseconds) / loops))")
    }
    parts.append("rows=\(Self.whole(Double(actual.rows) / loops))")
    parts.append("loops=\(actual.loops)")
    return text + " (actual \(parts.joined(separator: " ")))"
  }

  private func details(of tree: PlanTree) -> [String] {
    var lines: [String] = []
    if options.isVerbose, !tree.outputs.isEmpty {
      lines.append("Output: " + tree.outputs.joined(separator: ", "))
    }
    for detail in tree.details where !detail.isVerbose || options.isVerbose {
      let value = Self.text(of: detail.value)
      switch detail.name {
      // What is measured stands in one line.
      case "Sort Space Used": lines[lines.count - 1] += "  Memory: \(value)kB"
      case "Sort Space Type": continue
      case "Batches" where lines.last?.hasPrefix("Buckets") == true:
        lines[lines.count - 1] += "  Batches: \(value)"
      case "Memory Usage": lines[lines.count - 1] += "  Memory Usage: \(value)kB"
      default: lines.append("\(detail.name): \(value)")
      }
    }
    if options.showsBuffers, options.isRun, let actual = tree.actual, actual.work.pages > 0 {
      lines.append("Buffers: shared hit=\(actual.work.pages)")
    }
    return lines
  }

  static func text(of value: PlanTree.Detail.Value) -> String {
    switch value {
    case .text(let text): text
    case .list(let parts): parts.joined(separator: ", ")
    case .number(let number, let decimals): Math.format(number, decimals: decimals)
    }
  }

  static func cost(_ value: Double) -> String { Math.format(value, decimals: 2) }

  static func rows(_ estimate: PlanTree.Estimate) -> String {
    estimate.widthBytes == 0 && estimate.rows == 0 ? "0" : whole(max(1, estimate.rows))
  }

  static func whole(_ value: Double) -> String { "\(Int(max(0, min(value, 1e15)).rounded()))" }

  static func milliseconds(_ nanoseconds: Double) -> String {
    Math.format(nanoseconds / 1e6, decimals: 3)
  }
}
