/// The partitioner's hash.
enum Murmur3 {
  /// The token of a partition key: the value itself of one column, or of several the framed form
  /// (each: its size in 2 bytes, its bytes, 00).
  static func token(of partitionKey: [UInt8]) -> Int64 { 0 }

  /// The bytes that are hashed for a partition key of these values.
  static func partitionKey(of values: [[UInt8]]) -> [UInt8] { [] }
}
