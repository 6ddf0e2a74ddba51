import Core

/// What ZUNION and its kin read: a sorted set, or a set whose members all score 1.
struct ScoredSource {
  enum Value {
    case absent
    case sortedSet(SortedSet)
    case set(SetValue)
  }

  let value: Value
  var weight = 1.0

  init(_ call: Call, _ key: Word) throws(EngineError) {
    guard let entry = call.find(key) else {
      value = .absent
      return
    }
    switch entry.kind {
    case .packedSortedSet, .treeSortedSet: value = .sortedSet(call.sortedSet(entry))
    case .integerSet, .tableSet: value = .set(call.setValue(entry))
    default: throw .wrongType
    }
  }

  var count: Int {
    switch value {
    case .absent: 0
    case .sortedSet(let set): set.count
    case .set(let set): set.count
    }
  }

  func score(of member: Word) -> Double? {
    switch value {
    case .absent: nil
    case .sortedSet(let set): set.score(of: member)
    case .set(let set): set.contains(member) ? 1 : nil
    }
  }

  func forEach(_ body: (Word, Double) -> Void) {
    switch value {
    case .absent: break
    case .sortedSet(let set): set.forEach(body)
    case .set(let set): set.visit { body($0, 1) }
    }
  }
}
