import Testing

/// Records a broken rule.
func check(
  _ holds: Bool, _ rule: @autoclosure () -> String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if !holds { Issue.record(Comment(rawValue: rule()), sourceLocation: sourceLocation) }
}

func checkEqual<Value: Equatable>(
  _ actual: Value, _ expected: Value, _ what: @autoclosure () -> String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  check(
    actual == expected, "\(what()): expected \(expected), got \(actual)",
    sourceLocation: sourceLocation)
}
