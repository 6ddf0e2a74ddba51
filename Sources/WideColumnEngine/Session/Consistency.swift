/// How many replicas must answer.
enum Consistency: String, CaseIterable, Sendable {
  case any = "ANY"
  case one = "ONE"
  case two = "TWO"
  case three = "THREE"
  case quorum = "QUORUM"
  case all = "ALL"
  case localQuorum = "LOCAL_QUORUM"
  case eachQuorum = "EACH_QUORUM"
  case serial = "SERIAL"
  case localSerial = "LOCAL_SERIAL"
  case localOne = "LOCAL_ONE"

  var isSerial: Bool { self == .serial || self == .localSerial }
}
