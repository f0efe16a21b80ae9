import ArgumentParser
import Tables

/// What `make install` makes the manual page with.
struct ManualCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual page.", shouldDisplay: false)

  func run(in session: Session) throws {
    try session.output.append(ManualPage.text())
  }
}
