import Core

/// GEOADD, GEOPOS, GEODIST and GEOHASH.
enum GeoReading {
  static func add(_ call: Call) throws(EngineError) -> Reply {
    var first = 2
    var isNew = false
    var isPresent = false
    scanning: while first < call.count {
      if call.isWord(first, "nx") {
        isNew = true
      } else if call.isWord(first, "xx") {
        isPresent = true
      } else if !call.isWord(first, "ch") {
        break scanning
      }
      first += 1
    }
    guard (call.count - first) % 3 == 0, !(isNew && isPresent) else { throw .syntax }
    // Redis rewrites the command as ZADD, and so do we.
    var words = [Array("zadd".utf8)]
    for index in 1..<first { words.append(call[index].copied) }
    for index in stride(from: first, to: call.count, by: 3) {
      let point = try point(call, at: index)
      words.append(Array(String(GeoHash(point).bits).utf8))
      words.append(call[index + 2].copied)
    }
    var splitter = WordSplitter()
    defer { splitter.destroy() }
    let adding = Call(
      keyspace: call.keyspace, client: call.client, words: splitter.copy(words), now: call.now)
    return try SortedSetAdding.run(adding, rules: [])
  }

  /// A longitude and a latitude that the Mercator square has.
  static func point(_ call: Call, at index: Int) throws(EngineError) -> GeoPoint {
    let point = GeoPoint(
      longitude: try call.double(at: index), latitude: try call.double(at: index + 1))
    guard GeoHash.longitudes.contains(point.longitude), GeoHash.latitudes.contains(point.latitude)
    else {
      let longitude = Math.format(point.longitude, decimals: 6)
      let latitude = Math.format(point.latitude, decimals: 6)
      throw .reply("ERR invalid longitude,latitude pair \(longitude),\(latitude)")
    }
    return point
  }

  static func positions(_ call: Call) throws(EngineError) -> Reply {
    let set = try call.findSortedSet(call[1])
    return .array(
      call.words(from: 2).map { member in
        guard let score = set?.score(of: member) else { return .nullArray }
        return position(GeoHash(score: score).area.center, call)
      })
  }

  /// A place as two numbers.
  static func position(_ point: GeoPoint, _ call: Call) -> Reply {
    let texts = [point.longitude, point.latitude].map(NumberText.fixedText)
    return .array(texts.map { call.client.protocolVersion == 3 ? .double($0) : .text($0) })
  }

  static func distance(_ call: Call) throws(EngineError) -> Reply {
    guard call.count <= 5 else { throw .syntax }
    let unit = call.count == 5 ? try unitMeters(call[4]) : 1
    guard let set = try call.findSortedSet(call[1]), let first = set.score(of: call[2]),
      let second = set.score(of: call[3])
    else { return .null }
    let meters = GeoHash(score: first).area.center.distance(
      to: GeoHash(score: second).area.center)
    return distanceReply(meters / unit)
  }

  static func distanceReply(_ distance: Double) -> Reply {
    .text(Math.format(distance, decimals: 4))
  }

  static func unitMeters(_ word: Word) throws(EngineError) -> Double {
    if word.isWord("m") { return 1 }
    if word.isWord("km") { return 1000 }
    if word.isWord("ft") { return 0.3048 }
    if word.isWord("mi") { return 1609.34 }
    throw .reply("ERR unsupported unit provided. please use M, KM, FT, MI")
  }

  static func texts(_ call: Call) throws(EngineError) -> Reply {
    let set = try call.findSortedSet(call[1])
    return .array(
      call.words(from: 2).map { member in
        guard let score = set?.score(of: member) else { return .null }
        return .text(GeoHash(score: score).text)
      })
  }
}
