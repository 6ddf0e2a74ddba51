/// One version of a row: who made it, and who ended it. What it says is in the columns of its page.
///
///     version 0  xmin 3  xmax 5  next 1   (1, 'old')
///     version 1  xmin 5  xmax 0  next 1   (1, 'new')
///
/// A version is never changed but for who ended it, so a reader that may see it needs no lock.
struct RowVersion: Equatable, Sendable {
  /// Who made it; 0 once it has been removed for good.
  var xmin: TransactionID
  /// Who deleted or replaced it; 0 for nobody. A number that was rolled back counts as nobody.
  var xmax: TransactionID = 0
  /// The statement of `xmin` that made it.
  var cmin: UInt32
  /// The statement of `xmax` that ended it.
  var cmax: UInt32 = 0
  /// The version that replaced it; its own index if none did, ``elsewhere`` if the row goes on in
  /// another heap.
  var next: Int

  /// For ``next``: an UPDATE has moved the row to another partition.
  static let elsewhere = Int.max

  /// Nothing is left of it but its number.
  var isRemoved: Bool { xmin == TransactionManager.none }
}
