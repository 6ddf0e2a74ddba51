import Core

extension BTree {
  /// What one overflow page holds.
  private static let partSizeBytes = Page.sizeBytes - Page.headerSizeBytes - 4

  /// Writes a value to pages of its own, the last part first.
  /// - Returns: the first page.
  func writeOverflow(_ value: [UInt8]) throws(StorageError) -> UInt32 {
    precondition(value.count < 1 << 31, "a value has less than 2 GiB")
    var next: UInt32 = 0
    let starts = stride(from: 0, to: value.count, by: Self.partSizeBytes)
    for start in starts.reversed() {
      let size = min(Self.partSizeBytes, value.count - start)
      let (number, page) = try store.allocate(.overflow)
      page.next = next
      let place = page.base + Page.headerSizeBytes
      place.storeBytes(of: UInt32(size).littleEndian, as: UInt32.self)
      value.withUnsafeBytes {
        (place + 4).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: $0[start..<start + size]).baseAddress
            ?? UnsafeRawPointer(place), byteCount: size)
      }
      pool.unpin(number)
      next = number
    }
    return next
  }

  func readOverflow(_ first: UInt32, size: Int) throws(StorageError) -> [UInt8] {
    var value: [UInt8] = []
    var number = first
    while value.count < size {
      let page = try pool.page(number)
      let part = try part(page, number)
      guard value.count + part.count <= size else {
        throw damage(number, "an overflow page holds too much")
      }
      value.append(contentsOf: part)
      number = page.next
    }
    return value
  }

  private func part(_ page: Page, _ number: UInt32) throws(StorageError) -> UnsafeRawBufferPointer {
    let start = UnsafeRawPointer(page.base) + Page.headerSizeBytes
    let size = loadLittleEndian32(start, 0)
    guard page.kind == .overflow, size > 0, size <= Self.partSizeBytes else {
      throw damage(number, "an overflow page is not readable")
    }
    return UnsafeRawBufferPointer(start: start + 4, count: size)
  }

  /// Gives up the overflow pages of a cell, if it has any.
  func releaseOverflow(_ page: Page, _ index: Int) throws(StorageError) {
    let field = page.valueField(index)
    guard field & Page.overflowBit != 0 else { return }
    var rest = Int(field & ~Page.overflowBit)
    var number = UInt32(loadLittleEndian32(page.value(index), 0))
    while rest > 0 {
      let overflow = try pool.page(number)
      rest -= try part(overflow, number).count
      let (next, epoch) = (overflow.next, overflow.epoch)
      store.release(number, epoch: epoch)
      number = next
    }
  }

  /// Gives up all pages of a part of the tree.
  func release(subtree number: UInt32, level: Int) throws(StorageError) {
    let page = try pool.pinned(number)
    do throws(StorageError) {
      if level > 0 {
        for index in 0...page.count { try release(subtree: page.child(index), level: level - 1) }
      } else {
        for index in 0..<page.count { try releaseOverflow(page, index) }
      }
    } catch {
      pool.unpin(number)
      throw error
    }
    let epoch = page.epoch
    pool.unpin(number)
    store.release(number, epoch: epoch)
  }
}
