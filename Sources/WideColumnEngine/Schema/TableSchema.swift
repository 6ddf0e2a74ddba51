/// A table, or a materialized view, as statements see it.
///
/// A column's *slot* is its place in ``columns``: partition key, clustering key, static columns,
/// other columns, the last two by name. It is the order of `SELECT *`.
///
/// Invariants:
/// 1. Column ids are unique among ``columns`` and ``dropped``, except that a column that is added
///    again under its old name and type has its old id.
/// 2. A table has either no counters or nothing but counters beside its key.
struct TableSchema: Equatable, Sendable {
  /// The names of the files of its tree begin with it.
  var id: UInt32
  var keyspace: String
  var name: String
  private(set) var columns: [ColumnSchema]
  private(set) var partitionCount = 0
  private(set) var clusteringCount = 0
  private(set) var staticCount = 0
  var properties = TableProperties()
  var indexes: [IndexSchema] = []
  /// Ids of indexes are not used again.
  var nextIndexID: UInt16 = 1
  var dropped: [DroppedColumn] = []
  /// Set for a materialized view.
  var view: ViewSchema?
  /// The uuid that drivers know it by.
  var uuid: [UInt8]
  private var slotsByName: [String: Int] = [:]
  private var slotsByID: [Int] = []
  private var droppedTimestamps: [Int64?] = []

  init(id: UInt32, keyspace: String, name: String, columns: [ColumnSchema], uuid: [UInt8]) {
    self.id = id
    self.keyspace = keyspace
    self.name = name
    self.columns = []
    self.uuid = uuid
    setColumns(columns)
  }

  /// Puts columns in the place of those there are. Key columns come in the order of the key.
  mutating func setColumns(_ new: [ColumnSchema]) {
    let keys = new.filter(\.isPartition) + new.filter(\.isClustering)
    let statics = new.filter(\.isStatic).sorted(by: Self.precedes)
    columns = keys + statics + new.filter { $0.kind == .regular }.sorted(by: Self.precedes)
    partitionCount = new.count(where: \.isPartition)
    clusteringCount = new.count(where: \.isClustering)
    staticCount = statics.count
    slotsByName = [:]
    let idMax = (columns.map(\.id) + dropped.map(\.column.id)).max() ?? 0
    slotsByID = [Int](repeating: -1, count: Int(idMax) + 1)
    for (slot, column) in columns.enumerated() {
      slotsByName[column.name] = slot
      slotsByID[Int(column.id)] = slot
    }
    droppedTimestamps = [Int64?](repeating: nil, count: Int(idMax) + 1)
    for drop in dropped { droppedTimestamps[Int(drop.column.id)] = drop.timestamp }
  }

  private static func precedes(_ a: ColumnSchema, _ b: ColumnSchema) -> Bool {
    a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }

  /// `ks.name`
  var qualifiedName: String { "\(keyspace).\(name)" }

  /// Slots of the columns that are not part of the key.
  var firstValueSlot: Int { partitionCount + clusteringCount }

  var partitionColumns: ArraySlice<ColumnSchema> { columns[..<partitionCount] }

  var clusteringColumns: ArraySlice<ColumnSchema> { columns[partitionCount..<firstValueSlot] }

  var staticColumns: ArraySlice<ColumnSchema> {
    columns[firstValueSlot..<firstValueSlot + staticCount]
  }

  var regularColumns: ArraySlice<ColumnSchema> { columns[(firstValueSlot + staticCount)...] }

  var isCounter: Bool { columns.contains { !$0.isPrimaryKey && $0.type == .counter } }

  var isView: Bool { view != nil }

  func slot(of name: String) -> Int? { slotsByName[name] }

  func slot(ofID id: UInt16) -> Int? {
    Int(id) < slotsByID.count && slotsByID[Int(id)] >= 0 ? slotsByID[Int(id)] : nil
  }

  /// Cells of the column that are this old or older are not seen, in microseconds.
  func droppedTimestamp(ofID id: UInt16) -> Int64? {
    Int(id) < droppedTimestamps.count ? droppedTimestamps[Int(id)] : nil
  }

  /// An id that no column has or had. 0 is the row's marker.
  var nextColumnID: UInt16 {
    (columns.map(\.id) + dropped.map(\.column.id)).reduce(0, max) + 1
  }
}

/// What makes a table a materialized view.
struct ViewSchema: Equatable, Sendable {
  var baseName: String
  /// Every column of the base is selected, those added later too.
  var includesAllColumns: Bool
  /// The WHERE clause as it was typed.
  var whereClause: String
}
