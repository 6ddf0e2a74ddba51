import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Rendering

/// What is known of the terminal before anything is written to it.
enum TerminalState {
  /// Both ends are a terminal, and one that can do more than print.
  static var isUsed: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  static func size(of descriptor: Int32) -> (width: Int, height: Int) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (80, 24) }
    return (Int(size.ws_col), max(1, Int(size.ws_row)))
  }

  /// How results are written to a descriptor unless something else is asked for: framed and
  /// coloured on a terminal, plain TSV elsewhere.
  static func presentation(of descriptor: Int32) -> Presentation {
    guard isatty(descriptor) == 1 else { return Presentation() }
    let size = size(of: descriptor)
    return Presentation(
      format: .box, isTerminal: true, width: size.width, height: size.height, palette: palette,
      usesASCII: !isUTF8, rowsShownMax: max(20, size.height))
  }

  private static var palette: ResultPalette {
    if let flag = variable("NO_COLOR"), !flag.isEmpty { return .none }
    return variable("TERM") == "dumb" ? .none : .neutral
  }

  private static var isUTF8: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(variable).first { !$0.isEmpty } ?? ""
    let name = locale.lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
