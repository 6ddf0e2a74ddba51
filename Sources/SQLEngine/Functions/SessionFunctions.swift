import Core

/// Functions that tell of the session, or change it.
enum SessionFunctions {
  static var functions: [FunctionDefinition] { facts + settings + zones }

  private static func fact(_ name: String, _ type: String = "name") -> FunctionDefinition {
    function("\(name)() \(type)", .stable) { _, context in
      context.catalog.sessionFact(name).map { .text($0) } ?? .null
    }
  }

  private static let facts: [FunctionDefinition] = [
    fact("current_database"), fact("current_schema"), fact("current_user"),
    fact("session_user"),
    function("getpgusername() name", .stable) { _, context in
      context.catalog.sessionFact("current_user").map { .text($0) } ?? .null
    },
    function("current_schemas(bool) name[]", .stable) { a, context in
      let schema = context.catalog.sessionFact("current_schema")
      let names = (a[0].boolean ? ["pg_catalog"] : []) + (schema.map { [$0] } ?? [])
      return .array(SQLArray(names.map { .text($0) }, of: .name))
    },
    function("timeofday() text", .volatile) { _, context in
      let kind = context.settings.timeZone.kind(at: context.statementTime)
      let local = context.statementTime + Int64(kind.secondsEast) * 1_000_000
      var fields = DateTimeFormat.Fields(local: local)
      fields.zoneName = kind.abbreviation
      let template = Array("Dy Mon DD HH24:MI:SS.US YYYY TZ".utf8)
      return .text((try? DateTimeFormat.format(fields, template)) ?? [])
    },
  ]

  private static let settings: [FunctionDefinition] = [
    function("set_config(text, text, bool) text", strict: false, .volatile) {
      a, context throws(EngineError) in
      if a[0].isNull { throw .sql("22004", "SET requires parameter name") }
      let isLocal = !a[2].isNull && a[2].boolean
      let catalog = context.catalog
      context.settings = try catalog.changeSetting(
        a[0].string, to: a[1].isNull ? "" : a[1].string, isLocal: isLocal)
      return catalog.setting(a[0].string.lowercased()).map { .text($0) } ?? .null
    }
  ]

  private static let zoneOutputs: [FunctionDefinition.Output] = [
    .init(name: "name", type: .text), .init(name: "abbrev", type: .text),
    .init(name: "utc_offset", type: .interval), .init(name: "is_dst", type: .bool),
  ]

  private static func row(_ name: String?, _ kind: TimeZoneRules.Kind) -> [SQLValue] {
    let offset = Interval(microseconds: Int64(kind.secondsEast) * 1_000_000)
    return (name.map { [.text($0)] } ?? [])
      + [.text(kind.abbreviation), .interval(offset), .bool(kind.isDaylightSaving)]
  }

  private static let zones: [FunctionDefinition] = [
    setFunction("pg_timezone_names() setof record", outputs: zoneOutputs, .stable) {
      _, _, context in
      let now = context.statementTime
      return ListProducer(
        TimeZoneTable.names.compactMap { name in
          SQLTimeZone(name).map { row(name, $0.kind(at: now)) }
        })
    },
    setFunction(
      "pg_timezone_abbrevs() setof record", outputs: Array(zoneOutputs.dropFirst()), .stable
    ) { _, _, context in
      let now = context.statementTime
      let fixed = TimeZoneTable.fixedAbbreviations.map { name, zone in
        TimeZoneRules.Kind(
          abbreviation: name.uppercased(), secondsEast: zone.secondsEast,
          isDaylightSaving: zone.isDaylightSaving)
      }
      let named = TimeZoneTable.zoneAbbreviations.compactMap { name, zone in
        SQLTimeZone(zone).map { zone in
          var kind = zone.kind(at: now)
          kind.abbreviation = name.uppercased()
          return kind
        }
      }
      let sorted = (fixed + named).sorted { $0.abbreviation < $1.abbreviation }
      return ListProducer(sorted.map { row(nil, $0) })
    },
  ]
}
