import Foundation

/// The statements of PostgreSQL's regression tests, from the conformance cases beside the checkout.
public enum SQLCorpus {
  /// One statement of a file, and where it stands.
  public struct Record: Sendable {
    /// `cte/pg_with_01.slt:12`.
    public var place: String
    /// `statement error (42601)`.
    public var header: String
    public var sql: String
    /// What PostgreSQL said, if the statement fails.
    public var message: String
  }

  /// nil if the cases are not there.
  public static let records: [Record]? = root.map(read)

  /// The statements file by file, each file in its order: one follows from those before it.
  public static let scripts: [[String]]? = records.map { records in
    var scripts: [[String]] = []
    var file: Substring = ""
    for record in records {
      let name = record.place.prefix { $0 != ":" }
      if name != file { scripts.append([]) }
      file = name
      scripts[scripts.count - 1].append(record.sql)
    }
    return scripts
  }

  private static var root: String? {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var candidates = [
      package.appendingPathComponent("../shared/conformance").path,
      package.appendingPathComponent("../../shared/conformance").path,
    ]
    if let given = ProcessInfo.processInfo.environment["CONFORMANCE"] {
      candidates.insert(given, at: 0)
    }
    return candidates.map { $0 + "/cases/sql" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }

  private static func read(_ root: String) -> [Record] {
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".slt") }.sorted().flatMap { name in
      let data = FileManager.default.contents(atPath: root + "/" + name) ?? Data()
      return records(in: String(decoding: data, as: UTF8.self), named: name)
    }
  }

  private static func records(in text: String, named name: String) -> [Record] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var records: [Record] = []
    var message = ""
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("# ERROR:") { message = String(line.dropFirst("# ERROR:".count)) }
      guard line.hasPrefix("statement ") || line.hasPrefix("query ") else { continue }
      let first = index
      while index < lines.count, lines[index] != "----", !lines[index].isEmpty { index += 1 }
      let sql = lines[first..<index].joined(separator: "\n")
      records.append(
        Record(place: "\(name):\(first)", header: String(line), sql: sql, message: message))
      message = ""
      while index < lines.count, !lines[index].isEmpty { index += 1 }
    }
    return records
  }
}
