import Core
import SQLSyntax

/// The rows that COPY … FROM reads, as something that INSERT … SELECT can read from: so defaults,
/// triggers, partitions and WHERE are those of every INSERT.
///
/// In plans it stands as a common table of a number of its own. Rows are read as they are asked
/// for, a batch at a time.
final class CopySource {
  /// Under which its plan finds it; negative, as no common table is.
  static let number = -3
  /// A name that no text can mean, as it is bound only while COPY runs.
  static let name = "\u{1}copy"

  private let data: [UInt8]
  private let table: String
  private let names: [String]
  private let types: [SQLType]
  private let format: CopyText

  init(
    _ data: [UInt8], _ format: CopyText, _ names: [String], _ types: [SQLType], table: String
  ) {
    self.data = data
    self.format = format
    self.names = names
    self.types = types
    self.table = table
  }

  var columns: [(name: String, type: SQLType)] { Array(zip(names, types)) }

  /// The rows from the first on.
  func rows(_ context: ExecutionContext) -> BatchStream {
    var scanner = CopyScanner(format, names)
    var columns = self.columns.map { CopyColumn(name: $0.name, type: $0.type) }
    var isDone = false
    return BatchStream { () throws(EngineError) in
      guard !isDone else { return nil }
      try context.checkInterrupt()
      var count = 0
      try self.reading { (text) throws(EngineError) in
        while count < ColumnVector.batchRowCountMax {
          guard try scanner.next(text) else {
            isDone = true
            break
          }
          try self.check(scanner)
          for index in columns.indices {
            try columns[index].append(scanner.bytes(of: index), &context.session.evaluation)
          }
          count += 1
        }
      }
      guard count > 0 else { return nil }
      return Batch(columns: columns.indices.map { columns[$0].taken() }, count: count)
    }
  }

  private func reading(_ work: (UnsafeBufferPointer<UInt8>) throws(EngineError) -> Void)
    throws(EngineError)
  {
    let result = data.withUnsafeBufferPointer { bytes -> Result<Void, EngineError> in
      Result { () throws(EngineError) in try work(bytes) }
    }
    try result.get()
  }

  private func check(_ scanner: CopyScanner) throws(EngineError) {
    let count = scanner.row.count
    if count < names.count {
      throw error("missing data for column \"\(names[count])\"", scanner.line)
    }
    if count > names.count { throw error("extra data after last expected column", scanner.line) }
  }

  private func error(_ message: String, _ line: Int) -> EngineError {
    .sql("22P04", message, detail: "COPY \(table), line \(line)")
  }
}

extension Binder {
  /// The rows of the COPY that runs, if the name means them.
  func bindCopySource(_ reference: TableReference) throws(EngineError) -> FromItem? {
    guard let source = session.copySource, reference.name.schema == nil,
      reference.name.name.text == CopySource.name
    else { return nil }
    let columns = source.columns.map {
      PlanColumn(id: newColumn(), name: $0.name, type: $0.type)
    }
    let table = try named(columns, reference.alias, fallback: CopySource.name, kind: "table")
    return FromItem(
      plan: .commonTable(index: CopySource.number, columns: columns.map(\.id)),
      source: Source(table))
  }
}

extension Planner {
  func planCopySource(_ columns: [ColumnID]) -> any PlanNode {
    ClosureNode("Copy", columns) { (context) throws(EngineError) in
      guard let source = context.session.copySource else {
        throw .internalError("a COPY that does not run")
      }
      return source.rows(context)
    }
  }
}
