import Core

/// Reads what stands behind WITH for a table or a view.
enum TablePropertyReader {
  static func apply(
    _ options: TableOptions, to properties: inout TableProperties
  ) throws(EngineError) {
    for property in options.properties {
      let name = property.name.text
      switch name {
      case "comment": properties.comment = try text(property)
      case "default_time_to_live":
        let seconds = try integer(property)
        guard seconds >= 0 else {
          throw .configuration(
            "default_time_to_live must be greater than or equal to 0 (got \(seconds))")
        }
        guard seconds <= Int(WriteTime.timeToLiveSecondsMax) else {
          throw .configuration(
            "default_time_to_live must be less than or equal to"
              + " \(WriteTime.timeToLiveSecondsMax) (got \(seconds))")
        }
        properties.defaultTimeToLiveSeconds = Int32(seconds)
      case "gc_grace_seconds":
        let seconds = try integer(property)
        guard seconds >= 0, seconds <= Int(Int32.max) else {
          throw .configuration(
            "gc_grace_seconds must be greater than or equal to 0 (got \(seconds))")
        }
        properties.graceSeconds = Int32(seconds)
      default: try applyOther(property, to: &properties)
      }
    }
  }

  private static func applyOther(
    _ property: Property, to properties: inout TableProperties
  ) throws(EngineError) {
    let name = property.name.text
    if TableProperties.obsolete.contains(name) { return }
    guard let index = properties.others.firstIndex(where: { $0.key == name }) else {
      let known =
        properties.others.map(\.key) + ["comment", "default_time_to_live", "gc_grace_seconds"]
      let nearest = NearestName.find(name, among: known)
      throw .syntax(
        "Unknown property '\(name)'", at: property.name.span,
        hint: nearest.map { "Did you mean `\($0)`?" })
    }
    switch property.value {
    case .text(let text):
      let isQuoted = properties.others[index].value.hasPrefix("'")
      if properties.others[index].value.hasPrefix("{") {
        throw .syntax(
          "Invalid value for property '\(name)'. It should be a map.", at: property.name.span)
      }
      properties.others[index].value = isQuoted ? "'\(text)'" : text
    case .map(let entries):
      guard properties.others[index].value.hasPrefix("{") else {
        throw .syntax(
          "Invalid value for property '\(name)'. It should be a string.",
          at: property.name.span)
      }
      let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      let body = sorted.map { "'\($0.key)': '\($0.value)'" }.joined(separator: ", ")
      properties.others[index].value = "{\(body)}"
    }
  }

  private static func text(_ property: Property) throws(EngineError) -> String {
    guard case .text(let text) = property.value else {
      throw .syntax(
        "Invalid value for property '\(property.name.text)'. It should be a string.",
        at: property.name.span)
    }
    return text
  }

  private static func integer(_ property: Property) throws(EngineError) -> Int {
    let text = try text(property)
    guard let number = Int(text) else {
      throw .syntax(
        "Invalid integer value \(text) for '\(property.name.text)'", at: property.name.span)
    }
    return number
  }
}
