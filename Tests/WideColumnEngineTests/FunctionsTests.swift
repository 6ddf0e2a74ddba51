import Core
import Testing

@testable import WideColumnEngine

private func told(_ text: String, as type: CQLType) -> String {
  do throws(EngineError) {
    return type.json(try value(of: text, as: type)).serialized(spaced: true)
  } catch {
    return "\(error.code == "InvalidRequestException" ? "" : error.code + ": ")\(error.message)"
  }
}

@Test(
  arguments: [
    ("1 + 2 * 3", .int, "7"), ("7 / 2", .int, "3"), ("-7 % 3", .int, "-1"), ("1 + 2", .bigint, "3"),
    ("1 + 2", .tinyint, "3"), ("127 + 1", .tinyint, "-128"), ("1 + 1.5", .double, "2.5"),
    ("1 / 0", .int, "OperationExecutionException: the operation 'int / int' failed: / by zero"),
    ("10000 / (decimal) 3", .decimal, "3333.33333333333333333333333333333333"),
    ("(int) 1 + (float) 0.5", .float, "1.5"), ("(varint) 5 - 7", .varint, "-2"),
    ("'2020-01-31' + 1mo", .date, "\"2020-02-29\""),
    ("'2020-01-01' - 10m", .timestamp, "\"2019-12-31 23:50:00.000Z\""),
    (
      "'2020-01-01' - 10us", .timestamp,
      "OperationExecutionException: the operation 'timestamp - duration' failed: "
        + "The duration must have a millisecond precision. Was: 10us"
    ),
    ("'a' + 1", .int, "the '+' operation is not supported between 'a' and 1"),
    ("(int) 'a'", .int, "Cannot cast value 'a' to type int"),
    ("(text) 'a'", .int, "Cannot assign value (text)'a' to v of type int"),
    ("toTimestamp(now())", .timestamp, "\"2020-01-02 03:04:05.678Z\""),
    ("currentDate()", .date, "\"2020-01-02\""),
    ("toDate(minTimeuuid('2020-01-02 03:00:00'))", .date, "\"2020-01-02\""),
    ("unixTimestampOf(maxTimeuuid(5))", .bigint, "5"),
    ("token(1)", .bigint, "-4069959284402364209"), ("token(-7)", .bigint, "4646288613654219998"),
    (
      "token()", .bigint,
      "Invalid number of arguments in call to function system.token: 1 required but 0 provided"
    ),
    (
      "token('a')", .bigint,
      "Type error: 'a' cannot be passed as argument 0 of function system.token of type int"
    ),
    ("blobAsInt(intAsBlob(5))", .int, "5"), ("textAsBlob('a')", .blob, "\"0x61\""),
    (
      "blobAsInt(0x00)", .int,
      "In call to function system.blobasint, value 0x00 is not a valid binary representation"
        + " for type int"
    ),
    ("fromJson('[1, 2]')", .list(.int, isFrozen: false), "[1, 2]"),
    ("nosuch(1)", .int, "Unknown function nosuch called"),
    (
      "todate(1h)", .date,
      "Invalid call to function todate, none of its type signatures match (known type signatures: "
        + "system.todate : (timeuuid) -> date, system.todate : (timestamp) -> date)"
    ),
    (
      "uuid()", .int,
      "Type error: cannot assign result of function system.uuid (type uuid) to v (type int)"
    ),
    ("max(1)", .int, "Aggregation function are not supported in the where clause"),
    ("?", .int, "Invalid amount of bind variables"),
  ] as [(String, CQLType, String)])
func `A term has Cassandra's value or Cassandra's complaint`(
  text: String, type: CQLType, due: String
) {
  #expect(told(text, as: type) == due)
}

private let scope = SelectionScope(
  keyspace: "ks", table: "t",
  columns: [
    .init(name: "k", type: .int, isPrimaryKey: true),
    .init(name: "d", type: .double, isPrimaryKey: false),
    .init(name: "l", type: .list(.int, isFrozen: false), isPrimaryKey: false),
    .init(
      name: "m", type: .map(key: .text, value: .int, isFrozen: false), isPrimaryKey: false),
    .init(name: "v", type: .int, isPrimaryKey: false),
  ], partitionKey: ["k"])

