import Core

/// Plays a workload against a disk that goes wrong, at every place where it can.
///
///     clean run:   state 0 ─ line ─► state 1 ─ line ─► state 2 …
///     under fault: line, line, refused ✗ ─ power cut ─ reopen ─► must be state 2, or state 3
///
/// What was acknowledged must be there after the power cut; of the one line that was refused, all
/// or nothing. What a state is, the family says: for a family with transactions, what has been
/// committed.
public struct FaultLoop<Contents: Equatable> {
  /// One engine over one disk.
  public struct Trial {
    /// Runs a line and answers as a terminal shows it.
    var run: (String) -> String
    /// What is there now.
    var contents: () -> Contents

    public init(run: @escaping (String) -> String, contents: @escaping () -> Contents) {
      self.run = run
      self.contents = contents
    }
  }

  /// How far a loop came.
  public struct Report {
    /// What went wrong first; nil if nothing did.
    public var complaint: String?
    /// Disk operations of a run without faults.
    public var operationCount = 0
    /// Runs in which a fault struck, or crash points, or damaged images.
    public var trialCount = 0
    /// Damaged images that were refused.
    public var refusedCount = 0
  }

  private let workload: [String]
  private let open: (any Disk) throws -> Trial
  private let isRefusal: (String) -> Bool

  /// - Parameters:
  ///   - isRefusal: whether an answer says that the disk refused.
  ///   - open: an engine over what a disk holds; throws where that is damaged.
  public init(
    _ workload: [String], isRefusal: @escaping (String) -> Bool,
    open: @escaping (any Disk) throws -> Trial
  ) {
    self.workload = workload
    self.isRefusal = isRefusal
    self.open = open
  }

  /// The contents before the first line and after each, without faults.
  public func states(on disk: any Disk = MemoryDisk()) throws -> [Contents] {
    let trial = try open(disk)
    var states = [trial.contents()]
    for line in workload {
      _ = trial.run(line)
      states.append(trial.contents())
    }
    return states
  }

  /// Fails every disk operation of the workload in turn: once, from there on, and half done.
  public func failEveryOperation() throws -> Report {
    let counting = FaultyDisk(MemoryDisk())
    let states = try states(on: counting)
    var report = Report(operationCount: counting.operationCount)
    for number in 0..<counting.operationCount {
      for fault in [
        FaultyDisk.Fault.failing(at: number), .failingFrom(number), .tearing(at: number),
      ] {
        let (complaint, hasStruck) = try complaint(under: fault, states)
        if hasStruck { report.trialCount += 1 }
        if let complaint {
          report.complaint = "\(fault), \(counting.operations[number]): \(complaint)"
          return report
        }
      }
    }
    return report
  }

  /// Runs the workload under one fault up to the first refusal, cuts the power and looks.
  private func complaint(under fault: FaultyDisk.Fault, _ states: [Contents]) throws
    -> (String?, hasStruck: Bool)
  {
    let memory = MemoryDisk()
    let faulty = FaultyDisk(memory, fault: fault)
    var acknowledged = 0
    if let trial = try? open(faulty) {
      for line in workload {
        if isRefusal(trial.run(line)) { break }
        acknowledged += 1
      }
    }
    try memory.crash()
    return (complaint(after: acknowledged, states, memory), faulty.hasStruck)
  }

  /// What is there must be what was acknowledged, or that and the one line in flight.
  private func complaint(after acknowledged: Int, _ states: [Contents], _ memory: MemoryDisk)
    -> String?
  {
    do {
      let found = try open(memory).contents()
      let next = min(acknowledged + 1, states.count - 1)
      if found == states[acknowledged] || found == states[next] { return nil }
      return "after \(acknowledged) lines there is \(found), not \(states[acknowledged])"
    } catch {
      return "after \(acknowledged) lines it can't be opened: \(error)"
    }
  }

  /// Fails every disk operation once and goes on: what is there at the end must be there after a
  /// power cut, too.
  /// - Parameter check: says what is wrong with contents by themselves.
  public func goOnAfterEveryFault(_ check: (Contents) -> String?) throws -> Report {
    let counting = FaultyDisk(MemoryDisk())
    _ = try states(on: counting)
    var report = Report(operationCount: counting.operationCount)
    for number in 0..<counting.operationCount {
      let memory = MemoryDisk()
      let faulty = FaultyDisk(memory, fault: .failing(at: number))
      guard let trial = try? open(faulty) else { continue }
      for line in workload {
        _ = trial.run(line)
        guard let complaint = check(trial.contents()) else { continue }
        report.complaint = "\(counting.operations[number]), then \(line): \(complaint)"
        return report
      }
      if faulty.hasStruck { report.trialCount += 1 }
      let before = trial.contents()
      try memory.crash()
      let after = try open(memory).contents()
      if after != before {
        report.complaint = "\(counting.operations[number]): \(before) became \(after)"
        return report
      }
    }
    return report
  }

  /// Cuts the power after every line; of what was not synced, a random part is on the disk.
  public func crashEverywhere(tearCount: Int) throws -> Report {
    let states = try states()
    var report = Report()
    for count in 0...workload.count {
      for tear in 0..<UInt64(tearCount) {
        let memory = MemoryDisk()
        let trial = try open(memory)
        for line in workload.prefix(count) { _ = trial.run(line) }
        var random = SeededRandom(seed: tear)
        memory.crash(tearing: &random)
        report.trialCount += 1
        if let complaint = complaint(after: count, states, memory) {
          report.complaint = "crash after \(count), tearing \(tear): \(complaint)"
          return report
        }
      }
    }
    return report
  }

  /// Flips a bit of every byte that an image holds: each is refused by the name of a file, or cut
  /// off as a torn tail, never believed.
  public func flipEveryByte(of image: DiskImage) throws -> Report {
    let states = try states()
    var report = Report()
    for name in image.files.keys.sorted() {
      for offset in 0..<(image.files[name]?.count ?? 0) {
        var damaged = image
        var bytes = image.files[name]?.bytes ?? []
        bytes[offset] ^= 0x40
        damaged.files[name] = BlockedBytes(bytes)
        report.trialCount += 1
        do {
          let found = try open(MemoryDisk(damaged)).contents()
          guard states.contains(found) else {
            report.complaint = "\(name) with byte \(offset) flipped was believed"
            return report
          }
        } catch {
          report.refusedCount += 1
          let words = "\(error)"
          guard image.files.keys.contains(where: words.contains) || words.contains("log") else {
            report.complaint = "\(name) with byte \(offset) flipped: no file is named in \(words)"
            return report
          }
        }
      }
    }
    return report
  }
}
