import Core
import Testing

@testable import WideColumnEngine

/// A type by its name in CQL.
func type(_ name: String) throws -> CQLType {
  var parser = CQLParser(Array(name.utf8))
  let user = UserType(
    keyspace: "ks", name: "u",
    fields: [.init(name: "a", type: .int), .init(name: "B", type: .text)], isFrozen: false)
  return try CQLType.resolved(try parser.typeName(), keyspace: "ks") {
    $0 == "ks" && $1 == "u" ? user : nil
  }
}

/// A context at 2020-01-02 03:04:05.678.
func context(_ parameters: Parameters = .none) -> EvaluationContext {
  EvaluationContext(
    keyspace: "ks", parameters: parameters, nowMilliseconds: 1_577_934_245_678,
    sources: ValueSources(random: SeededRandom(seed: 1)), userType: { _, _ in nil },
    partitionKeyTypes: [.int])
}

/// The value of a term for a column `v`.
func value(of text: String, as type: CQLType) throws(EngineError) -> [UInt8]? {
  var parser = CQLParser(Array(text.utf8))
  return try parser.term().value(for: Receiver(name: "v", type: type), in: context())
}

/// What a term says as JSON, or why it says nothing.
private func json(of text: String, as name: String) throws -> String {
  let type = try type(name)
  do throws(EngineError) {
    let bytes = try value(of: text, as: type)
    if let bytes { try type.validate(bytes) }
    return type.json(bytes).serialized(spaced: true)
  } catch {
    return error.message
  }
}

@Test(arguments: [
  ("tinyint", "-128", "-128"), ("tinyint", "128", "Unable to make byte from '128'"),
  ("int", "'1'", "Invalid STRING constant (1) for \"v\" of type int"), ("int", "null", "null"),
  ("bigint", "9223372036854775808", "Unable to make long from '9223372036854775808'"),
  ("varint", "-123456789012345678901234567890", "-123456789012345678901234567890"),
  ("varint", "256", "256"), ("varint", "-128", "-128"), ("varint", "-4294967296", "-4294967296"),
  ("decimal", "123.4500", "123.4500"), ("decimal", "1e10", "1E+10"),
  ("decimal", "-0.0000001", "-1E-7"),
  ("decimal", "1e-3", "0.001"), ("double", "1e10", "1.0E10"), ("double", "100", "100.0"),
  ("double", "0.0001", "1.0E-4"), ("double", "1234567.5", "1234567.5"),
  ("double", "-Infinity", "null"),
  ("double", "5.", "5.0"), ("float", "0.1", "0.1"), ("float", "1e8", "1.0E8"),
  ("float", "NaN", "null"),
  ("boolean", "TRUE", "true"), ("text", "'it''s'", "\"it's\""), ("text", "$$a'b$$", "\"a'b\""),
  (
    "ascii", "'ü'",
    "Invalid ASCII character in string literal: "
      + "java.nio.charset.UnmappableCharacterException: Input length = 1"
  ),
  ("blob", "0xCAFE", "\"0xcafe\""), ("blob", "0xabc", "cannot parse 'abc' as hex bytes"),
  ("inet", "'::1'", "\"0:0:0:0:0:0:0:1\""), ("inet", "'1.2.3.4'", "\"1.2.3.4\""),
  ("inet", "'::ffff'", "\"0:0:0:0:0:0:0:ffff\""),
  ("inet", "'300.1.1.1'", "Unable to make inet address from '300.1.1.1'"),
  ("uuid", "123E4567-e89b-12d3-a456-426655440000", "\"123e4567-e89b-12d3-a456-426655440000\""),
  (
    "timeuuid", "123e4567-e89b-42d3-a456-426655440000",
    "TimeUUID supports only version 1 UUIDs"
  ),
  ("timestamp", "'2020-01-02T03:04:05.678+0100'", "\"2020-01-02 02:04:05.678Z\""),
  ("timestamp", "'2020-01-02 03:04 UTC'", "\"2020-01-02 03:04:00.000Z\""),
  ("timestamp", "'1969-12-31'", "\"1969-12-31 00:00:00.000Z\""),
  ("timestamp", "-1", "\"1969-12-31 23:59:59.999Z\""),
  ("timestamp", "-9223372036854775808", "\"-292275055-05-16 16:47:04.192Z\""),
  ("date", "'2020-02-29'", "\"2020-02-29\""), ("date", "2147483648", "\"1970-01-01\""),
  ("date", "'2020-02-30'", "Unable to coerce '2020-02-30' to a formatted date (long)"),
  ("date", "'-0001-01-01'", "\"-0001-01-01\""),
  ("time", "'13:14:15.12'", "\"13:14:15.120000000\""),
  ("time", "'24:00:00'", "Unable to coerce '24:00:00' to a formatted time (long)"),
  ("duration", "1y2mo3w4d5h6m7s8ms9us10ns", "\"1y2mo25d5h6m7s8ms9us10ns\""),
  ("duration", "-P1Y2M3DT4H5M6S", "\"-1y2mo3d4h5m6s\""), ("duration", "P2W", "\"14d\""),
  ("duration", "P0001-02-03T04:05:06", "\"1y2mo3d4h5m6s\""), ("duration", "-1d", "\"-1d\""),
  ("list<int>", "[2, 1, 2]", "[2, 1, 2]"), ("set<int>", "{2, 1, 2}", "[1, 2]"),
  ("set<int>", "{}", "[]"), ("map<int, text>", "{}", "{}"),
  ("map<int, text>", "{2: 'b', 1: 'a', 2: 'c'}", "{\"1\": \"a\", \"2\": \"c\"}"),
  ("map<frozen<list<int>>, int>", "{[1, 2]: 3}", "{\"[1, 2]\": 3}"),
  ("tuple<int, text, double>", "(1, 'x')", "[1, \"x\", null]"),
  ("tuple<int>", "(1)", "[1]"), ("int", "(1)", "1"),
  (
    "tuple<int>", "(1, 2)",
    "Invalid tuple literal for v: too many elements. Type frozen<tuple<int>> expects 1 but got 2"
  ),
  ("u", "{a: 1}", "{\"a\": 1, \"\\\"B\\\"\": null}"),
  ("u", "{b: 1}", "Unknown field 'b' in value of user defined type u"),
  ("list<text>", "[1]", "Invalid list literal for v: value 1 is not of type text"),
  ("set<text>", "[1]", "Invalid list literal for v of type set<text>"),
  ("list<text>", "['a', null]", "null is not supported inside collections"),
])
func `A literal becomes a value, and the value its JSON form`(
  name: String, text: String, due: String
) throws {
  #expect(try json(of: text, as: name) == due)
}

