import Core

extension Renderer {
  func render(_ reply: Reply, to output: any TextOutput) {}
  func render(_ source: any RowSource, to output: any TextOutput) throws(EngineError) {}
  func render(_ source: any DocumentSource, to output: any TextOutput) throws(EngineError) {}
  func render(value: JSON, to output: any TextOutput) {}
  func render(status: Int, body: JSON, to output: any TextOutput) {}
  func render(records: [JSON], to output: any TextOutput) {}
  func render(tag: String, notices: [String], to output: any TextOutput) {}
  func render(plan: Figure, to output: any TextOutput) {}
  func renderBlocked(waitingFor session: String?, to output: any TextOutput) {}
  func render(view name: String, _ snapshot: any Snapshot, to output: any TextOutput) {}
  func text(of error: EngineError, in statement: String) -> String { "" }
  func figureLines(_ figure: Figure) -> [StyledLine] { [] }
}