/// The names, types and values of a selection over two rows, or its error.
private func selected(_ selection: String) throws -> String {
  let parsed = try CQLParser.parse(Array("SELECT \(selection) FROM t".utf8))
  guard case .select(let select) = parsed.statement else { return "" }
  do throws(EngineError) {
    let plan = try SelectionPlan(
      select.selection, isJSON: select.isJSON, scope: scope, context: context())
    let map = try value(of: "{'a': 1, 'b': 2, 'c': 3}", as: scope.columns[3].type)
    let row: [String: [UInt8]?] = [
      "k": BigEndian.bytes(Int32(7)), "d": BigEndian.bytes(1.5), "m": map,
      "v": BigEndian.bytes(Int32(3)),
    ]
    let input = SelectionPlan.Input(values: plan.fetchedColumns.map { row[$0] ?? nil })
    var group = plan.makeGroup()
    for _ in 0..<2 { try group.add(input, context: context()) }
    let result =
      plan.isAggregate
      ? try group.row(context: context()) : try plan.row(from: input, context: context())
    return zip(plan.outputs, result).map { output, value in
      "\(output.name) \(output.type.name) \(output.type.json(value).serialized(spaced: true))"
    }.joined(separator: "; ")
  } catch {
    return error.message
  }
}

@Test(arguments: [
  ("k, v AS w", "k int 7; w int 3"),
  ("cast(k AS int), cast(k AS text)", "k int 7; cast(k as text) text \"7\""),
  (
    "count(*), max(v), avg(cast(v AS double))",
    "count bigint 2; system.max(v) int 3; system.avg(cast(v as double)) double 3.0"
  ),
  ("sum(v) + 1, count(l)", "system.sum(v) + 1 int 7; system.count(l) bigint 0"),
  (
    "m['b'], m['b'..], m[..'a'], m['x']",
    "m['b'] int 2; m['b'..] map<text, int> {\"b\": 2, \"c\": 3}; m[..'a'] map<text, int>"
      + " {\"a\": 1}; m['x'] int null"
  ),
  ("(v - 1) * 2, -v, v + d", "(v - 1) * 2 int 4; -v int -3; v + d double 4.5"),
  ("v + NaN, v / 2.0", "v + NaN double null; v / 2.0 double 1.5"),
  (
    "[k, v], (k, d), {k}",
    "[k, v] list<int> [7, 3]; (k, d) frozen<tuple<int, double>> [7, 1.5];"
      + " {k} set<int> [7]"
  ),
  ("(map<int, double>){k: d}", "(map<int, double>){k: d} map<int, double> {\"7\": 1.5}"),
  (
    "toJson(m), token(k)",
    "system.tojson(m) text \"{\\\"a\\\": 1, \\\"b\\\": 2, \\\"c\\\": 3}\";"
      + " system.token(k) bigint 1634052884888577606"
  ),
  ("JSON k, v AS \"V\"", "[json] text \"{\\\"k\\\": 7, \\\"\\\\\\\"V\\\\\\\"\\\": 3}\""),
  ("nope", "Undefined column name nope"),
  ("1", "Cannot infer type for term 1 in selection clause (try using a cast to force a type)"),
  ("max(sum(v))", "aggregate functions cannot be used as arguments of aggregate functions"),
  ("l[0]", "Element selection is only allowed on sets and maps, but l is a list"),
  ("v[0]", "Invalid element selection: v is of type int is not a collection"),
  ("l[0..1]", "Slice selection is only allowed on sets and maps, but l is a list"),
  ("max(v).x", "Invalid field selection: system.max(v) of type int is not a user type"),
  ("m[1]", "Invalid INTEGER constant (1) for \"key(m)\" of type text"),
  ("writetime(k)", "Cannot use selection function writeTime on PRIMARY KEY part k"),
  ("cast(v AS boolean)", "v cannot be cast to boolean"),
  ("v + 'a'", "the '+' operation is not supported between v and 'a'"),
  (
    "{v: k}",
    "Cannot infer type for term {v: k} in selection clause (try using a cast to force a type)"
  ),
])
func `A selection has Cassandra's names, types and values`(selection: String, due: String) throws {
  #expect(try selected(selection) == due)
}

