import Core
import Storage
import TestKit
import Testing

/// A small store with everything in it: two levels, range deletes, a log with entries, a manifest
/// with edits.
private struct SmallStore {
  let image: DiskImage
  let options: LSMTreeOptions
  let pairs: [Pair]

  init(compresses: Bool) throws {
    var options = LSMTreeOptions(name: "s")
    options.blockSizeBytes = 128
    options.compressesBlocks = compresses
    options.backgroundWork = .manual
    let disk = MemoryDisk()
    let tree = try LSMTree.open(on: disk, options: options)
    for round in 0..<3 {
      for number in 0..<12 {
        let value = [UInt8](repeating: UInt8(round), count: compresses ? 90 : 8)
        try tree.put([UInt8(number), UInt8(number % 3)], value)
      }
      try tree.deleteRange(from: [UInt8(round)], to: [UInt8(round + 1)])
      if round == 0 { try tree.compact() } else if round == 1 { try tree.flush() }
    }
    try tree.close()
    self.options = options
    pairs = try allPairs(of: tree)
    image = try disk.image()
  }

  /// What opening and reading everything gives on a damaged copy.
  func complaint(file: String, bytes: [UInt8]?) -> String? {
    var damaged = image
    damaged.files[file] = bytes.map { BlockedBytes($0) }
    do throws(StorageError) {
      let tree = try LSMTree.open(on: MemoryDisk(damaged), options: options)
      let found = try allPairs(of: tree)
      if found != pairs { return "\(found.count) pairs are shown, not the \(pairs.count) written" }
      for number in 0..<12 {
        let key = [UInt8(number), UInt8(number % 3)]
        let wanted = pairs.first { $0.key == key }?.value
        if try tree.get(key) != wanted { return "key \(number) is wrong" }
      }
      return nil
    } catch {
      guard case .damaged = error else { return "the error is \(error)" }
      return nil
    }
  }
}

@Suite struct DamageTests {
  @Test(arguments: [false, true])
  func `a store with any byte changed gives the right data or names the damage`(
    compresses: Bool
  ) throws {
    let store = try SmallStore(compresses: compresses)
    var complaints: [String] = []
    for (file, content) in store.image.files.sorted(by: { $0.key < $1.key }) {
      let bytes = content.bytes
      for place in bytes.indices {
        for flip in [UInt8(0xFF), 1 << UInt8(place % 8)] {
          var changed = bytes
          changed[place] ^= flip
          if let complaint = store.complaint(file: file, bytes: changed) {
            complaints.append("\(file) byte \(place) ^ \(flip): \(complaint)")
          }
        }
      }
    }
    #expect(complaints == [])
  }

  @Test func `a store with a file cut short or missing gives the right data or names the damage`()
    throws
  {
    let store = try SmallStore(compresses: false)
    var complaints: [String] = []
    for (file, content) in store.image.files.sorted(by: { $0.key < $1.key }) {
      let isLog = file.contains("-log-") || file.contains("-manifest-")
      if let complaint = store.complaint(file: file, bytes: nil), !isLog {
        complaints.append("\(file) missing: \(complaint)")
      }
      // The end of a log that was cut is a torn tail, which is taken for writes that never were.
      for size in 0..<content.count where !isLog {
        if let complaint = store.complaint(file: file, bytes: Array(content.bytes[..<size])) {
          complaints.append("\(file) cut to \(size): \(complaint)")
        }
      }
    }
    #expect(complaints == [])
  }
}
