import Core

/// What anyelement and its kin stand for in one call.
///
/// **Source:** PostgreSQL 15, parse_coerce.c: enforce_generic_type_consistency.
enum PolymorphicTypes {
  /// The actual types of the parameters, and of a polymorphic result.
  struct Assignment {
    var element: TypeID?
    var array: TypeID?
    var range: TypeID?
    var multirange: TypeID?
    var compatible: TypeID?
    var compatibleRange: TypeID?

    func actual(_ type: TypeID, _ catalog: any CatalogAccess) -> TypeID? {
      switch type {
      case .anyElement, .anyNonArray, .anyEnum: element
      case .anyArray: array ?? element.flatMap { catalog.typeInfo($0)?.arrayID }
      case .anyRange: range
      case .anyMultirange: multirange
      case .anyCompatible, .anyCompatibleNonArray: compatible
      case .anyCompatibleArray: compatible.flatMap { catalog.typeInfo($0)?.arrayID }
      case .anyCompatibleRange: compatibleRange
      default: type
      }
    }
  }

  /// - Returns: nil if the arguments don't agree.
  static func resolve(
    _ parameters: [TypeID], _ arguments: [TypeID], catalog: any CatalogAccess
  ) -> Assignment? {
    var result = Assignment()
    var compatibles: [TypeID] = []
    for (parameter, argument) in zip(parameters, arguments) where parameter.isPolymorphic {
      if argument == .unknown {
        if parameter.isCompatiblePolymorphic, parameter != .anyCompatibleArray {
          compatibles.append(.unknown)
        }
        continue
      }
      guard take(parameter, argument, &result, &compatibles, catalog) else { return nil }
    }
    let known = compatibles.filter { $0 != .unknown }
    if !compatibles.isEmpty {
      guard known.isEmpty || common(known, catalog) != nil else { return nil }
      result.compatible = known.isEmpty ? .text : common(known, catalog)
    }
    if result.element == nil, let array = result.array {
      result.element = catalog.typeInfo(array)?.elementID
    }
    // Which range a literal is can't be told from its elements.
    let ranges: [TypeID] = [.anyRange, .anyMultirange, .anyCompatibleRange]
    for (parameter, argument) in zip(parameters, arguments)
    where argument == .unknown && ranges.contains(parameter) {
      if result.actual(parameter, catalog) == nil { return nil }
    }
    return result
  }

  private static func common(_ types: [TypeID], _ catalog: any CatalogAccess) -> TypeID? {
    try? OverloadResolution.commonType(types, context: "", catalog: catalog)
  }

  private static func take(
    _ parameter: TypeID, _ argument: TypeID, _ result: inout Assignment,
    _ compatibles: inout [TypeID], _ catalog: any CatalogAccess
  ) -> Bool {
    let base = catalog.baseType(of: SQLType(argument)).id
    let info = catalog.typeInfo(base)
    switch parameter {
    case .anyElement, .anyNonArray, .anyEnum:
      if parameter == .anyNonArray, info?.isArray == true { return false }
      if parameter == .anyEnum, info?.isEnumeration != true { return false }
      return agree(&result.element, argument)
    case .anyArray:
      guard let element = info?.elementID else { return false }
      return agree(&result.array, base) && agree(&result.element, element)
    case .anyRange:
      guard case .range(let subtype, let multirange) = info?.kind else { return false }
      result.multirange = multirange
      return agree(&result.range, base) && agree(&result.element, subtype)
    case .anyMultirange:
      guard case .multirange(let range) = info?.kind,
        case .range(let subtype, _) = catalog.typeInfo(range)?.kind
      else { return false }
      result.multirange = base
      return agree(&result.range, range) && agree(&result.element, subtype)
    case .anyCompatible: compatibles.append(argument)
    case .anyCompatibleNonArray:
      if info?.isArray == true { return false }
      compatibles.append(argument)
    case .anyCompatibleArray:
      guard let element = info?.elementID else { return false }
      compatibles.append(element)
    case .anyCompatibleRange:
      guard case .range(let subtype, _) = info?.kind else { return false }
      result.compatibleRange = base
      compatibles.append(subtype)
    default: break
    }
    return true
  }

  private static func agree(_ slot: inout TypeID?, _ type: TypeID) -> Bool {
    if let known = slot { return known == type }
    slot = type
    return true
  }
}
