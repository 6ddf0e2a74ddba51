import Core

extension FunctionRegistry {
  static let times: [Function] = makers + bounds + conversions

  /// Functions of no argument: the statement's time, and new uuids.
  private static let makers: [Function] = [
    maker("now", .timeuuid) { $0.sources.timeUUID(atMilliseconds: $0.nowMilliseconds) },
    maker("currenttimeuuid", .timeuuid) {
      $0.sources.timeUUID(atMilliseconds: $0.nowMilliseconds)
    },
    maker("currenttimestamp", .timestamp) { BigEndian.bytes($0.nowMilliseconds) },
    maker("currentdate", .date) { Instant.date(ofMilliseconds: $0.nowMilliseconds) },
    maker("currenttime", .time) {
      let perDay = TimeText.millisecondsPerDay
      let rest = $0.nowMilliseconds % perDay
      return BigEndian.bytes((rest < 0 ? rest + perDay : rest) * 1_000_000)
    },
    maker("uuid", .uuid) { $0.sources.uuid() },
  ]

  private static func maker(
    _ name: String, _ type: CQLType,
    _ make: @escaping @Sendable (EvaluationContext) -> [UInt8]?
  ) -> Function {
    Function(
      name: name, argumentTypes: [], returnType: type,
      body: .scalar { (_, context) in make(context) })
  }

  /// The least and the greatest timeuuid of a time: no timeuuid that was given out is either.
  private static let bounds: [Function] = [
    bound("mintimeuuid", lower: 0x8080_8080_8080_8080, ticks: 0),
    bound("maxtimeuuid", lower: 0x7F7F_7F7F_7F7F_7F7F, ticks: 9_999),
  ]

  private static func bound(_ name: String, lower: UInt64, ticks: Int64) -> Function {
    Function(
      name: name, argumentTypes: [.timestamp], returnType: .timeuuid,
      body: .scalar { (arguments, _) in
        guard let value = arguments[0], let milliseconds: Int64 = BigEndian.integer(value) else {
          return nil
        }
        let time = milliseconds &* 10_000 &+ ticks &+ UUIDValue.ticksTo1970
        return UUIDValue.timeUUID(ticks: UInt64(bitPattern: time), lower: lower)
      })
  }

  private static let conversions: [Function] = [
    conversion("dateof", [.timeuuid], to: .timestamp),
    conversion("unixtimestampof", [.timeuuid], to: .bigint),
    conversion("todate", [.timeuuid, .timestamp], to: .date),
    conversion("totimestamp", [.timeuuid, .date], to: .timestamp),
    conversion("tounixtimestamp", [.timeuuid, .date, .timestamp], to: .bigint),
  ].flatMap(\.self)

  private static func conversion(
    _ name: String, _ sources: [CQLType], to target: CQLType
  ) -> [Function] {
    sources.map { source in
      Function(
        name: name, argumentTypes: [source], returnType: target,
        body: .scalar { (arguments, _) in
          guard let value = arguments[0],
            let milliseconds = Instant.milliseconds(of: value, source)
          else { return nil }
          return target == .date
            ? Instant.date(ofMilliseconds: milliseconds) : BigEndian.bytes(milliseconds)
        })
    }
  }
}
