import Foundation
import Tables
import Testing

@testable import FurikaeriCLI

/// Runs commands without a process of their own, in a folder that goes with it.
final class TestCommand {
  let folder: TestFolder

  /// Starts with an empty folder.
  init() throws { folder = try TestFolder() }

  /// Starts with the worked example in `review.db`.
  static func withExample() throws -> TestCommand {
    let command = try TestCommand()
    try command.folder.write(try example.get(), to: "review.db")
    return command
  }

  /// The store of the worked example, made once.
  private static let example = Result {
    let command = try TestCommand()
    try #require(command.run("init", "--from", ProjectFolder.example).code == 0)
    return try command.folder.bytes("review.db")
  }

  /// Whether the lines of receipts that name a time and an account are kept in what a command wrote.
  var keepsIdentities = false

  /// Runs a command on `review.db` in the folder, in English, unless it is told otherwise. The
  /// folder is left out of what it wrote.
  func run(
    _ arguments: String..., environment: [String: String] = [:], width: Int? = nil
  ) -> Outcome {
    run(arguments, environment: environment, width: width)
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:], width: Int? = nil
  ) -> Outcome {
    let output = ByteSink()
    let diagnostics = ByteSink()
    let session = Session(
      output: output, diagnostics: diagnostics,
      environment: Environment(["FURIKAERI_DB": file("review.db")].merging(environment) { $1 }),
      terminalWidth: width)
    let code = Command.run(arguments, in: session)
    return Outcome(code: code, output: plain(output), errors: plain(diagnostics))
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { folder.file(name) }

  /// The store as it is.
  var store: [UInt8] { get throws { try folder.bytes("review.db") } }

  private func plain(_ sink: ByteSink) -> String {
    let text = String(decoding: sink.contents(), as: UTF8.self)
      .replacingOccurrences(of: folder.path + "/", with: "")
    return keepsIdentities ? text : text.replacing(#/  [^\n]*SHA-256 [0-9a-f]{64}\n/#, with: "")
  }
}