@Test(arguments: [
  ("int", "\"12\"", "12"), ("int", "1.5", "Expected an int value, but got a Double: 1.5"),
  ("int", "\"x\"", "Unable to make int from 'x'"), ("int", "null", "null"),
  ("text", "1", "Expected a UTF-8 string, but got a Integer: 1"),
  ("boolean", "\"TRUE\"", "true"),
  (
    "blob", "\"ff\"",
    "Value 'ff' is not a valid blob representation: "
      + "String representation of blob is missing 0x prefix: ff"
  ),
  ("timestamp", "5", "\"1970-01-01 00:00:00.005Z\""), ("double", "\"1.5\"", "1.5"),
  ("list<int>", "{}", "Expected a list, but got a LinkedHashMap: {}"),
  ("set<int>", "[3, 1]", "[1, 3]"), ("list<int>", "[null]", "Invalid null element in list"),
  ("map<int, text>", "{\"2\": \"b\", \"1\": \"a\"}", "{\"1\": \"a\", \"2\": \"b\"}"),
  ("map<frozen<set<int>>, int>", "{\"[2, 1]\": 3}", "{\"[1, 2]\": 3}"),
  ("tuple<int, text>", "[1]", "Tuple is missing items (expected 2): [1]"),
  ("u", "{\"A\": 1, \"\\\"B\\\"\": \"x\"}", "{\"a\": 1, \"\\\"B\\\"\": \"x\"}"),
  ("u", "{\"b\": 1}", "Unknown field 'b' in value of user defined type u"),
])
func `JSON becomes a value as fromJson takes it`(name: String, text: String, due: String) throws {
  let type = try type(name)
  var told: String
  do throws(EngineError) {
    let parsed: JSON
    do throws(JSON.SyntaxError) { parsed = try JSON(parsing: text) } catch {
      throw .invalidRequest(error.message)
    }
    told = type.json(try type.value(of: parsed)).serialized(spaced: true)
  } catch {
    told = error.message
  }
  #expect(told == due)
}

@Test(arguments: [
  ("frozen<list<list<int>>>", "frozen<list<frozen<list<int>>>>"), ("varchar", "text"),
  ("map<int, tuple<text, u>>", "map<int, frozen<tuple<text, frozen<u>>>>"), ("u", "u"),
  ("'org.apache.cassandra.db.marshal.Int32Type'", "int"),
  ("list<set<int>>", "! Non-frozen collections are not allowed inside collections: list<set<int>>"),
  ("set<u>", "! Non-frozen UDTs are not allowed inside collections: set<u>"),
  ("set<duration>", "! Durations are not allowed inside sets: set<duration>"),
  ("list<counter>", "! Counters are not allowed inside collections: list<counter>"),
  (
    "frozen<int>",
    "! frozen<> is only allowed on collections, tuples, and user-defined types (got int)"
  ),
  ("ks.w", "! Unknown type ks.w"),
])
func `A written type is resolved, or refused for what it cannot hold`(text: String, due: String) {
  do { #expect(try type(text).name == due) } catch {
    #expect("! \((error as? EngineError)?.message ?? "")" == due)
  }
}
