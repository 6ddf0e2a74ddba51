import Core

/// Making segments and putting them away.
///
/// One segment that is no longer needed is kept under the name `<prefix>-spare`. It becomes the
/// next one after zeros were written over it: appending to it then changes neither the size of the
/// file nor where it lies, so a sync has only the records to write. Behind the last record of a
/// segment there is therefore the end of the file, or zeros to the end.
///
/// **Source:** PostgreSQL's manual, 30.5 "WAL Internals", on segments that are renamed and reused.
extension WriteAheadLog {
  /// Larger segments are removed and not kept.
  static let spareSizeBytesMax = 16 << 20

  static func spareName(prefix: String) -> String { prefix + "-spare" }

  /// Removes the segments that end at or before an LSN, but for one that is kept to be used again.
  public func removeSegments(before lsn: LSN) throws(StorageError) {
    let bases = try Self.segmentBases(on: disk, prefix: prefix)
    var isAnyRemoved = false
    for (base, next) in zip(bases, bases.dropFirst()) where next <= lsn && base != segmentBase {
      try retire(LogFormat.fileName(prefix: prefix, base: base))
      isAnyRemoved = true
    }
    if isAnyRemoved { try onDisk { () throws(DiskError) in try disk.syncNames() } }
  }

  private func retire(_ name: String) throws(StorageError) {
    let spare = Self.spareName(prefix: prefix)
    try onDisk { () throws(DiskError) in
      let size = try disk.open(name, create: false).sizeBytes
      if size <= Self.spareSizeBytesMax, try !disk.names().contains(spare) {
        try disk.rename(name, to: spare)
      } else {
        try disk.remove(name)
      }
    }
  }

  static func createSegment(
    on disk: any Disk, prefix: String, base: LSN
  ) throws(StorageError) -> (any DiskFile, String) {
    let name = LogFormat.fileName(prefix: prefix, base: base)
    let spare = spareName(prefix: prefix)
    return try onDisk { () throws(DiskError) in
      if try disk.names().contains(spare) {
        let file = try disk.open(spare, create: false)
        let zeros = [UInt8](repeating: 0, count: try file.sizeBytes)
        try file.write(zeros, at: 0)
        try file.write(LogFormat.segmentHeader(base: base), at: 0)
        try file.sync()
        try disk.rename(spare, to: name)
        try disk.syncNames()
        return (try disk.open(name, create: false), name)
      }
      let file = try disk.open(name, create: true)
      try file.truncate(toSizeBytes: 0)
      try file.write(LogFormat.segmentHeader(base: base), at: 0)
      try file.sync()
      try disk.syncNames()
      return (file, name)
    }
  }
}
