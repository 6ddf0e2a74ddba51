import Core

/// Window functions.
extension Planner {
  func planWindow(_ logical: LogicalPlan, _ calls: [WindowCall]) throws(EngineError)
    -> any PlanNode
  {
    let input = try plan(logical)
    let compiler = ExpressionCompiler(input.outputs, self)
    var compiled: [CompiledWindow] = []
    for call in calls { compiled.append(try CompiledWindow(call, compiler)) }
    for call in calls { columnOrigins[call.id] = .window(call) }
    return ClosureNode("WindowAgg", input.outputs + calls.map(\.id), inputs: [input]) {
      (context) throws(EngineError) in
      var rows = try input.open(context).collect(columnCount: input.outputs.count)
      // Rows come out in the order of the last window, as PostgreSQL's do.
      var order = Array(0..<rows.count)
      var columns: [ColumnVector] = []
      for window in compiled {
        let run = try WindowRun(window, rows, context)
        columns.append(ColumnVector(try run.values(), type: window.call.types.result))
        order = run.order
      }
      rows.columns += columns
      return .over(rows.gathering(order))
    }
  }
}

/// A window function, compiled for the rows of its input.
struct CompiledWindow {
  let call: WindowCall
  let arguments: [any Evaluator]
  let filter: (any Evaluator)?
  let partition: [any Evaluator]
  let order: [any Evaluator]
  let start: (any Evaluator)?
  let end: (any Evaluator)?

  init(_ call: WindowCall, _ compiler: ExpressionCompiler) throws(EngineError) {
    func offset(_ bound: WindowCall.Frame.Bound) throws(EngineError) -> (any Evaluator)? {
      if case .offset(let expression, _, _) = bound { return try compiler.compile(expression) }
      return nil
    }
    self.call = call
    arguments = try compiler.compile(call.arguments)
    filter = try call.filter.map { (condition) throws(EngineError) in
      try compiler.compile(condition)
    }
    partition = try compiler.compile(call.partitionBy)
    order = try compiler.compile(call.orderBy.map(\.expression))
    start = try offset(call.frame.start)
    end = try offset(call.frame.end)
  }
}
