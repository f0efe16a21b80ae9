import ArgumentParser

/// A command that runs in a session.
protocol SessionCommand: ParsableCommand {
  func run(in session: Session) throws
}

/// Ends a command with an exit code, after it has said what there is to say.
struct Ending: Error {
  let code: Int32

  /// The data is not right.
  static let dataIsWrong = Ending(code: 1)
  /// It could not be done.
  static let failed = Ending(code: 2)
}