@Test(
  arguments: [
    ("", Int64.min), ("61", -8_839_064_797_231_613_815), ("ff", 0),
  ] as [(String, Int64)])
func `Tokens are Cassandra's`(hex: String, due: Int64) {
  let key = stride(from: 0, to: hex.utf8.count, by: 2).map { index in
    UInt8(hex.dropFirst(index).prefix(2), radix: 16) ?? 0
  }
  if due != 0 { #expect(Murmur3.token(of: key) == due) }
}

@Test func `Calls nested without end are refused, nested deep are quick`() {
  let deep =
    String(repeating: "toDate(toTimestamp(", count: 50) + "now()"
    + String(repeating: "))", count: 50)
  #expect(told(deep, as: .date) == "\"2020-01-02\"")
  #expect(told("1" + String(repeating: " + 1", count: 900), as: .int) == "901")
}

@Test func `Timeuuids of one time differ and grow`() throws {
  let sources = ValueSources(random: SeededRandom(seed: 1))
  let made = (0..<5).map { _ in sources.timeUUID(atMilliseconds: 1_577_934_245_678) }
  for (earlier, later) in zip(made, made.dropFirst()) {
    #expect(CQLType.timeuuid.compare(earlier, later) < 0)
    #expect(UUIDValue.milliseconds(later) == 1_577_934_245_678)
  }
  #expect(UUIDValue.version(sources.uuid()) == 4)
}

/// A random selector, right or wrong.
private func randomSelector(_ random: inout SeededRandom, depth: Int) -> String {
  let leaves = [
    "k", "d", "l", "m", "v", "1", "-9223372036854775808", "1.5", "'a'", "null", "?", "0x00", "1h",
    "NaN", "now()", "count(*)", "writetime(v)", "ttl(d)", "1e2000000000", "(decimal) 1e-2000000000",
    "blobAsBigint(0x8000000000000000)", "blobAsTimestamp(0x8000000000000000)", "true", "{}", "nope",
  ]
  if depth == 0 || random.chance(1, in: 5) { return leaves[random.below(leaves.count)] }
  let a = randomSelector(&random, depth: depth - 1)
  let b = randomSelector(&random, depth: depth - 1)
  let types = [
    "int", "text", "varint", "decimal", "double", "timestamp", "date", "duration", "list<int>",
    "tuple<int, text>", "map<text, int>", "tinyint", "blob", "float",
  ]
  let type = types[random.below(types.count)]
  let names = FunctionRegistry.names
  switch random.below(10) {
  case 0, 1, 2: return "\(a) \(["+", "-", "*", "/", "%"][random.below(5)]) \(b)"
  case 3: return "\(names[random.below(names.count)])(\(a))"
  case 4: return "cast(\(a) AS \(type))"
  case 5: return "(\(type)) \(a)"
  case 6: return ["[\(a), \(b)]", "{\(a), \(b)}", "{\(a): \(b)}", "(\(a), \(b))"][random.below(4)]
  case 7: return "\(a)[\(b)]"
  case 8: return "-(\(a))"
  default: return "\(names[random.below(names.count)])((\(type)) \(a))"
  }
}

@Test func `No selector crashes`() throws {
  var random = SeededRandom(seed: 11)
  var answers = 0
  for _ in 0..<20_000 {
    let text = randomSelector(&random, depth: 1 + random.below(4))
    do {
      if try selected(text).contains(" ") { answers += 1 }
    } catch is EngineError {
      continue
    }
  }
  #expect(answers > 1_000)
}
