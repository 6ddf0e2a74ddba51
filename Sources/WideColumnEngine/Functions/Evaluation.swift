import Core

/// What a value is made for: a column, an element, an argument; messages name it.
struct Receiver: Equatable, Sendable {
  /// `v`, `value(l)`, `key(m)`, `[ttl]`, `[limit]`
  var name: String
  var type: CQLType
}

/// Where new values come from: the engine's randomness and the last time given to a timeuuid. One
/// for an engine.
final class ValueSources {
  var random: SeededRandom
  /// The last time given to a timeuuid, in 100 ns since 1582; the next one is later.
  var lastTimeUUIDTicks: UInt64 = 0
  /// The node and clock sequence of the timeuuids made here: their lower 8 bytes.
  let node: UInt64

  init(random: SeededRandom) {
    var random = random
    node = 0x8000_0100_0000_0000 | random.next() & 0x3FFF_00FF_FFFF_FFFF
    self.random = random
  }

  /// A new timeuuid of a time, later than every one before.
  func timeUUID(atMilliseconds milliseconds: Int64) -> [UInt8] {
    let ticks = UInt64(bitPattern: milliseconds &* 10_000 &+ UUIDValue.ticksTo1970)
    lastTimeUUIDTicks = max(ticks, lastTimeUUIDTicks + 1)
    return UUIDValue.timeUUID(ticks: lastTimeUUIDTicks, lower: node)
  }

  /// A new random uuid, of version 4.
  func uuid() -> [UInt8] {
    let high = random.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = random.next() & 0x3FFF_FFFF_FFFF_FFFF | 1 << 63
    return BigEndian.bytes(high) + BigEndian.bytes(low)
  }
}

/// What a term may depend on besides its text. One for an execution of a statement.
struct EvaluationContext {
  /// Where functions and user types without a keyspace are looked for.
  var keyspace: String?
  /// The values of the markers, and their names if they are given by name.
  var parameters: Parameters = .none
  var nowMilliseconds: Int64
  var sources: ValueSources
  var userType: CQLType.UserTypeLookup
  /// The types that `token()` takes: of the table's partition key.
  var partitionKeyTypes: [CQLType] = []
}

extension Term {
  /// The value of the term for a place of a known type; nil if it is null.
  ///
  /// The value of a list, set, map or user type is whole (serialized), also if the column keeps it
  /// as cells. Sets and maps come sorted and without repetitions.
  /// - Throws: `InvalidRequestException` if the term is of another type, a function is not known or
  ///   a marker has no value; `OperationExecutionException`, `FunctionExecutionException`.
  func value(
    for receiver: Receiver, in context: EvaluationContext
  ) throws(EngineError) -> [UInt8]? {
    var compiler = ExpressionCompiler(context: context, scope: nil)
    let expression = try compiler.compile(Selector(term: self), for: receiver)
    return try expression.node.value(in: ComputedRow(context: context))
  }

  /// The term as messages quote it.
  var text: String { Selector(term: self).text }
}
