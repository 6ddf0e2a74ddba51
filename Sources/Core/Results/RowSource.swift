/// A column of a result.
public struct Column: Equatable, Sendable {
  /// How cells are aligned and written in formats that know more than text.
  public enum Kind: Sendable {
    case text, number, boolean, json, bytes, other
    /// A JSON string where the value is one: read as JSON, shown without its quotes.
    case quoted
  }

  public var name: String
  /// The family's own name of the type.
  public var type: String
  public var kind: Kind

  public init(_ name: String, type: String, kind: Kind) {
    self.name = name
    self.type = type
    self.kind = kind
  }
}

/// Rows that are produced when they are asked for.
public protocol RowSource: AnyObject {
  var columns: [Column] { get }
  /// What the system says after the last row (`SELECT 3`); known once all rows have been taken.
  var tag: String? { get }
  /// What the engine remarked on the way to the first batch.
  var notices: [String] { get }
  /// The next rows, about a thousand at a time; nil after the last.
  func nextBatch() throws(EngineError) -> RowBatch?
}

extension RowSource {
  public var notices: [String] { [] }
}

/// Some rows as text cells, laid out flat: one buffer, one end offset a cell.
public struct RowBatch: Equatable, Sendable {
  public let columnCount: Int
  public private(set) var rowCount = 0
  private var bytes: [UInt8] = []
  /// The end of each cell in `bytes`; negative (bitwise not) for NULL.
  private var ends: [Int] = []

  public init(columnCount: Int) { self.columnCount = columnCount }

  /// Adds a cell in reading order; a row is complete with its last column.
  public mutating func append(_ cell: [UInt8]?) {
    if let cell {
      bytes.append(contentsOf: cell)
      ends.append(bytes.count)
    } else {
      ends.append(~bytes.count)
    }
    if columnCount > 0, ends.count == (rowCount + 1) * columnCount { rowCount += 1 }
  }

  public mutating func append(_ cell: String?) { append(cell.map { Array($0.utf8) }) }

  /// Adds a row without columns.
  public mutating func appendEmptyRow() { rowCount += 1 }

  /// The UTF-8 text of a cell, nil for NULL.
  public func cell(row: Int, column: Int) -> ArraySlice<UInt8>? {
    let index = row * columnCount + column
    guard ends[index] >= 0 else { return nil }
    let start = index == 0 ? 0 : (ends[index - 1] >= 0 ? ends[index - 1] : ~ends[index - 1])
    return bytes[start..<ends[index]]
  }
}

/// Rows that are all there already.
public final class RowList: RowSource {
  public let columns: [Column]
  public let tag: String?
  public var notices: [String] = []
  private var batch: RowBatch?

  public init(columns: [Column], batch: RowBatch, tag: String? = nil) {
    self.columns = columns
    self.batch = batch
    self.tag = tag
  }

  public func nextBatch() throws(EngineError) -> RowBatch? {
    defer { batch = nil }
    return batch
  }
}

/// Documents that are produced when they are asked for.
public protocol DocumentSource: AnyObject {
  /// The next documents in canonical Extended JSON; nil after the last.
  func nextBatch() throws(EngineError) -> [JSON]?
}
