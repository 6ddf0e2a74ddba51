import Core

/// What a DROP takes with it, and in which order.
///
/// **Source:** PostgreSQL 15, dependency.c (findDependentObjects, reportDependentObjects): a
/// thing comes after all that depends on it; of several, the youngest first.
struct DropPlan {
  /// One thing to be dropped.
  struct Target {
    var part: CatalogPart
    /// It was asked for, or goes without being told of.
    var isSilent: Bool
    /// Because of what it goes.
    var cause: CatalogPart?
  }

  /// A part that can't go by itself, and what it is a part of.
  struct Refusal: Error {
    var part: CatalogPart
    var owner: CatalogPart
  }

  /// In the order in which they are dropped.
  private(set) var targets: [Target] = []
  private var places: [CatalogPart: Int] = [:]
  private var open: Set<CatalogPart> = []
  private let dependents: [ObjectID: [Dependency]]
  private let owners: [CatalogPart: CatalogPart]

  init(_ catalog: Catalog, _ originals: [CatalogPart]) throws(Refusal) {
    let all = catalog.dependencies
    dependents = Dictionary(grouping: all, by: \.referenced.object)
    owners = Dictionary(
      all.filter { $0.kind == .internal }.map { ($0.dependent, $0.referenced) },
      uniquingKeysWith: { first, _ in first })
    for part in originals {
      // The part that a partition has of an index goes with the partition or with the index.
      guard case .object(let id) = part, let parent = catalog.index(id)?.parent,
        !originals.contains(.object(parent))
      else { continue }
      throw Refusal(part: part, owner: .object(parent))
    }
    // What is asked for together is no obstacle to each other.
    for part in originals { try add(part, cause: nil, isSilent: true, originals: originals) }
  }

  private func isCovered(_ part: CatalogPart) -> Bool {
    places[part] != nil || open.contains(part)
      || part.isPart && (places[.object(part.object)] != nil || open.contains(.object(part.object)))
  }

  private mutating func add(
    _ part: CatalogPart, cause: CatalogPart?, isSilent: Bool, originals: [CatalogPart]
  ) throws(Refusal) {
    if let place = places[part] {
      if isSilent { targets[place].isSilent = true }
      return
    }
    if isCovered(part) { return }
    if let owner = owners[part], cause != owner, !isCovered(owner) {
      if cause == nil, !originals.contains(owner) {
        throw Refusal(part: part, owner: owner)
      }
      return try add(owner, cause: cause, isSilent: isSilent, originals: originals)
    }
    open.insert(part)
    var found: [CatalogPart: Bool] = [:]
    for dependency in dependents[part.object] ?? [] {
      guard part == dependency.referenced || !part.isPart else { continue }
      let isQuiet =
        dependency.kind != .normal
        || dependency.dependent.isPart && dependency.dependent.object == part.object
          && part == .object(part.object)
      found[dependency.dependent] = (found[dependency.dependent] ?? false) || isQuiet
    }
    for next in found.keys.sorted(by: { $0.age > $1.age }) {
      // Parts of what goes as a whole need no mention.
      if next.isPart, next.object == part.object, !part.isPart, !hasOwnDependents(next) { continue }
      let isQuiet =
        found[next] ?? false || originals.contains(next)
        || originals.contains(.object(next.object))
      try add(next, cause: part, isSilent: isQuiet, originals: originals)
    }
    open.remove(part)
    places[part] = targets.count
    targets.append(Target(part: part, isSilent: isSilent, cause: cause))
  }

  private func hasOwnDependents(_ part: CatalogPart) -> Bool {
    if case .constraint = part { return true }
    return false
  }

  /// What goes without having been asked for, oldest first.
  var reported: [Target] { targets.reversed().filter { !$0.isSilent } }
}
