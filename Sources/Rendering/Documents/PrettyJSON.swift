import Core

/// JSON over several lines, for people: two blanks a level, short arrays of plain values on one
/// line.
struct PrettyJSON {
  /// Arrays up to this width stay on their line.
  static let inlineColumnsMax = 60

  let palette: ResultPalette

  func text(of value: JSON, indentation: Int = 0) -> String {
    let blanks = String(repeating: " ", count: indentation)
    switch value {
    case .array(let elements) where !elements.isEmpty:
      if let line = inline(elements) { return line }
      let lines = elements.map { "\(blanks)  \(text(of: $0, indentation: indentation + 2))" }
      return "[\n\(lines.joined(separator: ",\n"))\n\(blanks)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { member in
        let name = palette.painted(scalar(.string(member.name)), as: .accent)
        return "\(blanks)  \(name): \(text(of: member.value, indentation: indentation + 2))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(blanks)}"
    case .null: return palette.painted("null", as: .dim)
    default: return scalar(value)
    }
  }

  private func inline(_ elements: [JSON]) -> String? {
    let isPlain = elements.allSatisfy { element in
      switch element {
      case .array, .object: false
      default: true
      }
    }
    guard isPlain else { return nil }
    let line = scalar(.array(elements))
    return TextWidth.columns(of: line) <= Self.inlineColumnsMax ? line : nil
  }

  /// Written so that a terminal is not steered by it: the writer escapes controls, this all the
  /// rest.
  private func scalar(_ value: JSON) -> String { VisibleText.line(value.serialized(spaced: true)) }
}
