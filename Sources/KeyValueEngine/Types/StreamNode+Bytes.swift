import Core

/// Reads varints and sized words from memory that is known to hold them.
struct RawReader {
  private var place: UnsafeMutableRawPointer

  init(_ place: UnsafeMutableRawPointer) { self.place = place }

  @inline(__always)
  mutating func varint() -> UInt64 {
    var byte = place.load(as: UInt8.self)
    place += 1
    if byte < 0x80 { return UInt64(byte) }
    var value = UInt64(byte & 0x7F)
    var shift: UInt64 = 7
    repeat {
      byte = place.load(as: UInt8.self)
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      shift += 7
    } while byte >= 0x80
    return value
  }

  @inline(__always)
  mutating func word() -> Word {
    let size = Int(varint())
    let word = Word(start: place, count: size)
    place += size
    return word
  }
}

/// Writes varints and sized words to memory that has room for them.
struct RawWriter {
  private var place: UnsafeMutableRawPointer

  init(_ place: UnsafeMutableRawPointer) { self.place = place }

  @inline(__always)
  mutating func head(_ value: UInt32) {
    place.storeBytes(of: value, as: UInt32.self)
    place += 4
  }

  @inline(__always)
  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      place.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, as: UInt8.self)
      place += 1
      rest >>= 7
    }
    place.storeBytes(of: UInt8(rest), as: UInt8.self)
    place += 1
  }

  @inline(__always)
  mutating func word(_ word: Word) {
    varint(UInt64(word.count))
    if let source = word.baseAddress, word.count > 0 {
      place.copyMemory(from: source, byteCount: word.count)
    }
    place += word.count
  }
}

/// What elements take in Redis's listpack.
///
/// **Source:** Redis, listpack.c.
enum PackedSize {
  /// Total size, count of elements and the end mark.
  static let header = 7

  @inline(__always)
  static func element(_ word: Word) -> Int {
    if word.count <= 20, let integer = word.integer { return self.integer(integer) }
    let size =
      word.count < 64 ? 1 + word.count : word.count < 4096 ? 2 + word.count : 5 + word.count
    return size + backwardSize(size)
  }

  @inline(__always)
  static func integer(_ value: Int64) -> Int {
    if value >= 0 && value <= 127 { return 2 }
    if value >= -4096 && value <= 4095 { return 3 }
    if value >= -32768 && value <= 32767 { return 4 }
    if value >= -8_388_608 && value <= 8_388_607 { return 5 }
    return value >= Int64(Int32.min) && value <= Int64(Int32.max) ? 6 : 10
  }

  @inline(__always)
  private static func backwardSize(_ size: Int) -> Int {
    if size <= 127 { return 1 }
    if size < 16383 { return 2 }
    if size < 2_097_151 { return 3 }
    return size < 268_435_455 ? 4 : 5
  }
}
