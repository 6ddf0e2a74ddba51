import Core
import SQLSyntax

/// Triggers, which are a part of their table.
extension ObjectCodec {
  static func append(_ trigger: Trigger, to bytes: inout [UInt8]) {
    bytes.append(number: trigger.id)
    bytes.append(text: trigger.name)
    bytes.append(trigger.timing.rawValue)
    bytes.append(list: trigger.operations) { $0.append(text: $1.rawValue) }
    bytes.append(list: trigger.columns) { $0.append(count: $1) }
    bytes.append(flag: trigger.isForEachRow)
    bytes.append(optional: trigger.condition) { $0.append(text: Deparser.text($1)) }
    bytes.append(number: trigger.routine)
    bytes.append(list: trigger.arguments) { $0.append(text: $1) }
    bytes.append(trigger.state.rawValue)
    bytes.append(flag: trigger.isConstraint)
    bytes.append(flag: trigger.isDeferrable)
    bytes.append(flag: trigger.isInitiallyDeferred)
    bytes.append(optional: trigger.oldTable) { $0.append(text: $1) }
    bytes.append(optional: trigger.newTable) { $0.append(text: $1) }
    bytes.append(optional: trigger.parent) { $0.append(number: $1) }
    bytes.append(optional: trigger.comment) { $0.append(text: $1) }
  }
}

extension ObjectReader {
  mutating func trigger() throws(RecordFault) -> Trigger {
    let id: ObjectID = try bytes.number()
    let name = try bytes.text()
    let timing: Trigger.Timing = try choice([.before, .after, .insteadOf])
    var operations: [Trigger.Operation] = []
    for word in try texts() {
      guard let operation = Trigger.Operation(rawValue: word) else {
        throw bytes.fault("no event of triggers")
      }
      operations.append(operation)
    }
    let columns = try attributes()
    let isForEachRow = try bytes.flag()
    let condition = try optional { (reader) throws(RecordFault) in try reader.syntax() }
    var trigger = Trigger(
      id: id, name: name, timing: timing, operations: operations, columns: columns,
      isForEachRow: isForEachRow, condition: condition, routine: try bytes.number())
    trigger.arguments = try texts()
    trigger.state = try choice([.enabled, .disabled, .replica, .always])
    trigger.isConstraint = try bytes.flag()
    trigger.isDeferrable = try bytes.flag()
    trigger.isInitiallyDeferred = try bytes.flag()
    trigger.oldTable = try optionalText()
    trigger.newTable = try optionalText()
    trigger.parent = try bytes.optional { (bytes) throws(RecordFault) in try bytes.number() }
    trigger.comment = try optionalText()
    return trigger
  }
}
