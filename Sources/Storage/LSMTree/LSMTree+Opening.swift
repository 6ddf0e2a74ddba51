import Core

extension LSMTree {
  /// Opens a tree, making an empty one if there is none, and brings back what its log holds.
  /// - Parameter time: asked for the end of expiring entries and the age of tombstones; without one
  ///   nothing expires.
  /// - Throws: `.damaged` if a file is not what was written.
  public static func open(
    on disk: any Disk, options: LSMTreeOptions, time: (any TimeSource)? = nil
  ) throws(StorageError) -> LSMTree {
    let cache = BlockCache(sizeBytesMax: options.blockCacheSizeBytesMax)
    let manifest = try openManifest(on: disk, options)
    guard manifest.state.mergeRule == options.mergeRule else {
      throw .damaged(
        file: Manifest.currentName(options.name), offset: 0,
        reason: "the tree was made with another merge rule")
    }
    let version = try openTables(manifest.state, on: disk, options, cache)
    let tree = LSMTree(
      options: options, disk: disk, time: time, manifest: manifest, version: version, cache: cache)
    try tree.recover()
    try tree.removeOrphans()
    return tree
  }

  /// Removes all files of a tree, durably.
  public static func destroy(name: String, on disk: any Disk) throws(StorageError) {
    try onDisk { () throws(DiskError) in
      // First what makes it a tree: an interrupted removal leaves orphans, not half a tree.
      let current = Manifest.currentName(name)
      let names = try disk.names().filter { isFile($0, ofTree: name) }
      guard !names.isEmpty else { return }
      for file in names where TableFormat.number(ofFile: file, name: name) != nil {
        try disk.remove(file)
      }
      for file in names where TableFormat.number(ofFile: file, name: name) == nil {
        if file != current { try disk.remove(file) }
      }
      if names.contains(current) { try disk.remove(current) }
      try disk.syncNames()
    }
  }

  /// Whether a file belongs to a tree of a name.
  static func isFile(_ file: String, ofTree name: String) -> Bool {
    let current = Manifest.currentName(name)
    return file == current || file == current + ".new"
      || TableFormat.number(ofFile: file, name: name) != nil
      || LogFormat.base(ofFile: file, prefix: logPrefix(name)) != nil
      || LogFormat.base(ofFile: file, prefix: Manifest.logPrefix(name)) != nil
  }

  static func logPrefix(_ name: String) -> String { name + "-log" }

  private static func openManifest(
    on disk: any Disk, _ options: LSMTreeOptions
  ) throws(StorageError) -> Manifest {
    if let manifest = try Manifest.open(on: disk, name: options.name) { return manifest }
    return try Manifest.create(on: disk, name: options.name, rule: options.mergeRule)
  }

  private static func openTables(
    _ state: Manifest.State, on disk: any Disk, _ options: LSMTreeOptions, _ cache: BlockCache
  ) throws(StorageError) -> Version {
    let names = Set(try onDisk { () throws(DiskError) in try disk.names() })
    var added: [(level: Int, table: SortedTable)] = []
    for entry in state.tables.values.sorted(by: { $0.number < $1.number }) {
      let file = TableFormat.fileName(options.name, number: entry.number)
      guard names.contains(file) else {
        throw .damaged(file: file, offset: 0, reason: "the manifest names it, but it is missing")
      }
      let table = try SortedTable(
        on: disk, name: options.name, number: entry.number, cache: cache)
      guard table.sizeBytes == entry.sizeBytes else {
        throw .damaged(
          file: file, offset: table.sizeBytes,
          reason: "the manifest says that it has \(entry.sizeBytes) bytes")
      }
      guard table.properties.mergeRule == options.mergeRule else {
        throw .damaged(file: file, offset: 0, reason: "it was made under another merge rule")
      }
      added.append((entry.level, table))
    }
    let version = Version(levels: []).changing(adding: added, removing: [])
    if let fault = version.checkInvariants(options.mergeRule) {
      throw .damaged(file: Manifest.currentName(options.name), offset: 0, reason: fault)
    }
    return version
  }

  /// Fills the memtable from the log.
  private func recover() throws(StorageError) {
    guard options.log == .own else { return }
    let start = manifest.state.logStart
    let prefix = Self.logPrefix(options.name)
    var fault: String?
    let (log, found) = try WriteAheadLog.open(on: disk, prefix: prefix, from: start) {
      (lsn, payload) throws(StorageError) in
      fault = replay(payload)
      if let fault {
        throw .damaged(
          file: LogFormat.fileName(prefix: prefix, base: start), offset: Int(lsn - start),
          reason: fault)
      }
    }
    self.log = log
    recovery = found
    if found.recordCount > 0 {
      events.append(.recovered(recordCount: found.recordCount, sizeBytes: found.sizeBytes))
    }
  }

  /// - Returns: what is wrong with a record; nil if it was applied.
  private func replay(_ payload: [UInt8]) -> String? {
    guard payload.count >= WriteBatch.headerSizeBytes else { return "a batch is too short" }
    let (sequence, count) = payload.withUnsafeBytes { bytes in
      bytes.baseAddress.map { (loadLittleEndian($0, 0), loadLittleEndian32($0, 8)) } ?? (0, 0)
    }
    guard sequence == lastSequence + 1 else {
      return "a batch has sequence number \(sequence), not \(lastSequence + 1)"
    }
    if let fault = apply(payload, from: sequence, count: count) { return fault }
    lastSequence += UInt64(count)
    return nil
  }

  /// Removes files that nothing refers to: what a crash left between two edits.
  private func removeOrphans() throws(StorageError) {
    try onDisk { () throws(DiskError) in
      var isAnyRemoved = false
      for file in try disk.names() where isOrphan(file) {
        try disk.remove(file)
        isAnyRemoved = true
      }
      if isAnyRemoved { try disk.syncNames() }
    }
    try log?.removeSegments(before: manifest.state.logStart)
  }

  private func isOrphan(_ file: String) -> Bool {
    if file == Manifest.currentName(options.name) + ".new" { return true }
    guard let number = TableFormat.number(ofFile: file, name: options.name) else { return false }
    return manifest.state.tables[number] == nil
  }
}
