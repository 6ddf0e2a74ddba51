import Core

/// The colours of results. Colour only repeats what a glyph or a word says, and never sets a
/// background.
public enum ResultPalette: String, CaseIterable, Sendable {
  /// No escape sequence at all: `NO_COLOR`, pipes, files.
  case none
  /// Readable on any background: bold, faint, and two of the sixteen colours.
  case neutral
  case dark
  case light

  /// The parameters of the SGR sequence for a role; empty where the role is not coloured.
  func parameters(of role: Figure.Role) -> String {
    switch (self, role) {
    case (.none, _), (_, .plain): ""
    case (_, .dim): "2"
    case (.neutral, .good): "32"
    case (.neutral, .warning), (.neutral, .accent): "1"
    case (.neutral, .bad): "1;31"
    case (.dark, .good): "92"
    case (.dark, .warning): "93"
    case (.dark, .bad): "91"
    case (.dark, .accent): "96"
    case (.light, .good): "38;5;28"
    case (.light, .warning): "1;38;5;130"
    case (.light, .bad): "38;5;160"
    case (.light, .accent): "1;38;5;25"
    }
  }

  /// A text in a role's colour; the text itself where there is none.
  public func painted(_ text: String, as role: Figure.Role) -> String {
    let parameters = parameters(of: role)
    return parameters.isEmpty || text.isEmpty ? text : "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
