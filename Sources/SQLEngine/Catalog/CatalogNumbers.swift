/// The numbers that all copies of a catalog draw from: those of objects, and those of its versions.
///
/// Every transaction that defines something has a copy of its own (``Transaction/catalog``). With
/// one source, no object of one copy can be mistaken for one of another, and a plan that was made
/// from one copy is never taken for one that fits another.
final class CatalogNumbers {
  private(set) var nextID: ObjectID = Catalog.firstUserID
  private(set) var lastVersion: Int

  /// - Parameter lastVersion: of the catalog that is given up for this one.
  init(lastVersion: Int = 0) { self.lastVersion = lastVersion }

  func newID() -> ObjectID {
    defer { nextID += 1 }
    return nextID
  }

  /// Gives no number below one any more: those were given before the database was opened.
  func skip(to id: ObjectID) { nextID = max(nextID, id) }

  func newVersion() -> Int {
    lastVersion += 1
    return lastVersion
  }
}
