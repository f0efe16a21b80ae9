import Glibc

/// The columns of a terminal.
enum TerminalWidth {
  /// Nil when the descriptor is no terminal, or the terminal does not say.
  static func of(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
