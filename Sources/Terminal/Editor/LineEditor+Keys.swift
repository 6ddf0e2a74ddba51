import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How libedit is told of our commands.
extension LineEditor {
  /// Given to libedit in place of whatever ``Editing/pending`` holds. Nobody can type it.
  static let privateKey: Unicode.Scalar = "\u{80}"

  /// Loads `~/.editrc`, then binds what must work whatever stands there.
  func bindKeys() {
    cedit_set_signal_handling(editLine, 0)
    cedit_set_reader(editLine) { editLine, character in
      LineEditor.owner(of: editLine)?.supply(character) ?? 0
    }
    cedit_use_emacs_keys(editLine)
    add("loupe-key", "does what the key table says") { editLine, _ in
      UInt8(LineEditor.owner(of: editLine)?.performPending() ?? CC_NORM)
    }
    add("loupe-control", "does what the key table says of a control key") { editLine, key in
      UInt8(LineEditor.owner(of: editLine)?.perform(controlKey: UInt32(key)) ?? CC_NORM)
    }
    loadEditrc()
    bind(Self.privateKey, to: "loupe-key")
    let usesViKeys = cedit_uses_vi_keys(editLine) != 0
    decoder.escapeIsKey = usesViKeys
    if usesViKeys {
      bindViCommandKeys()
    } else {
      // libedit's command line reads characters behind a prompt that nobody would see.
      for key in ["\\033x", "\\033X"] {
        cedit_bind(editLine, key.wideCharacters, "ed-unassigned".wideCharacters)
      }
    }
    for flag in ["-isig", "-ixon", "-icrnl", "-inlcr"] {
      cedit_set_editing_flag(editLine, flag.wideCharacters)
    }
  }

  /// Binds the control keys. Before every statement: as libedit takes the terminal it may bind keys
  /// that the terminal's settings name, such as Ctrl-W, to commands of its own.
  func bindControlKeys() {
    for binding in KeyBinding.all {
      for control in binding.controls { bind(control, to: "loupe-control") }
    }
  }

  /// In vi's command mode only what has no other meaning there is ours.
  private func bindViCommandKeys() {
    for key: Unicode.Scalar in [Self.privateKey, "\r", "\n", "\u{3}", "\u{4}", "\u{1A}", "\u{12}"] {
      let name = key == Self.privateKey ? "loupe-key" : "loupe-control"
      cedit_bind_alternative(editLine, Self.escaped(key), name.wideCharacters)
    }
  }

  private func add(_ name: String, _ help: String, _ function: @escaping cedit_function) {
    cedit_add_function(editLine, Self.kept(name), Self.kept(help), function)
  }

  private func bind(_ key: Unicode.Scalar, to name: String) {
    cedit_bind(editLine, Self.escaped(key), name.wideCharacters)
  }

  /// A key as libedit's parser of keys reads it: in octal, where it is a control character.
  private static func escaped(_ key: Unicode.Scalar) -> [wchar_t] {
    let octal = String(key.value, radix: 8)
    return ("\\" + String(repeating: "0", count: 3 - octal.count) + octal).wideCharacters
  }

  /// A text that libedit keeps a pointer to for as long as the process runs.
  private static func kept(_ text: String) -> UnsafePointer<wchar_t> {
    let characters = text.wideCharacters
    let copy = UnsafeMutablePointer<wchar_t>.allocate(capacity: characters.count)
    copy.initialize(from: characters, count: characters.count)
    return UnsafePointer(copy)
  }

  private func loadEditrc() {
    guard let home = getenv("HOME") else { return }
    let path = String(cString: home) + "/.editrc"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    let text = TerminalDevice.read(descriptor, countMax: 64 << 10)
    close(descriptor)
    decoder.passedSequences = EditrcSequences.bound(in: String(decoding: text, as: UTF8.self))
    _ = el_source(editLine, path)
  }

  private static func owner(of editLine: OpaquePointer?) -> LineEditor? {
    guard let editLine, let data = cedit_client_data(editLine) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  /// The text and the cursor as libedit has them.
  var buffer: EditBuffer {
    guard let line = el_wline(editLine)?.pointee, let start = line.buffer else {
      return EditBuffer()
    }
    let count = line.lastchar - start
    let scalars = UnsafeBufferPointer(start: start, count: count).map {
      Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}"
    }
    return EditBuffer(scalars: scalars, cursor: min(max(0, line.cursor - start), count))
  }

  /// Gives libedit another text and cursor.
  func setBuffer(_ new: EditBuffer) {
    let old = buffer
    if new.scalars == old.scalars {
      _ = el_cursor(editLine, Int32(new.cursor - old.cursor))
      return
    }
    _ = el_cursor(editLine, Int32(old.scalars.count - old.cursor))
    el_deletestr(editLine, Int32(old.scalars.count))
    _ = el_winsertstr(editLine, new.text.wideCharacters)
    _ = el_cursor(editLine, Int32(new.cursor - new.scalars.count))
  }
}
