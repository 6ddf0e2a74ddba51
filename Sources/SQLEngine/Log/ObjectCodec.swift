import Core
import SQLSyntax

/// How an object of the catalog looks in the log: its kind, then its parts in the order of their
/// declaration.
///
/// | first byte | object |
/// | --- | --- |
/// | 1 | schema |
/// | 2 | relation: table, view, sequence, composite type |
/// | 3 | index |
/// | 4 | type |
/// | 5 | routine: function, procedure |
///
/// Expressions are there twice: as text, which is parsed again, for all that shows them; and bound
/// (``ExpressionCodec``), which is what runs. Queries of views are text, and bound by whoever reads
/// the view. To let an object have another part, append it where its object is written, and read it
/// in the same place of ``ObjectReader``.
enum ObjectCodec {
  static func encoded(_ object: CatalogObject) -> [UInt8] {
    var bytes: [UInt8] = []
    switch object {
    case .schema(let schema):
      bytes.append(1)
      bytes.append(number: schema.id)
      bytes.append(text: schema.name)
      bytes.append(optional: schema.comment) { $0.append(text: $1) }
    case .relation(let relation):
      bytes.append(2)
      append(relation, to: &bytes)
    case .index(let index):
      bytes.append(3)
      append(index, to: &bytes)
    case .type(let type):
      bytes.append(4)
      append(type, to: &bytes)
    case .routine(let routine):
      bytes.append(5)
      append(routine, to: &bytes)
    }
    return bytes
  }

  /// Whether objects of a kind are read before others that may need them: lower first.
  static func readingOrder(of bytes: [UInt8]) -> UInt8 {
    switch bytes.first {
    case 1: 0
    case 4: 1
    case 5: 2
    case 2: 3
    default: 4
    }
  }

  /// What an encoded object is, and its name; nil if the bytes are none.
  static func title(of bytes: [UInt8]) -> (kind: String, name: String)? {
    bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      let words = ["schema", "relation", "index", "type", "routine"]
      guard let kind = try? reader.byte(), (1...5).contains(kind),
        (try? reader.varint()) != nil, kind == 1 || (try? reader.varint()) != nil,
        let name = try? reader.text()
      else { return nil }
      return (words[Int(kind) - 1], name)
    }
  }

  // MARK: - Expressions

  static func append(
    _ syntax: Expression, _ bound: BoundExpression, to bytes: inout [UInt8]
  ) {
    bytes.append(text: Deparser.text(syntax))
    append(bound, to: &bytes)
  }

  /// A bound expression, with its size, so that one that can't be read can be passed over.
  static func append(_ bound: BoundExpression, to bytes: inout [UInt8]) {
    var inner: [UInt8] = []
    ExpressionCodec.append(bound, to: &inner)
    bytes.append(sized: inner)
  }
}
