/// What a statement does to one column of each row that it touches.
enum ColumnChange {
  /// A whole value in the place of the old one; nil removes it.
  case set([UInt8]?)
  /// Parts are added, or put in the place of those with the same path.
  case addParts(of: [UInt8])
  case prependElements(of: [UInt8])
  /// Elements of a list with one of these values are removed.
  case removeElements([[UInt8]])
  /// Elements of a set, entries of a map by their keys.
  case removeParts([[UInt8]])
  /// One element of a list by its place; nil removes it.
  case setIndex(Int, [UInt8]?)
  case removeIndex(Int)
  /// One entry of a map; nil removes it.
  case setEntry(key: [UInt8], [UInt8]?)
  /// One field of a user type; nil removes it.
  case setField(Int, [UInt8]?)
  /// A counter goes up or, by a negative amount, down.
  case count(Int64)

  /// Whether the column's present elements decide what is written.
  var readsList: Bool {
    switch self {
    case .removeElements, .setIndex, .removeIndex: true
    default: false
    }
  }
}

/// A change and the column that it is made to.
struct SlotChange {
  var slot: Int
  var change: ColumnChange
}
