extension Deparser {
  /// A type as `format_type` names it.
  mutating func write(_ type: TypeName) {
    if type.isSetOf { write("SETOF ") }
    if let column = type.columnOfTable {
      write(Deparser.qualified(type.name) + "." + Deparser.quoted(column.text) + "%TYPE")
    } else if type.name.schema?.text == "pg_catalog", type.name.catalog == nil {
      writeSystemType(type)
    } else {
      write(Deparser.typeName(type.name))
      writeModifiers(type.modifiers)
    }
    for bound in type.arrayBounds {
      write(bound.map { "[\($0)]" } ?? "[]")
    }
  }

  private mutating func writeModifiers(_ modifiers: [Expression]) {
    guard !modifiers.isEmpty else { return }
    write("(")
    for (index, modifier) in modifiers.enumerated() {
      if index > 0 { write(",") }
      write(modifier)
    }
    write(")")
  }

  /// A type's name: words that may not name a type are in quotes.
  private static func typeName(_ name: QualifiedName) -> String {
    let isPlainKeyword = Keyword.named(name.name.text)?.category == .typeOrFunctionName
    if name.schema == nil, isPlainKeyword { return name.name.text }
    return qualified(name)
  }

  private mutating func writeSystemType(_ type: TypeName) {
    let name = type.name.name.text
    switch name {
    case "time", "timestamp", "timetz", "timestamptz":
      write(name.hasSuffix("tz") ? String(name.dropLast(2)) : name)
      writeModifiers(type.modifiers)
      write(name.hasSuffix("tz") ? " with time zone" : " without time zone")
    case "interval":
      write(name)
      if let fields = type.intervalFields { write(" " + fields.rawValue) }
      writeModifiers(type.modifiers)
    case "bit", "bpchar":
      // Without a length, only the catalog's own name says so.
      if type.modifiers.isEmpty {
        write(name == "bit" ? "\"bit\"" : "bpchar")
      } else {
        write(name == "bit" ? "bit" : "character")
        writeModifiers(type.modifiers)
      }
    default:
      write(Deparser.systemNames(name) ?? "pg_catalog." + Deparser.quoted(name))
      writeModifiers(type.modifiers)
    }
  }

  /// The grammar's own words for types of the catalog.
  private static func systemNames(_ name: String) -> String? {
    switch name {
    case "int2": "smallint"
    case "int4": "integer"
    case "int8": "bigint"
    case "float4": "real"
    case "float8": "double precision"
    case "bool": "boolean"
    case "numeric": "numeric"
    case "varchar": "character varying"
    case "varbit": "bit varying"
    default: nil
    }
  }
}
