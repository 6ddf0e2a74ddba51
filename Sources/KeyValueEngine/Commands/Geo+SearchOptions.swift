import Core

/// The options of geo searches.
extension GeoSearch {
  static func parseOptions(
    _ call: Call, _ form: Form, _ set: SortedSet?, from start: Int, into request: inout Request
  ) throws(EngineError) {
    var index = start
    while index < call.count {
      let left = call.count - index - 1
      if try parseFlag(call, form, at: index, into: &request) {
        index += 1
      } else if left >= 1, call.isWord(index, "count") {
        let count = try call.integer(at: index + 1)
        guard count > 0 else { throw .reply("ERR COUNT must be > 0") }
        request.count = Int(count)
        index += 2
      } else if left >= 1, form.takesStore,
        call.isWord(index, "store") || call.isWord(index, "storedist")
      {
        request.storeKey = call[index + 1]
        request.storesDistances = call.isWord(index, "storedist")
        index += 2
      } else if form.isSearch {
        index += try parseShape(call, set, at: index, into: &request)
      } else {
        throw .syntax
      }
    }
  }

  private static func parseFlag(
    _ call: Call, _ form: Form, at index: Int, into request: inout Request
  ) throws(EngineError) -> Bool {
    if call.isWord(index, "withdist") {
      request.hasDistances = true
    } else if call.isWord(index, "withhash") {
      request.hasHashes = true
    } else if call.isWord(index, "withcoord") {
      request.hasPositions = true
    } else if call.isWord(index, "any") {
      request.takesAny = true
    } else if call.isWord(index, "asc") {
      request.isAscending = true
    } else if call.isWord(index, "desc") {
      request.isAscending = false
    } else if form == .searchStore, call.isWord(index, "storedist") {
      request.storesDistances = true
    } else {
      return false
    }
    return true
  }

  /// FROMMEMBER, FROMLONLAT, BYRADIUS or BYBOX.
  /// - Returns: how many words it takes.
  private static func parseShape(
    _ call: Call, _ set: SortedSet?, at index: Int, into request: inout Request
  ) throws(EngineError) -> Int {
    let left = call.count - index - 1
    if left >= 1, !request.hasPoint, call.isWord(index, "frommember") {
      if let set { request.shape.center = try center(of: call[index + 1], in: set) }
      request.hasMember = true
      return 2
    }
    if left >= 2, !request.hasMember, call.isWord(index, "fromlonlat") {
      request.shape.center = try GeoReading.point(call, at: index + 1)
      request.hasPoint = true
      return 3
    }
    if left >= 2, !request.hasBox, call.isWord(index, "byradius") {
      try readRadius(call, at: index + 1, into: &request)
      request.hasRadius = true
      return 3
    }
    if left >= 3, !request.hasRadius, call.isWord(index, "bybox") {
      try readBox(call, at: index + 1, into: &request)
      request.hasBox = true
      return 4
    }
    throw .syntax
  }

  static func center(of member: Word, in set: SortedSet) throws(EngineError) -> GeoPoint {
    guard let score = set.score(of: member) else {
      throw .reply("ERR could not decode requested zset member")
    }
    return GeoHash(score: score).area.center
  }

  static func readRadius(
    _ call: Call, at index: Int, into request: inout Request
  ) throws(EngineError) {
    let radius = try call.double(at: index, else: .reply("ERR need numeric radius"))
    guard radius >= 0 else { throw .reply("ERR radius cannot be negative") }
    request.shape.unitMeters = try GeoReading.unitMeters(call[index + 1])
    request.shape.extent = .radius(radius)
  }

  private static func readBox(
    _ call: Call, at index: Int, into request: inout Request
  ) throws(EngineError) {
    let width = try call.double(at: index, else: .reply("ERR need numeric width"))
    let height = try call.double(at: index + 1, else: .reply("ERR need numeric height"))
    guard width >= 0, height >= 0 else {
      throw .reply("ERR height or width cannot be negative")
    }
    request.shape.unitMeters = try GeoReading.unitMeters(call[index + 2])
    request.shape.extent = .box(width: width, height: height)
  }
}
