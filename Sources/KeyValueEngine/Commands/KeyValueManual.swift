import Core

/// The help pages of all commands.
enum KeyValueManual {
  static let manual = Manual(pages: [])
}
