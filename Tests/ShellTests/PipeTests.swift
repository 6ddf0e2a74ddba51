import Core
import TestKit
import Testing

@testable import Shell

/// Requests and their answers, line by line.
@Suite struct PipeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var lines: [(request: String, answer: String)]

    init(_ rule: String, _ lines: (String, String)...) {
      testDescription = rule
      self.lines = lines
    }
  }

  static let cases = [
    Case(
      "several statements, each with its outcome",
      (
        #"{"id": 1, "family": "toy", "text": "set a 1; get a\n# done"}"#,
        #"{"id":1,"ok":true,"outcomes":[{"kind":"reply","reply":{"status":"OK"}},{"kind":"reply","reply":"1"}]}"#
      )),
    Case(
      "words, also those that are no text",
      (
        #"{"id": "x", "family": "toy", "args": ["set", "a", {"base64": "aGk="}]}"#,
        #"{"id":"x","ok":true,"outcomes":[{"kind":"reply","reply":{"status":"OK"}}]}"#
      ),
      (
        #"{"id": null, "family": "toy", "session": "case 1/2", "args": ["get", "a"]}"#,
        #"{"id":null,"ok":true,"outcomes":[{"kind":"reply","reply":"hi"}]}"#
      )),
    Case(
      "an error has its place in the whole text, in characters, after the outcomes before it",
      (
        #"{"id": [1, {"b": 2.50}], "family": "toy", "text": "set a \"é\"; what now"}"#,
        #"{"id":[1,{"b":2.50}],"ok":false,"error":{"code":"ERR","message":"unknown command 'what'","position":12},"outcomes":[{"kind":"reply","reply":{"status":"OK"}}]}"#
      )),
    Case(
      "bad requests are answered and the next is read",
      (
        "nonsense",
        #"{"id":null,"ok":false,"error":{"code":"request","message":"expected a value (byte 1)"},"outcomes":[]}"#
      ),
      (
        "[1]",
        #"{"id":null,"ok":false,"error":{"code":"request","message":"a request is an object"},"outcomes":[]}"#
      ),
      (
        #"{"id": 7}"#,
        #"{"id":7,"ok":false,"error":{"code":"request","message":"'family' is missing"},"outcomes":[]}"#
      ),
      (
        #"{"id": 7, "family": "toy", "args": [1]}"#,
        #"{"id":7,"ok":false,"error":{"code":"request","message":"a word is a string or {\"base64\": …}"},"outcomes":[]}"#
      ),
      (
        #"{"id": 7, "family": "toy", "args": [{"base64": "a"}]}"#,
        #"{"id":7,"ok":false,"error":{"code":"request","message":"a word's base64 is not valid"},"outcomes":[]}"#
      ),
      (
        #"{"id": 7, "family": "toy", "text": "", "args": ["a"]}"#,
        #"{"id":7,"ok":false,"error":{"code":"request","message":"'text' and 'args' exclude each other"},"outcomes":[]}"#
      ),
      (
        #"{"id": 7, "family": "tyo", "text": ""}"#,
        #"{"id":7,"ok":false,"error":{"code":"reference","message":"there is no family 'tyo'","hint":"Did you mean `toy`?"},"outcomes":[]}"#
      ),
      (
        #"{"id": 8, "family": "toy", "text": "get a"}"#,
        #"{"id":8,"ok":true,"outcomes":[{"kind":"reply","reply":null}]}"#
      )),
    Case(
      "a wait is answered at once and completed later, with what it held up",
      (
        #"{"id": 1, "family": "toy", "session": "B", "text": "get x; take k; get y"}"#,
        #"{"id":1,"ok":true,"blocked":true,"outcomes":[{"kind":"reply","reply":null}]}"#
      ),
      (
        #"{"id": 2, "family": "toy", "text": "set k 5"}"#,
        #"{"id":2,"ok":true,"outcomes":[{"kind":"reply","reply":{"status":"OK"}}],"completed":[{"id":1,"ok":true,"outcomes":[{"kind":"reply","reply":"5"},{"kind":"reply","reply":null}]}]}"#
      )),
    Case(
      "time-outs fall due in order when the clock moves",
      (
        #"{"id": 1, "family": "toy", "session": "B", "args": ["take", "k", "200"]}"#,
        #"{"id":1,"ok":true,"blocked":true,"outcomes":[]}"#
      ),
      (
        #"{"id": 2, "family": "toy", "session": "C", "args": ["take", "k", "100"]}"#,
        #"{"id":2,"ok":true,"blocked":true,"outcomes":[]}"#
      ),
      (
        #"{"id": 3, "family": "workbench", "text": "\\clock +500ms"}"#,
        #"{"id":3,"ok":true,"outcomes":[{"kind":"tag","tag":"2024-01-01T00:00:00.500Z (virtual)","notices":[]}],"completed":[{"id":2,"ok":true,"outcomes":[{"kind":"reply","reply":null}]},{"id":1,"ok":true,"outcomes":[{"kind":"reply","reply":null}]}]}"#
      )),
    Case(
      "messages come with the session's next answer, also with a failed one and an empty request",
      (
        #"{"id": 1, "family": "toy", "text": "get a"}"#,
        #"{"id":1,"ok":true,"outcomes":[{"kind":"reply","reply":null}]}"#
      ),
      (
        #"{"id": 2, "family": "toy", "session": "B", "text": "say main 1; say main 2"}"#,
        #"{"id":2,"ok":true,"outcomes":[{"kind":"reply","reply":{"status":"OK"}},{"kind":"reply","reply":{"status":"OK"}}]}"#
      ),
      (
        #"{"id": 3, "family": "toy", "text": ""}"#,
        #"{"id":3,"ok":true,"outcomes":[{"pushes":[{"push":["message","1"]},{"push":["message","2"]}]}]}"#
      ),
      (
        #"{"id": 4, "family": "toy", "session": "B", "text": "say main 3"}"#,
        #"{"id":4,"ok":true,"outcomes":[{"kind":"reply","reply":{"status":"OK"}}]}"#
      ),
      (
        #"{"id": 5, "family": "toy", "args": ["quack"]}"#,
        #"{"id":5,"ok":false,"error":{"code":"ERR","message":"unknown command 'quack'"},"outcomes":[{"pushes":[{"push":["message","3"]}]}]}"#
      )),
    Case(
      "a reset empties a family and forgets its waits",
      (
        #"{"id": 1, "family": "toy", "session": "B", "text": "take k"}"#,
        #"{"id":1,"ok":true,"blocked":true,"outcomes":[]}"#
      ),
      (
        #"{"id": 2, "family": "workbench", "text": "\\reset toy"}"#,
        #"{"id":2,"ok":true,"outcomes":[{"kind":"tag","tag":"toy is empty","notices":[]}]}"#
      ),
      (
        #"{"id": 3, "family": "toy", "session": "B", "text": "set k 1"}"#,
        #"{"id":3,"ok":true,"outcomes":[{"kind":"reply","reply":{"status":"OK"}}]}"#
      )
    ),
    Case(
      "workbench commands answer with values, and say what only a prompt can do",
      (
        #"{"id": 1, "family": "workbench", "text": "\\inspect keys"}"#,
        #"{"id":1,"ok":true,"outcomes":[{"kind":"view","view":"toy.keys","data":{"keys":[],"values":[]},"text":"key  value"}]}"#
      ),
      (
        #"{"id": 2, "family": "workbench", "text": "\\format json"}"#,
        #"{"id":2,"ok":false,"error":{"code":"usage","message":"\\format belongs to the prompt and to scripts, not to the pipe"},"outcomes":[]}"#
      ),
      (
        #"{"id": 3, "family": "workbench", "text": "reset"}"#,
        #"{"id":3,"ok":false,"error":{"code":"usage","message":"a command of the workbench starts with a backslash","hint":"\\help lists them"},"outcomes":[]}"#
      ),
      (
        #"{"id": 4, "family": "toy", "text": "set a ?", "params": ["x"]}"#,
        #"{"id":4,"ok":true,"outcomes":[{"kind":"reply","reply":{"status":"OK"}}]}"#
      ),
      (
        #"{"id": 5, "family": "workbench", "text": "\\undo"}"#,
        #"{"id":5,"ok":true,"outcomes":[{"kind":"tag","tag":"undone: set a ?","notices":[]}]}"#
      )
    ),
  ]

  @Test(arguments: cases)
  func `a request gets the answer of the protocol`(example: Case) {
    let stage = Stage()
    let input = MemoryInput(example.lines.map { $0.request + "\n" }.joined())
    PipeServer(stage.workbench, input: input, output: stage.output).run()
    let answers = stage.output.text.split(separator: "\n").map(String.init)
    let due = example.lines.map(\.answer)
    if answers != due {
      let pairs = zip(due, answers).filter { $0 != $1 }.map { "- \($0)\n+ \($1)" }
      let counts = "\(answers.count) answers to \(due.count) requests\n"
      Issue.record(Comment(rawValue: counts + pairs.joined(separator: "\n")))
    }
  }

  /// Input that comes after the first deadline has passed.
  final class LateInput: InputSource {
    let clock: AdjustableClock
    var lines: [String]
    var sizeBytes: Int? { nil }

    init(_ clock: AdjustableClock, _ lines: [String]) {
      self.clock = clock
      self.lines = lines
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      guard !lines.isEmpty else { return 0 }
      let line = Array((lines.removeFirst() + "\n").utf8)
      buffer.copyBytes(from: line)
      return line.count
    }

    func waitForInput(milliseconds: Int?) -> Bool {
      guard let milliseconds, milliseconds > 0, milliseconds < 10_000 else {
        return milliseconds != 0
      }
      clock.nowMilliseconds += Int64(milliseconds)
      return false
    }
  }

  final class AdjustableClock: TimeSource {
    var nowMilliseconds: Int64 = 1000
    var monotonicNanoseconds: UInt64 { UInt64(nowMilliseconds) * 1_000_000 }
  }

  @Test func `a time-out fires between requests and is told with the next answer`() {
    let clock = AdjustableClock()
    let workbench = Workbench(
      families: [toyFamily], disks: .memory, clock: WorkbenchClock(clock),
      interrupt: InterruptFlag())
    let input = LateInput(
      clock,
      [
        #"{"id": 1, "family": "toy", "args": ["take", "k", "50"]}"#,
        #"{"id": 2, "family": "toy", "text": ""}"#,
      ])
    let output = TextBuffer()
    PipeServer(workbench, input: input, output: output).run()
    let due = """
      {"id":1,"ok":true,"blocked":true,"outcomes":[]}
      {"id":2,"ok":true,"outcomes":[{"pushes":[]}],"completed":[{"id":1,"ok":true,"outcomes":[{"kind":"reply","reply":null}]}]}

      """
    if output.text != due { Issue.record(Comment(rawValue: output.text)) }
  }
}
