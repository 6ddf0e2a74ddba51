import Core

/// What a request came to, before it is written.
struct PipeResult {
  var outcomes: [JSON] = []
  var error: JSON?
  var isBlocked = false
  var waitsFor: String?

  /// Appends the answer's line. The id goes back as the bytes that came.
  func write(id: [UInt8], completed: [JSON], to answer: inout [UInt8]) {
    answer.append(contentsOf: "{\"id\":".utf8)
    answer.append(contentsOf: id)
    writeMembers(to: &answer)
    if !completed.isEmpty {
      answer.append(contentsOf: ",\"completed\":".utf8)
      JSON.array(completed).write(to: &answer)
    }
    answer.append(contentsOf: "}\n".utf8)
  }

  /// The answer as an element of `completed`.
  func json(id: [UInt8]) -> JSON {
    var members = [
      // The id has been read as JSON before.
      JSON.Member("id", (try? JSON(parsing: id)) ?? .null), JSON.Member("ok", .bool(error == nil)),
    ]
    if let error { members.append(JSON.Member("error", error)) }
    members.append(JSON.Member("outcomes", .array(outcomes)))
    return .object(members)
  }

  private func writeMembers(to answer: inout [UInt8]) {
    answer.append(contentsOf: (error == nil ? ",\"ok\":true" : ",\"ok\":false").utf8)
    if let error {
      answer.append(contentsOf: ",\"error\":".utf8)
      error.write(to: &answer)
    }
    if isBlocked { answer.append(contentsOf: ",\"blocked\":true".utf8) }
    if let waitsFor {
      answer.append(contentsOf: ",\"waitsFor\":".utf8)
      JSON.write(waitsFor, to: &answer)
    }
    answer.append(contentsOf: ",\"outcomes\":[".utf8)
    for (index, outcome) in outcomes.enumerated() {
      if index > 0 { answer.append(UInt8(ascii: ",")) }
      outcome.write(to: &answer)
    }
    answer.append(UInt8(ascii: "]"))
  }
}
