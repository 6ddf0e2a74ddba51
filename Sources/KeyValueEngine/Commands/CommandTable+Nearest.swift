import Core

extension CommandTable {
  /// The command whose name is nearest to a mistyped one; nil if none is near.
  func nearest(to name: String) -> String? {
    NearestName.find(name.lowercased(), among: commands.map(\.name))
  }
}
