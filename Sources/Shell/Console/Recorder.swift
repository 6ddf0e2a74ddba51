import Core
import Rendering

/// Writes a session down while it is typed.
///
/// As a script: each statement on its line, with its session in front. As a draft of a lesson: a
/// `console` session with prompts and answers, to which prose can be added.
final class Recorder {
  enum Form {
    case script, lesson
  }

  let form: Form
  private let file: any TextOutput
  /// What has been answered since the last statement; nil for a script.
  let transcript: Transcript
  private(set) var tee: TeeOutput?
  /// A recorded statement that waits to be written, as whether it fails is part of its form.
  private var pending: (prompt: String, text: String)?

  init(_ form: Form, file: any TextOutput, output: any TextOutput, families: [String], name: String)
  {
    self.form = form
    self.file = file
    transcript = Transcript()
    guard form == .lesson else { return }
    tee = TeeOutput(output, transcript)
    let title =
      name.split(separator: "/").last.map { String($0.dropLast(".lesson.md".count)) } ?? name
    file.write(
      """
      ---
      lesson: \(title)
      title: \(title)
      families: [\(families.joined(separator: ", "))]
      minutes: 5
      seed: 0
      ---
      # \(title)

      ## 1. First step

      ```console

      """)
  }

  func record(_ statement: Span<UInt8>, in conversation: Conversation, of console: Console) {
    let text = statement.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let lines = text.split(whereSeparator: \.isNewline).joined(separator: "\n")
    begin(conversation.label, lines)
  }

  func record(command: String) {
    begin("", command.split(whereSeparator: \.isNewline).joined())
    if form == .script { note(success: true) }
  }

  private func begin(_ prompt: String, _ text: String) {
    writePending(failed: false)
    pending = (prompt, text)
  }

  /// Says how the recorded statement came out.
  func note(success: Bool) {
    guard form == .script || !success else { return }
    if form == .script {
      guard let pending else { return }
      let prefix = pending.prompt.isEmpty ? "" : "\(pending.prompt) "
      file.write(prefix + pending.text.drop { $0 == " " || $0 == "\t" } + "\n")
      self.pending = nil
    } else {
      writePending(failed: true)
    }
  }

  private func writePending(failed: Bool) {
    guard form == .lesson else { return }
    if let pending {
      let lines = pending.text.split(separator: "\n")
      let mark = failed ? "! " : ""
      for (index, line) in lines.enumerated() {
        let text = line.drop { $0 == " " }
        file.write(index == 0 ? "\(mark)\(pending.prompt)> \(text)\n" : "....> \(text)\n")
      }
      self.pending = nil
    }
    file.write(transcript.take())
  }

  func flush() { file.flush() }

  func end() {
    if form == .lesson {
      writePending(failed: false)
      file.write("```\n")
    }
    file.flush()
  }
}

/// Text without the escape sequences that colour it.
final class Transcript: TextOutput {
  private var bytes: [UInt8] = []
  private var isInEscape = false

  func write(_ newBytes: [UInt8]) {
    for byte in newBytes {
      if isInEscape {
        // A sequence ends with its first letter.
        isInEscape = byte == UInt8(ascii: "[") || byte < 0x40
      } else if byte == 0x1B {
        isInEscape = true
      } else {
        bytes.append(byte)
      }
    }
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  func flush() {}

  var isClosed: Bool { false }

  func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}

/// Writes everything twice.
final class TeeOutput: TextOutput {
  private let first: any TextOutput
  private let second: any TextOutput

  init(_ first: any TextOutput, _ second: any TextOutput) {
    self.first = first
    self.second = second
  }

  func write(_ bytes: [UInt8]) {
    first.write(bytes)
    second.write(bytes)
  }

  func write(_ text: String) {
    first.write(text)
    second.write(text)
  }

  func flush() { first.flush() }

  var isClosed: Bool { first.isClosed }
}

extension Console {
  /// `\record`.
  func record(to name: String) throws(EngineError) -> Outcome? {
    if name == "off" {
      guard recorder != nil else { throw .usage("nothing is being recorded") }
      endRecording()
      return .said("recording ended")
    }
    let file = try files.create(name)
    endRecording()
    recorder = Recorder(
      name.hasSuffix(".lesson.md") ? .lesson : .script, file: file, output: output,
      families: workbench.familyNames, name: name)
    return .said("recording into \(name)")
  }

  /// Closes a recording that is going on: at the end of the process too.
  public func endRecording() {
    recorder?.end()
    recorder = nil
  }
}
