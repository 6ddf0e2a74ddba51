import Core

/// The colours of the line editor.
///
/// No palette ever sets a background, and none uses plain blue or yellow, which are unreadable on
/// one background or another.
public struct Palette: Equatable, Sendable {
  /// What is known of the terminal's background.
  public enum Background: Equatable, Sendable {
    case light, dark, unknown
  }

  /// Parameters of the escape sequence "select graphic rendition", by style.
  private let codes: [Style: String]

  /// No colour at all, as `NO_COLOR` asks. What is not the person's own text (hints, remarks) stays
  /// faint: intensity is no colour.
  public static let colourless = Palette(codes: [
    .hint: "2", .continuationPrompt: "2", .remark: "2", .match: "7", .chip: "7", .substitute: "7",
  ])

  /// Sixteen colours that can be read on any background.
  public static let neutral = Palette(codes: [
    .prompt: "1", .continuationPrompt: "2", .hint: "2", .substitute: "7", .chip: "7", .match: "7",
    .remark: "2", .failure: "31", .token(.keyword): "1", .token(.function): "36",
    .token(.string): "32", .token(.number): "35", .token(.parameter): "35", .token(.comment): "2",
    .token(.error): "4;31",
  ])

  /// For terminals of 256 colours with a dark background.
  public static let dark = Palette(codes: [
    .prompt: "1", .continuationPrompt: "38;5;244", .hint: "38;5;244", .substitute: "7", .chip: "7",
    .match: "7", .remark: "38;5;246", .failure: "38;5;210", .token(.keyword): "1;38;5;117",
    .token(.function): "38;5;183", .token(.string): "38;5;150", .token(.number): "38;5;180",
    .token(.parameter): "38;5;180", .token(.comment): "38;5;246", .token(.punctuation): "38;5;250",
    .token(.error): "4;38;5;210",
  ])

  /// For terminals of 256 colours with a light background.
  public static let light = Palette(codes: [
    .prompt: "1", .continuationPrompt: "38;5;245", .hint: "38;5;245", .substitute: "7", .chip: "7",
    .match: "7", .remark: "38;5;242", .failure: "38;5;124", .token(.keyword): "1;38;5;25",
    .token(.function): "38;5;91", .token(.string): "38;5;28", .token(.number): "38;5;130",
    .token(.parameter): "38;5;130", .token(.comment): "38;5;243", .token(.punctuation): "38;5;238",
    .token(.error): "4;38;5;124",
  ])

  private init(codes: [Style: String]) { self.codes = codes }

  /// The palette that suits a terminal.
  /// - Parameters:
  ///   - environment: what the terminal says of itself in environment variables.
  ///   - background: what it answered when asked; nil if it was not asked or did not answer.
  public init(for environment: TerminalEnvironment, background: Background? = nil) {
    guard !environment.forbidsColour else {
      self = .colourless
      return
    }
    let known = background ?? environment.background
    switch environment.hasManyColours ? known : .unknown {
    case .dark: self = .dark
    case .light: self = .light
    case .unknown: self = .neutral
    }
  }

  /// The parameters of the escape sequence for a style; empty for plain text.
  func code(for style: Style) -> String { codes[style] ?? "" }
}
