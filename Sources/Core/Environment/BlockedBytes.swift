/// A byte string in blocks of 64 KiB. A copy shares all blocks until one side writes.
public struct BlockedBytes: Sendable, Equatable {
  public static let blockSizeBytes = 64 << 10

  private var blocks: [[UInt8]] = []
  public private(set) var count = 0

  public init() {}

  public init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { write($0, at: 0) }
  }

  /// The bytes of `offset ..< min(offset + length, count)`.
  public func read(at offset: Int, count length: Int) -> [UInt8] {
    let end = min(offset + length, count)
    guard offset >= 0, offset < end else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(end - offset)
    var position = offset
    while position < end {
      let (block, start) = position.quotientAndRemainder(dividingBy: Self.blockSizeBytes)
      let stop = min(Self.blockSizeBytes, start + end - position)
      result.append(contentsOf: blocks[block][start..<stop])
      position += stop - start
    }
    return result
  }

  /// Overwrites from `offset`, growing as needed; a gap beyond the old end reads as zero.
  public mutating func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    if offset > count { resize(to: offset) }
    var position = offset
    var taken = 0
    while taken < bytes.count {
      let (block, start) = position.quotientAndRemainder(dividingBy: Self.blockSizeBytes)
      let length = min(Self.blockSizeBytes - start, bytes.count - taken)
      let part = UnsafeRawBufferPointer(rebasing: bytes[taken..<taken + length])
      if block == blocks.count { blocks.append([]) }
      let present = blocks[block].count - start
      if present <= 0 {
        blocks[block].append(contentsOf: part)
      } else if present >= length {
        blocks[block].withUnsafeMutableBytes {
          UnsafeMutableRawBufferPointer(rebasing: $0[start..<start + length]).copyMemory(from: part)
        }
      } else {
        blocks[block].replaceSubrange(start..., with: part)
      }
      position += length
      taken += length
    }
    count = max(count, position)
  }

  /// Cuts the end off, or fills up with zeros.
  public mutating func resize(to size: Int) {
    while count > size {
      let last = blocks.count - 1
      let lastStart = last * Self.blockSizeBytes
      if size <= lastStart {
        count -= blocks[last].count
        blocks.removeLast()
      } else {
        blocks[last].removeLast(count - size)
        count = size
      }
    }
    while count < size {
      if blocks.isEmpty || blocks[blocks.count - 1].count == Self.blockSizeBytes {
        blocks.append([])
      }
      let last = blocks.count - 1
      let growth = min(Self.blockSizeBytes - blocks[last].count, size - count)
      blocks[last].append(contentsOf: repeatElement(0, count: growth))
      count += growth
    }
  }

  public var bytes: [UInt8] { read(at: 0, count: count) }
}
