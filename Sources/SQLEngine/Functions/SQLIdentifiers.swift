/// Names as they are written in SQL.
enum SQLIdentifiers {
  /// In double quotes unless it is lower case and no reserved word.
  static func quoted(_ name: [UInt8]) -> [UInt8] {
    let isPlain =
      name.first.map { (97...122).contains($0) || $0 == 95 } == true
      && name.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    if isPlain, !reserved.contains(String(decoding: name, as: UTF8.self)) { return name }
    var result: [UInt8] = [34]
    for byte in name {
      if byte == 34 { result.append(byte) }
      result.append(byte)
    }
    return result + [34]
  }

  /// All keywords that are not unreserved. Source: PostgreSQL 15, kwlist.h.
  static let reserved: Set<String> = Set(
    """
    all analyse analyze and any array as asc asymmetric authorization between bigint binary bit \
    boolean both case cast char character check coalesce collate collation column concurrently \
    constraint create cross current_catalog current_date current_role current_schema \
    current_time current_timestamp current_user dec decimal default deferrable desc distinct do \
    else end except exists extract false fetch float for foreign freeze from full grant greatest \
    group grouping having ilike in initially inner inout int integer intersect interval into is \
    isnull join lateral leading least left like limit localtime localtimestamp national natural \
    nchar none normalize not notnull null nullif numeric offset on only or order out outer over \
    overlaps overlay placing position precision primary real references returning right row \
    select session_user setof similar smallint some substring symmetric table tablesample then \
    time timestamp to trailing treat trim true union unique user using values varchar variadic \
    verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest \
    xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
    """.split(separator: " ").map(String.init))
}
