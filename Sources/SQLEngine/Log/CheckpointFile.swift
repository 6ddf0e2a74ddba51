import Core
import Storage

/// A checkpoint: everything at one LSN of the log, in one file `checkpoint-<LSN, 16 hexadecimal
/// digits>`.
///
/// It is written under another name, synced, and renamed; the newest one that is there is where
/// recovery begins. So the rename is what switches from one to the next, and a checkpoint that does
/// not read is damaged.
///
/// | field | |
/// | --- | --- |
/// | magic | `LOUPESQ1`, 8 bytes |
/// | LSN | 8 bytes, little-endian: the log goes on from here |
/// | chunks | each: size of its body (4 bytes), CRC32C of the body (4 bytes), body; the last has size 0 |
///
/// A body is a kind and a list of things of that kind; numbers are varints:
///
/// | kind | things |
/// | --- | --- |
/// | 1 counters | one: next object, next transaction |
/// | 2 object | number, bytes as ``ObjectCodec`` writes them |
/// | 3 sequence | place of its state, last value, whether it was given out |
/// | 4 running transaction | number, its parts, its changes of the catalog (part, object, what was there before) |
/// | 5 version | heap, index, writer, who ended it (0: nobody), by how much the next version's index is above, values |
///
/// Versions that no transaction can see after a crash are left out, and those that stay keep their
/// indices: the log names them so.
enum CheckpointFile {
  static let prefix = "checkpoint-"
  static let temporaryName = "temporary-checkpoint"
  static let magic = Array("LOUPESQ1".utf8)
  static let chunkSizeBytes = 256 << 10
  static let headerSize = 16

  /// What a chunk's things are.
  enum Kind: UInt8 { case counters = 1, object, sequence, running, version }

  static func name(lsn: UInt64) -> String {
    let digits = String(lsn, radix: 16)
    return prefix + String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func lsn(ofFile name: String) -> UInt64? {
    guard name.hasPrefix(prefix), name.utf8.count == prefix.utf8.count + 16 else { return nil }
    return UInt64(name.dropFirst(prefix.count), radix: 16)
  }
}

/// Writes a checkpoint chunk by chunk.
struct CheckpointWriter {
  private let file: any DiskFile
  private(set) var sizeBytes: Int
  private var body: [UInt8] = []
  private var kind: CheckpointFile.Kind?

  init(on disk: any Disk, lsn: UInt64) throws(StorageError) {
    var header = CheckpointFile.magic
    header.append(fixed64: lsn)
    file = try onDisk { () throws(DiskError) in
      let file = try disk.open(CheckpointFile.temporaryName, create: true)
      try file.truncate(toSizeBytes: 0)
      try file.write(header, at: 0)
      return file
    }
    sizeBytes = header.count
  }

  /// Adds a thing.
  mutating func add(_ kind: CheckpointFile.Kind, _ write: (inout [UInt8]) -> Void)
    throws(StorageError)
  {
    if kind != self.kind || body.count >= CheckpointFile.chunkSizeBytes {
      try writeChunk()
      self.kind = kind
      body.append(kind.rawValue)
    }
    write(&body)
  }

  private mutating func writeChunk() throws(StorageError) {
    guard !body.isEmpty else { return }
    var head: [UInt8] = []
    withUnsafeBytes(of: UInt32(body.count).littleEndian) { head.append(contentsOf: $0) }
    withUnsafeBytes(of: CRC32C.checksum(body).littleEndian) { head.append(contentsOf: $0) }
    try onDisk { () throws(DiskError) in
      try file.write(head, at: sizeBytes)
      try file.write(body, at: sizeBytes + head.count)
    }
    sizeBytes += head.count + body.count
    body.removeAll(keepingCapacity: true)
    kind = nil
  }

  /// Ends the file and makes it durable, still under its temporary name.
  mutating func finish() throws(StorageError) {
    try writeChunk()
    try onDisk { () throws(DiskError) in
      try file.write([UInt8](repeating: 0, count: 8), at: sizeBytes)
      try file.sync()
    }
    sizeBytes += 8
  }
}

/// Reads a checkpoint chunk by chunk.
struct CheckpointReader {
  private let name: String
  private let file: any DiskFile
  private(set) var offset = CheckpointFile.headerSize

  init(_ name: String, on disk: any Disk) throws(StorageError) {
    self.name = name
    let file = try onDisk { () throws(DiskError) in try disk.open(name, create: false) }
    self.file = file
    let header = try onDisk { () throws(DiskError) in
      try file.read(at: 0, count: CheckpointFile.headerSize)
    }
    var expected = CheckpointFile.magic
    expected.append(fixed64: CheckpointFile.lsn(ofFile: name) ?? 0)
    guard header == expected else {
      throw .damaged(
        file: name, offset: 0, reason: "the header is not that of a checkpoint of this name")
    }
  }

  /// The next chunk's body; nil at the end.
  mutating func next() throws(StorageError) -> [UInt8]? {
    let head = try onDisk { [offset] () throws(DiskError) in try file.read(at: offset, count: 8) }
    guard head.count == 8 else {
      throw .damaged(file: name, offset: offset, reason: "the file ends before its last chunk")
    }
    let size = Int(Self.number(head, at: 0))
    let start = offset + 8
    let body = try onDisk { () throws(DiskError) in try file.read(at: start, count: size) }
    guard body.count == size, CRC32C.checksum(body) == Self.number(head, at: 4) else {
      throw .damaged(file: name, offset: offset, reason: "a chunk's checksum is wrong")
    }
    offset = start + size
    return size == 0 ? nil : body
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> UInt32 {
    bytes.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }
  }

  /// The fault of a chunk that was read last, as an error.
  func damage(_ fault: RecordFault, bodySize: Int) -> StorageError {
    .damaged(file: name, offset: offset - bodySize + fault.offset, reason: fault.reason)
  }
}
