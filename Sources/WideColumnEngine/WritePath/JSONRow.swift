import Core

/// The row of `INSERT … JSON`.
enum JSONRow {
  /// The values of all columns of the table, as the text says them.
  static func values(
    _ term: Term, defaultsToUnset: Bool, table: TableSchema, context: StatementContext
  ) throws(EngineError) -> [(slot: Int, change: ColumnChange)] {
    let receiver = Receiver(name: "[json]", type: .text)
    guard let bytes = try term.value(for: receiver, in: context.evaluation) else {
      throw .invalidRequest("Got null for INSERT JSON values", at: term.span)
    }
    let members = try members(of: bytes, at: term.span)
    var result: [(slot: Int, change: ColumnChange)] = []
    var rest = members
    for (slot, column) in table.columns.enumerated() {
      guard let index = rest.lastIndex(where: { name(of: $0) == column.name }) else {
        if !defaultsToUnset || column.isPrimaryKey { result.append((slot, .set(nil))) }
        continue
      }
      let value = rest[index].value
      rest.removeAll { name(of: $0) == column.name }
      do throws(EngineError) {
        result.append((slot, .set(try column.type.value(of: value))))
      } catch {
        throw .invalidRequest(
          "Error decoding JSON value for \(column.name): \(error.message)", at: term.span)
      }
    }
    if let unknown = rest.first {
      throw .invalidRequest(
        "JSON values map contains unrecognized column: \(unknown.name)", at: term.span)
    }
    return result.filter { !isAbsentStaticKey($0, table, members) }
  }

  private static func members(
    of bytes: [UInt8], at span: SourceSpan
  ) throws(EngineError) -> [JSON.Member] {
    let json: JSON
    do throws(JSON.SyntaxError) { json = try JSON(parsing: bytes) } catch {
      throw .invalidRequest(
        "Could not decode JSON string as a map: \(error.message). (String was:"
          + " \(String(decoding: bytes, as: UTF8.self)))", at: span)
    }
    switch json {
    case .object(let members): return members
    case .null: throw .invalidRequest("Got null for INSERT JSON values", at: span)
    default:
      throw .invalidRequest(
        "Could not decode JSON string as a map: it is no object. (String was:"
          + " \(String(decoding: bytes, as: UTF8.self)))", at: span)
    }
  }

  /// A key in JSON is folded to lower case, unless it holds a quoted name.
  private static func name(of member: JSON.Member) -> String {
    let text = member.name
    if text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
      return String(text.dropFirst().dropLast())
    }
    return text.lowercased()
  }

  /// A clustering column that is not mentioned, where only static columns are: the row is static.
  private static func isAbsentStaticKey(
    _ pair: (slot: Int, change: ColumnChange), _ table: TableSchema, _ members: [JSON.Member]
  ) -> Bool {
    guard table.columns[pair.slot].isClustering else { return false }
    return members.allSatisfy { member in
      guard let slot = table.slot(of: name(of: member)) else { return false }
      return table.columns[slot].isStatic || table.columns[slot].isPartition
    }
  }
}
