import Core
import SQLSyntax

/// Plans of statements that came before and differ in their literals at most.
///
///     INSERT INTO t VALUES (1, 'a')   seen
///     INSERT INTO t VALUES (2, 'b')   parsed, bound with $1 and $2 for its literals, kept
///     INSERT INTO t VALUES (3, 'c')   found: no parser, no binder, no planner
///
/// A plan holds as long as the catalog and the settings are those under which it was made, and the
/// tables that it reads have not grown out of all proportion.
final class PlanCache {
  /// When so many shapes are known, all are forgotten: a session repeats few statements.
  static let shapeCountMax = 256

  /// What is known of a shape.
  private enum Known {
    /// It came once.
    case seen
    /// No plan is right for all its statements.
    case unsuitable
    case planned(Entry)
  }

  private final class Entry {
    let plan: StatementPlan
    let slots: [LiteralSlots.Slot]
    /// Literals that are a part of the plan, by number.
    let fixed: [(number: Int, text: [UInt8])]

    init(
      _ plan: StatementPlan, _ slots: [LiteralSlots.Slot],
      fixed: [(number: Int, text: [UInt8])]
    ) {
      self.plan = plan
      self.slots = slots
      self.fixed = fixed
    }
  }

  /// The key of a shape, with a hash that is cheaper to make than Swift's.
  private struct Key: Hashable {
    let hash: UInt64
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      hash = bytes.withUnsafeBytes { StableHash.hash($0, seed: 0) }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    static func == (a: Key, b: Key) -> Bool { a.hash == b.hash && a.bytes == b.bytes }
  }

  private var shapes: [Key: Known] = [:]
  private var shape = StatementShape()
  /// For tests: how often a plan was found.
  private(set) var hitCount = 0
  var isOff = false

  /// A plan for a statement, and the values of its literals.
  func find(_ text: UnsafeBufferPointer<UInt8>, _ session: SQLSession)
    -> (plan: StatementPlan, values: [SQLValue])?
  {
    guard !isOff, shape.read(text) else { return nil }
    let key = Key(shape.key)
    switch shapes[key] {
    case .planned(let entry)?:
      guard entry.plan.isCurrent(for: session) else { return make(text, key, session) }
      guard entry.fixed.allSatisfy({ self.text(of: $0.number, text).elementsEqual($0.text) }),
        let values = values(entry, text, session)
      else { return nil }
      hitCount += 1
      return (entry.plan, values)
    case .seen?: return make(text, key, session)
    case .unsuitable?: return nil
    case nil:
      if shapes.count >= Self.shapeCountMax { shapes.removeAll() }
      shapes[key] = .seen
      return nil
    }
  }

  /// Plans the statement with parameters for its literals. What goes wrong is found out again, and
  /// told, on the way of all statements.
  private func make(_ text: UnsafeBufferPointer<UInt8>, _ key: Key, _ session: SQLSession)
    -> (plan: StatementPlan, values: [SQLValue])?
  {
    shapes[key] = .unsuitable
    let slots = LiteralSlots(shape.literals)
    guard let parsed = try? SQLText.parse(Span(_unsafeElements: text)),
      let plan = try? StatementPlan(
        parsed.statement, session, parameterTypes: slots.parameterTypes, literals: slots),
      !slots.isContradictory
    else { return nil }
    var fixed: [(number: Int, text: [UInt8])] = []
    for (number, slot) in slots.slots.enumerated() where !slot.isParameter {
      fixed.append((number, Array(self.text(of: number, text))))
    }
    let entry = Entry(plan, slots.slots, fixed: fixed)
    guard let values = values(entry, text, session) else { return nil }
    shapes[key] = .planned(entry)
    return (plan, values)
  }

  private func text(of number: Int, _ text: UnsafeBufferPointer<UInt8>)
    -> Slice<UnsafeBufferPointer<UInt8>>
  {
    text[shape.literals[number].start..<shape.literals[number].end]
  }

  /// The literals as values; nil if one can't be read as the type that its place has.
  private func values(
    _ entry: Entry, _ text: UnsafeBufferPointer<UInt8>, _ session: SQLSession
  ) -> [SQLValue]? {
    var values: [SQLValue] = []
    values.reserveCapacity(shape.literals.count)
    for (number, literal) in shape.literals.enumerated() {
      let slot = entry.slots[number]
      guard slot.isParameter else {
        values.append(.null)
        continue
      }
      switch literal.kind {
      case .integer, .bigInteger:
        values.append(.int(slot.isNegated ? -literal.integer : literal.integer))
      case .numeric:
        guard let value = Self.numeric(self.text(of: number, text), slot.isNegated, session) else {
          return nil
        }
        values.append(value)
      case .string:
        let inner = text[(literal.start + 1)..<(literal.end - 1)]
        let bytes = literal.hasQuotes ? Self.unquoted(inner) : Array(inner)
        guard let type = entry.plan.parameterTypes[number] else {
          values.append(.text(bytes))
          continue
        }
        guard let value = Self.read(bytes, type, session) else { return nil }
        values.append(value)
      }
    }
    return values
  }

  private static func read(_ bytes: [UInt8], _ type: SQLType, _ session: SQLSession)
    -> SQLValue?
  {
    switch type.id {
    case .text, .varchar: return .text(bytes)
    case .date, .time, .timetz, .timestamp, .timestamptz:
      // 'now' is not the same before and after the transaction has begun.
      if bytes.contains(where: { $0 | 0x20 >= UInt8(ascii: "a") }) { return nil }
    default: break
    }
    return try? TextForm.parse(bytes, as: type, &session.evaluation)
  }

  private static func unquoted(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in text {
      isSecond = byte == UInt8(ascii: "'") && !isSecond
      if !isSecond || byte != UInt8(ascii: "'") { bytes.append(byte) }
    }
    return bytes
  }

  /// Digits with a point.
  private static func numeric(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ isNegated: Bool, _ session: SQLSession
  ) -> SQLValue? {
    if text.count <= Numeric.smallScaleMax {
      var coefficient: Int64 = 0
      var scale: Int16 = 0
      var isBehindPoint = false
      for byte in text {
        if byte == UInt8(ascii: ".") {
          isBehindPoint = true
        } else {
          coefficient = coefficient * 10 + Int64(byte & 15)
          if isBehindPoint { scale += 1 }
        }
      }
      return .numeric(.small(isNegated ? -coefficient : coefficient, scale: scale))
    }
    let digits = (isNegated ? [UInt8(ascii: "-")] : []) + Array(text)
    return try? TextForm.parse(digits, as: .numeric, &session.evaluation)
  }
}
