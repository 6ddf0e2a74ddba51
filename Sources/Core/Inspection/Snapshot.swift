/// The state of one structure at one instant, as plain values.
///
///     engine state ──snapshot──► Snapshot ──figure──► Figure ──render──► text
///                                    └──JSON(reflecting:)──────────────► JSON
public protocol Snapshot: Equatable, Sendable {
  /// The snapshot as a drawing in shapes.
  func figure() -> Figure
}

/// Something `\view` can show.
public struct Topic: Equatable, Sendable {
  /// With the family in front: `kv.keyspace`.
  public var name: String
  /// One line.
  public var summary: String
  /// What may follow the name, as in help: `KEY`. Empty if nothing may.
  public var syntax: String

  public init(_ name: String, _ summary: String, syntax: String = "") {
    self.name = name
    self.summary = summary
    self.syntax = syntax
  }
}
