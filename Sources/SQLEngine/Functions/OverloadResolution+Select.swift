import Core

extension OverloadResolution {
  /// A candidate with as many parameter types as the call has arguments.
  struct Candidate {
    var index: Int
    var parameters: [TypeID]
    var isVariadicExpansion: Bool
    var defaultCount: Int
  }

  /// Whether every argument can be coerced to a parameter without being asked.
  static func canCoerce(
    _ arguments: [TypeID], to parameters: [TypeID], catalog: any CatalogAccess
  ) -> Bool {
    for (argument, parameter) in zip(arguments, parameters) {
      if !canCoerce(argument, to: parameter, catalog: catalog) { return false }
    }
    return PolymorphicTypes.resolve(parameters, arguments, catalog: catalog) != nil
  }

  private static func canCoerce(
    _ argument: TypeID, to parameter: TypeID, catalog: any CatalogAccess
  ) -> Bool {
    if argument == parameter || parameter == .any { return true }
    if parameter.isPolymorphic { return true }
    if argument == .unknown { return true }
    if parameter == .record { return catalog.typeInfo(argument)?.isComposite == true }
    if parameter == .recordArray, let element = catalog.typeInfo(argument)?.elementID {
      return catalog.typeInfo(element)?.isComposite == true
    }
    return CastRegistry.path(from: argument, to: parameter, in: .implicit, catalog: catalog) != nil
  }

  /// The survivors of PostgreSQL's rules; one if the call is decided.
  ///
  /// **Source:** PostgreSQL 15, parse_func.c: func_select_candidate.
  static func select(
    _ arguments: [TypeID], among candidates: [Candidate], catalog: any CatalogAccess
  ) -> [Candidate] {
    // Domains count as their base types.
    let actual = arguments.map { $0 == .unknown ? $0 : catalog.baseType(of: SQLType($0)).id }
    var survivors = best(candidates) { candidate in
      zip(actual, candidate.parameters).count { $0 != .unknown && $0 == $1 }
    }
    if survivors.count == 1 { return survivors }
    let categories = actual.map { category(of: $0, catalog) }
    survivors = best(survivors) { candidate in
      candidate.parameters.indices.count { place in
        actual[place] != .unknown
          && (candidate.parameters[place] == actual[place]
            || isPreferred(candidate.parameters[place], in: categories[place], catalog))
      }
    }
    if survivors.count == 1 { return survivors }
    guard actual.contains(.unknown) else { return survivors }
    let narrowed = resolveUnknowns(actual, categories, survivors, catalog)
    if narrowed.count == 1 { return narrowed }
    // Last: take the unknown ones to be of the type of the known ones, if these agree.
    let known = Set(actual.filter { $0 != .unknown })
    guard known.count == 1, let type = known.first else { return narrowed }
    let assumed = [TypeID](repeating: type, count: actual.count)
    let fitting = narrowed.filter { canCoerce(assumed, to: $0.parameters, catalog: catalog) }
    return fitting.count == 1 ? fitting : narrowed
  }

  /// Those with the highest count; all if the highest is 0.
  private static func best(_ candidates: [Candidate], _ count: (Candidate) -> Int) -> [Candidate] {
    let counts = candidates.map(count)
    guard let most = counts.max(), most > 0 else { return candidates }
    return zip(candidates, counts).filter { $0.1 == most }.map(\.0)
  }

  private static func category(of type: TypeID, _ catalog: any CatalogAccess)
    -> TypeInfo.Category
  {
    type == .unknown ? .unknown : catalog.typeInfo(type)?.category ?? .user
  }

  private static func isPreferred(
    _ type: TypeID, in category: TypeInfo.Category, _ catalog: any CatalogAccess
  ) -> Bool {
    guard let info = catalog.typeInfo(type), info.isPreferred else { return false }
    return info.category == category
  }

  /// For each unknown argument: the string category if a candidate accepts it there, otherwise the
  /// one category that all accept; preferred types win within it.
  private static func resolveUnknowns(
    _ actual: [TypeID], _ categories: [TypeInfo.Category], _ candidates: [Candidate],
    _ catalog: any CatalogAccess
  ) -> [Candidate] {
    var slots: [Int: (category: TypeInfo.Category, hasPreferred: Bool)] = [:]
    for place in actual.indices where actual[place] == .unknown {
      let found = candidates.map { category(of: $0.parameters[place], catalog) }
      let chosen: TypeInfo.Category
      if found.contains(.string) {
        chosen = .string
      } else {
        let distinct = Set(found)
        guard distinct.count == 1, let only = distinct.first else { return candidates }
        chosen = only
      }
      let hasPreferred = candidates.contains {
        isPreferred($0.parameters[place], in: chosen, catalog)
      }
      slots[place] = (chosen, hasPreferred)
    }
    let fitting = candidates.filter { candidate in
      slots.keys.sorted().allSatisfy { place in
        guard let slot = slots[place] else { return true }
        let type = candidate.parameters[place]
        guard category(of: type, catalog) == slot.category else { return false }
        return !slot.hasPreferred || isPreferred(type, in: slot.category, catalog)
      }
    }
    return fitting.isEmpty ? candidates : fitting
  }
}
