import Core

/// A plan as EXPLAIN writes it.
///
/// **Source:** PostgreSQL 15, `explain.c`: the words and the columns. **Differs from the source:**
/// a row's width is eight bytes for each of its columns.
struct PlanText {
  /// What EXPLAIN was asked for.
  struct Options {
    var isRun = false
    var showsCosts = true
    var showsTiming = true
    var showsSummary = false
    var isJSON = false
  }

  let options: Options
  let meter: PlanMeter?

  func lines(of node: any PlanNode, depth: Int = 0) -> [String] {
    let indent = depth == 0 ? "" : String(repeating: " ", count: depth * 6 - 4) + "->  "
    var line = indent + node.label
    let facts = node.facts
    if options.showsCosts {
      line +=
        "  (cost=\(Self.figure(facts.startCost))..\(Self.figure(facts.cost))"
        + " rows=\(Self.rows(facts.rows)) width=\(node.outputs.count * 8))"
    }
    if let meter {
      let reading = meter.reading(of: node)
      line += reading.loops == 0 ? " (never executed)" : " (actual \(actual(reading)))"
    }
    return [line] + node.inputs.flatMap { lines(of: $0, depth: depth + 1) }
  }

  /// Time and rows are those of one loop, as PostgreSQL shows them.
  private func actual(_ reading: PlanMeter.Reading) -> String {
    let loops = Int64(reading.loops)
    var parts: [String] = []
    if options.showsTiming {
      parts.append(
        "time=\(Self.milliseconds(reading.startNanoseconds / loops))"
          + "..\(Self.milliseconds(reading.nanoseconds / loops))")
    }
    parts.append("rows=\(reading.rows / reading.loops)")
    parts.append("loops=\(reading.loops)")
    return parts.joined(separator: " ")
  }

  private static func figure(_ value: Double) -> String { Math.format(value, decimals: 2) }

  private static func rows(_ value: Double) -> Int { Int(max(1, min(value, 1e15)).rounded()) }

  static func milliseconds(_ nanoseconds: Int64) -> String {
    Math.format(Double(nanoseconds) / 1e6, decimals: 3)
  }

  /// The plan under PostgreSQL's names of fields.
  func json(of node: any PlanNode) -> JSON {
    var members: [(String, JSON)] = []
    let words = node.label.components(before: " on ")
    let kind = words.first.components(before: " using ")
    members.append(("Node Type", .string(kind.first)))
    if let index = kind.rest { members.append(("Index Name", .string(index))) }
    if let relation = words.rest { members.append(("Relation Name", .string(relation))) }
    let facts = node.facts
    if options.showsCosts {
      members.append(("Startup Cost", .number(Self.figure(facts.startCost))))
      members.append(("Total Cost", .number(Self.figure(facts.cost))))
      members.append(("Plan Rows", .number("\(Self.rows(facts.rows))")))
      members.append(("Plan Width", .number("\(node.outputs.count * 8)")))
    }
    if let meter {
      let reading = meter.reading(of: node)
      let loops = max(1, reading.loops)
      if options.showsTiming {
        members.append(
          (
            "Actual Startup Time",
            .number(Self.milliseconds(reading.startNanoseconds / Int64(loops)))
          ))
        members.append(
          (
            "Actual Total Time",
            .number(Self.milliseconds(reading.nanoseconds / Int64(loops)))
          ))
      }
      members.append(("Actual Rows", .number("\(reading.rows / loops)")))
      members.append(("Actual Loops", .number("\(reading.loops)")))
    }
    if !node.inputs.isEmpty { members.append(("Plans", .array(node.inputs.map { json(of: $0) }))) }
    return .object(members.map { JSON.Member($0.0, $0.1) })
  }
}

extension String {
  /// What stands before some words, and what behind them.
  fileprivate func components(before words: String) -> (first: String, rest: String?) {
    let bytes = Array(utf8)
    let wanted = Array(words.utf8)
    var place = 0
    while place + wanted.count <= bytes.count {
      if bytes[place..<(place + wanted.count)].elementsEqual(wanted) {
        return (
          String(decoding: bytes[..<place], as: UTF8.self),
          String(decoding: bytes[(place + wanted.count)...], as: UTF8.self)
        )
      }
      place += 1
    }
    return (self, nil)
  }
}
