import Core

/// How results are written, by the name that `\format` and `--format` take.
public enum OutputFormat: String, CaseIterable, Sendable {
  case aligned, box, vertical, json, jsonl, csv, tsv, markdown, html, insert
}

/// What a renderer must know of the place where its text is read.
public struct Presentation: Sendable {
  public var format: OutputFormat
  /// A person reads: results may be cut (and say so), coloured and framed.
  public var isTerminal: Bool
  /// Of the terminal, in columns.
  public var width: Int
  /// Of the terminal, in rows.
  public var height: Int
  public var palette: ResultPalette
  /// The locale can't show more than ASCII.
  public var usesASCII: Bool
  /// The table that `insert` names.
  public var insertTable: String
  /// On a terminal: how many rows are shown, from the start and from the end; nil for all.
  public var rowsShownMax: Int?
  private var chosenNullText: String?

  /// What stands for NULL. Unless it has been set, it follows the format: `\N` in tsv, nothing in
  /// csv (where an empty text is `""`), `NULL` elsewhere. Formats with a NULL of their own don't
  /// ask.
  public var nullText: String {
    get {
      if let chosenNullText { return chosenNullText }
      switch format {
      case .tsv: return "\\N"
      case .csv: return ""
      default: return "NULL"
      }
    }
    set { chosenNullText = newValue }
  }

  /// - Parameter nullText: nil to follow the format.
  public init(
    format: OutputFormat = .tsv, isTerminal: Bool = false, width: Int = 80, height: Int = 24,
    palette: ResultPalette = .none, usesASCII: Bool = false, nullText: String? = nil,
    insertTable: String = "result", rowsShownMax: Int? = nil
  ) {
    self.format = format
    self.isTerminal = isTerminal
    self.width = width
    self.height = height
    self.palette = palette
    self.usesASCII = usesASCII
    self.insertTable = insertTable
    self.rowsShownMax = rowsShownMax
    chosenNullText = nullText
  }

  /// What marks the place where text was cut off.
  var ellipsis: String { usesASCII ? "~" : "…" }

  /// The palette that applies: colour is for terminals.
  var activePalette: ResultPalette { isTerminal ? palette : .none }
}
