/// A drawing that an engine asks for: shapes, never characters. Closed: renderers switch over it.
public indirect enum Figure: Equatable, Sendable {
  /// The frame of a view: a title line, a body, the consequence in words.
  case panel(Panel)
  case table(FigureTable)
  case tree(FigureTree)
  case layers(LayeredTree)
  case lanes([Lane])
  case ring([Arc])
  case page(BytePage)
  case bars([Bar])
  /// One under the other.
  case stack([Figure])
  /// A line of words.
  case text(String)

  /// A titled view. `\view` prints ≤ 78 columns and ≤ 18 rows of it.
  public struct Panel: Equatable, Sendable {
    /// What is shown, after the family: `wal`.
    public var title: String
    /// Where: `kv:db0`.
    public var subject: String
    /// Numbers and state for the right end of the title line.
    public var facts: [String]
    public var body: Figure
    /// What follows from the state, without the leading `so: `:
    /// `if the power fails now, T8 is lost`.
    public var consequence: String

    public init(
      title: String, subject: String, facts: [String] = [], body: Figure, consequence: String
    ) {
      self.title = title
      self.subject = subject
      self.facts = facts
      self.body = body
      self.consequence = consequence
    }
  }

  /// A cell's part in the meaning; colour only repeats what a glyph or a word says.
  public enum Role: String, Sendable {
    case plain, good, warning, bad, dim, accent
  }
}

/// Rows and columns. The first column names the row, so that a change can be told from a new row.
public struct FigureTable: Equatable, Sendable {
  /// The head of a column.
  public struct Heading: Equatable, Sendable {
    public var title: String
    public var alignsRight: Bool

    public init(_ title: String, alignsRight: Bool = false) {
      self.title = title
      self.alignsRight = alignsRight
    }
  }

  /// One line, with a cell for each heading.
  public struct Row: Equatable, Sendable {
    public var cells: [String]
    public var role: Figure.Role

    public init(_ cells: [String], role: Figure.Role = .plain) {
      self.cells = cells
      self.role = role
    }
  }

  public var headings: [Heading]
  public var rows: [Row]
  /// How many rows were left out, and which: `older records`. A renderer says so under the table.
  public var omittedCount: Int
  public var omittedWhat: String

  public init(
    _ headings: [Heading], rows: [Row], omittedCount: Int = 0, omittedWhat: String = "rows"
  ) {
    self.headings = headings
    self.rows = rows
    self.omittedCount = omittedCount
    self.omittedWhat = omittedWhat
  }
}

/// A labelled tree.
public struct FigureTree: Equatable, Sendable {
  public var label: String
  public var role: Figure.Role
  public var children: [FigureTree]

  public init(_ label: String, role: Figure.Role = .plain, children: [FigureTree] = []) {
    self.label = label
    self.role = role
    self.children = children
  }
}

/// One horizontal lane of a timeline: marks and stretches at places `0 ... 1`.
public struct Lane: Equatable, Sendable {
  /// A point or a stretch of a lane.
  public struct Mark: Equatable, Sendable {
    /// From the left end (0) to the right end (1).
    public var start: Double
    /// Equal to `start` for a point.
    public var end: Double
    public var label: String
    public var role: Figure.Role

    public init(from start: Double, to end: Double, label: String, role: Figure.Role = .plain) {
      self.start = start
      self.end = end
      self.label = label
      self.role = role
    }
  }

  public var name: String
  public var marks: [Mark]

  public init(_ name: String, marks: [Mark]) {
    self.name = name
    self.marks = marks
  }
}

/// A stretch of a ring, by fractions of a full turn.
public struct Arc: Equatable, Sendable {
  public var start: Double
  public var end: Double
  public var label: String
  public var role: Figure.Role

  public init(from start: Double, to end: Double, label: String, role: Figure.Role = .plain) {
    self.start = start
    self.end = end
    self.label = label
    self.role = role
  }
}

/// A stretch of bytes, cut into fields.
public struct BytePage: Equatable, Sendable {
  /// Some bytes that belong together.
  public struct Field: Equatable, Sendable {
    public var offset: Int
    public var bytes: [UInt8]
    /// What the bytes are, with their decoded value: `crc32c 9A3F01C2`.
    public var meaning: String
    public var role: Figure.Role

    public init(at offset: Int, _ bytes: [UInt8], _ meaning: String, role: Figure.Role = .plain) {
      self.offset = offset
      self.bytes = bytes
      self.meaning = meaning
      self.role = role
    }
  }

  public var fields: [Field]

  public init(_ fields: [Field]) { self.fields = fields }
}

/// A labelled bar, filled to a fraction, with a text behind it.
public struct Bar: Equatable, Sendable {
  public var label: String
  /// `0 ... 1`.
  public var fraction: Double
  /// The part of the filled length that is of the second kind (not yet durable, in progress):
  /// `0 ... 1`.
  public var secondFraction: Double
  public var text: String
  public var role: Figure.Role

  public init(
    _ label: String, fraction: Double, secondFraction: Double = 0, text: String,
    role: Figure.Role = .plain
  ) {
    self.label = label
    self.fraction = fraction
    self.secondFraction = secondFraction
    self.text = text
    self.role = role
  }
}
