import Core
import TestKit
import Testing

/// What is done to a byte string and to its model.
private enum Operation: CustomStringConvertible {
  case write(offset: Int, count: Int, byte: UInt8)
  case resize(Int)
  case read(offset: Int, count: Int)
  case fork

  var description: String {
    switch self {
    case .write(let offset, let count, let byte): "write \(count) × \(byte) at \(offset)"
    case .resize(let size): "resize to \(size)"
    case .read(let offset, let count): "read \(count) at \(offset)"
    case .fork: "copy, to go on with the copy"
    }
  }

  static func random(_ random: inout SeededRandom) -> Operation {
    // Sizes around the edges of blocks are the ones that can go wrong.
    let block = BlockedBytes.blockSizeBytes
    let place = max(0, block * random.below(3) + random.below(9) - 4)
    switch random.below(8) {
    case 0...3:
      let count = Gen.oneOf(&random, [0, 1, 5, block - 1, block, block + 3, 2 * block])
      return .write(offset: place, count: count, byte: UInt8(1 + random.below(255)))
    case 4, 5: return .resize(place)
    case 6: return .read(offset: place, count: Gen.oneOf(&random, [0, 3, block, 2 * block]))
    default: return .fork
    }
  }
}

@Suite struct BlockedBytesTests {
  @Test func `a byte string in blocks does what an array does`() {
    forAll(
      seeds: 0..<30, generate: { Gen.array(&$0, countMax: 12) { Operation.random(&$0) } },
      holds: { run($0) })
  }

  @Test func `a copy keeps its bytes when the original changes`() {
    let original = [UInt8](repeating: 7, count: BlockedBytes.blockSizeBytes + 10)
    var bytes = BlockedBytes(original)
    let copy = bytes
    [1, 2, 3].withUnsafeBytes { bytes.write($0, at: BlockedBytes.blockSizeBytes - 1) }
    bytes.resize(to: 5)
    checkEqual(copy.bytes, original, "the copy")
    checkEqual(BlockedBytes(original), copy, "equality by content")
  }

  private func run(_ operations: [Operation]) -> String? {
    var bytes = BlockedBytes()
    var model: [UInt8] = []
    var forks: [(BlockedBytes, [UInt8])] = []
    for operation in operations {
      switch operation {
      case .write(let offset, let count, let byte):
        let written = [UInt8](repeating: byte, count: count)
        written.withUnsafeBytes { bytes.write($0, at: offset) }
        if offset > model.count { model += [UInt8](repeating: 0, count: offset - model.count) }
        model.replaceSubrange(offset..<min(offset + count, model.count), with: written)
      case .resize(let size):
        bytes.resize(to: size)
        model = Array(model.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - model.count))
      case .read(let offset, let count):
        let expected = offset < model.count ? Array(model[offset...].prefix(count)) : []
        if bytes.read(at: offset, count: count) != expected { return "reads other bytes" }
      case .fork: forks.append((bytes, model))
      }
      if bytes.count != model.count || bytes.bytes != model { return "differs from its model" }
    }
    return forks.allSatisfy { $0.0.bytes == $0.1 } ? nil : "a copy has changed"
  }
}
