#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What environment variables say about the terminal.
public struct TerminalEnvironment: Equatable, Sendable {
  /// `TERM`; empty if unset.
  public var term: String
  /// `COLORTERM`; empty if unset.
  public var colorTerm: String
  /// `COLORFGBG`: `foreground;background` as numbers of the sixteen colours.
  public var colorFGBG: String
  /// `NO_COLOR` is set and not empty.
  public var forbidsColour: Bool

  public init(
    term: String, colorTerm: String = "", colorFGBG: String = "", forbidsColour: Bool = false
  ) {
    self.term = term
    self.colorTerm = colorTerm
    self.colorFGBG = colorFGBG
    self.forbidsColour = forbidsColour
  }

  /// What this process was given.
  public static var current: TerminalEnvironment {
    TerminalEnvironment(
      term: variable("TERM"), colorTerm: variable("COLORTERM"), colorFGBG: variable("COLORFGBG"),
      forbidsColour: !variable("NO_COLOR").isEmpty)
  }

  /// Whether the terminal understands cursor movement.
  public var canEdit: Bool { !term.isEmpty && term != "dumb" }

  /// Whether there are 256 colours or more.
  public var hasManyColours: Bool {
    !colorTerm.isEmpty || term.contains("256color") || term.contains("direct")
  }

  /// The background by `COLORFGBG`.
  public var background: Palette.Background {
    guard let last = colorFGBG.split(separator: ";").last, let colour = Int(last) else {
      return .unknown
    }
    switch colour {
    case 0...6, 8: return .dark
    case 7, 9...15: return .light
    default: return .unknown
    }
  }

  private static func variable(_ name: String) -> String {
    guard let value = getenv(name) else { return "" }
    return String(cString: value)
  }
}
