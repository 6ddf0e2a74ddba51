extension LSMTree {
  /// Checks all that can be checked without reading tables.
  /// - Returns: the first broken invariant in words; nil if all hold.
  public func checkInvariants() -> String? {
    if let fault = version.checkInvariants(options.mergeRule) { return fault }
    if let fault = cache.checkInvariants() { return fault }
    for memtable in [memtable, flushing].compactMap({ $0 }) {
      if let fault = memtable.checkInvariants() { return fault }
      if let fault = memtable.rangeTombstones.checkInvariants() { return fault }
    }
    return checkSequences() ?? checkManifest()
  }

  private func checkSequences() -> String? {
    var bound = lastSequence
    for memtable in [memtable, flushing].compactMap({ $0 }) where !memtable.isEmpty {
      if memtable.lastSequence > bound { return "a memtable is newer than what follows it" }
      bound = memtable.firstSequence - 1
    }
    let newest = version.tables.map(\.properties.sequenceMax).max() ?? 0
    return newest > bound ? "a table is newer than the memtable" : nil
  }

  private func checkManifest() -> String? {
    let named = manifest.state.tables.values.map { "\($0.level):\($0.number)" }.sorted()
    let present = version.summaries.joined().map { "\($0.level):\($0.number)" }.sorted()
    return named == present ? nil : "the manifest names other tables than there are"
  }

  /// Reads every table whole, and checks what it says of itself.
  /// - Returns: the first broken invariant in words; nil if all hold.
  /// - Throws: `.damaged` at the first block that is not what was written.
  public func checkTables() throws(StorageError) -> String? {
    for table in version.tables {
      if let fault = try table.checkInvariants() { return "'\(table.fileName)': \(fault)" }
    }
    return checkInvariants()
  }
}
