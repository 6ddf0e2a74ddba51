import Core

extension CommandTable {
  static let keys: [Command] = [
    Command("del", -2, .write, .all) { (call) throws(EngineError) in
      var count: Int64 = 0
      for key in call.words(from: 1) {
        guard let entry = call.findForWriting(key) else { continue }
        call.remove(entry)
        call.changed(key, "del", .generic)
        count += 1
      }
      return .integer(count)
    }
  ]
}
