import Core
import SQLSyntax

/// Roles.
extension SQLSession {
  /// The one role that there is before others are made.
  static let superuser = "postgres"

  /// Refuses a role that does not exist.
  func checkRole(_ role: RoleName) throws(EngineError) {
    guard case .named(let name) = role, name.text != Self.superuser else { return }
    throw .sql("42704", "role \"\(name.text)\" does not exist", at: name.span)
  }
}
