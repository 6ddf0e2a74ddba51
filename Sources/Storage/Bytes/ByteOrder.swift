/// The order of keys: byte by byte, a prefix before what it begins.
/// - Returns: less than, equal to or greater than 0, as `a` is before, equal to or after `b`.
@inline(__always)
func compareBytes(
  _ a: UnsafeRawPointer, _ aCount: Int, _ b: UnsafeRawPointer, _ bCount: Int
) -> Int {
  let common = min(aCount, bCount)
  var offset = 0
  while offset &+ 8 <= common {
    let x = loadBigEndian(a, offset)
    let y = loadBigEndian(b, offset)
    if x != y { return x < y ? -1 : 1 }
    offset &+= 8
  }
  while offset < common {
    let x = a.load(fromByteOffset: offset, as: UInt8.self)
    let y = b.load(fromByteOffset: offset, as: UInt8.self)
    if x != y { return x < y ? -1 : 1 }
    offset &+= 1
  }
  return aCount &- bCount
}

func compareBytes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
  guard let aBase = a.baseAddress, let bBase = b.baseAddress else { return a.count - b.count }
  return compareBytes(aBase, a.count, bBase, b.count)
}

func compareBytes(_ a: [UInt8], _ b: [UInt8]) -> Int {
  a.withUnsafeBytes { a in b.withUnsafeBytes { compareBytes(a, $0) } }
}

@inline(__always)
func loadBigEndian(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
  UInt64(bigEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}

@inline(__always)
func loadLittleEndian(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
  UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}

@inline(__always)
func loadLittleEndian32(_ base: UnsafeRawPointer, _ offset: Int) -> Int {
  Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
}

/// The first eight bytes of a key as a number, filled up with zeros: most comparisons end with it.
@inline(__always)
func keyPrefix(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
  if count >= 8 { return loadBigEndian(base, 0) }
  var prefix: UInt64 = 0
  for index in 0..<count {
    prefix |= UInt64(base.load(fromByteOffset: index, as: UInt8.self)) << UInt64(56 - 8 * index)
  }
  return prefix
}
