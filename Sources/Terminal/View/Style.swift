import Core

/// What a part of the painted screen is; the ``Palette`` knows how that looks.
enum Style: Hashable, Sendable {
  case plain, prompt, continuationPrompt, hint
  case token(Token.Kind)
  /// What stands for a character without a picture: `^A`.
  case substitute
  /// What stands for a folded paste.
  case chip
  /// The part of an entry that a search found.
  case match
  /// Below the statement: names, remarks and what failed.
  case panel, remark, failure
}
