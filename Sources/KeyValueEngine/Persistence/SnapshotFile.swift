import Core
import Storage

/// A snapshot: all keys at one LSN of the log, in one file `snapshot-<LSN, 16 hexadecimal digits>`.
///
/// It is written under another name, synced, and renamed, so a snapshot that is there is whole; one
/// that does not read is damaged. Integers are varints unless a size is given:
///
/// | field | |
/// | --- | --- |
/// | magic | `LOUPEKV1`, 8 bytes |
/// | LSN | 8 bytes, little-endian: the log goes on from here |
/// | chunks | each: size of its body (4 bytes), CRC32C of the body (4 bytes), body; the last has size 0 |
///
/// The first body holds the number of keys of each database, so that their tables are made large
/// enough: keys come in the order of their hashes, and would crowd one corner of a table that is
/// still to grow. The other bodies hold, for each key: database, flags (1: expires), expiry
/// (signed, if it does), key, value (``ValueCodec``). A key does not cross the end of a chunk.
///
/// **Source:** the idea of Redis's RDB; the chunks' checksums name the place of damage.
enum SnapshotFile {
  static let prefix = "snapshot-"
  static let magic = Array("LOUPEKV1".utf8)
  static let chunkSizeBytes = 256 << 10
  static let headerSize = 16
  private static let expiresFlag: UInt8 = 1

  static func name(lsn: UInt64) -> String {
    let digits = String(lsn, radix: 16)
    return prefix + String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func lsn(ofFile name: String) -> UInt64? {
    guard name.hasPrefix(prefix), name.utf8.count == prefix.utf8.count + 16 else { return nil }
    return UInt64(name.dropFirst(prefix.count), radix: 16)
  }

  // MARK: - Writing

  static func write(_ keyspace: Keyspace, lsn: UInt64, on disk: any Disk) throws(StorageError) {
    let temporaryName = "temporary-snapshot"
    try onDisk { () throws(DiskError) in
      let file = try disk.open(temporaryName, create: true)
      try file.truncate(toSizeBytes: 0)
      var header = magic
      withUnsafeBytes(of: lsn.littleEndian) { header.append(contentsOf: $0) }
      try file.write(header, at: 0)
      var offset = header.count
      var body: [UInt8] = []
      let codec = keyspace.codec
      for index in 0..<Keyspace.databaseCount {
        Varint.append(UInt64(keyspace.databases[index].pointee.table.count), to: &body)
      }
      try writeChunk(&body, to: file, at: &offset)
      for index in 0..<Keyspace.databaseCount {
        for entry in keyspace.databases[index].pointee.table.entries {
          append(entry, databaseIndex: index, codec, to: &body)
          if body.count >= chunkSizeBytes { try writeChunk(&body, to: file, at: &offset) }
        }
      }
      if !body.isEmpty { try writeChunk(&body, to: file, at: &offset) }
      try writeChunk(&body, to: file, at: &offset)
      try file.sync()
      try disk.rename(temporaryName, to: name(lsn: lsn))
      try disk.syncNames()
    }
  }

  private static func append(
    _ entry: Entry, databaseIndex: Int, _ codec: ValueCodec, to body: inout [UInt8]
  ) {
    Varint.append(UInt64(databaseIndex), to: &body)
    body.append(entry.hasExpiry ? expiresFlag : 0)
    if let expiry = entry.expiry { Varint.append(signed: expiry, to: &body) }
    ValueCodec.append(entry.key, to: &body)
    codec.encode(entry, into: &body)
  }

  private static func writeChunk(
    _ body: inout [UInt8], to file: any DiskFile, at offset: inout Int
  ) throws(DiskError) {
    var head: [UInt8] = []
    withUnsafeBytes(of: UInt32(body.count).littleEndian) { head.append(contentsOf: $0) }
    withUnsafeBytes(of: CRC32C.checksum(body).littleEndian) { head.append(contentsOf: $0) }
    try file.write(head, at: offset)
    try file.write(body, at: offset + head.count)
    offset += head.count + body.count
    body.removeAll(keepingCapacity: true)
  }

  // MARK: - Reading

  /// Puts all keys of a snapshot into an empty keyspace.
  static func load(_ name: String, into keyspace: Keyspace, from disk: any Disk)
    throws(StorageError)
  {
    let file = try onDisk { () throws(DiskError) in try disk.open(name, create: false) }
    let header = try onDisk { () throws(DiskError) in try file.read(at: 0, count: headerSize) }
    let fileSize = try onDisk { () throws(DiskError) in try file.sizeBytes }
    guard header.count == headerSize, header.starts(with: magic),
      lsn(ofFile: name) == number(header, at: 8, size: 8)
    else {
      throw .damaged(
        file: name, offset: 0, reason: "the header is not that of a snapshot of this name")
    }
    var offset = headerSize
    var areCountsRead = false
    while true {
      let head = try onDisk { () throws(DiskError) in try file.read(at: offset, count: 8) }
      guard head.count == 8 else {
        throw .damaged(file: name, offset: offset, reason: "the file ends before its last chunk")
      }
      let size = Int(number(head, at: 0, size: 4))
      let body = try onDisk { () throws(DiskError) in try file.read(at: offset + 8, count: size) }
      guard body.count == size, UInt64(CRC32C.checksum(body)) == number(head, at: 4, size: 4) else {
        throw .damaged(file: name, offset: offset, reason: "a chunk's checksum is wrong")
      }
      if size == 0 { return }
      let fault = body.withUnsafeBytes { bytes in
        areCountsRead
          ? loadChunk(bytes, into: keyspace) : loadCounts(bytes, into: keyspace, size: fileSize)
      }
      areCountsRead = true
      if let fault {
        throw .damaged(file: name, offset: offset + 8 + fault, reason: "no key can be read here")
      }
      offset += 8 + size
    }
  }

  /// - Returns: where a count could not be read or can't be; nil if all could.
  private static func loadCounts(_ body: Word, into keyspace: Keyspace, size: Int) -> Int? {
    var offset = 0
    for index in 0..<Keyspace.databaseCount {
      // A key takes at least four bytes of the file.
      guard let count = Varint.read(body, at: &offset), count <= UInt64(size / 4) else {
        return offset
      }
      if count > 0 { keyspace.databases[index].pointee.reserve(Int(count)) }
    }
    return offset == body.count ? nil : offset
  }

  /// - Returns: where a key could not be read; nil if all could.
  private static func loadChunk(_ body: Word, into keyspace: Keyspace) -> Int? {
    var offset = 0
    while offset < body.count {
      let start = offset
      guard loadKey(body, at: &offset, into: keyspace) else { return start }
    }
    return nil
  }

  private static func loadKey(
    _ body: Word, at offset: inout Int, into keyspace: Keyspace
  ) -> Bool {
    guard let database = Varint.read(body, at: &offset), database < Keyspace.databaseCount,
      offset < body.count
    else { return false }
    let flags = body[offset]
    offset += 1
    var expiry: Int64?
    if flags & expiresFlag != 0 {
      guard let time = Varint.readSigned(body, at: &offset) else { return false }
      expiry = time
    }
    guard let key = ValueCodec.word(body, at: &offset),
      let value = keyspace.codec.decode(body, at: &offset)
    else { return false }
    withWord(value.inlineValue) { inline in
      _ = keyspace.databases[Int(database)].pointee.insert(
        key, kind: value.kind, payload: value.payload, inlineValue: inline, expiry: expiry)
    }
    return true
  }

  private static func number(_ bytes: [UInt8], at start: Int, size: Int) -> UInt64 {
    bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
