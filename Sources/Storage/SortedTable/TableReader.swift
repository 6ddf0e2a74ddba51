import Core

/// Reads and checks the parts of a table. Nothing it reads is believed before its checksum is
/// right.
struct TableReader {
  let file: any DiskFile
  let fileName: String
  let number: UInt64
  let sizeBytes: Int

  init(file: any DiskFile, fileName: String, number: UInt64) throws(StorageError) {
    self.init(
      file: file, fileName: fileName, number: number,
      sizeBytes: try onDisk { () throws(DiskError) in try file.sizeBytes })
  }

  init(file: any DiskFile, fileName: String, number: UInt64, sizeBytes: Int) {
    self.file = file
    self.fileName = fileName
    self.number = number
    self.sizeBytes = sizeBytes
  }

  func readFooter() throws(StorageError) -> TableParts {
    let start = sizeBytes - TableFormat.footerSizeBytes
    guard start >= 0 else { throw damage(at: 0, "the file is too short for a table") }
    let bytes = try read(at: start, count: TableFormat.footerSizeBytes)
    guard bytes.suffix(8).elementsEqual(TableFormat.magic) else {
      throw damage(at: start + 56, "it does not end as a table does")
    }
    let checksum = bytes[0..<52].withUnsafeBytes {
      TableFormat.footerChecksum(table: number, $0)
    }
    let parts = bytes.withUnsafeBytes { Self.parse(footer: $0, checksum: checksum) }
    guard let parts else { throw damage(at: start, "the footer's checksum is wrong") }
    var end = start
    for part in [parts.properties, parts.index, parts.rangeTombstones, parts.filter]
    where !part.isNone {
      guard part.offset >= 0, part.size <= TableFormat.partSizeBytesMax, part.end == end else {
        throw damage(at: start, "the footer's places do not fit together")
      }
      end = part.offset
    }
    guard !parts.properties.isNone else { throw damage(at: start, "it has no properties") }
    return parts
  }

  private static func parse(
    footer bytes: UnsafeRawBufferPointer, checksum: UInt32
  ) -> TableParts? {
    var reader = ByteReader(bytes)
    var handles: [BlockHandle] = []
    for _ in 0..<4 {
      guard let offset = reader.fixed64(), let size = reader.fixed32(), offset < 1 << 62 else {
        return nil
      }
      handles.append(BlockHandle(offset: Int(offset), size: Int(size)))
    }
    guard let version = reader.fixed32(), version == TableFormat.version,
      let found = reader.fixed32(), found == checksum
    else { return nil }
    return TableParts(
      filter: handles[0], rangeTombstones: handles[1], index: handles[2], properties: handles[3])
  }

  func readProperties(_ parts: TableParts) throws(StorageError) -> TableProperties {
    let bytes = try readPart(parts.properties)
    let properties = bytes.withUnsafeBytes { part in
      var reader = ByteReader(part)
      return TableProperties(&reader)
    }
    guard let properties else {
      throw damage(at: parts.properties.offset, "the properties are not readable")
    }
    return properties
  }

  func readFilter(_ parts: TableParts) throws(StorageError) -> BloomFilter? {
    guard !parts.filter.isNone else { return nil }
    let bytes = try readPart(parts.filter)
    guard let filter = bytes.withUnsafeBytes({ BloomFilter($0) }) else {
      throw damage(at: parts.filter.offset, "the filter is not readable")
    }
    return filter
  }

  func readRangeTombstones(_ parts: TableParts) throws(StorageError) -> RangeTombstones {
    var tombstones = RangeTombstones()
    guard !parts.rangeTombstones.isNone else { return tombstones }
    let bytes = try readPart(parts.rangeTombstones)
    let isWhole = bytes.withUnsafeBytes { part in
      var reader = ByteReader(part)
      while !reader.isAtEnd {
        guard let start = reader.sized(), let sequence = reader.fixed64(),
          let value = reader.sized(),
          let tombstone = RangeTombstone(start: start, value: value, sequence: sequence)
        else { return false }
        tombstones.insert(tombstone)
      }
      return true
    }
    guard isWhole else {
      throw damage(at: parts.rangeTombstones.offset, "the range deletes are not readable")
    }
    return tombstones
  }

  func readIndex(_ parts: TableParts, count: Int) throws(StorageError) -> TableIndex {
    let bytes = parts.index.isNone ? [] : try readPart(parts.index)
    let dataEnd = parts.index.isNone ? 0 : parts.dataEnd
    guard let index = bytes.withUnsafeBytes({ TableIndex($0, count: count, dataEnd: dataEnd) })
    else { throw damage(at: parts.index.offset, "the index is not readable") }
    return index
  }

  /// A data block, checked and uncompressed.
  func readBlock(_ handle: BlockHandle) throws(StorageError) -> Block {
    let stored = try readStored(handle)
    let block: Block?
    switch stored[handle.size] {
    case TableFormat.uncompressed:
      block = stored.withUnsafeBytes {
        Block(copying: UnsafeRawBufferPointer(rebasing: $0[..<handle.size]))
      }
    case TableFormat.lz4:
      block = try decompressed(stored, handle).withUnsafeBytes { Block(copying: $0) }
    default: throw damage(at: handle.offset, "a block is compressed in an unknown way")
    }
    guard let block else { throw damage(at: handle.offset, "a block is not readable") }
    return block
  }

  /// A part other than a data block.
  func readPart(_ handle: BlockHandle) throws(StorageError) -> [UInt8] {
    var stored = try readStored(handle)
    if stored[handle.size] == TableFormat.lz4 { return try decompressed(stored, handle) }
    stored.removeSubrange(handle.size...)
    return stored
  }

  private func decompressed(
    _ stored: [UInt8], _ handle: BlockHandle
  ) throws(StorageError) -> [UInt8] {
    let bytes = stored.withUnsafeBytes {
      LZ4.decompress(UnsafeRawBufferPointer(rebasing: $0[..<handle.size]))
    }
    guard let bytes else { throw damage(at: handle.offset, "a block can't be uncompressed") }
    return bytes
  }

  /// A part as it is stored, with its trailer, after its checksum was found right.
  func readStored(_ handle: BlockHandle) throws(StorageError) -> [UInt8] {
    let bytes = try read(at: handle.offset, count: handle.size + TableFormat.trailerSizeBytes)
    let isSound = bytes.withUnsafeBytes { all in
      let covered = UnsafeRawBufferPointer(rebasing: all[..<(handle.size + 1)])
      let checksum = TableFormat.checksum(table: number, offset: handle.offset, covered)
      return all.baseAddress.map { loadLittleEndian32($0, handle.size + 1) } == Int(checksum)
    }
    guard isSound else { throw damage(at: handle.offset, "a block's checksum is wrong") }
    return bytes
  }

  private func read(at offset: Int, count: Int) throws(StorageError) -> [UInt8] {
    let bytes = try onDisk { () throws(DiskError) in try file.read(at: offset, count: count) }
    guard bytes.count == count else {
      throw damage(at: offset + bytes.count, "the file ends too soon")
    }
    return bytes
  }

  private func damage(at offset: Int, _ reason: String) -> StorageError {
    .damaged(file: fileName, offset: offset, reason: reason)
  }
}
