import Core

/// All commands, found by name in any case.
struct CommandTable: Sendable {
  /// The one table of the family.
  static let shared = CommandTable(groups.flatMap { $0 })

  /// One list a file in `Commands/`; a new file is added here.
  private static let groups: [[Command]] = [
    strings, bits, hyperLogLogs, expiry, keys, transactions, publishSubscribe,
    connection, server,
    lists, sets, hashes, sorting,
    sortedSets, geo, streams,
  ]

  let commands: [Command]
  /// Open addressing over lower-case names; -1 is empty.
  private let slots: [Int16]
  private let mask: Int

  init(_ commands: [Command]) {
    self.commands = commands
    var slotCount = 64
    while slotCount < commands.count * 3 { slotCount *= 2 }
    mask = slotCount - 1
    var slots = [Int16](repeating: -1, count: slotCount)
    for (index, command) in commands.enumerated() {
      var slot = Int(truncatingIfNeeded: withWord(Array(command.name.utf8), Self.hash)) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int16(index)
    }
    self.slots = slots
  }

  /// The index of a command, nil if there is no such command.
  @inline(__always)
  func index(of name: Word) -> Int? {
    guard name.count <= 32 else { return nil }
    var slot = Int(truncatingIfNeeded: Self.hash(name)) & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      if Self.isSame(commands[index].name, name) { return index }
      slot = (slot + 1) & mask
    }
  }

  func command(_ name: Word) -> Command? { index(of: name).map { commands[$0] } }

  private static func hash(_ name: Word) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 32
  }

  private static func isSame(_ lowercase: String, _ name: Word) -> Bool {
    let utf8 = lowercase.utf8
    guard utf8.count == name.count else { return false }
    var index = 0
    for byte in utf8 {
      var other = name[index]
      if other >= 0x41 && other <= 0x5A { other |= 0x20 }
      if byte != other { return false }
      index += 1
    }
    return true
  }
}
