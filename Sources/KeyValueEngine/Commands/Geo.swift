import Core

/// The commands of places: sorted sets whose scores are ``GeoHash``es.
extension CommandTable {
  static let geo: [Command] = [
    Command("geoadd", -5, [.write, .denyOutOfMemory], .one) { (call) throws(EngineError) in
      try GeoReading.add(call)
    },
    Command("geopos", -2, .readOnly, .one) { (call) throws(EngineError) in
      try GeoReading.positions(call)
    },
    Command("geodist", -4, .readOnly, .one) { (call) throws(EngineError) in
      try GeoReading.distance(call)
    },
    Command("geohash", -2, .readOnly, .one) { (call) throws(EngineError) in
      try GeoReading.texts(call)
    },
    search("geosearch", -7, .readOnly, .one, .search),
    search("geosearchstore", -8, [.write, .denyOutOfMemory], .two, .searchStore),
    search("georadius", -6, [.write, .denyOutOfMemory], .one, .radius(stores: true)),
    search("georadius_ro", -6, .readOnly, .one, .radius(stores: false)),
    search(
      "georadiusbymember", -5, [.write, .denyOutOfMemory], .one, .radiusByMember(stores: true)),
    search("georadiusbymember_ro", -5, .readOnly, .one, .radiusByMember(stores: false)),
  ]

  private static func search(
    _ name: String, _ arity: Int, _ flags: Command.Flags, _ keys: Command.KeySpec,
    _ form: GeoSearch.Form
  ) -> Command {
    Command(name, arity, flags, keys) { (call) throws(EngineError) in
      try GeoSearch.run(call, form)
    }
  }
}
