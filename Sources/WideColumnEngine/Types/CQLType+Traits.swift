import Parsing

extension CQLType {
  /// The type in CQL: `frozen<list<int>>`, as `DESCRIBE` and messages write it.
  var name: String {
    switch self {
    case .list(let element, let isFrozen): Self.frozen("list<\(element.name)>", isFrozen)
    case .set(let element, let isFrozen): Self.frozen("set<\(element.name)>", isFrozen)
    case .map(let key, let value, let isFrozen):
      Self.frozen("map<\(key.name), \(value.name)>", isFrozen)
    case .tuple(let fields):
      Self.frozen("tuple<\(fields.map(\.name).joined(separator: ", "))>", true)
    case .user(let type): Self.frozen(Self.quotedIfNeeded(type.name), type.isFrozen)
    default: nativeName
    }
  }

  private static func frozen(_ text: String, _ isFrozen: Bool) -> String {
    isFrozen ? "frozen<\(text)>" : text
  }

  private var nativeName: String { "\(self)" }

  /// A name as CQL needs it written: in quotes unless it is lower case and no reserved word.
  static func quotedIfNeeded(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let isPlain =
      bytes.first.map { ASCII.isLetter($0) } == true
      && bytes.allSatisfy { ASCII.isWord($0) && ASCII.lowercased($0) == $0 }
    if isPlain, !Keywords.reserved.contains(name.uppercased()) { return name }
    return QuotedText.quoted(name, with: UInt8(ascii: "\""))
  }

  /// Lists, sets and maps, frozen or not.
  var isCollection: Bool {
    switch self {
    case .list, .set, .map: true
    default: false
    }
  }

  /// Whether the parts are cells of their own: a collection or a user type that is not frozen.
  var isMultiCell: Bool {
    switch self {
    case .list(_, let isFrozen), .set(_, let isFrozen), .map(_, _, let isFrozen): !isFrozen
    case .user(let type): !type.isFrozen
    default: false
    }
  }

  /// The same type with everything in it frozen.
  var frozen: CQLType {
    switch self {
    case .list(let element, _): .list(element.frozen, isFrozen: true)
    case .set(let element, _): .set(element.frozen, isFrozen: true)
    case .map(let key, let value, _): .map(key: key.frozen, value: value.frozen, isFrozen: true)
    case .tuple(let fields): .tuple(fields.map(\.frozen))
    case .user(let type): .user(type.frozen)
    default: self
    }
  }

  /// Whether a duration is part of the values: these have no order.
  var containsDuration: Bool {
    switch self {
    case .duration: true
    case .list(let element, _), .set(let element, _): element.containsDuration
    case .map(let key, let value, _): key.containsDuration || value.containsDuration
    case .tuple(let fields): fields.contains(where: \.containsDuration)
    case .user(let type): type.fields.contains { $0.type.containsDuration }
    default: false
    }
  }

  /// Whether a user type is part of the values.
  func contains(userType keyspace: String, _ name: String) -> Bool {
    switch self {
    case .list(let element, _), .set(let element, _):
      element.contains(userType: keyspace, name)
    case .map(let key, let value, _):
      key.contains(userType: keyspace, name) || value.contains(userType: keyspace, name)
    case .tuple(let fields): fields.contains { $0.contains(userType: keyspace, name) }
    case .user(let type):
      type.keyspace == keyspace && type.name == name
        || type.fields.contains { $0.type.contains(userType: keyspace, name) }
    default: false
    }
  }

  /// The number of bytes of every value that is not empty; nil if it varies.
  var fixedSizeBytes: Int? {
    switch self {
    case .boolean, .tinyint: 1
    case .smallint: 2
    case .int, .float, .date: 4
    case .bigint, .counter, .double, .time, .timestamp: 8
    case .uuid, .timeuuid: 16
    default: nil
    }
  }
}
