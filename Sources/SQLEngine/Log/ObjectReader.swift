import Core
import SQLSyntax

/// Reads what ``ObjectCodec`` wrote.
///
/// Types that an object names must be in the session's catalog. Expressions call functions, which
/// may be there later only: `skipsExpressions` leaves out those of domains.
struct ObjectReader {
  let session: SQLSession
  var bytes: RecordReader
  var skipsExpressions = false

  init(_ bytes: UnsafeRawBufferPointer, _ session: SQLSession) {
    self.bytes = RecordReader(bytes)
    self.session = session
  }

  /// - Parameter skipsExpressions: the checks of domains are left out.
  static func object(
    _ bytes: [UInt8], _ session: SQLSession, skipsExpressions: Bool = false
  ) throws(RecordFault) -> CatalogObject {
    let result = bytes.withUnsafeBytes { bytes -> Result<CatalogObject, RecordFault> in
      var reader = ObjectReader(bytes, session)
      reader.skipsExpressions = skipsExpressions
      do throws(RecordFault) { return .success(try reader.object()) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  mutating func object() throws(RecordFault) -> CatalogObject {
    let object: CatalogObject
    switch try bytes.byte() {
    case 1:
      object = .schema(
        SchemaDefinition(
          id: try bytes.number(), name: try bytes.text(), comment: try optionalText()))
    case 2: object = .relation(try relation())
    case 3: object = .index(try index())
    case 4: object = .type(try userType())
    case 5: object = .routine(try routine())
    default: throw bytes.fault("no kind of object")
    }
    try bytes.finish()
    return object
  }

  // MARK: - Parts

  mutating func optionalText() throws(RecordFault) -> String? {
    try bytes.flag() ? try bytes.text() : nil
  }

  mutating func texts() throws(RecordFault) -> [String] {
    try bytes.list { (reader) throws(RecordFault) in try reader.text() }
  }

  mutating func numbers() throws(RecordFault) -> [ObjectID] {
    try bytes.list { (reader) throws(RecordFault) in try reader.number() }
  }

  /// Numbers of columns.
  mutating func attributes() throws(RecordFault) -> [Int] {
    try bytes.list { (reader) throws(RecordFault) in Int(try reader.number(UInt16.self)) }
  }

  mutating func list<Item>(_ item: (inout ObjectReader) throws(RecordFault) -> Item)
    throws(RecordFault) -> [Item]
  {
    var items: [Item] = []
    for _ in 0..<(try bytes.count()) { items.append(try item(&self)) }
    return items
  }

  mutating func optional<Item>(_ item: (inout ObjectReader) throws(RecordFault) -> Item)
    throws(RecordFault) -> Item?
  {
    try bytes.flag() ? try item(&self) : nil
  }

  /// The one of several that a byte stands for.
  mutating func choice<Item>(_ items: [Item]) throws(RecordFault) -> Item {
    let code = Int(try bytes.byte())
    guard code < items.count else { throw bytes.fault("no such choice") }
    return items[code]
  }

  mutating func syntax() throws(RecordFault) -> Expression {
    let text = try bytes.text()
    do throws(EngineError) { return try SQLParser.parseExpression(text) } catch {
      throw bytes.fault("'\(text)' is no expression: \(error.message)")
    }
  }

  mutating func bound() throws(RecordFault) -> BoundExpression {
    var reader = ExpressionReader(RecordReader(try bytes.sized()), session)
    let expression = try reader.expression()
    try reader.reader.finish()
    return expression
  }

  mutating func query() throws(RecordFault) -> Query {
    let text = try bytes.text()
    do throws(EngineError) {
      if case .query(let query)? = try SQLParser.parse(text).first?.statement { return query }
    } catch { throw bytes.fault("'\(text)' is no query: \(error.message)") }
    throw bytes.fault("'\(text)' is no query")
  }
}
