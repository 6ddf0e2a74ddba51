import Core
import Testing

/// Checks a property for many seeds, and reports the first seed that breaks it.
///
///     forAll(seeds: 0..<500) { random in
///       let bytes = Gen.bytes(&random, countMax: 40)
///       return decode(encode(bytes)) == bytes ? nil : "\(bytes)"
///     }
///
/// - Parameter check: draws its input from the generator; answers nil if the property holds, else
///   what is wrong. An error that it throws counts as wrong.
public func forAll(
  seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  _ check: (inout SeededRandom) throws -> String?
) {
  for seed in seeds {
    var random = SeededRandom(seed: seed)
    guard let complaint = complaint({ try check(&random) }) else { continue }
    Issue.record("seed \(seed): \(complaint)", sourceLocation: sourceLocation)
    return
  }
}

/// Checks a property of lists of operations for many seeds; a list that breaks it is reduced to a
/// short one that still does before it is reported with its seed.
///
///     forAll(seeds: 0..<200, generate: { Gen.array(&$0, countMax: 100, Gen.operation) }) {
///       operations in run(operations, against: model)
///     }
///
/// - Parameters:
///   - generate: a list drawn from the generator.
///   - check: runs a list on a fresh structure; nil if all is well, else what is wrong. It must
///     accept any part of a list, in the same order.
public func forAll<Operation>(
  seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  generate: (inout SeededRandom) -> [Operation], holds check: ([Operation]) throws -> String?
) {
  for seed in seeds {
    var random = SeededRandom(seed: seed)
    let operations = generate(&random)
    guard let first = complaint({ try check(operations) }) else { continue }
    let shortest = shrinking(operations) { part in complaint { try check(part) } != nil }
    let reason = complaint { try check(shortest) } ?? first
    let listing = shortest.map { "  \($0)" }.joined(separator: "\n")
    Issue.record(
      Comment(
        rawValue: """
          seed \(seed): \(reason)
          \(shortest.count) of \(operations.count) operations are enough:
          \(listing)
          """), sourceLocation: sourceLocation)
    return
  }
}

private func complaint(_ check: () throws -> String?) -> String? {
  do { return try check() } catch { return "threw \(error)" }
}
