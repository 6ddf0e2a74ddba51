import Core

/// GEOSEARCH, GEOSEARCHSTORE and the older GEORADIUS forms.
enum GeoSearch {
  enum Form: Equatable {
    case search, searchStore
    case radius(stores: Bool)
    case radiusByMember(stores: Bool)

    var isSearch: Bool { self == .search || self == .searchStore }

    /// Whether STORE and STOREDIST may name a key.
    var takesStore: Bool { self == .radius(stores: true) || self == .radiusByMember(stores: true) }
  }

  struct Request {
    var shape = GeoShape()
    var hasMember = false
    var hasPoint = false
    var hasRadius = false
    var hasBox = false
    var hasDistances = false
    var hasHashes = false
    var hasPositions = false
    var takesAny = false
    /// 0 for no bound.
    var count = 0
    /// Nearest first, farthest first; nil as found.
    var isAscending: Bool?
    var storeKey: Word?
    var storesDistances = false

    var hasOptions: Bool { hasDistances || hasHashes || hasPositions }
  }

  private struct Match {
    var member: [UInt8]
    var score: Double
    var point: GeoPoint
    var meters: Double
  }

  static func run(_ call: Call, _ form: Form) throws(EngineError) -> Reply {
    let source = form == .searchStore ? call[2] : call[1]
    let set = try call.findSortedSet(source)
    var request = Request()
    let first = try start(call, form, set, &request)
    try GeoSearch.parseOptions(call, form, set, from: first, into: &request)
    try check(call, form, request)
    guard let set else {
      guard let key = request.storeKey else { return .array([]) }
      call.removeStored(key)
      return .integer(0)
    }
    let matches = matches(in: set, request)
    guard let key = request.storeKey else {
      return .array(matches.map { reply($0, request, call) })
    }
    let result = TreeSortedSet.make(heap: call.heap, seed: call.keyspace.hashSeed)
    for match in matches {
      let score = request.storesDistances ? match.meters / request.shape.unitMeters : match.score
      withWord(match.member) { result.pointee.set($0, score) }
    }
    return form.isSearch
      ? call.storeSortedSet(key, result, "geosearchstore")
      : call.storeSortedSet(key, result, "georadiusstore")
  }

  /// Reads what stands before the options.
  /// - Returns: where the options begin.
  private static func start(
    _ call: Call, _ form: Form, _ set: SortedSet?, _ request: inout Request
  ) throws(EngineError) -> Int {
    switch form {
    case .search: return 2
    case .searchStore:
      request.storeKey = call[1]
      return 3
    case .radius:
      request.shape.center = try GeoReading.point(call, at: 2)
      try readRadius(call, at: 4, into: &request)
      return 6
    case .radiusByMember:
      guard let set else { return 5 }
      request.shape.center = try center(of: call[2], in: set)
      try readRadius(call, at: 3, into: &request)
      return 5
    }
  }

  private static func check(
    _ call: Call, _ form: Form, _ request: Request
  ) throws(EngineError) {
    if request.storeKey != nil, request.hasOptions {
      let name = form == .searchStore ? "GEOSEARCHSTORE" : "STORE option in GEORADIUS"
      throw .reply("ERR \(name) is not compatible with WITHDIST, WITHHASH and WITHCOORD options")
    }
    if form.isSearch, !request.hasMember, !request.hasPoint {
      throw .reply(
        "ERR exactly one of FROMMEMBER or FROMLONLAT can be specified for \(call[0].text)")
    }
    if form.isSearch, !request.hasRadius, !request.hasBox {
      throw .reply("ERR exactly one of BYRADIUS and BYBOX can be specified for \(call[0].text)")
    }
    if request.takesAny, request.count == 0 {
      throw .reply("ERR the ANY argument requires COUNT argument")
    }
  }

  // MARK: - Searching

  private static func matches(in set: SortedSet, _ request: Request) -> [Match] {
    var matches: [Match] = []
    let limit = request.takesAny ? request.count : Int.max
    let hashes = request.shape.hashes
    var previous: GeoHash?
    for (index, hash) in hashes.enumerated() {
      // Huge shapes meet a rectangle again on the other side; as Redis, only the one before is
      // remembered, and the first never is.
      if hash == previous { continue }
      if matches.count >= limit { break }
      let ranks = set.ranks(in: hash.scores)
      set.forEach(ranks) { member, score in
        guard matches.count < limit else { return }
        let point = GeoHash(score: score).area.center
        guard let meters = request.shape.distance(of: point) else { return }
        matches.append(
          Match(member: member.copied, score: score, point: point, meters: meters))
      }
      if index > 0 { previous = hash }
    }
    let needsOrder = request.count > 0 && !request.takesAny
    if let isAscending = request.isAscending ?? (needsOrder ? true : nil) {
      sort(&matches, isAscending: isAscending)
    }
    return request.count > 0 ? Array(matches.prefix(request.count)) : matches
  }

  /// By distance; what is equally far keeps its order.
  private static func sort(_ matches: inout [Match], isAscending: Bool) {
    let order = matches.indices.sorted { first, second in
      let (left, right) = (matches[first].meters, matches[second].meters)
      if left == right { return first < second }
      return isAscending ? left < right : left > right
    }
    matches = order.map { matches[$0] }
  }

  private static func reply(_ match: Match, _ request: Request, _ call: Call) -> Reply {
    guard request.hasOptions else { return .bulk(match.member) }
    var parts: [Reply] = [.bulk(match.member)]
    if request.hasDistances {
      parts.append(GeoReading.distanceReply(match.meters / request.shape.unitMeters))
    }
    if request.hasHashes { parts.append(.integer(Int64(match.score))) }
    if request.hasPositions { parts.append(GeoReading.position(match.point, call)) }
    return .array(parts)
  }
}
