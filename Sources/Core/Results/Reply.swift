/// A reply of the Redis protocol, version 2 or 3.
///
/// **Source:** Redis documentation, "Redis serialization protocol specification".
public indirect enum Reply: Equatable, Sendable {
  case status(String)
  /// The whole text, its first word the code: `ERR syntax error`.
  case error(String)
  case integer(Int64)
  case bulk([UInt8])
  /// RESP2's nil bulk.
  case null
  /// RESP2's nil array.
  case nullArray
  case array([Reply])
  /// Keys and values in turn: an even number. RESP3 only.
  case map([Reply])
  /// RESP3 only.
  case set([Reply])
  /// RESP3 only, in Redis's text form.
  case double(String)
  /// RESP3 only.
  case boolean(Bool)
  /// RESP3 only: decimal digits.
  case big(String)
  /// RESP3 only: three letters (`txt`, `mkd`) and the text.
  case verbatim(format: String, [UInt8])
  /// RESP3 only: its one null.
  case nothing
  /// RESP3 only: out of band.
  case push([Reply])

  /// A bulk string of a text.
  public static func text(_ text: String) -> Reply { .bulk(Array(text.utf8)) }

  public static let ok = Reply.status("OK")
}
