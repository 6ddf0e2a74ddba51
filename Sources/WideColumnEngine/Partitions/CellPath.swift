import Core

/// The end of a stored key: which part of a collection or a user type a cell is.
///
/// | type | path | the cell's value |
/// | --- | --- | --- |
/// | set | the element, in its ordered form | none |
/// | map | the key, in its ordered form | the value |
/// | list | 8 bytes of time, 4 of place: see ``ListStamp`` | the element |
/// | user type | the field's place, 2 bytes | the field |
enum CellPath {
  static func element(_ value: [UInt8], of type: CQLType) -> [UInt8] {
    var path: [UInt8] = []
    type.appendOrdered(value, isDescending: false, to: &path)
    return path
  }

  static func field(_ index: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: index >> 8), UInt8(truncatingIfNeeded: index)]
  }

  /// What ``element(_:of:)`` was given.
  static func value(of path: [UInt8], _ type: CQLType) -> [UInt8] {
    var offset = 0
    return type.readOrdered(path[...], isDescending: false, at: &offset) ?? []
  }

  static func fieldIndex(of path: [UInt8]) -> Int {
    path.count == 2 ? Int(path[0]) << 8 | Int(path[1]) : 0
  }

  /// A whole value of its parts. `elements` is not empty.
  static func value(of elements: [ColumnContents.Element], _ type: CQLType) -> [UInt8] {
    switch type {
    case .list: return Composite.value(ofElements: elements.map(\.cell.value))
    case .set(let element, _):
      return Composite.value(ofElements: elements.map { value(of: $0.path, element) })
    case .map(let key, _, _):
      return Composite.value(
        ofEntries: elements.map { .init(key: value(of: $0.path, key), value: $0.cell.value) })
    case .user(let user):
      var fields = [[UInt8]?](repeating: nil, count: user.fields.count)
      for element in elements {
        let index = fieldIndex(of: element.path)
        if index < fields.count { fields[index] = element.cell.value }
      }
      return Composite.value(ofFields: fields)
    default: return []
    }
  }

  /// The parts of a whole value, with their paths.
  /// - Parameter stamp: gives the elements of a list their places.
  static func parts(
    of value: [UInt8], _ type: CQLType, stamp: ListStamp
  ) -> [(path: [UInt8], value: [UInt8])] {
    switch type {
    case .list:
      let elements = Composite.elements(of: value) ?? []
      return elements.enumerated().map { (stamp.path(at: $0.offset), $0.element) }
    case .set(let element, _):
      return (Composite.elements(of: value) ?? []).map { (self.element($0, of: element), []) }
    case .map(let key, _, _):
      return (Composite.entries(of: value) ?? []).map { (element($0.key, of: key), $0.value) }
    case .user(let user):
      let fields = Composite.fields(of: value, count: user.fields.count) ?? []
      return fields.enumerated().compactMap { field in
        field.element.map { (self.field(field.offset), $0) }
      }
    default: return []
    }
  }
}

/// The time that gives new elements of a list their place: what is added later stands further back
/// or, when it is prepended, further in front.
///
/// **Source:** Cassandra's `Lists`, where a timeuuid does this. **Differs:** no node is part of it,
/// since one engine gives out all of them.
struct ListStamp: Equatable, Sendable {
  /// In microseconds; every statement that touches a list gets a later one.
  var microseconds: Int64
  /// Elements that are put in front get the reversed time.
  var isPrepending = false

  /// Of the element that is the `index`th of those added together.
  func path(at index: Int) -> [UInt8] {
    var path: [UInt8] = []
    OrderedEncoding.append(isPrepending ? -microseconds : microseconds, to: &path)
    withUnsafeBytes(of: UInt32(clamping: index).bigEndian) { path.append(contentsOf: $0) }
    return path
  }
}
