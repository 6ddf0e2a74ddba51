/// The LZ4 block format, behind the size before compression (4 bytes, little-endian).
///
///     token │ literal length… │ literals │ match offset (2) │ match length… │ …
///
/// **Source:** Yann Collet, lz4_Block_format.md. **Differs:** the compressor looks for matches with
/// one table of 4,096 places and never skips, as blocks are small.
enum LZ4 {
  private static let matchSizeMin = 4
  /// The last five bytes are literals, and no match begins in the last twelve.
  private static let tailSize = 12
  private static let tableBits = 12

  /// Appends the compressed bytes.
  /// - Returns: false, with nothing appended, if less than an eighth would be saved.
  static func compress(_ source: UnsafeRawBufferPointer, into output: inout RawBuffer) -> Bool {
    guard let base = source.baseAddress, source.count > 64, source.count < 1 << 16 else {
      return false
    }
    let start = output.count
    output.append(fixed32: UInt32(source.count))
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 1 << tableBits) { table in
      table.initialize(repeating: 0)
      var anchor = 0
      var place = 1
      while place < source.count - tailSize {
        let word = loadLittleEndian32(base, place)
        let slot = (word &* 2_654_435_761 & 0xFFFF_FFFF) >> (32 - tableBits)
        let candidate = Int(table[slot])
        table[slot] = UInt16(place)
        guard candidate < place, loadLittleEndian32(base, candidate) == word else {
          place += 1
          continue
        }
        var length = matchSizeMin
        while place + length < source.count - 5,
          source[candidate + length] == source[place + length]
        {
          length += 1
        }
        append(base + anchor, place - anchor, offset: place - candidate, length, &output)
        place += length
        anchor = place
      }
      append(base + anchor, source.count - anchor, offset: 0, 0, &output)
    }
    if output.count - start <= source.count - source.count / 8 { return true }
    output.cut(to: start)
    return false
  }

  private static func append(
    _ literals: UnsafeRawPointer, _ count: Int, offset: Int, _ length: Int,
    _ output: inout RawBuffer
  ) {
    let match = offset > 0 ? length - matchSizeMin : 0
    output.append(byte: UInt8(min(count, 15) << 4 | min(match, 15)))
    appendRest(of: count, &output)
    output.append(literals, count)
    guard offset > 0 else { return }
    output.append(byte: UInt8(offset & 255))
    output.append(byte: UInt8(offset >> 8))
    appendRest(of: match, &output)
  }

  private static func appendRest(of length: Int, _ output: inout RawBuffer) {
    guard length >= 15 else { return }
    var rest = length - 15
    while rest >= 255 {
      output.append(byte: 255)
      rest -= 255
    }
    output.append(byte: UInt8(rest))
  }

  /// The bytes before compression; nil if these are not what ``compress(_:into:)`` makes.
  static func decompress(_ source: UnsafeRawBufferPointer) -> [UInt8]? {
    var reader = ByteReader(source)
    guard let size = reader.fixed32().map(Int.init), size < 1 << 16 else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { output, filled in
      isWhole = decompress(&reader, into: output, &filled)
    }
    return isWhole && bytes.count == size ? bytes : nil
  }

  private static func decompress(
    _ reader: inout ByteReader, into output: UnsafeMutableBufferPointer<UInt8>, _ filled: inout Int
  ) -> Bool {
    while let token = reader.byte() {
      guard let count = length(Int(token >> 4), &reader), let literals = reader.raw(count),
        count <= output.count - filled
      else { return false }
      for byte in literals {
        output[filled] = byte
        filled += 1
      }
      if reader.isAtEnd { return true }
      guard let low = reader.byte(), let high = reader.byte(),
        let rest = length(Int(token & 15), &reader)
      else { return false }
      let offset = Int(low) | Int(high) << 8
      let size = rest + matchSizeMin
      guard offset > 0, offset <= filled, size <= output.count - filled else { return false }
      for _ in 0..<size {
        output[filled] = output[filled - offset]
        filled += 1
      }
    }
    return false
  }

  private static func length(_ nibble: Int, _ reader: inout ByteReader) -> Int? {
    guard nibble == 15 else { return nibble }
    var length = 15
    while let byte = reader.byte() {
      length += Int(byte)
      if byte < 255 { return length }
      if length > 1 << 20 { return nil }
    }
    return nil
  }
}
