import Core
import SQLSyntax

/// The rows of one partition in order, and the functions over them.
struct WindowPartition {
  private let run: WindowRun
  let rows: [Int]
  /// The first place of each row's peers, and the place after the last.
  private var peerStart: [Int]
  private var peerEnd: [Int]
  /// The number of each row's peer group.
  private var group: [Int]
  private var groupStarts: [Int]

  init(_ run: WindowRun, _ rows: [Int]) {
    self.run = run
    self.rows = rows
    peerStart = Array(repeating: 0, count: rows.count)
    peerEnd = Array(repeating: rows.count, count: rows.count)
    group = Array(repeating: 0, count: rows.count)
    groupStarts = []
    let keys = rows.map { run.orderKey($0) }
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, run.keyOrder.comparePrefix(keys[start], keys[end]) == 0 { end += 1 }
      for place in start..<end {
        peerStart[place] = start
        peerEnd[place] = end
        group[place] = groupStarts.count
      }
      groupStarts.append(start)
      start = end
    }
  }

  func values() throws(EngineError) -> [SQLValue] {
    switch run.window.call.function {
    case .aggregate(let definition): return try aggregates(definition)
    case .native(let function):
      var results: [SQLValue] = []
      for place in rows.indices { results.append(try value(of: function, at: place)) }
      return results
    }
  }

  private func value(of function: WindowFunction, at place: Int) throws(EngineError) -> SQLValue {
    switch function {
    case .rowNumber: return .int(place + 1)
    case .rank: return .int(peerStart[place] + 1)
    case .denseRank: return .int(group[place] + 1)
    case .percentRank:
      return .double(
        rows.count > 1 ? Double(peerStart[place]) / Double(rows.count - 1) : 0)
    case .cumulativeDistribution: return .double(Double(peerEnd[place]) / Double(rows.count))
    case .ntile: return try ntile(place)
    case .lag: return try neighbour(place, sign: -1)
    case .lead: return try neighbour(place, sign: 1)
    case .firstValue:
      return try frame(at: place).first.map { run.argument(0, rows[$0]) } ?? .null
    case .lastValue:
      return try frame(at: place).last.map { run.argument(0, rows[$0]) } ?? .null
    case .nthValue:
      guard case .int(let number) = run.argument(1, rows[place]) else { return .null }
      guard number > 0 else {
        throw .sql("22016", "argument of nth_value must be greater than zero")
      }
      let frame = try frame(at: place)
      return number <= frame.count ? run.argument(0, rows[frame[Int(number) - 1]]) : .null
    }
  }

  private func ntile(_ place: Int) throws(EngineError) -> SQLValue {
    guard case .int(let count) = run.argument(0, rows[0]) else { return .null }
    guard count > 0 else { throw .sql("22014", "argument of ntile must be greater than zero") }
    let buckets = Int(min(count, Int64(Int32.max)))
    let size = rows.count / buckets
    let larger = rows.count % buckets
    let boundary = larger * (size + 1)
    if place < boundary { return .int(place / (size + 1) + 1) }
    return size == 0 ? .int(place + 1) : .int(larger + (place - boundary) / size + 1)
  }

  private func neighbour(_ place: Int, sign: Int) throws(EngineError) -> SQLValue {
    var distance = 1
    if run.arguments.count > 1 {
      guard case .int(let number) = run.argument(1, rows[place]) else { return .null }
      distance = Int(max(min(number, Int64(Int32.max)), -Int64(Int32.max)))
    }
    let target = place + sign * distance
    if rows.indices.contains(target) { return run.argument(0, rows[target]) }
    return run.argument(2, rows[place])
  }

  private func aggregates(_ definition: AggregateDefinition) throws(EngineError) -> [SQLValue] {
    let frame = run.window.call.frame
    var state = try definition.makeAccumulator(
      run.window.call.types, [], &run.context.session.evaluation)
    state.reserve(groupCount: 1)
    var isGrowing = frame.exclusion == .none
    if case .unbounded = frame.start {} else { isGrowing = false }
    var results: [SQLValue] = []
    var taken = 0
    var last: (range: [Int], value: SQLValue)?
    for place in rows.indices {
      if isGrowing {
        let end = try bounds(at: place).end
        while taken < end {
          try step(&state, taken)
          taken += 1
        }
        results.append(try state.finish(group: 0, &run.context.session.evaluation))
        continue
      }
      let range = try self.frame(at: place)
      if let last, last.range == range {
        results.append(last.value)
        continue
      }
      state.reset(group: 0)
      for place in range { try step(&state, place) }
      let value = try state.finish(group: 0, &run.context.session.evaluation)
      last = (range, value)
      results.append(value)
    }
    return results
  }

  private func step(_ state: inout any GroupedAccumulator, _ place: Int) throws(EngineError) {
    let row = rows[place]
    guard run.passesFilter(row) else { return }
    try state.step(run.arguments.map { $0[row] }, group: 0, &run.context.session.evaluation)
  }

  /// The places of a row's frame, those excluded left out.
  private func frame(at place: Int) throws(EngineError) -> [Int] {
    let (start, end) = try bounds(at: place)
    guard start < end else { return [] }
    let range = start..<end
    switch run.window.call.frame.exclusion {
    case .none: return Array(range)
    case .currentRow: return range.filter { $0 != place }
    case .group: return range.filter { group[$0] != group[place] }
    case .ties: return range.filter { $0 == place || group[$0] != group[place] }
    }
  }

  private func bounds(at place: Int) throws(EngineError) -> (start: Int, end: Int) {
    let frame = run.window.call.frame
    let start = try bound(frame.start, isStart: true, place)
    let end = try bound(frame.end, isStart: false, place)
    return (max(0, min(start, rows.count)), max(0, min(end, rows.count)))
  }

  /// The place at which the frame begins, or the one after its end.
  private func bound(_ bound: WindowCall.Frame.Bound, isStart: Bool, _ place: Int)
    throws(EngineError) -> Int
  {
    let mode = run.window.call.frame.mode
    switch bound {
    case .unbounded: return isStart ? 0 : rows.count
    case .currentRow:
      if mode == .rows { return isStart ? place : place + 1 }
      return isStart ? peerStart[place] : peerEnd[place]
    case .offset(_, let isPreceding, let range):
      let offset = try run.offset(isStart: isStart, rows[place])
      if mode == .range {
        return try rangeBound(offset, isPreceding, range, isStart: isStart, place)
      }
      guard case .int(let wide) = offset else { return place }
      let distance = Int(min(wide, Int64(Int32.max))) * (isPreceding ? -1 : 1)
      if mode == .rows { return isStart ? place + distance : place + distance + 1 }
      let target = group[place] + distance
      if isStart { return target >= groupStarts.count ? rows.count : groupStarts[max(0, target)] }
      let next = target + 1
      return next <= 0 ? 0 : next >= groupStarts.count ? rows.count : groupStarts[next]
    }
  }

  private func rangeBound(
    _ offset: SQLValue, _ isPreceding: Bool, _ range: WindowCall.Frame.RangeOffset?,
    isStart: Bool, _ place: Int
  ) throws(EngineError) -> Int {
    guard let range, let term = run.keyOrder.terms.first else { return place }
    let base = run.orderKey(rows[place])[0]
    if base.isNull { return isStart ? peerStart[place] : peerEnd[place] }
    let test = FrameRange(key: range.key)
    // NULLs, at either end, are no part of any offset's range.
    var low = rows.firstIndex { !run.orderKey($0)[0].isNull } ?? 0
    var high = (rows.lastIndex { !run.orderKey($0)[0].isNull } ?? 0) + 1
    while low < high {
      let middle = (low + high) / 2
      let isWithin = try test.contains(
        run.orderKey(rows[middle])[0], base: base, offset: offset,
        subtracts: isPreceding != term.isDescending, isLess: isStart == term.isDescending,
        &run.context.session.evaluation)
      if isWithin != isStart { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
