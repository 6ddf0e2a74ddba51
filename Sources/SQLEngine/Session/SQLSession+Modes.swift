import Core
import SQLSyntax

/// Settings that say how transactions run.
extension SQLSession {
  func isOn(_ name: String) -> Bool {
    ["on", "true", "yes", "1", "t", "y"].contains(setting(name)?.lowercased() ?? "")
  }

  /// What SHOW answers for a mode of the running transaction; nil for any other setting.
  func transactionMode(named name: String) -> String? {
    guard let transaction else { return nil }
    return switch name {
    case "transaction_isolation": transaction.isolation.rawValue
    case "transaction_read_only": transaction.isReadOnly ? "on" : "off"
    case "transaction_deferrable": transaction.isDeferrable ? "on" : "off"
    default: nil
    }
  }

  /// A setting that is a length of time; 0 if it is not one.
  func milliseconds(of name: String) -> Int64 {
    let text = (setting(name) ?? "").filter { $0 != " " && $0 != "'" }
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    guard let number = Double(digits), number.isFinite else { return 0 }
    let factor: Double? =
      switch text.dropFirst(digits.count) {
      case "", "ms": 1
      case "us": 0.001
      case "s": 1000
      case "min": 60_000
      case "h": 3_600_000
      case "d": 86_400_000
      default: nil
      }
    return factor.map { Int64(min(max(number * $0, 0), 1e12)) } ?? 0
  }
}

extension Statement {
  /// Whether the statement looks at data, so that a transaction's view of it has to begin.
  var looksAtData: Bool {
    switch self {
    case .transaction, .lock, .set, .show, .reset, .setConstraints, .discard, .deallocate, .fetch,
      .closeCursor, .checkpoint, .listen, .notify, .unlisten:
      false
    default: true
    }
  }

  /// Whether the statement may change the catalog.
  var mayDefine: Bool {
    switch self {
    case .query, .insert, .update, .delete, .merge, .execute, .explain, .prepare, .declareCursor:
      false
    default: looksAtData
    }
  }
}
