/// A tree drawn level by level, parents over the middle of their children: index pages, and what
/// else has a fixed depth.
///
///      root              p1[30│70]
///                  ┌─────────┼─────────┐
///      leaf      1 … 20   30 … 60   70 … 99
///                  p2       p3        p4
///                            ▲
public struct LayeredTree: Equatable, Sendable {
  /// One box of a level.
  public struct Node: Equatable, Sendable {
    public var label: String
    /// Under the label of a node without children: `p5 3/4`.
    public var caption: String
    /// Stands beside the node's siblings: nodes that were left out.
    public var isOmission: Bool
    /// The path to something, or what was changed.
    public var isMarked: Bool
    public var children: [Node]

    public init(
      _ label: String, caption: String = "", isOmission: Bool = false, isMarked: Bool = false,
      children: [Node] = []
    ) {
      self.label = label
      self.caption = caption
      self.isOmission = isOmission
      self.isMarked = isMarked
      self.children = children
    }
  }

  /// What each level is called, from the root's down.
  public var levels: [String]
  public var root: Node

  public init(levels: [String], root: Node) {
    self.levels = levels
    self.root = root
  }
}
